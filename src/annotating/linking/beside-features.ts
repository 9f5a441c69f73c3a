import { NameFlag } from '../lexicon/format';
import { lookup } from '../lexicon/lookup';
import type { PackView } from '../pack-view';
import { isRelated } from '../related';
import type { Candidate, CandidateSpan } from './candidate';
import { isHomograph } from './homograph';
import { hasBody, hasFlag, hasKind, hasTown, relates } from './neighbours';
import { isHeadOfCompany, isNoun, isPartOfPerson } from './parts';
import { isBesideCapital, isCountry, placeFeatures } from './place-features';
import type { Add, Situation, Traits } from './situation';

/** What the words directly beside a span say for and against a candidate. */
export function besideFeatures(
  span: CandidateSpan,
  candidate: Candidate,
  traits: Traits,
  situation: Situation,
  add: Add,
): void {
  const { flags, kind } = candidate;
  const { surname, weak, acronym, short, single, inFull, sameSense } = traits;
  const { context, beside, evidence, language, surface } = situation;
  const acronymOfPlace = acronym && kind === 'place';

  if (kind === 'place') placeFeatures(span, candidate, traits, situation, add);
  if (short && ((context.placeCue && !context.possessive) || context.dateline)) add('shortInPlace');
  const isPeople =
    span.candidates.some((c) => (c.flags & NameFlag.demonym) !== 0) || isAdjective(surface, situation);
  if (kind === 'organisation' && !acronym && !inFull) {
    if (isPeople) {
      // "the Swiss AG Keller": the adjective, whatever else is called so.
      if (weak) add('commonWord');
    } else if (
      weak &&
      single &&
      !language.names.capitalisesNouns &&
      hasFlag(beside.before, NameFlag.demonym)
    ) {
      // "American Midland Corp": neither the form nor the shares tell whether the adjective belongs to the name.
    } else if (context.company && !context.insideCompany) {
      if (weak && !context.joinedBefore && !context.placeAdjective) add('legalForm');
    } else if (context.sourceCue || context.quotedSource) {
      if (weak) add('sourceCue');
    } else if (context.companyCue && (flags & NameFlag.organ) === 0) {
      if (weak) add('companyCue');
    } else if (
      (flags & (NameFlag.organ | NameFlag.short)) === 0 &&
      !(language.names.capitalisesNouns && isHomograph(surface, context, language)) &&
      beside.listed.some((other) => evidence.bodies.has(other))
    ) {
      if (weak) add('listed');
    } else if (!sameSense && isHomograph(surface, context, language)) add('commonWord');
  }
  if (kind === 'term' && context.namedThing) add('namedThing');
  if (kind === 'organisation' && weak && context.nameQuotedBehind) add('namedThing');
  if (kind === 'organisation' && single && context.titleOfName) add('titleOfName');
  if (
    kind === 'term' &&
    (context.titleOfName ||
      context.officeOfSomebody ||
      (context.isTitle && hasKind(situation.beside.behind, 'person')))
  )
    add('titleOfName');
  const organ = (flags & NameFlag.organ) !== 0;
  // A party's branch in a town is still the party.
  if (
    kind === 'organisation' &&
    !(acronym && organ) &&
    !context.datelineBehind &&
    hasTown(situation.beside.behind, situation.packs)
  )
    add('joined');
  if (kind === 'organisation' && context.product) add('product');

  if (context.firstNameBefore && (single ? !acronym : kind === 'person' && !surname && !weak))
    add('firstNameBefore');
  else if (context.capitalBefore && !mayFollow(candidate, situation, span)) {
    if (!language.names.capitalisesNouns)
      add(
        surname
          ? 'capitalBesideSurname'
          : kind === 'place'
            ? 'placeInName'
            : single
              ? 'capitalBeside'
              : kind === 'person' && !context.firstNameBefore
                ? 'capitalBesidePerson'
                : 'capitalBesideName',
      );
    else if (kind === 'organisation' && context.companyBefore) {
      // "die Modekette Gap": the capital is that of what it is.
    } else if (surname || weak) add(context.nameTail ? 'nameTail' : 'capitalBefore');
    else if (context.nameTail) add('nameTail');
  }
  if (
    context.givenName &&
    single &&
    (surname ? !context.title || !inFull : (kind !== 'person' || weak) && !isCountry(candidate, situation))
  )
    add('givenName');
  if (
    surname &&
    single &&
    (context.determiner ? !(inFull && context.relative) : context.articleAndAdjective && !inFull) &&
    !context.hyphenAfter &&
    language.names.capitalisesNouns
  )
    add('determiner');
  if (kind === 'person' && single && context.inPlace) add('inPlace');
  if (weak && kind !== 'person' && context.ofName) add('ofName');
  if (kind === 'organisation' && isOfAnotherCountry(candidate, situation)) add('ofName');
  if ((organ && isElsewhere(candidate, situation)) || (weak && context.regional && !isPlaceOrPerson(kind)))
    add('organElsewhere');
  if (
    kind === 'organisation' &&
    !single &&
    context.anyCapitalBefore &&
    !context.capitalBefore &&
    !evidence.ends.has(span.start - 1)
  )
    add('capitalBesideName');
  if (context.capitalAfter >= 0 && (!acronym || kind === 'term') && !language.names.capitalisesNouns) {
    if (kind !== 'place') {
      if (surname ? single : kind === 'person' && !context.headline && !inFull) add('capitalBesideSurname');
      else if (single && kind !== 'person' && !context.company) add('capitalBeside');
    } else if (!evidence.people.has(context.capitalAfter)) add('placeInName');
  } else if (
    kind === 'place' &&
    !acronym &&
    !isCountry(candidate, situation) &&
    isBesideCapital(span, context, situation)
  )
    add('placeInName');
  const thing =
    context.otherThing ||
    (kind === 'place' && context.broadcaster) ||
    (kind === 'organisation' && context.security);
  if (thing && kind !== 'term' && !acronymOfPlace) add('otherThing');
  if (
    kind !== 'organisation' &&
    ((context.company && !acronymOfPlace) || (context.companyBefore && surname && single))
  )
    add('company');
  if (evidence.insideCompanies.has(span) && kind !== 'organisation' && !context.company) add('company');
  if (
    kind === 'organisation' &&
    (evidence.insideCompanies.has(span) || context.insideCompany || isHeadOfCompany(traits, situation))
  )
    add('insideCompany');
  if (kind === 'organisation' && isNoun(candidate, traits, situation)) add('joined');
  if (isPartOfPerson(candidate, traits, situation)) add('givenName');
  if (kind === 'term' ? !single && context.bodyOf : context.institution) add('institution');
  if (context.inQuotedName && kind !== 'term') add('inQuotedName');
  if (context.model && kind === 'organisation') add('model');
  if (
    context.address ||
    context.unit ||
    (context.capitalsBehind && (acronym || /\d/.test(surface)) && kind === 'organisation') ||
    (context.shouted && acronym) ||
    (context.numbered && kind !== 'place') ||
    (context.calendarDay && kind === 'organisation')
  )
    add('partOfWord');
  if (context.foreignParticle && single && kind !== 'person') add('partOfWord');
  if (short && (context.capitalBefore || hasKind(situation.beside.before, 'place'))) add('nameTail');
  if (surname && single && (context.amount || context.functionWord || context.hyphenGivenName))
    add('partOfWord');
  if (context.cutCompound && kind !== 'place') add('partOfWord');
  if (kind === 'person' && !surname && context.articleInName && !context.headline) add('partOfWord');
  if (context.credit) add('credit');
  if (kind === 'person' && !surname && (context.hyphenAfter || context.hyphenInside)) add('hyphenName');
  if (context.hyphenBefore && single) add('hyphenBefore');
  if (
    (context.hyphenAfter || context.hyphenBefore) &&
    weak &&
    !context.companyCue &&
    !context.based &&
    !(organ && context.officeBehindHyphen)
  )
    add('hyphenWeak');
  if (flags & NameFlag.behindTown)
    add(
      situation.beside.capitalBeforeComma &&
        (context.shortened || relates(candidate, situation.beside.beforeComma, situation.packs))
        ? 'behindTown'
        : 'notBehindTown',
    );
}

const isPlaceOrPerson = (kind: Candidate['kind']): boolean => kind === 'place' || kind === 'person';

/** "The Australian government" is no newspaper. */
const isAdjective = (surface: string, { context, packs }: Situation): boolean =>
  surface.startsWith('the ') &&
  context.nounBehind &&
  packs.some(({ lexicon }) => {
    const name = lookup(lexicon, surface.slice('the '.length));
    return name >= 0 && lexicon.targets(name).some(({ flags }) => (flags & NameFlag.demonym) !== 0);
  });

/** The adjective before an organ of a state says whose it is: of a country, of a region or of a town. */
function isElsewhere(candidate: Candidate, { context, beside, packs, language }: Situation): boolean {
  const pack = packs[candidate.pack];
  if (!pack) return false;
  const places = beside.before.flatMap(({ candidates }) =>
    candidates.filter(
      (c) => c.kind === 'place' && c.pack === candidate.pack && (c.flags & NameFlag.demonym) !== 0,
    ),
  );
  if (places.length > 0)
    return (
      pack.country(candidate.entry) >= 0 &&
      !places.some(
        ({ entry }) =>
          entry === pack.country(candidate.entry) || isRelated(pack.related(candidate.entry), entry),
      )
    );
  // One the packs do not know; those they know were asked before.
  if (context.placeAdjective) return (candidate.flags & NameFlag.weak) !== 0;
  if (context.townAdjective === null) return false;
  const { lexicon } = pack;
  return townNames(context.townAdjective, language.contexts.townEndings).some((name) => {
    const town = lookup(lexicon, name);
    return town >= 0 && lexicon.targets(town).some(({ entry }) => pack.kind(entry) === 'place');
  });
}

/** "Export-Import Bank of Japan" is not that of the United States, "Ford of Canada" not Ford. */
function isOfAnotherCountry({ pack, entry, flags }: Candidate, { beside, packs }: Situation): boolean {
  const country = packs[pack]?.country(entry) ?? -1;
  if (country < 0 || (flags & NameFlag.weak) !== 0) return false;
  const places = beside.ofPlace.flatMap(({ candidates }) =>
    candidates.filter(({ kind }) => kind === 'place'),
  );
  return places.length > 0 && places.every((place) => isInAnother(place, pack, country, packs));
}

const isInAnother = (
  place: Candidate,
  pack: number,
  country: number,
  packs: readonly PackView[],
): boolean => {
  const its = packs[place.pack]?.country(place.entry) ?? -1;
  return place.pack === pack && its >= 0 && its !== country;
};

/** What "Hamburg-er", "Brem-er" and "Münchn-er" may be made of. */
const townNames = (stem: string, endings: readonly string[]): string[] => [
  stem,
  ...endings.flatMap((ending) => [stem + ending, stem.slice(0, -1) + ending]),
];

/** Offices and adjectives end where a name of its own begins; a place behind a body belongs to the body's name. */
function mayFollow(
  candidate: Candidate,
  { evidence, beside, packs }: Situation,
  { start, words }: CandidateSpan,
): boolean {
  if (!evidence.ends.has(start - 1)) return false;
  // "Federal Reserve Bank of New York" is no Bank of New York.
  if (candidate.kind === 'organisation') return !hasBody(beside.before);
  // "Indian Kashmir", but not "British Honduras".
  return (
    candidate.kind !== 'place' ||
    ((words > 1 || relates(candidate, beside.before, packs)) && hasFlag(beside.before, NameFlag.demonym))
  );
}
