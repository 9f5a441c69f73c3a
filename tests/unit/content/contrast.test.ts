// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import {
  type Colour,
  colourBehind,
  contrast,
  groundOf,
  LEAST_CONTRAST,
  parseColour,
} from '../../../src/content/contrast';
import { MARK_COLOURS } from '../../../src/content/marks.css';
import { DECK_ORDER } from '../../../src/ui/decks';

const grey = (value: number): Colour => ({ r: value, g: value, b: value, a: 1 });
const white = grey(255);

describe('colours of marks', () => {
  it('reads computed colours, also wide ones, and gives up on others', () => {
    expect(parseColour('rgb(1, 2, 3)')).toEqual({ r: 1, g: 2, b: 3, a: 1 });
    expect(parseColour('rgba(1, 2, 3, 0.5)')).toEqual({ r: 1, g: 2, b: 3, a: 0.5 });
    expect(parseColour('color(srgb 1 0 0 / 0.5)')).toEqual({ r: 255, g: 0, b: 0, a: 0.5 });
    expect(parseColour('lab(50% 20 20)')).toBeNull();
  });

  it('agrees with WCAG on black and white', () => {
    expect(contrast(grey(0), white)).toBeCloseTo(21, 5);
  });

  it('takes the light-page colour on white, the dark-page one on black, the text’s own over a picture', () => {
    for (const deck of DECK_ORDER) {
      const { light, dark } = MARK_COLOURS[deck];
      expect(groundOf(white, light, dark)).toBe('light');
      expect(groundOf(grey(10), light, dark)).toBe('dark');
      expect(groundOf(null, light, dark)).toBe('plain');
    }
  });

  it('keeps 3:1 on every grey, or takes the text’s own colour', () => {
    for (const deck of DECK_ORDER) {
      for (let value = 0; value <= 255; value += 1) {
        const ground = groundOf(grey(value), MARK_COLOURS[deck].light, MARK_COLOURS[deck].dark);
        if (ground === 'plain') continue;
        expect(contrast(MARK_COLOURS[deck][ground], grey(value))).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      }
    }
  });

  it('looks through see-through backgrounds to the one behind', () => {
    document.body.innerHTML = '<div id="black"><p id="veil"><b id="x">w</b></p></div>';
    const painted: Record<string, string> = { black: 'rgb(0, 0, 0)', veil: 'rgba(255, 255, 255, 0.5)' };
    // As browsers compute them; happy-dom leaves what is not set empty.
    vi.stubGlobal('getComputedStyle', (at: Element) => ({
      backgroundImage: 'none',
      backgroundColor: painted[at.id] ?? 'rgba(0, 0, 0, 0)',
    }));
    const element = document.getElementById('x');
    expect(element && colourBehind(element, white)).toMatchObject({ r: 127.5, g: 127.5, b: 127.5 });
  });
});
