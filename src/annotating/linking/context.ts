import type { Language } from '../../language';
import { isFirstName } from '../../language/first-names';
import { largerName } from './larger-name';
import { isTitle, wordSet } from './word-sets';

/** What stands around a span, as far as it tells names apart. */
export interface Context {
  /** The span begins its sentence: a capital there says nothing. */
  readonly sentenceStart: boolean;
  /** A title or office stands directly before ("Präsident", "Foreign Secretary"). */
  readonly title: boolean;
  /** It is one that anybody may bear ("Herr", "Dr"). */
  readonly civilTitle: boolean;
  /** A given name stands directly before that is not part of the span. */
  readonly firstNameBefore: boolean;
  /** The word before is capitalised, no title, and no sentence starts with it: perhaps part of a longer name. */
  readonly capitalBefore: boolean;
  /** A capitalised word follows that is neither a title nor a day of the week. Offset of that word, or -1. */
  readonly capitalAfter: number;
  readonly placeCue: boolean;
  /** What follows makes a street, club or prize of it. */
  readonly otherThing: boolean;
  /** A company's legal form follows. */
  readonly company: boolean;
  /** A number or type behind a company's name makes a product of it. */
  readonly model: boolean;
  /** Alone between quotation marks: a ship, a mission, a programme. */
  readonly quoted: boolean;
  /** What stands before makes a university, company or ship of it. */
  readonly institution: boolean;
  /** A word for a newspaper or broadcaster, or for reporting, stands beside. */
  readonly sourceCue: boolean;
  /** The place an agency's report comes from: "Washington (dpa) –". */
  readonly dateline: boolean;
  /** Inside a photo credit or a byline. */
  readonly credit: boolean;
  /** The sentence gives the result of a match: places stand for teams. */
  readonly match: boolean;
  /** A country's abbreviation as an adjective: "US-Präsident", "U.S. officials". */
  readonly attributive: boolean;
  readonly hyphenBefore: boolean;
  readonly hyphenAfter: boolean;
}

const WORD_BEFORE = /([\p{L}\p{N}.'’]+)([^\p{L}\p{N}]*)$/u;
const WORD_AFTER = /^([^\p{L}\p{N}]*)([\p{L}\p{N}]+)/u;
/** Far enough to hold the longest word and its punctuation. */
const WINDOW = 60;
const HYPHEN = /[-‐‑]/;
const SENTENCE_END = /[.!?:…]["“”»«‘’)]*\s+["„“»«‚‘(]*$/;
/** A line that credits a photo or its author is short. */
const MAX_CREDIT = 60;
/** "2:1", "7-1": goals of one side, not of a vote. */
const SCORE =
  /(?<![\d:.,-])\d{1,2}[:–-]\d{1,2}(?![\d:.,-]|\s?(?:Uhr|a\.?m|p\.?m|Prozent|percent|years?|Jahre))/;

export function contextOf(text: string, start: number, end: number, language: Language): Context {
  const left = text.slice(Math.max(0, start - WINDOW), start);
  const right = text.slice(end, end + WINDOW);
  const before = WORD_BEFORE.exec(left);
  const after = WORD_AFTER.exec(right);
  const gapBefore = before?.[2] ?? '';
  const gapAfter = after?.[1] ?? '';
  const wordBefore = before?.[1]?.replace(/\.$/, '') ?? '';
  const wordAfter = after?.[2] ?? '';
  const besideBefore = /^[ \u00a0.]?[ \u00a0]?$/.test(gapBefore) && gapBefore !== '';
  const besideAfter =
    /^\.?[ \u00a0]$/.test(gapAfter) && (gapAfter.length === 1 || isAbbreviation(text, start, end));
  const abbreviated = before?.[1]?.endsWith('.') === true && wordBefore.length <= 4;
  const sentenceStart =
    left.trim() === '' || /\n\s*$/.test(left) || (SENTENCE_END.test(left) && !abbreviated);
  const lowerBefore = wordBefore.toLowerCase();
  const lowerAfter = wordAfter.toLowerCase();
  const title = besideBefore && !sentenceStart && isTitle(lowerBefore, language);
  const hyphenBefore = HYPHEN.test(left.slice(-1)) && /[\p{L}\p{N}]/u.test(left.slice(-2, -1));
  const hyphenAfter = HYPHEN.test(right.slice(0, 1)) && /[\p{L}\p{N}]/u.test(right.slice(1, 2));
  const line = lineOf(text, start, end);
  return {
    sentenceStart,
    title,
    civilTitle: title && wordSet(language, 'civilTitles').has(lowerBefore),
    firstNameBefore:
      besideBefore &&
      !sentenceStart &&
      !title &&
      (isFirstName(wordBefore) || /^\p{Lu}\.?$/u.test(before?.[1] ?? '')),
    capitalBefore:
      besideBefore &&
      !sentenceStart &&
      !title &&
      isCapital(wordBefore) &&
      !wordSet(language, 'calendar').has(lowerBefore) &&
      !startsSentence(left, before?.index ?? 0),
    capitalAfter:
      besideAfter &&
      isCapital(wordAfter) &&
      !isTitle(lowerAfter, language) &&
      !wordSet(language, 'calendar').has(lowerAfter)
        ? end + gapAfter.length
        : -1,
    placeCue: besideBefore && wordSet(language, 'placeCues').has(lowerBefore),
    ...largerName(left, right, language),
    dateline: isDateline(text, start, end, sentenceStart, language),
    credit: isCredit(line.before, line.whole, language),
    match: SCORE.test(line.sentence),
    attributive:
      hyphenAfter ||
      (!language.names.capitalisesNouns &&
        /^[.]?[ \u00a0-]$/.test(gapAfter) &&
        wordAfter !== '' &&
        !wordSet(language, 'functionWords').has(lowerAfter)),
    sourceCue:
      (besideBefore && wordSet(language, 'sourceCues').has(lowerBefore)) ||
      (besideAfter && wordSet(language, 'sourceCues').has(lowerAfter)),
    quoted: /["„“»«‚‘]$/.test(left) && /^["“”»«‘’](?!\p{L})/u.test(right),
    hyphenBefore,
    hyphenAfter,
  };
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** "U.S" in "U.S. officials": the full stop belongs to the name, not to the sentence. */
const isAbbreviation = (text: string, start: number, end: number): boolean =>
  text.slice(start, end).includes('.');

function startsSentence(left: string, index: number): boolean {
  const lead = left.slice(0, index);
  return lead.trim() === '' || SENTENCE_END.test(lead) || /\n\s*$/.test(lead);
}

/** "WASHINGTON (Reuters) –", "Berlin (dpa) -", "NEW YORK —", "GRAND RAPIDS, Mich. –": the place first, then agency or dash. */
function isDateline(
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

function lineOf(
  text: string,
  start: number,
  end: number,
): { before: string; whole: string; sentence: string } {
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

/** Behind the last full stop that ends a sentence, not an abbreviation; 0 if there is none. */
function lastSentenceEnd(before: string): number {
  let end = 0;
  for (const match of before.matchAll(/\p{L}{3}[.!?]\s/gu)) end = match.index + match[0].length;
  return end;
}

/** "Foto: Scholz/dpa", "(Photo by …)", and short lines "Von Olaf Merz, Berlin" without a verb's full stop. */
function isCredit(before: string, line: string, language: Language): boolean {
  const opener = /([\p{L}]+)(?::| by| von| ©)\s?[^:.!?\n]{0,40}$/iu.exec(before)?.[1];
  if (opener && wordSet(language, 'credits').has(opener.toLowerCase())) return true;
  if (/©\s?[^:.!?\n]{0,40}$/u.test(before)) return true;
  return line.length <= MAX_CREDIT && /^\s*(?:von|by|text:)\s\p{Lu}/iu.test(line) && !/[.!?]\s*$/.test(line);
}
