import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const dir = mkdtempSync(join(tmpdir(), 'backstory-lint-'));
copyFileSync('biome.json', join(dir, 'biome.json'));
afterAll(() => rmSync(dir, { recursive: true }));

/** What the linter, with the project's own rules, says of one file that imports one room. */
function lint(file: string, from: string): string {
  const path = join(dir, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `import { something } from '${from}';\nexport const used = something;\n`);
  const { stdout, stderr } = spawnSync(
    resolve('node_modules/.bin/biome'),
    ['lint', '--vcs-enabled=false', file],
    { cwd: dir, encoding: 'utf8' },
  );
  return stdout + stderr;
}

describe('imports point down the list of rooms and never back', () => {
  test.each([
    ['src/content/marks.ts', '../library/db'],
    ['src/content/marks.ts', '../annotating/annotate'],
    ['src/model/card.ts', '../language'],
    ['src/annotating/annotate.ts', '../packs/open'],
    ['src/annotating/cards/facts.ts', '../../library/db'],
    ['src/popup/popup.tsx', '../background/tabs'],
  ])('%s may not import %s', (file, from) => {
    expect(lint(file, from)).toContain('may import only');
  });
  test.each([
    ['src/content/marks.ts', '../model'],
    ['src/background/tabs.ts', '../library/db'],
    ['src/annotating/cards/facts.ts', '../../model'],
  ])('%s may import %s', (file, from) => {
    expect(lint(file, from)).not.toContain('may import only');
  });
});
