/** Name candidates of running text, found without asking the pack what it knows. */
import type { Link } from '../../src/annotating/linking/decision';
import type { Language } from '../../src/language';
import de from '../../src/language/de/dates.json';
import en from '../../src/language/en/dates.json';
import { isFirstName } from '../../src/language/first-names';
import type { Article, Span } from '../../src/model';
import type { Usage } from './coverage-usage';

/** Said with every table, so that the figure can be judged. */
export const DEFINITION: Readonly<Record<string, string>> = {
  en: `English: runs of capitalised words in paragraphs (headings are left out), joined over "of", "the" and name particles; the first
    word of a sentence belongs to a run only where capitalised words follow and it is nowhere written small; titles, days,
    months and peoples at the edges are cut off; a run of one letter or of function words alone does not count.`,
  de: `German: the same, but words in common-noun use end a run: those behind an article, number, possessive or adjective in 15 %
    of their uses in all German texts of the corpora and cards, those with a noun's ending (-ung, -heit …), and compounds whose last part is such a
    word, and those also written small. A capitalised adjective that is elsewhere written small opens a name with the noun behind it ("Deutsche Bank").
    Abbreviations in capitals and words behind a known given name always count; any other single word only where tables of
    places have it, a title stands before it, it comes twice in the article or ends a longer name there: many nouns stand
    without an article once. Names that take an article ("die Ukraine") are mostly lost by these rules.`,
};

export interface NameCandidate extends Span {
  readonly surface: string;
  /** What it was linked to; null where it has no card. */
  readonly link: Link | null;
}

interface Word extends Span {
  readonly text: string;
  readonly capital: boolean;
  readonly opens: boolean;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’.&\-–][\p{L}\p{N}]+)*/gu;
const POSSESSIVE = /['’]s?$/;
/** Between two words of one name: a space, an initial's full stop. */
const JOINT = /^(?:\.? | )$/;
/** A quotation, bracket, colon or dash opens a sentence too. */
const OPENING = /[:–—„“"»«([•|]\s*$/;
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: monthsOf(en),
  de: monthsOf(de),
};
const LINKING: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['of', 'the']),
  de: new Set(['für', 'der', 'des']),
};
const MAX_LINKING = 2;
/** One letter is an initial or a list's mark. */
const MIN_CHARS = 2;
/** Words of a title behind its first ("Vice Prime Minister"). */
const MAX_TITLE_WORDS = 3;
/** Pronouns and the like that English or politeness writes large. */
const NEVER = new Set([
  'i',
  "i'm",
  "i've",
  "i'll",
  "i'd",
  'sie',
  'ihr',
  'ihre',
  'ihnen',
  'ihren',
  'ihrem',
  'ihrer',
]);

/** What the search for names asks of its surroundings. */
export interface NameSurroundings {
  readonly language: Language;
  readonly usage: Usage;
  /** Words that the linker sees as peoples: cut off a run's edges. */
  readonly isPeople: (span: Span) => boolean;
  /** Whether tables of places have the name. */
  readonly isPlace: (name: string) => boolean;
  /** A run with links inside falls into the parts that have one and what is left over. */
  readonly links: readonly Link[];
}

/** Candidates in order. */
export function nameCandidates(article: Article, around: NameSurroundings): NameCandidate[] {
  const { language, usage, isPeople, links } = around;
  const found: (NameCandidate & { readonly titled: boolean })[] = [];
  for (const block of article.blocks) {
    if (block.role !== 'paragraph') continue;
    const text = article.text.slice(block.start, block.end);
    for (const sentence of language.sentences(text)) {
      const words = wordsOf(article.text, block.start + sentence.start, block.start + sentence.end);
      if (inTitleCase(words)) continue;
      for (const run of runsOf(words, article.text, language, usage))
        for (const part of partsOf(run, links)) {
          const whole = part.link ? spanOf(part.words) : trimmed(part.words, language, usage, isPeople);
          if (!whole || whole.end - whole.start < MIN_CHARS) continue;
          const before = words[words.findIndex(({ start }) => start === whole.start) - 1];
          found.push({
            ...whole,
            surface: article.text.slice(whole.start, whole.end),
            link: part.link,
            titled: before !== undefined && isTitle(before.text, language.names),
          });
        }
    }
  }
  return language.names.capitalisesNouns ? found.filter(evident(found, around)) : found;
}

/** German: what speaks for a single word being a name. */
function evident(
  found: readonly (NameCandidate & { readonly titled: boolean })[],
  { isPlace }: NameSurroundings,
): (candidate: NameCandidate & { readonly titled: boolean }) => boolean {
  const bare = (name: string): string => name.replace(/(?<=.{3})s$/, '');
  const counts = new Map<string, number>();
  const last = new Set<string>();
  for (const { surface } of found) {
    counts.set(bare(surface), (counts.get(bare(surface)) ?? 0) + 1);
    if (surface.includes(' ')) last.add(bare(surface.slice(surface.lastIndexOf(' ') + 1)));
  }
  return ({ surface, titled }) =>
    surface.includes(' ') ||
    titled ||
    /^\p{Lu}{2,}$/u.test(surface) ||
    isPlace(surface) ||
    isPlace(bare(surface)) ||
    last.has(bare(surface)) ||
    (counts.get(bare(surface)) ?? 0) > 1;
}

function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  for (const { 0: raw, index } of text.slice(start, end).matchAll(TOKEN)) {
    const word = raw.replace(POSSESSIVE, '');
    const at = start + index;
    const before = text.slice(Math.max(start, at - 3), at);
    words.push({
      start: at,
      end: at + word.length,
      text: word,
      capital: /^\p{Lu}/u.test(word) && !NEVER.has(word.toLowerCase().replace('’', "'")),
      opens: index === 0 || words.length === 0 || OPENING.test(before),
    });
  }
  return words;
}

/** Headlines and lists of links among the paragraphs: nearly every longer word has a capital. English only in effect. */
function inTitleCase(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => text.length > 3);
  return long.length >= 4 && long.filter(({ capital }) => capital).length / long.length > 0.8;
}

/** Maximal runs of words that may be parts of one name. */
function runsOf(words: readonly Word[], text: string, language: Language, usage: Usage): Word[][] {
  const { id, names } = language;
  const linking = new Set([...(LINKING[id] ?? []), ...names.particles]);
  const runs: Word[][] = [];
  let run: Word[] = [];
  let pending: Word[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
    pending = [];
  };
  for (const [i, word] of words.entries()) {
    const last = pending.at(-1) ?? run.at(-1);
    const joined = last !== undefined && JOINT.test(text.slice(last.end, word.start));
    if (last && !joined) close();
    if (word.capital && !isNoun(word, words[i + 1], run, text)) {
      if (word.opens && startsLikeAnySentence(word)) {
        close();
        continue;
      }
      run.push(...pending, word);
      pending = [];
    } else if (run.length > 0 && linking.has(word.text.toLowerCase()) && pending.length < MAX_LINKING) {
      pending.push(word);
    } else close();
  }
  close();
  return runs.filter((r) => !(r.length === 1 && r[0]?.opens));

  function startsLikeAnySentence(word: Word): boolean {
    return usage.writtenSmall(word.text) || names.functionWords.includes(word.text.toLowerCase());
  }

  function isNoun(word: Word, next: Word | undefined, before: readonly Word[], all: string): boolean {
    if (!names.capitalisesNouns) return false;
    const previous = before.at(-1);
    if (previous && isFirstName(previous.text)) return false;
    // "Deutsche" before "Bank": a large adjective inside a sentence.
    if (previous && isAdjective(previous) && !previous.opens) return false;
    if (next && isAdjective(word) && next.capital && JOINT.test(all.slice(word.end, next.start)))
      return word.opens;
    return usage.isCommonNoun(word.text) || isAdjective(word);
  }

  function isAdjective({ text: word }: Word): boolean {
    return /(?:e|en|er|em|es)$/.test(word) && usage.writtenSmall(word) && !isFirstName(word);
  }
}

function monthsOf({ months }: { months: object }): string[] {
  return Object.keys(months).map((month) => month.replace('.', ''));
}

interface Part {
  readonly words: readonly Word[];
  readonly link: Link | null;
}

function partsOf(run: readonly Word[], links: readonly Link[]): Part[] {
  const parts: { words: Word[]; link: Link | null }[] = [];
  for (const word of run) {
    const link = links.find((l) => l.start < word.end && word.start < l.end) ?? null;
    const last = parts.at(-1);
    if (last && last.link === link) last.words.push(word);
    else parts.push({ words: [word], link });
  }
  return parts;
}

function spanOf(words: readonly Word[]): Span | null {
  const first = words[0];
  const last = words.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}

/** "Minister", "Außenministerin". */
function isTitle(word: string, names: Language['names']): boolean {
  const lower = word.toLowerCase();
  return names.titleEndings.some(
    (ending) => lower === ending || (names.capitalisesNouns && lower.endsWith(ending)),
  );
}

/** Titles, days, function words and peoples at the edges say nothing of whose name it is. */
function trimmed(
  run: readonly Word[],
  { names, id }: Language,
  usage: Usage,
  isPeople: (span: Span) => boolean,
): Span | null {
  const drop = new Set([
    ...names.titles,
    ...names.calendar,
    ...(MONTHS[id] ?? []),
    ...names.functionWords,
    ...names.particles,
    ...(LINKING[id] ?? []),
  ]);
  const title = ({ text: word }: Word): boolean => isTitle(word, names);
  const idle = (word: Word, i: number): boolean =>
    drop.has(word.text.toLowerCase()) ||
    title(word) ||
    isPeople(word) ||
    // "Prime" before "Minister".
    (usage.writtenSmall(word.text) && run.slice(i + 1, i + 1 + MAX_TITLE_WORDS).some(title));
  let start = 0;
  let end = run.length;
  while (start < end && idle(run[start] as Word, start)) start++;
  while (end > start && idle(run[end - 1] as Word, end - 1)) end--;
  return spanOf(run.slice(start, end));
}
