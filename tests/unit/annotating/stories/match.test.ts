import { describe, expect, it } from 'vitest';
import { storyPoints } from '../../../../src/annotating/stories/evidence';
import { matchStory } from '../../../../src/annotating/stories/match';
import { isStory, type Story } from '../../../../src/model';
import { sampleEntry } from '../../packs/sample-pack';
import { articleOf } from '../cards/sample-articles';

const SAMPLE = sampleEntry('story/marnian-strikes', isStory);
const STORY: Story = {
  ...SAMPLE,
  signature: { ...SAMPLE.signature, terms: { en: ['strike', 'port', 'docker', 'talks', 'union'] } },
};
/** Says enough within the story's days, not enough outside them. */
const SLIGHT = 'Talks in Marnia\n\nA docker said in Marnia that the strike goes on.';
const TEXT =
  'Strike in Marnia spreads\n\nThe strike in Marnia spread to a second port on Thursday. President Tilda Vorn called for talks with the union of the dockers of Marnia.';

function evidence(text: string, date: string | null) {
  const named = new Map<string, number[]>();
  for (const [surface, id] of [
    ['Marnia', 'place/marnia'],
    ['Tilda Vorn', 'person/tilda-vorn'],
  ] as const) {
    const offsets = [...text.matchAll(new RegExp(surface, 'g'))].map(({ index }) => index);
    if (offsets.length > 0) named.set(id, offsets);
  }
  return { article: articleOf(text, date), lang: 'en', named };
}
const match = (text: string, date: string | null, story: Story = STORY) =>
  matchStory(story, evidence(text, date));

describe('an article belongs to a story', () => {
  it('when it names what the story turns on, uses its words, and appeared in its time', () => {
    expect(match(TEXT, '2022-03-10')).toMatchObject({ relation: 'match' });
    expect(match(TEXT, '2022-03-10')?.score).toBeGreaterThan(0.8);
  });
  it('not without its core', () => {
    expect(match(TEXT.replaceAll('Marnia', 'Elsewhere'), '2022-03-10')).toBeNull();
  });
  it('not without any of its words', () => {
    expect(match(TEXT.replace(/strike|port|docker|talks|union/gi, 'fair'), '2022-03-10')).toBeNull();
  });
  it('not when it only mentions all that far down', () => {
    const above = `${'Something else entirely happened today. '.repeat(40)}\n\n`;
    expect(match(`${above}The strike in Marnia is over.`, '2022-03-10')).toBeNull();
  });
  it('not in a language the story has no words for', () => {
    expect(storyPoints(STORY, { ...evidence(TEXT, '2022-03-10'), lang: 'fr' })).toBe(0);
  });
});

describe('a sister story', () => {
  it('is given away by its own words', () => {
    const sport =
      'Strike wins it for Marnia\n\nA late strike gave the port city the football title. Tilda Vorn of Marnia congratulated Marnia.';
    expect(match(sport.replace('football', 'league'), '2022-03-10')).not.toBeNull();
    expect(match(sport, '2022-03-10')).toBeNull();
  });
  it('a short stem inside another word is none of the story’s words', () => {
    const points = (text: string): number => storyPoints(STORY, evidence(text, '2022-03-10'));
    expect(points('The port of Marnia is open.')).toBeGreaterThan(0);
    expect(points('The airport of Marnia has support.')).toBe(0);
  });
});

describe('the day of the article', () => {
  it('before the window rules the story out', () => {
    expect(match(TEXT, '2022-02-28')).toBeNull();
    expect(match(TEXT, '2022-03-01')).toMatchObject({ relation: 'match' });
  });
  it('some days after the window still counts', () => {
    expect(match(TEXT, '2022-05-14')).toMatchObject({ relation: 'match' });
  });
  it('later makes the story prehistory', () => {
    expect(match(TEXT, '2022-05-15')).toMatchObject({ relation: 'earlier' });
    expect(match(TEXT, '2025-01-01')).toMatchObject({ relation: 'earlier' });
  });
  it('later wants more than a passing mention', () => {
    expect(match(SLIGHT, '2022-03-10')).not.toBeNull();
    expect(match(SLIGHT, '2025-01-01')).toBeNull();
  });
  it('in an open window is never too late', () => {
    const open: Story = { ...STORY, window: { from: '2022-03' } };
    expect(match(TEXT, '2029-01-01', open)).toMatchObject({ relation: 'match' });
    expect(match(TEXT, '2022-02-28', open)).toBeNull();
  });
  it('unknown wants more evidence, and then it is a match', () => {
    expect(
      match(
        `${TEXT} A strike in Marnia is rare; docker and port mean much to Marnia. The union is strong.`,
        null,
      ),
    ).toMatchObject({ relation: 'match' });
    expect(match(SLIGHT, null)).toBeNull();
  });
});
