import { describe, expect, it } from 'vitest';
import { cldrCurrencies } from '../../../../src/world/bulk/cldr';

describe("a country's currency", () => {
  const currencies = cldrCurrencies();

  it('is the one without an end', () => {
    expect(currencies.get('HR')).toBe('EUR');
  });

  it('is its own where a foreign one is legal tender too', () => {
    expect(currencies.get('HT')).toBe('HTG');
    expect(currencies.get('BT')).toBe('BTN');
  });

  it('is the one longest in use where none is its own', () => {
    expect(currencies.get('PS')).toBe('ILS');
  });
});
