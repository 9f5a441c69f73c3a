import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MAX_TEXT_CHARS } from '../../../../src/annotating/figures/limits';
import { QuantitySchema } from '../../../../src/model';
import { quantities } from './helpers';

const one = (text: string, lang: 'de' | 'en') => {
  const found = quantities(text, lang);
  expect(found.map((q) => q.text)).toHaveLength(1);
  const [first] = found;
  if (!first) throw new Error(`nothing read from ${text}`);
  return first;
};

describe('numbers in German', () => {
  it.each([
    ['Es waren achtzehn Boote.', 'achtzehn', 18],
    ['Es waren anderthalb Millionen.', 'anderthalb Millionen', 1_500_000],
    ['Es waren zwei Dutzend.', 'zwei Dutzend', 24],
    [
      'Es waren dreihundertneunundneunzigtausendfünfhundertneun.',
      'dreihundertneunundneunzigtausendfünfhundertneun',
      399_509,
    ],
    ['Es waren 3.000 Boote.', '3.000', 3000],
    ['Es waren 3 000 Boote.', '3 000', 3000],
    ['Es waren 1,2 Mrd. Boote.', '1,2 Mrd.', 1.2e9],
    ['Es waren zweieinhalb Boote.', 'zweieinhalb', 2.5],
    ['Es war das Dreifache.', 'Dreifache', 3],
  ])('%s', (text, span, value) => {
    const found = one(text, 'de');
    expect([found.text, found.value]).toEqual([span, value]);
  });
});

describe('numbers in English', () => {
  it.each([
    ['There were half a million boats.', 'half a million', 500_000],
    ['There were two hundred and fifty-four boats.', 'two hundred and fifty-four', 254],
    ['There were 3,000 boats.', '3,000', 3000],
    ['There were 1.5bn boats.', '1.5bn', 1.5e9],
    ['It was two thirds.', 'two thirds', 2 / 3],
    ['It was three twenty-firsts.', 'three twenty-firsts', 3 / 21],
    ['It was one hundred thirty fifths.', 'one hundred thirty fifths', 100 / 35],
    ['It was one hundred and thirty-two fifths.', 'one hundred and thirty-two fifths', 26.4],
    ['It was one hundred and four and two fifths.', 'one hundred and four and two fifths', 104.4],
    ['It was one one hundred and fifth.', 'one one hundred and fifth', 1 / 105],
    ['It rose to 120 MEUR.', '120 MEUR', 120e6],
  ])('%s', (text, span, value) => {
    const found = one(text, 'en');
    expect(found.text).toBe(span);
    expect(found.value).toBeCloseTo(value, 9);
  });
});

describe('ranges, qualifiers and what has no point value', () => {
  it('reads a range with a dash', () => {
    expect(one('Es waren 5–7 Boote.', 'de')).toMatchObject({
      value: null,
      min: 5,
      max: 7,
      qualifier: 'range',
    });
  });
  it('gives the scale of the second number to the first', () => {
    expect(one('Es waren fünf- bis siebentausend Boote.', 'de')).toMatchObject({ min: 5000, max: 7000 });
  });
  it('bounds "fast 400" from above', () => {
    expect(one('Es waren fast 400 Boote.', 'de')).toMatchObject({
      value: 400,
      max: 400,
      min: null,
      qualifier: 'almost',
    });
  });
  it('bounds "more than 700" from below', () => {
    expect(one('There were more than 700 boats.', 'en')).toMatchObject({
      value: 700,
      min: 700,
      qualifier: 'more-than',
    });
  });
  it('gives dozens no point value', () => {
    expect(one('Es waren dutzende Boote.', 'de')).toMatchObject({
      value: null,
      qualifier: 'dozens',
      min: 24,
    });
    expect(one('There were tens of thousands of boats.', 'en')).toMatchObject({
      value: null,
      qualifier: 'tens-of-thousands',
    });
  });
});

describe('units and money', () => {
  it.each([
    ['Sie kostet 4,4 Millionen Euro.', 'de', 'currency', 4_400_000, 'EUR'],
    ['It cost $48.2 million.', 'en', 'currency', 48_200_000, 'USD'],
    ['It cost £5m.', 'en', 'currency', 5_000_000, 'GBP'],
    ['It cost 3 dollars 50 cents.', 'en', 'currency', 3.5, 'USD'],
    ['Es waren 27 Prozent.', 'de', 'percentage', 27, '%'],
    ['It rose by 0.3 percentage points.', 'en', 'percentage-point', 0.3, 'pp'],
    ['Es waren 878 km/h.', 'de', 'dimension', 878, 'km/h'],
    ['Es waren -5 Grad Celsius.', 'de', 'temperature', -5, '°C'],
    ['Die 58-jährige Frau.', 'de', 'age', 58, 'Y'],
  ] as const)('%s', (text, lang, type, value, unit) => {
    expect(one(text, lang)).toMatchObject({ type, value, unit });
  });
});

describe('dates against the day of publication', () => {
  it.each([
    ['Am 6. Januar war es so.', 'de', '2022-01-06'],
    ['Am 24. Dezember war es so.', 'de', '2021-12-24'],
    ['Gestern war es so.', 'de', '2022-01-05'],
    ['Am Dienstag war es so.', 'de', '2022-01-04'],
    ['In der vergangenen Woche war es so.', 'de', '2021-W52'],
    ['It happened on Tuesday.', 'en', '2022-01-04'],
    ['It happened on March 4, 2015.', 'en', '2015-03-04'],
    ['It happened last month.', 'en', '2021-12'],
    ['It took three weeks.', 'en', 'P3W'],
    ['Am Sonntag sind Wahlen.', 'de', '2022-01-09'],
    ['Am Sonntag waren Wahlen.', 'de', '2022-01-02'],
    ['Am 3. Januar brannte es, am Vortag war es ruhig.', 'de', '2022-01-02'],
    ['So ist es bis heute.', 'de', '2022-01-06'],
    ['Das gilt in den ersten beiden Jahren.', 'de', 'P2Y'],
  ] as const)('%s', (text, lang, timex) => {
    expect(quantities(text, lang).map((q) => q.timex)).toContain(timex);
  });
  it('reads "heute" as nowadays in a long text that names no day of its week', () => {
    const essay = 'Heute ist es anders als 1930. '.concat('Die Welt hat sich verändert. '.repeat(80));
    expect(quantities(essay, 'de')[0]?.timex).toBe('PRESENT_REF');
    expect(quantities(`${essay}Am Dienstag schrieb er.`, 'de')[0]?.timex).toBe('2022-01-06');
  });
  it('keeps an ordinal and a year apart from numbers', () => {
    expect(one('Sie kam als Dritte ins Ziel.', 'de')).toMatchObject({ type: 'ordinal', value: 3 });
    expect(one('Er regiert seit 2019.', 'de')).toMatchObject({ type: 'year', value: 2019 });
  });

  it('tells a year from a count by the words of its own language', () => {
    expect(one('She rowed at the 2016 Winter Games.', 'en')).toMatchObject({ type: 'year', value: 2016 });
    expect(one('Dort lagern 2016 Bücher.', 'de')).toMatchObject({ type: 'number', value: 2016 });
  });
});

describe('numbers in names and addresses', () => {
  it.each(['Die A6 ist frei.', 'Der IC 1296 fährt.', 'Er rief 0221 an.', 'Der Sender RB48 sendet.'])(
    '%s',
    (text) => {
      expect(quantities(text, 'de')).toEqual([]);
    },
  );
});

describe('any text', () => {
  const scraps = fc.constantFrom(
    'zwei',
    'hundert',
    'und',
    'Millionen',
    '3',
    '1.000',
    ',',
    '.',
    '%',
    '€',
    '-',
    '–',
    'bis',
    'Mai',
    'two',
    'half',
    'a',
    'of',
    'dozen',
    '$',
    '½',
    '\n',
    ' ',
    '“',
    '18',
    '1/2',
    'point',
    'Prozent',
    'jährige',
    '\u202f',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(scraps, { maxLength: 60 }).map((words) => words.join(' ')),
    fc.array(scraps, { maxLength: 60 }).map((words) => words.join('')),
  );

  it('throws nothing, and its quantities lie in order inside it and satisfy the schema', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('de', 'en'),
        fc.constantFrom('2022-01-06', null),
        (any, lang, day) => {
          let free = 0;
          for (const q of quantities(any, lang, day)) {
            expect(v.safeParse(QuantitySchema, q).success).toBe(true);
            expect(q.start).toBeGreaterThanOrEqual(free);
            expect(any.slice(q.start, q.end)).toBe(q.text);
            free = q.end;
          }
        },
      ),
      { numRuns: 10_000 },
    );
  }, 120_000);

  it('reads nothing from a run of digits, and refuses a text over the limit', () => {
    expect(quantities('7'.repeat(300_000), 'de')).toEqual([]);
    expect(quantities('7'.repeat(1_000_000), 'de')).toEqual([]);
    expect(quantities('12 '.repeat(MAX_TEXT_CHARS), 'en')).toEqual([]);
  });
});
