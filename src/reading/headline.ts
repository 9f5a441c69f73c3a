/** The headline of a page and the standfirst below it. */
import { isByline, isCaption, SUSPICIOUS, type TextBlock, worthOf } from './blocks';
import type { Collector } from './collect';
import { FINGERPRINT_CHARS, LONGEST_HEADLINE } from './limits';
import { Mark } from './marks';
import { endsInCredit, isFurniture, lettersOf, textOf } from './parts';

/** How much of a title a heading must cover, or an `h1` stand alone, to be the headline. */
const ENOUGH_LIKE = 0.3;

/** How much less a heading in a breadcrumb is worth: it is written for search engines, and another may stand above the text. */
const CRUMB_MALUS = 0.1;

/** The heading that says what the page's titles say; else the first `h1`. */
export function headlineOf(
  page: Collector,
  titles: readonly string[],
  isShown?: (element: Element) => boolean,
): number | null {
  const shown = isShown && bestHeading(page, titles, isShown);
  return shown ?? bestHeading(page, titles, () => true);
}

function bestHeading(
  { blocks }: Collector,
  titles: readonly string[],
  isShown: (element: Element) => boolean,
): number | null {
  const wanted = titles.map(lettersOf).filter((title) => title.length > 0);
  let best: number | null = null;
  let bestScore = ENOUGH_LIKE - 0.01;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || block.level === 0 || block.length > LONGEST_HEADLINE) continue;
    const isLike = titles.some(
      (title) => block.length > title.length * 0.3 && block.length < title.length * 2,
    );
    if (block.level > 1 && !isLike) continue;
    const text = lettersOf(textOf(block));
    if (text.length < 3) continue;
    const isCrumb = endsBreadcrumb(block.element);
    const bonus = block.level > 1 ? 0 : isCrumb ? -CRUMB_MALUS : ENOUGH_LIKE;
    let score = Math.max(0, bonus);
    for (const title of wanted) {
      if (!title.includes(text) && !text.includes(title)) continue;
      const alike = Math.min(text.length, title.length) / Math.max(text.length, title.length);
      score = Math.max(score, alike + bonus);
    }
    if (score > bestScore && isShown(block.element)) {
      bestScore = score;
      best = i;
    }
  }
  return best;
}

const NAMED_CRUMB = ':not(body)[class*="crumb" i]';
const CRUMB = `[aria-current="page"], ${NAMED_CRUMB}, ${NAMED_CRUMB} > *, ${NAMED_CRUMB} > * > *`;

/** The last stop on the way from the front page: said so, named so, or with links to the stops before beside it. */
function endsBreadcrumb(heading: Element): boolean {
  if (heading.matches(CRUMB)) return true;
  const before = heading.previousElementSibling;
  return before?.localName === 'a' && before.previousElementSibling?.localName === 'a';
}

const MIN_STANDFIRST = 40;
const MAX_STANDFIRST = 900;
/** More blocks than this between headline and body are a list of something. */
const MAX_STANDFIRSTS = 4;

/** Blocks between headline and body that sum the article up: by name, by the page's description, or as a sentence. */
export function standfirstOf(
  blocks: readonly TextBlock[],
  headline: number | null,
  first: number,
  descriptions: readonly string[],
): number[] {
  if (headline === null) return [];
  const wanted = descriptions
    .map((d) => lettersOf(d).slice(0, FINGERPRINT_CHARS))
    .filter((d) => d.length >= 20);
  const title = lettersOf(
    blocks
      .slice(headline, headline + 1)
      .map(textOf)
      .join(''),
  );
  const found: number[] = [];
  for (let i = headline + 1; i < first; i++) {
    const block = blocks[i];
    if (!block || block.length < MIN_STANDFIRST || block.length > MAX_STANDFIRST) continue;
    if (
      block.linkLength > block.length / 2 ||
      block.marks & SUSPICIOUS ||
      isByline(block) ||
      isCaption(block)
    )
      continue;
    if (endsInCredit(block) || isFurniture(block)) continue;
    const named = (block.marks & Mark.standfirst) !== 0;
    const letters = lettersOf(textOf(block));
    if (letters.includes(title) || title.includes(letters)) continue;
    if (
      named ||
      block.level > 0 ||
      worthOf(block) > MIN_STANDFIRST ||
      wanted.some((d) => letters.startsWith(d))
    ) {
      found.push(i);
    }
  }
  return found.length > MAX_STANDFIRSTS ? [] : found;
}
