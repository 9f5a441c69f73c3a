import * as v from 'valibot';
import type { Span } from '../model';

/** Where a full stop does not end a sentence. Data: `<lang>/sentences.json`. Lower case, without the stop. */
export const SentenceRulesSchema = v.strictObject({
  /** Never the end ("Dr", "bzw"). */
  abbreviations: v.array(v.string()),
  /** The end only before a capital that is no name part ("Inc", "etc", "usw"). */
  closing: v.array(v.string()),
  /** A number with a stop before one of these is an ordinal ("6. Januar"). */
  ordinalBefore: v.array(v.string()),
  /** A number with a stop after one of these is an ordinal ("am 6."). */
  ordinalAfter: v.array(v.string()),
  /** Words that open a sentence after an abbreviation of letters ("in the U.S. The president …"). */
  openers: v.array(v.string()),
});
type SentenceRules = v.InferOutput<typeof SentenceRulesSchema>;

/** The rules of one language, ready to be asked. */
export interface SentenceLookup {
  readonly abbreviations: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
  readonly ordinalBefore: ReadonlySet<string>;
  readonly ordinalAfter: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
}

export function sentenceLookup(rules: SentenceRules): SentenceLookup {
  return {
    abbreviations: new Set(rules.abbreviations),
    closing: new Set(rules.closing),
    ordinalBefore: new Set(rules.ordinalBefore),
    ordinalAfter: new Set(rules.ordinalAfter),
    openers: new Set(rules.openers),
  };
}

/** A terminator with the quotes and brackets that belong to the sentence, then white space or a line's end. */
const END = /[.!?…]+["'”’“»«)\]]*(?=\s|$)|\n+/gu;
const WORD_BEFORE = /([\p{L}\p{M}.]+|\d+)$/u;
/** Longest word looked at before a stop. */
const LOOK_BACK = 24;
const LOOK_AHEAD = 40;

/** Sentences as UTF-16 spans, in order, without the white space between them. A line's end always ends one. */
export function sentences(text: string, rules: SentenceLookup): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed !== '') spans.push({ start: start + lead, end: start + lead + trimmed.length });
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('\n') || ends(text, match.index, match[0], end, rules)) push(end);
  }
  push(text.length);
  return spans;
}

/** Whether a full stop behind the word (given without it) belongs to it: "Sen.", "bzw.", "J.", "U.S.". */
export function isAbbreviation(word: string, { abbreviations }: SentenceLookup): boolean {
  const lower = word.toLowerCase();
  return LETTERS.test(lower) || abbreviations.has(lower);
}

/** Initials and letter abbreviations: "J. Smith", "z. B.", "U.S. officials". */
const LETTERS = /^(?:\p{L}|(?:\p{L}\.)+\p{L})$/u;

function ends(text: string, at: number, mark: string, end: number, rules: SentenceLookup): boolean {
  const next = text.slice(end, end + LOOK_AHEAD).trimStart();
  // "„Wie bitte?“ fragte er": a lower-case letter goes on.
  const goesOn = /^["'„“”»«(]*\p{Ll}/u.test(next);
  if (!mark.startsWith('.')) return !goesOn;
  if (mark.startsWith('..')) return !goesOn;
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  const word = WORD_BEFORE.exec(before)?.[1]?.toLowerCase() ?? '';
  if (goesOn) return false;
  if (rules.abbreviations.has(word)) return false;
  if (rules.closing.has(word)) return /^["'„“»«(]*\p{Lu}/u.test(next);
  if (LETTERS.test(word)) {
    const opener = /^["“„]?(\p{Lu}\p{Ll}*)\s/u.exec(next)?.[1]?.toLowerCase() ?? '';
    return /^\p{L}\.\p{L}/u.test(word) && rules.openers.has(opener);
  }
  if (/^\d+$/.test(word) && word.length <= 2) {
    const following = /^\p{L}+/u.exec(next)?.[0]?.toLowerCase() ?? '';
    const previous = /(\p{L}+)\s+\d+$/u.exec(before)?.[1]?.toLowerCase() ?? '';
    if (rules.ordinalBefore.has(following) || rules.ordinalAfter.has(previous)) return false;
    // A numbered list opens a line: "3. Mindestens …".
    if (/(?:^|\n)\d+$/.test(before)) return false;
  }
  return true;
}
