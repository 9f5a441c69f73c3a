import type { Language } from '../../language';
import { patternsOf } from './patterns';
import { wordSet } from './word-sets';

/** Far enough to hold agency and place of a dateline. */
const WINDOW = 60;
/** A line that credits a photo or its author is short. */
const MAX_CREDIT = 60;
/** The word for a photo, and its author before the name in question. */
const CREDIT_REACH = 64;

/** "WASHINGTON (Reuters) –", "Berlin (dpa) -", "NEW YORK —", "GRAND RAPIDS, Mich. –": the place first, then agency or dash. */
export function isDateline(
  text: string,
  start: number,
  end: number,
  sentenceStart: boolean,
  language: Language,
): boolean {
  const after = text.slice(end, end + WINDOW);
  const agency = /^(?:, \p{Lu}[\p{L}.]+)?(?:\/\p{Lu}\p{L}+)?\s?\(([\p{L}]{2,12})[^()]{0,16}\)/u.exec(
    after,
  )?.[1];
  if (agency && wordSet(language, 'agencies').has(agency.toLowerCase())) return true;
  const opens = sentenceStart && (start === 0 || text[start - 1] === '\n');
  return (
    opens &&
    /^(?:, \p{Lu}[\p{L}.]+)?(?:,? \d{1,2}\.? \p{L}+\.?)? ?(?:--|[-–—])(?= ?\p{Lu})/u.test(
      after.replace(/^ (?=[-–—])/, ''),
    )
  );
}

/** How far a sentence is followed on either side of a name. */
const SENTENCE_REACH = 200;

/** The line a span stands in: what is before it, its beginning, and the span's sentence. */
export interface Line {
  readonly before: string;
  readonly whole: string;
  readonly sentence: string;
}

export function lineOf(text: string, start: number, end: number): Line {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const to = newline < 0 ? text.length : newline;
  const before = text.slice(Math.max(from, start - SENTENCE_REACH), start);
  const rest = text.slice(end, Math.min(to, end + SENTENCE_REACH));
  const stop = /[.!?](?=\s|$)/.exec(rest);
  return {
    before,
    whole: text.slice(from, Math.min(to, from + MAX_CREDIT + 1)),
    sentence: text.slice(
      start - before.length + lastSentenceEnd(before),
      end + (stop ? stop.index : rest.length),
    ),
  };
}

const SENTENCE_END = /\p{L}{3}[.!?]\s/uy;
/** Letters, stop and space of such an end. */
const END_LENGTH = 5;

/** Behind the last full stop that ends a sentence, not an abbreviation; 0 if there is none. */
function lastSentenceEnd(before: string): number {
  for (let at = before.length - 2; at >= END_LENGTH - 2; at--) {
    const unit = before[at];
    if (unit !== '.' && unit !== '!' && unit !== '?') continue;
    SENTENCE_END.lastIndex = at - (END_LENGTH - 2);
    if (SENTENCE_END.test(before)) return at + 2;
  }
  return 0;
}

/** "Foto: Scholz/dpa", "(Photo by …)", and short lines "Von Olaf Merz, Berlin" without a verb's full stop. */
export function isCredit(before: string, line: string, language: Language): boolean {
  const { creditOpener, byline } = patternsOf(language);
  const near = before.slice(-CREDIT_REACH);
  const opener = creditOpener.exec(near)?.[1];
  if (opener && wordSet(language, 'credits').has(opener.toLowerCase())) return true;
  if (/©\s?[^:.!?\n]{0,40}$/u.test(near)) return true;
  return line.length <= MAX_CREDIT && byline.test(line) && !/[.!?]\s*$/.test(line);
}
