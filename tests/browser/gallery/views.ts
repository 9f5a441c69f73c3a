import type { Page } from 'puppeteer-core';

export interface View {
  readonly name: string;
  readonly query: string;
  readonly widths: readonly number[];
  readonly act?: (page: Page) => Promise<void>;
  readonly full?: boolean;
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks the layer of the gallery's article page. */
export const order = (page: Page, command: string, times = 1) =>
  page.evaluate(
    (name, count) => {
      for (let i = 0; i < count; i += 1) window.layer?.command(name as 'next-mark');
    },
    command,
    times,
  );

export async function hoverWord(page: Page, words: string): Promise<void> {
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

/** Clicks inside the layer's root, opened for tests. */
export const inLayer = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    document.documentElement.lastElementChild?.shadowRoot?.querySelector<HTMLElement>(wanted)?.click();
  }, selector);

/** Gives a file to the page's field, as the reader would choose it. */
async function give(page: Page, name: string, text = ''): Promise<void> {
  await page.evaluate(
    (n, t) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const transfer = new DataTransfer();
      transfer.items.add(new File([t], n));
      if (input) input.files = transfer.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
  await pause(200);
}

const BACKUP = JSON.stringify({
  format: 'backstory-backup',
  version: 1,
  made: '2026-11-20T18:30:00.000Z',
  settings: {},
  packs: [],
  tables: {},
  counts: { cards: 3214, articles: 410 },
});

export const VIEWS: readonly View[] = [
  { name: 'popup', query: 'surface=popup', widths: [360], full: true },
  { name: 'popup-en', query: 'surface=popup&lang=en', widths: [360], full: true },
  { name: 'popup-none', query: 'surface=popup-none', widths: [360], full: true },
  {
    name: 'popup-more',
    query: 'surface=popup',
    widths: [360],
    full: true,
    act: async (page) => {
      await page.click('details.advanced summary');
      await pause(50);
    },
  },
  { name: 'popup-setup', query: 'surface=popup-setup', widths: [360], full: true },
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
    name: 'panel-map',
    query: 'surface=panel',
    widths: [360, 640],
    full: true,
    act: async (page) => {
      await page.click('.row-head button');
      await page.click('.map-fold summary');
      await page.waitForSelector('.map-svg');
      await page.evaluate(() => document.querySelector('.map')?.scrollIntoView());
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
  {
    name: 'shelf-note',
    query: 'surface=shelf',
    widths: [360],
    act: async (page) => {
      await page.click('.row:nth-child(3) .row-head button');
      await pause(100);
      await page.focus('.own-note textarea');
      await page.keyboard.type(' Frau Demir fragen.');
      await pause(900);
    },
  },
  {
    name: 'shelf-export',
    query: 'surface=shelf',
    widths: [360, 1280],
    act: async (page) => {
      await page.type('input[type=search]', 'a');
      await pause(100);
      await page.click('.result-line .button');
      await pause(100);
    },
  },
  {
    name: 'shelf-packs-older',
    query: 'surface=shelf-evicted#packs',
    widths: [360, 800],
    act: (page) => give(page, 'older.json'),
  },
  {
    name: 'shelf-packs-broken',
    query: 'surface=shelf#packs',
    widths: [800],
    act: (page) => give(page, 'broken.json'),
  },
  {
    name: 'shelf-restore',
    query: 'surface=shelf#storage',
    widths: [360, 1280],
    act: (page) => give(page, 'backup.json', BACKUP),
  },
  {
    name: 'shelf-restore-newer',
    query: 'surface=shelf#storage',
    widths: [800],
    act: (page) => give(page, 'backup.json', BACKUP.replace('"version":1', '"version":9')),
  },
  { name: 'shelf-setup', query: 'surface=shelf-setup', widths: [800] },
  { name: 'shelf-empty', query: 'surface=shelf-empty', widths: [800] },
  { name: 'stories', query: 'surface=shelf#stories', widths: [360, 800] },
  { name: 'stories-open', query: 'surface=shelf#stories/kazakhstan', widths: [360, 800, 1280], full: true },
  {
    name: 'stories-moved',
    query: 'surface=shelf#stories/kazakhstan',
    widths: [800],
    act: async (page) => {
      await page.click('.thread-timeline .button');
      await page.waitForSelector('.thread-notice p');
    },
  },
  {
    name: 'stories-rename',
    query: 'surface=shelf#stories/kazakhstan',
    widths: [800],
    act: async (page) => {
      await page.click('.thread .actions .button:nth-child(2)');
    },
  },
  {
    name: 'popup-choice',
    query: 'surface=popup-choice',
    widths: [360],
    full: true,
  },
  { name: 'shelf-known', query: 'surface=shelf#known', widths: [800] },
  { name: 'shelf-packs', query: 'surface=shelf#packs', widths: [360, 800] },
  { name: 'shelf-storage', query: 'surface=shelf#storage', widths: [360, 800] },
  { name: 'welcome', query: 'surface=welcome', widths: [360, 800, 1280], full: true },
  {
    name: 'welcome-sites',
    query: 'surface=welcome&lang=en',
    widths: [360, 1280],
    full: true,
    act: async (page) => {
      await page.click('.sites summary');
      await pause(50);
    },
  },
  { name: 'welcome-setup', query: 'surface=welcome-setup', widths: [800] },
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
    name: 'article-map',
    query: 'surface=article',
    widths: [360, 1280],
    act: async (page) => {
      await hoverWord(page, 'Almaty');
      await inLayer(page, '.map-fold summary');
      await pause(600);
    },
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
