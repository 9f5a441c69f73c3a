import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type BrowserName, type Driver, launch, sleep } from './driver';
import { Inside } from './inside';
import { hover, marked, pointOf } from './page-tools';
import { LISTED_HOST, startSites } from './sites';

/**
 * Pictures of every surface of the packed extension, in both browsers, light and dark, wide and narrow, to be looked at:
 * `npm run screenshots -- [chromium|firefox] [OUT]`; needs `npm run build` first.
 */
const ARTICLE = `https://${LISTED_HOST}/kasachstan-ovks-truppen.html`;
const args = process.argv.slice(2);
const wanted = (['chromium', 'firefox'] as const).filter(
  (name) =>
    args.length === 0 || args.includes(name) || !args.some((a) => a === 'chromium' || a === 'firefox'),
);
const out = args.find((a) => a !== 'chromium' && a !== 'firefox') ?? 'dist/screenshots';
mkdirSync(out, { recursive: true });

const SETTLE_MS = 900;
const WIDE = { width: 1280, height: 860 };
const PANEL = { width: 420, height: 860 };
const PHONE = { width: 360, height: 740 };

async function dress(
  driver: Driver,
  page: Page,
  scheme: 'light' | 'dark',
  size: { width: number; height: number },
): Promise<void> {
  if (driver.name === 'chromium')
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport(size);
}

async function shoot(name: BrowserName, scheme: 'light' | 'dark'): Promise<void> {
  const sites = await startSites();
  const driver = await launch(name, { proxyPort: sites.proxyPort, dark: scheme === 'dark' });
  const save = async (page: Page, what: string): Promise<void> => {
    await sleep(SETTLE_MS);
    await page.screenshot({ path: `${out}/${name}-${scheme}-${what}.png` });
  };
  try {
    const inside = await Inside.ready(driver);
    const page = await driver.newPage();
    await dress(driver, page, scheme, WIDE);
    await page.goto(ARTICLE, { waitUntil: 'load' });
    await page.bringToFront();
    await marked(page);
    const tabId = await inside.tabId(ARTICLE);
    await page.evaluate(() => document.querySelector('.consent')?.remove());
    await save(page, 'article');
    for (const [word, what] of [
      ['Tokajew', 'person'],
      ['Almaty', 'place'],
      ['18 getötete', 'figure'],
      ['Organisation des Vertrags', 'organisation'],
    ] as const) {
      await hover(page, word);
      await save(page, `card-${what}`);
      await page.keyboard.press('Escape');
      await page.mouse.move(5, 5);
      await sleep(500);
    }
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    for (
      let i = 0;
      i < 60 &&
      !(await page.evaluate(() => document.activeElement === document.documentElement.lastElementChild));
      i++
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await save(page, 'tray');
    await page.keyboard.press('Escape');
    await dress(driver, page, scheme, PHONE);
    const { x, y } = await pointOf(page, 'Tokajew');
    await page.mouse.click(x, y);
    await save(page, 'card-phone');
    await page.keyboard.press('Escape');
    await dress(driver, page, scheme, WIDE);
    for (const [path, what, size] of [
      [`src/panel/index.html?tab=${tabId}`, 'panel', PANEL],
      ['src/popup/index.html', 'popup-page', { width: 380, height: 640 }],
      ['src/shelf/index.html', 'shelf', WIDE],
      ['src/shelf/index.html', 'shelf-phone', PHONE],
      ['src/welcome/index.html', 'welcome', WIDE],
      ['src/welcome/index.html', 'welcome-phone', PHONE],
    ] as const) {
      const surface = await driver.open(path);
      await dress(driver, surface, scheme, size);
      await save(surface, what);
      await surface.close();
    }
    await page.bringToFront();
    await driver.popup(`${out}/${name}-${scheme}-popup.png`);
  } finally {
    await driver.close();
    sites.close();
  }
}

for (const name of wanted) for (const scheme of ['light', 'dark'] as const) await shoot(name, scheme);
process.exit(0);
