import { describe, expect, it } from 'vitest';
import { annotate } from '../../../../src/annotating/annotate';
import { articleFromText } from '../../../../src/cli/text';
import { SOURCE, sampleView } from '../../packs/sample-pack';

const SECOND = `format: backstory-pack/1
id: second
version: 1.0.0
title: { de: Klasse 10b, en: Year 10 }
licence: CC0-1.0
publisher: A school
languages: [de, en]
`;
/** The same strikes as somebody else tells them; it leans on places and people of the first pack. */
const storyAs = (id: string): string => `entries:
  - id: ${id}
    names: { de: Der Hafenstreik, en: The dock strike }
    gist: { de: Wie wir es sehen., en: As we see it. }
    window: { from: 2022-03-01, to: 2022-04-30 }
    signature:
      core: [place/marnia]
      entries: [person/tilda-vorn]
      terms: { de: [streik], en: [strike, port] }
    events:
      - { day: 2022-03-02, text: { de: Der Streik beginnt., en: The strike begins. }, source: https://example.org/1 }
    sources: [https://example.org/0]
`;
const ARTICLE = articleFromText(
  'Strike in Marnia spreads to a second port\n\nThe strike in Marnia spread to a second port on Thursday, and Tilda Vorn called for talks.',
  { lang: 'en', date: '2022-03-10' },
);

async function storyCards(...sources: readonly string[]) {
  const packs = await Promise.all(sources.map((source) => sampleView(source)));
  const { cards } = await annotate(ARTICLE, packs, { today: '2026-11-22' });
  return cards.flatMap((card) => (card.kind === 'story' ? [card] : []));
}

describe('two packs on one story are two voices', () => {
  it('each named by its pack', async () => {
    const cards = await storyCards(SOURCE, SECOND + storyAs('story/dock-strike'));
    expect(cards.map(({ title, voice }) => [title, voice]).sort()).toEqual([
      ['Strikes in Marnia', 'Sample'],
      ['The dock strike', 'Year 10'],
    ]);
  });
  it('also where both call it by the same id', async () => {
    const cards = await storyCards(SOURCE, SECOND + storyAs('story/marnian-strikes'));
    expect(new Set(cards.map(({ id }) => id)).size).toBe(2);
    expect(new Set(cards.map(({ entry }) => entry))).toEqual(new Set(['story/marnian-strikes']));
  });
  it('and one pack alone needs no name', async () => {
    expect((await storyCards(SOURCE)).map(({ voice }) => voice)).toEqual([null]);
  });
});
