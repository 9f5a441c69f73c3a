import { describe, expect, it } from 'vitest';
import { inhabitants, roughly } from '../../../../src/world/bulk/words';

describe('numbers in a gist', () => {
  it('keep two significant digits', () => {
    expect(roughly(20_432_662)).toEqual({ de: '20 Millionen', en: '20 million' });
    expect(roughly(1_412_000_000)).toEqual({ de: '1,4 Milliarden', en: '1.4 billion' });
    expect(roughly(105_758_975)).toEqual({ de: '106 Millionen', en: '106 million' });
    expect(roughly(102_634)).toEqual({ de: '100.000', en: '100,000' });
  });

  it('agree in German with the preposition before them', () => {
    expect(inhabitants(1_020_000)?.de).toBe('rund einer Million Einwohnern');
    expect(inhabitants(998_000)?.de).toBe('rund einer Million Einwohnern');
  });

  it('say nothing of a handful', () => {
    expect(inhabitants(47)).toBeNull();
  });
});
