/** Finding a span of text again after the text around it changed: by its quote and surroundings. */
import { ANCHOR_CONTEXT_CHARS } from './limits';

export interface Quote {
  readonly exact: string;
  readonly before: string;
  readonly after: string;
  /** UTF-16 offset where it stood. */
  readonly start: number;
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

export function quoteOf(text: string, start: number, end: number): Quote {
  return {
    exact: text.slice(start, end),
    before: text.slice(Math.max(0, start - ANCHOR_CONTEXT_CHARS), start),
    after: text.slice(end, end + ANCHOR_CONTEXT_CHARS),
    start,
  };
}

/** Occurrences compared: a word that stands more often in a text is not worth the search. */
const MAX_OCCURRENCES = 200;

/** Where the quote stands in `text`: the occurrence with the most alike surroundings, the nearest of equals; else null. */
export function locate(text: string, quote: Quote): Place | null {
  const { exact, start } = quote;
  if (exact === '') return null;
  let best: Place | null = null;
  let bestScore = -1;
  let looked = 0;
  for (let at = text.indexOf(exact); at >= 0 && looked < MAX_OCCURRENCES; at = text.indexOf(exact, at + 1)) {
    looked++;
    const end = at + exact.length;
    const alike =
      sharedEnd(text.slice(Math.max(0, at - quote.before.length), at), quote.before) +
      sharedStart(text.slice(end, end + quote.after.length), quote.after);
    const nearness = 1 / (1 + Math.abs(at - start));
    if (alike + nearness > bestScore) {
      bestScore = alike + nearness;
      best = { start: at, end };
    }
  }
  return best;
}

function sharedStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

function sharedEnd(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[a.length - 1 - i] === b[b.length - 1 - i]) i++;
  return i;
}
