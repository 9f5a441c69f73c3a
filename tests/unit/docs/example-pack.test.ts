import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/annotating/annotate';
import { openWorld } from '../../../src/cli/packs';
import { articleFromText } from '../../../src/cli/text';
import { checkEntries } from '../../../src/packs/check';
import { compilePack } from '../../../src/packs/compile';
import { joinPack } from '../../../src/packs/join';
import { packJsonSchema } from '../../../src/packs/json-schema';
import { openPack } from '../../../src/packs/open';
import { parsePackFile } from '../../../src/packs/parse';
import { readPackSource } from '../../../src/packs/source-files';
import { readWorldSource } from '../../../src/world/source';

const TEXT = `Schabowskis Zettel und die Nacht der offenen Grenze

In Berlin haben sich in der Nacht die Übergänge geöffnet. Günter Schabowski hatte am Abend neue Regeln für die Ausreise verkündet. In Leipzig war die Montagsdemonstration zuvor auf Zehntausende gewachsen; die SED ließ sie gewähren. Wann die Mauer ganz fällt, ist offen.`;

describe('the example pack of the documentation', () => {
  test('has no errors, and refers only to entries that exist', async () => {
    const [source, world] = await Promise.all([
      readPackSource('docs/example-pack', process.cwd()),
      readWorldSource(),
    ]);
    const known = new Set(world.entries.map(({ entry }) => entry.id));
    expect(source.problems).toEqual([]);
    expect(checkEntries(source.entries, ['de', 'en'], known)).toEqual([]);
  });

  test('built into one file, it can be imported and joins in on an article of that time', async () => {
    const file = joinPack(await readPackSource('docs/example-pack', process.cwd()));
    const { manifest, entries, problems } = parsePackFile(file, 'class.json');
    expect(problems).toEqual([]);
    if (!manifest) throw new Error('no manifest');
    const compiled = await compilePack(
      manifest,
      entries.map(({ entry }) => entry),
    );
    const view = openPack(compiled, async (numbers) => numbers.flatMap((n) => compiled.blocks[n] ?? []));
    const article = articleFromText(TEXT, { lang: 'de', date: '1989-11-10' });
    const { stories, cards } = await annotate(article, [await openWorld(), view], { today: '2026-01-01' });
    expect(stories.map(({ entry }) => entry)).toEqual(['story/peaceful-revolution-1989']);
    const story = cards.find((card) => card.kind === 'story');
    expect(story).toMatchObject({ pack: 'class-1989', splitAt: '1989-11-10' });
    expect(cards.some((card) => card.id === 'term/monday-demonstration')).toBe(true);
  });
});

test('the JSON Schema in the documentation is that of the code', () => {
  expect(JSON.parse(readFileSync('docs/pack.schema.json', 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(packJsonSchema())),
  );
});
