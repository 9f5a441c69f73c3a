import type { Mark } from './marks';

/** The mark after or before the last one visited, round the end; first of all the first one in sight. */
export function nextMark(painted: readonly Mark[], last: Mark | null, direction: 1 | -1): Mark | null {
  const here = last ? painted.indexOf(last) : -1;
  const inSight = painted.findIndex((mark) => mark.range.getBoundingClientRect().top >= 0);
  const first = direction > 0 ? Math.max(0, inSight) : inSight - 1;
  const at = here >= 0 ? here + direction : first;
  return painted[(at + painted.length) % painted.length] ?? null;
}
