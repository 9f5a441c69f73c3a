import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { link } from '../../../../src/annotating/linking/link';
import { openWorld } from '../../../../src/cli/packs';
import { articleFromText } from '../../../../src/cli/text';
import { languageOf } from '../../../../src/language';

const TrapsSchema = v.array(
  v.strictObject({
    class: v.string(),
    lang: v.picklist(['de', 'en']),
    text: v.string(),
    /** Nothing shown may touch this part of the text, wherever it stands; a longer name that holds it is another thing. */
    trap: v.string(),
  }),
);
const traps = v.parse(TrapsSchema, JSON.parse(readFileSync(join(import.meta.dirname, 'traps.json'), 'utf8')));
const packs = [await openWorld()];

function shownAt(text: string, lang: string, trap: string): string[] {
  const language = languageOf(lang);
  if (!language) throw new Error(`no rules for ${lang}`);
  const { links } = link(articleFromText(text, { lang }), packs, language);
  const places: number[] = [];
  for (let at = text.indexOf(trap); at >= 0; at = text.indexOf(trap, at + 1)) places.push(at);
  return links
    .filter((l) =>
      places.some((at) => {
        const touches = l.start < at + trap.length && at < l.end;
        const holds = l.start <= at && at + trap.length <= l.end && l.end - l.start > trap.length;
        return !l.weak && touches && !holds;
      }),
    )
    .map((l) => text.slice(l.start, l.end));
}

test('there are at least 500 traps, and each stands in its text', () => {
  expect(traps.length).toBeGreaterThanOrEqual(500);
  expect(traps.filter(({ text, trap }) => !text.includes(trap))).toEqual([]);
});

describe.each([...new Set(traps.map((t) => t.class))])('%s', (kind) => {
  test.each(traps.filter((t) => t.class === kind))(
    'no card for “$trap” in: $text',
    ({ text, lang, trap }) => {
      expect(shownAt(text, lang, trap)).toEqual([]);
    },
  );
});
