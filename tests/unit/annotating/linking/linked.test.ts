import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { link } from '../../../../src/annotating/linking/link';
import { openWorld } from '../../../../src/cli/packs';
import { articleFromText } from '../../../../src/cli/text';
import { languageOf } from '../../../../src/language';

/** The other side of the traps: what a rule for precision must not take away. */
const LinkedSchema = v.array(
  v.strictObject({
    class: v.string(),
    lang: v.picklist(['de', 'en']),
    /** Day of the article, where it matters. */
    date: v.optional(v.string()),
    text: v.string(),
    /** Words of the text, standing there once, that hold the mention. */
    words: v.string(),
    entry: v.string(),
  }),
);
const cases = v.parse(
  LinkedSchema,
  JSON.parse(readFileSync(join(import.meta.dirname, 'linked.json'), 'utf8')),
);
const world = await openWorld();

async function shownIn(text: string, lang: string, words: string, date?: string): Promise<string[]> {
  const language = languageOf(lang);
  if (!language) throw new Error(`no rules for ${lang}`);
  const { links } = link(articleFromText(text, { lang, ...(date && { date }) }), [world], language);
  const start = text.indexOf(words);
  const shown = links.filter((l) => !l.weak && l.start < start + words.length && start < l.end);
  const entries = await world.load(shown.map((l) => l.entry));
  return shown.map((l) => entries.get(l.entry)?.id ?? '?');
}

test('every case stands in its text', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(cases.filter(({ text, words }) => !text.includes(words))).toEqual([]);
});

describe.each([...new Set(cases.map((c) => c.class))])('%s', (kind) => {
  test.each(cases.filter((c) => c.class === kind))(
    '“$words” is $entry in: $text',
    async ({ text, lang, words, entry, date }) => {
      expect(await shownIn(text, lang, words, date)).toContain(entry);
    },
  );
});

test('a household name alone is somebody only on their days in office, and never somebody else’s', async () => {
  const text = 'Macron called for talks on Tuesday. Nobody answered.';
  expect(await shownIn(text, 'en', 'Macron', '2024-03-05')).toEqual(['person/emmanuel-macron']);
  expect(await shownIn(text, 'en', 'Macron', '2012-03-05')).toEqual([]);
  const other = 'The chef Lucie Macron opened a bistro. Macron cooks without salt.';
  expect(await shownIn(other, 'en', 'Macron cooks', '2024-03-05')).toEqual([]);
});
