import type { Person } from '../../model';
import { daysApart } from './days';
import type { Finding, Outcome } from './finding';
import type { Knowledge } from './knowledge';
import { EXACT_OFFICE_DAYS, OFFICES_FROM } from './limits';
import { TABLES } from './table-specs';
import type { World } from './world';

/** Titles of our roles that mean a seat in Congress. */
const SEAT = {
  sen: /\bsenator\b/i,
  rep: /\b(?:representative|congress(?:man|woman)|member of (?:the )?(?:us )?(?:house|congress))/i,
} as const;
const EXECUTIVE = { prez: 'us/president', viceprez: 'us/vice-president' } as const;

/** Members of Congress who sit in June 2026, and all presidents and vice presidents. */
export function checkCongress(world: World, knowledge: Knowledge): Outcome[] {
  const rows = knowledge.table(TABLES.congress);
  if (!rows) return [];
  const table = TABLES.congress.file;
  const findings: Finding[] = [];
  let compared = 0;
  const seated = { sen: new Set<Person>(), rep: new Set<Person>() };
  for (const row of rows) {
    const person = find(world, row);
    if (!person) continue;
    compared++;
    if (row.wikidata && person.wikidata !== row.wikidata)
      findings.push({
        table,
        entry: person.id,
        field: 'wikidata',
        ours: person.wikidata ?? 'none',
        theirs: row.wikidata,
      });
    if (person.born && row.birthday && daysApart(person.born, row.birthday) > 0)
      findings.push({ table, entry: person.id, field: 'born', ours: person.born, theirs: row.birthday });
    if (row.office === 'sen' || row.office === 'rep') {
      seated[row.office].add(person);
      continue;
    }
    if (row.first_term_start < OFFICES_FROM) continue;
    const office = EXECUTIVE[row.office];
    const roles = person.roles.filter((role) => role.office === office);
    if (!roles.some(({ from }) => daysApart(from, row.current_term_start) <= EXACT_OFFICE_DAYS))
      if (
        !roles.some(
          ({ from, to }) => from <= row.current_term_start && (to ?? '9999') > row.current_term_start,
        )
      )
        findings.push({
          table,
          entry: person.id,
          field: `${office} from ${row.current_term_start.slice(0, 4)}`,
          ours: roles.map(({ from }) => from).join(', ') || 'no such role',
          theirs: row.current_term_start,
        });
  }
  for (const person of world.persons)
    for (const { title, of, to, from, asOf = '' } of person.roles)
      for (const seat of ['sen', 'rep'] as const) {
        const american =
          of === undefined ||
          /^(?:place\/united-states|organisation\/us-|organisation\/united-states)/.test(of);
        if (!american || !isSeat(title.en ?? '', seat) || to !== undefined) continue;
        compared++;
        const month = TABLES.congress.asOf.slice(0, 7);
        if (seated[seat].has(person) && asOf < month)
          findings.push({
            table,
            entry: person.id,
            field: `${seat} asOf`,
            ours: asOf || 'none',
            theirs: month,
          });
        if (!seated[seat].has(person))
          findings.push({
            table,
            entry: person.id,
            field: `${seat} from ${from}`,
            ours: 'still holds the seat',
            theirs: `no ${seat === 'sen' ? 'senator' : 'representative'} on ${TABLES.congress.asOf}`,
          });
      }
  return [{ table, compared, findings }];
}

const isSeat = (title: string, seat: 'sen' | 'rep'): boolean =>
  SEAT[seat].test(title) && !/state senator|former|berlin|trade|special|leader|for foreign/i.test(title);

function find(
  world: World,
  { wikidata, wikipedia, birthday }: { wikidata: string; wikipedia: string; birthday: string },
): Person | null {
  const byId = world.byWikidata(wikidata);
  if (byId) return byId as Person;
  const found = world
    .byName(wikipedia.replace(/ \(.*\)$/, ''))
    .filter((entry): entry is Person => entry.id.startsWith('person/'))
    .filter(({ born }) => born === undefined || born.slice(0, 4) === birthday.slice(0, 4));
  return found.length === 1 ? (found[0] ?? null) : null;
}
