import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/cli/text';
import { languageOf } from '../../../src/language';
import { nameCandidates } from '../../corpora/coverage-candidates';
import { Usage } from '../../corpora/coverage-usage';

function names(lang: 'de' | 'en', text: string, background = '', linked: string[] = []): string[] {
  const language = languageOf(lang);
  if (!language) throw new Error('no such language');
  const links = linked.map((surface) => {
    const start = text.indexOf(surface);
    return { start, end: start + surface.length, pack: 0, entry: 0, confidence: 1, weak: false };
  });
  const usage = new Usage(lang, [text, background]);
  return nameCandidates(articleFromText(text, { lang }), {
    language,
    usage,
    links,
    isPeople: () => false,
    isPlace: (name) => name === 'Strelsau',
  }).map(({ surface, link }) => (link ? `+${surface}` : surface));
}

describe('name candidates', () => {
  it('are runs of capitalised words inside an English sentence, without titles and days', () => {
    expect(
      names(
        'en',
        'On Tuesday the visitors said that Prime Minister Jane Doe met envoys of the Bank of Ruritania in Strelsau.',
        'prime',
      ),
    ).toEqual(['Jane Doe', 'Bank of Ruritania', 'Strelsau']);
  });

  it('leave out the first word of a sentence that any sentence may begin with', () => {
    expect(
      names('en', 'Police searched the house of a man. Ruritania Airways denied it.', 'the police'),
    ).toEqual(['Ruritania Airways']);
  });

  it('fall into parts where only a part has a card', () => {
    expect(names('en', 'He spoke with Strelsau Governor Jane Doe.', '', ['Strelsau'])).toEqual([
      '+Strelsau',
      'Jane Doe',
    ]);
  });

  it('leave out German words that stand behind articles elsewhere, and their compounds', () => {
    const background = 'Das Abkommen gilt. Die Reform kommt. Der Bericht liegt vor.';
    expect(
      names(
        'de',
        'Gestern haben in Strelsau Gespräche über Steuerreform und Abkommen begonnen.',
        `${background} Die Gespräche ruhen.`,
      ),
    ).toEqual(['Strelsau']);
  });

  it('keep a German adjective that is written large with the noun behind it', () => {
    expect(
      names('de', 'Gestern wollte die Ruritanische Bank nichts sagen.', 'Eine ruritanische Bank. Die Bank.'),
    ).toEqual(['Ruritanische Bank']);
  });

  it('count a single German word only where something speaks for a name', () => {
    expect(names('de', 'Gestern gab es dort Tränengas. Später sprach Jane Doe; danach ging Doe.')).toEqual([
      'Jane Doe',
      'Doe',
    ]);
  });
});
