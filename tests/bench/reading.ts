/**
 * What reading costs on the page's own thread, beside Readability and Defuddle: the same pages, one Chromium, one run.
 * Every page is loaded for real (scripts off, network off) and each reader takes its turn on it, the order changing, in a
 * world of its own, as an extension's script has one: cold code, and nothing left from the reader before.
 * Arguments: `--every N` takes each N-th page, `--ours` leaves the others out.
 */
import { loadavg } from 'node:os';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { pages } from '../corpora/reading';
import { bundle } from './bundle';
import { GIANTS } from './reading-giant';
import { Worlds } from './world';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** After its first run each reader runs this often on a page; the median counts, so that one garbage collection does not. */
const REPEATS = 4;
const NAMES = [
  'probe',
  'read',
  'read, styles asked',
  'isProbablyReaderable',
  'Readability',
  'Defuddle',
] as const;
type Name = (typeof NAMES)[number];

const root = process.cwd();
const READERS = `
import { probe } from '${root}/src/reading/probe.ts';
import { read, readInSlices } from '${root}/src/reading/reading.ts';
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
const readers = {
  probe: (url) => probe(document, url),
  read: (url) => read(document, url),
  // As the extension does, where it matters whether the page was drawn before.
  'read, styles asked': (url) => read(document, url, { isShown: (element) => element.checkVisibility({ visibilityProperty: true }) }),
  isProbablyReaderable: () => isProbablyReaderable(document),
  Readability: () => new Readability(document.cloneNode(true)).parse(),
  Defuddle: (url) => new Defuddle(document.cloneNode(true), { url }).parse(),
};
globalThis.__slices = async (url) => {
  let longest = 0;
  let count = 1;
  let started = performance.now();
  const began = started;
  const yieldNow = async () => {
    longest = Math.max(longest, performance.now() - started);
    count++;
    // Timers stand still where scripts are off; only the time between is of interest.
    started = performance.now();
  };
  const { article } = await readInSlices(document, url, { yieldNow });
  longest = Math.max(longest, performance.now() - started);
  return { longest, count, chars: article.text.length, nodes: document.getElementsByTagName('*').length };
};
globalThis.__measure = (name, url, runs) => {
  const times = [];
  const failures = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    try { readers[name](url); } catch (error) { failures.push(String(error?.stack ?? error)); }
    times.push(performance.now() - start);
  }
  const rest = times.slice(1).sort((a, b) => a - b);
  return { first: times[0], repeated: rest[rest.length >> 1] ?? 0, failure: failures[0] ?? null };
};`;

interface Times {
  readonly first: number;
  readonly repeated: number;
  readonly failure: string | null;
}

interface Slices {
  readonly longest: number;
  readonly count: number;
  readonly chars: number;
  readonly nodes: number;
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export async function run(args: string[]): Promise<void> {
  const all = pages();
  if (!all) {
    console.log('reading: skipped, there are no pages in ../shared/corpora.');
    return;
  }
  const every = Number(args[args.indexOf('--every') + 1]) || 1;
  const some = all.filter((_, i) => !args.includes('--every') || i % every === 0);
  const only = args.includes('--ours') ? (['probe', 'read', 'read, styles asked'] as const) : NAMES;
  for (const [name, code] of [
    ['probe', `import { probe } from '${root}/src/reading/probe.ts'; globalThis.p = probe;`],
    ['reader', `import * as reading from '${root}/src/reading/index.ts'; globalThis.r = reading;`],
  ] as const) {
    console.log(`${name}: ${(gzipSync(await bundle(code)).length / 1000).toFixed(1)} kB gzipped`);
  }
  const script = await bundle(READERS);
  const browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu'],
    protocolTimeout: 60_000,
  });
  const first = new Map<Name, number[]>(NAMES.map((name) => [name, []]));
  const repeated = new Map<Name, number[]>(NAMES.map((name) => [name, []]));
  const thread = new Map<Name, number[]>(NAMES.map((name) => [name, []]));
  const failures = new Map<Name, string[]>(NAMES.map((name) => [name, []]));
  const longest: number[] = [];
  const giants: string[] = [];
  let slowest = { ms: 0, id: '' };
  try {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    const worlds = await Worlds.of(page);
    let html = '';
    page.on('request', (request) => {
      const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
      void (isPage
        ? request.respond({ contentType: 'text/html; charset=utf-8', body: html })
        : request.abort());
    });
    for (const [i, saved] of some.entries()) {
      html = saved.html();
      const url = saved.url && /^https?:/.test(saved.url) ? saved.url : 'https://page.example/';
      await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
      const turn = only.map((_, j) => only[(i + j) % only.length] as Name);
      for (const name of turn) {
        const world = await worlds.open(name);
        await world.run(script);
        const call = (runs: number) => `__measure(${JSON.stringify(name)}, ${JSON.stringify(url)}, ${runs})`;
        // What asking itself takes of the thread.
        const before = await worlds.threadTime();
        await world.run('1');
        const between = await worlds.threadTime();
        const cold = await world.run<Times>(call(1));
        const after = await worlds.threadTime();
        const again = await world.run<Times>(call(REPEATS));
        first.get(name)?.push(cold.first);
        repeated.get(name)?.push(again.repeated);
        thread.get(name)?.push(Math.max(0, after - between - (between - before)));
        if (cold.failure) failures.get(name)?.push(`${saved.id}: ${cold.failure}`);
        if (name === 'read' && cold.first > slowest.ms) slowest = { ms: cold.first, id: saved.id };
      }
      const world = await worlds.open('slices');
      await world.run(script);
      longest.push((await world.run<Slices>(`__slices(${JSON.stringify(url)})`)).longest);
    }
    for (const giant of GIANTS) {
      html = giant.html;
      await page.goto('https://page.example/', { waitUntil: 'domcontentloaded', timeout: 60_000 });
      const world = await worlds.open('slices');
      await world.run(script);
      const slices = await world.run<Slices>(`__slices('https://page.example/')`);
      giants.push(
        `${giant.name.padEnd(40)}${slices.longest.toFixed(1).padEnd(9)}${slices.count} tasks, ${slices.nodes} elements, ${slices.chars} characters read`,
      );
    }
  } finally {
    await browser.close();
  }
  const [load = 0] = loadavg();
  console.log(
    `\n${some.length} pages, milliseconds      first run: p50, p95, worst    repeated: p50, p95, worst    of the thread, first run: p50, p95, worst`,
  );
  for (const name of only) {
    const cells = [first, repeated, thread].flatMap((times) => {
      const list = (times.get(name) ?? []).sort((a, b) => a - b);
      return [at(list, 0.5), at(list, 0.95), at(list, 1)];
    });
    console.log(`${name.padEnd(32)}${cells.map((cell) => cell.toFixed(2).padEnd(10)).join('')}`);
    const failed = failures.get(name) ?? [];
    if (failed.length > 0) console.log(`  failed on ${failed.length} pages, first: ${failed[0]}`);
  }
  console.log(`slowest first read: ${slowest.ms.toFixed(1)} ms, ${slowest.id}`);
  console.log(`load of the machine at the end: ${load.toFixed(1)}`);
  const sorted = longest.sort((a, b) => a - b);
  console.log('\nlongest task of reading in slices, milliseconds (at most 50)');
  console.log(
    `${`${some.length} saved pages: p50, p95, worst`.padEnd(40)}${[0.5, 0.95, 1].map((share) => at(sorted, share).toFixed(1).padEnd(9)).join('')}`,
  );
  for (const line of giants) console.log(line);
}
