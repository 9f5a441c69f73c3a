import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { createServer } from 'vite';

/**
 * Screenshots and axe-core over the gallery.
 * `node --import tsx tests/browser/gallery/look.ts OUT [--browser firefox] [--only popup] [--no-shots]`
 * Ends with status 1 when axe finds a violation.
 */
const [out = 'dist/gallery-shots', ...flags] = process.argv.slice(2);
const flag = (name: string) => {
  const at = flags.indexOf(name);
  return at < 0 ? null : (flags[at + 1] ?? '');
};
const firefox = flag('--browser') === 'firefox';
const only = flag('--only');
const shots = !flags.includes('--no-shots');

interface View {
  readonly name: string;
  readonly query: string;
  readonly widths: readonly number[];
  readonly act?: (page: Page) => Promise<void>;
  readonly full?: boolean;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks the layer of the gallery's article page. */
const order = (page: Page, command: string, times = 1) =>
  page.evaluate(
    (name, count) => {
      for (let i = 0; i < count; i += 1) window.layer?.command(name as 'next-mark');
    },
    command,
    times,
  );

async function hoverWord(page: Page, words: string): Promise<void> {
  const point = await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(text) ?? -1;
      if (at < 0 || node.parentElement?.closest('h1')) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const box = range.getClientRects()[0];
      if (box) return { x: box.left + 8, y: box.top + box.height / 2 };
    }
    return null;
  }, words);
  if (!point) throw new Error(`No "${words}" on the page`);
  await page.mouse.move(point.x - 3, point.y);
  await page.mouse.move(point.x, point.y);
  await pause(500);
}

const VIEWS: readonly View[] = [
  { name: 'popup', query: 'surface=popup', widths: [360], full: true },
  { name: 'popup-en', query: 'surface=popup&lang=en', widths: [360], full: true },
  { name: 'popup-none', query: 'surface=popup-none', widths: [360], full: true },
  { name: 'popup-off', query: 'surface=popup-off', widths: [360], full: true },
  { name: 'panel', query: 'surface=panel', widths: [320, 480] },
  {
    name: 'panel-story',
    query: 'surface=panel',
    widths: [360],
    full: true,
    act: async (page) => {
      await page.click('.row-head button');
      await pause(100);
    },
  },
  {
    name: 'panel-figures',
    query: 'surface=panel',
    widths: [320, 640],
    act: async (page) => {
      await page.click('[data-deck="figures"]');
      await pause(100);
    },
  },
  {
    name: 'panel-search',
    query: 'surface=panel',
    widths: [360],
    act: async (page) => {
      await page.type('input[type=search]', 'almaty');
      await pause(100);
    },
  },
  { name: 'panel-none', query: 'surface=panel-none', widths: [360] },
  { name: 'shelf', query: 'surface=shelf', widths: [360, 800, 1280] },
  {
    name: 'shelf-open',
    query: 'surface=shelf',
    widths: [1280],
    act: async (page) => {
      await page.click('.row:nth-child(3) .row-head button');
      await pause(100);
    },
  },
  { name: 'shelf-empty', query: 'surface=shelf-empty', widths: [800] },
  { name: 'shelf-known', query: 'surface=shelf#known', widths: [800] },
  { name: 'shelf-packs', query: 'surface=shelf#packs', widths: [360, 800] },
  { name: 'shelf-storage', query: 'surface=shelf#storage', widths: [360, 800] },
  { name: 'welcome', query: 'surface=welcome', widths: [360, 800, 1280], full: true },
  { name: 'article', query: 'surface=article&density=all', widths: [800] },
  {
    name: 'article-person',
    query: 'surface=article',
    widths: [800, 1280],
    act: (page) => hoverWord(page, 'Nikol Paschinjan'),
  },
  {
    name: 'article-then-now',
    query: 'surface=article',
    widths: [1280],
    act: (page) => hoverWord(page, 'Nursultan Nasarbajew'),
  },
  {
    name: 'article-figure',
    query: 'surface=article',
    widths: [1280],
    act: (page) => hoverWord(page, '18 Sicherheits'),
  },
  {
    name: 'article-term',
    query: 'surface=article-dark',
    widths: [1280],
    act: (page) => hoverWord(page, 'Friedenstruppe'),
  },
  {
    name: 'article-key',
    query: 'surface=article',
    widths: [360, 800],
    act: (page) => order(page, 'next-mark', 3),
  },
  {
    name: 'article-story',
    query: 'surface=article',
    widths: [360, 1280],
    act: async (page) => {
      await order(page, 'toggle-tray');
      await page.keyboard.press('Enter');
      await pause(150);
    },
  },
  {
    name: 'article-tray',
    query: 'surface=article-dark',
    widths: [360, 1280],
    act: (page) => order(page, 'toggle-tray'),
  },
];

function openRoots(): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
}

async function launch(): Promise<Browser> {
  return puppeteer.launch(
    firefox
      ? { browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true, defaultViewport: null }
      : {
          executablePath: '/usr/bin/chromium',
          headless: true,
          defaultViewport: null,
          args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--hide-scrollbars', '--lang=de'],
        },
  );
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

const axeSource = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

async function main(): Promise<void> {
  mkdirSync(out, { recursive: true });
  const server = await createServer({
    configFile: join(import.meta.dirname, 'vite.config.ts'),
    server: { port: 0, watch: null, hmr: false },
    logLevel: 'error',
  });
  await server.listen();
  const base = server.resolvedUrls?.local[0] ?? '';
  const browser = await launch();
  const faults: string[] = [];
  try {
    for (const view of VIEWS) {
      if (only && !view.name.startsWith(only)) continue;
      for (const theme of ['light', 'dark'] as const) {
        for (const width of view.widths) {
          const page = await browser.newPage();
          // The layer's shadow root is closed; for axe alone it is opened here.
          await page.evaluateOnNewDocument(openRoots);
          page.on('pageerror', (error) => faults.push(`${view.name}: ${String(error)}`));
          await page.setViewport({ width, height: 800 });
          const [query = '', hash = ''] = view.query.split('#');
          await page.goto(`${base}?${query}&theme=${theme}${hash && `#${hash}`}`);
          await page.waitForFunction(() => document.getElementById('root')?.childElementCount);
          await pause(150);
          await view.act?.(page);
          const name = `${view.name}-${theme}-${width}`;
          if (shots) {
            const image = await page.screenshot({ fullPage: view.full ?? false });
            writeFileSync(join(out, `${name}.png`), image);
          }
          await page.evaluate(axeSource);
          const result = (await page.evaluate(
            'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })',
          )) as AxeResult;
          for (const violation of result.violations) {
            const where = violation.nodes.map((node) => `    ${node.html}\n    ${node.failureSummary}`);
            faults.push(`${name}: ${violation.id}: ${violation.help}\n${where.join('\n')}`);
          }
          await page.close();
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(faults.join('\n'));
  console.log(`${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

await main();
