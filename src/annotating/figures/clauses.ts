import { MAX_CLAUSE_TOKENS } from './limits';
import type { Token } from './tokens';

const HARD = /^[.!?;:()–—]$/;

/** Whether a clause ends before token `at`: a new line, a full stop, a bracket, a comma before more than a list item. */
export function clauseEnds(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.breaks) return true;
  if (!HARD.test(token.text)) return token.text === ',';
  // "St. Petersburg", "18. Mai": a stop before a lower-case letter or a digit ends nothing.
  if (token.text === '.' && token.glued) {
    const next = tokens[at + 1];
    return !next || next.breaks || (next.kind === 'word' && next.text !== next.lower) || next.kind === 'mark';
  }
  return true;
}

/** First token of the clause that holds `at`. */
export function clauseStart(tokens: readonly Token[], at: number, floor: number): number {
  let p = at;
  while (p > floor && at - p < MAX_CLAUSE_TOKENS && !clauseEnds(tokens, p - 1) && !tokens[p]?.breaks) p -= 1;
  return p;
}

/** Token after the last of the clause that holds `at`. */
export function clauseEnd(tokens: readonly Token[], at: number, ceiling: number): number {
  let p = at;
  while (p < ceiling && p - at < MAX_CLAUSE_TOKENS && !(p > at ? clauseEnds(tokens, p) : false)) p += 1;
  return p;
}
