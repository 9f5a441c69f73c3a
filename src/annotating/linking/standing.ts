/** A surname, an age or another part of a longer name follows: somebody else. */
const LONGER_BEHIND = /^(?:[-‐‑]\p{L}|[ \u00a0]\p{Lu}|(?:,| \()[ ]?\d\d(?!\d))/u;
const LONGER_BEFORE = /(?:\p{Lu}(?:[\p{L}’'-]*|\.)[ \u00a0]|[\p{L}\p{N}][-‐‑])$/u;
const SENTENCE_BEFORE = /(?:^|[.!?:…]["“”»«‘’)]*\s|\n)\s*["„“»«‚‘(]*\p{Lu}[\p{L}’']*[ \u00a0]$/u;
/** Far enough to see the word beside a name. */
const WINDOW = 40;

/** One place where a word stands in a text: UTF-16 offsets. */
export interface Standing {
  readonly start: number;
  readonly end: number;
  /** No part of a longer name. */
  readonly alone: boolean;
}

/** Where a name stands as a word of its own. */
export function standingAt(name: string, text: string): Standing[] {
  const found: Standing[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    const end = start + name.length;
    if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[end] ?? '')) continue;
    const left = text.slice(Math.max(0, start - WINDOW), start);
    const longer =
      LONGER_BEHIND.test(text.slice(end, end + WINDOW)) ||
      (LONGER_BEFORE.test(left) && !SENTENCE_BEFORE.test(left));
    found.push({ start, end, alone: !longer });
  }
  return found;
}
