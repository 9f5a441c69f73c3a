import type { Day } from '../model';

/** When a day begins where the reader is, milliseconds since the epoch. */
export function startOfDay(day: Day): number {
  return new Date(`${day}T00:00:00`).getTime();
}

export function dayAfter(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
