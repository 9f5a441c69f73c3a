/**
 * From the end of a reader's rest on a word to the painted card, in the packed extension in Chromium (`npm run build` first),
 * beside the least a page could do: an empty popover of its own, shown by the same wait on the same words.
 * Also what card and tray weigh in the script that goes into a page.
 */
import { loadavg } from 'node:os';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { launch, sleep, until } from '../browser/driver';
import { Inside } from '../browser/inside';
import { marked } from '../browser/page-tools';
import { LISTED_HOST, startSites } from '../browser/sites';
import { bundle } from './bundle';

const ARTICLE = `https://${LISTED_HOST}/kasachstan-ovks-truppen.html`;
/** src/content/hover.ts: the rest itself is not counted. */
const REST_MS = 300;
const CARD_BUDGET_BYTES = 45_000;

interface Point {
  readonly x: number;
  readonly y: number;
  /** Where the card will be hit: below the word. */
  readonly below: number;
}

/** Marked words that are in view with room below. */
const wordsOf = (page: Page): Promise<Point[]> =>
  page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((ranges) => [...ranges].map((range) => (range as Range).getClientRects()[0]))
      .filter((box) => box !== undefined)
      .filter(({ top, bottom, width }) => top > 0 && bottom < innerHeight / 2 && width > 20)
      .map(({ left, top, bottom }) => ({ x: left + 8, y: (top + bottom) / 2, below: bottom + 24 })),
  );

/** Watches from the page's side: the moment of the pointer's last move, and the first painted frame in which a card is hit. */
const watch = (page: Page, { x, below }: Point): Promise<number> =>
  page.evaluate(
    (px, py, rest) =>
      new Promise<number>((resolve, reject) => {
        let moved = 0;
        const note = (event: PointerEvent) => {
          moved = event.timeStamp;
        };
        addEventListener('pointermove', note, { capture: true });
        const give = setTimeout(() => reject(new Error('no card')), 5000);
        const look = () => {
          const hit = document.elementFromPoint(px, py);
          if (moved === 0 || !hit || document.body.contains(hit) || hit === document.documentElement) {
            requestAnimationFrame(look);
            return;
          }
          // The task after a frame: it has been painted.
          const painted = new MessageChannel();
          painted.port1.onmessage = () => {
            clearTimeout(give);
            removeEventListener('pointermove', note, { capture: true });
            resolve(performance.now() - moved - rest);
          };
          painted.port2.postMessage(null);
        };
        requestAnimationFrame(look);
      }),
    x,
    below,
    REST_MS,
  );

async function times(page: Page, points: readonly Point[]): Promise<number[]> {
  // tsx names functions by a helper that pages do not have.
  await page.evaluate('globalThis.__name ??= (f) => f');
  const all: number[] = [];
  for (const point of points) {
    await page.mouse.move(2, 2);
    await sleep(700);
    const watching = watch(page, point);
    await sleep(50);
    await page.mouse.move(point.x, point.y);
    all.push(await watching);
  }
  return all;
}

const row = (name: string, all: readonly number[]): string => {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1).padStart(8);
  return `${name.padEnd(34)}${(all[0] ?? 0).toFixed(1).padStart(8)}${at(0.5)}${at(0.95)}${at(1)}`;
};

export async function run(): Promise<void> {
  const sites = await startSites();
  const driver = await launch('chromium', { proxyPort: sites.proxyPort });
  try {
    const inside = await Inside.open(driver);
    await until(
      'the world pack',
      () => inside.ask<{ ready: boolean }>('packs/status', {}),
      ({ ready }) => ready,
      60_000,
    );
    const page = await driver.newPage();
    await page.goto(ARTICLE, { waitUntil: 'load' });
    await page.bringToFront();
    await marked(page);
    await sleep(1000);
    const points = await wordsOf(page);
    const ours = [...(await times(page, points)), ...(await times(page, points))];
    await inside.ask('settings/set', { set: { enabled: false } });
    await page.reload({ waitUntil: 'load' });
    await sleep(1000);
    await page.evaluate((rest) => {
      const bare = document.createElement('div');
      bare.popover = 'manual';
      bare.style.cssText = 'inset:auto;margin:0;width:376px;height:300px';
      document.documentElement.append(bare);
      let timer = 0;
      addEventListener('pointermove', ({ clientX, clientY }) => {
        clearTimeout(timer);
        bare.hidePopover();
        if (clientX < 10) return;
        timer = setTimeout(() => {
          bare.style.left = `${clientX - 16}px`;
          bare.style.top = `${clientY + 18}px`;
          bare.showPopover();
        }, rest) as unknown as number;
      });
    }, REST_MS);
    const bare = await times(page, points);
    console.log(`${points.length} words; load ${loadavg()[0]?.toFixed(1)}`);
    console.log(`${'ms after the rest'.padEnd(34)}   first  median     95 %     max`);
    console.log(row('card', ours));
    console.log(row('empty popover of the page itself', bare));
  } finally {
    await driver.close();
    sites.close();
  }
  const code = await bundle(
    `import { createLayer } from '${process.cwd()}/src/content/layer'; globalThis.layer = createLayer;`,
  );
  const size = gzipSync(code).length;
  console.log(`marks, card and tray: ${(size / 1000).toFixed(1)} of ${CARD_BUDGET_BYTES / 1000} kB gzipped`);
}
