import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

/** What the linter says of one file that imports one room. */
function lint(file: string, from: string): string {
  const { stdout, stderr } = spawnSync('node_modules/.bin/biome', ['lint', `--stdin-file-path=${file}`], {
    input: `import { something } from '${from}';\nexport const used = something;\n`,
    encoding: 'utf8',
  });
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
