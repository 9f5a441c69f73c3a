import type { Day, PartialDay } from '../model';

/** First day a partial day may mean. */
export const firstDay = (day: PartialDay): Day =>
  day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day;

/** Last day a partial day may mean. */
export function lastDay(day: PartialDay): Day {
  if (day.length === 4) return `${day}-12-31`;
  if (day.length === 10) return day;
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
