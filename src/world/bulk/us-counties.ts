import { createRequire } from 'node:module';
import * as v from 'valibot';

const require = createRequire(import.meta.url);

const AtlasSchema = v.object({
  objects: v.object({
    counties: v.object({
      geometries: v.array(
        v.object({ id: v.pipe(v.string(), v.length(5)), properties: v.object({ name: v.string() }) }),
      ),
    }),
  }),
});

export interface UsCounty {
  readonly name: string;
  /** ISO 3166-2. */
  readonly state: string;
  /** No other state has one of that name. */
  readonly alone: boolean;
}

/** States by the first two digits of a county's number (FIPS). Alaska has boroughs, the territories have no counties. */
const STATES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '01AL 04AZ 05AR 06CA 08CO 09CT 10DE 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA 26MI 27MN 28MS ' +
    '29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA ' +
    '54WV 55WI 56WY'
  )
    .split(' ')
    .map((row) => [row.slice(0, 2), `US-${row.slice(2)}`]),
);
/** Numbers from here on are cities that belong to no county. */
const FIRST_CITY = 510;

/** Counties of the United States as the Census Bureau has them, from the npm package us-atlas. */
export function usCounties(): readonly UsCounty[] {
  const { counties } = v.parse(AtlasSchema, require('us-atlas/counties-10m.json')).objects;
  const found = counties.geometries.flatMap(({ id, properties: { name } }) => {
    const state = STATES[id.slice(0, 2)];
    return state && Number(id.slice(2)) < FIRST_CITY ? [{ name, state }] : [];
  });
  const counts = new Map<string, number>();
  for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  return found
    .map((row) => ({ ...row, alone: counts.get(row.name) === 1 }))
    .sort((a, b) => (`${a.state} ${a.name}` < `${b.state} ${b.name}` ? -1 : 1));
}
