import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, type Gallery, openGallery, type Theme, turn } from './open';
import { hoverWord, order, pause, VIEWS, type View } from './views';

const ARTICLE: View = { name: 'article', query: 'surface=article', widths: [1280] };

/** What is in the layer now, as a reader would tell it. */
const layer = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement.lastElementChild?.shadowRoot;
    const card = root?.querySelector('.popover:popover-open');
    const focus = root?.activeElement;
    return {
      card: card?.querySelector('.card-title')?.textContent ?? null,
      tray: root?.querySelector('.tray-list') != null,
      focus: focus
        ? (focus.getAttribute('aria-label') ?? focus.textContent?.trim().slice(0, 40) ?? '')
        : null,
      focusInCard: focus != null && card?.contains(focus) === true,
    };
  });

const click = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    document.documentElement.lastElementChild?.shadowRoot?.querySelector<HTMLElement>(wanted)?.click();
  }, selector);

const highlighted = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      /light|dark|plain/.test(name) ? [...ranges].map((range) => (range as Range).toString()) : [],
    ),
  );

describe.each(['chromium', 'firefox'] as const)('the page layer in %s', (browser) => {
  let gallery: Gallery;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    gallery = await openGallery(browser, (text) => errors.push(text));
    page = await gallery.open(ARTICLE, 'light', 1280);
    await page.bringToFront();
  });
  const looking = async (
    view: View,
    { theme = 'light', width, touch }: { theme?: Theme | undefined; width: number; touch?: boolean },
    work: (opened: Page) => Promise<void>,
  ): Promise<void> => {
    const opened = await gallery.open(view, theme, width, touch);
    try {
      await work(opened);
    } finally {
      await gallery.done(opened);
    }
  };
  afterAll(async () => {
    await gallery?.close();
    expect(errors).toEqual([]);
  });

  it('marks the first mention of every card and changes no node of the page', async () => {
    const words = await highlighted(page);
    expect(words).toContain('Kassym-Schomart Tokajew');
    expect(words.filter((word) => word === 'Almaty')).toHaveLength(1);
    const paragraphs = await page.$$eval('#text p', (all) => all.map((p) => p.childNodes.length));
    expect(paragraphs).toEqual([1, 1, 1, 1]);
  });

  it('opens a card where the pointer rests, without moving anything, and closes it behind the pointer', async () => {
    const before = await page.$eval('#text', (text) => text.getBoundingClientRect().toJSON());
    await hoverWord(page, 'Nikol Paschinjan');
    expect(await layer(page)).toMatchObject({ card: 'Nikol Paschinjan', focus: null });
    expect(await page.$eval('#text', (text) => text.getBoundingClientRect().toJSON())).toEqual(before);
    await page.mouse.move(5, 5);
    await pause(600);
    expect((await layer(page)).card).toBeNull();
  });

  it('does not open for a pointer that only passes', async () => {
    await page.mouse.move(5, 5);
    const seen: (string | null)[] = [];
    await page.mouse.move(640, 260, { steps: 8 });
    await page.mouse.move(640, 780, { steps: 8 });
    await pause(450);
    seen.push((await layer(page)).card);
    expect(seen).toEqual([null]);
  });

  it('goes from mark to mark by key, into the card, and back to the word', async () => {
    await page.reload();
    await page.waitForFunction(() => window.layer);
    await order(page, 'next-mark');
    expect(await layer(page)).toMatchObject({ card: 'Kasachstan', focusInCard: true });
    await order(page, 'next-mark');
    expect(await layer(page)).toMatchObject({ card: 'Kassym-Schomart Tokajew', focusInCard: true });
    await page.keyboard.press('Escape');
    expect(await layer(page)).toMatchObject({ card: null, focus: null });
    const caret = await page.evaluate(() => {
      const at = document.getSelection();
      return at?.anchorNode?.nodeValue?.slice(at.anchorOffset, at.anchorOffset + 6);
    });
    expect(caret).toBe('Kassym');
  });

  it('lets Tab run through the card and out of it again', async () => {
    await order(page, 'next-mark');
    const passed: string[] = [];
    for (let i = 0; i < 30; i += 1) {
      await page.keyboard.press('Tab');
      const now = await layer(page);
      if (!now.card) break;
      passed.push(now.focus ?? '');
    }
    expect(passed.length).toBeGreaterThan(5);
    expect(new Set(passed).size).toBe(passed.length);
    expect(await layer(page)).toMatchObject({ card: null, focus: null });
  });

  it('opens the tray by key on its first card, the card from there, and comes back to that row', async () => {
    await order(page, 'toggle-tray');
    const row = (await layer(page)).focus;
    expect(row).toContain('Unruhen in Kasachstan');
    await page.keyboard.press('Enter');
    await pause(100);
    expect(await layer(page)).toMatchObject({
      card: 'Unruhen in Kasachstan im Januar 2022',
      focusInCard: true,
    });
    await page.keyboard.press('Escape');
    expect(await layer(page)).toMatchObject({ card: null, tray: true, focus: row });
    await page.keyboard.press('Escape');
    expect(await layer(page)).toMatchObject({
      tray: false,
      focus: expect.stringContaining('Backstory: 18'),
    });
  });

  it('says in the tray what could not be done from there', async () => {
    await page.evaluate(() => window.failPanel?.());
    await order(page, 'toggle-tray');
    await click(page, '.tray-head .button');
    await pause(50);
    const told = await page.evaluate(
      () =>
        document.documentElement.lastElementChild?.shadowRoot?.querySelector('.tray .notice')?.textContent,
    );
    expect(told).toMatch(/antwortet gerade nicht|is not answering/);
    await order(page, 'toggle-tray');
  });

  it('follows links between cards, with a way back', async () => {
    await hoverWord(page, 'Nursultan Nasarbajew');
    await click(page, '.links .link');
    await pause(50);
    expect((await layer(page)).card).toBe('Kassym-Schomart Tokajew');
    await click(page, '.popover-tools .button');
    await pause(50);
    expect((await layer(page)).card).toBe('Nursultan Nasarbajew');
  });

  it('marks no longer what the reader knows', async () => {
    expect(await highlighted(page)).toContain('Nursultan Nasarbajew');
    await click(page, '.popover-actions .button:nth-child(2)');
    await pause(50);
    expect(await highlighted(page)).not.toContain('Nursultan Nasarbajew');
  });

  it('keeps a pinned card when the pointer leaves', async () => {
    await click(page, '.popover-tools .button[aria-pressed]');
    await page.mouse.move(5, 5);
    await pause(600);
    expect((await layer(page)).card).toBe('Nursultan Nasarbajew');
    await page.keyboard.press('Escape');
    expect((await layer(page)).card).toBeNull();
  });

  it('is gone from the page when it is switched off', async () => {
    await page.evaluate(() => window.layer?.destroy());
    const left = await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]);
    expect(left).toEqual([0, 0]);
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.tagName)).toBe('BODY');
  });

  // Every state in both themes in one browser, every surface in every theme in both; the whole matrix is `look.ts`.
  const main = new Set([
    'popup',
    'panel',
    'panel-map',
    'shelf',
    'stories',
    'welcome',
    'article',
    'article-story',
  ]);
  const matrix = VIEWS.flatMap((view) => {
    const themes: readonly Theme[] = main.has(view.name)
      ? ['light', 'dark', ...(browser === 'chromium' ? (['forced'] as const) : [])]
      : browser === 'chromium'
        ? ['light', 'dark']
        : [];
    return themes.length === 0 ? [] : [{ name: view.name, view, themes }];
  });
  // Pages in the background of Firefox doze: one after the other there.
  const test = browser === 'chromium' ? it.concurrent : it;
  test.each(matrix)('axe finds nothing on $name, $themes, and it fits 320 px', ({ view, themes }) =>
    looking(view, { width: view.widths[0] ?? 800, theme: themes[0] }, async (opened) => {
      expect(await axe(opened)).toEqual([]);
      for (const theme of themes.slice(1)) {
        await turn(opened, theme);
        expect(await axe(opened, 'colours')).toEqual([]);
      }
      // 1280 px at 400 % zoom (WCAG 1.4.10): nothing to scroll sideways for.
      await opened.setViewport({ width: 320, height: 640 });
      await pause(30);
      expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }),
  );

  const moving = VIEWS.filter(({ name }) =>
    [
      'article-person',
      'article-tray',
      'article-key',
      'popup',
      'panel-story',
      'shelf',
      'stories-open',
      'welcome',
    ].includes(name),
  );
  test.each(moving)('nothing on $name moves for readers who want no motion', (view) =>
    looking(view, { width: view.widths[0] ?? 800 }, async (opened) => {
      // Firefox has it from its settings; in Chromium both can be seen.
      if (browser === 'chromium') {
        expect(await motions(opened)).not.toEqual([]);
        await opened.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      }
      expect(await opened.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
      expect(await motions(opened)).toEqual([]);
    }),
  );

  it('a passage that is shown and flashed is there at once, on pages that glide as well', () =>
    looking(ARTICLE, { width: 800 }, async (opened) => {
      await opened.setViewport({ width: 800, height: 300 });
      const [before, at, after] = await opened.evaluate(async () => {
        document.documentElement.style.scrollBehavior = 'smooth';
        const from = scrollY;
        const last = document.querySelector('#text p:last-child')?.textContent ?? '';
        const start = (document.querySelector('#text')?.textContent ?? '').indexOf(last);
        // Paragraphs are two characters apart in the article's text.
        window.layer?.show(start + 6, start + 20);
        const now = scrollY;
        await new Promise((done) => setTimeout(done, 400));
        return [from, now, scrollY];
      });
      expect(at).toBeGreaterThan(before ?? 0);
      expect(after).toBe(at);
      expect(await opened.evaluate(() => CSS.highlights.has('backstory-flash'))).toBe(true);
      if (browser === 'firefox') expect(await motions(opened)).toEqual([]);
    }));

  // The finger is emulated by Chromium alone.
  it
    .skipIf(browser === 'firefox')
    .each(
      VIEWS.filter(({ name }) =>
        [
          'popup',
          'panel',
          'panel-map',
          'article-key',
          'article-tray',
          'article-map',
          'article-story',
        ].includes(name),
      ),
    )('everything on $name can be hit by a thumb at 360 px', (view) =>
    looking(view, { width: 360, touch: true }, async (opened) => {
      expect(await smallTargets(opened)).toEqual([]);
      expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }),
  );
});

/** Controls smaller than 44 CSS px either way (WCAG 2.5.5); links within running text are exempt. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const layer = document.documentElement.lastElementChild?.shadowRoot;
    const controls = [document, ...(layer ? [layer] : [])].flatMap((root) => [
      ...root.querySelectorAll<HTMLElement>(
        'button, summary, select, input:not([type="checkbox"]):not([type="radio"]), a.button, .switch, .segments label',
      ),
    ]);
    return controls
      .filter((one) => one.checkVisibility() && !one.matches('.hidden') && !one.closest('#text, main > p'))
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(
        ({ one, box }) =>
          `${one.tagName} ${one.className} "${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 30)}" ${Math.round(box.width)}×${Math.round(box.height)}`,
      );
  });

/** Everything on the page and in the layer that would move, fade or glide: by its style, and right now. */
const motions = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const layer = document.documentElement.lastElementChild?.shadowRoot;
    const roots = [document, ...(layer ? [layer] : [])];
    const lasts = (durations: string) => durations.split(',').some((one) => Number.parseFloat(one) > 0);
    const found = roots.flatMap((root) =>
      [...root.querySelectorAll('*')].flatMap((element) =>
        [null, '::before', '::after'].flatMap((part) => {
          const style = getComputedStyle(element, part);
          const moves =
            lasts(style.transitionDuration) ||
            (style.animationName !== 'none' && lasts(style.animationDuration));
          return moves ? [`${element.tagName}.${element.getAttribute('class') ?? ''}${part ?? ''}`] : [];
        }),
      ),
    );
    const running = roots.flatMap((root) =>
      root.getAnimations().map(({ playState }) => `running: ${playState}`),
    );
    return [...found, ...running];
  });
