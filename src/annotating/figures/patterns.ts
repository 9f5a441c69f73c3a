import type { Token } from './tokens';

interface Pattern<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Phrases looked up by their first word; `*` at a word's start or end stands for any letters. */
export class PhraseTable<T> {
  private readonly exact = new Map<string, Pattern<T>[]>();
  private readonly prefixes: { stem: string; pattern: Pattern<T> }[] = [];
  private readonly suffixes: { stem: string; pattern: Pattern<T> }[] = [];
  private readonly seen = new Map<string, readonly Pattern<T>[]>();

  constructor(phrases: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of phrases) {
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      const pattern = { words, value };
      if (first.endsWith('*')) this.prefixes.push({ stem: first.slice(0, -1), pattern });
      else if (first.startsWith('*')) this.suffixes.push({ stem: first.slice(1), pattern });
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
      ...this.prefixes.filter(({ stem }) => lower.startsWith(stem)).map(({ pattern }) => pattern),
      ...this.suffixes
        .filter(({ stem }) => lower.endsWith(stem) && lower.length > stem.length + 2)
        .map(({ pattern }) => pattern),
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
