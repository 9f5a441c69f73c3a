import { describe, expect, it } from 'vitest';
import { slug, withoutMarks } from '../../../src/packs/slug';

describe('slug', () => {
  it('is the English name in plain letters', () => {
    expect(slug('Côte d’Ivoire')).toBe('cote-divoire');
    expect(slug('Myanmar (Burma)')).toBe('myanmar');
    expect(slug('Bosnia & Herzegovina')).toBe('bosnia-and-herzegovina');
    expect(slug('Congo - Kinshasa')).toBe('congo-kinshasa');
    expect(slug('St. Barthélemy')).toBe('st-barthelemy');
  });
});

describe('withoutMarks', () => {
  it('keeps case and spells letters that do not decompose', () => {
    expect(withoutMarks('Łódź')).toBe('Lodz');
    expect(withoutMarks('Århus')).toBe('Arhus');
    expect(withoutMarks('Weißenfels')).toBe('Weissenfels');
  });
});
