import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TabState } from '../../src/messages/contract';
import { CARD_PATH, cardPage } from './card-pages';
import { type BrowserName, type Driver, launch, sleep, until } from './driver';
import { Inside } from './inside';
import { hover, marked, pointOf } from './page-tools';
import { LISTED_HOST, type Sites, startSites } from './sites';

const URL_OF = (name: string): string => `https://${LISTED_HOST}${CARD_PATH}?${name}`;
const KAZAKHSTAN = `https://${LISTED_HOST}/kasachstan-ovks-truppen.html`;

/** Words under our highlights, wherever they stand. */
const markedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      /-(light|dark|plain)$/.test(name) ? [...ranges].map((range) => (range as Range).toString()) : [],
    ),
  );

describe.each<BrowserName>(['chromium', 'firefox'])('cards on a page in %s', (name) => {
  let sites: Sites;
  let driver: Driver;
  let inside: Inside;
  let page: Page;
  let tabId: number;

  const open = async (url: string): Promise<void> => {
    if (page && !page.isClosed()) await page.close();
    page = await driver.newPage();
    await page.evaluateOnNewDocument(() => {
      const seen = globalThis as unknown as { shift: number; clicks: string[] };
      seen.shift = 0;
      seen.clicks = [];
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      }
      addEventListener('click', (event) => {
        const target = event.composedPath()[0];
        if (target instanceof Element) seen.clicks.push(`${target.id}${event.defaultPrevented ? '!' : ''}`);
      });
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    await marked(page);
    tabId = await inside.tabId(url);
  };
  const layer = async () => {
    const state = await inside.layer(tabId);
    if (!state) throw new Error('no layer');
    return state;
  };
  const card = (title: string | null) =>
    until(
      title ? `the card "${title}"` : 'no card',
      layer,
      (state) => (title === null ? state.card === null : (state.card ?? '').includes(title)),
      8000,
    );

  beforeAll(async () => {
    sites = await startSites(cardPage);
    driver = await launch(name, { proxyPort: sites.proxyPort });
    inside = await Inside.ready(driver);
    await open(URL_OF('a'));
  });
  afterAll(async () => {
    await driver?.close();
    sites?.close();
  });

  test('marks stay out of code, forms, editors and media, and are in the page’s own shadow roots', async () => {
    const words = await until(
      'marks in the shadow root',
      () => markedWords(page),
      (all) => all.some((word) => word.includes('Tusk')),
    );
    expect(words).toEqual(expect.arrayContaining(['Jens Stoltenberg', 'NATO']));
    const guarded = await page.evaluate(() =>
      ['code', 'form', 'editor', 'video'].filter((id) =>
        [...CSS.highlights.values()].some((ranges) =>
          [...ranges].some((range) => document.getElementById(id)?.contains((range as Range).startContainer)),
        ),
      ),
    );
    expect(guarded).toEqual([]);
  });

  test('the style of marks reaches into an open shadow root, whose nodes stay as they are', async () => {
    const seen = await page.evaluate(() => {
      const root = document.getElementById('host')?.shadowRoot;
      const inner = root?.getElementById('inner');
      return {
        line: inner && getComputedStyle(inner, '::highlight(backstory-background-light)').textDecorationLine,
        nodes: root?.childNodes.length,
        words: inner?.childNodes.length,
      };
    });
    expect(seen).toEqual({ line: 'underline', nodes: 2, words: 1 });
    await page.evaluate(() =>
      document.getElementById('host')?.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    const at = await page.evaluate(() => {
      const text = document.getElementById('host')?.shadowRoot?.getElementById('inner')?.firstChild;
      if (!text) return null;
      const range = document.createRange();
      const from = text.nodeValue?.indexOf('Donald Tusk') ?? 0;
      range.setStart(text, from);
      range.setEnd(text, from + 11);
      const box = range.getClientRects()[0];
      return box ? { x: box.left + 20, y: box.top + box.height / 2 } : null;
    });
    if (!at) throw new Error('no words');
    await page.mouse.move(at.x - 3, at.y);
    await page.mouse.move(at.x, at.y);
    await card('Donald Tusk');
    await page.keyboard.press('Escape');
    await card(null);
  });

  test('marks take their colour from what is behind the text, the text’s own over a picture', async () => {
    const grounds = await page.evaluate(() =>
      ['intro', 'dark', 'photo'].map((id) =>
        [...CSS.highlights]
          .filter(([, ranges]) =>
            [...ranges].some((range) =>
              document.getElementById(id)?.contains((range as Range).startContainer),
            ),
          )
          .map(([key]) => key.split('-').at(-1))
          .filter((ground) => ground !== 'active'),
      ),
    );
    expect(grounds.map((all) => [...new Set(all)])).toEqual([['light'], ['dark'], ['plain']]);
  });

  test('nothing moves: not by marks, not by card, not by tray', async () => {
    await open(URL_OF('shift'));
    const boxes = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('h1, p, form, pre, video')].map((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return [left, top + scrollY, width, height];
        }),
      );
    const before = await boxes();
    await hover(page, 'Stoltenberg');
    await card('Jens Stoltenberg');
    await driver.command('toggle-tray', page);
    await until('the tray', layer, ({ tray }) => tray);
    expect(await boxes()).toEqual(before);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    if (name === 'chromium') {
      const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
      console.log(`layout shift ${shift}`);
      expect(shift).toBe(0);
    }
  });

  test('selecting, copying and find in page go over marks as over any text', async () => {
    const { x, y } = await pointOf(page, 'Bundeskanzler');
    const end = await pointOf(page, 'Gouverneurs mindestens');
    await page.mouse.move(x - 30, y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 6 });
    await page.mouse.up();
    const selected = await page.evaluate(() => {
      const selection = getSelection();
      const holder = document.createElement('div');
      holder.append(selection?.getRangeAt(0).cloneContents() ?? '');
      return { text: selection?.toString() ?? '', html: holder.innerHTML };
    });
    expect(selected.text).toContain('Olaf Scholz hat am Dienstag');
    // What a copy holds is the page's text, without anything of ours.
    expect(selected.html.replace(/\s+/g, ' ')).toBe(selected.text.replace(/\s+/g, ' '));
    await sleep(500);
    expect((await layer()).card).toBeNull();
    const found = await page.evaluate(() => {
      getSelection()?.removeAllRanges();
      return (globalThis as unknown as { find(words: string): boolean }).find('Wolodymyr Selenskyj in')
        ? getSelection()?.toString()
        : null;
    });
    expect(found).toBe('Wolodymyr Selenskyj in');
    await page.evaluate(() => {
      getSelection()?.removeAllRanges();
      (globalThis as unknown as { clicks: string[] }).clicks = [];
    });
  });

  test('links and fields are the page’s own: a click follows the link, typing lands in the field', async () => {
    const { x, y } = await pointOf(page, 'Brüssel');
    await page.mouse.click(x, y);
    expect(await page.evaluate(() => location.hash)).toBe('#ziel');
    await page.click('#field');
    await page.keyboard.type('Sehr geehrter Herr j k n p .');
    expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe(
      'Sehr geehrter Herr j k n p .',
    );
    const clicks = await page.evaluate(() => (globalThis as unknown as { clicks: string[] }).clicks);
    expect(clicks).toEqual(['link', 'field']);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  });

  // Only Chromium can be asked to look as it would print.
  test.skipIf(name === 'firefox')('nothing of it is printed', async () => {
    await page.emulateMediaType('print');
    const printed = await page.evaluate(() => {
      const intro = document.getElementById('intro');
      return intro && getComputedStyle(intro, '::highlight(backstory-background-light)').textDecorationLine;
    });
    expect(printed).toBe('none');
    await page.emulateMediaType('screen');
  });

  test('the command goes from mark to mark, into the card, and Escape leads back to the word', async () => {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await driver.command('next-mark', page);
    const first = await until('a card by key', layer, ({ focusInCard }) => focusInCard);
    await driver.command('next-mark', page);
    const second = await until('the next card', layer, (state) => state.card !== first.card);
    expect(second.focusInCard).toBe(true);
    await driver.command('previous-mark', page);
    await card(first.card ?? '');
    const word = await page.evaluate(() => {
      const [range] = CSS.highlights.get('backstory-active') ?? [];
      return (range as Range | undefined)?.toString() ?? '';
    });
    expect(word.length).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
    await card(null);
    const caret = await page.evaluate(() => {
      const at = getSelection();
      return at?.anchorNode?.nodeValue?.slice(at.anchorOffset) ?? '';
    });
    expect(caret.startsWith(word)).toBe(true);
  });

  test('the tray lists what is marked, leads to a card and back to its row', async () => {
    await driver.command('toggle-tray', page);
    const opened = await until('the tray', layer, ({ tray }) => tray);
    expect(opened.rows.some((row) => row.includes('Tusk'))).toBe(true);
    const row = opened.focus;
    await page.keyboard.press('Enter');
    await until('its card', layer, ({ focusInCard }) => focusInCard);
    await page.keyboard.press('Escape');
    const back = await until('the tray again', layer, (state) => state.card === null);
    expect(back.focus).toBe(row);
    await page.keyboard.press('Escape');
    await until('the tray is closed', layer, ({ tray }) => !tray);
  });

  test('a card never leaves the viewport, at 400 % zoom either', async () => {
    await page.setViewport({ width: 320, height: 256 });
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const { x, y } = await pointOf(page, 'Jens Stoltenberg');
    await page.mouse.click(x, y);
    const { box, sheet } = await card('Jens Stoltenberg');
    expect(sheet).toBe(true);
    expect(box?.left).toBeGreaterThanOrEqual(0);
    expect(box?.top).toBeGreaterThanOrEqual(0);
    expect(box?.right).toBeLessThanOrEqual(320);
    expect(box?.bottom).toBeLessThanOrEqual(257);
    await page.keyboard.press('Escape');
    await page.setViewport(name === 'firefox' ? { width: 1280, height: 800 } : null);
  });

  test('a note is written on the card and stored; keys typed in it do not reach the page', async () => {
    await page.evaluate(() => {
      const seen = globalThis as unknown as { keys: number };
      seen.keys = 0;
      document.addEventListener('keydown', () => {
        seen.keys += 1;
      });
    });
    await hover(page, 'Stoltenberg');
    await card('Jens Stoltenberg');
    await until('notes can be written', () => inside.click(tabId, '.own-note button', ''));
    await until('the field', async () => (await layer()).focus !== null);
    await page.keyboard.type('seit 2014');
    await until('it is stored', () =>
      inside.page.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            const request = indexedDB.open('backstory');
            request.onsuccess = () => {
              const all = request.result.transaction('cards').objectStore('cards').getAll();
              all.onsuccess = () => {
                request.result.close();
                resolve((all.result as { note?: string }[]).some(({ note }) => note === 'seit 2014'));
              };
            };
          }),
      ),
    );
    expect(await page.evaluate(() => (globalThis as unknown as { keys: number }).keys)).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await card(null);
  });

  test('a link leads to a card the article has not, and there is a way back', async () => {
    await open(KAZAKHSTAN);
    await driver.command('toggle-tray', page);
    await until('the tray', layer, ({ tray }) => tray);
    await inside.click(tabId, '.tray-deck button', 'Unruhen');
    await card('Unruhen');
    const titles = (await layer()).rows;
    const others = (await layer()).text.split('\n').map((line) => line.trim());
    // A person or term of the story whose name is on no card of the article.
    const links = await until('links', async () =>
      others.filter((line) => line.length > 3 && !titles.some((title) => line.includes(title))),
    );
    let left: string | null = null;
    for (const link of links) {
      if (!(await inside.click(tabId, '.card .link', link))) continue;
      // A link may lead to a card of the article as well; asking the background takes its time.
      const { card: title } = await until(
        'the linked card',
        layer,
        ({ card: now, notice }) => notice !== null || (now !== null && !now.includes('Unruhen')),
        5000,
      );
      if (title && !title.includes('Unruhen') && !titles.includes(title)) {
        left = title;
        break;
      }
      if (title && !title.includes('Unruhen')) await inside.click(tabId, '.popover-tools button', '');
      await card('Unruhen');
    }
    expect(left).not.toBeNull();
    await inside.click(tabId, '.popover-tools button', '');
    await card('Unruhen');
  });

  test('the map of a story is drawn in the card, offline', async () => {
    await inside.page.evaluate(() => undefined);
    expect(await inside.click(tabId, '.map-fold summary', '')).toBe(true);
    const { map } = await until('the map', layer, (state) => state.map !== null);
    expect(map).toContain('Almaty');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  test('a card opened in the panel is the one the panel shows', async () => {
    await hover(page, 'Tokajew');
    await card('Kassym-Schomart Tokajew');
    await inside.click(tabId, '.popover-actions button', 'Side panel');
    // Where the click of a script counts as a gesture it is the browser's own panel, else a tab.
    const shown = async (): Promise<string> => {
      const target = driver.browser.targets().find((one) => one.url().includes('/src/panel/index.html'));
      const panel = name === 'chromium' ? await target?.asPage() : null;
      return (
        (panel
          ? await panel.evaluate(() => document.querySelector('.row-open .row-title')?.textContent)
          : await inside.textIn('/src/panel/', '.row-open .row-title')) ?? ''
      );
    };
    await until('the card in the panel', shown, (title) => title.includes('Tokajew'));
    await inside.closePanels();
  });

  test('the panel stays right when tabs change, go back, close, and the background dies', async () => {
    const panel = await driver.open('src/panel/index.html');
    const shows = (words: string) =>
      until(
        `the panel shows ${words}`,
        () => panel.evaluate(() => document.body.innerText),
        (text) => text.includes(words),
        10_000,
      );
    await page.bringToFront();
    await shows('Unruhen in Kasachstan');
    const other = await driver.newPage();
    await other.goto(URL_OF('panel'), { waitUntil: 'load' });
    await other.bringToFront();
    await shows('Olaf Scholz');
    await driver.killBackground();
    await page.bringToFront();
    await shows('Unruhen in Kasachstan');
    await page.goto(`https://${LISTED_HOST}/erdbeben-tuerkei-syrien.html`, { waitUntil: 'load' });
    await shows('Erdbeben');
    await page.goBack({ waitUntil: 'load' });
    await shows('Unruhen in Kasachstan');
    await other.close();
    await panel.close();
  });

  test('a note is written in the panel, and the card on the page shows it', async () => {
    await open(URL_OF('panel-note'));
    const panel = await driver.open(`src/panel/index.html?tab=${tabId}`);
    await until('the row', () =>
      panel.evaluate(() => {
        const rows = [...document.querySelectorAll<HTMLElement>('.row-head button')];
        const row = rows.find((one) => one.textContent?.includes('Boris Pistorius'));
        row?.click();
        return row !== undefined;
      }),
    );
    const begin = await until('notes can be written', () => panel.$('.own-note button'));
    await begin?.click();
    await until('the field has focus', () =>
      panel.evaluate(() => document.activeElement?.matches('textarea')),
    );
    await panel.keyboard.type('im Panel notiert');
    await until(
      'it says so',
      () => panel.$eval('.own-note [role=status]', (status) => status.textContent),
      (text) => text === 'Saved',
    );
    await panel.close();
    await page.bringToFront();
    await hover(page, 'Boris Pistorius');
    await card('Boris Pistorius');
    await until(
      'the note on the card',
      async () => (await layer()).note,
      (note) => note === 'im Panel notiert',
    );
    await page.keyboard.press('Escape');
    await card(null);
  });

  test('after an update old pages keep their cards, and say “reload” where they cannot go on', async () => {
    await open(URL_OF('update'));
    await driver.reloadExtension();
    inside = await Inside.open(driver);
    await page.bringToFront();
    tabId = await inside.tabId(URL_OF('update'));
    const alive = (await markedWords(page)).length > 0;
    if (!alive) {
      // Firefox takes old page scripts away itself: nothing of ours is left that could fail.
      expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
      return;
    }
    await hover(page, 'Stoltenberg');
    await card('Jens Stoltenberg');
    await inside.click(tabId, '.popover-actions button', 'Save');
    // Chromium cuts old page scripts off; Firefox lets them talk to the new background.
    const end = await until(
      'the notice, or the card is saved',
      async () =>
        (await layer()).notice ?? ((await inside.isSaved('person/jens-stoltenberg')) ? 'saved' : ''),
    );
    expect(end).toMatch(name === 'chromium' ? /Reload/ : /Reload|saved/);
  });

  test('the new version takes over a page the old one was in: one layer, no mark twice, no dead card', async () => {
    const fresh = await driver.newPage();
    await fresh.goto(URL_OF('fresh'), { waitUntil: 'load' });
    await fresh.bringToFront();
    await marked(fresh);
    const words = (await markedWords(fresh)).sort();
    await fresh.close();

    await page.bringToFront();
    await inside.ask('tab/read', { tabId });
    await until(
      'the new version answers',
      () => inside.ask<TabState>('tab/state', { tabId }),
      ({ state }) => state === 'ready',
    );
    await until(
      'the marks of the new version',
      async () => (await markedWords(page)).sort().join(),
      (now) => now === words.join(),
    );
    const elements = () => page.evaluate(() => document.documentElement.children.length);
    expect(await elements()).toBe(3);
    // What the old one would have answered to: a change of the page's colours, and the pointer.
    await page.evaluate(() => {
      document.body.style.background = '#fdfdfd';
    });
    await hover(page, 'Stoltenberg');
    await card('Jens Stoltenberg');
    await sleep(600);
    expect((await markedWords(page)).sort()).toEqual(words);
    expect(await elements()).toBe(3);
    await inside.click(tabId, '.popover-actions button', 'I know this');
    await until(
      'the background has taken it',
      () => inside.count('known'),
      (n) => n === 1,
    );
    expect((await layer()).notice).toBeNull();
    const last = await inside.layer(tabId);
    expect(last?.card).toContain('Jens Stoltenberg');
  });
});
