import { describe, expect, it } from 'vitest';
import { traitsOf } from '../../../../../src/annotating/stories/threads/features';
import { articleFromText } from '../../../../../src/cli/text';

const traits = (text: string, lang = 'en') => traitsOf(articleFromText(text, { lang }), []);
const keys = (text: string, lang = 'en', kind?: string) =>
  traits(text, lang)
    .features.filter((feature) => kind === undefined || feature.kind === kind)
    .map(({ key }) => key);

describe('traits of an article', () => {
  it('are its names, numbers and telling words, not its common ones', () => {
    const all = keys('On Tuesday the engineer Henrike Vossmann said 38,000 cars cross the cracked bridge.');
    expect(all).toEqual(expect.arrayContaining(['henrik', 'vossma', '#38000', 'cracke', 'bridge', 'engine']));
    for (const common of ['tuesda', 'said', 'the']) expect(all).not.toContain(common);
  });

  it('are the same for inflected words', () => {
    expect(keys('The robbers fled.')).toContain('robber');
    expect(keys('A robbery was reported.')).toContain('robber');
  });

  it('take a capital for a name inside an English sentence, but not in a headline in title case', () => {
    expect(keys('They met Vossmann at the river.', 'en', 'name')).toEqual(['vossma']);
    expect(keys('Robbers Dressed As Women Steal Diamonds', 'en', 'name')).toEqual([]);
  });

  it('do not take every German noun for a name', () => {
    expect(keys('Die Ingenieure fanden Risse im Tragseil.', 'de', 'name')).toEqual([]);
    expect(keys('Das Gutachten gab Andreas Vossmann in Auftrag.', 'de', 'name')).toEqual([
      'andrea',
      'vossma',
    ]);
  });

  it('keep names no pack knows as they stand', () => {
    expect(traits('They met Andreas Vossmann. Later Andreas Vossmann spoke.').unknownNames).toEqual([
      'Andreas Vossmann',
    ]);
  });

  it('leave an office before a German name aside', () => {
    expect(traits('Das teilte Baudezernentin Henrike Vossmann mit.', 'de').unknownNames).toEqual([
      'Henrike Vossmann',
    ]);
    expect(traits('Erst Ende Januar kamen Millionen Euro.', 'de').unknownNames).toEqual([]);
    expect(traits('Im Tragseil fanden Ingenieure Risse.', 'de').unknownNames).toEqual([]);
  });

  it('count an entry beside its name', () => {
    const text = 'Talks with Kassym-Jomart Tokayev went on.';
    const { features } = traitsOf(articleFromText(text, { lang: 'en' }), [
      { start: 11, end: 32, entry: 'person/kassym-jomart-tokayev', weak: false },
    ]);
    expect(features.find(({ kind }) => kind === 'entry')?.key).toBe('person/kassym-jomart-tokayev');
    expect(features.find(({ key }) => key === 'tokaye')?.kind).toBe('name');
  });

  it('are few, however long the text', () => {
    const long = Array.from({ length: 900 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}${i}`).join(
      ' ',
    );
    expect(traits(long).features).toHaveLength(48);
  });
});
