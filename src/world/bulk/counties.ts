import { slug } from '../../packs/slug';
import type { PlaceInput } from './entry-input';
import { readCounties } from './tables';
import { type UsCounty, usCounties } from './us-counties';
import { texts } from './words';

/** A district is named by its state's news, seldom elsewhere. */
const PRIOR_COUNTY = 0.4;

/** German districts, from data/counties.yaml, and US counties, from us-atlas (Census Bureau); they lie in the regions given. */
export async function countyEntries(regions: readonly PlaceInput[]): Promise<PlaceInput[]> {
  const { germany, usa } = await readCounties();
  const byId = new Map(regions.map((region) => [region.id, region]));
  const stateOf = (code: string): PlaceInput => {
    const state = byId.get(`place/region-${code.toLowerCase()}`);
    if (!state) throw new Error(`counties.yaml: no region ${code}`);
    return state;
  };
  return [
    ...Object.entries(germany).flatMap(([code, list]) => list.map((name) => district(name, stateOf(code)))),
    ...usCounties().map((row) => county(row, stateOf(row.state), usa)),
  ];
}

function district(name: string, state: PlaceInput): PlaceInput {
  const own = name.replace(/^(?:Landkreis|Kreis) /, '');
  return {
    id: `place/district-${slug(name.replace(/[()]/g, ''))}`,
    type: 'region',
    names: texts(name, own === name ? name : `${own} district`),
    ...(own !== name && { aliases: { en: [name] } }),
    gist: /^(?:Region|Städteregion|Regionalverband) /.test(name)
      ? texts(
          `Kommunalverband in ${state.names.de}.`,
          `Association of municipalities in the German state of ${state.names.en}.`,
        )
      : texts(`Landkreis in ${state.names.de}.`, `District in the German state of ${state.names.en}.`),
    country: 'DE',
    partOf: state.id,
    wikipedia: { de: name },
    prior: PRIOR_COUNTY,
  };
}

/** What readers know by name alone stays clear where other states have one of that name too. */
function county(
  { name, state: code, alone }: UsCounty,
  state: PlaceInput,
  known: Readonly<Record<string, readonly string[]>>,
): PlaceInput {
  const full = `${name} ${code === LOUISIANA ? 'Parish' : 'County'}`;
  const weak = !alone && !known[code]?.includes(name);
  return {
    id: `place/county-${slug(`${name} ${code}`)}`,
    type: 'region',
    names: texts(full, full),
    gist: texts(
      `${code === LOUISIANA ? 'Parish' : 'County'} im US-Bundesstaat ${state.names.de}.`,
      `${code === LOUISIANA ? 'Parish' : 'County'} in the US state of ${state.names.en}.`,
    ),
    country: 'US',
    partOf: state.id,
    wikipedia: { en: `${full}, ${state.names.en}` },
    prior: PRIOR_COUNTY,
    ...(weak && { weakName: true }),
  };
}

const LOUISIANA = 'US-LA';
