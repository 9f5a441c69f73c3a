import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packReport } from '../../../src/cli/pack-report';
import { readPackSource } from '../../../src/packs/source-files';
import { MANIFEST, SOURCE } from '../packs/sample-pack';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pack-'));
});
afterAll(() => rm(dir, { recursive: true }));

async function check(name: string, content: string | Uint8Array, known: readonly string[] = []) {
  await writeFile(join(dir, name), content);
  return packReport(name, await readPackSource(join(dir, name), dir), new Set(known), true);
}

it('a sound pack passes, with its warnings counted by rule', async () => {
  expect(await check('good.yaml', SOURCE)).toEqual({
    lines: [
      expect.stringMatching(
        /^good\.yaml:\d+ warning term\/regent\.confusedWith\[2\]\.entry: no entry "term\/nobody-wrote-this" \(dead-reference\)$/,
      ),
      'good.yaml: 7 entries, 0 errors, 1 warnings (1 dead-reference)',
    ],
    failed: false,
  });
});

it('what the built-in pack defines may be pointed to', async () => {
  const { lines } = await check('good.yaml', SOURCE, ['term/nobody-wrote-this']);
  expect(lines).toEqual(['good.yaml: 7 entries, 0 errors, 0 warnings']);
});

it('a broken pack fails with file, line and field', async () => {
  const { lines, failed } = await check('bad.yaml', SOURCE.replace('lat: 12.5', 'lat: 125'));
  expect(failed).toBe(true);
  expect(lines[0]).toMatch(/^bad\.yaml:14 error entries\[0\]\.lat: .* \(form\)$/);
});

it('a file that is no pack fails, whatever it is', async () => {
  for (const content of ['', Uint8Array.from([0x7f, 0x45, 0, 0xff, 0xfe]), 'entries: 5\n', '[1, 2']) {
    const { lines, failed } = await check('odd.yaml', content);
    expect(failed).toBe(true);
    expect(lines[0]).toMatch(/^odd\.yaml/);
  }
});

it('a folder is read file by file in a fixed order, without the data of its build', async () => {
  const folder = await mkdtemp(join(dir, 'folder-'));
  const entry = (id: string): string =>
    `entries:\n  - { id: term/${id}, names: { de: A, en: A }, gist: { de: A., en: A. }, sources: [https://example.org/] }\n`;
  await writeFile(join(folder, 'b.yaml'), entry('b'));
  await writeFile(join(folder, 'a.json'), JSON.stringify({ entries: [] }));
  await writeFile(join(folder, 'notes.txt'), 'no entries');
  await writeFile(join(folder, 'pack.yaml'), `${MANIFEST}${entry('c')}`);
  const source = await readPackSource(folder, folder);
  expect(source.problems).toEqual([]);
  expect(source.manifest?.id).toBe('sample');
  expect(source.entries.map(({ entry: e, file }) => `${file} ${e.id}`)).toEqual([
    'b.yaml term/b',
    'pack.yaml term/c',
  ]);
});
