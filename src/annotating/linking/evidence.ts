import type { Language } from '../../language';
import type { Article } from '../../model';
import { foldName } from '../lexicon/fold';
import { NameFlag } from '../lexicon/format';
import type { PackView } from '../pack-view';
import { spelledOut } from './abbreviations';
import { type Candidate, type CandidateSpan, entryKey } from './candidate';
import { companySpans } from './company-names';
import type { Context } from './context';
import type { Decision } from './decision';
import { focusOf } from './focus';
import { isHomograph } from './homograph';
import { patternsOf } from './patterns';
import { type Evidence, NO_FOCUS } from './situation';
import { isReportOnSport } from './team';
import { wordSet } from './word-sets';

/** A span with its name folded and what stands around it. */
export interface SeenSpan {
  readonly span: CandidateSpan;
  readonly surface: string;
  readonly context: Context;
}

/** What the article says before anything is decided: whose names its names are otherwise. */
export function firstEvidence(article: Article, seen: readonly SeenSpan[], language: Language): Evidence {
  return {
    anchors: new Set(),
    clear: new Set(),
    full: new Map(),
    sport: false,
    clubs: new Set(),
    teams: new Set(
      seen
        .filter(({ context }) => context.teamRole || context.versus)
        .flatMap(({ span }) => span.candidates.filter(({ kind }) => kind === 'place').map(entryKey)),
    ),
    tails: new Map(),
    senses: new Map(),
    named: new Map(),
    focus: NO_FOCUS,
    namesakes: new Set([...namesakesOf(seen), ...otherBodies(article, seen, language)]),
    companies: new Set(
      seen
        .filter(
          ({ context }) => context.legalFormBehind && !context.capitalBefore && !context.anyCapitalBefore,
        )
        .map(({ surface }) => surface),
    ),
    companyHeads: new Set(
      seen
        .filter(
          ({ context }) =>
            context.company &&
            !context.legalFormBehind &&
            !context.capitalBefore &&
            !context.anyCapitalBefore &&
            !context.placeCue,
        )
        .map(({ surface }) => surface),
    ),
    insideCompanies: insideCompanies(article, seen, language),
    places: new Set(
      seen
        .filter(({ span }) => span.candidates.some((c) => c.kind === 'place'))
        .map(({ span }) => span.start),
    ),
    provincial: isProvincial(article, seen, language),
    people: new Set(
      seen
        .filter(({ span }) => span.candidates.some((c) => c.kind === 'person'))
        .map(({ span }) => span.start),
    ),
    bodies: new Set(),
    settled: new Map(),
    cued: cuedNames(seen),
    ends: new Set(),
  };
}

/** What one round accepts speaks for the next. */
export function nextEvidence(
  { text }: Article,
  before: Evidence,
  decisions: readonly Decision[],
  packs: readonly PackView[],
  language: Language,
): Evidence {
  const anchors = new Set<number>();
  const full = new Map<number, Set<string>>();
  const clear = new Set<number>();
  const named = new Map<number, number>();
  const ends = new Set<number>();
  const tails = new Map<string, Set<number>>();
  const senses = new Map<string, Set<number>>();
  const people = new Set<number>();
  const bodies = new Set<CandidateSpan>();
  const settled = new Map<CandidateSpan, number>();
  for (const { span, surface, context, chosen } of decisions) {
    if (!chosen) continue;
    ends.add(span.end);
    const key = entryKey(chosen.candidate);
    anchors.add(key);
    const behindBody = chosen.features.some(({ name }) => name === 'behindBody');
    if (context.title || behindBody || span.words > 1) clear.add(key);
    if ((chosen.candidate.flags & NameFlag.short) === 0) named.set(key, (named.get(key) ?? 0) + 1);
    const { flags, kind } = chosen.candidate;
    if (kind === 'person') people.add(span.start);
    if (kind === 'place' && (flags & (NameFlag.demonym | NameFlag.short)) === 0) {
      settled.set(span, flags & NameFlag.town);
      if (span.words === 1 && (context.inPlace || context.dateline)) put(senses, surface, key);
    }
    if (kind === 'organisation' && (flags & (NameFlag.organ | NameFlag.short | NameFlag.weak)) === 0)
      bodies.add(span);
    if (
      kind === 'organisation' &&
      span.words === 1 &&
      (flags & SAYS_LITTLE) === NameFlag.weak &&
      !chosen.features.some(({ name }) => name === 'legalForm') &&
      !isAlsoWord(text, surface) &&
      !isNoun(surface, context, language)
    )
      put(senses, surface, key);
    // Of several words a name that is not clear alone is clear enough for its surname.
    const notFull = kind === 'person' && span.words > 1 ? NOT_FULL & ~NameFlag.weak : NOT_FULL;
    if (flags & notFull || isQuotedNoun(surface, context, language)) continue;
    if (kind === 'organisation' && span.words > 1)
      put(tails, surface.slice(surface.lastIndexOf(' ') + 1), key);
    put(full, key, surface);
  }
  const clubs = clubsAmong(decisions, full);
  const sport =
    clubs.size > 1 ||
    decisions.some(({ context }) => context.match) ||
    (clubs.size > 0 && isReportOnSport(text, language));
  const focus = focusOf(decisions, packs);
  return {
    ...before,
    anchors,
    clear,
    full,
    tails,
    senses,
    named,
    sport,
    clubs,
    focus,
    ends,
    people,
    bodies,
    settled,
  };
}

/** Names of places that stand behind a preposition of place twice: no person does. */
function cuedNames(seen: readonly SeenSpan[]): Set<string> {
  const once = new Set<string>();
  const cued = new Set<string>();
  for (const { span, surface, context } of seen) {
    if (span.words > 1 || cued.has(surface) || !span.candidates.some(isTown) || !context.inPlace) continue;
    if (once.has(surface)) cued.add(surface);
    else once.add(surface);
  }
  return cued;
}

const isTown = ({ kind, flags }: Candidate): boolean => kind === 'place' && (flags & NameFlag.demonym) === 0;

/** "sagte sie der Welt" is the paper, and "auf der Welt" is not: a noun that a paper is called by lends no sense. */
const isNoun = (surface: string, context: Context, language: Language): boolean =>
  language.names.capitalisesNouns && isHomograph(surface, context, language);

/** Who writes «Welt» for the paper writes Welt for the world. */
const isQuotedNoun = (surface: string, context: Context, language: Language): boolean =>
  context.quoted && isNoun(surface, context, language);

/** "Time" in a text that also has "time". */
const isAlsoWord = (text: string, folded: string): boolean => text.includes(` ${folded} `);

function put<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

/** Spans that are a part of some company's name: "Atlantic" in "Bell Atlantic", "Canada" in "Texaco Canada". */
function insideCompanies(
  { text }: Article,
  seen: readonly SeenSpan[],
  language: Language,
): Set<CandidateSpan> {
  const spans = companySpans(text, language);
  const inside = new Set<CandidateSpan>();
  if (spans.length === 0) return inside;
  for (const { span } of seen) {
    const { start, end } = span;
    if (spans.some((s) => s.start <= start && end <= s.end && s.end - s.start > end - start))
      inside.add(span);
  }
  return inside;
}

/** Weak, and neither an organ of a state, which another country has too, nor part of a club's name. */
const SAYS_LITTLE = NameFlag.weak | NameFlag.organ | NameFlag.short | NameFlag.demonym;

/** "The Senate" in a text on a state's lawmakers that speaks of nothing national. Asked only where such a body is named. */
function isProvincial({ text }: Article, seen: readonly SeenSpan[], language: Language): boolean {
  const bodies = wordSet(language, 'provincialBodies');
  if (!seen.some(({ surface }) => bodies.has(surface))) return false;
  const { provincial, national } = patternsOf(language);
  return provincial.test(text) && !national.test(text);
}

/** Names that need evidence give none. */
const NOT_FULL = NameFlag.surname | NameFlag.weak | NameFlag.demonym | NameFlag.acronym | NameFlag.short;

/** Entries named in full that the text also calls by a part of a club's name. */
function clubsAmong(decisions: readonly Decision[], full: ReadonlyMap<number, unknown>): Set<number> {
  const clubs = new Set<number>();
  for (const { span } of decisions)
    for (const candidate of span.candidates)
      if ((candidate.flags & NameFlag.short) !== 0 && full.has(entryKey(candidate)))
        clubs.add(entryKey(candidate));
  return clubs;
}

/** Abbreviations that the text spells out as something no pack has: "Namibian Broadcasting Corporation (NBC)". */
function otherBodies({ text }: Article, seen: readonly SeenSpan[], language: Language): string[] {
  return spelledOut(text, language)
    .filter(
      ({ start, end, behind }) => behind || !seen.some(({ span }) => span.end === end && span.start <= start),
    )
    .map(({ short }) => foldName(short));
}

/** Names that somebody else of the article bears: behind a given name the packs do not know with it. */
function namesakesOf(seen: readonly SeenSpan[]): string[] {
  const covered = ({ start, end }: CandidateSpan): boolean =>
    seen.some(
      ({ span }) => span.start < start && span.end >= end && span.candidates.some((c) => c.kind === 'person'),
    );
  return seen
    .filter(({ span, context }) => context.firstNameBefore && !covered(span))
    .map(({ surface }) => surface);
}
