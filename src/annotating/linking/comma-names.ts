import type { Language } from '../../language';
import { patternsOf } from './patterns';

/**
 * The text with spaces for its commas, unit by unit, where it has a list that may be a name ("Department for Culture,
 * Media and Sport", "Goldman, Sachs and Co"): a comma ends every other name. Null where it has none.
 */
export function withoutCommas(text: string, language: Language): string | null {
  return patternsOf(language).list.test(text) ? text.replaceAll(',', ' ') : null;
}

/**
 * Where a name ends that was found so, with what makes a firm of it; -1 where it is no list: "Boston, Red Sox and …" is
 * not the Red Sox. UTF-16 offsets.
 */
export function endOfCommaName(text: string, start: number, end: number, language: Language): number {
  const comma = text.indexOf(',', start);
  if (comma < 0 || comma >= end) return -1;
  const { listEnd, firmTail } = patternsOf(language);
  if (listEnd.test(text.slice(comma, end))) return end;
  const tail = firmTail.exec(text.slice(end, end + WINDOW))?.[0];
  return tail === undefined ? -1 : end + tail.length;
}

/** Far enough to see what ends the name of a firm. */
const WINDOW = 24;
