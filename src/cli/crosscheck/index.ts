/**
 * `pack crosscheck DIR`: compares the built-in pack with tables of reference data. The tables are never part of the
 * project; facts are carried over only from those whose README allows it. Every disagreement is mended in the entries
 * or listed with its reason in exceptions.yaml beside this file.
 */
import { existsSync, readdirSync } from 'node:fs';
import type { Entry } from '../../model';
import { checkBusiness } from './check-business';
import { checkCongress } from './check-congress';
import { checkCountries } from './check-countries';
import { checkHistory } from './check-history';
import { checkLeaders } from './check-leaders';
import { checkOrganisations } from './check-organisations';
import { type Exception, type Judged, judge } from './exceptions';
import { keyOf, type Outcome, showFinding } from './finding';
import { Knowledge } from './knowledge';
import { type StaleRow, staleRoles } from './stale';
import { NOT_COMPARED } from './table-specs';
import { World } from './world';

const CHECKS = [checkLeaders, checkHistory, checkCongress, checkCountries, checkOrganisations, checkBusiness];

export interface Report {
  readonly lines: readonly string[];
  /** Something is neither mended nor listed, or an exception is listed for nothing. */
  readonly failed: boolean;
}

/** @throws Error where the folder is missing or a table is not what its schema says. */
export function crosscheck(
  entries: readonly Entry[],
  folder: string,
  exceptions: readonly Exception[],
): Report {
  if (!existsSync(folder)) throw new Error(`${folder}: no such folder`);
  const world = new World(entries);
  const knowledge = new Knowledge(folder);
  const outcomes = CHECKS.flatMap((check) => check(world, knowledge)).map(withoutDoubles);
  const read = new Set(outcomes.map(({ table }) => table));
  const judged = judge(
    outcomes.flatMap(({ findings }) => findings),
    exceptions,
    read,
  );
  const unknown = exceptions.filter(({ table }) => !read.has(table) && !knowledge.missing.includes(table));
  return {
    lines: [
      ...judged.left.map(showFinding),
      ...judged.needless.map(
        ({ table, entry, field, theirs }) =>
          `exception no longer needed: ${table}: ${entry} ${field} (theirs ${theirs})`,
      ),
      ...unknown.map(
        ({ table, entry, field }) => `exception for a table nobody compares: ${table}: ${entry} ${field}`,
      ),
      ...knowledge.missing.map((file) => `skipped: ${file} is not there`),
      ...notCompared(knowledge),
      '',
      ...tableLines(outcomes, judged, knowledge),
      '',
      ...classLines(judged),
      '',
      ...staleLines(staleRoles(world)),
    ],
    failed: judged.left.length + judged.needless.length + unknown.length > 0,
  };
}

/** A president who is head of state and of government is one disagreement, not two. */
function withoutDoubles(outcome: Outcome): Outcome {
  const byKey = new Map(outcome.findings.map((finding) => [keyOf(finding), finding]));
  return { ...outcome, findings: [...byKey.values()] };
}

/** Every table of the folder that no check reads. */
function notCompared({ folder, read }: Knowledge): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.csv') && !read.has(file))
    .sort();
  return files.map((file) => {
    const why = NOT_COMPARED[file] ?? NOT_COMPARED[file.slice(0, file.indexOf('/'))];
    return `not compared: ${file} (${why ?? 'no check knows it'})`;
  });
}

const WIDTH = 52;
const right = (cells: readonly (string | number)[]): string =>
  cells.map((cell) => String(cell).padStart(12)).join('');

function tableLines(outcomes: readonly Outcome[], { left, excepted }: Judged, { read }: Knowledge): string[] {
  const lines = [
    'table'.padEnd(WIDTH) + right(['facts may be', 'as of', 'compared', 'disagree', 'listed', 'left']),
  ];
  for (const { table, compared, findings } of outcomes) {
    const spec = read.get(table);
    const listed = excepted.filter(({ finding }) => finding.table === table).length;
    const open = left.filter((finding) => finding.table === table).length;
    const use = spec?.use === 'take' ? 'taken' : 'checked';
    lines.push(table.padEnd(WIDTH) + right([use, spec?.asOf ?? '', compared, findings.length, listed, open]));
  }
  return lines;
}

function classLines({ excepted }: Judged): string[] {
  const counts = new Map<string, number>();
  for (const { exception } of excepted) counts.set(exception.class, (counts.get(exception.class) ?? 0) + 1);
  return [
    'exceptions by sort of reason',
    ...[...counts].sort((a, b) => b[1] - a[1]).map(([sort, n]) => `  ${sort}: ${n}`),
  ];
}

function staleLines({
  rows,
  open,
  stale,
}: {
  rows: readonly StaleRow[];
  open: number;
  stale: number;
}): string[] {
  return [
    `offices still held: ${open}; last checked before 2026: ${stale}`,
    '  country'.padEnd(WIDTH) + right(['heads', 'ministers', 'others']),
    ...rows.map(
      ({ country, head, minister, other }) => `  ${country}`.padEnd(WIDTH) + right([head, minister, other]),
    ),
  ];
}
