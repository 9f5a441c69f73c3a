/** Days of publication, as pages write them. */
import type { Day } from '../model';
import { OLDEST_YEAR } from './limits';

export interface Published {
  readonly day: Day;
  /** ISO 8601 with time, as the page wrote it, or null. */
  readonly time: string | null;
}

/** No date is without; most lines are, and need none of the patterns. */
const DIGITS = /\d\d/;
const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{2,6}Z?)?$/;
const DAY_FIRST = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2}(?!\d))/;
const SLASHED = /(?<!\d)(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/;
/** Day and month by slashes: read only where one of them is above twelve, for countries differ. */
const TWO_SLASHES = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/;
const EPOCH = /^\d{10}(?:\d{3})?$/;

/** Month names and their usual short forms, by first letters; German and English share the table. */
const MONTHS: readonly string[][] = [
  ['jan', 'jän'],
  ['feb'],
  ['mar', 'mär', 'mrz'],
  ['apr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez'],
];
const NAMED_DAY_FIRST = /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th)?,?\s+(?:of\s+)?([a-zäöü]{3,9})\.?,?\s+(\d{4})/i;
const NAMED_MONTH_FIRST = /([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/i;

/** Reads a date from an attribute or a short visible text; null where there is none, or the day does not exist. */
export function publishedFrom(source: string | null | undefined): Published | null {
  const text = source?.trim();
  if (!text || !DIGITS.test(text)) return null;
  const iso = ISO.exec(text);
  if (iso) {
    const day = dayOf(iso[1], iso[2], iso[3]);
    return day === null
      ? null
      : { day, time: iso[4] ? `${day}T${iso[4]}${iso[5]?.toUpperCase() ?? ''}` : null };
  }
  const compact = COMPACT.exec(text);
  const compactDay = compact && dayOf(compact[1], compact[2], compact[3]);
  if (compactDay) return only(compactDay);
  if (EPOCH.test(text)) {
    const time = new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
    return publishedFrom(time);
  }
  return fromVisible(text);
}

function fromVisible(text: string): Published | null {
  const german = DAY_FIRST.exec(text);
  if (german) {
    const year = german[3]?.length === 2 ? `20${german[3]}` : german[3];
    return only(dayOf(year, german[2], german[1]));
  }
  const slashed = SLASHED.exec(text);
  if (slashed) return only(dayOf(slashed[1], slashed[2], slashed[3]));
  const slashes = TWO_SLASHES.exec(text);
  if (slashes && Number(slashes[1]) > 12) return only(dayOf(slashes[3], slashes[2], slashes[1]));
  if (slashes && Number(slashes[2]) > 12) return only(dayOf(slashes[3], slashes[1], slashes[2]));
  const dayFirst = NAMED_DAY_FIRST.exec(text);
  const month = monthOf(dayFirst?.[2]);
  if (dayFirst && month) return only(dayOf(dayFirst[3], String(month), dayFirst[1]));
  const monthFirst = NAMED_MONTH_FIRST.exec(text);
  const named = monthOf(monthFirst?.[1]);
  if (monthFirst && named) return only(dayOf(monthFirst[3], String(named), monthFirst[2]));
  const inside = /\d{4}-\d{2}-\d{2}/.exec(text);
  return inside ? publishedFrom(inside[0]) : null;
}

function monthOf(name: string | undefined): number | null {
  const short = name?.toLowerCase().slice(0, 3);
  const index = MONTHS.findIndex((forms) => short !== undefined && forms.includes(short));
  return index < 0 ? null : index + 1;
}

function only(day: Day | null): Published | null {
  return day === null ? null : { day, time: null };
}

function dayOf(year = '', month = '', day = ''): Day | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (Number(year) < OLDEST_YEAR || Number(year) > 2100) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === iso ? iso : null;
}
