import type { Page } from 'puppeteer-core';
import { until } from './driver';

/** Ranges that are highlighted on a page: the page-side sign of marks. */
export const highlights = (page: Page): Promise<number> =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, h) => sum + h.size, 0));

export const marked = (page: Page): Promise<number> =>
  until(
    'marks',
    () => highlights(page),
    (n) => n > 0,
  );

/** Point in the middle of the first occurrence of a word in the page's visible text, scrolled into view. */
export function pointOf(page: Page, word: string): Promise<{ x: number; y: number }> {
  return page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(text) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const box = range.getClientRects()[0];
      if (box) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    throw new Error(`no "${text}"`);
  }, word);
}

export async function hover(page: Page, word: string): Promise<void> {
  const { x, y } = await pointOf(page, word);
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y);
}
