/** Which blocks of a page are the article: headline, standfirst and body. */
import type { BlockRole } from '../model';
import {
  type Collector,
  isByline,
  isCaption,
  type Region,
  SUSPICIOUS,
  type TextBlock,
  worthOf,
} from './collect';
import { FINGERPRINT_CHARS, MIN_ARTICLE_BODY_CHARS } from './limits';
import { Mark } from './marks';
import {
  endsInCredit,
  isFinal,
  isFurniture,
  isPart,
  isPersonNote,
  isSignpost,
  lettersOf,
  textOf,
} from './parts';
import { regionOf } from './regions';
import type { ChosenBlock } from './textmap';

export interface Evidence {
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  /** schema.org `articleBody`, where the page gives it. */
  readonly body: string | null;
}

export interface Selection {
  readonly chosen: readonly ChosenBlock[];
  readonly region: Region | null;
  /** Short texts close to the headline that are no part of the article: bylines and datelines. */
  readonly lines: readonly string[];
}

/** Texts repeated elsewhere are known by their beginning and length; short lines may well stand twice. */
const KEY_CHARS = 80;
const SHORTEST_REPEAT = 25;

export function select(page: Collector, evidence: Evidence): Selection {
  const { blocks } = page;
  const headline = headlineOf(page, evidence.titles);
  const region = regionOf(page, headline);
  const body = region ? bodyOf(page, region, evidence, headline) : [];
  const chosen: ChosenBlock[] = [];
  const seen = new Map<string, Node | null>();
  const add = (index: number, role: BlockRole) => {
    const block = blocks[index];
    if (!block) return;
    const key = lettersOf(textOf(block).slice(0, KEY_CHARS)) + block.length;
    if (block.length > SHORTEST_REPEAT && seen.has(key) && seen.get(key) !== block.element.parentNode) return;
    seen.set(key, block.element.parentNode);
    chosen.push({ role, block });
  };
  const first = body[0] ?? region?.to ?? blocks.length;
  if (headline !== null && headline <= first) add(headline, 'headline');
  for (const index of standfirstOf(blocks, headline, first, evidence.descriptions)) add(index, 'standfirst');
  for (const index of body) {
    const block = blocks[index];
    if (block && index !== headline) add(index, roleOf(block));
  }
  return { chosen, region, lines: linesAround(blocks, headline ?? first, first, (body.at(-1) ?? first) + 1) };
}

/** Blocks before the headline, and after the first of the body, in which a dateline is looked for. */
const LINES_AROUND = 6;
/** Blocks right after the text: blogs sign and date there. */
const LINES_BELOW = 2;
const LONGEST_LINE = 120;

function linesAround(blocks: readonly TextBlock[], headline: number, first: number, end: number): string[] {
  const below = blocks.slice(headline + 1, Math.min(first + 1, headline + 1 + 2 * LINES_AROUND));
  const above = blocks.slice(Math.max(0, headline - LINES_AROUND), headline);
  return [...below, ...above, ...blocks.slice(end, end + LINES_BELOW)]
    .filter(
      (block) => block.length <= LONGEST_LINE && block.level === 0 && block.linkLength < block.length / 2,
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

const LONGEST_HEADLINE = 400;
/** How much of a title a heading must cover, or an `h1` stand alone, to be the headline. */
const ENOUGH_LIKE = 0.3;

/** The heading that says what the page's titles say; else the first `h1`. */
function headlineOf({ blocks }: Collector, titles: readonly string[]): number | null {
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
    const bonus = block.level === 1 ? ENOUGH_LIKE : 0;
    let score = bonus;
    for (const title of wanted) {
      if (!title.includes(text) && !text.includes(title)) continue;
      const alike = Math.min(text.length, title.length) / Math.max(text.length, title.length);
      score = Math.max(score, alike + bonus);
    }
    if (score > bestScore) {
      bestScore = score;
      best = i;
    }
  }
  return best;
}

function bodyOf(page: Collector, region: Region, evidence: Evidence, headline: number | null): number[] {
  const { blocks } = page;
  const start =
    headline !== null && headline >= region.from && headline < region.to ? headline + 1 : region.from;
  let kept: number[] = [];
  for (let i = start; i < region.to; i++) {
    const block = blocks[i];
    if (!block) continue;
    if (endsInCredit(block)) block.marks |= Mark.caption;
    if (isPart(block)) kept.push(i);
  }
  kept = withoutGalleries(blocks, kept);
  const known = evidence.body === null ? null : knownBlocks(blocks, evidence.body);
  if (!known) return trimmed(blocks, withoutSections(blocks, kept));
  const first = Math.min(...known);
  const last = Math.max(...known);
  const between = kept.filter(
    (i) => !known.has(i) && i > first && i < last && (blocks[i]?.length ?? 0) < 200,
  );
  return trimmed(
    blocks,
    [...known, ...between].filter((i) => i !== headline).sort((a, b) => a - b),
  );
}

/** Captions one after the other, without a text between, are a gallery: a story of its own. */
const GALLERY = 3;

function withoutGalleries(blocks: readonly TextBlock[], kept: readonly number[]): number[] {
  const out = new Set<number>();
  let run: number[] = [];
  for (const index of [...kept, -1]) {
    const block = blocks[index];
    if (block && isCaption(block)) {
      run.push(index);
      continue;
    }
    if (run.length >= GALLERY) for (const caption of run) out.add(caption);
    run = [];
  }
  return kept.filter((index) => !out.has(index));
}

/** How much of `articleBody` must be found on the page before it decides. */
const ENOUGH_FOUND = 0.8;

/** The blocks that the page's own `articleBody` contains; null if it is short or stands elsewhere. */
function knownBlocks(blocks: readonly TextBlock[], articleBody: string): Set<number> | null {
  if (articleBody.length < MIN_ARTICLE_BODY_CHARS) return null;
  const wanted = lettersOf(articleBody);
  const known = new Set<number>();
  let found = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || block.length < 20 || block.marks & Mark.comments) continue;
    const letters = lettersOf(textOf(block).slice(0, 2 * FINGERPRINT_CHARS));
    if (letters.length < 12 || !wanted.includes(letters.slice(0, FINGERPRINT_CHARS))) continue;
    known.add(i);
    found += block.length;
  }
  return found >= articleBody.length * ENOUGH_FOUND ? known : null;
}

/** Sections below a signpost are left out up to the next heading of its rank; unless most of the text is there. */
const MOST = 0.4;
/** After a line that ends articles, less than this share of the text is no part of it. */
const LITTLE = 0.15;

/** A long paragraph below a signpost, with this share of the text still to come, is the article going on. */
const LONG_PARAGRAPH = 250;
const MUCH = 0.3;
const LONGEST_INTRODUCTION = 120;

const isListed = (block: TextBlock | undefined) => ((block?.marks ?? 0) & Mark.list) !== 0;

function withoutSections(blocks: readonly TextBlock[], kept: readonly number[]): number[] {
  const worth = (index: number) => {
    const block = blocks[index];
    return block ? Math.max(0, worthOf(block)) : 0;
  };
  const total = kept.reduce((sum, index) => sum + worth(index), 0);
  const from = kept[0] ?? 0;
  const to = (kept.at(-1) ?? -1) + 1;
  const inside = new Set(kept);
  const sumOf = (start: number, end: number) => {
    let sum = 0;
    for (let i = start; i < end; i++) if (inside.has(i)) sum += worth(i);
    return sum;
  };
  const out = new Set<number>();
  const parents = new Set<Node | null | undefined>();
  for (let i = from; i < to; i++) {
    const signpost = blocks[i];
    if (!signpost) continue;
    if (isFinal(signpost) && sumOf(i + 1, to) < total * LITTLE) {
      for (let j = i; j < to; j++) out.add(j);
      break;
    }
    if (inside.has(i) && signpost.level === 0) parents.add(signpost.element.parentNode);
    if (!isSignpost(signpost) || signpost.marks & SUSPICIOUS) continue;
    const rank = signpost.level || 7;
    let end = i + 1;
    let sum = 0;
    while (end < to) {
      const level = blocks[end]?.level ?? 0;
      const parent = blocks[end]?.element.parentNode;
      if (level > 0 && level <= rank) break;
      // Back among the siblings of earlier paragraphs: the signpost stood in a box of its own.
      if (parent !== signpost.element.parentNode && parents.has(parent)) break;
      if ((blocks[end]?.length ?? 0) >= LONG_PARAGRAPH && sumOf(end, to) > total * MUCH) break;
      sum += worth(end);
      end++;
    }
    // A line in mid-text introduces a list at most; only a heading's section may be long.
    if (signpost.level === 0) {
      end = i + 1;
      const introduces = (blocks[end]?.length ?? 0) < LONGEST_INTRODUCTION && isListed(blocks[end + 1]);
      if (introduces) end++;
      while (end < to && isListed(blocks[end])) end++;
    } else if (sum > total * MOST) continue;
    for (let j = i; j < end; j++) out.add(j);
  }
  return kept.filter((index) => !out.has(index));
}

const LONG_HEADING = 60;
const TOLD_HEADINGS = 3;
/** Notes about the author are looked for in this many blocks at the end. */
const LAST_NOTES = 2;

/** Leaves out headings with nothing under them, and short lines before the first and after the last paragraph. */
function trimmed(blocks: readonly TextBlock[], kept: readonly number[]): number[] {
  const block = (position: number) => blocks[kept[position] ?? -1];
  const isText = (position: number) => {
    const at = block(position);
    return at !== undefined && at.level === 0 && !isCaption(at) && worthOf(at) > 20;
  };
  let first = 0;
  while (first < kept.length && !isText(first)) first++;
  let last = kept.length - 1;
  const texts = new Set(
    kept.filter((_, position) => isText(position)).map((index) => blocks[index]?.element.parentNode),
  );
  // Some stories are told in headings with pictures between: a long one among the paragraphs is text.
  const isTold = (position: number) => {
    const at = block(position);
    return at !== undefined && at.level > 0 && at.length >= LONG_HEADING && texts.has(at.element.parentNode);
  };
  const told = kept.filter((_, position) => isTold(position)).length >= TOLD_HEADINGS;
  while (last >= first && !isText(last) && !(told && isTold(last))) last--;
  for (let back = 0; back < LAST_NOTES && last - back > first + 2; back++) {
    const at = block(last - back);
    if (at && isPersonNote(at)) {
      last -= back + 1;
      back = -1;
    }
  }
  const inside = kept.slice(first, last + 1);
  const all = new Set(inside);
  const parents = new Set(
    inside
      .map((index) => blocks[index])
      .filter((at) => at?.level === 0)
      .map((at) => at?.element.parentNode),
  );
  return inside.filter((index) => {
    const at = blocks[index];
    return at && (at.level === 0 || parents.has(at.element.parentNode) || hasTextBelow(blocks, all, index));
  });
}

/** A heading that stands among the paragraphs is one of theirs; another needs a kept text right below. */
function hasTextBelow(blocks: readonly TextBlock[], kept: ReadonlySet<number>, heading: number): boolean {
  for (let i = heading + 1; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block) return false;
    if (kept.has(i)) return block.level === 0 || (blocks[heading]?.level ?? 0) < block.level;
    if (block.marks & SUSPICIOUS && block.length >= 80) return false;
  }
  return false;
}

const MIN_STANDFIRST = 40;
const MAX_STANDFIRST = 900;
/** More blocks than this between headline and body are a list of something. */
const MAX_STANDFIRSTS = 4;

/** Blocks between headline and body that sum the article up: by name, by the page's description, or as a sentence. */
function standfirstOf(
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
