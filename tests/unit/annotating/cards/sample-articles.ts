import { articleFromText } from '../../../../src/cli/text';
import type { Article } from '../../../../src/model';

export const TODAY = '2026-11-01';
export const STRIKE =
  'Strike in Marnia\n\nThe strike in Marnia went on, President Tilda Vorn said. Two people were killed at the port, police said.';

export const articleOf = (text: string, date: string | null, lang: 'de' | 'en' = 'en'): Article =>
  articleFromText(text, { lang, ...(date && { date }) });
