import type { Article, EntryId, Story } from '../../model';
import { LEAD_CHARS, MAX_COUNTED, MIN_INNER_STEM, THIN_SPREAD } from './limits';
import { POINTS } from './points';

export interface StoryEvidence {
  readonly article: Article;
  readonly lang: string;
  /** Ids of the entries the article names, with the offsets of their mentions. */
  readonly named: ReadonlyMap<EntryId, readonly number[]>;
}

/** How much in an article speaks for a story, regardless of days; 0 where its core or its words are missing. */
export function storyPoints(story: Story, { article, lang, named }: StoryEvidence): number {
  const { core, entries, terms, not } = story.signature;
  const coreMentions = core.flatMap((id) => named.get(id) ?? []);
  if (coreMentions.length === 0) return 0;
  const text = article.text.toLowerCase();
  const found = findTerms(text, terms[lang] ?? []);
  const called = placeOfName(text, story, lang);
  if (found.length === 0 && called < 0) return 0;

  const words = called < 0 ? found.map(({ at }) => at) : [called, ...found.map(({ at }) => at)];
  const bothBefore = (end: number): boolean =>
    coreMentions.some((at) => at < end) && words.some((at) => at < end);
  const others = entries.filter((id) => !core.includes(id) && named.has(id)).length;
  const sisters = (not[lang] ?? []).filter((stem) => findStem(text, stem) >= 0).length;
  return (
    POINTS.core +
    POINTS.coreAgain * Math.min(coreMentions.length - 1, MAX_COUNTED) +
    (core.some((id) => named.has(id) && !id.startsWith('place/')) ? POINTS.tellingCore : 0) +
    POINTS.other * Math.min(others, MAX_COUNTED) +
    termsPoints(found) +
    (called < 0 ? 0 : POINTS.calledByName) +
    (bothBefore(LEAD_CHARS) ? POINTS.inLead : POINTS.notInLead) +
    (bothBefore(headlineEnd(article.text)) ? POINTS.inHeadline : 0) +
    POINTS.aside *
      asideness(
        spread(
          article,
          coreMentions,
          found.flatMap(({ places }) => places),
        ),
      ) +
    POINTS.sister * sisters
  );
}

/** Whether a text (lower case) has a word of a story's or calls it by its name: without one it is not about it. */
export const usesWordsOf = (story: Story, text: string, lang: string): boolean =>
  (story.signature.terms[lang] ?? []).some((stem) => findStem(text, stem) >= 0) ||
  placeOfName(text, story, lang) >= 0;

interface FoundTerm {
  readonly stem: string;
  readonly at: number;
  /** Where else it stands, and there. */
  readonly places: readonly number[];
}

/** The stems a text uses; one that is part of another found stem says nothing new. */
function findTerms(text: string, stems: readonly string[]): FoundTerm[] {
  const found = stems.flatMap((stem): FoundTerm[] => {
    const places = allStems(text, stem);
    const [at] = places;
    return at === undefined ? [] : [{ stem, at, places }];
  });
  return found.filter(({ stem }) => !found.some((other) => other.stem !== stem && other.stem.includes(stem)));
}

/** A long stem says more than a short one: "flutkatastrophe" more than "flut". */
function termsPoints(found: readonly FoundTerm[]): number {
  return found
    .slice(0, MAX_COUNTED + 1)
    .map(
      ({ stem, places }) =>
        Math.min(POINTS.term + POINTS.termLetter * stem.length, POINTS.longestTerm) +
        (places.length > 1 ? POINTS.termAgain : 0),
    )
    .reduce((sum, points) => sum + points, 0);
}

/** Where the text calls the story by its name; -1 where it does not. */
function placeOfName(text: string, { names, aliases }: Story, lang: string): number {
  const own = names[lang];
  const others = (aliases[lang] ?? []).flatMap(({ name, weak }) => (weak ? [] : [name]));
  for (const name of own === undefined ? others : [own, ...others]) {
    const at = findStem(text, name.toLowerCase());
    if (at >= 0) return at;
  }
  return -1;
}

function findStem(text: string, stem: string, from = 0): number {
  for (let at = text.indexOf(stem, from); at >= 0; at = text.indexOf(stem, at + 1)) {
    if (stem.length >= MIN_INNER_STEM || !/\p{L}/u.test(text[at - 1] ?? ' ')) return at;
  }
  return -1;
}

function allStems(text: string, stem: string): number[] {
  const places: number[] = [];
  for (let at = findStem(text, stem); at >= 0; at = findStem(text, stem, at + stem.length)) places.push(at);
  return places;
}

/** Share of an article's blocks that name the story's core or use its words: 1 for a report on it, little for an aside. */
function spread({ blocks }: Article, ...places: readonly (readonly number[])[]): number {
  const all = places.flat();
  const touched = blocks.filter(({ start, end }) => all.some((at) => at >= start && at < end));
  return blocks.length === 0 ? 1 : touched.length / blocks.length;
}

/** 0 from the named share upwards, 1 where nothing but one passing line is about it. */
const asideness = (share: number): number => Math.max(0, 1 - share / THIN_SPREAD);

function headlineEnd(text: string): number {
  const end = text.indexOf('\n');
  return end < 0 ? 0 : end;
}
