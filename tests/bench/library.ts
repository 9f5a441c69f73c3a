/**
 * Search as you type over 100,000 cards in the real IndexedDB of Chromium and Firefox, beside a full scan of the same
 * cards in the same run. At most 50 ms is what a reader takes for at once.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer from 'puppeteer-core';
import { findBrowser, findChromium } from '../../scripts/browsers.mjs';
import { bundle } from './bundle';
import type { Measured } from './library-page';

const RUNS = 15;
const BUDGET_MS = 50;
const PROTOCOL_MS = 600_000;

export async function run(args: string[]): Promise<void> {
  const script = await bundle(
    `import { measure } from '${process.cwd()}/tests/bench/library-page.ts'; globalThis.measure = measure;`,
  );
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><title>bench</title>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  for (const name of ['chromium', 'firefox'] as const) {
    if (args.length > 0 && !args.includes(name)) continue;
    const executablePath = name === 'firefox' ? findBrowser('firefox') : findChromium();
    if (!executablePath) {
      console.log(`library: skipped, there is no ${name}.`);
      continue;
    }
    const browser = await puppeteer.launch({
      ...(name === 'firefox' && { browser: 'firefox' }),
      executablePath,
      headless: true,
      protocolTimeout: PROTOCOL_MS,
      args: name === 'firefox' ? [] : ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const page = await browser.newPage();
      await page.goto(address);
      await page.evaluate(script);
      show(name, (await page.evaluate(`measure(${RUNS})`)) as Measured);
    } finally {
      await browser.close();
    }
  }
  server.close();
}

function show(name: string, { cards, cold, queries, scans }: Measured): void {
  console.log(
    `${`\n${name}, ${cards} cards`.padEnd(42)}matches   best ms  median  worst  full scan  times faster`,
  );
  for (const { name: query, total, best, median, worst } of queries) {
    const scan = scans.find((s) => s.name === query)?.ms;
    const beside =
      scan === undefined ? '' : `${scan.toFixed(0).padStart(11)}${(scan / median).toFixed(0).padStart(14)}`;
    console.log(
      `${query.padEnd(40)}${String(total).padStart(8)}${best.toFixed(1).padStart(10)}${median.toFixed(1).padStart(8)}${worst.toFixed(1).padStart(7)}${beside}${median > BUDGET_MS ? '   over 50 ms' : ''}`,
    );
  }
  console.log(`first search after the background was ended: ${cold.toFixed(0)} ms`);
}
