import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, type Driver, launch, until } from './driver';
import { Inside } from './inside';
import { marked } from './page-tools';
import { LISTED_HOST, SECOND_LISTED_HOST, type Sites, startSites } from './sites';

const ARTICLE = `https://${LISTED_HOST}/kasachstan-ovks-truppen.html`;
const OTHER = `https://${SECOND_LISTED_HOST}/kherson-retaken.html`;
/** As the library names sites. */
const SITE = LISTED_HOST.replace('www.', '');
const OTHER_SITE = SECOND_LISTED_HOST.replace('www.', '');
const NOTE = 'Rückfrage bei Zwiebelfisch';

/** Every text in every object store but those of packs, read past all our code. Of typed arrays: whether there is anything in them. */
const rawTexts = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve, reject) => {
        const request = indexedDB.open('backstory');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const db = request.result;
          const names = [...db.objectStoreNames].filter((name) => name !== 'packs' && name !== 'blocks');
          const change = db.transaction(names);
          const texts: Record<string, string> = {};
          for (const name of names) {
            const all = change.objectStore(name).getAll();
            all.onsuccess = () => {
              texts[name] = JSON.stringify(all.result, (_, value: unknown) =>
                ArrayBuffer.isView(value)
                  ? [...(value as Uint8Array)].some((n) => n !== 0)
                    ? 'numbers'
                    : null
                  : value,
              );
            };
          }
          change.oncomplete = () => {
            db.close();
            resolve(texts);
          };
          change.onerror = () => reject(change.error);
        };
      }),
  );

/** Files the page lets the reader save, instead of saving them. */
const catchDownloads = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const caught = globalThis as unknown as { files: { name: string; blob: Blob }[] };
    caught.files = [];
    const create = URL.createObjectURL;
    let last: Blob | null = null;
    URL.createObjectURL = (blob: Blob) => {
      last = blob;
      return create(blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      if (last) caught.files.push({ name: this.download, blob: last });
    };
  });

const caught = (page: Page): Promise<{ name: string; text: string } | null> =>
  page.evaluate(async () => {
    const { files } = globalThis as unknown as { files: { name: string; blob: Blob }[] };
    const file = files.at(-1);
    if (!file) return null;
    const stream = file.name.endsWith('.gz')
      ? file.blob.stream().pipeThrough(new DecompressionStream('gzip'))
      : file.blob.stream();
    return { name: file.name, text: await new Response(stream).text() };
  });

/** Clicks what is named so. */
const press = (page: Page, label: string): Promise<void> =>
  until(`“${label}”`, () =>
    page.evaluate((wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, a, label')];
      const shown = all.filter((one) => one.checkVisibility() && one.textContent?.trim() === wanted);
      // A dialog is in front of what is named alike behind it.
      const found = shown.find((one) => one.closest('dialog')) ?? shown[0];
      found?.click();
      return found !== undefined;
    }, label),
  ).then(() => {});

const text = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
const says = (page: Page, words: string): Promise<string> =>
  until(
    words,
    () => text(page),
    (t) => t.includes(words),
  );

/** Gives a file to the field the reader would choose it with. */
const give = (page: Page, name: string, content: string): Promise<void> =>
  page.evaluate(
    (n, c) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('no field for a file');
      const transfer = new DataTransfer();
      transfer.items.add(new File([c], n));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    content,
  );

describe.each<BrowserName>(['chromium', 'firefox'])('the library in %s', (name) => {
  let sites: Sites;
  let driver: Driver;
  let inside: Inside;
  let page: Page;

  const read = async (url: string): Promise<void> => {
    const opened = await driver.newPage();
    await opened.goto(url, { waitUntil: 'load' });
    await opened.bringToFront();
    await marked(opened);
    await opened.close();
  };
  const room = async (hash: string): Promise<void> => {
    await page.bringToFront();
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
  };
  const type = async (words: string): Promise<void> => {
    await page.evaluate((value) => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!field) throw new Error('no search field');
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, words);
  };
  const titles = (): Promise<string[]> =>
    page.$$eval('.row-title', (all) => all.map((one) => one.textContent?.trim() ?? ''));

  beforeAll(async () => {
    sites = await startSites();
    driver = await launch(name, { proxyPort: sites.proxyPort });
    inside = await Inside.ready(driver);
    page = inside.page;
  });
  afterAll(async () => {
    await driver?.close();
    sites?.close();
  });

  test('the first run opens by itself, and its first card is one step away', async () => {
    const welcome = `${driver.base}src/welcome/index.html`;
    await until('the welcome page', () =>
      page.evaluate(async (wanted) => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        return (await api.tabs.query({})).some(({ url }) => url === wanted);
      }, welcome),
    );
    const first = await driver.open('src/welcome/index.html');
    await first.bringToFront();
    const card = (): Promise<string> =>
      first.evaluate(() => {
        const host = document.documentElement.lastElementChild as HTMLElement & {
          openOrClosedShadowRoot?: ShadowRoot;
        };
        const api = chrome as unknown as {
          dom?: { openOrClosedShadowRoot(e: Element): ShadowRoot | null };
        };
        const root = host.openOrClosedShadowRoot ?? api.dom?.openOrClosedShadowRoot(host);
        return root?.querySelector('.popover:popover-open .card-title')?.textContent ?? '';
      });
    const button = await until('the button', () => first.$('.welcome-lead button:not([disabled])'));
    expect(await card()).toBe('');
    await button?.click();
    expect(await until('the first card', card)).toMatch(/Kazakhstan|Kasachstan/);
    await first.close();
  });

  test('a site is left out before it was ever read, and taken in again', async () => {
    const welcome = await driver.open('src/welcome/index.html');
    await welcome.bringToFront();
    const tick = async (): Promise<void> => {
      await until('the list of sites', () => welcome.$('.site-list label'));
      await welcome.evaluate((host) => {
        const labels = [...document.querySelectorAll('.site-list label')];
        labels
          .find((label) => label.textContent === host)
          ?.querySelector('input')
          ?.click();
      }, 'tagesschau.de');
    };
    const sitesSet = async () =>
      (await inside.ask<{ settings: { sites: Record<string, string> } }>('settings/get', {})).settings.sites;
    await tick();
    await until('it is off', sitesSet, (set) => set['tagesschau.de'] === 'off');
    await tick();
    await until('it is as before', sitesSet, (set) => !('tagesschau.de' in set));
    await welcome.close();
  });

  test('what was read is found as one types, newest first', async () => {
    await read(OTHER);
    await read(ARTICLE);
    await page.reload({ waitUntil: name === 'firefox' ? [] : 'load' });
    await says(page, 'Kassym-Schomart Tokajew');
    await type('tokaj');
    await until('only what fits', titles, (all) => all.length > 0 && all.length < 10);
    expect(await titles()).toContain('Kassym-Schomart Tokajew');
    await type('');
    await until('all again', titles, (all) => all.length > 20);
  });

  test('filters offer the sites and stories that were read', async () => {
    const choices = await page.$$eval('.filters option', (all) => all.map((one) => one.textContent ?? ''));
    expect(choices).toEqual(expect.arrayContaining([SITE, OTHER_SITE]));
    expect(choices.some((choice) => choice.includes('Kasachstan') || choice.includes('Kazakhstan'))).toBe(
      true,
    );
    const here = await inside.search({ site: OTHER_SITE });
    expect(here.cards.length).toBeGreaterThan(3);
    expect(here.cards.every(({ articles }) => articles.some(({ url }) => url?.includes(OTHER_SITE)))).toBe(
      true,
    );
  });

  test('a note is saved while it is written, and the card is found by it', async () => {
    await type('tokaj');
    await until('the card', titles, (all) => all.includes('Kassym-Schomart Tokajew'));
    await page.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.row-head button')];
      rows.find((row) => row.textContent?.includes('Kassym-Schomart Tokajew'))?.click();
    });
    await press(page, 'Write a note');
    await until('the field', () => page.$('.own-note textarea'));
    await page.focus('.own-note textarea');
    await page.keyboard.type(NOTE);
    await until(
      'it says so',
      () => page.$eval('.own-note [role=status]', (s) => s.textContent),
      (s) => s === 'Saved',
    );
    await type('zwiebelf');
    await until(
      'the card by its note',
      titles,
      (all) => all.length === 1 && all[0] === 'Kassym-Schomart Tokajew',
    );
    await type('');
  });

  test('figures are exported as a table with who said them', async () => {
    await catchDownloads(page);
    await press(page, 'Export');
    await page.evaluate(() => document.querySelector<HTMLInputElement>('dialog input[value=csv]')?.click());
    await press(page, 'Save file');
    const file = await until('the file', () => caught(page));
    expect(file?.name).toMatch(/^backstory-\d{4}-\d\d-\d\d\.csv$/);
    const [head, ...rows] = file?.text.trim().split('\r\n') ?? [];
    expect(head).toContain('attribution');
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.join()).toContain(LISTED_HOST);
    await press(page, 'Close');
  });

  test('a backup brings back what was forgotten, note and all', async () => {
    await room('#storage');
    await press(page, 'Save a backup');
    const file = await until(
      'the file',
      () => caught(page),
      (f) => f?.name.endsWith('.json.gz') === true,
    );
    const backup = file?.text ?? '';
    const before = await inside.ask<{ cards: number; articles: number; figures: number }>(
      'library/summary',
      {},
    );
    await inside.ask('library/forget', { what: 'everything' });
    expect((await inside.ask<{ cards: number }>('library/summary', {})).cards).toBe(0);

    await give(page, 'broken.json', backup.replace('"deck":"glossary"', '"deck":"nonsense"'));
    await says(page, 'Nothing was changed');
    expect((await inside.ask<{ cards: number }>('library/summary', {})).cards).toBe(0);
    await give(page, 'newer.json', backup.replace('"version":1', '"version":2'));
    await says(page, 'Update the extension');
    await give(page, 'cut.json', backup.slice(0, -500));
    await says(page, 'not a backup of Backstory');

    await give(page, 'backup.json', backup);
    await press(page, 'Replace');
    await page.evaluate(() => document.querySelector<HTMLElement>('dialog[open] .button-danger')?.click());
    await says(page, 'Restored');
    const { cards, articles, figures } = before;
    expect(await inside.ask('library/summary', {})).toMatchObject({ cards, articles, figures });
    expect(Object.values(await rawTexts(page)).join()).toContain(NOTE);
  });

  test('a forgotten site leaves no text in any object store', async () => {
    const told = Object.values(await rawTexts(page)).join();
    expect(told).toContain(LISTED_HOST);
    await inside.ask('library/forget', { what: 'site', site: SITE });
    const left = await rawTexts(page);
    for (const [store, texts] of Object.entries(left)) {
      expect(texts, store).not.toContain(LISTED_HOST);
      expect(texts, store).not.toContain('Zwiebelfisch');
      expect(texts.toLowerCase(), store).not.toContain('zwiebelfisch');
    }
    expect(left.articles).toContain(SECOND_LISTED_HOST);
  });

  test('a forgotten day leaves nothing of what was read on it but what the reader knows', async () => {
    await inside.ask('cards/know', { entry: 'place/kherson-ua', known: true });
    const today = await page.evaluate(() => {
      const now = new Date();
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-');
    });
    await inside.ask('library/forget', { what: 'day', day: today });
    const left = await rawTexts(page);
    // A sketch of counts stays as one row in which every count is zero.
    const bare = (texts: string) => texts.replace('{"id":0,"counts":{"total":0,"cells":null}}', '');
    for (const [store, texts] of Object.entries(left))
      if (store !== 'known') expect(bare(texts), store).toBe('[]');
    expect(left.known).toContain('place/kherson-ua');
  });

  test('everything forgotten is everything but the packs', async () => {
    await read(ARTICLE);
    await inside.ask('cards/know', { entry: 'place/kazakhstan', known: true });
    await inside.search({ text: 'x' });
    await inside.ask('library/forget', { what: 'everything' });
    const left = await rawTexts(page);
    expect(Object.keys(left)).toEqual(
      expect.arrayContaining(['cards', 'cardRuns', 'articleRuns', 'staging']),
    );
    for (const [store, texts] of Object.entries(left)) expect(texts, store).toBe('[]');
    expect(await inside.count('blocks')).toBeGreaterThan(10);
  });
});
