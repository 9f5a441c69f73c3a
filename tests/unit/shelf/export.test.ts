import { describe, expect, it } from 'vitest';
import type { LibraryCard } from '../../../src/messages/contract';
import type { Figure, FigureCard } from '../../../src/model';
import type { Exported } from '../../../src/shelf/export/format';
import { FORMATS, type FormatName } from '../../../src/shelf/export/formats';
import { exportCards } from '../../../src/shelf/export/run';
import { noWish } from '../../../src/shelf/filters';
import type { Platform } from '../../../src/ui/platform';
import { fakePlatform } from '../../browser/gallery/fake-platform';
import { ANNOTATED } from '../../fixtures/annotated';

const ARTICLE = {
  key: 'a',
  title: 'Ein, "Artikel"',
  url: 'https://zeitung.example/a',
  site: 'zeitung.example',
  published: '2022-01-06',
};
const { cards, figures } = ANNOTATED.annotation;
const exported = (change: (card: Exported) => Partial<Exported> = () => ({})): Exported[] =>
  cards.map((card) => {
    const one: Exported = {
      key: card.id,
      card,
      saved: false,
      note: null,
      firstSeen: Date.UTC(2026, 2, 1),
      lastSeen: Date.UTC(2026, 2, 2),
      articles: [ARTICLE],
      figureData: card.kind === 'figure' ? (figures[card.figure] ?? null) : null,
    };
    return { ...one, ...change(one) };
  });
const context = { lang: 'de', day: '2026-11-22' } as const;
const written = (name: FormatName, list: readonly Exported[]): string => {
  const format = FORMATS[name];
  const half = Math.ceil(list.length / 2);
  return [
    format.head(context),
    format.page(list.slice(0, half), context, true),
    format.page(list.slice(half), context, false),
    format.foot,
  ].join('');
};

/** RFC 4180, and Anki's tab-separated kin. */
function parse(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (quoted) {
      if (unit !== '"') cell += unit;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (unit === '"') quoted = true;
    else if (unit === separator) {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (unit === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
    } else if (unit !== '\r') cell += unit;
  }
  return rows.slice(0, -1);
}

const figure = (change: Partial<FigureCard>, data: Partial<Figure> = {}): Exported => {
  const one = exported().find(({ card }) => card.kind === 'figure');
  if (one?.card.kind !== 'figure' || !one.figureData) throw new Error('the fixture has figures');
  return { ...one, card: { ...one.card, ...change }, figureData: { ...one.figureData, ...data } };
};

describe('figures as CSV', () => {
  it('say what they count, who says so, where and when', () => {
    const [head = [], first = []] = parse(written('csv', [figure({})]).slice(1), ',');
    const row = Object.fromEntries(head.map((name, i) => [name, first[i]]));
    expect(row).toMatchObject({
      value: '18',
      measure: 'deaths',
      site: 'zeitung.example',
      article: 'Ein, "Artikel"',
      published: '2022-01-06',
      url: 'https://zeitung.example/a',
    });
    expect(row.attribution).toContain('Innenministerium');
  });

  it('keep commas, quotation marks and line breaks in their cell', () => {
    const sentence = 'Er sagte: "Genau 18",\nund ging.';
    const [head = [], first = []] = parse(written('csv', [figure({ sentence })]).slice(1), ',');
    expect(first[head.indexOf('sentence')]).toBe(sentence);
    expect(first).toHaveLength(head.length);
  });

  it('are never a formula to a spreadsheet, and a negative value stays a number', () => {
    const csv = written('csv', [
      figure({ attribution: '=HYPERLINK("https://evil.example")' }, { value: -5 }),
    ]);
    const [head = [], first = []] = parse(csv.slice(1), ',');
    expect(first[head.indexOf('attribution')]?.startsWith("'=")).toBe(true);
    expect(first[head.indexOf('value')]).toBe('-5');
  });

  it('begin with the mark of their encoding and end lines as RFC 4180 says', () => {
    const csv = written('csv', [figure({})]);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.endsWith('\r\n')).toBe(true);
  });
});

describe('flash cards for Anki', () => {
  it('have a front, a back and tags each, whatever is in them', () => {
    const list = exported(() => ({ note: 'with\ttab and "marks"\nand a line' }));
    const rows = parse(written('anki', list).replace(/^(#.*\n)+/, ''), '\t');
    expect(rows).toHaveLength(list.length);
    for (const row of rows) {
      expect(row).toHaveLength(3);
      expect(row.every((cell) => cell.trim() !== '')).toBe(true);
      expect(row[2]).toMatch(/^backstory( backstory::[a-z]+)+$/);
    }
  });

  it('do not give the answer away on the front', () => {
    const [row] = parse(written('anki', [figure({})]).replace(/^(#.*\n)+/, ''), '\t');
    expect(row?.[0]).not.toContain('18');
    expect(row?.[1]).toContain('18');
  });
});

describe('cards as Markdown', () => {
  it('have their sources, their note and where they were read', () => {
    const text = written(
      'markdown',
      exported(() => ({ note: 'Mein *Satz*' })),
    );
    for (const { card } of exported())
      if (card.kind !== 'figure')
        for (const { url } of card.sources) expect(text).toContain(url.replaceAll(')', '%29'));
    expect(text).toContain('> Mein \\*Satz\\*');
    expect(text).toContain('https://zeitung.example/a');
  });
});

describe('cards as JSON', () => {
  it('are one document with every card', () => {
    const list = exported();
    const data = JSON.parse(written('json', list)) as { cards: LibraryCard[] };
    expect(data.cards.map(({ card }) => card)).toEqual(list.map(({ card }) => card));
  });

  it('are a document also where there are none', () => {
    expect(JSON.parse(written('json', []))).toMatchObject({ cards: [] });
  });
});

describe('an export', () => {
  const platform = fakePlatform({ lang: 'de' });
  const query = { ...noWish(false), offset: 0, limit: 1 };
  /** A library of many pages, the second of which repeats a card of the first. */
  const paged = (total: number): Platform => ({
    ...platform,
    ask: (async (type: string, payload: { offset: number; limit: number }) => {
      if (type !== 'library/search') return [];
      const from = payload.offset === 200 ? 199 : payload.offset;
      const count = Math.min(payload.limit, total - payload.offset);
      const [one] = exported();
      const { figureData: _, ...card } = one ?? figure({});
      return { total, cards: Array.from({ length: count }, (_, i) => ({ ...card, key: `k${from + i}` })) };
    }) as Platform['ask'],
  });

  it('goes through all pages, says how far it is, and writes no card twice', async () => {
    const seen: number[] = [];
    const { blob, cards: count } = await exportCards(paged(450), {
      query,
      format: 'json',
      context,
      signal: new AbortController().signal,
      onProgress: (done) => seen.push(done),
    });
    const data = JSON.parse(await blob.text()) as { cards: unknown[] };
    expect(data.cards).toHaveLength(count);
    expect(count).toBe(449);
    expect(seen).toEqual([200, 400, 450]);
  });

  it('can be cancelled', async () => {
    const controller = new AbortController();
    const run = exportCards(paged(100_000), {
      query,
      format: 'markdown',
      context,
      signal: controller.signal,
      onProgress: (done) => {
        if (done >= 400) controller.abort();
      },
    });
    await expect(run).rejects.toThrow('abort');
  });
});
