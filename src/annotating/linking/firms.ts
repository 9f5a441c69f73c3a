import type { Language } from '../../language';
import { isFirstName } from '../../language/first-names';
import type { Article } from '../../model';
import { NameFlag } from '../lexicon/format';
import type { PackView } from '../pack-view';
import type { Candidate } from './candidate';
import type { Decision, Link } from './decision';
import { patternsOf } from './patterns';
import {
  asShortForm,
  inOrder,
  isSameEntry,
  isShared,
  noteShortForm,
  type ShortForms,
  saysNothing,
} from './short-forms';
import { type Standing, standingAt } from './standing';
import { SMALL_PLACE_PRIOR } from './weights';
import { wordSet } from './word-sets';

/** A name and its first word, of at least four letters: shorter ones are words. */
const NAME = /^(\p{Lu}[\p{L}’']{3,}) (\p{L}.*)$/u;
const FORM_BEHIND = /^,? (\p{L}+)/u;
const WORD_BEFORE = /(\p{L}+)[ \u00a0]$/u;
const WORD_BEHIND = /^[ \u00a0](\p{L}+)/u;
const SENTENCE_START = /(?:^|[.!?:…]["”»’)]*\s|\n)\s*["„“»«‚‘(]*$/u;
/** Far enough to see the word beside a name. */
const WINDOW = 40;

/**
 * A firm by the first word of its name, behind the full name: "Burlington Industries Inc … Burlington said". Only where
 * that word is no person, people or well-known place, and the article calls nothing else so.
 */
export function firmsByFirstWord(
  { text }: Article,
  links: readonly Link[],
  decisions: readonly Decision[],
  packs: readonly PackView[],
  language: Language,
): Link[] {
  if (wordSet(language, 'firmWords').size === 0) return [...links];
  const firms = firmsOf(text, links, packs, language);
  if (firms.size === 0) return [...links];
  const added: Link[] = [];
  for (const [name, firm] of firms) {
    if (!firm || text.includes(` ${name.toLowerCase()} `)) continue;
    const found = standingAt(name, text);
    if (isShared(found, firm, links)) continue;
    for (const at of found)
      if (at.start >= firm.end && at.alone && stands(at, text, language) && mayBe(at, firm, links, decisions))
        added.push(asShortForm(firm, at));
  }
  return inOrder(
    links.filter((l) => !added.some((a) => a.start === l.start)),
    added,
  );
}

/** First words of the names of firms. */
function firmsOf(
  text: string,
  links: readonly Link[],
  packs: readonly PackView[],
  language: Language,
): ShortForms {
  const firms: ShortForms = new Map();
  for (const link of links) {
    if (link.weak || packs[link.pack]?.kind(link.entry) !== 'organisation') continue;
    const [, name, rest] = NAME.exec(text.slice(link.start, link.end)) ?? [];
    if (!name || !rest || isWord(name, language)) continue;
    const form = FORM_BEHIND.exec(text.slice(link.end, link.end + WINDOW))?.[1]?.toLowerCase() ?? '';
    if (!isFirm(rest, language) && !wordSet(language, 'companyForms').has(form)) continue;
    noteShortForm(firms, name, link);
  }
  return firms;
}

/** "Industries", "Bank of Canada", not "Software Foundation". */
function isFirm(rest: string, language: Language): boolean {
  const words = rest.toLowerCase().split(' ');
  const of = words.findIndex((word) => wordSet(language, 'of').has(word));
  return (of < 0 ? words : words.slice(0, of)).every(
    (word) => wordSet(language, 'firmWords').has(word) || wordSet(language, 'companyForms').has(word),
  );
}

/** "First", "General", "Morgan": says nothing of a firm. */
function isWord(name: string, language: Language): boolean {
  const lower = name.toLowerCase();
  return isFirstName(name) || saysNothing(lower, language) || wordSet(language, 'firmStops').has(lower);
}

/** Firms have no article; at the beginning of a sentence every word has a capital, and only a verb tells. */
function stands({ start, end }: Standing, text: string, language: Language): boolean {
  const left = text.slice(Math.max(0, start - WINDOW), start);
  const right = text.slice(end, end + WINDOW);
  const before = WORD_BEFORE.exec(left)?.[1]?.toLowerCase() ?? '';
  if (wordSet(language, 'articles').has(before) || wordSet(language, 'indefiniteArticles').has(before))
    return false;
  if (patternsOf(language).basedBehind.test(right) || /^(?:,? \p{Lu}| \d)/u.test(right)) return false;
  return (
    !SENTENCE_START.test(left) ||
    /^['’]s/.test(right) ||
    wordSet(language, 'functionWords').has(WORD_BEHIND.exec(right)?.[1] ?? '')
  );
}

/** Nothing else that the packs know by this word is meant here. */
function mayBe(at: Standing, firm: Link, links: readonly Link[], decisions: readonly Decision[]): boolean {
  const linked = links.find((l) => l.start < at.end && at.start < l.end);
  if (linked && (linked.start !== at.start || linked.end !== at.end)) return false;
  const decision = decisions.find(({ span }) => span.start === at.start && span.end === at.end);
  if (!decision) return linked === undefined;
  if (linked && decision.chosen?.features.some(({ name }) => name === 'namedInFull')) return false;
  return decision.span.candidates.every((c) => isSameEntry(c, firm) || isWeaker(c, decision, links));
}

/** A body that needs evidence, or a small town that the article does not name and no place is spoken of. */
const isWeaker = (
  { pack, entry, kind, flags, prior }: Candidate,
  { context }: Decision,
  links: readonly Link[],
): boolean =>
  kind === 'organisation'
    ? (flags & NameFlag.weak) !== 0
    : kind === 'place' &&
      (flags & NameFlag.demonym) === 0 &&
      prior < SMALL_PLACE_PRIOR &&
      !context.placeCue &&
      !context.dateline &&
      !links.some((l) => l.pack === pack && l.entry === entry);
