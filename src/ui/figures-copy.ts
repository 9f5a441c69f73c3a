import type { Figure, FigureCard } from '../model';
import { figureSubject } from './card-view';
import { dayText } from './days';
import { sayIn, type UiLang } from './strings';

export interface FiguresArticle {
  readonly title: string | null;
  readonly url: string | null;
  readonly day: string | null;
}

export interface FigureRow {
  readonly card: FigureCard;
  /** The number itself; null where only the card is at hand. */
  readonly figure: Pick<Figure, 'value' | 'min' | 'max' | 'unit'> | null;
}

/** The Figures deck as lines of text, with who says so, the article and its day. */
export function figuresText(rows: readonly FigureRow[], article: FiguresArticle, lang: UiLang): string {
  const say = sayIn(lang);
  const lines = rows.flatMap(({ card }) => [
    `${card.partOf ? `  ${say('figure.partOf')} ` : ''}${card.shown} ${figureSubject(card)} – ${card.attribution ?? say('figure.noOne')}`,
    ...card.comparisons.map(
      ({ text, source, year }) =>
        `    ${text}${source ? ` (${[source.title, year].filter(Boolean).join(', ')})` : ''}`,
    ),
  ]);
  const from = [article.title, article.day && dayText(lang, article.day), article.url].filter(Boolean);
  return [...lines, '', say('copy.readIn', { title: from.join(', ') })].join('\n');
}

const COLUMNS = [
  'number',
  'value',
  'min',
  'max',
  'unit',
  'qualifier',
  'measure',
  'counts',
  'who',
  'place',
  'day',
  'comparison',
  'sentence',
  'article',
  'url',
  'article_day',
] as const;

/** The Figures deck as CSV: RFC 4180, with a head, lines ended by CRLF. */
export function figuresCsv(rows: readonly FigureRow[], article: FiguresArticle): string {
  const lines = rows.map(({ card, figure }) =>
    [
      card.shown,
      figure?.value ?? null,
      figure?.min ?? null,
      figure?.max ?? null,
      figure?.unit ?? null,
      card.qualifier,
      card.measure,
      figureSubject(card),
      card.attribution,
      card.place,
      card.day ?? article.day,
      card.comparisons.map(({ text }) => text).join('; '),
      card.sentence,
      article.title,
      article.url,
      article.day,
    ].map(cell),
  );
  return [[...COLUMNS], ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

/** A spreadsheet takes text that begins like this for a formula; the page wrote the text, not the reader (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
