import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '../../../../src/cli/packs';
import { type StoryScores, scoreHeadlines, scoreStories, storyTexts } from '../../../fixtures/story-texts';

const WANTED_PRECISION = 0.98;
const WANTED_RECALL = 0.9;
/** A headline says less; what it cannot say is no chip. */
const WANTED_HEADLINES = { precision: 0.98, recall: 0.6 };

const DOSSIERS = join(import.meta.dirname, '../../../../src/world/dossiers');
const dossiers = readdirSync(DOSSIERS).map((file) => `story/${file.replace(/\.yaml$/, '')}`);

describe.each([
  { set: 'texts', fits: 5, near: 5 },
  { set: 'texts-blind', fits: 2, near: 1 },
] as const)('the dossiers’ own $set', ({ set, fits, near }) => {
  const sets = storyTexts(set);
  let scores: StoryScores;
  beforeAll(async () => {
    scores = await scoreStories(sets, await openWorld());
  }, 240_000);

  it('there are some for every dossier, in both languages and on different days', () => {
    expect(sets.map(({ story }) => story).sort()).toEqual([...dossiers].sort());
    for (const texts of sets) {
      expect(texts.fits.length).toBeGreaterThanOrEqual(fits);
      expect(texts.near.length).toBeGreaterThanOrEqual(near);
      expect(new Set(texts.fits.map(({ lang }) => lang)).size).toBe(2);
      expect(new Set(texts.fits.map(({ day }) => day)).size).toBeGreaterThan(1);
    }
  });
  it(`precision is at least ${WANTED_PRECISION}`, () => {
    expect(scores.precision, scores.wrong.join('\n')).toBeGreaterThanOrEqual(WANTED_PRECISION);
  });
  it(`headlines alone are found with precision ${WANTED_HEADLINES.precision} and recall ${WANTED_HEADLINES.recall}`, async () => {
    const { precision, recall, wrong, missed } = await scoreHeadlines(sets, await openWorld());
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(WANTED_HEADLINES.precision);
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(WANTED_HEADLINES.recall);
  });
  it(`recall is at least ${WANTED_RECALL}`, () => {
    expect(scores.recall, scores.missed.join('\n')).toBeGreaterThanOrEqual(WANTED_RECALL);
  });
});
