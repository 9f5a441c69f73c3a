import type { Person, Role } from '../../model';
import { daysApart, holds, partialDay, surelyHolds } from './days';
import type { Finding, Outcome } from './finding';
import type { Knowledge } from './knowledge';
import { EXACT_OFFICE_DAYS } from './limits';
import { alikeness, wordsInCommon } from './names';
import { TABLES } from './table-specs';
import { type Held, nameEn, namesOf, type World } from './world';

/** One office holder as a table has it on its day. */
interface Holder {
  readonly code: string;
  readonly office: string;
  /** null where the table has the office only. */
  readonly name: string | null;
  readonly since: string | null;
  readonly wikidata: string | null;
}

/** Who is in office on the day a table was made. */
export function checkLeaders(world: World, knowledge: Knowledge): Outcome[] {
  const outcomes: Outcome[] = [];
  const current = knowledge.table(TABLES.leaders2026);
  if (current)
    outcomes.push(
      compare(
        world,
        TABLES.leaders2026,
        current.map(({ iso2, position, name_en, since, wikidata }) => ({
          code: iso2,
          office: position.replaceAll('_', '-'),
          name: name_en || null,
          since: since || null,
          wikidata: wikidata || null,
        })),
      ),
    );
  const factbook = knowledge.table(TABLES.factbookLeaders);
  if (factbook)
    outcomes.push(
      compare(
        world,
        TABLES.factbookLeaders,
        factbook.flatMap(({ fips, office, title_and_name: name, since }) => {
          const code = world.codeOfFips(fips);
          if (!code || REPRESENTATIVE.test(name)) return [];
          return [
            {
              code,
              office: office.replace('chief of state', 'head-of-state').replaceAll(' ', '-'),
              name: NAME_IN_CAPITALS.test(name) ? name.replace(/ \(.*$/, '') : null,
              since: partialDay(since),
              wikidata: null,
            },
          ];
        }),
      ),
    );
  return outcomes;
}

/** The Factbook writes the surname in capitals; a row without is a note or an office. */
const NAME_IN_CAPITALS = /\p{Lu}{2}/u;
/** Governors-general and the like stand beside the head of state they represent. */
const REPRESENTATIVE =
  /represented by|former president|note|Administrator|Governor|High Commissioner|vacant/i;

function compare(
  world: World,
  { file: table, asOf }: { file: string; asOf: string },
  rows: readonly Holder[],
): Outcome {
  const findings: Finding[] = [];
  const named = new Map<string, Set<Person>>();
  const incomplete = new Set<string>();
  let compared = 0;
  for (const row of rows) {
    const country = world.country(row.code);
    if (country?.type !== 'country') continue;
    if (row.name === null) {
      incomplete.add(row.code);
      continue;
    }
    compared++;
    const { held, person } = holderOf(world, row, row.name, asOf);
    const set = named.get(row.code) ?? new Set();
    named.set(row.code, set);
    if (!person) {
      findings.push({
        table,
        entry: country.id,
        field: row.office,
        ours: inOffice(world, row.code, asOf) || 'nobody',
        theirs: `${row.name}${row.since ? ` since ${row.since}` : ''}`,
      });
      continue;
    }
    set.add(person);
    findings.push(...ofPerson(table, person, held, row, asOf.slice(0, 7)));
  }
  for (const [code, persons] of named) {
    if (incomplete.has(code)) continue;
    for (const { person, role, office } of world.heads(code))
      if (
        surelyHolds(role, asOf) &&
        !persons.has(person) &&
        !findings.some((f) => f.entry === world.country(code)?.id)
      )
        findings.push({
          table,
          entry: person.id,
          field: office,
          ours: `in office on ${asOf}`,
          theirs: `in office: ${[...persons].map(nameEn).join(', ')}`,
        });
  }
  return { table, compared, findings };
}

function holderOf(
  world: World,
  { code, wikidata }: Holder,
  name: string,
  day: string,
): { person: Person | null; held: readonly Held[] } {
  const heads = world.heads(code);
  const now = [...new Set(heads.filter(({ role }) => holds(role, day)).map(({ person }) => person))];
  const likeness = (person: Person): readonly number[] => {
    if (wikidata && person.wikidata) return [person.wikidata === wikidata ? Number.POSITIVE_INFINITY : 0];
    const names = namesOf(person);
    const best = (wanted: string): number => Math.max(...names.map((own) => alikeness(own, wanted)));
    const equal = Math.max(...names.map((own) => wordsInCommon(own, name)));
    return [best(surnameOf(name)), best(name), equal];
  };
  const [best] = now
    .map((person) => ({ person, score: likeness(person) }))
    .sort((a, b) => compareScores(b.score, a.score));
  const person = best?.score[0] ? best.person : null;
  if (person) return { person, held: heads.filter((h) => h.person === person) };
  const shared = world.sharedHead(name);
  if (!shared) return { person: null, held: [] };
  const office = (role: Role): string => role.office ?? role.title.en ?? '';
  return {
    person: shared,
    held: shared.roles.map((role) => ({ person: shared, role, office: office(role) })),
  };
}

/** The first number that differs decides. */
function compareScores(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((score, at) => score !== b[at]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}

/** What the Factbook writes in capitals; the whole name where it writes nothing so. */
function surnameOf(name: string): string {
  const capitals = name
    .split(/[\s-]+/)
    .filter((word) => /^[\p{Lu}'’]{2,}$/u.test(word) && !/^(?:I|V|X)+$/.test(word));
  return capitals.length > 0 ? capitals.join(' ') : name;
}

function ofPerson(
  table: string,
  person: Person,
  held: readonly Held[],
  { since, wikidata, name }: Holder,
  checkedUntil: string,
): Finding[] {
  const findings: Finding[] = [];
  const starts = held.map(({ role }) => role.from);
  const office = held[0]?.office ?? '';
  if (since && !starts.some((from) => daysApart(from, since) <= EXACT_OFFICE_DAYS))
    findings.push({
      table,
      entry: person.id,
      field: `${office} from`,
      ours: starts.join(', '),
      theirs: since,
    });
  if (wikidata && person.wikidata !== wikidata)
    findings.push({
      table,
      entry: person.id,
      field: 'wikidata',
      ours: person.wikidata ?? 'none',
      theirs: `${wikidata} (${name})`,
    });
  for (const { role, office: key } of held)
    if (role.to === undefined && (role.asOf ?? '') < checkedUntil)
      findings.push({
        table,
        entry: person.id,
        field: `${key} asOf`,
        ours: role.asOf ?? 'none',
        theirs: checkedUntil,
      });
  return findings;
}

const inOffice = (world: World, code: string, day: string): string =>
  world
    .heads(code)
    .filter(({ role }) => holds(role, day))
    .map(({ person, office }) => `${nameEn(person)} (${office})`)
    .join(', ');
