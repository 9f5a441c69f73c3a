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

async function shownIn(text: string, lang: string, words: string): Promise<string[]> {
  const language = languageOf(lang);
  if (!language) throw new Error(`no rules for ${lang}`);
  const { links } = link(articleFromText(text, { lang }), [world], language);
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
    async ({ text, lang, words, entry }) => {
      expect(await shownIn(text, lang, words)).toContain(entry);
    },
  );
});
