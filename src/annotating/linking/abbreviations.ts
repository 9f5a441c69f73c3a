import type { Language } from '../../language';
import type { Article } from '../../model';
import type { PackView } from '../pack-view';
import type { Link } from './decision';
import { patternsOf } from './patterns';
import { wordSet } from './word-sets';

/** "(OVKS)" directly behind a name, also with quotes or a word before it: "(kurz: OVKS)". */
const INTRODUCED = /^\s?\((?:[\p{L}]{2,12}[:.,]?\s)?["„“]?(\p{Lu}[\p{L}\d-]{1,9})["“”]?\)/u;

/**
 * An abbreviation that the text itself introduces stands for that entry in the rest of the article,
 * whatever else it may mean elsewhere. Bodies and terms only: behind a person in brackets stands a party,
 * behind a town the agency that reports.
 */
export function introducedAbbreviations(
  article: Article,
  links: readonly Link[],
  packs: readonly PackView[],
  language: Language,
): Link[] {
  const { text } = article;
  const introduced = new Map<string, Link>();
  for (const link of links) {
    if (link.weak) continue;
    const kind = packs[link.pack]?.kind(link.entry);
    if (kind !== 'organisation' && kind !== 'term') continue;
    const match = INTRODUCED.exec(text.slice(link.end, link.end + 32));
    const short = match?.[1];
    if (!short || countUpper(short) < 2 || introduced.has(short)) continue;
    if (wordSet(language, 'agencies').has(short.toLowerCase())) continue;
    if (spellsLonger(short, text, link)) continue;
    // "im Verteidigungsausschuss (CDU)": what is known as another body stays that, unless the letters say otherwise.
    const known = links.some((l) => l.entry !== link.entry && text.slice(l.start, l.end) === short);
    if (known && !isMadeOf(short, text.slice(link.start, link.end))) continue;
    introduced.set(short, link);
  }
  if (introduced.size === 0) return [...links];
  const added: Link[] = [];
  for (const [short, link] of introduced)
    for (const [start, end] of standing(short, text))
      if (start >= link.end) added.push({ ...link, start, end, confidence: Math.min(link.confidence, 0.97) });
  const kept = links.filter(
    (link) =>
      !added.some(
        (a) => a.start < link.end && link.start < a.end && !(link.start <= a.start && a.end < link.end),
      ),
  );
  const fitting = added.filter((a) => !kept.some((link) => a.start < link.end && link.start < a.end));
  return [...kept, ...fitting].sort((a, b) => a.start - b.start);
}

/** Far enough for a name of some words. */
const LONGER_WINDOW = 60;

/** "Forum gegen Antisemitismus (FgA)": the letters are of a longer name that only ends with the link's. */
function spellsLonger(short: string, text: string, { start, end }: Link): boolean {
  const name = text.slice(start, end);
  if (isMadeOf(short, name)) return false;
  const left = text.slice(Math.max(0, start - LONGER_WINDOW), start);
  return [...left.matchAll(/(?<!\p{L})\p{Lu}/gu)].some(({ index }) =>
    spells(short, left.slice(index) + name),
  );
}

function* standing(short: string, text: string): Generator<[number, number]> {
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
    const end = at + short.length;
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? '')) yield [at, end];
  }
}

/** Whether the letters of an abbreviation occur in the name in this order, the first one at its beginning. */
function isMadeOf(short: string, name: string): boolean {
  const letters = [...short.toLowerCase()];
  const lower = name.toLowerCase();
  return lower.startsWith(letters[0] ?? '') && isSubsequence(letters, lower);
}

export interface SpelledOut {
  readonly short: string;
  /** The name it stands for: UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** The name stands behind, in brackets: then the letters mean it, also where the name is a known one. */
  readonly behind: boolean;
}

/**
 * Where the text spells an abbreviation out ("Namibian Broadcasting Corporation (NBC)"): capitalised words, small ones
 * between them, then their first letters. The abbreviation, and the span of the name it stands for.
 */
export function spelledOut(text: string, language: Language): SpelledOut[] {
  const found = explained(text);
  for (const match of text.matchAll(patternsOf(language).spelledOut)) {
    const [, full = '', short = ''] = match;
    const words = [...full.matchAll(/\p{Lu}[\p{L}’'-]+/gu)];
    const end = match.index + full.trimEnd().length;
    const first = words.find(({ index }) => spells(short, full.slice(index)));
    if (first) found.push({ short, start: match.index + first.index, end, behind: false });
  }
  return found;
}

/** Its first letter, the first letter of every word and all letters in order: "Naturbund Coburg" makes "NBC". */
function spells(short: string, name: string): boolean {
  const initials = [...name.matchAll(/(?<!\p{L})\p{Lu}/gu)].map(([letter]) => letter);
  return initials.length > 1 && isSubsequence(initials, short) && isMadeOf(short, name);
}

function isSubsequence(letters: readonly string[], text: string): boolean {
  let at = -1;
  return letters.every((letter) => {
    at = text.indexOf(letter, at + 1);
    return at >= 0;
  });
}

/** "Isis (Institute of Strategic and International Studies)". */
const EXPLAINED = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}]{1,5}) \(((?:the )?\p{Lu}[^()]{8,80})\)/gu;

/** Where the text explains an abbreviation in brackets: the abbreviation, and the span of the name it stands for. */
function explained(text: string): SpelledOut[] {
  const found: SpelledOut[] = [];
  for (const match of text.matchAll(EXPLAINED)) {
    const [, short = '', full = ''] = match;
    const initials = [...full.matchAll(/(?<![\p{L}])\p{Lu}/gu)].map(([letter]) => letter).join('');
    if (initials !== short.toUpperCase()) continue;
    const start = match.index + short.length + 2;
    found.push({ short, start, end: start + full.length, behind: true });
  }
  return found;
}

const countUpper = (word: string): number => word.replace(/[^\p{Lu}]/gu, '').length;
