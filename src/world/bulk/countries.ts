import type { Texts } from '../../model';
import { slug } from '../../packs/slug';
import { cldrCurrencies, cldrTerritories } from './cldr';
import type { PlaceInput } from './entry-input';
import {
  type CountryFacts,
  type CountryRow,
  type Memberships,
  readCountries,
  readCountryFacts,
  readGovernments,
  readMemberships,
} from './tables';
import { inhabitants, texts, upperFirst } from './words';

/** What regions and cities need to know of their country. */
export interface Country {
  readonly code: string;
  readonly id: string;
  readonly name: { readonly de: string; readonly en: string };
  /** "in der Türkei" / "in Türkiye". */
  readonly inside: { readonly de: string; readonly en: string };
  /** "der Türkei" / "of Türkiye", after "Hauptstadt" / "capital". */
  readonly of: { readonly de: string; readonly en: string };
  readonly row: CountryRow;
}

/** The capital's entry, as cities.ts found it. */
export interface Capital {
  readonly id: string;
  readonly names: Texts;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}

const PRIOR_STATE = 0.9;
const PRIOR_TERRITORY = 0.6;
const SOURCE_TITLE = 'The World Factbook (archive)';

export async function countries(): Promise<Map<string, Country>> {
  const { countries: rows } = await readCountries();
  const de = cldrTerritories('de');
  const en = cldrTerritories('en');
  const found = new Map<string, Country>();
  for (const [code, row] of Object.entries(rows)) {
    const cldrEn = en[code];
    const cldrDe = de[code];
    if (cldrEn === undefined || cldrDe === undefined) throw new Error(`CLDR has no name for ${code}`);
    const name = {
      de: row.name?.de ?? cldrDe,
      en: row.name?.en ?? cldrEn.replace(' & ', ' and ').replace(/^St\. /, 'St. '),
    };
    const english = row.the ? `the ${name.en}` : name.en;
    found.set(code, {
      code,
      id: `place/${slug(cldrEn.replace(/ SAR China$/, ''))}`,
      name,
      inside: { de: row.in ?? `in ${name.de}`, en: `in ${english}` },
      of: { de: row.of ?? `von ${name.de}`, en: `of ${english}` },
      row,
    });
  }
  return found;
}

export async function countryEntries(
  all: ReadonlyMap<string, Country>,
  capitals: ReadonlyMap<string, Capital>,
): Promise<PlaceInput[]> {
  const [{ regions }, facts, memberships, governments] = await Promise.all([
    readCountries(),
    readCountryFacts(),
    readMemberships(),
    readGovernments(),
  ]);
  const cldr = { de: cldrTerritories('de'), en: cldrTerritories('en') };
  const currencies = cldrCurrencies();
  const currencyNames = {
    de: new Intl.DisplayNames('de-DE', { type: 'currency' }),
    en: new Intl.DisplayNames('en-GB', { type: 'currency' }),
  };
  return [...all.values()].map((country) => {
    const { code, row } = country;
    const capital = capitals.get(code);
    const own = facts.countries[code];
    const region = row.where ?? regions[row.r];
    if (!region) throw new Error(`countries.yaml: ${code} has no region "${row.r}"`);
    const currency = currencies.get(code);
    const government = own?.government ? governments[own.government] : undefined;
    const bodies = memberBodies(code, row, memberships);
    const neighbours = (own?.neighbours ?? []).flatMap((n) => all.get(n)?.id ?? []);
    const wikipedia = { de: row.wp?.de ?? country.name.de, en: row.wp?.en ?? country.name.en };
    return {
      id: country.id,
      type: row.what ? 'territory' : 'country',
      names: texts(country.name.de, country.name.en),
      aliases: aliases(country, cldr),
      demonyms: { de: demonyms(row.de), en: demonyms(row.en) },
      gist: row.gist ?? gist(row, region, own, capital),
      ...(row.background && { background: row.background }),
      country: code,
      ...position(own, capital),
      ...(capital && { capital: capital.id }),
      ...(neighbours.length > 0 && { neighbours }),
      facts: [
        ...(own?.population && own.year
          ? [{ key: 'population', value: own.population, asOf: own.year, source: source(row, facts) }]
          : []),
        ...(own?.area
          ? [{ key: 'area', value: own.area, unit: 'km²', asOf: facts.asOf, source: source(row, facts) }]
          : []),
        ...(currency
          ? [
              {
                key: 'currency',
                value: texts(
                  currencyNames.de.of(currency) ?? currency,
                  currencyNames.en.of(currency) ?? currency,
                ),
                asOf: facts.asOf,
              },
            ]
          : []),
        ...(government
          ? [{ key: 'government', value: government, asOf: facts.asOf, source: source(row, facts) }]
          : []),
        ...(bodies.length > 0
          ? [
              {
                key: 'memberships',
                value: texts(
                  bodies.map(({ names }) => names.de).join(', '),
                  bodies.map(({ names }) => names.en).join(', '),
                ),
                asOf: memberships.asOf,
              },
            ]
          : []),
      ],
      wikipedia,
      ...(row.g && { sources: [{ url: source(row, facts), title: SOURCE_TITLE, asOf: facts.asOf }] }),
      wikidata: row.q,
      asOf: facts.asOf,
      prior: row.prior ?? (row.what ? PRIOR_TERRITORY : PRIOR_STATE),
      ...(row.weakName && { weakName: true }),
    };
  });
}

function position(
  facts: CountryFacts['countries'][string] | undefined,
  capital: Capital | undefined,
): { lat?: number; lon?: number } {
  const { lat, lon } = facts?.lat !== undefined ? facts : (capital ?? {});
  return lat === undefined || lon === undefined ? {} : { lat, lon };
}

const source = (row: CountryRow, facts: CountryFacts): string =>
  row.g ? `${facts.source}/blob/master/${row.g}.json` : facts.source;

/** The page of the factbook that tells of a country. */
export async function factbookPages(): Promise<(country: Country) => string> {
  const facts = await readCountryFacts();
  return ({ row }) => source(row, facts);
}

function memberBodies(code: string, row: CountryRow, { bodies }: Memberships): Memberships['bodies'] {
  return bodies.filter(
    (body) => (body.un && !row.what && !body.not.includes(code)) || body.members.includes(code),
  );
}

/** "~Amerika" is a weak alias. */
function alias(written: string): string | { name: string; weak: true } {
  return written.startsWith('~') ? { name: written.slice(1), weak: true } : written;
}

const demonyms = (written: readonly string[]): string[] => [
  ...new Set(written.map((name) => name.replace(/^~/, ''))),
];

function aliases(
  { code, name, row }: Country,
  cldr: Record<'de' | 'en', Record<string, string>>,
): NonNullable<PlaceInput['aliases']> {
  const found: Record<string, (string | { name: string; weak: true })[]> = {};
  for (const lang of ['de', 'en'] as const) {
    const seen = new Set([name[lang], ...(row.a.mul ?? [])]);
    const list: (string | { name: string; weak: true })[] = [];
    const add = (written: string | undefined): void => {
      if (!written || seen.has(written.replace(/^~/, ''))) return;
      seen.add(written.replace(/^~/, ''));
      list.push(alias(written));
    };
    for (const strong of row.strong[lang] ?? []) list.push(strong);
    add(row.official?.[lang]);
    for (const variant of ['alt-short', 'alt-variant']) {
      const short = cldr[lang][`${code}-${variant}`];
      if (short && !short.includes('(')) add(short);
    }
    if (lang === 'en' && !cldr.en[code]?.includes(' - ')) add(cldr.en[code]?.replace(/ \(.*\)$/, ''));
    for (const written of row.a[lang] ?? []) add(written);
    if (list.length > 0) found[lang] = list;
  }
  const everywhere = row.a.mul ?? [];
  if (everywhere.length > 0) found.mul = everywhere.map(alias);
  return found;
}

function gist(
  row: CountryRow,
  region: Texts,
  facts: CountryFacts['countries'][string] | undefined,
  capital: Capital | undefined,
): Texts {
  const people = facts?.population ? inhabitants(facts.population) : null;
  const island = row.what === undefined ? { de: 'Staat', en: 'Country' } : row.what;
  const de = `${upperFirst(island.de ?? '')} ${region.de}${people ? ` mit ${people.de}` : ''}`;
  const en = `${upperFirst(island.en ?? '')} ${region.en}${people ? ` with ${people.en}` : ''}`;
  const seat = row.what ? { de: 'Hauptort', en: 'the main town' } : { de: 'Hauptstadt', en: 'the capital' };
  return texts(
    `${de}${capital ? `; ${seat.de} ist ${capital.names.de}` : ''}.`,
    `${en}${capital ? `; ${seat.en} is ${capital.names.en}` : ''}.`.replace(/\.\.$/, '.'),
  );
}
