/** The hand-made pages of tests/site/cases in real Chromium and Firefox, and what only a live page can show. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, findChromium } from '../../scripts/browsers.mjs';
import { bundle } from '../bench/bundle';
import { CASES, type Case } from '../site/cases/cases';
import { LIVE, type Scene } from '../site/cases/live';

const LAUNCH_MS = 60_000;

interface Seen {
  readonly isArticle: boolean;
  readonly title: string | null;
  readonly lang: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly headline: string | null;
  readonly captions: string;
  /** Blocks whose range says something else than the text. */
  readonly wrongRanges: number;
}

const LOOK = `
import * as reading from 'READING';
globalThis.reading = reading;
globalThis.look = (url) => {
  const found = reading.read(document, url);
  const { article } = found;
  const words = (text) => text.replace(/[\\u00ad\\u200b\\s]+/g, '');
  const of = (role) => article.blocks.filter((b) => b.role === role).map((b) => article.text.slice(b.start, b.end));
  const wrong = article.blocks.filter((b) => words(found.range(b.start, b.end)?.toString() ?? '') !== words(article.text.slice(b.start, b.end)));
  return { ...article, isArticle: reading.probe(document, url).isArticle, headline: of('headline')[0] ?? null, captions: of('caption').join('\\n'), wrongRanges: wrong.length };
};`;

function complaints(one: Case, seen: Seen): string[] {
  const found: string[] = [];
  const same = (name: string, wanted: unknown, got: unknown) => {
    if (wanted !== undefined && wanted !== got)
      found.push(`${name}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`);
  };
  same('is an article', one.isArticle, seen.isArticle);
  same('headline', one.headline, seen.headline);
  same('title', one.title, seen.title);
  same('language', one.lang, seen.lang);
  same('day', one.published, seen.published);
  same('address', one.canonical, seen.url);
  same('ranges that say something else', 0, seen.wrongRanges);
  for (const text of one.includes ?? [])
    if (!seen.text.includes(text)) found.push(`lacks "${text.slice(0, 60)}"`);
  for (const text of one.excludes ?? [])
    if (seen.text.includes(text)) found.push(`has "${text.slice(0, 60)}"`);
  for (const text of one.captions ?? [])
    if (!seen.captions.includes(text)) found.push(`no caption "${text.slice(0, 60)}"`);
  return found;
}

const LAUNCHES = {
  chromium: () =>
    puppeteer.launch({
      executablePath: findChromium() ?? '/usr/bin/chromium',
      headless: true,
      pipe: true,
      args: ['--no-sandbox', '--disable-gpu'],
      timeout: LAUNCH_MS,
    }),
  firefox: () =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: findBrowser('firefox') ?? '/usr/bin/firefox-esr',
      headless: true,
      timeout: LAUNCH_MS,
    }),
} satisfies Record<string, () => Promise<Browser>>;
export type BrowserName = keyof typeof LAUNCHES;
export const BROWSERS = Object.keys(LAUNCHES) as BrowserName[];

export interface Outcome {
  readonly name: string;
  /** Empty where the page is read as it should be. */
  readonly complaints: readonly string[];
}

/** All hand-made pages and live scenes in one real browser. */
export async function outcomesIn(name: BrowserName): Promise<Outcome[]> {
  const server = createServer((request, response) => {
    const [, kind, index] = (request.url ?? '').split('/');
    const html =
      kind === 'case' ? CASES[Number(index)]?.html : kind === 'live' ? LIVE[Number(index)]?.html : undefined;
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  try {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const script = await bundle(LOOK.replace('READING', `${process.cwd()}/src/reading/index.ts`));
    const browser = await LAUNCHES[name]();
    try {
      return await outcomesOn(browser, base, script);
    } finally {
      await browser.close();
    }
  } finally {
    server.close();
  }
}

/** Pages at work at once. Live scenes wait for the most part. */
const PAGES = 3;

/** Each in a window of its own: a tab behind another is not drawn, and sees no scrolling. */
async function outcomesOn(browser: Browser, base: string, script: string): Promise<Outcome[]> {
  const works = [
    ...LIVE.map((scene, i) => outcomeOfScene(scene, `${base}/live/${i}`)),
    ...CASES.map((one, i) => outcomeOf(one, `${base}/case/${i}`)),
  ];
  const outcomes: Outcome[] = [];
  const workThrough = async () => {
    const page = await browser.newPage({ type: 'window' });
    await page.evaluateOnNewDocument(script);
    for (let work = works.shift(); work; work = works.shift()) outcomes.push(await work(page));
  };
  await Promise.all(Array.from({ length: PAGES }, workThrough));
  return outcomes;
}

type Work = (page: Page) => Promise<Outcome>;

const outcomeOf =
  (one: Case, address: string): Work =>
  async (page) => {
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: LAUNCH_MS });
    const seen = (await page.evaluate(`look(${JSON.stringify(one.url)})`)) as Seen;
    return { name: one.name, complaints: complaints(one, seen) };
  };

const outcomeOfScene =
  ({ name, act, says }: Scene, address: string): Work =>
  async (page) => {
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: LAUNCH_MS });
    const said = (await page.evaluate(act)) as string;
    return { name, complaints: said === says ? [] : [`said ${said} instead of ${says}`] };
  };

export async function run(args: string[]): Promise<void> {
  for (const name of BROWSERS) {
    if (args.length > 0 && !args.includes(name)) continue;
    const outcomes = await outcomesIn(name);
    const wrong = outcomes.filter(({ complaints }) => complaints.length > 0);
    for (const { name: what, complaints } of wrong)
      console.log(`  ${name}: ${what}\n    ${complaints.join('\n    ')}`);
    console.log(`${name}: ${outcomes.length - wrong.length} of ${outcomes.length} pages as they should be`);
    if (wrong.length > 0) process.exitCode = 1;
  }
}
