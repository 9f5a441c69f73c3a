import type { Language } from '../../language';
import type { Article } from '../../model';
import { foldName } from '../lexicon/fold';
import type { PackView } from '../pack-view';
import type { Decision, Link } from './decision';
import { standingAt } from './standing';
import { isTitle, wordSet } from './word-sets';

/** Shorter ones ("Al", "Jo") are words and syllables of names. */
const MIN_LETTERS = 4;
/** A given name alone is a little less sure than the full name it stands for. */
const MAX_CONFIDENCE = 0.9;

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
    const others = found.filter(
      ({ start, end, alone }) =>
        !alone && !links.some((l) => l.start <= start && end <= l.end && l.entry === bearer.entry),
    );
    if (others.length > 0) continue;
    for (const { start, end, alone } of found)
      if (alone && !isOther(start, end, bearer, links, decisions))
        added.push({ ...bearer, start, end, confidence: Math.min(bearer.confidence, MAX_CONFIDENCE) });
  }
  return added.length === 0 ? [...links] : [...links, ...added].sort((a, b) => a.start - b.start);
}

/** The first words of full names with the first link of their person; null where two people share one. */
function bearersOf(
  text: string,
  links: readonly Link[],
  packs: readonly PackView[],
  language: Language,
): Map<string, Link | null> {
  const bearers = new Map<string, Link | null>();
  for (const link of links) {
    if (link.weak || packs[link.pack]?.kind(link.entry) !== 'person') continue;
    const name = FULL_NAME.exec(text.slice(link.start, link.end))?.[1];
    if (!name || name.length < MIN_LETTERS || isWord(name, language)) continue;
    const known = bearers.get(name);
    if (known === undefined) bearers.set(name, link);
    else if (known && (known.entry !== link.entry || known.pack !== link.pack)) bearers.set(name, null);
  }
  return bearers;
}

/** "King", "Will", "April" and the like say nothing alone. */
function isWord(name: string, language: Language): boolean {
  const lower = name.toLowerCase();
  return (
    isTitle(lower, language) ||
    (['functionWords', 'calendar', 'openers'] as const).some((list) => wordSet(language, list).has(lower)) ||
    wordSet(language, 'commonWords').has(foldName(name))
  );
}

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
          (c.pack !== bearer.pack || c.entry !== bearer.entry) &&
          (c.kind === 'place'
            ? context.placeCue
            : c.kind !== 'person' || links.some((l) => l.pack === c.pack && l.entry === c.entry)),
      ),
  );
