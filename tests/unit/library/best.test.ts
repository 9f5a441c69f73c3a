import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Best } from '../../../src/library/best';

it('the best so many are those that sorting everything would put first, ties by number', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 30 }), { maxLength: 200 }),
      fc.integer({ min: 1, max: 60 }),
      (scores, limit) => {
        const best = new Best(limit);
        scores.forEach((score, number) => {
          if (score >= best.least) best.add(number, score);
        });
        const sorted = scores
          .map((score, number) => ({ score, number }))
          .sort((a, b) => b.score - a.score || a.number - b.number);
        expect(best.inOrder()).toEqual(sorted.slice(0, limit).map(({ number }) => number));
      },
    ),
  );
});
