import { type Entry, isPerson, type PartialDay } from '../model';

/** Times in office, as pairs from/to in yyyymmdd: those of entry i are `days` from 2·start[i] to 2·start[i+1]. */
export interface OfficeTimes {
  readonly start: Uint32Array;
  readonly days: Uint32Array;
}

/** Still held on the day it was checked: held until somebody says otherwise. */
const OPEN_END = 99_999_999;

export function officesOf(entries: readonly Entry[]): OfficeTimes {
  const start = new Uint32Array(entries.length + 1);
  const days: number[] = [];
  entries.forEach((entry, i) => {
    if (isPerson(entry))
      for (const { from, to } of entry.roles)
        days.push(dayNumber(from, '0101'), to ? dayNumber(to, '1231') : OPEN_END);
    start[i + 1] = days.length / 2;
  });
  return { start, days: Uint32Array.from(days) };
}

/** yyyymmdd; what a month or year leaves open is filled up. */
const dayNumber = (day: PartialDay, fill: '0101' | '1231'): number => {
  const digits = day.replaceAll('-', '');
  return Number(digits + fill.slice(digits.length - 4));
};
