import { readFigures } from '../../../../src/annotating/figures';
import { readQuantities } from '../../../../src/annotating/figures/quantities';
import { LANGUAGES } from '../../../../src/language';
import type { Article, Figure, Mention, Quantity } from '../../../../src/model';

export const DAY = '2022-01-06';

export function quantities(text: string, lang: 'de' | 'en', published: string | null = DAY): Quantity[] {
  return readQuantities(text, LANGUAGES[lang], { published });
}

/** A text whose lines are paragraphs. */
export function article(text: string, lang: 'de' | 'en', published: string | null = DAY): Article {
  const blocks: Article['blocks'] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '') blocks.push({ start, end: start + line.length, role: 'paragraph' });
    start += line.length + 1;
  }
  return { url: null, site: null, title: null, lang, published, publishedTime: null, text, blocks };
}

export function figures(text: string, lang: 'de' | 'en', mentions: readonly Mention[] = []): Figure[] {
  return readFigures(article(text, lang), LANGUAGES[lang], { quantities: quantities(text, lang), mentions });
}
