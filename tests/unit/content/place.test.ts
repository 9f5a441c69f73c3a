import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSheet, placeCard } from '../../../src/content/place';

const viewport = { width: 1280, height: 800 };
const card = { width: 376, height: 400 };
const word = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });

describe('placeCard', () => {
  it('goes below the word where it fits', () => {
    expect(placeCard(word(300, 100), card, viewport)).toMatchObject({ side: 'below', top: 128 });
  });

  it('goes above where there is no room below', () => {
    expect(placeCard(word(300, 700), card, viewport)).toMatchObject({ side: 'above', top: 292 });
  });

  it('is shortened rather than laid over the word', () => {
    const placed = placeCard(word(300, 380), { width: 376, height: 500 }, viewport);
    expect(placed).toMatchObject({ side: 'below', maxHeight: 384 });
  });

  it('never leaves the viewport, and covers the word only where there is no room on either side', () => {
    const size = fc.integer({ min: 40, max: 520 });
    fc.assert(
      fc.property(
        fc.integer({ min: 400, max: 2000 }),
        fc.integer({ min: 300, max: 1400 }),
        fc.integer({ min: -200, max: 2000 }),
        fc.integer({ min: -200, max: 1500 }),
        size,
        (width, height, left, top, cardHeight) => {
          const anchor = word(left, top);
          const placed = placeCard(anchor, { width: 376, height: cardHeight }, { width, height });
          const bottom = placed.top + Math.min(cardHeight, placed.maxHeight);
          expect(placed.left).toBeGreaterThanOrEqual(8);
          expect(placed.left + 376).toBeLessThanOrEqual(width - 8);
          expect(placed.top).toBeGreaterThanOrEqual(8);
          expect(bottom).toBeLessThanOrEqual(height - 8);
          if (placed.side === 'below')
            expect(placed.top).toBeGreaterThanOrEqual(Math.min(anchor.bottom, height));
          if (placed.side === 'above') expect(bottom).toBeLessThanOrEqual(Math.max(anchor.top, 0));
        },
      ),
    );
  });
});

describe('isSheet', () => {
  it('is for small screens, and for fingers on middle-sized ones', () => {
    expect(isSheet({ width: 360, height: 640 }, false)).toBe(true);
    expect(isSheet({ width: 800, height: 1200 }, true)).toBe(true);
    expect(isSheet({ width: 800, height: 600 }, false)).toBe(false);
    expect(isSheet({ width: 1280, height: 800 }, true)).toBe(false);
  });
});
