import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, preview } from 'vite';
import { findBrowser, findChromium } from '../../../scripts/browsers.mjs';
import { pause, type View } from './views';

const LAUNCH_MS = 60_000;

/** `forced`: the colours a reader has set in the system; only Chromium can be asked for them. */
export type Theme = 'light' | 'dark' | 'forced';

export interface Gallery {
  /** Opens a view as it stands alone in a browser. The layer's shadow root, closed for pages, is opened for looking. */
  open(view: View, theme: Theme, width: number, touch?: boolean): Promise<Page>;
  close(): Promise<void>;
}

/** @throws Error where the browser is missing. */
export async function openGallery(
  name: 'chromium' | 'firefox',
  onError: (text: string) => void,
): Promise<Gallery> {
  const configFile = join(import.meta.dirname, 'vite.config.ts');
  const outDir = await mkdtemp(join(tmpdir(), 'gallery-'));
  // Built, not served module by module: a view opens in a fraction of the time.
  await build({ configFile, logLevel: 'error', build: { outDir } });
  const server = await preview({ configFile, logLevel: 'error', build: { outDir }, preview: { port: 0 } });
  const base = server.resolvedUrls?.local[0] ?? '';
  const browser = await launch(name);
  return {
    async open(view, theme, width, touch = false) {
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(openRoots);
      page.on('pageerror', (error) => onError(`${view.name}: ${String(error)}`));
      await page.setViewport({ width, height: 800, ...(touch && { hasTouch: true, isMobile: true }) });
      if (theme === 'forced') {
        const session = await page.createCDPSession();
        await session.send('Emulation.setEmulatedMedia', {
          features: [{ name: 'forced-colors', value: 'active' }],
        });
      }
      const [query = '', hash = ''] = view.query.split('#');
      await page.goto(`${base}?${query}&theme=${theme === 'forced' ? 'auto' : theme}${hash && `#${hash}`}`);
      await page.waitForFunction(() => document.getElementById('root')?.childElementCount);
      await pause(60);
      await view.act?.(page);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}

async function launch(name: 'chromium' | 'firefox'): Promise<Browser> {
  const path = name === 'firefox' ? findBrowser('firefox') : findChromium();
  if (!path) throw new Error(`no ${name}`);
  const common = { executablePath: path, headless: true, defaultViewport: null, timeout: LAUNCH_MS } as const;
  return puppeteer.launch(
    name === 'firefox'
      ? { browser: 'firefox', ...common }
      : {
          ...common,
          pipe: true,
          args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--hide-scrollbars', '--lang=de'],
        },
  );
}

function openRoots(): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

const axeSource = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What axe-core finds on a page: WCAG 2.2 A and AA and its own best practices. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const result = (await page.evaluate(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })',
  )) as AxeResult;
  return result.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((n) => `    ${n.html}\n    ${n.failureSummary}`).join('\n')}`,
  );
}
