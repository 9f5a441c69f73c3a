import type * as v from 'valibot';
import type { Alias, TermSchema, Texts } from '../../model';
import { slug } from '../../packs/slug';
import type { Country } from './countries';
import type { OrganisationInput, PlaceInput } from './entry-input';
import { type ListedRow, parseListed, shortCompanyName } from './listed-row';
import { type Listed, readListed } from './listed-tables';
import { readFirmsInFull } from './tables';
import { texts } from './words';

type TermInput = v.InferInput<typeof TermSchema>;
export type ListedInput = OrganisationInput | PlaceInput | TermInput;
type Kind = Listed['kinds'][number];
type Row = Kind['rows'][string][string][number];

/** Rows of no country in particular. */
const NOWHERE = '-';

/** Papers, universities, companies and other things that one sentence by rule tells, from data/listed/. */
export async function listedEntries(
  countries: ReadonlyMap<string, Country>,
  places: readonly PlaceInput[],
): Promise<ListedInput[]> {
  const cityOf = cities(places);
  const inFull = await readFirmsInFull();
  const largeTowns = new Set(
    places
      .filter((place) => sizeOf(place) >= LARGE_TOWN)
      .flatMap(({ names }) => Object.values(names as Texts)),
  );
  const isOther = (short: string): boolean => largeTowns.has(short) || inFull.has(short.toLowerCase());
  return (await readListed()).flatMap(({ kinds, asOf }) =>
    kinds.flatMap((kind) =>
      Object.entries(kind.rows).flatMap(([code, towns]) => {
        const country = countries.get(code);
        if (!country && code !== NOWHERE) throw new Error(`data/listed: no country ${code} of ${kind.id}`);
        return Object.entries(towns).flatMap(([town, rows]) =>
          rows.map((row) => entryOf(kind, row, { country, town, ...cityOf(code, town), asOf, isOther })),
        );
      }),
    ),
  );
}

interface Around {
  readonly country: Country | undefined;
  readonly town: string;
  readonly city: PlaceInput | undefined;
  /** No other town of that name comes near the city in size. */
  readonly sure: boolean;
  readonly asOf: string;
  /** The short name of a firm is also a large town, a word or somebody else. */
  readonly isOther: (short: string) => boolean;
}

function entryOf(kind: Kind, row: Row, around: Around): ListedInput {
  const { country, town, city, sure, asOf, isOther } = around;
  const { names, aliases, weakName, article, titles } = parseListed(typeof row === 'string' ? row : row.n);
  const title = (lang: 'de' | 'en'): string =>
    titles[lang] ??
    (!kind.wikipedia.includes(lang)
      ? ''
      : lang === 'en' || names.de === names.en
        ? article
        : (names[lang] ?? ''));
  const wikipedia = Object.fromEntries(
    (['de', 'en'] as const).map((lang) => [lang, title(lang)]).filter(([, page]) => page !== ''),
  );
  const gist = (lang: 'de' | 'en'): string => {
    const own = typeof row === 'string' ? kind[lang] : row[lang];
    const name = town === '' ? undefined : (city?.names[lang] ?? town.replace(IN_REGION, '$1'));
    return filled(own, name, country?.inside[lang]);
  };
  const common = {
    names,
    ...(Object.keys(aliases).length > 0 && { aliases }),
    gist: texts(gist('de'), gist('en')),
    wikipedia,
    ...(weakName && { weakName: true }),
    ...(kind.prior !== undefined && { prior: kind.prior }),
    ...(kind.source && Object.keys(wikipedia).length === 0 && { sources: [kind.source] }),
    asOf,
  };
  const id = `${kind.id}-${slug(article.replaceAll(/[()]/g, ''))}`;
  if (kind.as === 'term') return { id: `term/${id}`, ...common, ...(kind.type && { field: kind.type }) };
  if (kind.as === 'place')
    return {
      id: `place/${id}`,
      type: 'site',
      ...common,
      ...(country && { country: country.code }),
      ...(city && sure && { partOf: city.id }),
    };
  // A country alone is no relation: every article of its news would speak for its papers called "Trend" and "Sport".
  // A body of state whose name other states' bodies bear is told by it.
  const place = city && sure ? city.id : weakName && OF_STATE.has(kind.type ?? '') ? country?.id : undefined;
  return {
    id: `organisation/${id}`,
    ...(kind.type && { type: kind.type }),
    ...common,
    ...(kind.type === 'company' && { aliases: withShort(names.en ?? '', aliases, isOther) }),
    ...(place && { place }),
  };
}

/** Types of bodies that each state has. */
const OF_STATE = new Set(['authority', 'court', 'military', 'ministry', 'parliament', 'police']);

function withShort(
  name: string,
  aliases: ListedRow['aliases'],
  isOther: Around['isOther'],
): Record<string, Alias[]> {
  const short = shortCompanyName(name);
  const known = Object.values(aliases).flat();
  if (!short || isOther(short) || known.some((alias) => alias.name === short)) return { ...aliases };
  return { ...aliases, mul: [...(aliases.mul ?? []), { name: short, weak: true }] };
}

/** Brackets with a placeholder that has nothing to stand for are left out. */
function filled(template: string, town: string | undefined, inside: string | undefined): string {
  return template.replaceAll(/\[([^\]]*)\]|\{(\w+)\}/g, (whole, bracket?: string): string => {
    if (bracket === undefined) return (whole === '{town}' ? town : inside) ?? '';
    const needed = bracket.includes('{town}') ? town : inside;
    return needed === undefined ? '' : filled(bracket, town, inside);
  });
}

/** From so many inhabitants on a town is meant by its name more often than a firm named after it. */
const LARGE_TOWN = 200_000;

/** So many times the next of its name in size, "Boston" alone is the one in Massachusetts; "Newark" may be either of two. */
const SURE_RATIO = 5;

/** "Newark, DE": the town in that first-level region. */
const IN_REGION = /^(.+), ([A-Z0-9]{1,3})$/;

/** The town of that name in its region, or the largest, as the tables have it in German or English. */
function cities(
  places: readonly PlaceInput[],
): (country: string, town: string) => { city: PlaceInput | undefined; sure: boolean } {
  const byName = new Map<string, PlaceInput[]>();
  for (const place of places) {
    if (place.type !== 'city') continue;
    for (const name of new Set(Object.values(place.names as Texts))) {
      const key = `${place.country} ${name}`;
      byName.set(key, [...(byName.get(key) ?? []), place]);
    }
  }
  return (country, town) => {
    const [, name = town, region] = IN_REGION.exec(town) ?? [];
    const of = region && `place/region-${country}-${region}`.toLowerCase();
    // Cities come in the order of their size.
    const [city, next] = (byName.get(`${country} ${name}`) ?? []).filter(
      ({ partOf }) => of === undefined || partOf === of,
    );
    return { city, sure: !next || !city || sizeOf(city) >= SURE_RATIO * sizeOf(next) };
  };
}

/** Capitals have no number, and are what their name means. */
function sizeOf({ facts }: PlaceInput): number {
  const value = facts?.find(({ key }) => key.startsWith('population'))?.value;
  return typeof value === 'number' ? value : Number.POSITIVE_INFINITY;
}
