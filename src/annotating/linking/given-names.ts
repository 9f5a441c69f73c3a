import type { Language } from '../../language';
import type { Article } from '../../model';
import { foldName } from '../lexicon/fold';
import type { PackView } from '../pack-view';
import type { Decision, Link } from './decision';
import {
  asShortForm,
  inOrder,
  isSameEntry,
  isShared,
  noteShortForm,
  type ShortForms,
  saysNothing,
} from './short-forms';
import { standingAt } from './standing';
import { wordSet } from './word-sets';

/** Shorter ones ("Al", "Jo") are words and syllables of names. */
const MIN_LETTERS = 4;

const FULL_NAME = /^(\p{Lu}[\p{Ll}’']+)(?: \p{L}[\p{L}.’'-]*)+$/u;
/**
 * The given name alone, behind the full name: "David" in a text about David Beckham. Only where no other person of the
 * article bears it and the packs know nothing else by it that could be meant.
 */
export function calledByGivenName(
  { text }: Article,
  links: readonly Link[],
  decisions: readonly Decision[],
  packs: readonly PackView[],
  language: Language,
): Link[] {
  const bearers = bearersOf(text, links, packs, language);
  if (bearers.size === 0) return [...links];
  const added: Link[] = [];
  for (const [name, bearer] of bearers) {
    if (!bearer || text.includes(` ${name.toLowerCase()} `)) continue;
    const found = standingAt(name, text);
    if (isShared(found, bearer, links)) continue;
    for (const at of found)
      if (at.alone && !isOther(at.start, at.end, bearer, links, decisions))
        added.push(asShortForm(bearer, at));
  }
  return inOrder(links, added);
}

/** The first words of full names. */
function bearersOf(
  text: string,
  links: readonly Link[],
  packs: readonly PackView[],
  language: Language,
): ShortForms {
  const bearers: ShortForms = new Map();
  for (const link of links) {
    if (link.weak || packs[link.pack]?.kind(link.entry) !== 'person') continue;
    const name = FULL_NAME.exec(text.slice(link.start, link.end))?.[1];
    if (!name || name.length < MIN_LETTERS || isWord(name, language)) continue;
    noteShortForm(bearers, name, link);
  }
  return bearers;
}

const isWord = (name: string, language: Language): boolean =>
  saysNothing(name.toLowerCase(), language) || wordSet(language, 'commonWords').has(foldName(name));

/** Something else is linked there, or the packs know somebody else, or a town that may be meant. */
const isOther = (
  start: number,
  end: number,
  bearer: Link,
  links: readonly Link[],
  decisions: readonly Decision[],
): boolean =>
  links.some((l) => l.start < end && start < l.end) ||
  decisions.some(
    ({ span, context }) =>
      span.start === start &&
      span.end === end &&
      span.candidates.some(
        (c) =>
          !isSameEntry(c, bearer) &&
          (c.kind === 'place'
            ? context.placeCue
            : c.kind !== 'person' || links.some((l) => isSameEntry(l, c))),
      ),
  );
