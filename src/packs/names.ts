import type { LexiconName } from '../annotating/lexicon/build';
import { ANY_LANGUAGE, LANGUAGE_FLAGS, NameFlag } from '../annotating/lexicon/format';
import { clubShortNames } from '../language/club-names';
import { inflectedForms } from '../language/inflection';
import type { NameRules } from '../language/names';
import {
  GIVEN_IN,
  scriptCountry,
  spellings,
  withoutArticle,
  withoutLetters,
} from '../language/transliteration';
import {
  type Alias,
  type Entry,
  isOrganisation,
  isPerson,
  isPlace,
  type PartialDay,
  type Person,
} from '../model';
import { companySpellings, joinedSpellings } from './body-spellings';

const LANGUAGE_BIT: Readonly<Record<string, number>> = { ...LANGUAGE_FLAGS, mul: ANY_LANGUAGE };

/** A surname of fewer letters ("Xi", "Li") is matched only when its entry names it. */
const MIN_DERIVED_SURNAME = 4;

/** "will.i.am" and "Booking.com" are no abbreviations: without their dots they are other names. */
const DOT_IN_WORD = /\p{Ll}\.\p{L}/u;

/** Types of organisation that each state has one of, under the same short name. */
const ORGANS = new Set([
  'authority',
  'central-bank',
  'court',
  'government',
  'military',
  'ministry',
  'parliament',
  'police',
  'security-service',
]);

/** "US Navy" is also "U.S. Navy". */
const SHORT_STATE = /\b(US|UN|UK|EU)\b/;

/** All ways the news writes an entry, from its names, aliases, surname and demonyms. */
export function namesOf(
  entry: Entry,
  index: number,
  rules: Readonly<Record<string, NameRules>>,
): LexiconName[] {
  const names: LexiconName[] = [];
  const add = (name: string, flags: number, days: { from?: number; to?: number } = {}): void => {
    names.push({
      name,
      entry: index,
      flags:
        flags | (bothCases.has(name.toLowerCase()) ? NameFlag.bothCases | NameFlag.capital : shape(name)),
      ...days,
    });
  };
  const bothCases = writtenBothWays(entry);
  const capitals = strongAbbreviations(entry);
  const clubParts = new Set(isClub(entry) ? Object.values(entry.names).flatMap(clubShortNames) : []);
  const kindInflects = !isPerson(entry);
  // "Democrats" and "CDU" are names, "Piraten" is mostly a noun.
  const isOrgan = (lang: string, name: string): boolean =>
    isOrganisation(entry) &&
    (ORGANS.has(entry.type ?? '') ||
      (entry.type === 'party' && (rules[lang]?.capitalisesNouns === false || name === name.toUpperCase())));
  const addWithForms = (alias: Alias, lang: string, flags: number): void => {
    const weak = alias.weak && !(isOrganisation(entry) && CLEAR_FORM.test(alias.name));
    const bits =
      flags |
      (isTown(entry) ? NameFlag.town : 0) |
      (rules[lang]?.articleOfRivers !== false && isArticled(entry) ? NameFlag.articled : 0) |
      (alias.weak && isPlace(entry) && isShortened(alias.name) ? NameFlag.behindTown : 0) |
      (alias.weak && clubParts.has(alias.name) ? NameFlag.short : 0) |
      (isOrgan(lang, alias.name) ? NameFlag.organ : 0) |
      (isPerson(entry) ? ANY_LANGUAGE : (LANGUAGE_BIT[lang] ?? 0)) |
      (weak ? NameFlag.weak : 0);
    if (
      (bits & ANY_LANGUAGE) === 0 ||
      (alias.weak && /\p{Ll}/u.test(alias.name) && capitals.has(alias.name.toUpperCase()))
    )
      return;
    const days = {
      ...(alias.from && { from: dayNumber(alias.from, '01-01') }),
      ...(alias.to && { to: dayNumber(alias.to, '12-31') }),
    };
    add(alias.name, bits, days);
    if (alias.name.includes('.') && !DOT_IN_WORD.test(alias.name))
      add(alias.name.replaceAll('.', ''), bits, days);
    if (SHORT_STATE.test(alias.name))
      add(
        alias.name.replace(SHORT_STATE, (short) => `${[...short].join('.')}.`),
        bits,
        days,
      );
    if (isOrganisation(entry) && LEGAL_FORM.test(alias.name))
      add(
        alias.name.replace(LEGAL_FORM, (_, form: string) => ` ${SHORT_FORMS[form]}`),
        bits,
        days,
      );
    if (isOrganisation(entry)) {
      const others = isCompany(entry) ? companySpellings(alias.name) : [];
      for (const other of [...joinedSpellings(alias.name, lang), ...others])
        add(other.name, bits | (other.weak ? NameFlag.weak : 0), days);
    }
    const rule = rules[lang];
    if (kindInflects && rule)
      for (const form of inflectedForms(alias.name, rule, { inner: !isTown(entry) })) add(form, bits, days);
  };

  for (const [lang, name] of Object.entries(entry.names)) {
    addWithForms({ name, ...(entry.weakName && { weak: true }) }, lang, NameFlag.display);
  }
  for (const [lang, aliases] of Object.entries(entry.aliases))
    for (const alias of aliases) addWithForms(alias, lang, 0);
  if (isOrganisation(entry))
    for (const [lang, name] of shorterDisplayNames(entry))
      addWithForms({ name, ...((entry.weakName || entry.type === 'party') && { weak: true }) }, lang, 0);
  if (isPerson(entry)) {
    const official = entry.roles.length > 0 ? NameFlag.official : 0;
    for (const [name, bits] of transliterated(entry)) add(name, bits | official | ANY_LANGUAGE);
    for (const [lang, name] of Object.entries(entry.names)) {
      const plain = withoutLetters(name, lang);
      if (plain) add(plain, official | (LANGUAGE_BIT[lang] ?? 0));
    }
    for (const [name, lang] of surnames(entry)) {
      const bits = NameFlag.surname | official | (LANGUAGE_BIT[lang] ?? 0);
      add(name, bits);
      // "al-Maliki" is also "Maliki".
      const bare = withoutArticle(name);
      if (bare) add(bare, bits);
      const plain = withoutLetters(name, lang);
      if (plain && plain.length >= MIN_TRANSLITERATED) add(plain, bits);
    }
  }
  if (isPlace(entry)) {
    for (const [lang, demonyms] of Object.entries(entry.demonyms))
      for (const name of demonyms) add(name, NameFlag.demonym | (LANGUAGE_BIT[lang] ?? 0));
  }
  if (isClub(entry))
    for (const [lang, full] of Object.entries(entry.names))
      for (const short of clubShortNames(full))
        add(short, NameFlag.weak | NameFlag.short | (LANGUAGE_BIT[lang] ?? 0));
  if (isOrganisation(entry)) {
    for (const former of entry.formerNames) {
      const days = { ...(former.from && { from: dayNumber(former.from, '01-01') }) };
      for (const [lang, name] of Object.entries(former.names))
        addWithForms({ name, ...(days.from && former.from ? { from: former.from } : {}) }, lang, 0);
    }
  }
  return names;
}

const isTown = (entry: Entry): boolean => isPlace(entry) && entry.type === 'city';

const isCompany = (entry: Entry): boolean => isOrganisation(entry) && COMPANIES.has(entry.type ?? '');

const COMPANIES = new Set(['company', 'rating-agency']);

const isClub = (entry: Entry): boolean => isOrganisation(entry) && entry.type === 'sports-club';

/** Rivers and mountains: "der Mississippi" is the river, "Mississippi" alone the state. */
const isArticled = (entry: Entry): boolean =>
  isPlace(entry) && (entry.type === 'river' || entry.type === 'mountain');

/** Legal forms as agencies shorten them: "Southern Company" is "Southern Co". */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  Company: 'Co',
  Corporation: 'Corp',
  Incorporated: 'Inc',
  Limited: 'Ltd',
};
/** With such a form behind it, a name that is also a word is clear. */
const CLEAR_FORM = / (?:Company|Corporation|Incorporated|Limited|Co|Corp|Inc|Ltd|plc|PLC|AG|SE|GmbH)\.?$/u;
const LEGAL_FORM = new RegExp(` (${Object.keys(SHORT_FORMS).join('|')})$`, 'u');

/** "Apple" and "Apple Inc.", "Tesla, Inc.": what one language calls a body is said in the other too, with that language. */
function shorterDisplayNames({ names, aliases }: Entry): [string, string][] {
  return Object.entries(names).flatMap(([lang, full]) =>
    Object.values(names).flatMap((name): [string, string][] => {
      const known = [...(aliases[lang] ?? []), ...(aliases.mul ?? [])].some((alias) => alias.name === name);
      const longer = full.startsWith(`${name} `) || full.startsWith(`${name}, `);
      return longer && !known ? [[lang, name]] : [];
    }),
  );
}

/** "Calif.", "N.J."., "TX": shortened as behind a town. */
const isShortened = (name: string): boolean => /^\p{Lu}[\p{L}.]*\.$|^\p{Lu}{2}$/u.test(name);

/** Where "IRENA" is clear and "Irena" is not, only the capitals are matched: both share a key. */
const strongAbbreviations = ({ aliases }: Entry): Set<string> =>
  new Set(
    Object.values(aliases)
      .flat()
      .flatMap(({ name, weak }) => (!weak && /^\p{Lu}{2,5}$/u.test(name) ? name : [])),
  );

/** "DAX" in one paper, "Dax" in the other: so short a name does not say by its letters which it is. */
function writtenBothWays({ names, aliases }: Entry): Set<string> {
  const all = new Set([
    ...Object.values(names),
    ...Object.values(aliases)
      .flat()
      .map(({ name }) => name),
  ]);
  return new Set(
    [...all].flatMap((name) =>
      /^\p{Lu}\p{Ll}{1,2}(?:[ -]\d+)?$/u.test(name) && all.has(name.toUpperCase()) ? name.toLowerCase() : [],
    ),
  );
}

function* surnames(entry: Extract<Entry, { roles: unknown }>): Generator<[string, string]> {
  for (const [lang, full] of Object.entries(entry.names)) {
    const given = entry.surname?.[lang] ?? entry.surname?.mul;
    if (given) {
      if (given !== full) yield [given, lang];
      continue;
    }
    const words = full.split(' ');
    const last = words.at(-1);
    if (words.length > 1 && last && last.length >= MIN_DERIVED_SURNAME) yield [last, lang];
  }
}

/** Shorter surnames in another spelling are too often something else ("Ali", "Aley"). */
const MIN_TRANSLITERATED = 5;

/** Other spellings of people whose names come from another script: the full name, and the surname alone. */
function* transliterated(entry: Person): Generator<[string, number]> {
  const country = countryOf(entry);
  const full = entry.names[GIVEN_IN] ?? entry.names.mul;
  if (!country || !full) return;
  // "Salam" and "al-Salam" are two families.
  const family = (name: string): string[] =>
    spellings(name, country)
      .map(titleCase)
      .filter((spelling) => withoutArticle(name) !== null || withoutArticle(spelling) === null);
  for (const spelling of family(full)) yield [spelling, 0];
  for (const [surname, lang] of surnames(entry))
    if (lang === GIVEN_IN && surname.length >= MIN_TRANSLITERATED)
      for (const spelling of family(surname))
        if (spelling.length >= MIN_TRANSLITERATED) yield [spelling, NameFlag.surname];
}

/** From the offices held: the office's key begins with the country, or the role is of the country. */
function countryOf({ roles, related }: Person): string | null {
  for (const { office, of } of roles) {
    const country = (office && scriptCountry(office.split('/')[0] ?? '')) || (of && scriptCountry(of));
    if (country) return country;
  }
  for (const id of related) {
    const country = scriptCountry(id);
    if (country) return country;
  }
  return null;
}

const titleCase = (name: string): string =>
  name.replace(/(^|[ -])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

function shape(name: string): number {
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (letters === '') return 0;
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return NameFlag.acronym | NameFlag.capital;
  const first = /\p{L}/u.exec(name)?.[0] ?? '';
  // "Russian government", "London police": written so, it need not be in title case.
  const endsSmall = /[ \u00a0]\p{Ll}[\p{L}'’]*$/u.test(name);
  return first !== first.toLowerCase() && !endsSmall ? NameFlag.capital : 0;
}

/** yyyymmdd; a month or year is filled up with its first or last day. */
function dayNumber(day: PartialDay, fill: '01-01' | '12-31'): number {
  const [monthFill, dayFill] = fill.split('-');
  const [year, month = monthFill, dayOfMonth = dayFill] = day.split('-');
  return Number(`${year}${month}${dayOfMonth}`);
}
