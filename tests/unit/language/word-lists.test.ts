import { expect, test } from 'vitest';
import { sourceTables } from '../../../src/annotating/figures/attribution-tables';
import { measureTables } from '../../../src/annotating/figures/measure-rules';
import { LANGUAGES } from '../../../src/language';
import { READING_LANGS } from '../../../src/model';

/** A word or a single sign, in lower case, as a text is cut into tokens. */
const TOKEN = /^(?:[\p{Ll}\p{M}]+|[^\p{L}\s])$/u;

test.each(READING_LANGS)('lists of %s that are looked up word by word hold nothing else', (lang) => {
  const { figures } = LANGUAGES[lang];
  const lists = [...Object.entries(measureTables(figures)), ...Object.entries(sourceTables(figures))];
  const words = lists.flatMap(([name, list]) =>
    list instanceof Set ? [...list].map((word) => `${name}: ${word}`) : [],
  );
  expect(words.length).toBeGreaterThan(500);
  expect(words.filter((word) => !TOKEN.test(word.replace(/^\w+: /, '')))).toEqual([]);
});
