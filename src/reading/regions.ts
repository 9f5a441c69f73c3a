/** Where on a page its article stands: which names of elements are believed, and which region holds the text. */
import { type Region, type Suspect, type TextBlock, worthOf } from './blocks';
import type { Collector } from './collect';
import { BLOCKS_PER_SLICE } from './limits';
import { Mark } from './marks';

/** A region with more than this share of a page's running text is a wrapper, whatever its name says. */
const WRAPPER_SHARE = 0.4;
/** If believing the names leaves less than this share of the best region, the names are not believed. */
const BELIEVABLE_SHARE = 0.3;
/** The region that holds the headline is preferred to one a little richer. */
const HEADLINE_BONUS = 1.05;
/** What follows the innermost region with this share of the text is not part of it. */
const CORE_SHARE = 0.95;
/** Another `article` on the page with less than this share of the chosen one's text is a teaser. */
const TEASER_SHARE = 0.3;

export interface ValuedRegion extends Region {
  readonly value: number;
}

/** The region of the article, or null on a page without running text. Marks the blocks of suspect regions on the way. */
export function* regionOf(
  page: Collector,
  headline: number | null,
): Generator<void, ValuedRegion | null, void> {
  const trusted = yield* believeNames(page, headline);
  if (!trusted) return null;
  yield;
  const core = withoutTail(page, trusted, headline);
  yield;
  return ofOneArticle(page, core, headline);
}

function* believeNames(page: Collector, headline: number | null): Generator<void, ValuedRegion | null, void> {
  const { blocks, suspects } = page;
  const sums = sumsOf(blocks, (block) => Math.max(0, worthOf(block)));
  const total = sums[blocks.length] ?? 0;
  const before = bestRegion(page, headline);
  yield;
  const changed: [TextBlock, number][] = [];
  const embedded = new Set(suspects.filter((suspect) => isEmbedded(blocks, suspect)));
  const quotes = lengthOf(blocks, embedded) < total * EMBEDDED_SHARE;
  for (const [number, suspect] of suspects.entries()) {
    if (number % BLOCKS_PER_SLICE === 0) yield;
    const { from, to, marks } = suspect;
    const share = ((sums[to] ?? 0) - (sums[from] ?? 0)) / (total || 1);
    const holdsHeadline = headline !== null && from <= headline && headline < to;
    const mayWrap = (marks & (Mark.comments | Mark.aside)) === 0;
    if (holdsHeadline || (share > WRAPPER_SHARE && mayWrap)) continue;
    if (marks === Mark.teaser && isStandfirst(blocks.slice(from, to), from, headline)) continue;
    if (quotes && embedded.has(suspect)) continue;
    if (marks === Mark.teaser && leadsNowhere(blocks, from, to)) continue;
    for (let i = from; i < to; i++) {
      const block = blocks[i];
      if (!block || (block.marks & marks) === marks) continue;
      changed.push([block, block.marks]);
      block.marks |= marks;
    }
  }
  yield;
  const after = bestRegion(page, headline);
  if (!before || (after?.value ?? 0) >= before.value * BELIEVABLE_SHARE) return after;
  for (const [block, marks] of changed.reverse()) block.marks = marks | (block.marks & Mark.comments);
  return bestRegion(page, headline);
}

/** How far below the headline, in blocks, its standfirst may stand: bylines, dates and share buttons come between. */
const STANDFIRST_DISTANCE = 12;

/** German pages call their standfirst a teaser: a text or two without a link or heading, close below the headline. */
function isStandfirst(inside: readonly TextBlock[], from: number, headline: number | null): boolean {
  if (headline === null || from < headline || from > headline + STANDFIRST_DISTANCE || inside.length > 2)
    return false;
  return inside.every((block) => block.level === 0 && block.linkLength === 0);
}

/** Embedded posts are quotations until a script replaces them. More of them than this beside the text are a wall of posts. */
const EMBEDDED_SHARE = 0.25;

function isEmbedded(blocks: readonly TextBlock[], { from, to, marks }: Suspect): boolean {
  if (marks & ~(Mark.teaser | Mark.boilerplate)) return false;
  for (let i = from; i < to; i++) if (((blocks[i]?.marks ?? 0) & Mark.quote) === 0) return false;
  return true;
}

/** Characters of the blocks in any of the regions, each once. */
function lengthOf(blocks: readonly TextBlock[], regions: Iterable<Region>): number {
  const inside = new Set<TextBlock>();
  for (const { from, to } of regions) for (const block of blocks.slice(from, to)) inside.add(block);
  let length = 0;
  for (const block of inside) length += block.length;
  return length;
}

const MANY = 4;

/** Teasers link to what they announce. Several texts without a link are a box of the article: facts, steps, a recipe. */
function leadsNowhere(blocks: readonly TextBlock[], from: number, to: number): boolean {
  if (to - from < MANY) return false;
  for (let i = from; i < to; i++) if ((blocks[i]?.linkLength ?? 0) > 0) return false;
  return true;
}

export function sumsOf(blocks: readonly TextBlock[], worth: (block: TextBlock) => number): number[] {
  const sums = [0];
  let sum = 0;
  for (const block of blocks) {
    sum += worth(block);
    sums.push(sum);
  }
  return sums;
}

/** The region with the greatest sum of worth; the innermost of equals. */
function bestRegion({ blocks, regions }: Collector, headline: number | null): ValuedRegion | null {
  const sums = sumsOf(blocks, worthOf);
  let best: Region | null = null;
  let bestValue = 0;
  for (const region of regions) {
    let value = (sums[region.to] ?? 0) - (sums[region.from] ?? 0);
    if (headline !== null && region.from <= headline && headline < region.to) value *= HEADLINE_BONUS;
    if (value > bestValue) {
      best = region;
      bestValue = value;
    }
  }
  return best && { ...best, value: bestValue };
}

/** Wrappers also hold the notices below an article: cut what follows its core, keep what stands before. */
function withoutTail(
  { blocks, regions }: Collector,
  region: ValuedRegion,
  headline: number | null,
): ValuedRegion {
  const sums = sumsOf(blocks, (block) => Math.max(0, worthOf(block)));
  const sum = (from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0);
  const enough = sum(region.from, region.to) * CORE_SHARE;
  let to = region.to;
  for (const inner of regions) {
    if (inner.from < region.from || inner.to > to || sum(inner.from, inner.to) < enough) continue;
    if (headline === null || headline < inner.to) to = inner.to;
  }
  return { ...region, to };
}

/**
 * Of several `article` elements the one with the headline, if the others have headlines of their own; and none that are
 * small beside it. The posts of a live blog are alike and stay.
 */
function ofOneArticle(
  { blocks, headlines }: Collector,
  region: ValuedRegion,
  headline: number | null,
): ValuedRegion {
  const worth = new Map<number, number>();
  for (let i = region.from; i < region.to; i++) {
    const block = blocks[i];
    if (block) worth.set(block.article, (worth.get(block.article) ?? 0) + Math.max(0, worthOf(block)));
  }
  if (worth.size < 2) return region;
  const [main, most] = [...worth].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const own = headline === null ? main : (blocks[headline]?.article ?? 0);
  const titled = new Set(headlines.map((index) => blocks[index]?.article ?? 0));
  for (let i = region.from; i < region.to; i++) {
    const block = blocks[i];
    if (!block || block.article === main || block.article === 0) continue;
    const small =
      (worth.get(block.article) ?? 0) < most * TEASER_SHARE && i > (headline ?? 0) && most > region.value / 2;
    const another = own !== 0 && block.article !== own && titled.has(block.article) && titled.has(own);
    if (small || another) block.marks |= Mark.boilerplate;
  }
  return region;
}
