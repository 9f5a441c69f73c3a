import { slug } from '../../packs/slug';
import type { OrganisationInput, PlaceInput } from './entry-input';
import { type LocalBodies, readLocalBodies } from './tables';
import { texts, upperFirst } from './words';

type Kind = LocalBodies['kinds'][number];
type Alias = NonNullable<OrganisationInput['aliases']>[string][number];

/** A place as a body is named after it. */
interface Named {
  readonly de: string;
  readonly en: string;
  readonly id: string;
  /** The region it lies in. */
  readonly state?: { readonly de: string; readonly en: string };
  /** Other places are called alike: the body's name alone does not say which is meant. */
  readonly weak?: boolean;
}

/** Courts, police forces and authorities of towns and regions, from data/local-bodies.yaml. */
export async function localBodyEntries(places: readonly PlaceInput[]): Promise<OrganisationInput[]> {
  const { kinds, asOf } = await readLocalBodies();
  const find = finder(places);
  return kinds.flatMap((kind) =>
    [...kind.of.map((item) => find(kind, item)), ...byRule(kind, places)].map((place) =>
      entryOf(kind, place, asOf),
    ),
  );
}

/** All towns from a size on, regions or counties of a country, without those that are told by name. */
function byRule({ at, of }: Kind, places: readonly PlaceInput[]): Named[] {
  const regions = new Map(places.flatMap((place) => (place.type === 'region' ? [[place.id, place]] : [])));
  const names = ({ names: { de = '', en = '' }, id, weakName, partOf }: PlaceInput): Named => {
    const state = regions.get(partOf ?? '')?.names;
    return {
      de,
      en,
      id,
      ...(state && { state: { de: state.de ?? '', en: state.en ?? '' } }),
      ...(weakName && { weak: true }),
    };
  };
  if ('counties' in at)
    return places
      .filter(({ id, country }) => country === at.counties && id.startsWith('place/county-'))
      .filter(({ partOf }) => !at.not?.some((code) => partOf === `place/region-${code.toLowerCase()}`))
      .map(names);
  if ('regions' in at && of.length === 0)
    return places
      .filter(
        ({ id, type }) => type === 'region' && id.startsWith(`place/region-${at.regions.toLowerCase()}-`),
      )
      .filter(({ id }) => !at.not?.some((code) => id === `place/region-${code.toLowerCase()}`))
      .map(names);
  const least = 'towns' in at ? at.least : undefined;
  if (!('towns' in at) || least === undefined) return [];
  const told = new Set([...of, ...('towns' in at ? (at.not ?? []) : [])]);
  const taken = new Map<string, number>();
  const towns = places.filter(({ type, country }) => type === 'city' && country === at.towns);
  for (const { names: own } of towns) taken.set(own.en ?? '', (taken.get(own.en ?? '') ?? 0) + 1);
  return towns
    .filter(
      ({ names: own, facts, id }) =>
        !told.has(own.de ?? '') &&
        !told.has(own.en ?? '') &&
        // The second town of a name has its region in its id.
        /^place\/[a-z0-9-]+-[a-z]{2}$/.test(id) &&
        Number(facts?.find(({ key }) => key.startsWith('population'))?.value ?? 0) >= least,
    )
    .filter(({ names: own }, i, all) => all.findIndex((other) => other.names.en === own.en) === i)
    .map((town) => ({
      ...names(town),
      weak: town.weakName === true || (taken.get(town.names.en ?? '') ?? 0) > 1,
    }));
}

function entryOf(kind: Kind, place: Named, asOf: string): OrganisationInput {
  const wikipedia = Object.fromEntries(
    Object.entries(kind.wikipedia ?? {}).map(([lang, title]) => [
      lang,
      filled(title, lang === 'de' ? place.de : place.en),
    ]),
  );
  const part =
    'counties' in kind.at
      ? place.id.replace('place/county-', '')
      : slug('towns' in kind.at ? place.de.replaceAll(/[()]/g, '') : place.en);
  return {
    id: `organisation/${kind.id}-${part}`,
    type: kind.type,
    names: texts(filled(kind.de.name, place.de), filled(kind.en.name, place.en)),
    aliases: { de: aliasesOf(kind.de, place), en: aliasesOf(kind.en, { ...place, de: place.en }) },
    gist: texts(
      filled(kind.de.gist, place.de).replace('{state}', place.state?.de ?? ''),
      filled(kind.en.gist, place.en).replace('{state}', place.state?.en ?? ''),
    ),
    place: place.id,
    ...(kind.wikipedia && { wikipedia }),
    ...(kind.source && { sources: [kind.source] }),
    ...(place.weak && { weakName: true }),
    asOf,
  };
}

const filled = (template: string, x: string): string =>
  template
    .replace('{x}', x)
    .replace('{short}', shortOf(x))
    .replace('{er}', adjectiveOf(shortOf(x)) ?? '')
    .replace('{adj}', LANDS[x] ?? '')
    .replace('{Adj}', upperFirst(LANDS[x] ?? ''));

/** Without those the rule gives no adjective for, and those that say the name again. */
function aliasesOf({ name, aliases, weak }: Kind['de'], { de: x, weak: ambiguous }: Named): Alias[] {
  const own = filled(name, x);
  const all = (templates: readonly string[]): string[] =>
    templates
      .filter((template) => !template.includes('{er}') || adjectiveOf(shortOf(x)) !== null)
      .filter((template) => !/\{adj|\{Adj/.test(template) || LANDS[x] !== undefined)
      .map((template) => filled(template, x))
      .filter((alias) => alias !== own);
  return [
    ...all(aliases).map((alias) => (ambiguous ? { name: alias, weak: true } : alias)),
    ...all(weak).map((alias) => ({ name: alias, weak: true })),
  ];
}

/** Adjectives of German states. */
const LANDS: Readonly<Record<string, string>> = {
  'Baden-Württemberg': 'baden-württembergisch',
  Bayern: 'bayerisch',
  Brandenburg: 'brandenburgisch',
  Hessen: 'hessisch',
  'Mecklenburg-Vorpommern': 'mecklenburg-vorpommersch',
  Niedersachsen: 'niedersächsisch',
  'Nordrhein-Westfalen': 'nordrhein-westfälisch',
  'Rheinland-Pfalz': 'rheinland-pfälzisch',
  Saarland: 'saarländisch',
  Sachsen: 'sächsisch',
  'Sachsen-Anhalt': 'sachsen-anhaltisch',
  'Schleswig-Holstein': 'schleswig-holsteinisch',
  Thüringen: 'thüringisch',
};

/** "Frankfurt am Main", "Frankfurt (Oder)" → "Frankfurt". */
const shortOf = (town: string): string => town.replace(/ (?:am|an|im|in|\().*$/, '');

/**
 * "Köln" → "Kölner", "Karlsruhe" → "Karlsruher". Of towns in -en, -er, -el and a vowel the adjective is not told by rule
 * ("Bremer", "Münsteraner", "Kasseler").
 */
function adjectiveOf(town: string): string | null {
  if (/(?:en|er|el|[aiou]|[ -].*)$/.test(town)) return null;
  return town.endsWith('e') ? `${town}r` : `${town}er`;
}

/** Towns by their German or English name, the largest of that name; regions by code. */
function finder(places: readonly PlaceInput[]): (kind: Kind, item: string) => Named {
  const byName = new Map<string, Named>();
  const add = (key: string, { id, names }: PlaceInput): void => {
    const { de = '', en = '' } = names;
    if (!byName.has(key)) byName.set(key, { id, de, en });
  };
  for (const place of places) {
    if (place.type === 'region') add(place.id, place);
    // Cities come in the order of their size.
    if (place.type === 'city')
      for (const name of Object.values(place.names)) add(`${place.country} ${name}`, place);
  }
  return ({ at, id }, item) => {
    if ('place' in at) return { id: at.place, de: item, en: item };
    const found = byName.get('towns' in at ? `${at.towns} ${item}` : `place/region-${item.toLowerCase()}`);
    if (!found) throw new Error(`local-bodies.yaml: no place "${item}" for ${id}`);
    return found;
  };
}
