import type { Organisation } from '../../model';
import type { Finding, Outcome } from './finding';
import type { Knowledge } from './knowledge';
import { plain } from './names';
import { TABLES } from './table-specs';
import { namesOf, type World } from './world';

/** Indices all of whose members the packs promise to know. */
const COMPLETE = ['dax', 'dowjones'];
/** Legal forms and share classes that the news leaves out. */
const FORM =
  /\b(?:ag|se|kgaa|co|inc|corp|corporation|company|plc|ltd|group|holding|holdings|nv|n v|sa|st|vz|pref|preferred|class [a-c]|the|incorporated|com|vorzuge)\b/g;

/** Companies of the indices, and media by their country. */
export function checkBusiness(world: World, knowledge: Knowledge): Outcome[] {
  return [companies(world, knowledge), publishers(world, knowledge), feeds(world, knowledge)].filter(
    (outcome) => outcome !== null,
  );
}

const bare = (name: string): string => plain(name).replace(FORM, ' ').replace(/\s+/g, ' ').trim();

function companies(world: World, knowledge: Knowledge): Outcome | null {
  const rows = knowledge.table(TABLES.companies);
  if (!rows) return null;
  const table = TABLES.companies.file;
  const known = new Set(world.organisations.flatMap((org) => everyName(org).map(bare)));
  const findings: Finding[] = [];
  let compared = 0;
  for (const { name, indices, symbol } of rows) {
    const index = COMPLETE.find((one) => indices.split('|').includes(one));
    if (!index) continue;
    compared++;
    const own = bare(name);
    if (
      ![...known].some(
        (k) => k === own || (k.length > 3 && own.startsWith(`${k} `)) || k.startsWith(`${own} `),
      )
    )
      findings.push({
        table,
        entry: `organisation/${index === 'dax' ? 'dax' : 'dow-jones'}`,
        field: symbol,
        ours: 'no entry',
        theirs: name,
      });
  }
  return { table, compared, findings };
}

const everyName = (org: Organisation): string[] => [
  ...namesOf(org),
  ...Object.values(org.aliases).flatMap((list) => list.map(({ name }) => name)),
];

const MEDIA = ['newspaper', 'broadcaster', 'news-site', 'magazine', 'news-agency'];

function publishers(world: World, knowledge: Knowledge): Outcome | null {
  const rows = knowledge.table(TABLES.newsPublishers);
  if (!rows) return null;
  return ofCountry(
    world,
    TABLES.newsPublishers.file,
    rows.map(({ name, country }) => ({ name, code: country === 'UK' ? 'GB' : country })),
  );
}

function feeds(world: World, knowledge: Knowledge): Outcome | null {
  const rows = knowledge.table(TABLES.newsFeeds);
  const territories = knowledge.table(TABLES.territories);
  if (!rows || !territories) return null;
  const codeOf = new Map(territories.map(({ alpha3, code }) => [alpha3.toUpperCase(), code.toUpperCase()]));
  return ofCountry(
    world,
    TABLES.newsFeeds.file,
    rows.map(({ name, iso3 }) => ({ name, code: codeOf.get(iso3) ?? '' })),
  );
}

/** A medium of that name must lie in one of the countries the table gives it. */
function ofCountry(world: World, table: string, rows: readonly { name: string; code: string }[]): Outcome {
  const codes = new Map<Organisation, Set<string>>();
  for (const { name, code } of rows) {
    const media = world
      .byName(name)
      .filter((entry): entry is Organisation => 'type' in entry && MEDIA.includes(entry.type ?? ''));
    const [medium] = media;
    if (!medium || media.length > 1 || !code) continue;
    codes.set(medium, (codes.get(medium) ?? new Set()).add(code));
  }
  const findings: Finding[] = [];
  let compared = 0;
  for (const [medium, set] of codes) {
    const place = world.places.find(({ id }) => id === medium.place);
    if (!place) continue;
    compared++;
    if (!place.country || !set.has(place.country))
      findings.push({
        table,
        entry: medium.id,
        field: 'place',
        ours: medium.place ?? 'none',
        theirs: [...set].join(', '),
      });
  }
  return { table, compared, findings };
}
