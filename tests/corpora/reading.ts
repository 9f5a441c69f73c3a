/** How well pages are told and read: ../shared/corpora/pages by its SCORING.md. Arguments: `--json FILE` also writes every page. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readDocument } from '../../src/cli/document';
import { readHtml } from '../../src/cli/html';
import { f1Of, foundIn, mean, percent, sameLetters, wordCount } from './reading-scores';

const FOLDER = '../shared/corpora/pages/';

export interface Page {
  readonly id: string;
  readonly source: string;
  readonly kind: 'article' | 'nonarticle' | 'textpage';
  readonly lang: string | null;
  readonly lang_source: string;
  readonly url: string | null;
  readonly file: string;
  readonly expected: {
    readonly text?: string;
    readonly with?: readonly string[];
    readonly without?: readonly string[];
    readonly title?: string | null;
    readonly date?: string | null;
  };
}

/** The saved pages, or null where the corpora are not beside the project. */
export function pages(): (Page & { html(): string })[] | null {
  if (!existsSync(`${FOLDER}pages.jsonl`)) return null;
  return readFileSync(`${FOLDER}pages.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const page = JSON.parse(line) as Page;
      return { ...page, html: () => readFileSync(FOLDER + page.file, 'utf8') };
    });
}

interface Result {
  readonly page: Page;
  readonly isArticle: boolean;
  readonly whole: number | null;
  readonly terminal: number | null;
  readonly bare: number | null;
  /** Words of the text as the terminal gives it. */
  readonly words: number;
  readonly missed: readonly string[];
  readonly intruded: readonly string[];
  readonly title: boolean | null;
  readonly date: boolean | null;
  readonly lang: boolean | null;
  readonly canonical: boolean | null;
}

function measure(page: Page & { html(): string }): Result {
  const html = page.html();
  const { expected, url } = page;
  const { verdict, reading } = readHtml(html, url ?? '');
  const { article } = reading;
  const without = (...roles: string[]) =>
    article.blocks
      .filter((block) => !roles.includes(block.role))
      .map((block) => article.text.slice(block.start, block.end))
      .join('\n');
  const terminal = readDocument({ html, url }).article.text;
  const declared = url ? canonicalIn(html, url) : null;
  return {
    page,
    isArticle: verdict.isArticle,
    whole: expected.text ? f1Of(article.text, expected.text) : null,
    terminal: expected.text ? f1Of(terminal, expected.text) : null,
    bare: expected.text ? f1Of(without('caption', 'headline'), expected.text) : null,
    words: wordCount(terminal),
    missed: (expected.with ?? []).filter((segment) => !foundIn(terminal, segment)),
    intruded: (expected.without ?? []).filter((segment) => foundIn(terminal, segment)),
    title: expected.title ? sameLetters(expected.title, article.title ?? '') : null,
    date: expected.date ? expected.date.slice(0, 10) === article.published : null,
    lang: page.lang && page.kind === 'article' ? page.lang === article.lang : null,
    canonical: declared === null ? null : declared === article.url,
  };
}

/** What the page's own markup says, without the reader's checks. */
function canonicalIn(html: string, base: string): string | null {
  const link = /<link[^>]+rel=["']?canonical["']?[^>]*>/i.exec(html)?.[0];
  const href = link && /href=["']?([^"'\s>]+)/i.exec(link)?.[1]?.replaceAll('&amp;', '&');
  if (!href || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  url.hash = '';
  return url.href;
}

const TEXTS: readonly (readonly [string, (page: Page) => boolean])[] = [
  ['fundus de', (page) => page.source === 'fundus' && page.lang === 'de'],
  ['fundus en', (page) => page.source === 'fundus' && page.lang === 'en'],
  ['fundus other', (page) => page.source === 'fundus' && page.lang !== 'de' && page.lang !== 'en'],
  ['article-extraction-benchmark', (page) => page.source === 'article-extraction-benchmark'],
  ['mozilla-readability', (page) => page.source === 'mozilla-readability'],
  ['newspaper4k', (page) => page.source === 'newspaper4k'],
];

export async function run(args: string[]): Promise<void> {
  const all = pages();
  if (!all) {
    console.log('reading: skipped, there are no pages in ../shared/corpora.');
    return;
  }
  const results = all.map(measure);
  const rate = (values: readonly (boolean | null)[]) => {
    const known = values.filter((value) => value !== null);
    return `${percent(mean(known.map(Number)))} of ${known.length}`;
  };
  const of = (kind: Page['kind']) =>
    results.filter(({ page }) => page.kind === kind).map((result) => result.isArticle);
  console.log(`article: recall              ${rate(of('article'))}   (to reach: 98 %)`);
  console.log(`article: false positives     ${rate(of('nonarticle'))}   (to reach: at most 3 %)`);
  console.log(
    '\ntoken F1                         pages   all blocks      as the terminal    without captions and headline',
  );
  for (const [name, isOne] of TEXTS) {
    const some = results.filter(({ page, whole }) => whole !== null && isOne(page));
    const column = (pick: (result: Result) => number | null) =>
      mean(some.map((result) => pick(result) ?? 0)).toFixed(4);
    console.log(
      `${name.padEnd(33)}${String(some.length).padEnd(8)}${column((r) => r.whole).padEnd(16)}${column((r) => r.terminal).padEnd(19)}${column((r) => r.bare)}`,
    );
  }
  const segments = (key: 'with' | 'without') =>
    results.flatMap(({ page }) => page.expected[key] ?? []).length;
  const lost = results.flatMap((result) => result.missed).length;
  const intruded = results.flatMap((result) => result.intruded).length;
  console.log(
    `\nsegments with                ${percent(1 - lost / segments('with'))} of ${segments('with')}   (to reach: 98 %)`,
  );
  console.log(
    `segments without             ${percent(intruded / segments('without'))} of ${segments('without')}   (to reach: at most 4 %)`,
  );
  console.log(
    `title                        ${rate(results.map((result) => result.title))}   (to reach: 95 %)`,
  );
  console.log(
    `day                          ${rate(results.map((result) => result.date))}   (to reach: 95 %)`,
  );
  console.log(
    `language                     ${rate(results.map((result) => result.lang))}   (to reach: 95 %)`,
  );
  console.log(
    `canonical as declared        ${rate(results.map((result) => result.canonical))}   (to reach: 95 %)`,
  );
  const worst = results
    .filter(({ bare }) => bare !== null)
    .sort((a, b) => (a.terminal ?? 0) - (b.terminal ?? 0));
  console.log('\nten worst texts');
  for (const { page, terminal, words } of worst.slice(0, 10))
    console.log(
      `  ${terminal?.toFixed(3)}  ${page.id.padEnd(40)} ${words} words read, ${wordCount(page.expected.text ?? '')} wanted`,
    );
  const file = args[args.indexOf('--json') + 1];
  if (args.includes('--json') && file) writeFileSync(file, JSON.stringify(results));
}
