import type { Language } from '../../language';
import { type Patterns, patternsOf } from './patterns';

/** A span and the words directly beside it: what most questions about it start from. */
export interface Spot {
  readonly text: string;
  /** UTF-16 offsets of the span. */
  readonly start: number;
  readonly end: number;
  readonly language: Language;
  readonly patterns: Patterns;
  readonly surface: string;
  /** The span in lower case. */
  readonly lower: string;
  /** What stands before and behind, as far as anything beside a name reaches. */
  readonly left: string;
  readonly right: string;
  /** The word before, with a full stop if it has one, and where it begins in `left`. */
  readonly rawBefore: string;
  readonly beforeAt: number;
  readonly wordBefore: string;
  readonly lowerBefore: string;
  readonly wordAfter: string;
  readonly lowerAfter: string;
  /** What parts the span from the word behind. */
  readonly gapAfter: string;
  /** Nothing but a space stands between. */
  readonly besideBefore: boolean;
  readonly besideAfter: boolean;
  readonly sentenceStart: boolean;
  /** "Das Buch ist sein. Merkel …": the full stop parts them. */
  readonly adjoins: boolean;
}

const WORD_BEFORE = /([\p{L}\p{N}.'’]+)([^\p{L}\p{N}]*)$/u;
const WORD_AFTER = /^([^\p{L}\p{N}]*)([\p{L}\p{N}]+)/u;
/** Far enough to hold the longest word and its punctuation. */
const WINDOW = 60;
/** Hardly anybody's initial, but a platform on which sentences end: "posted on X. Elon Musk …". */
const NO_INITIAL = 'X';
const SENTENCE_END = /[.!?:…*•·]["“”»«‘’)]*\s+["„“»«‚‘(]*$/;

export function spotOf(text: string, start: number, end: number, language: Language): Spot {
  const left = text.slice(Math.max(0, start - WINDOW), start);
  const right = text.slice(end, end + WINDOW);
  const surface = text.slice(start, end);
  const before = WORD_BEFORE.exec(left);
  const after = WORD_AFTER.exec(right);
  const rawBefore = before?.[1] ?? '';
  const gapBefore = before?.[2] ?? '';
  const gapAfter = after?.[1] ?? '';
  const wordBefore = rawBefore.replace(/\.$/, '');
  const wordAfter = after?.[2] ?? '';
  const besideBefore = /^[ \u00a0.]?[ \u00a0]?$/.test(gapBefore) && gapBefore !== '';
  // "U.S" in "U.S. officials": the full stop belongs to the name, not to the sentence.
  const besideAfter = /^\.?[ \u00a0]$/.test(gapAfter) && (gapAfter.length === 1 || surface.includes('.'));
  const abbreviated =
    rawBefore.endsWith('.') &&
    wordBefore !== NO_INITIAL &&
    /^\s+$/.test(gapBefore) &&
    language.isAbbreviation(wordBefore);
  const sentenceStart =
    left.trim() === '' || /\n\s*$/.test(left) || (SENTENCE_END.test(left) && !abbreviated);
  return {
    text,
    start,
    end,
    language,
    patterns: patternsOf(language),
    surface,
    lower: surface.toLowerCase(),
    left,
    right,
    rawBefore,
    beforeAt: before?.index ?? 0,
    wordBefore,
    lowerBefore: wordBefore.toLowerCase(),
    wordAfter,
    lowerAfter: wordAfter.toLowerCase(),
    gapAfter,
    besideBefore,
    besideAfter,
    sentenceStart,
    adjoins: besideBefore && !sentenceStart,
  };
}

/** Whether the word at `index` of `left` begins a sentence. */
export function startsSentence(left: string, index: number): boolean {
  const lead = left.slice(0, index);
  return lead.trim() === '' || SENTENCE_END.test(lead) || /\n\s*$/.test(lead);
}
