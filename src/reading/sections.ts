/** What of the kept blocks goes as a whole: galleries, sections below signposts, and what stands before and after the text. */
import { isCaption, SUSPICIOUS, type TextBlock, worthOf } from './blocks';
import { BLOCKS_PER_SLICE } from './limits';
import { Mark } from './marks';
import { isFinal, isPersonNote, isSignpost, opensLetter, startOf } from './parts';

/** Captions one after the other, without a text between, are a gallery: a story of its own. So are counted list items. */
const GALLERY = 3;
/** "3/50 Title" above a picture. */
const COUNTED = /^\d{1,3} ?\/ ?\d{1,3}\b/;

function isCounted(block: TextBlock): boolean {
  return block.level > 0 && isListed(block) && COUNTED.test(startOf(block, 10));
}

export function withoutGalleries(blocks: readonly TextBlock[], kept: readonly number[]): number[] {
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
  const counted = kept.filter((index) => {
    const block = blocks[index];
    return block !== undefined && isCounted(block);
  });
  if (counted.length >= GALLERY) {
    const from = counted[0] ?? 0;
    for (const index of kept) if (index >= from && isListed(blocks[index])) out.add(index);
  }
  return kept.filter((index) => !out.has(index));
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

export function* withoutSections(
  blocks: readonly TextBlock[],
  kept: readonly number[],
): Generator<void, number[], void> {
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
    if (i % BLOCKS_PER_SLICE === 0) yield;
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
export function trimmed(blocks: readonly TextBlock[], kept: readonly number[]): number[] {
  const block = (position: number) => blocks[kept[position] ?? -1];
  const isText = (position: number) => {
    const at = block(position);
    return at !== undefined && at.level === 0 && !isCaption(at) && worthOf(at) > 20;
  };
  let first = 0;
  while (first < kept.length && !isText(first)) first++;
  const opening = block(first - 1);
  if (opening && opensLetter(opening) && opening.element.parentNode === block(first)?.element.parentNode)
    first--;
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
