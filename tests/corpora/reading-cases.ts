/** The hand-made pages of tests/site/cases in real Chromium and Firefox, and what only a live page can show. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { bundle } from '../bench/bundle';
import { CASES, type Case } from '../site/cases/cases';
import { LIVE } from '../site/cases/live';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
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

async function runIn(name: string, browser: Browser, base: string, script: string): Promise<number> {
  let failures = 0;
  const fail = (what: string, why: readonly string[]) => {
    failures++;
    console.log(`  ${name}: ${what}\n    ${why.join('\n    ')}`);
  };
  const page: Page = await browser.newPage();
  const open = async (path: string) => {
    await page.goto(base + path, { waitUntil: 'domcontentloaded', timeout: LAUNCH_MS });
    await page.evaluate(script);
  };
  for (const [i, one] of CASES.entries()) {
    await open(`/case/${i}`);
    const seen = (await page.evaluate(`look(${JSON.stringify(one.url)})`)) as Seen;
    const why = complaints(one, seen);
    if (why.length > 0) fail(one.name, why);
  }
  for (const [i, scene] of LIVE.entries()) {
    await open(`/live/${i}`);
    const said = (await page.evaluate(scene.act)) as string;
    if (said !== scene.says) fail(scene.name, [`said ${said} instead of ${scene.says}`]);
  }
  console.log(
    `${name}: ${CASES.length + LIVE.length - failures} of ${CASES.length + LIVE.length} pages as they should be`,
  );
  await page.close();
  return failures;
}

export async function run(args: string[]): Promise<void> {
  const server = createServer((request, response) => {
    const [, kind, index] = (request.url ?? '').split('/');
    const html =
      kind === 'case' ? CASES[Number(index)]?.html : kind === 'live' ? LIVE[Number(index)]?.html : undefined;
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const script = await bundle(LOOK.replace('READING', `${process.cwd()}/src/reading/index.ts`));
  const launches: [string, () => Promise<Browser>][] = [
    [
      'chromium',
      () =>
        puppeteer.launch({
          executablePath: CHROMIUM,
          headless: true,
          pipe: true,
          args: ['--no-sandbox', '--disable-gpu'],
          timeout: LAUNCH_MS,
        }),
    ],
    [
      'firefox',
      () =>
        puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true, timeout: LAUNCH_MS }),
    ],
  ];
  let failures = 0;
  try {
    for (const [name, launch] of launches) {
      if (args.length > 0 && !args.includes(name)) continue;
      const browser = await launch();
      try {
        failures += await runIn(name, browser, base, script);
      } finally {
        await browser.close();
      }
    }
  } finally {
    server.close();
  }
  if (failures > 0) process.exitCode = 1;
}
