/** Article text and the way back: from UTF-16 offsets to the page's own text nodes, and from there to offsets. */
import type { Block, BlockRole } from '../model';
import type { TextBlock } from './blocks';
import { Collector } from './collect';
import { BLOCKS_PER_SLICE, NODES_PER_SLICE } from './limits';
import { textOf, UNTIDY } from './parts';

/** A run of characters that stands unchanged in one text node. */
interface Segment {
  /** UTF-16 offset in the article text. */
  readonly start: number;
  length: number;
  readonly node: Text;
  /** UTF-16 offset in the node's data. */
  readonly offset: number;
}

export interface ChosenBlock {
  readonly role: BlockRole;
  readonly block: TextBlock;
}

export interface ReadBlock extends Block {
  readonly element: Element;
}

const SEPARATOR = '\n\n';
/** Visible runs whose blanks are single spaces. Left out: soft hyphens, zero-width blanks and joiners of lines, byte order marks. */
const RUN = /[^\s\u00ad\u200b\u2060\ufeff]+(?: [^\s\u00ad\u200b\u2060\ufeff]+)*/g;
const BLANK = /\s/;

export class TextMap {
  text = '';
  readonly blocks: ReadBlock[] = [];
  #segments: Segment[] = [];
  #byNode = new Map<Text, number>();

  private constructor() {}

  /** Takes up the chosen blocks, giving way from time to time; what would pass `maxChars` is left out. */
  static *building(chosen: readonly ChosenBlock[], maxChars: number): Generator<void, TextMap, void> {
    const map = new TextMap();
    for (let i = 0; i < chosen.length && map.#take(chosen[i], maxChars); i++)
      if (i % BLOCKS_PER_SLICE === 0) yield;
    return map;
  }

  #take(chosen: ChosenBlock | undefined, maxChars: number): boolean {
    if (!chosen) return false;
    const { role, block } = chosen;
    const start = this.text.length === 0 ? 0 : this.text.length + SEPARATOR.length;
    if (start + block.length > maxChars) return false;
    const piece = this.#append(block, start);
    if (piece.length === 0) return true;
    this.text = this.text.length === 0 ? piece : this.text + SEPARATOR + piece;
    this.blocks.push({ start, end: start + piece.length, role, element: block.element });
    return true;
  }

  /** Live range for UTF-16 offsets `start` (inclusive) to `end` (exclusive) of the text; null if outside or gone from the page. */
  range(start: number, end: number): Range | null {
    if (!(start >= 0 && end > start && end <= this.text.length)) return null;
    const first = this.#segmentAt(start, true);
    const last = this.#segmentAt(end - 1, false);
    if (!first || !last || !first.node.isConnected || !last.node.isConnected) return null;
    const range = first.node.ownerDocument.createRange();
    try {
      range.setStart(first.node, first.offset + Math.max(0, start - first.start));
      range.setEnd(last.node, last.offset + Math.min(last.length, end - last.start));
    } catch {
      return null; // The page shortened the node since it was read.
    }
    return range;
  }

  /** UTF-16 offset in the text for a place in a text node of the page; null where the article has no text. */
  offsetAt(node: Node, offset: number): number | null {
    const first = this.#byNode.get(node as Text);
    if (first === undefined) return null;
    for (let i = first; ; i++) {
      const segment = this.#segments[i];
      if (!segment || segment.node !== node) return null;
      if (offset < segment.offset) return segment.start;
      if (offset <= segment.offset + segment.length) return segment.start + (offset - segment.offset);
    }
  }

  /** Whether `node` is or contains a text node of the article. */
  holds(node: Node): boolean {
    if (node.nodeType === 3) return this.#byNode.has(node as Text);
    for (const child of node.childNodes) if (this.holds(child)) return true;
    return false;
  }

  /** Takes up the text nodes of the block around `node` anew, if the block still says the same. */
  mend(node: Node): boolean {
    const block = this.blocks.find(({ element }) => element.isConnected && element.contains(node));
    if (!block) return false;
    const before = this.text.slice(block.start, block.end);
    const collector = new Collector(block.element);
    while (!collector.step(NODES_PER_SLICE));
    const again = collector.blocks.find((candidate) => textOf(candidate) === before);
    if (!again) return false;
    const from = this.#segments.findIndex((segment) => segment.start >= block.start);
    let to = from;
    while ((this.#segments[to]?.start ?? block.end) < block.end) to++;
    const after = this.#segments.splice(from).slice(to - from);
    const piece = this.#append(again, block.start);
    this.#segments.push(...after);
    this.#byNode.clear();
    for (const [i, { node: text }] of this.#segments.entries())
      if (!this.#byNode.has(text)) this.#byNode.set(text, i);
    return piece === before;
  }

  #append({ texts, element, level }: TextBlock, start: number): string {
    let out = '';
    let blank: { node: Text; offset: number } | null = null;
    // A blank that no character of the page stands for: after a line break, between the kicker and title of one heading.
    let parted = false;
    let previous: Text | null = null;
    for (const node of texts) {
      if (!node) {
        parted = true;
        continue;
      }
      const data = node.data;
      if (level > 0 && previous && areParts(previous, node, element)) parted = true;
      let done = 0;
      for (const { index, run } of runsIn(data)) {
        blank ??= blankIn(node, data, done, index);
        if (blank && out.length > 0) this.#add(start + out.length, 1, blank.node, blank.offset);
        if ((blank || parted) && out.length > 0) out += ' ';
        blank = null;
        parted = false;
        this.#add(start + out.length, run.length, node, index);
        out += run;
        done = index + run.length;
      }
      blank ??= blankIn(node, data, done, data.length);
      if (data.length > 1) previous = node;
    }
    return out;
  }

  #add(start: number, length: number, node: Text, offset: number): void {
    const last = this.#segments.at(-1);
    if (
      last &&
      last.node === node &&
      last.offset + last.length === offset &&
      last.start + last.length === start
    ) {
      last.length += length;
      return;
    }
    if (!this.#byNode.has(node)) this.#byNode.set(node, this.#segments.length);
    this.#segments.push({ start, length, node, offset });
  }

  /** The segment over an offset; between blocks the next one (`forward`) or the one before. */
  #segmentAt(offset: number, forward: boolean): Segment | undefined {
    let low = 0;
    let high = this.#segments.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const segment = this.#segments[middle];
      if (!segment) return undefined;
      if (offset < segment.start) high = middle - 1;
      else if (offset >= segment.start + segment.length) low = middle + 1;
      else return segment;
    }
    return this.#segments[forward ? low : high];
  }
}

/** The visible runs of a text node; mostly it is one, but for indentation. */
function runsIn(data: string): { index: number; run: string }[] {
  const trimmed = data.trim();
  if (trimmed === '') return [];
  if (!UNTIDY.test(trimmed)) return [{ index: data.indexOf(trimmed), run: trimmed }];
  return Array.from(data.matchAll(RUN), (match) => ({ index: match.index, run: match[0] }));
}

/** Whether two texts stand in different elements inside `heading`, neither of them directly in it. */
function areParts(a: Text, b: Text, heading: Element): boolean {
  if (a.data.length < 2 || b.data.length < 2) return false;
  const parts = [a, b].map((text) => {
    let node: Node = text;
    while (node.parentNode && node.parentNode !== heading) node = node.parentNode;
    return node;
  });
  return parts[0] !== parts[1] && parts.every((part) => part !== a && part !== b);
}

function blankIn(node: Text, data: string, from: number, to: number): { node: Text; offset: number } | null {
  for (let offset = from; offset < to; offset++) {
    if (BLANK.test(data.charAt(offset))) return { node, offset };
  }
  return null;
}
