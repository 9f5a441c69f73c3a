import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foldName } from '../../../src/annotating/lexicon/fold';
import { MAX_SPELLINGS, scriptCountry, spellings } from '../../../src/language/transliteration';

describe('one person, many spellings', () => {
  test.each([
    ['Tokayev', 'KZ', ['tokajew', 'tokaev', 'toqajew']],
    ['Zelensky', 'UA', ['selenskyj', 'selenski', 'zelenskyy', 'zelenskiy']],
    ['Khrushchev', 'RU', ['chruschtschew', 'hruschev']],
    ['Lukashenko', 'BY', ['lukaschenko', 'lukaschenka']],
    ['Yeltsin', 'RU', ['jelzin', 'eltsin']],
    ['al-Sisi', 'EG', ['sissi', 'sisi', 'as-sisi', 'al-sissi']],
    ['al-Sharaa', 'SY', ['al-scharaa', 'asch-scharaa', 'scharaa', 'sharaa']],
    ['Manbij', 'SY', ['manbidsch']],
    ['Aktobe', 'KZ', ['aqtöbe']],
    ['Sükhbaatar', 'MN', ['süchbaatar']],
    ["Sana'a", 'YE', ['sanaa']],
  ])('%s', (name, country, some) => {
    const found = spellings(name, country);
    expect(found).toEqual(expect.arrayContaining(some));
    expect(found.length).toBeLessThanOrEqual(3 * MAX_SPELLINGS);
    expect(found).not.toContain(name.toLowerCase());
  });

  test('the names of the issue are one family', () => {
    expect(spellings('Tokayev', 'KZ')).toEqual(expect.arrayContaining(['tokajew', 'tokaev', 'toqajew']));
    expect(spellings('Zelensky', 'UA')).toEqual(
      expect.arrayContaining(['selenskyj', 'selenski', 'zelenskyy']),
    );
  });

  test('an office or a place tells the script', () => {
    expect(scriptCountry('place/kazakhstan')).toBe('KZ');
    expect(scriptCountry('ru')).toBe('RU');
    expect(scriptCountry('de')).toBeNull();
    expect(scriptCountry('place/france')).toBeNull();
  });
});

const PAIRS = join(
  import.meta.dirname,
  '../../../../shared/knowledge/translit_pairs/place_name_pairs_en_de_fr_es_ru.csv',
);
/** Countries whose names are written in Cyrillic script, at least beside another. */
const CYRILLIC = ['RU', 'UA', 'BY', 'BG', 'MK', 'RS', 'KZ', 'KG', 'TJ', 'MN'];

describe('pairs of English and German place names', () => {
  if (!existsSync(PAIRS)) {
    test.skip('skipped: ../shared/knowledge/translit_pairs is not there', () => {});
    return;
  }
  // Rows from CLDR carry administrative words ("Gebiet", "Oblast"), which are translated, not transliterated.
  const pairs = readFileSync(PAIRS, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .flatMap(([country, en, de, , , , , source]) =>
      country && en && de && !source?.startsWith('cldr') && foldName(en) !== foldName(de)
        ? [{ country, en, de }]
        : [],
    );
  const hit = ({ country, en, de }: { country: string; en: string; de: string }): boolean =>
    spellings(en, country).some((spelling) => foldName(spelling) === foldName(de));

  test('from Cyrillic script, the German spelling is among those made from the English one in 90 of 100', () => {
    const some = pairs.filter(({ country }) => CYRILLIC.includes(country));
    expect(some.length).toBeGreaterThan(500);
    expect(some.filter(hit).length / some.length).toBeGreaterThanOrEqual(0.9);
  });

  // The rest is mostly names of their own ("Moskau", "Kairo", "Pillau"), which no rule makes.
  test('from all the scripts, in 83 of 100', () => {
    expect(pairs.filter(hit).length / pairs.length).toBeGreaterThanOrEqual(0.83);
  });
});
