import type { Organisation } from '../../model';
import type { Finding, Outcome } from './finding';
import type { Knowledge } from './knowledge';
import { FOUNDED_YEARS } from './limits';
import { plain } from './names';
import { TABLES } from './table-specs';
import { namesOf, type World } from './world';

/** International organisations, parties and German ministries. */
export function checkOrganisations(world: World, knowledge: Knowledge): Outcome[] {
  return [international(world, knowledge), parties(world, knowledge), ...ministries(world, knowledge)].filter(
    (outcome) => outcome !== null,
  );
}

const isOrg = (entry: { id: string }): entry is Organisation => entry.id.startsWith('organisation/');

/** One organisation of that name, or none where there are several. */
function only(list: readonly { id: string }[]): Organisation | null {
  const found = list.filter(isOrg);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function yearsApart(ours: string | undefined, theirs: string): boolean {
  return (
    ours !== undefined && theirs !== '' && Math.abs(Number(ours.slice(0, 4)) - Number(theirs)) > FOUNDED_YEARS
  );
}

function international(world: World, knowledge: Knowledge): Outcome | null {
  const rows = knowledge.table(TABLES.organisations);
  if (!rows) return null;
  const table = TABLES.organisations.file;
  const findings: Finding[] = [];
  let compared = 0;
  for (const { wikidata, year_established, name_en, name_de, abbr_en } of rows) {
    const byId = wikidata ? world.byWikidata(wikidata) : null;
    const org =
      byId && isOrg(byId)
        ? byId
        : (only(world.byName(name_en)) ?? (name_de ? only(world.byName(name_de)) : null));
    if (!org) continue;
    compared++;
    if (wikidata && org.wikidata && org.wikidata !== wikidata)
      findings.push({
        table,
        entry: org.id,
        field: 'wikidata',
        ours: org.wikidata,
        theirs: `${wikidata} (${name_en})`,
      });
    if (yearsApart(org.founded, year_established))
      findings.push({
        table,
        entry: org.id,
        field: 'founded',
        ours: org.founded ?? '',
        theirs: year_established,
      });
    if (byId && abbr_en && !/[|;,\s]/.test(abbr_en) && !allNames(org).includes(plain(abbr_en)))
      findings.push({
        table,
        entry: org.id,
        field: 'abbreviation',
        ours: 'not among its names',
        theirs: abbr_en,
      });
  }
  return { table, compared, findings };
}

const allNames = (org: Organisation): string[] => [
  ...namesOf(org),
  ...Object.values(org.aliases).flatMap((list) => list.map(({ name }) => plain(name))),
  ...org.formerNames.flatMap(({ names }) => Object.values(names).map(plain)),
];

function parties(world: World, knowledge: Knowledge): Outcome | null {
  const rows = knowledge.table(TABLES.parties);
  const territories = knowledge.table(TABLES.territories);
  if (!rows || !territories) return null;
  const codeOf = new Map(territories.map(({ alpha3, code }) => [alpha3.toUpperCase(), code.toUpperCase()]));
  const table = TABLES.parties.file;
  const findings: Finding[] = [];
  let compared = 0;
  for (const row of rows) {
    const title = /^https:\/\/en\.wikipedia\.org\/wiki\/(.+)$/.exec(row.wikipedia_url)?.[1];
    const party = partyOf(world, row.wikidata, title ? decoded(title) : null);
    if (!party) continue;
    const country = world.country(codeOf.get(row.country_iso3) ?? '');
    if (
      !country ||
      (party.place !== undefined &&
        party.place !== country.id &&
        !party.place.includes(`-${country.country?.toLowerCase()}`))
    ) {
      // A party of the same name elsewhere, unless the id says it is this one.
      if (!row.wikidata || party.wikidata !== row.wikidata) continue;
    }
    compared++;
    if (row.wikidata && party.wikidata && party.wikidata !== row.wikidata)
      findings.push({
        table,
        entry: party.id,
        field: 'wikidata',
        ours: party.wikidata,
        theirs: row.wikidata,
      });
    if (yearsApart(party.founded, row.year_founded))
      findings.push({
        table,
        entry: party.id,
        field: 'founded',
        ours: party.founded ?? '',
        theirs: row.year_founded,
      });
    if (row.year_dissolved && (!party.dissolved || yearsApart(party.dissolved, row.year_dissolved)))
      findings.push({
        table,
        entry: party.id,
        field: 'dissolved',
        ours: party.dissolved ?? 'exists',
        theirs: row.year_dissolved,
      });
    else if (party.dissolved && !row.year_dissolved && row.year_founded)
      findings.push({ table, entry: party.id, field: 'dissolved', ours: party.dissolved, theirs: 'exists' });
  }
  return { table, compared, findings };
}

function decoded(title: string): string {
  try {
    return decodeURIComponent(title).replaceAll('_', ' ');
  } catch {
    return title.replaceAll('_', ' ');
  }
}

/** By id, else by the whole title of the English article: names of parties recur in many countries. */
function partyOf(world: World, wikidata: string, title: string | null): Organisation | null {
  const byId = wikidata ? world.byWikidata(wikidata) : null;
  if (byId) return isOrg(byId) ? byId : null;
  if (!title) return null;
  return only(world.organisations.filter(({ wikipedia }) => wikipedia.en === title));
}

function ministries(world: World, knowledge: Knowledge): Outcome[] {
  return [TABLES.ministries2017, TABLES.ministries2021].flatMap((spec) => {
    const rows = knowledge.table(spec);
    if (!rows) return [];
    const findings: Finding[] = [];
    for (const { Name_DE, Name_EN, Abkürzung: short } of rows) {
      const ministry = world.organisations.find(
        (org) => org.type === 'ministry' && allNames(org).includes(plain(Name_DE)),
      );
      if (!ministry) {
        findings.push({
          table: spec.file,
          entry: 'place/germany',
          field: Name_DE,
          ours: 'no such ministry',
          theirs: `${Name_EN} (${short})`,
        });
        continue;
      }
      if (!allNames(ministry).includes(plain(short)))
        findings.push({
          table: spec.file,
          entry: ministry.id,
          field: 'abbreviation',
          ours: 'not among its names',
          theirs: short,
        });
    }
    return [{ table: spec.file, compared: rows.length, findings }];
  });
}
