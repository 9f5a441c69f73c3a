/** Which blocks of a page are the article: headline, standfirst and body. */
import type { BlockRole } from '../model';
import { isCaption, type Region, SUSPICIOUS, type TextBlock } from './blocks';
import type { Collector } from './collect';
import { headlineOf, standfirstOf } from './headline';
import { BLOCKS_PER_SLICE, FINGERPRINT_CHARS, MIN_ARTICLE_BODY_CHARS } from './limits';
import { Mark } from './marks';
import { endsInCredit, isFurniture, isPart, lettersOf, startOf, textOf } from './parts';
import { regionOf } from './regions';
import { trimmed, withoutGalleries, withoutSections } from './sections';
import type { ChosenBlock } from './textmap';

export interface Evidence {
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  /** schema.org `articleBody`, where the page gives it. */
  readonly body: string | null;
  /** Whether an element is to be seen; where not given, all are. */
  readonly isShown?: ((element: Element) => boolean) | undefined;
}

export interface Selection {
  readonly chosen: readonly ChosenBlock[];
  readonly region: Region | null;
  /** Whether the headline, if there is one, says what the page's titles say. */
  readonly isTitled: boolean;
  /** Short texts close to the headline that are no part of the article: bylines and datelines. */
  readonly lines: readonly string[];
  /** Whether blocks were left out because the page's styles hide them. */
  readonly hasHidden: boolean;
}

/** Texts repeated elsewhere are known by their beginning and length; short lines may well stand twice. */
const KEY_CHARS = 80;
const SHORTEST_REPEAT = 25;

/** Gives way between its steps, and within the long ones. */
export function* select(page: Collector, evidence: Evidence): Generator<void, Selection, void> {
  const { blocks } = page;
  const titled = headlineOf(page, evidence.titles, evidence.isShown);
  yield;
  const region = yield* regionOf(page, titled);
  yield;
  const all = region ? yield* bodyOf(page, region, evidence, titled) : [];
  const sees = believed(blocks, all, evidence.isShown);
  const body = all.filter((index) => sees(index));
  yield;
  const headline = titled ?? (region && headingAbove(blocks, region.from, body[0] ?? region.from));
  const chosen: ChosenBlock[] = [];
  const seen = new Map<string, Node | null>();
  const add = (index: number, role: BlockRole) => {
    const block = blocks[index];
    if (!block) return;
    const key = startOf(block, KEY_CHARS).slice(0, KEY_CHARS) + block.length;
    if (block.length > SHORTEST_REPEAT && seen.has(key) && seen.get(key) !== block.element.parentNode) return;
    seen.set(key, block.element.parentNode);
    if (role === 'paragraph' && repeatsCaption(block, chosen.at(-1))) return;
    chosen.push({ role, block });
  };
  const first = body[0] ?? region?.to ?? blocks.length;
  if (headline !== null && headline <= first) add(headline, 'headline');
  for (const index of standfirstOf(blocks, headline, first, evidence.descriptions))
    if (sees(index)) add(index, 'standfirst');
  for (const [i, index] of body.entries()) {
    if (i % BLOCKS_PER_SLICE === 0) yield;
    const block = blocks[index];
    if (block && index !== headline) add(index, roleOf(block));
  }
  return {
    chosen,
    region,
    isTitled: titled !== null,
    hasHidden: body.length < all.length,
    lines: linesAround(blocks, headline ?? first, first, (body.at(-1) ?? first) + 1),
  };
}

/** With more than this share of the text hidden, the page is not drawn yet, or shows it only later. */
const MOST_HIDDEN = 0.5;

/** Whether a block is to be seen; all are where nothing can tell, or the page says it of too much. */
function believed(
  blocks: readonly TextBlock[],
  body: readonly number[],
  isShown: Evidence['isShown'],
): (index: number) => boolean {
  if (!isShown) return () => true;
  const sees = (index: number) => {
    const element = blocks[index]?.element;
    return element !== undefined && isShown(element);
  };
  let all = 0;
  let hidden = 0;
  for (const index of body) {
    const length = blocks[index]?.length ?? 0;
    all += length;
    if (!sees(index)) hidden += length;
  }
  return hidden <= all * MOST_HIDDEN ? sees : () => true;
}

/** Without a title to compare with: the one heading of a `header` above the text. */
function headingAbove(blocks: readonly TextBlock[], from: number, first: number): number | null {
  const found: number[] = [];
  for (let i = from; i < first; i++) {
    const block = blocks[i];
    if (block && block.level > 0 && block.marks & Mark.header && !(block.marks & SUSPICIOUS)) found.push(i);
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Some pages give a caption twice: under the picture, and over it. */
function repeatsCaption(block: TextBlock, before: ChosenBlock | undefined): boolean {
  if (before?.role !== 'caption' || block.length > before.block.length) return false;
  return lettersOf(textOf(before.block)).startsWith(lettersOf(textOf(block)));
}

/** Blocks before the headline, and after the first of the body, in which a dateline is looked for. */
const LINES_AROUND = 6;
/** Blocks right after the text: blogs sign and date there. */
const LINES_BELOW = 2;
const LONGEST_LINE = 120;
/** A heading this short may be a date and a clock time, and no more. */
const LONGEST_DATE = 25;

function linesAround(blocks: readonly TextBlock[], headline: number, first: number, end: number): string[] {
  const below = blocks.slice(headline + 1, Math.min(first + 1, headline + 1 + 2 * LINES_AROUND));
  const above = blocks.slice(Math.max(0, headline - LINES_AROUND), headline);
  return [...below, ...above, ...blocks.slice(end, end + LINES_BELOW)]
    .filter(
      (block) =>
        block.length <= LONGEST_LINE &&
        (block.level === 0 || block.length <= LONGEST_DATE) &&
        block.linkLength < block.length / 2,
    )
    .filter((block) => !(block.marks & SUSPICIOUS && block.marks & Mark.list))
    .map(textOf);
}

function roleOf(block: TextBlock): BlockRole {
  if (block.level > 0) return 'heading';
  if (isCaption(block)) return 'caption';
  if (block.marks & Mark.table) return 'table';
  if (block.marks & Mark.quote) return 'quote';
  if (block.marks & Mark.list) return 'list-item';
  return 'paragraph';
}

function* bodyOf(
  page: Collector,
  region: Region,
  evidence: Evidence,
  headline: number | null,
): Generator<void, number[], void> {
  const { blocks } = page;
  const start =
    headline !== null && headline >= region.from && headline < region.to ? headline + 1 : region.from;
  let kept: number[] = [];
  for (let i = start; i < region.to; i++) {
    if (i % BLOCKS_PER_SLICE === 0) yield;
    const block = blocks[i];
    if (!block) continue;
    if (endsInCredit(block)) block.marks |= Mark.caption;
    if (isPart(block)) kept.push(i);
  }
  kept = withoutGalleries(blocks, kept);
  yield;
  const known = evidence.body === null ? null : yield* knownBlocks(blocks, evidence.body);
  yield;
  if (!known) {
    const parts = yield* withoutSections(blocks, kept);
    yield;
    return trimmed(blocks, parts);
  }
  // Found in the order of the page.
  const order = [...known];
  const first = order[0] ?? 0;
  const last = order.at(-1) ?? 0;
  const between = kept.filter(
    (i) => !known.has(i) && i > first && i < last && (blocks[i]?.length ?? 0) < 200,
  );
  return trimmed(
    blocks,
    [...order, ...between].filter((i) => i !== headline).sort((a, b) => a - b),
  );
}

/** How much of `articleBody` must be found on the page before it decides. */
const ENOUGH_FOUND = 0.8;

/** The blocks that the page's own `articleBody` contains; null if it is short or stands elsewhere. */
function* knownBlocks(
  blocks: readonly TextBlock[],
  articleBody: string,
): Generator<void, Set<number> | null, void> {
  if (articleBody.length < MIN_ARTICLE_BODY_CHARS) return null;
  const wanted = lettersOf(articleBody);
  const known = new Set<number>();
  let found = 0;
  for (let i = 0; i < blocks.length; i++) {
    if (i % BLOCKS_PER_SLICE === 0) yield;
    const block = blocks[i];
    if (!block || block.length < 20 || block.marks & Mark.comments) continue;
    const letters = lettersOf(startOf(block, 2 * FINGERPRINT_CHARS).slice(0, 2 * FINGERPRINT_CHARS));
    if (letters.length < 12 || !wanted.includes(letters.slice(0, FINGERPRINT_CHARS))) continue;
    found += block.length;
    if (block.level > 0 || !isFurniture(block)) known.add(i);
  }
  return found >= articleBody.length * ENOUGH_FOUND ? known : null;
}
