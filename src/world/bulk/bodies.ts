import { slug } from '../../packs/slug';
import type { Capital, Country } from './countries';
import type { OrganisationInput } from './entry-input';
import { readStateBodies, type StateBodies } from './tables';
import { texts, upperFirst } from './words';

type Lang = 'de' | 'en';
type Kind = StateBodies['kinds'][string];
type Row = StateBodies['countries'][string];
type Alias = NonNullable<OrganisationInput['aliases']>[string][number];

/** Governments, parliaments, ministries, forces and courts of states, from data/state-bodies.yaml. */
export async function bodyEntries(
  countries: ReadonlyMap<string, Country>,
  capitals: ReadonlyMap<string, Capital>,
  sourceOf: (country: Country) => string,
): Promise<OrganisationInput[]> {
  const table = await readStateBodies();
  return Object.entries(table.countries).flatMap(([code, row]) => {
    const country = countries.get(code);
    if (!country) throw new Error(`state-bodies.yaml: no country ${code}`);
    return row.has.map((name) => {
      const kind = table.kinds[name];
      if (!kind) throw new Error(`state-bodies.yaml: ${code} has no kind "${name}"`);
      const words = wordsOf(country, row, row.noSeat ? undefined : capitals.get(code));
      const own = ownNames(name, row);
      const base: OrganisationInput = {
        id: `organisation/${kind.id}-${slug(country.id.replace('place/', ''))}`,
        type: kind.type,
        names: texts(
          own?.names.de ?? filled(kind.de.name, words.de),
          own?.names.en ?? filled(kind.en.name, words.en),
        ),
        aliases: {
          de: aliasesOf(kind.de, words.de, own?.more ?? []),
          en: [...aliasesOf(kind.en, words.en, own?.more ?? []), ...(own?.weak ?? []).map(asWeak)],
        },
        gist: texts(filled(kind.de.gist, words.de), filled(kind.en.gist, words.en)),
        place: country.id,
        sources: [{ url: sourceOf(country), title: SOURCE_TITLE, asOf: table.asOf }],
        asOf: table.asOf,
      };
      return name === 'parliament' ? withChambers(base, row, table.asOf, sourceOf(country)) : base;
    });
  });
}

const SOURCE_TITLE = 'The World Factbook (archive)';

/** What the placeholders of a template stand for. */
interface Words {
  readonly adj: string;
  readonly of: string;
  readonly seat: string | undefined;
}

function wordsOf(country: Country, row: Row, capital: Capital | undefined): Record<Lang, Words> {
  const word = (lang: Lang): Words => {
    const adj = row.adj?.[lang] ?? country.row[lang][0]?.replace(/^~/, '');
    if (!adj) throw new Error(`state-bodies.yaml: ${country.code} has no adjective in ${lang}`);
    return { adj, of: country.of[lang], seat: capital?.names[lang] };
  };
  return { de: word('de'), en: word('en') };
}

function filled(template: string, { adj, of, seat }: Words): string {
  return template
    .replace(/\[(.*?)\]/, seat ? '$1' : '')
    .replace('{seat}', seat ?? '')
    .replace('{adj}', adj)
    .replace('{Adj}', upperFirst(adj))
    .replace('{of}', of);
}

const asWeak = (name: string): Alias => ({ name, weak: true });

function aliasesOf({ aliases, weak }: Kind[Lang], words: Words, more: readonly string[]): Alias[] {
  return [...aliases.map((name) => filled(name, words)), ...more, ...weak.map(asWeak)];
}

interface OwnNames {
  readonly names: Partial<Record<Lang, string>>;
  readonly more: readonly string[];
  /** English: what it is called in its own country. */
  readonly weak: readonly string[];
}

/** "National Assembly of Panama" is "the National Assembly" there. */
function ownNames(kind: string, row: Row): OwnNames | undefined {
  if (kind === 'court' && row.court) {
    const [de, en, short] = row.court;
    return { names: { de, en }, more: [], weak: short === en ? [] : [short] };
  }
  if (kind !== 'parliament' || !row.names) return undefined;
  const [de, en] = row.names;
  const [short = en] = en.split(' of ');
  return { names: { de, en }, more: row.more, weak: short === en || short === 'Parliament' ? [] : [short] };
}

function withChambers(entry: OrganisationInput, row: Row, asOf: string, source: string): OrganisationInput {
  const [lower, upper] = row.chambers;
  const seats = (value: number, label?: { de: string; en: string }) => ({
    key: 'seats',
    ...(label && { label }),
    value,
    asOf,
    source,
  });
  if (!lower || !upper) return row.seats ? { ...entry, facts: [seats(row.seats)] } : entry;
  const fact = ([de, en, value]: Row['chambers'][number]) =>
    seats(value, { de: `Sitze (${de})`, en: `Seats (${en})` });
  return {
    ...entry,
    gist: texts(
      `${entry.gist.de?.replace(/\.$/, '')} mit zwei Kammern: ${lower[0]} und ${upper[0]}.`,
      `${entry.gist.en?.replace(/\.$/, '')} with two chambers: ${lower[1]} and ${upper[1]}.`,
    ),
    facts: [fact(lower), fact(upper)],
  };
}
