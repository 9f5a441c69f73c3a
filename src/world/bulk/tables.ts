import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import { AliasSchema, PartialDaySchema, TextsSchema, UrlSchema, WikidataIdSchema } from '../../model';
import { cldrFirstLevel } from './cldr';

export const DATA = join(dirname(fileURLToPath(import.meta.url)), 'data');

const CountryCodeSchema = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));

const NamesSchema = v.optional(v.record(v.string(), v.array(v.string())), {});

/** One row of countries.yaml; the file's head says what the fields mean. */
export const CountryRowSchema = v.strictObject({
  r: v.string(),
  where: v.optional(TextsSchema),
  q: WikidataIdSchema,
  g: v.optional(v.string()),
  the: v.optional(v.boolean()),
  name: v.optional(TextsSchema),
  in: v.optional(v.string()),
  of: v.optional(v.string()),
  de: v.array(v.string()),
  en: v.array(v.string()),
  official: v.optional(TextsSchema),
  a: NamesSchema,
  strong: NamesSchema,
  weakName: v.optional(v.boolean()),
  wp: v.optional(TextsSchema),
  what: v.optional(TextsSchema),
  gist: v.optional(TextsSchema),
  background: v.optional(TextsSchema),
  prior: v.optional(v.number()),
});
export type CountryRow = v.InferOutput<typeof CountryRowSchema>;

const CountriesSchema = v.strictObject({
  regions: v.record(v.string(), TextsSchema),
  countries: v.record(CountryCodeSchema, CountryRowSchema),
});

export const CountryFactsSchema = v.strictObject({
  source: UrlSchema,
  note: v.string(),
  asOf: PartialDaySchema,
  countries: v.record(
    CountryCodeSchema,
    v.strictObject({
      population: v.optional(v.number()),
      year: v.optional(PartialDaySchema),
      area: v.optional(v.number()),
      lat: v.optional(v.number()),
      lon: v.optional(v.number()),
      neighbours: v.optional(v.array(CountryCodeSchema), []),
      government: v.optional(v.string()),
    }),
  ),
});
export type CountryFacts = v.InferOutput<typeof CountryFactsSchema>;

const MembershipsSchema = v.strictObject({
  asOf: PartialDaySchema,
  bodies: v.array(
    v.strictObject({
      names: TextsSchema,
      source: UrlSchema,
      un: v.optional(v.boolean()),
      not: v.optional(v.array(CountryCodeSchema), []),
      members: v.optional(v.array(CountryCodeSchema), []),
    }),
  ),
});
export type Memberships = v.InferOutput<typeof MembershipsSchema>;

export async function yamlFile<T extends v.GenericSchema>(
  name: string,
  schema: T,
): Promise<v.InferOutput<T>> {
  return v.parse(schema, parse(await readFile(join(DATA, name), 'utf8')));
}

async function jsonFile<T extends v.GenericSchema>(name: string, schema: T): Promise<v.InferOutput<T>> {
  return v.parse(schema, JSON.parse(await readFile(join(DATA, name), 'utf8')));
}

let countriesFile: Promise<v.InferOutput<typeof CountriesSchema>> | undefined;
/** Read once: two steps need it, and YAML of this size takes a while. */
export function readCountries(): Promise<v.InferOutput<typeof CountriesSchema>> {
  countriesFile ??= yamlFile('countries.yaml', CountriesSchema);
  return countriesFile;
}
export const readCountryFacts = () => jsonFile('country-facts.json', CountryFactsSchema);
export const readMemberships = () => yamlFile('memberships.yaml', MembershipsSchema);
export const readGovernments = () => yamlFile('governments.yaml', v.record(v.string(), TextsSchema));
const CityFixSchema = v.strictObject({
  de: v.optional(v.string()),
  en: v.optional(v.string()),
  /** Name the id is made of. */
  slug: v.optional(v.string()),
  a: v.optional(v.record(v.string(), v.array(AliasSchema)), {}),
  q: v.optional(WikidataIdSchema),
  wp: v.optional(TextsSchema),
  gist: v.optional(TextsSchema),
  population: v.optional(v.number()),
  populationAsOf: v.optional(PartialDaySchema),
  noPopulation: v.optional(v.boolean()),
  weak: v.optional(v.boolean()),
  prior: v.optional(v.number()),
  /** The prior is that of its size, but never below this. */
  leastPrior: v.optional(v.number()),
  drop: v.optional(v.boolean()),
});
/** What is said by hand of one city: corrections and additions to GeoNames, by its number. */
export type CityFix = v.InferOutput<typeof CityFixSchema>;

const CityFixesSchema = v.strictObject({
  /** Countries whose PPLC is not a capital, and GeoNames numbers of capitals that are no PPLC. */
  noCapital: v.array(CountryCodeSchema),
  capitals: v.record(CountryCodeSchema, v.number()),
  /** "in …" of first-level regions (GeoNames code) whose status has to be told. */
  areas: v.record(v.string(), TextsSchema),
  cities: v.record(v.string(), CityFixSchema),
});

const KnownCitiesSchema = v.strictObject({
  known: v.record(CountryCodeSchema, v.array(v.string())),
  names: v.record(
    CountryCodeSchema,
    v.record(
      v.string(),
      v.strictObject({
        de: v.string(),
        en: v.string(),
        a: v.optional(v.record(v.string(), v.array(AliasSchema)), {}),
      }),
    ),
  ),
});
/** Towns known beyond their size, and spellings GeoNames does not have; the file's head says how they are written. */
export type KnownCities = v.InferOutput<typeof KnownCitiesSchema>;
export const readKnownCities = () => yamlFile('known-cities.yaml', KnownCitiesSchema);

const BodyTemplatesSchema = v.strictObject({
  name: v.string(),
  aliases: v.optional(v.array(v.string()), []),
  weak: v.optional(v.array(v.string()), []),
  gist: v.string(),
});
const StateBodiesSchema = v.strictObject({
  asOf: PartialDaySchema,
  kinds: v.record(
    v.string(),
    v.strictObject({ type: v.string(), id: v.string(), de: BodyTemplatesSchema, en: BodyTemplatesSchema }),
  ),
  countries: v.record(
    CountryCodeSchema,
    v.strictObject({
      has: v.array(v.string()),
      adj: v.optional(v.strictObject({ de: v.optional(v.string()), en: v.optional(v.string()) })),
      noSeat: v.optional(v.boolean()),
      /** The parliament's own names, German and English, and what else it is called. */
      names: v.optional(v.tuple([v.string(), v.string()])),
      more: v.optional(v.array(v.string()), []),
      seats: v.optional(v.number()),
      chambers: v.optional(v.array(v.tuple([v.string(), v.string(), v.number()])), []),
      /** The highest court's own names, German, English, and short in English. */
      court: v.optional(v.tuple([v.string(), v.string(), v.string()])),
    }),
  ),
});
/** Bodies that most states have one of; the file's head says how they are written. */
export type StateBodies = v.InferOutput<typeof StateBodiesSchema>;
export const readStateBodies = () => yamlFile('state-bodies.yaml', StateBodiesSchema);

const LocalBodiesSchema = v.strictObject({
  asOf: PartialDaySchema,
  kinds: v.array(
    v.strictObject({
      id: v.string(),
      type: v.string(),
      at: v.union([
        v.strictObject({
          towns: CountryCodeSchema,
          least: v.optional(v.number()),
          not: v.optional(v.array(v.string())),
        }),
        v.strictObject({ regions: CountryCodeSchema, not: v.optional(v.array(v.string())) }),
        v.strictObject({ counties: CountryCodeSchema, not: v.optional(v.array(v.string())) }),
        v.strictObject({ place: v.string() }),
      ]),
      de: BodyTemplatesSchema,
      en: BodyTemplatesSchema,
      wikipedia: v.optional(v.strictObject({ de: v.optional(v.string()), en: v.optional(v.string()) })),
      source: v.optional(UrlSchema),
      of: v.optional(v.array(v.string()), []),
    }),
  ),
});
/** Bodies of towns and regions that are named alike; the file's head says how they are written. */
export type LocalBodies = v.InferOutput<typeof LocalBodiesSchema>;
export const readLocalBodies = () => yamlFile('local-bodies.yaml', LocalBodiesSchema);

const MemberSchema = v.pipe(
  v.tupleWithRest(
    [
      WikidataIdSchema,
      v.string(),
      v.picklist(['f', 'm']),
      PartialDaySchema,
      v.picklist(['sen', 'rep']),
      v.pipe(v.string(), v.length(2)),
      v.picklist(['D', 'R', 'I']),
      v.number(),
      PartialDaySchema,
    ],
    v.string(),
  ),
  v.transform(([wikidata, name, gender, born, house, state, party, since, term, article]) => ({
    wikidata,
    name,
    gender,
    born,
    house,
    state,
    party,
    since,
    term,
    article,
  })),
);
const CongressSchema = v.strictObject({ asOf: PartialDaySchema, members: v.array(MemberSchema) });
/** Members of the Congress of the United States; the file's head says how they are written. */
export type Congress = v.InferOutput<typeof CongressSchema>;
export const readCongress = () => yamlFile('us-congress.yaml', CongressSchema);

const sourced = <T extends v.GenericSchema>(rows: T) => v.strictObject({ source: v.string(), rows });

export interface CityTables {
  readonly exonyms: Readonly<Record<string, readonly (string | null)[]>>;
  readonly qids: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<string, v.InferOutput<typeof TextsSchema>>>;
  /** Folded names that mean something else in the language, too. */
  readonly weakNames: Readonly<Record<'de' | 'en', ReadonlySet<string>>>;
  readonly fixes: Readonly<Record<string, CityFix>>;
  readonly noCapital: readonly string[];
  readonly capitals: Readonly<Record<string, number>>;
  readonly areas: v.InferOutput<typeof CityFixesSchema>['areas'];
}

export async function readCityTables(): Promise<CityTables> {
  const [exonyms, qids, titles, weak, fixes] = await Promise.all([
    jsonFile(
      'exonyms.json',
      sourced(v.record(v.string(), v.tuple([v.nullable(v.string()), v.nullable(v.string())]))),
    ),
    jsonFile('city-qids.json', sourced(v.record(v.string(), v.string()))),
    jsonFile('city-titles.json', sourced(v.record(v.string(), TextsSchema))),
    jsonFile(
      'weak-names.json',
      sourced(v.strictObject({ de: v.array(v.string()), en: v.array(v.string()) })),
    ),
    yamlFile('city-fixes.yaml', CityFixesSchema),
  ]);
  return {
    exonyms: exonyms.rows,
    qids: qids.rows,
    titles: titles.rows,
    weakNames: { de: new Set(weak.rows.de), en: new Set(weak.rows.en) },
    fixes: fixes.cities,
    noCapital: fixes.noCapital,
    capitals: fixes.capitals,
    areas: fixes.areas,
  };
}

/** First words of firms' names that mean something else: such a firm is called by its whole name. */
export async function readFirmsInFull(): Promise<ReadonlySet<string>> {
  const { rows } = await jsonFile('firms-in-full.json', sourced(v.array(v.string())));
  return new Set(rows);
}

const RegionCodeSchema = v.pipe(v.string(), v.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'an ISO 3166-2 code'));

const RegionsSchema = v.strictObject({
  kinds: v.record(CountryCodeSchema, TextsSchema),
  kindOf: v.record(RegionCodeSchema, TextsSchema),
  drop: v.array(RegionCodeSchema),
  names: v.record(
    RegionCodeSchema,
    v.union([
      v.pipe(
        v.string(),
        v.transform((de): [string] => [de]),
      ),
      v.tuple([v.string(), v.string()]),
    ]),
  ),
  q: v.record(RegionCodeSchema, WikidataIdSchema),
  weak: v.array(RegionCodeSchema),
  seats: v.record(RegionCodeSchema, v.string()),
  wikipediaOf: v.array(CountryCodeSchema),
  wikipedia: v.record(RegionCodeSchema, TextsSchema),
  a: v.record(RegionCodeSchema, v.record(v.string(), v.array(AliasSchema))),
  d: v.record(RegionCodeSchema, v.record(v.string(), v.array(v.string()))),
});
export type RegionTables = v.InferOutput<typeof RegionsSchema> & {
  readonly qids: Readonly<Record<string, string>>;
  /** GeoNames first-level code ("DE.02") → ISO 3166-2 code. */
  readonly adminCodes: Readonly<Record<string, string>>;
  /** ISO 3166-2 codes of each country's first level. */
  readonly firstLevel: ReadonlyMap<string, readonly string[]>;
};

const CountiesSchema = v.strictObject({
  germany: v.record(RegionCodeSchema, v.array(v.string())),
  usa: v.record(RegionCodeSchema, v.array(v.string())),
});
export const readCounties = () => yamlFile('counties.yaml', CountiesSchema);

export async function readRegionTables(): Promise<RegionTables> {
  const [tables, qids, adminCodes] = await Promise.all([
    yamlFile('regions.yaml', RegionsSchema),
    jsonFile('region-qids.json', sourced(v.record(RegionCodeSchema, WikidataIdSchema))),
    jsonFile('admin-codes.json', sourced(v.record(v.string(), RegionCodeSchema))),
  ]);
  return { ...tables, qids: qids.rows, adminCodes: adminCodes.rows, firstLevel: cldrFirstLevel() };
}
