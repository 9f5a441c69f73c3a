import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import { UrlSchema } from '../../model';
import type { RawCity } from './geonames';
import { townFinder } from './known-cities';
import type { CityTables } from './tables';

const FILE = join(dirname(fileURLToPath(import.meta.url)), 'data', 'city-counts.yaml');

const CountsSchema = v.record(
  v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  v.strictObject({
    source: UrlSchema,
    counts: v.record(
      v.pipe(v.string(), v.regex(/^\d{4}$/, 'a year')),
      v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1))),
    ),
  }),
);

/** How many lived in a town, and in which year. */
export interface CityCount {
  readonly inhabitants: number;
  readonly asOf: string;
  /** Page of the office that counts. */
  readonly source?: string;
}

/** The counts that city-counts.yaml dates, by GeoNames number. */
export async function cityCounts(
  tables: CityTables,
  raws: readonly RawCity[],
): Promise<Map<number, CityCount>> {
  return countsOf(v.parse(CountsSchema, parse(await readFile(FILE, 'utf8'))), tables, raws);
}

/** @throws Error where GeoNames has no town of that name, or two counts are one town's. */
export function countsOf(
  counts: v.InferOutput<typeof CountsSchema>,
  tables: CityTables,
  raws: readonly RawCity[],
): Map<number, CityCount> {
  const countries = new Set(Object.keys(counts));
  const find = townFinder(
    tables,
    raws.filter(({ country }) => countries.has(country)),
  );
  const found = new Map<number, CityCount>();
  const wrong: string[] = [];
  for (const [country, { source, counts: years }] of Object.entries(counts))
    for (const [asOf, towns] of Object.entries(years))
      for (const [name, inhabitants] of Object.entries(towns)) {
        const id = find(country, name);
        if (id === undefined) wrong.push(`GeoNames has no ${country} ${name}`);
        else if (found.has(id)) wrong.push(`${country} ${name} has two counts`);
        else found.set(id, { inhabitants, asOf, source });
      }
  if (wrong.length > 0) throw new Error(`city-counts.yaml: ${wrong.join('; ')}`);
  return found;
}
