import { NameFlag } from '../lexicon/format';
import type { Office, PackView } from '../pack-view';
import { isRelated } from '../related';
import { type Candidate, type CandidateSpan, entryKey, fromKey } from './candidate';
import { countryKey } from './focus';
import type { Add, Evidence, Situation, Traits } from './situation';
import {
  HOUSEHOLD_PRIOR,
  KNOWN_PRIOR,
  MAX_COHERENT,
  MAX_RELATED_SCAN,
  MAX_STAFF,
  SHORT_SURNAME,
  SMALL_PLACE_PRIOR,
} from './weights';
import { wordSet } from './word-sets';

/** What the rest of the article, and the article's day, say for and against a candidate. */
export function articleFeatures(
  span: CandidateSpan,
  candidate: Candidate,
  { surname, weak, demonym, acronym, short, single, inFull, sameSense }: Traits,
  situation: Situation,
  add: Add,
): void {
  const { context, day, evidence, language, packs, surface } = situation;
  const { flags, kind } = candidate;
  if (inFull && (surname || weak || single)) add('namedInFull');
  else if (
    (sameSense && !(kind === 'place' && context.hyphenBefore)) ||
    (surname && evidence.clear.has(entryKey(candidate)))
  )
    add('acceptedElsewhere');
  if (short && !inFull) add(isTeam(span, candidate, situation) ? 'opponent' : 'shortAlone');
  else if (short && !evidence.sport && span.candidates.some((c) => c.kind === 'place')) add('shortOrTown');
  if (short && isMostNamed(span, candidate, evidence)) add('mostNamed');
  if (surname && evidence.ends.has(span.start - 1)) add('behindBody');
  if ((surname || acronym || kind === 'organisation') && !inFull && evidence.namesakes.has(surface))
    add('namesake');
  else if (
    evidence.namesakes.has(surface) &&
    isSomebodyElse(candidate, { single, sameSense, short }, situation)
  )
    add('namesake');
  if (kind === 'organisation' && weak && !inFull && endsAnother(surface, candidate, evidence))
    add('namesake');
  if (kind !== 'organisation' && (isCompany(situation) || isCompanyHead(candidate, situation)))
    add('namesake');
  if (surname && inFull && isOtherOfFamily(candidate, situation)) add('givenName');
  if (surname && !inFull && !context.title && surface.length < SHORT_SURNAME) add('shortSurname');
  if (
    surname &&
    !inFull &&
    candidate.prior >= HOUSEHOLD_PRIOR &&
    day !== null &&
    officeOf(candidate, packs, day) === 'that-day'
  )
    add('householdName');
  const ofOwnBody = kind === 'person' && surname && context.title && isOfOwnBody(candidate, situation);
  if (ofOwnBody) add('ownBody');
  if (kind === 'person' && context.title) {
    if (context.civilTitle) add('civilTitle');
    else if (!surname) {
      if (!weak || situation.beside.employer.length === 0 || isOfOwnBody(candidate, situation, Infinity))
        add('title');
    } else {
      const office = officeOf(candidate, packs, day);
      if (office !== 'never' || !(ofOwnBody || inFull))
        add(
          office === 'never'
            ? 'titleOfNobody'
            : office === 'that-day' || day === null
              ? 'title'
              : rivalInOffice(span, candidate, packs, day)
                ? 'titleOfAnother'
                : 'titleOtherDay',
        );
    }
  }
  const obscure = surname && !inFull && !context.title && candidate.prior < KNOWN_PRIOR;
  const related = coherence(candidate, evidence, packs, obscure);
  if (related > 0) add('coherence');
  if (related > 1) add('moreCoherence', related - 1);
  if (demonym) return;
  const country = countryKey(candidate, packs);
  if (country < 0 || country === entryKey(candidate)) return;
  const { mentions, most } = evidence.focus;
  const named = mentions.get(country) ?? 0;
  const organ = (flags & NameFlag.organ) !== 0;
  if (weak && organ) {
    if (evidence.provincial && wordSet(language, 'provincialBodies').has(surface)) add('organElsewhere');
    const seats = seatsOf(situation);
    if (seats.length > 0) add(seats.includes(country) ? 'organ' : 'otherOrgan');
    else if (named > 0 && named * 2 >= most) add('organ');
    else if (most > 0) add('otherOrgan');
  } else if (kind === 'place' || kind === 'organisation') {
    if (named > 0 && named === most) add('inFocus');
    else if (organ && (acronym || single) && !inFull && named === 0 && most > 0) add('foreignOrgan');
    else if (kind === 'place' && single && named === 0 && most > 0 && candidate.prior < SMALL_PLACE_PRIOR)
      add('otherCountry');
  }
}

/** "Paul Dallas moved. Dallas …": the surname of somebody named in full is neither the town nor its club. */
const isSomebodyElse = (
  { kind, flags }: Candidate,
  { single, sameSense, short }: Pick<Traits, 'single' | 'sameSense' | 'short'>,
  { context, evidence }: Situation,
): boolean =>
  single &&
  !sameSense &&
  !context.placeCue &&
  !context.dateline &&
  !context.hyphenAfter &&
  (short ? !evidence.teams.size : kind === 'place' && (flags & NameFlag.town) !== 0);

/** Countries of the town behind "in": "das Verteidigungsministerium in Kiew" is Ukraine's, whatever else is named. */
const seatsOf = ({ beside, packs }: Situation): number[] =>
  beside.located.flatMap(({ candidates }) =>
    candidates.filter(({ kind }) => kind === 'place').map((place) => countryKey(place, packs)),
  );

/** Where nouns have capitals a company's name often ends with its town, which then is still the town behind "in". */
const isCompany = ({ context, evidence, language, surface }: Situation): boolean =>
  evidence.companies.has(surface) &&
  !context.dateline &&
  !(context.placeCue && language.names.capitalisesNouns);

/** "Great Lakes" behind "Great Lakes Forest Products Ltd"; still the place behind "in", and countries are themselves. */
const isCompanyHead = (
  { pack, entry }: Candidate,
  { context, evidence, packs, surface }: Situation,
): boolean =>
  evidence.companyHeads.has(surface) &&
  !context.dateline &&
  !context.placeCue &&
  packs[pack]?.country(entry) !== entry;

/** "Li Zhansu" beside "Li Keqiang": of names that begin with the family's, another given name is another person. */
const isOtherOfFamily = (
  candidate: Candidate,
  { context, evidence, language, surface }: Situation,
): boolean =>
  context.capitalAfter >= 0 &&
  !language.names.capitalisesNouns &&
  [...(evidence.full.get(entryKey(candidate)) ?? [])].some((full) => full.startsWith(`${surface} `));

/** In a report on clubs an opponent is a club, and so is who has a goalkeeper, or bears a name few things bear. */
function isTeam(span: CandidateSpan, candidate: Candidate, situation: Situation): boolean {
  const { context, evidence } = situation;
  if (evidence.clubs.size > 1 && (context.opponent || isOnlyClub(span, candidate, situation))) return true;
  return (
    evidence.clubs.size > 0 &&
    !context.placeCue &&
    span.candidates.some((c) => evidence.teams.has(entryKey(c)))
  );
}

/**
 * "Arsenal" beside two other clubs of its country named in full. Not "City" or "Rovers", which are anybody's, nor
 * a plural: of the "Giants" there are several, in several sports.
 */
function isOnlyClub({ candidates }: CandidateSpan, candidate: Candidate, situation: Situation): boolean {
  const { context, evidence, packs, language, surface } = situation;
  const country = countryKey(candidate, packs);
  return (
    !context.placeCue &&
    !context.dateline &&
    !surface.endsWith('s') &&
    !wordSet(language, 'otherThings').has(surface) &&
    candidates.every((c) => c === candidate || (c.kind === 'place' && c.prior < SMALL_PLACE_PRIOR)) &&
    country >= 0 &&
    [...evidence.clubs].filter((key) => countryKey(fromKey(key), packs) === country).length > 1
  );
}

/** "The Times" where the "Los Angeles Times" is named in full. */
function endsAnother(surface: string, candidate: Candidate, { tails }: Evidence): boolean {
  const others = tails.get(surface.slice(surface.lastIndexOf(' ') + 1));
  return others !== undefined && !others.has(entryKey(candidate));
}

/**
 * The office before the name is one of a body that the person stands in relation to; of a parliament hundreds do. A
 * common full name behind the office of another body ("AOK-Sprecher Thomas Müller") is somebody else's.
 */
function isOfOwnBody(
  { pack, entry }: Candidate,
  { beside, packs }: Situation,
  maxStaff = MAX_STAFF,
): boolean {
  if (beside.employer.length === 0) return false;
  const related = packs[pack]?.related(entry);
  return (
    related !== undefined &&
    beside.employer.some(({ candidates }) =>
      candidates.some(
        (c) =>
          c.kind === 'organisation' &&
          c.pack === pack &&
          isRelated(related, c.entry) &&
          (packs[pack]?.related(c.entry).length ?? 0) <= maxStaff,
      ),
    )
  );
}

const officeOf = ({ pack, entry }: Candidate, packs: readonly PackView[], day: number | null): Office =>
  packs[pack]?.heldOffice(entry, day) ?? 'never';

/** Somebody else of that name held an office on the article's day. */
const rivalInOffice = (
  { candidates }: CandidateSpan,
  candidate: Candidate,
  packs: readonly PackView[],
  day: number | null,
): boolean =>
  candidates.some((c) => c !== candidate && c.kind === 'person' && officeOf(c, packs, day) === 'that-day');

/** Of several clubs with the same part in their names, the one the article is about. */
function isMostNamed(span: CandidateSpan, candidate: Candidate, { named }: Evidence): boolean {
  const own = named.get(entryKey(candidate)) ?? 0;
  return span.candidates.every((c) => c === candidate || (named.get(entryKey(c)) ?? 0) < own);
}

/**
 * Other entries of the article that it stands in relation to. That a party or parliament is named tells nothing of one
 * of its hundreds of members, whose surname may be a word ("Sorge", "Grund").
 */
function coherence(
  candidate: Candidate,
  { anchors }: Evidence,
  packs: readonly PackView[],
  closeOnly: boolean,
): number {
  const related = packs[candidate.pack]?.related(candidate.entry);
  if (!related) return 0;
  const counts = (entry: number): boolean =>
    !(closeOnly && (packs[candidate.pack]?.related(entry).length ?? 0) > MAX_STAFF);
  let found = 0;
  if (related.length > MAX_RELATED_SCAN) {
    for (const anchor of anchors) {
      const { pack, entry } = fromKey(anchor);
      if (pack === candidate.pack && isRelated(related, entry) && counts(entry)) found++;
    }
  } else {
    for (const entry of related)
      if (anchors.has(entryKey({ pack: candidate.pack, entry })) && counts(entry)) found++;
  }
  return Math.min(found, MAX_COHERENT);
}
