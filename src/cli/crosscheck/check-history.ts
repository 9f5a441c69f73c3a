import type { Person } from '../../model';
import { daysApart } from './days';
import type { Finding, Outcome } from './finding';
import type { Knowledge } from './knowledge';
import { OFFICE_DAYS, OFFICES_FROM } from './limits';
import { mayBeSame, plain } from './names';
import offices from './offices.json';
import { TABLES } from './table-specs';
import { type Held, namesOf, type World } from './world';

const TITLES: Readonly<Record<string, string>> = offices.titles;

/** Offices of the past: when they began and ended, and who held them. */
export function checkHistory(world: World, knowledge: Knowledge): Outcome[] {
  const outcomes: Outcome[] = [];
  const reign = knowledge.table(TABLES.reign);
  const countries = knowledge.table(TABLES.reignCountries);
  if (reign && countries) {
    const codes = new Map(countries.map(({ ccode, country }) => [ccode, world.codeOfCountryName(country)]));
    outcomes.push(
      reignOutcome(
        world,
        reign
          .filter(({ sdate, smonth, emonth }) => sdate > 0 && smonth > 0 && emonth > 0)
          .map((row) => ({
            code: codes.get(row.ccode) ?? null,
            name: row.leader,
            from: `${row.syear}-${two(row.smonth)}-${two(row.sdate)}`,
            to: `${row.eyear}-${two(row.emonth)}`,
          })),
      ),
    );
  }
  const holders = knowledge.table(TABLES.officeholders);
  if (holders) outcomes.push(officeholders(world, holders));
  const germans = knowledge.table(TABLES.germanPoliticians);
  if (germans) outcomes.push(lifeDates(world, germans));
  return outcomes;
}

const two = (n: number): string => String(n).padStart(2, '0');
/** Reign codes those still in office by the month it was made. */
const REIGN_END = '2021-03';

interface Reign {
  readonly code: string | null;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** De-facto leaders: each one the packs know must have begun and ended when the table says. */
function reignOutcome(world: World, rows: readonly Reign[]): Outcome {
  const table = TABLES.reign.file;
  const findings: Finding[] = [];
  let compared = 0;
  for (const { code, name, from, to } of rows) {
    if (!code || to < OFFICES_FROM) continue;
    const held = world
      .heads(code)
      .filter(({ person, role }) => surnameMatches(person, name) && overlaps(role, from, to));
    if (held.length === 0) continue;
    compared++;
    const [first] = held;
    if (!first) continue;
    const near = (days: readonly string[], day: string): boolean =>
      days.some((d) => daysApart(d, day) <= OFFICE_DAYS);
    const starts = held.map(({ role }) => role.from);
    const ends = held.flatMap(({ role }) => (role.to ? [role.to] : []));
    if (from >= OFFICES_FROM && !near(starts, from))
      findings.push({
        table,
        entry: first.person.id,
        field: `${first.office} from ${from.slice(0, 4)}`,
        ours: starts.join(', '),
        theirs: from,
      });
    if (to < REIGN_END && !near(ends, to))
      findings.push({
        table,
        entry: first.person.id,
        field: `${first.office} to ${to.slice(0, 4)}`,
        ours: ends.join(', ') || 'open',
        theirs: to,
      });
  }
  return { table, compared, findings };
}

const surnameMatches = (person: Person, name: string): boolean =>
  namesOf(person).some((own) => mayBeSame(own, name));
const overlaps = (role: Held['role'], from: string, to: string): boolean =>
  role.from.slice(0, 7) < to && (role.to ?? '9999') > from.slice(0, 7);

/** "united-kingdom: Prime Minister [2010-05-11..2016-07-13]" or "Hungary: President of Hungary [2022-05-10..]". */
const POSITION = /([A-Za-z][A-Za-z -]*): ([^[;]+) \[([\d-]*)\.\.([\d-]*)\]/g;

function officeKey(title: string, country: string): string | undefined {
  const suffix = new RegExp(` of (?:the )?${country}$`, 'i');
  return TITLES[title] ?? TITLES[title.replace(suffix, '')];
}

function officeholders(
  world: World,
  rows: readonly { wikidata: string; name: string; other_names: string; dob: string; roles: string }[],
): Outcome {
  const table = TABLES.officeholders.file;
  const findings: Finding[] = [];
  let compared = 0;
  for (const row of rows) {
    const person = personOf(world, row);
    if (!person) continue;
    if (person.born && row.dob && daysApart(person.born, row.dob) > 0) {
      compared++;
      findings.push({ table, entry: person.id, field: 'born', ours: person.born, theirs: row.dob });
    }
    for (const [, country = '', title = '', from = '', to = ''] of row.roles.matchAll(POSITION)) {
      const key = officeKey(title.trim(), country);
      const code = world.codeOfCountryName(country.replaceAll('-', ' '));
      if (!key || !code || !from || from < OFFICES_FROM) continue;
      const office = `${code.toLowerCase()}/${key}`;
      const own = person.roles.filter((role) => role.office === office);
      if (own.length === 0) continue;
      compared++;
      const starts = own.map((role) => role.from);
      if (!own.some((role) => daysApart(role.from, from) <= OFFICE_DAYS || within(role, from)))
        findings.push({
          table,
          entry: person.id,
          field: `${office} from ${from.slice(0, 4)}`,
          ours: starts.join(', '),
          theirs: from,
        });
      const ends = own.map((role) => role.to ?? 'open');
      if (
        to &&
        !own.some(
          (role) => (role.to !== undefined && daysApart(role.to, to) <= OFFICE_DAYS) || within(role, to),
        )
      )
        findings.push({
          table,
          entry: person.id,
          field: `${office} to ${to.slice(0, 4)}`,
          ours: ends.join(', '),
          theirs: to,
        });
    }
  }
  return { table, compared, findings };
}

/** The table cuts long terms of office at elections and reshuffles. */
const within = ({ from, to }: { from: string; to?: string | undefined }, day: string): boolean =>
  from < day && (to === undefined || to > day);

/** By id; without one, by full name and year of birth. */
function personOf(
  world: World,
  { wikidata, name, dob }: { wikidata: string; name: string; dob: string },
): Person | null {
  const byId = wikidata ? world.byWikidata(wikidata) : null;
  if (byId) return byId.id.startsWith('person/') ? (byId as Person) : null;
  if (!dob || plain(name).split(' ').length < 2) return null;
  const found = world
    .byName(name)
    .filter((entry): entry is Person => entry.id.startsWith('person/'))
    .filter(({ born, wikidata: id }) => id === undefined && born?.slice(0, 4) === dob.slice(0, 4));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Days of birth and death; the table writes "1st of January" where it knows the year only. */
function lifeDates(
  world: World,
  rows: readonly { wikidata: string; label_de: string; birth: string; death: string }[],
): Outcome {
  const table = TABLES.germanPoliticians.file;
  const findings: Finding[] = [];
  let compared = 0;
  for (const row of rows) {
    const person = personOf(world, { wikidata: row.wikidata, name: row.label_de, dob: row.birth });
    if (!person) continue;
    for (const field of ['birth', 'death'] as const) {
      const ours = field === 'birth' ? person.born : person.died;
      const theirs = row[field].replace(/-01-01$/, '');
      if (!theirs || (field === 'birth' && !ours)) continue;
      compared++;
      if (!ours || daysApart(ours, theirs) > 0)
        findings.push({
          table,
          entry: person.id,
          field: field === 'birth' ? 'born' : 'died',
          ours: ours ?? 'alive',
          theirs,
        });
    }
  }
  return { table, compared, findings };
}
