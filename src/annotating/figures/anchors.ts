import type { DateRules } from '../../language/dates';
import type { Day, Quantity } from '../../model';
import { addDays } from '../days';
import { FEWEST_REPORT_CHARS, MAX_ANCHOR_CHARS, MAX_NAMED_DAY_CHARS } from './limits';

/** A date, time or span of time in a text. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly type: Quantity['type'];
  readonly timex: string | null;
  readonly value: number | null;
  /** A part of a day that names no day of its own. */
  readonly loose?: boolean;
  /** Days from the day named last (\"the next day\"). */
  readonly fromNamed?: number;
}

/**
 * In a long text that names no other day of its week, "heute" means nowadays: it is an essay, not a report.
 */
export function nowadays(
  text: string,
  found: readonly FoundDate[],
  rules: DateRules,
  published: Day | null,
): readonly FoundDate[] {
  if (published === null || text.length < FEWEST_REPORT_CHARS) return found;
  const today = (one: FoundDate) => rules.relativeDays[text.slice(one.start, one.end).toLowerCase()] === 0;
  const week = found.some(({ timex, type, ...one }) => {
    if (type === 'time') return true;
    const day = /^\d{4}-\d{2}-\d{2}/.exec(timex ?? '')?.[0];
    if (day === undefined || today({ timex, type, ...one })) return false;
    return Math.abs(Date.parse(day) - Date.parse(published)) <= 7 * 86_400_000;
  });
  return week ? found : found.map((one) => (today(one) ? { ...one, timex: 'PRESENT_REF' } : one));
}

/** A time of day belongs to the day named shortly before it, in the same sentence. */
export function anchored(text: string, found: readonly FoundDate[]): FoundDate[] {
  const out: FoundDate[] = [];
  for (const one of found) {
    const before = out.at(-1);
    const day = /^\d{4}-\d{2}-\d{2}/.exec(before?.timex ?? '')?.[0];
    const gap = before ? text.slice(before.end, one.start) : '';
    const loose = one.type === 'time' || one.loose;
    const near =
      before !== undefined &&
      day !== undefined &&
      gap.length <= MAX_ANCHOR_CHARS &&
      !/[.!?]\s+\p{Lu}|\n/u.test(gap);
    if (one.fromNamed !== undefined) {
      const named = lastNamedDay(out, one.start);
      out.push(named === null ? one : { ...one, timex: addDays(named, one.fromNamed) });
      continue;
    }
    out.push(
      loose && near && one.timex ? { ...one, timex: one.timex.replace(/^\d{4}-\d{2}-\d{2}/, day) } : one,
    );
  }
  return out;
}

/** "Am Tag darauf": counted from the day named last, where one is named not far before. */
function lastNamedDay(found: readonly FoundDate[], start: number): Day | null {
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const one = found[i];
    if (!one || start - one.end > MAX_NAMED_DAY_CHARS) return null;
    const day = /^\d{4}-\d{2}-\d{2}/.exec(one.timex ?? '')?.[0];
    if (day !== undefined && one.type === 'date') return day;
  }
  return null;
}
