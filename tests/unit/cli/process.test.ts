import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writePackFile } from '../../../src/packs/file';
import { samplePack } from '../packs/sample-pack';

const ROOT = join(import.meta.dirname, '../../..');
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'annotate-process-'));
  writeFileSync(join(dir, 'pack.bin'), writePackFile(await samplePack()));
});
afterAll(() => rmSync(dir, { recursive: true }));

function annotate(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/annotate.ts', ...args],
    { cwd: ROOT, input, encoding: 'utf8', env: { ...process.env, BACKSTORY_WORLD: join(dir, 'pack.bin') } },
  );
  return { status, stdout, stderr };
}

it('the command reads lines, writes lines, and its status tells of the bad ones', () => {
  const { status, stdout } = annotate(
    ['--jsonl'],
    '{"id":"a","text":"Marnia is open.","lang":"en"}\nnonsense\n',
  );
  const results = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: unknown; error?: string });
  expect(results.map(({ id, error }) => [id, error])).toEqual([
    ['a', undefined],
    [2, 'line 2 is not JSON'],
  ]);
  expect(status).toBe(1);
});

it('the command says what is wrong on standard error, without a stack', () => {
  const { status, stdout, stderr } = annotate(['nowhere.txt']);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe('nowhere.txt: no such file\n');
});

it('the command that is not understood explains itself', () => {
  const { status, stdout, stderr } = annotate(['--date', 'tomorrow', 'a.txt']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^--date tomorrow: expected a day[\s\S]*usage:/);
});
