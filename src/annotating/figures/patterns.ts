import type { Token } from './tokens';

interface Pattern<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Parts of words, found by their length: as many look-ups as there are lengths, not as there are parts. */
class StemTable<T> {
  readonly #byStem = new Map<string, T[]>();
  readonly #lengths: number[] = [];

  add(stem: string, value: T): void {
    const known = this.#byStem.get(stem);
    if (known) known.push(value);
    else this.#byStem.set(stem, [value]);
    if (!this.#lengths.includes(stem.length)) this.#lengths.push(stem.length);
  }

  /** What stands under the part that `cut` gives for each length up to `longest`. */
  of(cut: (length: number) => string, longest: number): T[] {
    return this.#lengths
      .filter((length) => length <= longest)
      .flatMap((length) => this.#byStem.get(cut(length)) ?? []);
  }
}

/** Phrases looked up by their first word; `*` at a word's start or end stands for any letters. */
export class PhraseTable<T> {
  private readonly exact = new Map<string, Pattern<T>[]>();
  private readonly prefixes = new StemTable<Pattern<T>>();
  private readonly suffixes = new StemTable<Pattern<T>>();
  private readonly seen = new Map<string, readonly Pattern<T>[]>();

  constructor(phrases: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of phrases) {
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      const pattern = { words, value };
      if (first.endsWith('*')) this.prefixes.add(first.slice(0, -1), pattern);
      else if (first.startsWith('*')) this.suffixes.add(first.slice(1), pattern);
      else {
        const list = this.exact.get(first) ?? [];
        list.push(pattern);
        this.exact.set(first, list);
      }
    }
  }

  private starting(lower: string): readonly Pattern<T>[] {
    const known = this.seen.get(lower);
    if (known) return known;
    const found = [
      ...(this.exact.get(lower) ?? []),
      ...this.prefixes.of((length) => lower.slice(0, length), lower.length),
      // Something has to stand before the stem of a compound.
      ...this.suffixes.of((length) => lower.slice(-length), lower.length - 3),
    ].sort((a, b) => b.words.length - a.words.length);
    if (this.seen.size > 20_000) this.seen.clear();
    this.seen.set(lower, found);
    return found;
  }

  /** The longest phrase that starts at token `at`, as its value and the token after it. */
  at(tokens: readonly Token[], at: number): { value: T; to: number } | null {
    const token = tokens[at];
    if (!token) return null;
    for (const { words, value } of this.starting(token.lower)) {
      const whole = words.every((word, i) => {
        const have = tokens[at + i];
        if (!have || (i > 0 && have.breaks)) return false;
        if (i === 0) return true;
        if (word.endsWith('*')) return have.lower.startsWith(word.slice(0, -1));
        return word.startsWith('*') ? have.lower.endsWith(word.slice(1)) : have.lower === word;
      });
      if (whole) return { value, to: at + words.length };
    }
    return null;
  }

  /** All values of single-word phrases that `lower` fits. */
  valuesOf(lower: string): readonly T[] {
    return this.starting(lower)
      .filter(({ words }) => words.length === 1)
      .map(({ value }) => value);
  }

  has(lower: string): boolean {
    return this.valuesOf(lower).length > 0;
  }
}

/** Whether the words of a phrase, in lower case, stand at a token. */
export function phraseAt(tokens: readonly Token[], at: number, phrase: string): boolean {
  return phrase.split(' ').every((word, i) => tokens[at + i]?.lower === word);
}
