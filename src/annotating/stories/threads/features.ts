import { languageOf } from '../../../language';
import { isFirstName } from '../../../language/first-names';
import type { Article, Mention } from '../../../model';
import { foldName } from '../../lexicon/fold';
import { LEAD_CHARS } from '../limits';
import {
  LEAD_FACTOR,
  MAX_FEATURES,
  MAX_UNKNOWN_NAMES,
  MIN_WORD_UNITS,
  STEM_UNITS,
  TITLE_CASE_SHARE,
} from './limits';

/** What a feature is: names and numbers tell one event from a similar one, words tell what kind of event it is. */
export const FEATURE_KINDS = ['entry', 'name', 'number', 'word'] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

/** One trait of an article. The text itself is not kept. */
export interface Feature {
  /** An entry's id; a word's or name's folded beginning; "#" and a number. */
  readonly key: string;
  readonly kind: FeatureKind;
  /** How much of the article it is; without regard to how rare it is. */
  readonly weight: number;
}

export interface Traits {
  /** Heaviest first. */
  readonly features: readonly Feature[];
  /** Names of two words and more that no pack knows, as they stand in the text, most frequent first. */
  readonly unknownNames: readonly string[];
}

/** A word with what joins its parts; a possessive is cut off, a number keeps its separators. */
const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;
const NUMBER = /^\d/;
/** A capital inside a word or nothing but capitals: "NATO", "DeLorean", "iPhone". */
const INNER_CAPITAL = /\p{L}\p{Lu}/u;
/** What stands before a word that goes on a sentence. */
const RUNS_ON = /[\p{L}\p{N},;–-]["'’“„(]?\s["'’“„(]?$/u;

/** A run of capitals counts as a name without doubt when it stands twice, or begins with a given name. */
const SURE_NAME = 2;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** Not the first word of its sentence: a capital means something. */
  readonly inside: boolean;
}

/**
 * An article's traits, from its text and the entries it names. Pure and quick: one pass over the text.
 * `lang` is a primary language subtag; in German a capital alone is no sign of a name.
 */
export function traitsOf(
  article: Pick<Article, 'text' | 'blocks' | 'lang'>,
  mentions: readonly Pick<Mention, 'start' | 'end' | 'entry' | 'weak'>[],
): Traits {
  const tokens = article.blocks.flatMap((block) => tokensOf(article, block.start, block.end));
  const common = languageOf(article.lang)?.commonWords ?? new Set<string>();
  const names = namesOf(tokens, article, mentions, common);
  const counts = new Map<string, { kind: FeatureKind; count: number }>();
  const count = (key: string, kind: FeatureKind, at: number): void => {
    const known = counts.get(key);
    const times = at < LEAD_CHARS ? LEAD_FACTOR : 1;
    if (known) known.count += times;
    else counts.set(key, { kind, count: times });
  };
  for (const { text, start } of tokens) {
    if (NUMBER.test(text)) {
      count(`#${text.replace(/[.,’'](?=\d{3}(?!\d))/g, '')}`, 'number', start);
      continue;
    }
    for (const part of text.split(/['’.,-]/)) {
      const word = foldName(part);
      const isName = names.words.has(word);
      if (word.length < (isName ? 2 : MIN_WORD_UNITS) || common.has(word)) continue;
      count(word.slice(0, STEM_UNITS), isName ? 'name' : 'word', start);
    }
  }
  for (const { entry, start, weak } of mentions) if (!weak) count(entry, 'entry', start);
  const features = [...counts]
    .map(([key, { kind, count: times }]) => ({ key, kind, weight: 1 + Math.log(times) }))
    .sort(byTellingWeight)
    .slice(0, MAX_FEATURES);
  return { features, unknownNames: names.unknown };
}

/** How telling a kind is. An entry's name counts beside it as a word: together they are a little more than a name. */
export const TELLING: Record<FeatureKind, number> = { entry: 0.5, name: 2, number: 2, word: 1 };

export const byTellingWeight = (a: Feature, b: Feature): number =>
  b.weight * TELLING[b.kind] - a.weight * TELLING[a.kind];

function tokensOf({ text, lang }: Pick<Article, 'text' | 'lang'>, from: number, to: number): Token[] {
  const block = text.slice(from, to);
  return block.split(/(?<=\n)/).reduce<{ tokens: Token[]; at: number }>(
    ({ tokens, at }, line) => {
      const own: Token[] = [];
      for (const match of line.matchAll(WORD)) {
        const word = match[0].replace(/['’]s$/u, '');
        const before = line.slice(Math.max(0, match.index - 4), match.index);
        const start = from + at + match.index;
        own.push({
          text: word,
          start,
          end: start + word.length,
          capital: CAPITAL.test(word),
          inside: RUNS_ON.test(before),
        });
      }
      tokens.push(
        ...(!nounsHaveCapitals(lang) && isTitleCase(own)
          ? own.map((token) => ({ ...token, inside: false }))
          : own),
      );
      return { tokens, at: at + line.length };
    },
    { tokens: [], at: 0 },
  ).tokens;
}

/** Then a capital alone is no sign of a name. */
const nounsHaveCapitals = (lang: string | null): boolean => languageOf(lang)?.names.capitalisesNouns === true;

function isTitleCase(tokens: readonly Token[]): boolean {
  // The first word has a capital in any line.
  const long = tokens.slice(1).filter(({ text }) => text.length > 3 && !NUMBER.test(text));
  return long.length > 2 && long.filter(({ capital }) => capital).length > TITLE_CASE_SHARE * long.length;
}

/**
 * Folded words that are names: of entries, and by rule – in English a capital inside a sentence; in every language
 * inner capitals, a given name and what follows, and runs of capitalised words.
 */
function namesOf(
  tokens: readonly Token[],
  { text, lang }: Pick<Article, 'text' | 'lang'>,
  mentions: readonly Pick<Mention, 'start' | 'end' | 'weak'>[],
  common: ReadonlySet<string>,
): { words: Set<string>; unknown: string[] } {
  const words = new Set<string>();
  const add = (name: string): void => {
    for (const part of name.split(/[^\p{L}\p{N}]+/u)) if (CAPITAL.test(part)) words.add(foldName(part));
  };
  for (const { start, end, weak } of mentions) if (!weak) add(text.slice(start, end));
  const runs = new Map<string, number>();
  let run: Token[] = [];
  const close = (): void => {
    const named = withoutTitles(run, lang);
    const [first] = named;
    const last = named.at(-1);
    if (first && last && named.length > 1) {
      const name = text.slice(first.start, last.end);
      add(name);
      if (!mentions.some((m) => m.start < last.end && m.end > first.start))
        runs.set(name, (runs.get(name) ?? 0) + (isFirstName(first.text) ? SURE_NAME : 1));
    }
    run = [];
  };
  for (const token of tokens) {
    if (INNER_CAPITAL.test(token.text)) words.add(foldName(token.text));
    if (!nounsHaveCapitals(lang) && token.capital && token.inside) add(token.text);
    const last = run.at(-1);
    const joins = last !== undefined && /^ $/.test(text.slice(last.end, token.start));
    const opens = token.inside || isFirstName(token.text);
    // "Ende Januar", "Million Euro": common words are no names, however they are written.
    const counts = token.capital && !common.has(foldName(token.text));
    if (counts && joins) run.push(token);
    else {
      close();
      if (counts && opens) run.push(token);
    }
  }
  close();
  // "fanden Ingenieure Risse": where nouns have capitals, two beside each other once are no name.
  const sure = nounsHaveCapitals(lang) ? SURE_NAME : 1;
  const unknown = [...runs]
    .filter(([, times]) => times >= sure)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_UNKNOWN_NAMES)
    .map(([name]) => name);
  return { words, unknown };
}

/** "Baudezernentin Henrike Vossmann": offices before a name are not part of it. */
function withoutTitles(run: readonly Token[], lang: string | null): readonly Token[] {
  const rules = languageOf(lang)?.names;
  if (!rules) return run;
  const isTitle = (word: string): boolean =>
    rules.titles.includes(word) || rules.titleEndings.some((ending) => word.toLowerCase().endsWith(ending));
  const from = run.findIndex(({ text }, i) => isFirstName(text) || !isTitle(text) || i === run.length - 1);
  const named = run.slice(Math.max(0, from));
  const given = named.findIndex(({ text }) => isFirstName(text));
  if (given >= 0) return named.slice(given);
  // Where nouns have capitals too, an office that no list has stands before the name.
  return rules.capitalisesNouns ? named.slice(-2) : named;
}
