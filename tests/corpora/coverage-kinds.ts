/** What sort of thing a gold mention is, for the table: asked of reference tables first, of the pack second. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { parseCsv } from '../../src/cli/crosscheck/csv';
import { type Entry, isOrganisation, isPlace, kindOf } from '../../src/model';
import data from './coverage-kinds.json';

const { bodiesOfState, bodiesOfStateTypes } = v.parse(
  v.strictObject({
    why: v.string(),
    bodiesOfState: v.array(v.string()),
    bodiesOfStateTypes: v.array(v.string()),
  }),
  data,
);
const KNOWLEDGE = resolve(import.meta.dirname, '../../../shared/knowledge');
const TYPES = { person: 'Q215627', organisation: 'Q43229', place: 'Q27096213' } as const;

export const KINDS = [
  'country',
  'city',
  'body of state',
  'person',
  'organisation',
  'place',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

/** What the gold and the packs say of a mention. */
export interface Named {
  /** Wikidata ids and `lang:Title`s. */
  readonly keys: readonly string[];
  readonly type: string | null;
  readonly entry: Entry | null;
}

export class Kinds {
  readonly #countries = new Set<string>();
  readonly #cities = new Set<string>();

  constructor() {
    for (const row of rows('rigour/territories.csv')) {
      if (row.is_country !== 'True') continue;
      for (const name of [row.wikidata, row.name, row.full_name]) if (name) this.#countries.add(name);
    }
    for (const row of rows('cldr/territories.csv'))
      if (/^[A-Z]{2}$/.test(row.code ?? ''))
        for (const name of [row.name_de, row.name_en]) if (name) this.#countries.add(name);
    for (const row of rows('natural_earth/populated_places.csv'))
      for (const name of [row.wikidata, row.name_en, row.name_de]) if (name) this.#cities.add(name);
    for (const row of rows('geonames_cities/cities.csv'))
      for (const name of [row.name, row.name_en, row.name_de]) if (name) this.#cities.add(name);
  }

  /** Whether the tables have a country or town of that name. */
  isPlace(name: string): boolean {
    return this.#countries.has(name) || this.#cities.has(name);
  }

  of({ keys, type, entry }: Named): Kind {
    const names = keys.map((key) => key.replace(/^[a-z]{2}:/, '').replace(/(?:, .*| \(.*\))$/, ''));
    const geographic = type === null || type === 'Place' || type.includes(TYPES.place) || type === 'OTHER';
    if (geographic && names.some((name) => this.#countries.has(name))) return 'country';
    if (entry) return ofEntry(entry);
    if (geographic && names.some((name) => this.#cities.has(name))) return 'city';
    if (type?.includes(TYPES.person) || type === 'Person') return 'person';
    const organisation = type?.includes(TYPES.organisation) === true || type === 'Organisation';
    if (
      (organisation || type === null) &&
      keys.some((key) => bodiesOfState.some((word) => key.includes(word)))
    )
      return 'body of state';
    if (type?.includes(TYPES.place) || type === 'Place') return 'place';
    if (organisation) return 'organisation';
    return 'other';
  }
}

export function ofEntry(entry: Entry): Kind {
  if (isPlace(entry)) return entry.type === 'country' || entry.type === 'city' ? entry.type : 'place';
  if (isOrganisation(entry))
    return bodiesOfStateTypes.includes(entry.type ?? '') ? 'body of state' : 'organisation';
  return kindOf(entry.id) === 'person' ? 'person' : 'other';
}

function rows(file: string): Record<string, string>[] {
  const path = resolve(KNOWLEDGE, file);
  if (!existsSync(path)) {
    console.log(`${file} is not there: kinds are told without it`);
    return [];
  }
  return parseCsv(readFileSync(path, 'utf8'));
}
