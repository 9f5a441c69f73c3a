import { firstDay, lastDay } from '../../annotating/days';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** "12 December 2019", "April 2018" or "1997" as a partial day; null where it is none of them. */
export function partialDay(text: string): string | null {
  const match = /^(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})$/.exec(text.trim());
  if (!match?.[3]) return null;
  const month = MONTHS.indexOf(match[2]?.toLowerCase() ?? '') + 1;
  if (month === 0) return match[2] === undefined && match[1] === undefined ? match[3] : null;
  const monthPart = `${match[3]}-${String(month).padStart(2, '0')}`;
  return match[1] ? `${monthPart}-${match[1].padStart(2, '0')}` : monthPart;
}

const DAY = 86_400_000;

/** Days between two partial days, 0 where they may be the same. */
export function daysApart(a: string, b: string): number {
  const gap = (earlier: string, later: string): number =>
    (Date.parse(firstDay(later)) - Date.parse(lastDay(earlier))) / DAY;
  return Math.max(0, gap(a, b), gap(b, a));
}

export interface Term {
  readonly from: string;
  readonly to?: string | undefined;
}

/** Whether an office may have been held on a day. No `to`: still held. */
export const holds = ({ from, to }: Term, day: string): boolean =>
  firstDay(from) <= day && (to === undefined || lastDay(to) >= day);

/** Whether an office was held on a day, whatever day its partial days may mean. */
export const surelyHolds = ({ from, to }: Term, day: string): boolean =>
  lastDay(from) <= day && (to === undefined || firstDay(to) > day);
