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
  /**
   * Opens a view as it stands alone in a browser, once one of the few pages is free. The layer's shadow root, closed for
   * pages, is opened for looking.
   */
  open(view: View, theme: Theme, width: number, touch?: boolean): Promise<Page>;
  /** Gives a page back. */
  done(page: Page): Promise<void>;
  close(): Promise<void>;
}

/** As many as two cores keep busy while one page waits, and one that stays open. Firefox lets pages in the background doze. */
const PAGES = { chromium: 4, firefox: 2 } as const;

/** Built once for all browsers, not served module by module: a view opens in a fraction of the time. */
let served: Promise<{ base: string; stop(): Promise<void> }> | null = null;
let users = 0;

async function serve(): Promise<{ base: string; stop(): Promise<void> }> {
  const configFile = join(import.meta.dirname, 'vite.config.ts');
  const outDir = await mkdtemp(join(tmpdir(), 'gallery-'));
  await build({ configFile, logLevel: 'error', build: { outDir } });
  const server = await preview({ configFile, logLevel: 'error', build: { outDir }, preview: { port: 0 } });
  return {
    base: server.resolvedUrls?.local[0] ?? '',
    async stop() {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}

/** @throws Error where the browser is missing. */
export async function openGallery(
  name: 'chromium' | 'firefox',
  onError: (text: string) => void,
): Promise<Gallery> {
  users += 1;
  served ??= serve();
  const { base, stop } = await served;
  const browser = await launch(name);
  const waiting: (() => void)[] = [];
  let taken = 0;
  const done = async (page: Page): Promise<void> => {
    await page.close();
    taken -= 1;
    waiting.shift()?.();
  };
  return {
    async open(view, theme, width, touch = false) {
      if (taken >= PAGES[name]) await new Promise<void>((free) => waiting.push(free));
      taken += 1;
      // A window of its own: what is behind another tab is not drawn.
      const page = await browser.newPage(name === 'chromium' ? { type: 'window' } : {});
      try {
        await page.evaluateOnNewDocument(openRoots);
        page.on('pageerror', (error) => onError(`${view.name}: ${String(error)}`));
        await page.setViewport({ width, height: 800, ...(touch && { hasTouch: true, isMobile: true }) });
        if (theme === 'forced') await force(page);
        const [query = '', hash = ''] = view.query.split('#');
        await page.goto(`${base}?${query}&theme=${theme === 'forced' ? 'auto' : theme}${hash && `#${hash}`}`);
        await page.waitForFunction(() => document.getElementById('root')?.childElementCount);
        await pause(60);
        await view.act?.(page);
        return page;
      } catch (error) {
        await done(page);
        throw error;
      }
    },
    done,
    async close() {
      await browser.close();
      users -= 1;
      if (users > 0) return;
      served = null;
      await stop();
    },
  };
}

/** Puts an open view into another theme, where it stands. @throws Error where it does not take it. */
export async function turn(page: Page, theme: Theme): Promise<void> {
  if (theme === 'forced') await force(page);
  await page.evaluate((to) => window.setTheme(to === 'forced' ? 'auto' : to), theme);
  await page.waitForFunction(
    (to) => {
      const layer = document.documentElement.lastElementChild?.shadowRoot;
      const mount = layer?.querySelector('.backstory');
      // A page with a layer on it has its own colours; a surface has both.
      const roots = [
        ...(mount ? [mount] : []),
        ...(document.adoptedStyleSheets.length > 1 ? [document.documentElement] : []),
      ];
      const taken = roots.every((root) => {
        const style = getComputedStyle(root);
        return to === 'forced'
          ? style.getPropertyValue('--paper').trim() === 'Canvas'
          : style.getPropertyValue('--scheme').trim() === to;
      });
      const fading = [document, ...(layer ? [layer] : [])].flatMap((root) => root.getAnimations());
      return (
        roots.length > 0 &&
        taken &&
        fading.every(
          (one) => one.playState === 'finished' || one.effect?.getComputedTiming().endTime === Infinity,
        )
      );
    },
    { timeout: 5000 },
    theme,
  );
}

async function force(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
}

async function launch(name: 'chromium' | 'firefox'): Promise<Browser> {
  const path = name === 'firefox' ? findBrowser('firefox') : findChromium();
  if (!path) throw new Error(`no ${name}`);
  const common = { executablePath: path, headless: true, defaultViewport: null, timeout: LAUNCH_MS } as const;
  return puppeteer.launch(
    name === 'firefox'
      ? { browser: 'firefox', ...common, extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 } }
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

/** What a theme can change, in a document that stays the same: colours. All other rules ask for structure and size. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe-core finds on a page: WCAG 2.2 A and AA and its own best practices; or of these only what depends on the theme. */
export async function axe(page: Page, of: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const runOnly =
    of === 'colours' ? COLOUR_RULES : ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const result = (await page.evaluate(
    `axe.run(document, { resultTypes: ["violations"], runOnly: ${JSON.stringify(runOnly)} })`,
  )) as AxeResult;
  return result.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((n) => `    ${n.html}\n    ${n.failureSummary}`).join('\n')}`,
  );
}
