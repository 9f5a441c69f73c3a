import { MAX_CLAUSE_TOKENS } from './limits';
import type { Token } from './tokens';

const HARD = /^[!?;:()–—]$/;

/** Whether a clause ends before token `at`: a new line, a bracket, a comma. Stops inside a sentence belong to abbreviations and ordinals. */
export function clauseEnds(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.breaks) return true;
  // "father of two - died": a dash written as a hyphen stands alone.
  const dash = token.text === '-' && !token.glued;
  return HARD.test(token.text) || token.text === ',' || dash;
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
