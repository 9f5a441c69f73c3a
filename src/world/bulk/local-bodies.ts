import type { OrganisationInput, PlaceInput } from './entry-input';
import { slug } from './slug';
import { type LocalBodies, readLocalBodies } from './tables';
import { texts } from './words';

type Kind = LocalBodies['kinds'][number];

/** A place as a body is named after it. */
interface Named {
  readonly de: string;
  readonly en: string;
  readonly id: string;
}

/** Courts, police forces and authorities of towns and regions, from data/local-bodies.yaml. */
export async function localBodyEntries(places: readonly PlaceInput[]): Promise<OrganisationInput[]> {
  const { kinds, asOf } = await readLocalBodies();
  const find = finder(places);
  return kinds.flatMap((kind) => kind.of.map((item) => entryOf(kind, find(kind, item), asOf)));
}

function entryOf(kind: Kind, place: Named, asOf: string): OrganisationInput {
  const wikipedia = Object.fromEntries(
    Object.entries(kind.wikipedia ?? {}).map(([lang, title]) => [
      lang,
      filled(title, lang === 'de' ? place.de : place.en),
    ]),
  );
  const part = slug('towns' in kind.at ? place.de.replaceAll(/[()]/g, '') : place.en);
  return {
    id: `organisation/${kind.id}-${part}`,
    type: kind.type,
    names: texts(filled(kind.de.name, place.de), filled(kind.en.name, place.en)),
    aliases: { de: aliasesOf(kind.de, place.de), en: aliasesOf(kind.en, place.en) },
    gist: texts(filled(kind.de.gist, place.de), filled(kind.en.gist, place.en)),
    place: place.id,
    ...(kind.wikipedia && { wikipedia }),
    ...(kind.source && { sources: [kind.source] }),
    asOf,
  };
}

const filled = (template: string, x: string): string =>
  template
    .replace('{x}', x)
    .replace('{short}', shortOf(x))
    .replace('{er}', adjectiveOf(shortOf(x)) ?? '');

/** Without those the rule gives no adjective for, and those that say the name again. */
function aliasesOf({ name, aliases }: Kind['de'], x: string): string[] {
  const own = filled(name, x);
  return aliases
    .filter((template) => !template.includes('{er}') || adjectiveOf(shortOf(x)) !== null)
    .map((template) => filled(template, x))
    .filter((alias) => alias !== own);
}

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
