import { createRequire } from 'node:module';
import * as v from 'valibot';

const require = createRequire(import.meta.url);

const CldrTerritoriesSchema = v.object({
  main: v.record(
    v.string(),
    v.object({
      localeDisplayNames: v.object({ territories: v.record(v.string(), v.string()) }),
    }),
  ),
});

/** Territory names of CLDR, by code; keys such as "US-alt-short" hold variants. */
export function cldrTerritories(lang: 'de' | 'en'): Record<string, string> {
  const file = v.parse(
    CldrTerritoriesSchema,
    require(`cldr-localenames-full/main/${lang}/territories.json`) as unknown,
  );
  return file.main[lang]?.localeDisplayNames.territories ?? {};
}

const CldrCurrenciesSchema = v.object({
  supplemental: v.object({
    currencyData: v.object({
      region: v.record(
        v.string(),
        v.array(
          v.record(
            v.string(),
            v.object({
              _from: v.optional(v.string()),
              _to: v.optional(v.string()),
              _tender: v.optional(v.string()),
            }),
          ),
        ),
      ),
    }),
  }),
});

/**
 * Legal tender of today by country. Of several without an end it is the country's own (HTG in HT beside the dollar), else
 * the one that has been in use longest (the shekel in PS).
 */
export function cldrCurrencies(): Map<string, string> {
  const file = v.parse(CldrCurrenciesSchema, require('cldr-core/supplemental/currencyData.json') as unknown);
  const current = new Map<string, string>();
  for (const [country, rows] of Object.entries(file.supplemental.currencyData.region)) {
    const open = rows
      .flatMap((row) => Object.entries(row))
      .filter(([, span]) => span._to === undefined && span._tender !== 'false' && span._from !== undefined)
      .sort(([, a], [, b]) => ((a._from ?? '') < (b._from ?? '') ? -1 : 1));
    const [first] = open.find(([currency]) => currency.startsWith(country)) ?? open[0] ?? [];
    if (first) current.set(country, first);
  }
  return current;
}

const CldrSubdivisionsSchema = v.object({
  subdivisions: v.object({
    localeDisplayNames: v.object({ subdivisions: v.record(v.string(), v.string()) }),
  }),
});

/** Names of ISO 3166-2 subdivisions by CLDR's code ("deby"). */
export function cldrSubdivisions(lang: 'de' | 'en'): Record<string, string> {
  const file = v.parse(
    CldrSubdivisionsSchema,
    require(`cldr-subdivisions-full/subdivisions/${lang}/${lang}.json`) as unknown,
  );
  return file.subdivisions.localeDisplayNames.subdivisions;
}

const ContainmentSchema = v.object({
  supplemental: v.object({
    subdivisionContainment: v.record(v.string(), v.object({ _contains: v.array(v.string()) })),
  }),
});

/** ISO 3166-2 codes ("DE-BY") of each country's first level. */
export function cldrFirstLevel(): Map<string, string[]> {
  const file = v.parse(
    ContainmentSchema,
    require('cldr-core/supplemental/subdivisionContainment.json') as unknown,
  );
  const firstLevel = new Map<string, string[]>();
  for (const [country, { _contains }] of Object.entries(file.supplemental.subdivisionContainment)) {
    if (country.length !== 2) continue;
    firstLevel.set(
      country,
      _contains.map((code) => `${code.slice(0, 2)}-${code.slice(2)}`.toUpperCase()),
    );
  }
  return firstLevel;
}
