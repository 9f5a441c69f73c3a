/**
 * `npm run bench -- threads`: what one more article costs the reader's stories, in the databases of real browsers, at
 * 1,000 and 10,000 stored articles; how many rows are read for it; and what 200 headlines of a front page cost with ten
 * stories followed. Beside it the peer: comparing the article with every stored story.
 * Then, in Node, the headlines against all dossiers of the built-in pack.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import puppeteer from 'puppeteer-core';
import { findBrowser, findChromium } from '../../scripts/browsers.mjs';
import { dossiersOf, openDossiers } from '../../src/annotating/stories/threads/headline-dossier';
import { openWorld } from '../../src/cli/packs';
import { languageOf } from '../../src/language';
import { bundle } from './bundle';
import type { Cost } from './threads-page';

const STORED = [1_000, 10_000];
const TODAY = '2026-11-22';

export async function run(args: string[]): Promise<void> {
  console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}`);
  if (args.includes('--dossiers')) return dossiers();
  const code = await bundle(
    `import { measureThreads } from '${process.cwd()}/tests/bench/threads-page.ts'; globalThis.measureThreads = (n) => measureThreads(n).catch((error) => { throw new Error(String(error.stack ?? error)); });`,
  );
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  for (const [name, path] of [
    ['chrome', findChromium()],
    ['firefox', findBrowser('firefox')],
  ] as const) {
    if (path === null) {
      console.log(`${name}: skipped, it is not installed.`);
      continue;
    }
    const browser = await puppeteer.launch({
      browser: name,
      executablePath: path,
      args: name === 'chrome' ? ['--no-sandbox'] : [],
      protocolTimeout: 240_000,
    });
    try {
      for (const stored of STORED) {
        const page = await browser.newPage();
        await page.goto(address);
        await page.evaluate(code);
        const cost = (await page.evaluate(
          (n) => (globalThis as unknown as { measureThreads(n: number): Promise<unknown> }).measureThreads(n),
          stored,
        )) as Cost;
        print(name, stored, cost);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  }
  server.close();
  await dossiers();
}

const at = (times: readonly number[], share: number): string => {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
};

function print(name: string, stored: number, { times, read, threads, all, headlines, chips }: Cost): void {
  console.log(
    `${name.padEnd(8)} ${String(stored).padStart(6)} articles in ${threads} stories: one more takes p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, reads ${Math.round(read)} rows and keys (comparing with every story: ${all.toFixed(0)} ms); 200 headlines p50 ${at(headlines, 0.5)} ms, worst ${at(headlines, 1)} ms, ${chips} chips`,
  );
}

/** Headlines about dossiers, near them, and about nothing in them, over and over. */
const HEADLINES = [
  'Ukraine meldet schwere russische Drohnenangriffe auf Kiew',
  'Bundestag streitet über den Haushalt für das kommende Jahr',
  'Waffenruhe in Gaza: Israel und Hamas verhandeln weiter',
  'Handballerinnen ziehen nach Verlängerung ins Halbfinale ein',
  'Trump droht mit neuen Zöllen auf Autos aus Europa',
  'Museum zeigt vergessene Malerin aus den zwanziger Jahren',
  'Sturm über der Nordsee: Fähren bleiben im Hafen',
  'EU-Kommission stellt neue Regeln für künstliche Intelligenz vor',
  'Stadtrat verschiebt Entscheidung über das Freibad',
  'Kämpfe im Sudan: Hilfswerke warnen vor Hungersnot',
];

async function dossiers(): Promise<void> {
  const world = await openWorld();
  const language = languageOf('de');
  if (!language) return;
  const packs = [world];
  const headlines = Array.from({ length: 200 }, (_, i) => HEADLINES[i % HEADLINES.length] ?? '');
  const times: number[] = [];
  let found = new Map<number, { id: string }>();
  for (let n = 0; n < 8; n++) {
    // Time of the processor: another program's turn is not ours.
    const start = process.cpuUsage();
    const open = await openDossiers(packs, TODAY);
    found = dossiersOf(headlines, open, { packs, language, today: TODAY });
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  console.log(
    `Node: 200 headlines against all open dossiers: first ${times[0]?.toFixed(1)} ms, then p50 ${at(times.slice(1), 0.5)} ms`,
  );
  for (const [i, headline] of HEADLINES.entries()) console.log(`  ${found.get(i)?.id ?? '–'}: ${headline}`);
}
