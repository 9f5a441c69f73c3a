import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crosscheck } from '../../../../src/cli/crosscheck';
import { type Exception, readExceptions } from '../../../../src/cli/crosscheck/exceptions';
import type { Entry } from '../../../../src/model';
import { parseEntry } from '../../../../src/packs/parse-entry';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function table(file: string, ...lines: string[]): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
}

function entry(raw: object): Entry {
  const parsed = parseEntry(raw);
  if (!parsed.success) throw new Error(JSON.stringify(parsed.issues));
  return parsed.output;
}

const ruritania = entry({
  id: 'place/ruritania',
  type: 'country',
  country: 'RT',
  names: { de: 'Ruritanien', en: 'Ruritania' },
  gist: { de: 'Ein Staat.', en: 'A country.' },
  facts: [{ key: 'population', value: 1_000_000, asOf: '2025' }],
  sources: ['https://github.com/factbook/factbook.json/blob/master/europe/rt.json'],
});
const minister = (role: object): Entry =>
  entry({
    id: 'person/jane-doe',
    names: { de: 'Jane Doe', en: 'Jane Doe' },
    gist: { de: 'Eine Politikerin.', en: 'A politician.' },
    roles: [
      {
        title: { de: 'Premierministerin Ruritaniens', en: 'Prime Minister of Ruritania' },
        of: 'place/ruritania',
        office: 'rt/prime-minister',
        ...role,
      },
    ],
  });

const LEADERS = 'factbook/leaders.csv';
const HEAD = 'fips,country,office,title_and_name,since,raw';
const findings = (lines: readonly string[]): string[] => lines.filter((line) => line.includes(': ours '));

describe('the crosscheck', () => {
  it('finds nothing where holder and day agree, however the name is spelled', () => {
    table(LEADERS, HEAD, 'rt,Ruritania,head of government,Prime Minister Jane DOE,3 May 2024,');
    const { lines, failed } = crosscheck(
      [ruritania, minister({ from: '2024-05-03', asOf: '2026-01' })],
      folder,
      [],
    );
    expect(findings(lines)).toEqual([]);
    expect(failed).toBe(false);
  });

  it('says who is in office in the table and who in the entries', () => {
    table(LEADERS, HEAD, 'rt,Ruritania,head of government,Prime Minister Rudolf RASSENDYLL,3 May 2025,');
    const { lines, failed } = crosscheck(
      [ruritania, minister({ from: '2024-05-03', asOf: '2026-01' })],
      folder,
      [],
    );
    expect(findings(lines)).toEqual([
      'factbook/leaders.csv: place/ruritania head-of-government: ours Jane Doe (rt/prime-minister) | theirs Prime Minister Rudolf RASSENDYLL since 2025-05-03',
    ]);
    expect(failed).toBe(true);
  });

  it('says where an office begins on another day', () => {
    table(LEADERS, HEAD, 'rt,Ruritania,head of government,Prime Minister Jane DOE,3 July 2024,');
    const { lines } = crosscheck([ruritania, minister({ from: '2024-05-03', asOf: '2026-01' })], folder, []);
    expect(findings(lines)).toEqual([
      'factbook/leaders.csv: person/jane-doe rt/prime-minister from: ours 2024-05-03 | theirs 2024-07-03',
    ]);
  });

  it('says where a population is further off than estimates are', () => {
    table(
      'factbook/facts.csv',
      'fips,country,section,field,subfield,value',
      'rt,Ruritania,People and Society,Population,total,"1,200,000 (2025 est.)"',
    );
    const { lines } = crosscheck([ruritania], folder, []);
    expect(findings(lines)).toEqual([
      'factbook/facts.csv: place/ruritania population: ours 1000000 | theirs 1,200,000 (2025 est.)',
    ]);
  });

  it('names the tables that are not there', () => {
    const { lines, failed } = crosscheck([ruritania], folder, []);
    expect(lines).toContain('skipped: factbook/leaders.csv is not there');
    expect(lines).toContain('skipped: world_leaders_2026/leaders.csv is not there');
    expect(failed).toBe(false);
  });

  it('refuses a table whose rows are not what they should be, and says where', () => {
    table(
      'world_leaders_2026/leaders.csv',
      'iso2,country_en,position,title_en,wikidata,name_en,since,party_en',
      'RT,Ruritania,head_of_state,King,Q1,Rudolf V,last spring,',
    );
    expect(() => crosscheck([ruritania], folder, [])).toThrow(/leaders.csv, record 2: since/);
  });

  it('counts offices that nobody checked since 2025 by country', () => {
    const { lines } = crosscheck([ruritania, minister({ from: '2024-05-03', asOf: '2025-06' })], folder, []);
    expect(lines).toContain('offices still held: 1; last checked before 2026: 1');
  });
});

describe('exceptions', () => {
  const exception = (theirs: string): Exception => ({
    table: LEADERS,
    entry: 'person/jane-doe',
    field: 'rt/prime-minister from',
    theirs,
    class: 'other-definition',
    reason: 'appointed in May, sworn in in July',
  });
  const entries = [ruritania, minister({ from: '2024-05-03', asOf: '2026-01' })];

  it('settle a disagreement for as long as the table says the same', () => {
    table(LEADERS, HEAD, 'rt,Ruritania,head of government,Prime Minister Jane DOE,3 July 2024,');
    expect(crosscheck(entries, folder, [exception('2024-07-03')]).failed).toBe(false);
    expect(crosscheck(entries, folder, [exception('2024-08-01')]).failed).toBe(true);
  });

  it('are an error once they are no longer needed', () => {
    table(LEADERS, HEAD, 'rt,Ruritania,head of government,Prime Minister Jane DOE,3 May 2024,');
    const { lines, failed } = crosscheck(entries, folder, [exception('2024-07-03')]);
    expect(lines[0]).toMatch(/^exception no longer needed: .*jane-doe/);
    expect(failed).toBe(true);
  });

  it('stay where their table is not there, and are an error for a table nobody compares', () => {
    expect(crosscheck(entries, folder, [exception('2024-07-03')]).failed).toBe(false);
    expect(crosscheck(entries, folder, [{ ...exception('x'), table: 'leaders.csv' }]).failed).toBe(true);
  });

  it('of the built-in pack are well-formed and listed once', () => {
    const file = join(import.meta.dirname, '../../../../src/cli/crosscheck/exceptions.yaml');
    expect(readExceptions(file).length).toBeGreaterThan(0);
  });
});
