import * as v from 'valibot';
import type { TableSpec } from './knowledge';

const text = v.string();
const number = v.pipe(
  v.string(),
  v.transform((s) => Number(s)),
  v.number(),
);
/** A day with or without its time; nothing where the table gives several. */
const oneDay = v.pipe(
  v.string(),
  v.transform((s) => /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T[\d:]+Z)?$/.exec(s)?.[1] ?? ''),
);
/** Empty where the table does not know. */
const day = v.pipe(v.string(), v.regex(/^(?:\d{4}-\d{2}-\d{2})?$/, 'a day or nothing'));
const year = v.pipe(v.string(), v.regex(/^(?:-?\d{1,4})?$/, 'a year or nothing'));
const qid = v.pipe(v.string(), v.regex(/^(?:Q\d+)?$/, 'a Wikidata id or nothing'));

const spec = <T extends v.GenericSchema>(table: TableSpec<T>): TableSpec<T> => table;

/** The tables that are compared, with what their README says may be done with them. */
export const TABLES = {
  leaders2026: spec({
    file: 'world_leaders_2026/leaders.csv',
    use: 'check',
    asOf: '2026-08-22',
    row: v.object({
      iso2: text,
      country_en: text,
      position: v.picklist(['head_of_state', 'head_of_government']),
      title_en: text,
      wikidata: qid,
      name_en: text,
      since: day,
      party_en: text,
    }),
  }),
  factbookLeaders: spec({
    file: 'factbook/leaders.csv',
    use: 'take',
    asOf: '2026-01-22',
    row: v.object({ fips: text, country: text, office: text, title_and_name: text, since: text }),
  }),
  factbookFacts: spec({
    file: 'factbook/facts.csv',
    use: 'take',
    asOf: '2026-01-22',
    row: v.object({ fips: text, country: text, field: text, subfield: text, value: text }),
  }),
  factbookMembership: spec({
    file: 'factbook/org_membership.csv',
    use: 'take',
    asOf: '2026-01-22',
    row: v.object({ fips: text, country: text, org_abbr: text, status: text }),
  }),
  officeholders: spec({
    file: 'officeholders/officeholders_by_wikidata.csv',
    use: 'check',
    asOf: '2022-02-25',
    row: v.object({ wikidata: qid, name: text, other_names: text, dob: oneDay, roles: text }),
  }),
  germanPoliticians: spec({
    file: 'optv_germany/persons.csv',
    use: 'check',
    asOf: '2022-02-25',
    row: v.object({ wikidata: qid, label_de: text, birth: oneDay, death: oneDay }),
  }),
  reign: spec({
    file: 'reign/leaders_1950_2021.csv',
    use: 'check',
    asOf: '2021-03-01',
    row: v.object({
      ccode: text,
      leader: text,
      sdate: number,
      smonth: number,
      syear: number,
      emonth: number,
      eyear: number,
    }),
  }),
  reignCountries: spec({
    file: 'reign/elections.csv',
    use: 'check',
    asOf: '2021-03-01',
    row: v.object({ ccode: text, country: text }),
  }),
  congress: spec({
    file: 'us_congress/legislators_executive.csv',
    use: 'take',
    asOf: '2026-06-15',
    row: v.object({
      wikidata: qid,
      kind: v.picklist(['legislator', 'executive']),
      full_name: text,
      birthday: day,
      office: v.picklist(['sen', 'rep', 'prez', 'viceprez']),
      first_term_start: day,
      current_term_start: day,
      term_end: day,
      wikipedia: text,
    }),
  }),
  ministries2017: spec({
    file: 'german_ministries/tbl_Bundesministerien_2017-2021.csv',
    use: 'take',
    asOf: '2021-12-07',
    row: v.object({ Name_DE: text, Abkürzung: text, Name_EN: text }),
  }),
  ministries2021: spec({
    file: 'german_ministries/tbl_Bundesministerien_2021-2025.csv',
    use: 'take',
    asOf: '2022-05-19',
    row: v.object({ Name_DE: text, Abkürzung: text, Name_EN: text }),
  }),
  laender: spec({
    file: 'german_ministries/tbl_Bundeslaender.csv',
    use: 'take',
    asOf: '2022-05-19',
    row: v.object({ BL_Name_DE: text, BL_Name_EN: text }),
  }),
  organisations: spec({
    file: 'supraverden/intl_organisations.csv',
    use: 'check',
    asOf: '2026-06-24',
    row: v.object({ wikidata: qid, year_established: year, abbr_en: text, name_en: text, name_de: text }),
  }),
  parties: spec({
    file: 'partyfacts/parties.csv',
    use: 'take',
    asOf: '2026-03-11',
    row: v.object({
      wikidata: qid,
      country_iso3: text,
      abbr: text,
      name: text,
      name_english: text,
      name_en_wp: text,
      year_founded: year,
      year_dissolved: year,
      wikipedia_url: text,
    }),
  }),
  companies: spec({
    file: 'companies/index_constituents_2026-07.csv',
    use: 'check',
    asOf: '2026-07-01',
    row: v.object({ symbol: text, name: text, indices: text }),
  }),
  newsPublishers: spec({
    file: 'news_sites/fundus_publishers_2026.csv',
    use: 'check',
    asOf: '2026-06-01',
    row: v.object({ country: text, name: text, url: text, languages: text }),
  }),
  newsFeeds: spec({
    file: 'news_sites/news_feed_list_2026.csv',
    use: 'check',
    asOf: '2026-06-01',
    row: v.object({ iso3: text, name: text, domain: text }),
  }),
  territories: spec({
    file: 'rigour/territories.csv',
    use: 'take',
    asOf: '2026-07-19',
    row: v.object({ code: text, wikidata: qid, name: text, alpha3: text, is_country: text }),
  }),
  places: spec({
    file: 'natural_earth/populated_places.csv',
    use: 'take',
    asOf: '2017-11-01',
    row: v.object({ wikidata: qid, iso_a2: text, name_en: text, name_de: text, lat: number, lon: number }),
  }),
  currencies: spec({
    file: 'cldr/currency_history.csv',
    use: 'check',
    asOf: '2026-01-01',
    row: v.object({ region: text, currency: text, from: text, to: text, tender: text }),
  }),
  currencyNames: spec({
    file: 'cldr/currencies.csv',
    use: 'check',
    asOf: '2026-01-01',
    row: v.object({ code: text, name_de: text, name_en: text }),
  }),
} as const;

/** Folders and files that no check reads, and why: said in the report, so that none is passed over in silence. */
export const NOT_COMPARED: Readonly<Record<string, string>> = {
  eurovoc: 'names of terms without statements about them',
  geonames_cities: 'the data the cities are built from',
  'cldr/territories.csv': 'the data the countries are built from',
  'cldr/subdivisions.csv': 'the data the regions are built from',
  cldr: 'names that no entry states',
  petrarch_actors: 'spellings of names up to 2015, without facts',
  translit_pairs: 'spellings of place names: the test bed of the transliteration rules',
  'factbook/parties.csv': 'names of parties without dates; partyfacts has both',
  natural_earth: 'names and outlines; ids of places are compared',
  'news_sites/newscatcher_2020.csv': 'sites without the names of their media',
  optv_germany: 'names of parties and groups without dates',
  partyfacts: 'the same parties by other sources',
  reign: 'kinds of government, which the entries do not state',
  us_congress: 'names of committees',
};
