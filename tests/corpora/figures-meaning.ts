import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readFigures } from '../../src/annotating/figures';
import { readQuantities } from '../../src/annotating/figures/quantities';
import { languageOf } from '../../src/language';
import type { Article, Block, Figure } from '../../src/model';

const CORPORA = resolve(import.meta.dirname, '../../../shared/corpora');
const PAGES = resolve(CORPORA, 'pages/pages.jsonl');
/** News texts without pages: every fundus page is in the first two sets. */
const TEXTS = [
  'stories/10kgnad-de-background',
  'stories/energy-news-articles',
  'stories/ecbplus',
  'numbers-dates/krauts-timex',
  'numbers-dates/newsfair-figures',
  'entity-linking/n3-news-100',
  'entity-linking/elevant-msnbc-updated',
  'entity-linking/elevant-reuters-128',
];
/** Sets of gold, in the order they were written by docs/figures-gold.md; each was measured once before any rule was mended by it. */
const SETS = [
  'development',
  'untouched',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
];

/** Our own labels: offsets into the page's text, what is counted, and who says so where a source is named. */
interface Gold {
  readonly id: string;
  readonly lang: string;
  readonly figures: readonly {
    readonly start: number;
    readonly end: number;
    readonly measure: string;
    readonly value: number | null;
    readonly min?: number | null;
    readonly max?: number | null;
    readonly attribution: readonly [number, number] | null;
  }[];
}
interface Page {
  readonly id: string;
  readonly date: string | null;
  readonly expected?: { readonly text?: string; readonly text_silver?: string } | null;
}
interface Text {
  readonly id: string;
  readonly date?: string | null;
  readonly reference_time?: string | null;
  readonly text?: string;
  readonly input?: string;
}

/** The day a text appeared, from "2014-03-25…" or "20140325". */
const dayOf = (written: string | null | undefined) =>
  /^(\d{4})-?(\d{2})-?(\d{2})/
    .exec(written ?? '')
    ?.slice(1)
    .join('-') ?? null;

/** A plain text as an article: every line is a paragraph. */
export function articleOf(text: string, lang: string, published: string | null): Article {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ start, end: start + line.length, role: 'paragraph' });
    start += line.length + 1;
  }
  return { url: null, site: null, title: null, lang, published, publishedTime: null, text, blocks };
}

function jsonl<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

const key = (f: { measure: string; value: number | null; min?: number | null; max?: number | null }) =>
  `${f.measure} ${f.value === null ? `${f.min ?? ''}–${f.max ?? ''}` : f.value}`;

/**
 * Figures of a text are compared by measure and value: one event told twice is one figure.
 * False: a figure whose number is not one of the gold's. Attribution counts on figures found, by words shared.
 */
export function meaningTable(args: readonly string[]): void {
  if (!existsSync(PAGES)) {
    console.log('../shared/corpora/pages is not here: the meaning of numbers was not measured.');
    return;
  }
  const pages = new Map(
    jsonl<Page>(PAGES).map(({ id, date, expected }) => [
      id,
      { date: dayOf(date), text: expected?.text ?? expected?.text_silver ?? '' },
    ]),
  );
  for (const file of TEXTS)
    for (const { id, date, reference_time, text, input } of jsonl<Text>(resolve(CORPORA, `${file}.jsonl`)))
      pages.set(id, { date: dayOf(date ?? reference_time), text: text ?? input ?? '' });
  const at = args.indexOf('--set');
  const told = at < 0 ? [] : (args[at + 1] ?? '').split(',');
  console.log(
    '| set | texts | figures | precision | recall | F1 | false figures | attribution | words of them |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  const shown: string[] = [];
  const classes = new Map<string, number>();
  const count = (kind: string) => classes.set(kind, (classes.get(kind) ?? 0) + 1);
  for (const set of SETS) {
    const gold = jsonl<Gold>(resolve(import.meta.dirname, `gold/figures-${set}.jsonl`));
    let [hits, read, wanted, wrong, sources, sourcesRight] = [0, 0, 0, 0, 0, 0];
    for (const one of gold) {
      const page = pages.get(one.id);
      const language = languageOf(one.lang);
      if (!page || !language) throw new Error(`no page ${one.id}`);
      const { text } = page;
      const published = page.date;
      const article = articleOf(text, one.lang, published);
      const figures = readFigures(article, language, {
        quantities: readQuantities(text, language, { published }),
        mentions: [],
      });
      const want = new Map(one.figures.map((f) => [key(f), f]));
      const found = new Map(figures.map((f) => [key(f), f]));
      wanted += want.size;
      read += found.size;
      const near = (f: Figure) => text.slice(Math.max(0, f.start - 60), f.end + 60).replace(/\n/g, '⏎');
      for (const [k, f] of found) {
        if (!want.has(k)) {
          const labelled = one.figures.some((g) => g.start < f.end && g.end > f.start);
          if (!labelled) wrong += 1;
          const want = one.figures.find((g) => g.start < f.end && g.end > f.start);
          count(want ? `${want.measure} taken for ${f.measure}` : `false ${f.measure}`);
          if (told.includes(set)) shown.push(`${labelled ? 'MEASURE' : 'FALSE'} ${k} :: ${near(f)}`);
        }
      }
      for (const [k, g] of want) {
        const f = found.get(k);
        if (!f) {
          if (!figures.some((x) => x.start < g.end && x.end > g.start)) count(`${g.measure} missed`);
          if (told.includes(set))
            shown.push(
              `MISSED ${k} :: ${text.slice(Math.max(0, g.start - 60), g.end + 60).replace(/\n/g, '⏎')}`,
            );
          continue;
        }
        hits += 1;
        sources += 1;
        const said = g.attribution ? text.slice(...g.attribution) : null;
        if (agree(said, f.attribution)) sourcesRight += 1;
        else
          count(
            said === null
              ? 'a source where none is'
              : f.attribution === null
                ? 'source missed'
                : 'another source',
          );
        if (agree(said, f.attribution)) continue;
        if (told.includes(set)) shown.push(`SOURCE ${k}: ${said} / ${f.attribution} :: ${near(f)}`);
      }
    }
    const p = hits / read;
    const r = hits / wanted;
    const rate = (n: number) => n.toFixed(3);
    console.log(
      `| ${set} | ${gold.length} | ${wanted} | ${rate(p)} | ${rate(r)} | ${rate((2 * p * r) / (p + r))} | ${rate(wrong / read)} | ${rate(sourcesRight / sources)} | ${sources} |`,
    );
  }
  console.log('| the twenty most frequent errors | |');
  console.log('|---|---|');
  for (const [kind, n] of [...classes].sort((a, b) => b[1] - a[1]).slice(0, 20))
    console.log(`| ${kind} | ${n} |`);
  for (const line of shown) console.log(line);
}

/** Both name nobody, or share most of their words; a genitive ("Meiers") is the same name. */
function agree(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const words = (s: string) =>
    new Set((s.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? []).map((w) => w.replace(/(?<=\p{L}{3})s$/u, '')));
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter((w) => y.has(w)).length;
  return shared / Math.max(1, Math.min(x.size, y.size)) >= 0.5;
}
