import { expect, it } from 'vitest';
import { explain } from '../../../src/cli/explain';
import { articleOf, STRIKE } from '../annotating/cards/sample-articles';
import { sampleView } from '../packs/sample-pack';

it('--explain says where a name stands, whom it may mean, and what spoke for it', async () => {
  const lines = (await explain(articleOf(STRIKE, '2022-03-10'), 'Tilda Vorn', [await sampleView()])).split(
    '\n',
  );
  const start = STRIKE.indexOf('Tilda Vorn');
  expect(lines[0]).toMatch(new RegExp(`^${start}–${start + 10} "Tilda Vorn": `));
  expect(lines.find((line) => line.startsWith('  →'))).toContain('person/tilda-vorn (Tilda Vorn)');
});

it('--explain says so when no pack has the name', async () => {
  const said = await explain(articleOf(STRIKE, null), 'Nobody', [await sampleView()]);
  expect(said).toBe('"Nobody": no pack has a name for it in this text\n');
});
