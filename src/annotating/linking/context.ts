import type { Language } from '../../language';
import { isFirstName } from '../../language/first-names';

/** What stands around a span, as far as it tells names apart. */
export interface Context {
  /** The span begins its sentence: a capital there says nothing. */
  readonly sentenceStart: boolean;
  /** A title or office stands directly before ("Präsident", "Foreign Secretary"). */
  readonly title: boolean;
  /** A given name stands directly before that is not part of the span. */
  readonly firstNameBefore: boolean;
  /** The word before is capitalised, no title, and no sentence starts with it: perhaps part of a longer name. */
  readonly capitalBefore: boolean;
  readonly capitalAfter: boolean;
  readonly placeCue: boolean;
  /** What follows makes a street, club or prize of it. */
  readonly otherThing: boolean;
  readonly hyphenBefore: boolean;
  readonly hyphenAfter: boolean;
  readonly quoted: boolean;
}

const WORD_BEFORE = /([\p{L}\p{N}.'’]+)([^\p{L}\p{N}]*)$/u;
const WORD_AFTER = /^([^\p{L}\p{N}]*)([\p{L}\p{N}]+)/u;
/** Far enough to hold the longest word and its punctuation. */
const WINDOW = 60;
const HYPHEN = /[-‐‑]/;

export function contextOf(text: string, start: number, end: number, { names }: Language): Context {
  const left = text.slice(Math.max(0, start - WINDOW), start);
  const right = text.slice(end, end + WINDOW);
  const before = WORD_BEFORE.exec(left);
  const after = WORD_AFTER.exec(right);
  const gapBefore = before?.[2] ?? '';
  const gapAfter = after?.[1] ?? '';
  const wordBefore = before?.[1]?.replace(/\.$/, '') ?? '';
  const wordAfter = after?.[2] ?? '';
  const besideBefore = /^[ \u00a0.]?[ \u00a0]?$/.test(gapBefore) && gapBefore !== '';
  const besideAfter = /^[ \u00a0]$/.test(gapAfter);
  const abbreviated = before?.[1]?.endsWith('.') === true && wordBefore.length <= 4;
  const sentenceStart =
    left.trim() === '' ||
    /\n\s*$/.test(left) ||
    (/[.!?:…]["“”»«‘’)]*\s+["„“»«‚‘(]*$/.test(left) && !abbreviated);
  const lowerBefore = wordBefore.toLowerCase();
  const lowerAfter = wordAfter.toLowerCase();
  const title = besideBefore && !sentenceStart && isTitle(lowerBefore, names);
  const capitalBefore =
    besideBefore &&
    !sentenceStart &&
    !title &&
    isCapital(wordBefore) &&
    !startsSentence(left, before?.index ?? 0);
  const hyphenBefore = HYPHEN.test(left.slice(-1)) && /[\p{L}\p{N}]/u.test(left.slice(-2, -1));
  const hyphenAfter = HYPHEN.test(right.slice(0, 1)) && /[\p{L}\p{N}]/u.test(right.slice(1, 2));
  return {
    sentenceStart,
    title,
    firstNameBefore:
      besideBefore &&
      !sentenceStart &&
      !title &&
      (isFirstName(wordBefore) || /^\p{Lu}\.?$/u.test(before?.[1] ?? '')),
    capitalBefore,
    capitalAfter: besideAfter && isCapital(wordAfter) && !isTitle(lowerAfter, names),
    placeCue: besideBefore && names.placeCues.includes(lowerBefore),
    otherThing:
      (besideAfter || hyphenAfter) &&
      (names.otherThings.includes(lowerAfter) ||
        names.otherThings.some((t) => t.length > 4 && lowerAfter.endsWith(t) && hyphenAfter)),
    hyphenBefore,
    hyphenAfter,
    quoted: /["„“»«‚‘]$/.test(left) && /^["“”«»‘’]/.test(right),
  };
}

function isTitle(lower: string, names: Language['names']): boolean {
  return names.titles.includes(lower) || names.titleEndings.some((ending) => lower.endsWith(ending));
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

function startsSentence(left: string, index: number): boolean {
  const lead = left.slice(0, index);
  return lead.trim() === '' || /[.!?:…]["“”»«‘’)]*\s+["„“»«‚‘(]*$/.test(lead) || /\n\s*$/.test(lead);
}
