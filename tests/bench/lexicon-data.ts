/** Names and text for the lexicon bench: the world pack's own names first, then combinations of their words. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { foldName } from '../../src/annotating/lexicon/fold';
import type { Lexicon } from '../../src/annotating/lexicon/lexicon';

const CORPORA = resolve(import.meta.dirname, '../../../shared/corpora/entity-linking');
/** What the peers were first measured on. */
const TEXT_CHARS = 1_550_000;

/** Deterministic: the first `count` keys of the lexicon, then two of its words joined. */
export function benchNames(lexicon: Lexicon, count: number): string[] {
  const names = new Set<string>();
  for (let i = 0; i < lexicon.names && names.size < count; i++) names.add(lexicon.key(i));
  const words = [...new Set([...names].flatMap((name) => name.split(' ')))].filter((w) => w.length > 3);
  for (let step = 1; names.size < count; step++)
    for (let i = 0; i < words.length && names.size < count; i++)
      names.add(`${words[i]} ${words[(i * 7 + step * 131) % words.length]}`);
  return [...names];
}

/** Article text of the corpora, or null where they are not there. */
export function benchText(): string | null {
  if (!existsSync(CORPORA)) return null;
  let text = '';
  for (const file of readdirSync(CORPORA).sort()) {
    for (const line of readFileSync(resolve(CORPORA, file), 'utf8').split('\n').filter(Boolean))
      text += `${(JSON.parse(line) as { text: string }).text}\n`;
  }
  while (text.length < TEXT_CHARS) text += text;
  return text.slice(0, TEXT_CHARS);
}

/** The text as the peers need it to find the same names: folded, one space between words, a bar where a name must end. */
export function foldedText(text: string): string {
  return text
    .split(/[^\p{L}\p{N}\p{M}&+ \u00ad-]+/u)
    .map(foldName)
    .filter(Boolean)
    .join(' | ');
}

export interface Span {
  readonly start: number;
  readonly end: number;
  /** What was found: the peers give the name, the lexicon its index. */
  readonly name: string | number;
}

/** Longest match at each place, from the left, at word boundaries: what a reader of the names wants. */
export function longest(spans: readonly Span[], text: string): string[] {
  const edge = (i: number): boolean => !/[\p{L}\p{N}&+]/u.test(text[i] ?? ' ');
  const whole = spans
    .filter(({ start, end }) => edge(start - 1) && edge(end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const result: string[] = [];
  let until = 0;
  for (const { start, end } of whole) {
    if (start < until) continue;
    result.push(`${start}-${end}`);
    until = end;
  }
  return result;
}
