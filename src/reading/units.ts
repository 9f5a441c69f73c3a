/** Several articles on one page, one below the other: infinite scroll. */
import { SUSPICIOUS, worthOf } from './blocks';
import type { Collector } from './collect';
import { MIN_TEXT_CHARS } from './limits';
import type { ReadBlock } from './textmap';

/**
 * The elements of the page's articles where there are several, else none. Each has an `h1` of its own and running text
 * below it; the posts of a live blog have lower headings and are one article. To be asked before blocks are marked by what they are not.
 */
export function articlesOf({ blocks, headlines }: Collector): Element[] {
  const titles = headlines.filter((index) => ((blocks[index]?.marks ?? SUSPICIOUS) & SUSPICIOUS) === 0);
  if (titles.length < 2) return [];
  const headings = titles.flatMap((index) => blocks[index]?.element ?? []);
  const found = new Set<Element>();
  for (const [i, index] of titles.entries()) {
    const below = blocks.slice(index + 1, titles[i + 1] ?? blocks.length);
    const worth = below.reduce((sum, block) => sum + Math.max(0, worthOf(block)), 0);
    const heading = blocks[index]?.element;
    if (worth >= MIN_TEXT_CHARS && heading) found.add(largestWithout(heading, headings));
  }
  return found.size < 2 ? [] : [...found];
}

/** None, if what was read stands in more than one of them: then they are parts of one article. */
export function apart(articles: readonly Element[], read: readonly ReadBlock[]): readonly Element[] {
  const holders = articles.filter((article) => read.some(({ element }) => article.contains(element)));
  return holders.length > 1 ? [] : articles;
}

/** The largest element around `heading` that holds none of the others. */
function largestWithout(heading: Element, headings: readonly Element[]): Element {
  let element = heading;
  for (;;) {
    const { parentElement } = element;
    const tooLarge =
      !parentElement || headings.some((other) => other !== heading && parentElement.contains(other));
    if (tooLarge) return element;
    element = parentElement;
  }
}
