import type { Language } from '../../language';
import type { EntryKind } from '../../model';
import { patternsOf } from './patterns';

/** Names with a comma or a quotation mark inside, either of which ends every other name. */
export interface Break {
  /** Kinds of entries that are named so. */
  readonly kinds: ReadonlySet<EntryKind>;
  /** The text with spaces for those marks, unit by unit; null where it has no such name. */
  readonly without: (text: string, language: Language) => string | null;
  /** Where a name ends that was found so, in UTF-16 units; -1 where it is none. */
  readonly end: (text: string, start: number, end: number, language: Language) => number;
}

/** Far enough to see what ends the name of a firm. */
const WINDOW = 24;
/** A short part in quotation marks behind a word. */
const QUOTED = /[\p{L}\d] ["„“»«‚‘]\p{Lu}[^"„“”»«‚‘’.!?:;\n]{2,30}["“”»«‘’](?!\p{L})/u;
const LETTERS_BEHIND = /\p{Ll}, \p{Lu}\.? ?\p{Lu}(?!\p{L})/u;
const TOWN_AND_LETTERS = /^[^,]*\p{Ll}, \p{Lu}\.? ?\p{Lu}\.?$/u;
const QUOTES = /["„“”»«‚‘]/g;
const OPENING = /^[^"„“”»«‚‘’]+ ["„“»«‚‘][^"„“”»«‚‘’]+$/u;
const CLOSING = /["“”»«‘’]/u;

export const BREAKS: readonly Break[] = [
  /**
   * "Department for Culture, Media and Sport", "Goldman, Sachs and Co": a name that is a list, with what makes a firm of
   * it. "Boston, Red Sox and …" is not the Red Sox.
   */
  {
    kinds: new Set(['organisation', 'place', 'term']),
    without: (text, language) => (patternsOf(language).list.test(text) ? text.replaceAll(',', ' ') : null),
    end(text, start, end, language) {
      const comma = text.indexOf(',', start);
      if (comma < 0 || comma >= end) return -1;
      const { listEnd, firmTail } = patternsOf(language);
      if (listEnd.test(text.slice(comma, end))) return end;
      const tail = firmTail.exec(text.slice(end, end + WINDOW))?.[0];
      return tail === undefined ? -1 : end + tail.length;
    },
  },
  /** "Washington, D.C.": the town with the letters behind it. */
  {
    kinds: new Set(['place']),
    without: (text) => (LETTERS_BEHIND.test(text) ? text.replaceAll(',', ' ') : null),
    end: (text, start, end) => (TOWN_AND_LETTERS.test(text.slice(start, end)) ? end : -1),
  },
  /** "Operation «Atalanta»": the quotation marks close where the name ends. */
  {
    kinds: new Set(['organisation', 'term']),
    without: (text) => (QUOTED.test(text) ? text.replace(QUOTES, ' ') : null),
    end: (text, start, end) =>
      CLOSING.test(text[end] ?? '') && OPENING.test(text.slice(start, end)) ? end + 1 : -1,
  },
];
