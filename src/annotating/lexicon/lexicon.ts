import { HEADER_WORDS, LEXICON_MAGIC, LEXICON_VERSION, SECTIONS, type SectionName } from './format';

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
  readonly slotHash: Uint32Array;
  readonly slotValue: Uint32Array;
  readonly bloom: Uint32Array;
  readonly keyStart: Uint32Array;
  readonly pool: Uint16Array;
  readonly #targetStart: Uint32Array;
  readonly #targetEntry: Uint32Array;
  readonly #targetDays: Uint32Array;
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
    this.slotHash = section('slotHash') as Uint32Array;
    this.slotValue = section('slotValue') as Uint32Array;
    this.bloom = section('bloom') as Uint32Array;
    this.keyStart = section('keyStart') as Uint32Array;
    this.pool = section('pool') as Uint16Array;
    this.#targetStart = section('targetStart') as Uint32Array;
    this.#targetEntry = section('targetEntry') as Uint32Array;
    this.#targetDays = section('targetDays') as Uint32Array;
    this.#dayTable = section('dayTable') as Uint32Array;
    this.#targetFlags = section('targetFlags') as Uint16Array;
  }

  get names(): number {
    return this.keyStart.length - 1;
  }

  key(name: number): string {
    return String.fromCharCode(...this.pool.subarray(this.keyStart[name], this.keyStart[name + 1]));
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
