import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { ThreadLine } from '../../src/model';
import { type BrowserName, type Driver, launch, sleep, until } from './driver';
import { Inside } from './inside';
import { hover, marked, pointOf } from './page-tools';
import { LISTED_HOST, SECOND_LISTED_HOST, type Sites, startSites } from './sites';
import { bridgePage, frontPage } from './story-pages';

/**
 * Pictures of every surface of the packed extension, in both browsers, light and dark, wide and narrow, to be looked at:
 * `npm run screenshots -- [chromium|firefox] [light|dark] [OUT]`; needs `npm run build` first.
 */
const ARTICLE = `https://${LISTED_HOST}/kasachstan-ovks-truppen.html`;
const OTHERS = [
  `https://${LISTED_HOST}/erdbeben-tuerkei-syrien.html`,
  `https://${SECOND_LISTED_HOST}/kherson-retaken.html`,
  `https://${LISTED_HOST}/case/bruecke-1.html`,
  `https://${SECOND_LISTED_HOST}/case/bruecke-2.html`,
];
const FRONT = `https://${LISTED_HOST}/case/front/`;

function casePage(path: string): string | null {
  if (path === '/case/bruecke-1.html') return bridgePage(1);
  if (path === '/case/bruecke-2.html') return bridgePage(2);
  return path === '/case/front/' ? frontPage() : null;
}

type Scheme = 'light' | 'dark';
interface Size {
  readonly width: number;
  readonly height: number;
  readonly touch?: boolean;
}

const args = process.argv.slice(2);
const asked = <T extends string>(all: readonly T[]): readonly T[] => {
  const named = all.filter((one) => args.includes(one));
  return named.length > 0 ? named : all;
};
const BROWSERS = ['chromium', 'firefox'] as const;
const SCHEMES = ['light', 'dark'] as const;
const out =
  args.find((arg) => !([...BROWSERS, ...SCHEMES] as readonly string[]).includes(arg)) ?? 'dist/screenshots';
mkdirSync(out, { recursive: true });

const SETTLE_MS = 900;
const WIDE: Size = { width: 1280, height: 860 };
const PANEL: Size = { width: 400, height: 860 };
const PHONE: Size = { width: 360, height: 740, touch: true };
/** 1280 by 1024 at 400 %. */
const ZOOMED: Size = { width: 320, height: 256 };

class Camera {
  private constructor(
    private readonly driver: Driver,
    private readonly inside: Inside,
    private readonly scheme: Scheme,
  ) {}

  static async with(
    name: BrowserName,
    scheme: Scheme,
    work: (camera: Camera) => Promise<void>,
  ): Promise<void> {
    const sites: Sites = await startSites(casePage);
    const driver = await launch(name, { proxyPort: sites.proxyPort, dark: scheme === 'dark' });
    try {
      const inside = await Inside.ready(driver);
      // The loader that runs this file names functions by a helper of its own, which pages do not have.
      await inside.page.evaluate('globalThis.__name = (it) => it');
      await work(new Camera(driver, inside, scheme));
    } finally {
      await driver.close();
      sites.close();
    }
  }

  async #dress(page: Page, { width, height, touch = false }: Size): Promise<void> {
    if (this.driver.name === 'firefox') return page.setViewport({ width, height });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: this.scheme }]);
    await page.setViewport({ width, height, hasTouch: touch, isMobile: touch });
  }

  async #save(page: Page, what: string, fullPage = false): Promise<void> {
    await sleep(SETTLE_MS);
    await page.screenshot({ path: `${out}/${this.driver.name}-${this.scheme}-${what}.png`, fullPage });
  }

  async #read(url: string): Promise<Page> {
    const page = await this.driver.newPage();
    await this.#dress(page, WIDE);
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    return page;
  }

  /** A library with something in it: articles, a story that is followed, a card saved, one with a note, one known. */
  async fill(): Promise<void> {
    for (const url of OTHERS) {
      const page = await this.#read(url);
      await marked(page);
      await page.close();
    }
    const { threads } = await until(
      'the story',
      () => this.inside.ask<{ threads: ThreadLine[] }>('threads/list', { singles: false }),
      (found) => found.threads.length > 0,
    );
    for (const { id } of threads) await this.inside.ask('threads/follow', { id, followed: true });
    const { cards } = await this.inside.search({ kind: 'person' });
    const [first, second] = cards;
    if (first) await this.inside.ask('cards/save', { card: first.key, articleKey: null, saved: true });
    if (second)
      await this.inside.ask('cards/note', {
        card: second.key,
        articleKey: null,
        note: 'Für Montag nachfragen.',
      });
    await this.inside.ask('cards/know', { entry: 'place/berlin-de', known: true });
    await this.inside.ask('cards/know', { entry: 'place/germany', known: true });
  }

  async article(): Promise<void> {
    const page = await this.#read(ARTICLE);
    await marked(page);
    const tabId = await this.inside.tabId(ARTICLE);
    await page.evaluate(() => document.querySelector('.consent')?.remove());
    await this.#save(page, 'article');
    for (const [word, what] of [
      ['Tokajew', 'card-person'],
      ['Nursultan Nasarbajew', 'card-then-now'],
      ['Almaty', 'card-place'],
      ['Flüssiggas', 'card-term'],
      ['18 getötete', 'card-figure'],
      ['Organisation des Vertrags', 'card-organisation'],
    ] as const) {
      await hover(page, word);
      await this.#save(page, what);
      await page.keyboard.press('Escape');
      await page.mouse.move(5, 5);
      await sleep(500);
    }
    await this.#story(page, tabId, '');
    for (const [size, suffix] of [
      [PHONE, '-phone'],
      [ZOOMED, '-zoomed'],
    ] as const) {
      // A phone is emulated by loading the page anew.
      await this.#dress(page, size);
      await marked(page);
      await sleep(SETTLE_MS);
      await page.evaluate(() => document.querySelector('.consent')?.remove());
      const { x, y } = await pointOf(page, 'Tokajew');
      if (size.touch && this.driver.name === 'chromium') await page.touchscreen.tap(x, y);
      else await page.mouse.click(x, y);
      await this.#save(page, `card${suffix}`);
      await page.keyboard.press('Escape');
      await this.#story(page, tabId, suffix);
    }
    await this.#dress(page, WIDE);
    await this.#surface(`src/panel/index.html?tab=${tabId}`, 'panel', [PANEL, PHONE]);
    await this.#surface(`src/panel/index.html?tab=${tabId}`, 'panel-story', [PANEL], async (panel) => {
      await until('the row', () => panel.$('.row-head button'));
      await panel.click('.row-head button');
    });
    await this.#surface(`src/panel/index.html?tab=${tabId}`, 'panel-figures', [PANEL], async (panel) => {
      await until('the deck', () => panel.$('[data-deck="figures"]'));
      await panel.click('[data-deck="figures"]');
    });
    await page.bringToFront();
    await this.driver.popup(`${out}/${this.driver.name}-${this.scheme}-popup.png`);
  }

  /** The tray, and from it the story with its map and its plot. */
  async #story(page: Page, tabId: number, suffix: string): Promise<void> {
    await page.bringToFront();
    await this.driver.command('toggle-tray', page);
    await this.#save(page, `tray${suffix}`);
    await this.inside.click(tabId, '.tray-deck button', 'Unruhen');
    await this.#save(page, `card-story${suffix}`);
    await this.inside.click(tabId, '.map-fold summary');
    await this.inside.scrollTo(tabId, '.map-fold');
    await this.#save(page, `card-map${suffix}`);
    await this.inside.scrollTo(tabId, '.plot');
    await this.#save(page, `card-plot${suffix}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }

  async #surface(
    path: string,
    what: string,
    sizes: readonly Size[],
    act: (page: Page) => Promise<unknown> = async () => {},
  ): Promise<void> {
    const page = await this.driver.open(path);
    for (const size of sizes) {
      await this.#dress(page, size);
      if (size === sizes[0]) {
        await sleep(SETTLE_MS);
        await act(page);
      }
      await this.#save(page, size === PHONE ? `${what}-phone` : what, true);
    }
    await page.close();
  }

  async rooms(): Promise<void> {
    for (const room of ['cards', 'stories', 'known', 'packs', 'storage'])
      await this.#surface(`src/shelf/index.html#${room}`, `shelf-${room}`, [WIDE, PHONE]);
    await this.#surface('src/shelf/index.html', 'shelf-open', [WIDE, PHONE], (page) =>
      page.click('.row:nth-child(2) .row-head button'),
    );
    await this.#surface('src/shelf/index.html#stories', 'shelf-story', [WIDE, PHONE], (page) =>
      page.click('.stories-list a'),
    );
    await this.#surface('src/popup/index.html', 'popup-page', [PHONE]);
    await this.#surface('src/welcome/index.html', 'welcome', [WIDE, PHONE]);
  }

  async frontPage(): Promise<void> {
    const page = await this.#read(FRONT);
    await this.#save(page, 'front');
    await page.close();
  }
}

for (const name of asked(BROWSERS))
  for (const scheme of asked(SCHEMES))
    await Camera.with(name, scheme, async (camera) => {
      await camera.fill();
      await camera.article();
      await camera.rooms();
      await camera.frontPage();
    });
process.exit(0);
