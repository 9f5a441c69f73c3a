import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../../src/annotating/figures/measures';
import { measureLabel, shownValue } from '../../../../src/annotating/figures/words';
import { LANGUAGES } from '../../../../src/language';

const number = { value: null, min: null, max: null, qualifier: 'exact' as const, unit: null };

describe('numbers in words', () => {
  it('says the qualifier in the reader’s language', () => {
    expect(shownValue({ ...number, value: 700, min: 700, qualifier: 'more-than' }, 'de')).toBe(
      'mehr als 700',
    );
    expect(shownValue({ ...number, value: 400, max: 400, qualifier: 'almost' }, 'en')).toBe('almost 400');
    expect(shownValue({ ...number, min: 24, qualifier: 'dozens' }, 'en')).toBe('dozens');
  });
  it('shows ranges, money and units', () => {
    expect(shownValue({ ...number, min: 5, max: 7, qualifier: 'range', unit: 'km' }, 'de')).toBe(
      '5–7\u00a0km',
    );
    expect(shownValue({ ...number, value: 1200, unit: 'EUR' }, 'de')).toBe('1.200\u00a0€');
    expect(shownValue({ ...number, value: 12.5, unit: '%' }, 'de')).toBe('12,5\u00a0%');
    expect(shownValue({ ...number, value: 2 / 3 }, 'en')).toBe('67%');
    expect(shownValue({ ...number, value: 5, unit: 'Y' }, 'de')).toBe('5\u00a0Jahre');
  });
  it('names a measure, and falls back to its id', () => {
    expect(measureLabel('deaths', 'de')).toBe('Tote');
    expect(measureLabel('unheard-of', 'de')).toBe('unheard-of');
  });
  it('has a row for every measure the languages tell', () => {
    for (const { figures } of Object.values(LANGUAGES)) {
      const told = [...figures.measures.counted, ...figures.measures.amounts].map((r) => r.measure);
      expect(told.filter((id) => !MEASURES.has(id))).toEqual([]);
    }
  });
});
