import { describe, expect, test } from 'vitest';
import { BROWSERS, outcomesIn } from '../corpora/reading-cases';
import { CASES } from '../site/cases/cases';
import { LIVE } from '../site/cases/live';

/** Some 80 pages, each loaded for real: half a minute where nothing else runs. */
const TIME_MS = 180_000;

describe.each(BROWSERS)('the hand-made pages in %s', (name) => {
  test(
    'are told and read as they should be',
    async () => {
      const outcomes = await outcomesIn(name);
      expect(outcomes.length).toBe(CASES.length + LIVE.length);
      expect(outcomes.filter(({ complaints }) => complaints.length > 0)).toEqual([]);
    },
    TIME_MS,
  );
});
