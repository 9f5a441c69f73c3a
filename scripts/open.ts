import { resolve as resolvePath } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { builtWorldFile } from '../src/world/build';
import { sampleSite } from '../tests/site/data';
import { serveSite } from '../tests/site/server';
import { BROWSERS, type BrowserName, findBrowser, installMissing } from './browsers.mjs';

const USAGE = `usage: npm start [-- --browser chrome|chromium|edge|firefox] [--url ADDRESS] [--headless --screenshot FILE]`;
const PORT = 4170;
/** A browser that does not start in this time will not. */
const LAUNCH_MS = 60_000;
/** The first article is annotated well within this, packs imported and all. */
const CARDS_MS = 30_000;
const SETTLE_MS = 1200;
const CLOSE_MS = 10_000;

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    url: { type: 'string' },
    headless: { type: 'boolean' },
    screenshot: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

function choose(): { name: BrowserName; path: string } {
  const wanted = values.browser;
  if (wanted !== undefined && !(BROWSERS as readonly string[]).includes(wanted))
    throw new Error(`--browser ${wanted}: expected one of ${BROWSERS.join(', ')}`);
  const look = (): { name: BrowserName; path: string } | null => {
    for (const name of wanted ? [wanted as BrowserName] : BROWSERS) {
      const path = findBrowser(name);
      if (path) return { name, path };
    }
    return null;
  };
  const found = look();
  if (found) return found;
  const hints = installMissing([wanted === 'firefox' ? 'firefox' : 'chromium'], console.log);
  const installed = look();
  if (installed) return installed;
  throw new Error(hints[0] ?? `No ${wanted ?? 'browser'} was found.`);
}

async function launch({ name, path }: { name: BrowserName; path: string }, dir: string): Promise<Browser> {
  const common = {
    executablePath: path,
    headless: values.headless === true,
    defaultViewport: null,
    timeout: LAUNCH_MS,
  } as const;
  const root = process.getuid?.() === 0;
  const browser =
    name === 'firefox'
      ? await puppeteer.launch({ ...common, browser: 'firefox', args: ['--width=1280', '--height=900'] })
      : await puppeteer.launch({
          ...common,
          pipe: true,
          enableExtensions: true,
          args: [
            '--no-first-run',
            '--window-size=1280,900',
            ...(root ? ['--no-sandbox'] : []),
            ...(values.headless ? ['--disable-gpu'] : []),
          ],
        });
  try {
    await browser.installExtension(resolvePath(dir));
  } catch (error) {
    await close(browser);
    throw error;
  }
  return browser;
}

async function main(): Promise<void> {
  const chosen = choose();
  const target = chosen.name === 'firefox' ? 'firefox' : 'chrome';
  console.log(`building for ${chosen.name} …`);
  // Vite recommends its next config loader; the bundled one reads TypeScript as the rest of the project writes it.
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
  process.env.BACKSTORY_WORLD = await builtWorldFile(console.log);
  process.env.BACKSTORY_TARGET = target;
  process.env.BACKSTORY_SAMPLE = '1';
  await build({ logLevel: 'error', configLoader: 'bundle' });

  const { server, port } = await serveSite(PORT).catch(() => serveSite(0));
  const url = values.url ?? `http://backstory.localhost:${port}/${sampleSite().first}.html`;
  const browser = await launch(chosen, `dist/sample-${target}`);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(url, { waitUntil: chosen.name === 'firefox' ? 'load' : 'domcontentloaded' });
  await page.bringToFront();
  console.log(`${url}\nThe sample news site runs until the browser is closed (or Ctrl+C).`);
  if (values.headless || values.screenshot) {
    await waitForCards(page);
    if (values.screenshot) await page.screenshot({ path: values.screenshot as `${string}.png` });
    await close(browser);
  } else {
    await new Promise<void>((resolve) => browser.once('disconnected', resolve));
  }
  server.close();
  server.closeAllConnections();
}

/** Closes the browser; one that does not go by itself is ended. */
async function close(browser: Browser): Promise<void> {
  const gone = await Promise.race([
    browser.close().then(
      () => true,
      () => true,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, CLOSE_MS, false)),
  ]);
  if (!gone) browser.process()?.kill('SIGKILL');
}

/** Marks are the page-side sign that cards are there. @throws Error if none appear in time. */
async function waitForCards(page: Page): Promise<void> {
  const until = Date.now() + CARDS_MS;
  while (Date.now() < until) {
    if (
      await page.evaluate(
        () =>
          document.documentElement.lastElementChild?.tagName.startsWith('BACKSTORY') === true ||
          CSS.highlights.size > 0,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  if (Date.now() >= until) throw new Error('no cards appeared; please report this with the page’s address');
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}

main().then(
  // Firefox may leave handles open behind it.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
