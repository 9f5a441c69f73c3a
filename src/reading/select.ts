/** Which blocks of a page are the article: headline, standfirst and body. */
import { type Region, SENTENCE_END, type TextBlock, valueOf } from './collect';
import { FINGERPRINT_CHARS, MIN_ARTICLE_BODY_CHARS, MIN_TEXT_CHARS } from './limits';
import { Mark } from './marks';
import phrases from './phrases.json';
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
}

const OUT = Mark.boilerplate | Mark.comments | Mark.aside;

export function select(
  blocks: readonly TextBlock[],
  regions: readonly Region[],
  headlines: readonly number[],
  evidence: Evidence,
): Selection {
  const headline = headlineOf(blocks, headlines, evidence.titles);
  const region = bestRegion(regions, headline);
  if (!region)
    return { chosen: headline === null ? [] : [headlineBlock(blocks, headline)].flat(), region: null };
  const body = bodyOf(blocks, region, evidence, headline);
  const chosen: ChosenBlock[] = [];
  const first = body[0] ?? region.to;
  if (headline !== null && headline <= first) chosen.push(...headlineBlock(blocks, headline));
  const standfirst = standfirstOf(blocks, headline, first, evidence.descriptions);
  for (const index of standfirst) {
    const block = blocks[index];
    if (block && !body.includes(index)) chosen.push({ role: 'standfirst', block });
  }
  for (const index of body) {
    const block = blocks[index];
    if (block && index !== headline) chosen.push({ role: roleOf(block), block });
  }
  return { chosen, region };
}

function headlineBlock(blocks: readonly TextBlock[], index: number): ChosenBlock[] {
  const block = blocks[index];
  return block ? [{ role: 'headline', block }] : [];
}

function roleOf(block: TextBlock): ChosenBlock['role'] {
  if (block.level > 0) return 'heading';
  if (block.marks & Mark.caption) return 'caption';
  if (block.marks & Mark.table) return 'table';
  if (block.marks & Mark.quote) return 'quote';
  if (block.marks & Mark.list) return 'list-item';
  return 'paragraph';
}

export function textOf(block: TextBlock): string {
  return block.texts
    .map((text) => text.data)
    .join('')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters and digits only, lower case: what survives of a sentence in metadata. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The heading that says what the page's titles say; else the first `h1` that is no logo. */
function headlineOf(
  blocks: readonly TextBlock[],
  headlines: readonly number[],
  titles: readonly string[],
): number | null {
  const wanted = titles.map(lettersOf).filter((title) => title.length > 0);
  let best: number | null = null;
  let bestScore = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || (block.level === 0 && !headlines.includes(i)) || block.length > 400) continue;
    if (block.marks & (OUT | Mark.byline) && block.level !== 1) continue;
    const text = lettersOf(textOf(block));
    if (text.length < 3) continue;
    let score = block.level === 1 ? 0.3 : 0;
    for (const title of wanted) {
      if (title.includes(text) || text.includes(title)) {
        score = Math.max(
          score,
          Math.min(text.length, title.length) / Math.max(text.length, title.length) +
            (block.level === 1 ? 0.3 : 0),
        );
      }
    }
    if (score > bestScore) {
      bestScore = score;
      best = i;
    }
  }
  return bestScore >= 0.3 ? best : null;
}

function bestRegion(regions: readonly Region[], headline: number | null): Region | null {
  let best: Region | null = null;
  let bestValue = 0;
  for (const region of regions) {
    let value = region.value;
    if (headline !== null && region.from <= headline && headline < region.to) value *= 1.05;
    if (value > bestValue) {
      best = region;
      bestValue = value;
    }
  }
  return best;
}

function bodyOf(
  blocks: readonly TextBlock[],
  region: Region,
  evidence: Evidence,
  headline: number | null,
): number[] {
  const start = headline !== null && headline >= region.from && headline < region.to ? headline : region.from;
  const inBody =
    evidence.body && evidence.body.length >= MIN_ARTICLE_BODY_CHARS ? lettersOf(evidence.body) : null;
  let kept: number[] = [];
  let matched = 0;
  for (let i = start; i < region.to; i++) {
    const block = blocks[i];
    if (!block || i === headline) continue;
    if (isPart(block)) kept.push(i);
  }
  if (inBody) {
    const known = new Set<number>();
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i];
      if (!block || block.length < 20) continue;
      const letters = lettersOf(textOf(block));
      if (letters.length >= 12 && inBody.includes(letters.slice(0, FINGERPRINT_CHARS))) {
        known.add(i);
        matched += letters.length;
      }
    }
    if (matched >= inBody.length * 0.8) {
      const firstKnown = Math.min(...known);
      const lastKnown = Math.max(...known);
      const all = new Set(kept);
      for (const i of known) if (!(blocks[i]?.marks ?? 0 & Mark.comments)) all.add(i);
      kept = [...all]
        .sort((a, b) => a - b)
        .filter((i) => {
          const block = blocks[i];
          if (!block || i === headline) return false;
          if (known.has(i)) return true;
          return i > firstKnown && i < lastKnown && block.length < 200;
        });
    }
  }
  return trimmed(blocks, kept);
}

const JUNK = new Set(phrases.lines);
const JUNK_START = new RegExp(`^(?:${phrases.starts.join('|')})`, 'i');

function isPart(block: TextBlock): boolean {
  const { marks, length, linkLength, level } = block;
  if (marks & OUT) return false;
  const linked = linkLength / (length || 1);
  if (marks & Mark.caption) return length >= 15 && linked < 0.5;
  if (marks & Mark.byline && length < 150) return false;
  if (marks & Mark.teaser && linked > 0.3) return false;
  if (level > 0) return linked < 0.5 && length < 300;
  if (linked > 0.6 || (linked > 0.4 && length < 80)) return false;
  const text = length < 120 ? textOf(block) : '';
  if (text && (JUNK.has(text.toLowerCase().replace(/[\s:.!]+$/, '')) || JUNK_START.test(text))) return false;
  if (length < 25 && !SENTENCE_END.test(block.last) && !(marks & (Mark.list | Mark.table))) return false;
  return true;
}

/** Leaves out headings with nothing under them, and short lines before the first and after the last paragraph. */
function trimmed(blocks: readonly TextBlock[], kept: readonly number[]): number[] {
  const isText = (i: number) => {
    const block = blocks[i];
    return block !== undefined && block.level === 0 && !(block.marks & Mark.caption) && valueOf(block) > 20;
  };
  let first = 0;
  while (first < kept.length && !isText(kept[first] ?? -1)) {
    const block = blocks[kept[first] ?? -1];
    if (block && block.marks & Mark.caption) break;
    first++;
  }
  let last = kept.length - 1;
  while (last >= first && !isText(kept[last] ?? -1)) last--;
  return kept.slice(first, last + 1).filter((index, i, rest) => {
    if ((blocks[index]?.level ?? 0) === 0) return true;
    const next = rest[i + 1];
    return next !== undefined;
  });
}

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
  const found: number[] = [];
  for (let i = headline + 1; i < first; i++) {
    const block = blocks[i];
    if (!block || block.length < 30 || block.linkLength > block.length / 2 || block.marks & OUT) continue;
    const marked = (block.marks & Mark.standfirst) !== 0 && !(block.marks & Mark.caption);
    const letters = lettersOf(textOf(block));
    if (marked || wanted.some((d) => letters.startsWith(d))) found.push(i);
  }
  return found;
}

export function isTooShort(length: number): boolean {
  return length < MIN_TEXT_CHARS;
}
