import type { Day } from '../../model';
import { addDays } from '../days';

/** Calendar arithmetic in UTC, so that no time zone moves a day. */
const DAY_MS = 86_400_000;
const parse = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((new Date(parse(day)).getUTCDay() + 6) % 7) + 1;
}

/** ISO 8601 week, e.g. "2022-W01". */
export function isoWeek(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const days = (parse(thursday) - Date.parse(`${year}-01-01T00:00:00Z`)) / DAY_MS;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/** The year in which month and day lie nearest to `published`: news name days without a year only when they are near. */
export function nearestYear(published: Day, month: number, day: number): number {
  const year = Number(published.slice(0, 4));
  const here = parse(published);
  const distance = (y: number) => Math.abs(Date.UTC(y, month - 1, day) - here);
  return [year, year - 1, year + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best));
}
