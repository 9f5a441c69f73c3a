import {
  CONTINUES,
  FNV_OFFSET,
  FNV_PRIME,
  filterBits,
  filterElement,
  goesOnBits,
  homeSlot,
  mix,
  mixStep,
  NAME_MASK,
  STEP_STRIDE,
  WORD_STRIDE,
} from './format';

export interface PathTables {
  readonly firstFilter: Uint32Array;
  readonly pairFilter: Uint32Array;
  readonly words: Uint32Array;
  readonly steps: Uint32Array;
  readonly nameNode: Uint32Array;
  readonly pool: Uint16Array;
}

/** Bits of the filter for a first word: one word in fifty that begins no name gets past. */
const BITS_A_FIRST_WORD = 16;
/** Bits for a pair: fewer, as few words come so far. */
const BITS_A_PAIR = 8;
/** Tables are three quarters full: what is there is found in some two steps, and filters keep away most of what is not. */
const SLOTS_A_KEY = 1.33;

/** The nodes of all names, in the order they are made: a node always comes after the one before its last word. */
class Nodes {
  readonly parent: number[] = [];
  readonly word: number[] = [];
  readonly value: number[] = [];
  readonly #known = new Map<number, number>();

  /** `from` is -1 for a name's first word. */
  step(from: number, word: number, words: number): number {
    const key = (from + 1) * words + word;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const node = this.parent.length;
    this.#known.set(key, node);
    this.parent.push(from);
    this.word.push(word);
    this.value.push(0);
    return node;
  }
}

/** Lays out keys (folded words with a space between) as tables. The same keys in the same order give the same tables. */
export function layOut(keys: readonly string[]): PathTables {
  const paths = keys.map((key) => key.split(' '));
  const numberOf = new Map<string, number>();
  for (const path of paths)
    for (const word of path) if (!numberOf.has(word)) numberOf.set(word, numberOf.size);

  const nodes = new Nodes();
  const ends = paths.map((path, name) => {
    let node = -1;
    for (const word of path) {
      if (node >= 0) nodes.value[node] = (nodes.value[node] ?? 0) | CONTINUES;
      node = nodes.step(node, numberOf.get(word) ?? 0, numberOf.size);
    }
    nodes.value[node] = (nodes.value[node] ?? 0) | (name + 1);
    return node;
  });

  const { words, pool, slotOf } = wordTable([...numberOf.keys()]);
  const wordSlots = words.length / WORD_STRIDE;
  const firstWords = nodes.parent.filter((parent) => parent < 0).length;
  const pairs = nodes.parent.filter((parent) => parent >= 0 && nodes.parent[parent] === -1).length;
  const firstFilter = new Uint32Array(powerOfTwo((firstWords * BITS_A_FIRST_WORD) / 32));
  const pairFilter = new Uint32Array(powerOfTwo((pairs * BITS_A_PAIR) / 32));
  const steps = new Uint32Array(slotsFor(nodes.parent.length - firstWords) * STEP_STRIDE);
  const stepSlots = steps.length / STEP_STRIDE;
  const place = new Uint32Array(nodes.parent.length);
  nodes.parent.forEach((parent, node) => {
    const word = slotOf[nodes.word[node] ?? 0] ?? 0;
    const mixed = words[word * WORD_STRIDE] ?? 0;
    const value = (nodes.value[node] ?? 0) >>> 0;
    if (parent < 0) {
      place[node] = word;
      words[word * WORD_STRIDE + 2] = value;
      if ((value & NAME_MASK) !== 0) add(firstFilter, mixed, filterBits(mixed));
      if ((value & CONTINUES) !== 0) add(firstFilter, mixed, goesOnBits(mixed));
      return;
    }
    const from = place[parent] ?? 0;
    if (from < wordSlots) {
      const pair = mixStep(words[from * WORD_STRIDE] ?? 0, mixed);
      add(pairFilter, pair, filterBits(pair));
    }
    let slot = homeSlot(mixStep(from, word), stepSlots);
    while (steps[slot * STEP_STRIDE + 2] !== 0) slot = slot + 1 === stepSlots ? 0 : slot + 1;
    steps.set([from, word, value], slot * STEP_STRIDE);
    place[node] = wordSlots + slot;
  });
  const nameNode = Uint32Array.from(ends, (node) => place[node] ?? 0);
  return { firstFilter, pairFilter, words, steps, pool, nameNode };
}

function add(filter: Uint32Array, mixed: number, bits: number): void {
  const element = filterElement(mixed) & (filter.length - 1);
  filter[element] = (filter[element] ?? 0) | bits;
}

function wordTable(list: readonly string[]): { words: Uint32Array; pool: Uint16Array; slotOf: Uint32Array } {
  const words = new Uint32Array(slotsFor(list.length) * WORD_STRIDE);
  const slots = words.length / WORD_STRIDE;
  const pool = new Uint16Array(list.reduce((units, word) => units + word.length + 1, 0));
  let at = 0;
  const slotOf = Uint32Array.from(list, (word) => {
    const start = at;
    let hash = FNV_OFFSET;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      pool[at++] = unit;
      hash = Math.imul(hash ^ unit, FNV_PRIME);
    }
    at++;
    const mixed = mix(hash);
    let slot = homeSlot(mixed, slots);
    while (words[slot * WORD_STRIDE] !== 0) slot = slot + 1 === slots ? 0 : slot + 1;
    words.set([mixed, start], slot * WORD_STRIDE);
    return slot;
  });
  return { words, pool, slotOf };
}

/** Never full: a search for something that is not there must end. */
const slotsFor = (keys: number): number => Math.ceil(keys * SLOTS_A_KEY) + 8;

const powerOfTwo = (n: number): number => 2 ** Math.ceil(Math.log2(Math.max(8, n)));
