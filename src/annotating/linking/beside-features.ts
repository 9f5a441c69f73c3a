import type { Language } from '../../language';
import { isFirstName } from '../../language/first-names';
import { NameFlag } from '../lexicon/format';
import { lookup } from '../lexicon/lookup';
import { type Candidate, type CandidateSpan, entryKey } from './candidate';
import type { Context } from './context';
import { hasBody, hasFlag, hasKind, hasTown, relates } from './neighbours';
import type { Add, Situation, Traits } from './situation';
import { wordSet } from './word-sets';

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
  const { context, evidence, language, surface } = situation;
  const acronymOfPlace = acronym && kind === 'place';

  if (kind === 'place') placeFeatures(span, candidate, traits, situation, add);
  if (short && ((context.placeCue && !context.possessive) || context.dateline)) add('shortInPlace');
  const isPeople = span.candidates.some((c) => (c.flags & NameFlag.demonym) !== 0);
  if (kind === 'organisation' && !acronym && !inFull) {
    if (isPeople) {
      // "the Swiss AG Keller": the adjective, whatever else is called so.
      if (weak) add('commonWord');
    } else if (context.company && !context.insideCompany) {
      if (weak && !context.joinedBefore) add('legalForm');
    } else if (context.sourceCue || context.quoted) {
      if (weak) add('sourceCue');
    } else if (context.companyCue && (flags & NameFlag.organ) === 0) {
      if (weak) add('companyCue');
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

  if (context.firstNameBefore && single && !acronym) add('firstNameBefore');
  else if (context.capitalBefore && !mayFollow(candidate, situation, span.start)) {
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
    else if (surname || weak) add(context.nameTail ? 'nameTail' : 'capitalBefore');
    else if (context.nameTail) add('nameTail');
  }
  if (
    context.givenName &&
    single &&
    (surname ? !context.title || !inFull : kind !== 'person' && !isCountry(candidate, situation))
  )
    add('givenName');
  if (
    surname &&
    single &&
    (context.determiner || (context.articleAndAdjective && !inFull)) &&
    !context.hyphenAfter &&
    language.names.capitalisesNouns
  )
    add('determiner');
  if (kind === 'person' && single && context.inPlace) add('inPlace');
  if (weak && kind !== 'person' && context.ofName) add('ofName');
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
      if (single && surname) add('capitalBesideSurname');
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
  if (context.institution && kind !== 'term') add('institution');
  if (context.inQuotedName && kind !== 'term') add('inQuotedName');
  if (context.model && kind === 'organisation') add('model');
  if (
    context.address ||
    (context.capitalsBehind && (acronym || /\d/.test(surface)) && kind === 'organisation') ||
    (context.shouted && acronym) ||
    (context.numbered && kind !== 'place') ||
    (context.calendarDay && kind === 'organisation')
  )
    add('partOfWord');
  if (context.foreignParticle && single && kind !== 'person') add('partOfWord');
  if (short && (context.capitalBefore || hasKind(situation.beside.before, 'place'))) add('nameTail');
  if (surname && single && (context.functionWord || context.hyphenGivenName)) add('partOfWord');
  if (context.cutCompound && kind !== 'place') add('partOfWord');
  if (context.credit) add('credit');
  if (context.hyphenAfter && kind === 'person' && !surname) add('hyphenName');
  if (context.hyphenBefore && single) add('hyphenBefore');
  if ((context.hyphenAfter || context.hyphenBefore) && weak && !context.companyCue && !context.based)
    add('hyphenWeak');
  if (flags & NameFlag.behindTown)
    add(situation.beside.capitalBeforeComma && context.shortened ? 'behindTown' : 'notBehindTown');
}

function placeFeatures(
  span: CandidateSpan,
  candidate: Candidate,
  { single, demonym, acronym }: Traits,
  situation: Situation,
  add: Add,
): void {
  const { context, beside, packs, language } = situation;
  if (context.title && single && !language.names.capitalisesNouns) add('titleOnOther');
  if (context.placeCue) add('placeCue');
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
  if (relates(candidate, beside.behindComma, packs)) add('withRegion');
  else if (hasFlag(beside.behindComma, NameFlag.behindTown) && context.shortenedBehind) add('elsewhere');
  if (relates(candidate, beside.beforeComma, packs)) add('behindItsTown');
}

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
const isBesideCapital = (
  { end }: CandidateSpan,
  context: Context,
  { evidence, language }: Situation,
): boolean =>
  !language.names.capitalisesNouns &&
  ((context.capitalBehindHyphen && !evidence.places.has(end + 1)) ||
    (context.anyCapitalBefore && !context.capitalBefore && !context.placeCue && !evidence.ends.has(end)));

/** "Hanseatische Biofonds Treuhand GmbH": a word of another company's name, before its legal form. */
const isHeadOfCompany = ({ single, acronym, inFull }: Traits, { context, language }: Situation): boolean =>
  single &&
  !acronym &&
  !inFull &&
  context.legalFormBehind &&
  context.capitalBefore &&
  !context.companyBefore &&
  language.names.capitalisesNouns;

/** "die Linkspartei Podemos": where nouns have capitals, what stands directly before another body says what that is. */
const isNoun = (
  candidate: Candidate,
  { single, acronym, inFull }: Traits,
  { beside, language }: Situation,
): boolean =>
  language.names.capitalisesNouns &&
  single &&
  !acronym &&
  !inFull &&
  beside.behind.length > 0 &&
  beside.behind.every(({ candidates }) =>
    candidates.some(
      (c) =>
        c.kind === 'organisation' &&
        entryKey(c) !== entryKey(candidate) &&
        (c.flags & (NameFlag.weak | NameFlag.short)) === 0,
    ),
  );

/** "sagte Riad Mahfuz", "Juan Carlos Medinilla": where nouns have capitals, a name that begins somebody else's. */
function isPartOfPerson(
  { kind, flags }: Candidate,
  { single, surname }: Traits,
  { context, beside, language, surface }: Situation,
): boolean {
  if (!language.names.capitalisesNouns || context.capitalAfter < 0 || beside.behind.length > 0) return false;
  if (kind === 'person') return !single && !surname && surface.split(' ').every((word) => isFirstName(word));
  if (!single || (flags & NameFlag.acronym) !== 0 || context.placeCue || context.dateline) return false;
  if (kind === 'place') return context.behindSpeech || (context.capitalBefore && isSmall(context, flags));
  return kind === 'organisation' && context.fullNameBehind && context.capitalBefore && !context.companyBefore;
}

/** A town between two words with capitals. */
const isSmall = ({ fullNameBehind, capitalBefore }: Context, flags: number): boolean =>
  (flags & NameFlag.town) !== 0 && capitalBefore && !fullNameBehind;

const isPlaceOrPerson = (kind: Candidate['kind']): boolean => kind === 'place' || kind === 'person';

/** A country's abbreviation or name is no given name, whoever may bear it. */
const isCountry = ({ pack, entry }: Candidate, { packs }: Situation): boolean =>
  packs[pack]?.country(entry) === entry;

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
          entry === pack.country(candidate.entry) || pack.related(candidate.entry).includes(entry),
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

/** What "Hamburg-er", "Brem-er" and "Münchn-er" may be made of. */
const townNames = (stem: string, endings: readonly string[]): string[] => [
  stem,
  ...endings.flatMap((ending) => [stem + ending, stem.slice(0, -1) + ending]),
];

/** Offices and adjectives end where a name of its own begins; a place behind a body belongs to the body's name. */
function mayFollow(candidate: Candidate, { evidence, beside, packs }: Situation, start: number): boolean {
  if (!evidence.ends.has(start - 1)) return false;
  // "Indian Kashmir", but not "British Honduras".
  return (
    candidate.kind !== 'place' ||
    (hasFlag(beside.before, NameFlag.demonym) && relates(candidate, beside.before, packs))
  );
}

const INFLECTED = /(?:e?s|en?|n)$/;
const ARTICLE = /^(?:der|die|das|the) /;

/** Where nouns have capitals every "Spiegel" may be a mirror, "Standards" too; elsewhere only the first word of a sentence. */
function isHomograph(surface: string, context: Context, language: Language): boolean {
  const { capitalisesNouns } = language.names;
  if (!capitalisesNouns && !context.sentenceStart) return false;
  const words = wordSet(language, 'commonWords');
  const word = surface.replace(ARTICLE, '');
  return words.has(word) || (capitalisesNouns && words.has(word.replace(INFLECTED, '')));
}
