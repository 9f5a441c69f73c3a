import {
  HEADER_WORDS,
  LEXICON_MAGIC,
  LEXICON_VERSION,
  SECTIONS,
  type SectionName,
  STEP_STRIDE,
  WORD_STRIDE,
} from './format';

export interface Target {
  /** Index of the entry within its pack. */
  readonly entry: number;
  /** Bits of NameFlag. */
  readonly flags: number;
  /** Days of publication on which the name means the entry, yyyymmdd. */
  readonly from: number;
  readonly to: number;
}

export class LexiconError extends Error {}

/** A compiled lexicon, read in place: opening it costs a few object headers, whatever its size. */
export class Lexicon {
  readonly firstFilter: Uint32Array;
  readonly pairFilter: Uint32Array;
  readonly words: Uint32Array;
  readonly steps: Uint32Array;
  readonly pool: Uint16Array;
  readonly #nameNode: Uint32Array;
  readonly #targetStart: Uint32Array;
  readonly #targetEntry: Uint32Array;
  readonly #targetDays: Uint16Array;
  readonly #dayTable: Uint32Array;
  readonly #targetFlags: Uint16Array;

  /** @throws LexiconError if the bytes are not a lexicon of this version. */
  constructor(buffer: ArrayBuffer) {
    if (buffer.byteLength < HEADER_WORDS * 4) throw new LexiconError('not a lexicon: too short');
    const header = new Uint32Array(buffer, 0, HEADER_WORDS);
    if (header[0] !== LEXICON_MAGIC) throw new LexiconError('not a lexicon');
    if (header[1] !== LEXICON_VERSION)
      throw new LexiconError(`lexicon version ${header[1]}, expected ${LEXICON_VERSION}`);
    if (header[2] !== buffer.byteLength) throw new LexiconError('the lexicon is cut short');
    const section = (wanted: SectionName): Uint32Array | Uint16Array => {
      const i = SECTIONS.findIndex(([name]) => name === wanted);
      const found = SECTIONS[i];
      const start = header[4 + i * 2];
      const length = header[5 + i * 2];
      if (!found || start === undefined || length === undefined)
        throw new LexiconError(`no section ${wanted}`);
      const [, Type] = found;
      if (start + length * Type.BYTES_PER_ELEMENT > buffer.byteLength)
        throw new LexiconError(`section ${wanted} is cut short`);
      return new Type(buffer, start, length);
    };
    this.firstFilter = section('firstFilter') as Uint32Array;
    this.pairFilter = section('pairFilter') as Uint32Array;
    this.words = section('words') as Uint32Array;
    this.steps = section('steps') as Uint32Array;
    this.#nameNode = section('nameNode') as Uint32Array;
    this.pool = section('pool') as Uint16Array;
    this.#targetStart = section('targetStart') as Uint32Array;
    this.#targetEntry = section('targetEntry') as Uint32Array;
    this.#targetDays = section('targetDays') as Uint16Array;
    this.#dayTable = section('dayTable') as Uint32Array;
    this.#targetFlags = section('targetFlags') as Uint16Array;
  }

  get names(): number {
    return this.#nameNode.length;
  }

  /** The folded words of a name with a space between. */
  key(name: number): string {
    const wordSlots = this.words.length / WORD_STRIDE;
    let key = '';
    let node = this.#nameNode[name] ?? 0;
    for (; node >= wordSlots; ) {
      const step = (node - wordSlots) * STEP_STRIDE;
      key = ` ${this.#word(this.steps[step + 1] ?? 0)}${key}`;
      node = this.steps[step] ?? 0;
    }
    return this.#word(node) + key;
  }

  #word(slot: number): string {
    const start = this.words[slot * WORD_STRIDE + 1] ?? 0;
    return String.fromCharCode(...this.pool.subarray(start, this.pool.indexOf(0, start)));
  }

  targets(name: number): Target[] {
    const targets: Target[] = [];
    const end = this.#targetStart[name + 1] ?? 0;
    for (let i = this.#targetStart[name] ?? 0; i < end; i++) {
      const days = (this.#targetDays[i] ?? 0) * 2;
      targets.push({
        entry: this.#targetEntry[i] ?? 0,
        flags: this.#targetFlags[i] ?? 0,
        from: this.#dayTable[days] ?? 0,
        to: this.#dayTable[days + 1] ?? 99_999_999,
      });
    }
    return targets;
  }
}
