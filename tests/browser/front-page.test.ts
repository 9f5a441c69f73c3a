import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TabState } from '../../src/messages/contract';
import type { ThreadDetail, ThreadLine } from '../../src/model';
import { type BrowserName, type Driver, launch, sleep, until } from './driver';
import { Inside } from './inside';
import { highlights, marked } from './page-tools';
import { LISTED_HOST, SECOND_LISTED_HOST, type Sites, startSites } from './sites';
import { bridgePage, FRONT_HEADLINES, frontPage, ON_STORY, otherPage } from './story-pages';

const FIRST = `https://${LISTED_HOST}/case/bruecke-1.html`;
const SECOND = `https://${SECOND_LISTED_HOST}/case/bruecke-2.html`;
const OTHER = `https://${LISTED_HOST}/case/other.html`;
const FRONT = `https://${LISTED_HOST}/case/front/`;

function casePage(path: string): string | null {
  if (path === '/case/bruecke-1.html') return bridgePage(1);
  if (path === '/case/bruecke-2.html') return bridgePage(2);
  if (path === '/case/other.html') return otherPage();
  if (path === '/case/front/') return frontPage();
  return null;
}

interface ChipSeen {
  readonly text: string;
  readonly shown: boolean;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What an extension sees of our chips on a page: they are in a closed shadow root. */
function chipsOn(inside: Inside, tabId: number): Promise<ChipSeen[]> {
  return inside.page.evaluate(async (id) => {
    const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
    const [result] = await api.scripting.executeScript({
      target: { tabId: id },
      func: () => {
        const seen: unknown[] = [];
        for (const host of document.documentElement.children) {
          if (!(host instanceof HTMLElement)) continue;
          const open = host as unknown as { openOrClosedShadowRoot?: ShadowRoot };
          const root =
            open.openOrClosedShadowRoot ??
            (
              chrome as unknown as { dom: { openOrClosedShadowRoot(e: Element): ShadowRoot | null } }
            ).dom?.openOrClosedShadowRoot(host);
          for (const chip of root?.querySelectorAll<HTMLElement>('.chip') ?? []) {
            const { left, top, right, bottom, width } = chip.getBoundingClientRect();
            seen.push({ text: chip.textContent, shown: width > 0, left, top, right, bottom });
          }
        }
        return seen;
      },
    });
    return (result?.result ?? []) as never;
  }, tabId);
}

const shown = (chips: readonly ChipSeen[]): readonly ChipSeen[] => chips.filter((chip) => chip.shown);

/** Line boxes of all headlines of the front page, with their words. */
const headlineLines = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main a')].flatMap((link) => {
      const range = document.createRange();
      range.selectNodeContents(link);
      return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
        text: link.textContent ?? '',
        left,
        top,
        right,
        bottom,
      }));
    }),
  );

async function coversNothing(page: Page, inside: Inside, tabId: number): Promise<void> {
  const lines = await headlineLines(page);
  for (const chip of shown(await chipsOn(inside, tabId)))
    for (const line of lines)
      expect(
        chip.left < line.right - 1 &&
          line.left + 1 < chip.right &&
          chip.top < line.bottom - 1 &&
          line.top + 1 < chip.bottom,
        `the chip "${chip.text}" lies on "${line.text}"`,
      ).toBe(false);
}

interface Watched {
  bodyMutations: number;
  shift: number;
}

/** Counts what happens to the page's body and how much of it moves. Runs in the page. */
function watchPage(): void {
  const seen = globalThis as unknown as Watched;
  seen.bodyMutations = 0;
  seen.shift = 0;
  addEventListener('load', () => {
    new MutationObserver((records) => {
      seen.bodyMutations += records.length;
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
}

describe.each<BrowserName>(['chromium', 'firefox'])('stories of the reader in %s', (name) => {
  let sites: Sites;
  let driver: Driver;
  let inside: Inside;
  let front: Page;
  let frontTab: number;
  let thread: ThreadLine;

  const read = async (url: string): Promise<Page> => {
    const page = await driver.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    return page;
  };
  const stateOf = (tabId: number): Promise<TabState> => inside.ask('tab/state', { tabId });

  beforeAll(async () => {
    sites = await startSites(casePage);
    driver = await launch(name, { proxyPort: sites.proxyPort });
    inside = await Inside.ready(driver);
  });
  afterAll(async () => {
    await driver?.close();
    sites?.close();
  });

  test('two articles on the same events become one story, another article does not', async () => {
    const before = await read(FIRST);
    await marked(before);
    const second = await read(SECOND);
    await marked(second);
    const other = await read(OTHER);
    await marked(other);
    const { threads, singles } = await inside.ask<{ threads: ThreadLine[]; singles: number }>(
      'threads/list',
      { singles: false },
    );
    expect(threads.map(({ articles, sites }) => [articles, sites])).toEqual([
      [2, [LISTED_HOST, SECOND_LISTED_HOST].map((host) => host.replace(/^www\./, ''))],
    ]);
    expect(singles).toBe(1);
    [thread] = threads as [ThreadLine];
    const detail = await inside.ask<ThreadDetail>('threads/get', { id: thread.id });
    expect(detail.articles.map(({ url }) => url)).toEqual([FIRST, SECOND]);
    expect(detail.others.map(({ name }) => name)).toContain('Henrike Vossmann');
    for (const page of [before, second, other]) await page.close();
  });

  test('a front page has no chips as long as nothing is followed', async () => {
    front = await driver.newPage();
    await front.goto(FRONT, { waitUntil: 'load' });
    await front.bringToFront();
    frontTab = await inside.tabId(FRONT);
    await sleep(800);
    expect(await chipsOn(inside, frontTab)).toEqual([]);
  });

  test('once the story is followed, its headline has a chip, and no other', async () => {
    await inside.ask('threads/follow', { id: thread.id, followed: true });
    const chips = await until(
      'the chip',
      () => chipsOn(inside, frontTab),
      (found) => shown(found).length > 0,
    );
    expect(FRONT_HEADLINES.length).toBeGreaterThan(10);
    expect(chips).toHaveLength(ON_STORY.length);
    await front.bringToFront();
    await sleep(300);
    await coversNothing(front, inside, frontTab);
  });

  test('the chip stays with its headline when the page is scrolled and drawn anew', async () => {
    const distance = async (): Promise<number> => {
      const [chip] = shown(await chipsOn(inside, frontTab));
      const line = (await headlineLines(front)).find(({ text }) => ON_STORY.includes(text));
      return (chip?.top ?? Number.NaN) - (line?.top ?? Number.NaN);
    };
    const before = await distance();
    await front.evaluate(() => scrollBy(0, 120));
    await sleep(300);
    expect(Math.abs((await distance()) - before)).toBeLessThan(4);
    await coversNothing(front, inside, frontTab);
    await front.evaluate(() => {
      document.documentElement.style.fontSize = '22px';
    });
    await sleep(400);
    expect(Math.abs(await distance())).toBeLessThan(80);
    await coversNothing(front, inside, frontTab);
  });

  test('the key for chips hides them and shows them again', async () => {
    await front.bringToFront();
    const count = (wanted: number) =>
      until(
        `${wanted} chips`,
        async () => shown(await chipsOn(inside, frontTab)).length,
        (n) => n === wanted,
      );
    const before = shown(await chipsOn(inside, frontTab)).length;
    expect(before).toBeGreaterThan(0);
    await driver.command('toggle-chips', front);
    await count(0);
    await driver.command('toggle-chips', front);
    await count(before);
  });

  test('no page node is changed and nothing shifts', async () => {
    // A page of its own: the one above was told to draw itself anew.
    const page = await driver.newPage();
    await page.evaluateOnNewDocument(watchPage);
    await page.goto(FRONT, { waitUntil: 'load' });
    await page.bringToFront();
    await sleep(1500);
    const tabs = await inside.tabIds(FRONT);
    const chips = await Promise.all(tabs.map((id) => chipsOn(inside, id)));
    expect(chips.map(({ length }) => length)).toEqual(tabs.map(() => ON_STORY.length));
    const { bodyMutations, shift } = await page.evaluate(() => {
      const { bodyMutations, shift } = globalThis as unknown as Watched;
      return { bodyMutations, shift };
    });
    expect(bodyMutations).toBe(0);
    // Only Chromium measures shifts; elsewhere this stays 0.
    expect(shift).toBe(0);
    await page.close();
  });

  test('Escape hides the chips', async () => {
    await front.bringToFront();
    await front.keyboard.press('Escape');
    await until(
      'no chip',
      () => chipsOn(inside, frontTab),
      (chips) => shown(chips).length === 0,
    );
  });

  test('with "only chosen ones", articles of other stories stay as they are until the reader asks', async () => {
    await inside.ask('settings/set', { set: { annotate: 'matching' } });
    const followed = await read(FIRST);
    expect(await marked(followed)).toBeGreaterThan(0);
    const other = await read(OTHER);
    const tabId = await inside.tabId(OTHER);
    await until(
      'the verdict',
      () => stateOf(tabId),
      ({ state }) => state === 'not-chosen',
    );
    expect(await highlights(other)).toBe(0);
    await inside.ask('tab/read', { tabId });
    await other.bringToFront();
    expect(await marked(other)).toBeGreaterThan(0);
    // Open articles are read again when the choice changes.
    await followed.close();
    await other.close();
    await inside.ask('settings/set', { set: { annotate: 'all' } });
  });

  test('a story that is forgotten leaves nothing behind and points out nothing', async () => {
    await inside.ask('threads/forget', { id: thread.id });
    const { threads } = await inside.ask<{ threads: ThreadLine[] }>('threads/list', { singles: true });
    expect(threads.map(({ id }) => id)).not.toContain(thread.id);
    expect(await inside.count('threadArticles')).toBe(1);
  });
});
