import { MAX_CLAUSE_TOKENS } from './limits';
import type { Token } from './tokens';

const HARD = /^[!?;:()–—]$/;

/** Whether a clause ends before token `at`: a new line, a bracket, a comma. Stops inside a sentence belong to abbreviations and ordinals. */
export function clauseEnds(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return !token || token.breaks || parts(token);
}

function parts(token: Token): boolean {
  // "father of two - died": a dash written as a hyphen stands alone.
  const dash = token.text === '-' && !token.glued;
  return HARD.test(token.text) || token.text === ',' || dash;
}

/** The longest aside looked over, in tokens. */
const MAX_ASIDE_TOKENS = 15;

/** "100 Menschen – die meisten Kinder – wurden gerettet": the token after the aside that starts at `at`, or null. */
export function afterAside(tokens: readonly Token[], at: number, ceiling: number): number | null {
  const open = tokens[at]?.text ?? '';
  if (!/^[–—(-]$/.test(open)) return null;
  const close = open === '(' ? ')' : open;
  for (let p = at + 1; p < Math.min(ceiling, at + MAX_ASIDE_TOKENS); p += 1) {
    if (tokens[p]?.breaks) return null;
    if (tokens[p]?.text === close) return p + 1;
  }
  return null;
}

/** First token of the clause that holds `at`. */
export function clauseStart(tokens: readonly Token[], at: number, floor: number): number {
  let p = at;
  while (p > floor && at - p < MAX_CLAUSE_TOKENS && !tokens[p]?.breaks) {
    const before = tokens[p - 1];
    if (!before || parts(before)) break;
    p -= 1;
  }
  return p;
}

/** Token after the last of the clause that holds `at`. */
export function clauseEnd(tokens: readonly Token[], at: number, ceiling: number): number {
  let p = at;
  while (p < ceiling && p - at < MAX_CLAUSE_TOKENS && !(p > at ? clauseEnds(tokens, p) : false)) p += 1;
  return p;
}
