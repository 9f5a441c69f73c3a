import { NameFlag } from '../lexicon/format';
import type { PackView } from '../pack-view';
import { isRelated } from '../related';
import { type Candidate, type CandidateSpan, entryKey } from './candidate';
import type { Context } from './context';
import { countryKey } from './focus';
import { isHomograph } from './homograph';
import { hasBody, hasFlag, relates } from './neighbours';
import type { Add, Situation, Traits } from './situation';
import { CAPITAL_PRIOR, PART_PRIOR, SMALL_PLACE_PRIOR } from './weights';

/** What the words beside a place say for and against it. */
export function placeFeatures(
  span: CandidateSpan,
  candidate: Candidate,
  { single, demonym, acronym }: Traits,
  situation: Situation,
  add: Add,
): void {
  const { context, beside, packs, language } = situation;
  if (context.title && single && !language.names.capitalisesNouns) add('titleOnOther');
  if (context.placeCue) add('placeCue');
  if (isKnownBehindIn(span, candidate, situation)) add('knownPlace');
  if (isCuedTwice(span, candidate, situation) && single && !demonym) add('cuedTwice');
  if (!demonym && !acronym && isListed(candidate, situation)) add('listedPlace');
  if (context.dateline) add('dateline');
  if (context.quoted) add('quotedPlace');
  if (single && !context.placeCue && !context.dateline && isHomograph(situation.surface, context, language))
    add('commonWord');
  if (standsForTeam(span, candidate, situation) && (!context.placeCue || context.versus)) add('match');
  if (context.eventYear) add('eventYear');
  if (context.numbered) add('partOfWord');
  if (
    (candidate.flags & NameFlag.town) !== 0 &&
    language.names.capitalisesNouns &&
    (context.determiner || (context.townAdjective !== null && single)) &&
    !context.hyphenAfter
  )
    add(context.article && context.capitalAfter >= 0 ? 'placeInName' : 'townWithArticle');
  if (context.indefinite && single && (candidate.flags & NameFlag.town) !== 0) add('townWithArticle');
  if (!context.dateline && hasBody(beside.before) && !demonym && !acronym && language.names.capitalisesNouns)
    add('placeInName');
  regionFeatures(span, candidate, situation, add);
  if (liesIn(span, candidate, situation)) add('withRegion');
  else if (
    (hasFlag(beside.behindComma, NameFlag.behindTown) && context.shortenedBehind) ||
    (beside.behindComma.length > 0 &&
      span.candidates.some((c) => c.kind === 'place' && liesIn(span, c, situation)))
  )
    add('elsewhere');
  if (relates(candidate, beside.beforeComma, packs)) add('behindItsTown');
}

/** "in Washington", not "faith in Jordan", and not where two well-known places in two countries bear the name. */
function isKnownBehindIn(
  { candidates }: CandidateSpan,
  candidate: Candidate,
  { context, packs, surface, language }: Situation,
): boolean {
  if (!context.inPlace || context.givenNames) return false;
  const { prior, flags, pack, entry } = candidate;
  if ((flags & NameFlag.weak) === 0 || isHomograph(surface, context, language)) return false;
  if (prior < ((flags & NameFlag.town) !== 0 ? CAPITAL_PRIOR : PART_PRIOR)) return false;
  return candidates.every(
    (c) =>
      c.kind !== 'place' ||
      c.prior < SMALL_PLACE_PRIOR ||
      packs[c.pack]?.country(c.entry) === packs[pack]?.country(entry),
  );
}

/**
 * One place beside it in the list is enough, but not for who may be somebody's sister: "Boston, Austin and Charlotte".
 * Towns stand with towns ("Chatham, New Jersey" is no list), and rivers are parts of names ("Frankfurt/Main").
 */
const isListed = ({ flags }: Candidate, { beside, context, evidence }: Situation): boolean =>
  (flags & NameFlag.articled) === 0 &&
  beside.listedPlaces.filter((other) => evidence.settled.get(other) === (flags & NameFlag.town)).length >
    ((flags & NameFlag.weak) !== 0 && context.givenNames ? 1 : 0);

/**
 * A town whose name needs evidence, named as a place again and again in a text about its country; never against one
 * that everybody knows by that name ("in London", in a Canadian text).
 */
function isCuedTwice(
  { candidates }: CandidateSpan,
  candidate: Candidate,
  { evidence, packs, surface }: Situation,
): boolean {
  const needsEvidence = ({ kind, flags, prior }: Candidate): boolean =>
    kind !== 'place' || prior < SMALL_PLACE_PRIOR || (flags & NameFlag.weak) !== 0;
  if ((candidate.flags & NameFlag.weak) === 0 || candidate.prior >= SMALL_PLACE_PRIOR) return false;
  if (!evidence.cued.has(surface) || !candidates.every(needsEvidence)) return false;
  const { mentions, most } = evidence.focus;
  return most > 0 && mentions.get(countryKey(candidate, packs)) === most;
}

/** "Salem, Oregon", "Kulim, Malaysia"; countries in a list lie in none. */
function liesIn({ candidates }: CandidateSpan, candidate: Candidate, situation: Situation): boolean {
  const { beside, packs } = situation;
  if (beside.behindComma.length === 0) return false;
  if (relates(candidate, beside.behindComma, packs)) return true;
  const country = packs[candidate.pack]?.country(candidate.entry) ?? -1;
  return (
    country >= 0 &&
    (candidate.flags & NameFlag.town) !== 0 &&
    beside.behindComma.some((other) =>
      other.candidates.some(
        (c) => c.pack === candidate.pack && c.entry === country && (c.flags & NameFlag.demonym) === 0,
      ),
    ) &&
    !candidates.some((c) => c.kind === 'place' && isCountry(c, situation))
  );
}

/**
 * What stands beside it says that a part of the country is meant, not the town of its name. An office may also be the
 * town's ("Tokyo governor"): it speaks only for parts that the news names for themselves, and against their seats.
 */
function regionFeatures(
  { candidates }: CandidateSpan,
  candidate: Candidate,
  situation: Situation,
  add: Add,
): void {
  const { context, packs } = situation;
  const countryOf = ({ pack, entry }: Candidate): number => packs[pack]?.country(entry) ?? -1;
  const isPart = (c: Candidate): boolean =>
    c.kind === 'place' &&
    (c.flags & NameFlag.display) !== 0 &&
    (c.flags & NOT_PART) === 0 &&
    countryOf(c) !== c.entry &&
    (context.region ||
      (c.prior >= SMALL_PLACE_PRIOR && (context.regionOffice || isAmongParts(c, situation))));
  if ((candidate.flags & NameFlag.town) === 0) {
    if (isPart(candidate)) add('region');
    else if (candidate.prior < SMALL_PLACE_PRIOR && hasSeat(candidates, candidate, packs))
      add('regionOfTown');
    return;
  }
  const sharesName = (other: Candidate): boolean =>
    other.pack === candidate.pack && countryOf(other) === countryOf(candidate) && isPart(other);
  if (candidates.some(sharesName)) add('seatOfRegion');
}

/** "Ohio and New York lose seats": in a list of nothing but parts of its country. */
const isAmongParts = (part: Candidate, { beside, evidence, packs }: Situation): boolean => {
  const country = packs[part.pack]?.country(part.entry);
  return (
    beside.listedPlaces.length > 0 &&
    beside.listedPlaces.every(
      (other) =>
        evidence.settled.get(other) === 0 &&
        other.candidates.some(
          (c) =>
            c.pack === part.pack &&
            c.kind === 'place' &&
            (c.flags & NOT_PART) === 0 &&
            c.entry !== country &&
            c.entry !== part.entry &&
            packs[c.pack]?.country(c.entry) === country,
        ),
    )
  );
};

/** A small region by the name of its own town. */
const hasSeat = (
  candidates: readonly Candidate[],
  { pack, entry, prior }: Candidate,
  packs: readonly PackView[],
): boolean =>
  candidates.some(
    (c) =>
      c.pack === pack &&
      (c.flags & NameFlag.town) !== 0 &&
      c.prior > prior &&
      isRelated(packs[pack]?.related(c.entry) ?? NONE, entry),
  );

const NONE = new Uint32Array();

const NOT_PART = NameFlag.town | NameFlag.demonym | NameFlag.articled;

/** A country's abbreviation or name is no given name, whoever may bear it. */
export const isCountry = ({ pack, entry }: Candidate, { packs }: Situation): boolean =>
  packs[pack]?.country(entry) === entry;

/** A text that names so many clubs means clubs by the names of their towns. */
const SEVERAL_CLUBS = 3;

/** Beside a result or an opponent a place is its team; in a report on sport also a town whose club is named in full. */
const standsForTeam = (
  { candidates }: CandidateSpan,
  candidate: Candidate,
  { context, evidence }: Situation,
): boolean =>
  context.match ||
  context.versus ||
  context.teamRole ||
  evidence.teams.has(entryKey(candidate)) ||
  (evidence.sport &&
    candidates.some(
      (c) =>
        (c.flags & NameFlag.short) !== 0 &&
        (context.opponent || evidence.clubs.size >= SEVERAL_CLUBS || evidence.full.has(entryKey(c))),
    ));

/** "Toronto-Dominion", "Bell Atlantic said": where nouns have none, a capital beside a place makes another name of it. */
export const isBesideCapital = (
  { end }: CandidateSpan,
  context: Context,
  { evidence, language }: Situation,
): boolean =>
  !language.names.capitalisesNouns &&
  ((context.capitalBehindHyphen && !evidence.places.has(end + 1)) ||
    (context.anyCapitalBefore && !context.capitalBefore && !context.placeCue && !evidence.ends.has(end)));
