import type { Exported, Format } from './format';

type Cell = string | number | null;

/** What a row says, in this order: names are the model's, so that a script can rely on them. */
const COLUMNS: readonly (readonly [string, (figure: Exported) => Cell])[] = [
  ['shown', ({ card }) => (card.kind === 'figure' ? card.shown : card.title)],
  ['value', ({ figureData }) => figureData?.value ?? null],
  ['min', ({ figureData }) => figureData?.min ?? null],
  ['max', ({ figureData }) => figureData?.max ?? null],
  ['qualifier', ({ card }) => (card.kind === 'figure' ? card.qualifier : null)],
  ['unit', ({ figureData }) => figureData?.unit ?? null],
  ['measure', ({ card }) => (card.kind === 'figure' ? card.measure : null)],
  ['label', ({ card }) => (card.kind === 'figure' ? card.label : null)],
  ['subject', ({ card }) => (card.kind === 'figure' ? card.subject : null)],
  ['place', ({ card }) => (card.kind === 'figure' ? card.place : null)],
  ['day', ({ card }) => (card.kind === 'figure' ? card.day : null)],
  ['attribution', ({ card }) => (card.kind === 'figure' ? card.attribution : null)],
  ['sentence', ({ card }) => (card.kind === 'figure' ? card.sentence : null)],
  ['site', ({ articles }) => articles[0]?.site ?? null],
  ['article', ({ articles }) => articles[0]?.title ?? null],
  ['url', ({ articles }) => articles[0]?.url ?? null],
  ['published', ({ articles }) => articles[0]?.published ?? null],
  ['read', ({ firstSeen }) => new Date(firstSeen).toISOString().slice(0, 10)],
  ['saved', ({ saved }) => (saved ? 1 : 0)],
  ['note', ({ note }) => note],
];

/** RFC 4180, with a byte order mark: without one, spreadsheets take umlauts for another encoding. */
export const csv: Format = {
  extension: 'csv',
  mime: 'text/csv',
  figuresOnly: true,
  head: () => `\uFEFF${line(COLUMNS.map(([name]) => name))}`,
  page: (cards) => cards.map((card) => line(COLUMNS.map(([, cell]) => cell(card)))).join(''),
  foot: '',
};

const line = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // A page's words must not become a formula in a spreadsheet.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
