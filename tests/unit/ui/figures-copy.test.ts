import { describe, expect, it } from 'vitest';
import type { FigureCard } from '../../../src/model';
import { type FigureRow, figuresCsv, figuresText } from '../../../src/ui/figures-copy';
import { ANNOTATED, DAY, TITLE } from '../../fixtures/annotated';

const cards = ANNOTATED.annotation.cards.filter((card): card is FigureCard => card.kind === 'figure');
const rows: FigureRow[] = cards.map((card) => ({
  card,
  figure: ANNOTATED.annotation.figures[card.figure] ?? null,
}));
const article = { title: TITLE, url: ANNOTATED.url, day: DAY };
const [first] = rows;
if (!first) throw new Error('no figures');

/** Reads a line as RFC 4180 has it. */
function fields(csv: string): string[][] {
  const lines: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let i = 0; i < csv.length; i += 1) {
    const c = csv[i];
    if (quoted) {
      if (c === '"' && csv[i + 1] === '"') {
        field += '"';
        i += 1;
      } else if (c === '"') quoted = false;
      else field += c;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\r') {
      lines.at(-1)?.push(field);
      field = '';
      if (c === '\r') {
        i += 1;
        lines.push([]);
      }
    } else field += c;
  }
  return lines.slice(0, -1);
}

describe('figures as CSV', () => {
  it('have a line each, as many fields as the head, and end by CRLF', () => {
    const csv = figuresCsv(rows, article);
    expect(csv.endsWith('\r\n')).toBe(true);
    const lines = fields(csv);
    expect(lines).toHaveLength(cards.length + 1);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([lines[0]?.length]));
  });

  it('keep commas, quotes and line ends of the text', () => {
    const sentence = 'Er sagte: "18, vielleicht 19"\nund ging.';
    const csv = figuresCsv([{ ...first, card: { ...first.card, sentence } }], article);
    expect(fields(csv)[1]).toContain(sentence);
  });

  it('are no formulas for a spreadsheet', () => {
    const csv = figuresCsv([{ ...first, card: { ...first.card, attribution: '=HYPERLINK("x")' } }], article);
    expect(fields(csv)[1]).toContain('\'=HYPERLINK("x")');
  });

  it('write numbers bare, and what is not known empty', () => {
    const line = fields(
      figuresCsv([{ ...first, figure: { value: -2.5, min: null, max: null, unit: '%' } }], article),
    )[1];
    expect(line?.slice(1, 5)).toEqual(['-2.5', '', '', '%']);
  });
});

describe('figures as text', () => {
  it('name who says so, and the article with its day and address', () => {
    const text = figuresText(rows, article, 'de');
    expect(text).toContain('18 Tote: Sicherheitskräfte – Angaben des Innenministeriums');
    expect(text).toContain('davon 62');
    expect(text).toMatch(/Russische Soldaten landen in Kasachstan, 6\. Januar 2022, https:/);
  });
});
