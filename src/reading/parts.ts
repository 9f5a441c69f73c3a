/** Which single blocks inside the article's region belong to it: rules on their own words, links and length. */
import { isByline, isCaption, SENTENCE_END, SUSPICIOUS, type TextBlock } from './collect';
import { Mark } from './marks';
import phrases from './phrases.json';

export function textOf(block: TextBlock): string {
  return block.texts
    .map((text) => text.data)
    .join('')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters and digits only, lower case: what survives of a sentence in metadata. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const LINES = new Set(phrases.lines);
const START = new RegExp(`^(?:${phrases.starts.join('|')})`, 'i');
const ANYWHERE = new RegExp(phrases.anywhere.join('|'), 'i');
const CREDIT = new RegExp(`(?:${phrases.credits.join('|')})(?:[^.!?]|[.](?=\\S)){0,60}$`, 'i');
const ENDS = new RegExp(`^(?:${phrases.ends.join('|')})`, 'i');
const PERSON_NOTE = new RegExp(`(?:${phrases.persons.join('|')})`, 'i');

/** Longest block that is looked at for furniture: real paragraphs may well contain the same words. */
const LONGEST_FURNITURE = 320;
const LONGEST_CREDIT = 400;
const LONGEST_SIGNPOST = 60;
const LONGEST_COMMAND = 110;
const LONGEST_DATE_LINE = 70;
/** A line with a year and a clock time is a dateline. */
const DATE_LINE = /\b(?:19|20)\d\d\b.*(?:\d{1,2}[:.]\d{2}\b|\buhr\b|\b[ap]\.?m\b|\butc\b)/i;
const FINAL = new RegExp(`^(?:${phrases.finals.join('|')})`, 'i');

/** A line that tells the reader what to do with the page, not what happened. */
export function isFurniture(block: TextBlock): boolean {
  if (block.length > LONGEST_FURNITURE) return false;
  const text = textOf(block);
  return (
    LINES.has(
      text
        .toLowerCase()
        .replace(/[\s:.!…>»→]+$/, '')
        .replace(/^[\s»→+-]+/, ''),
    ) ||
    (block.length < LONGEST_COMMAND && START.test(text)) ||
    (block.length < LONGEST_DATE_LINE && DATE_LINE.test(text)) ||
    ANYWHERE.test(text)
  );
}

/** A picture's caption by its end: the photographer or agency. */
export function endsInCredit(block: TextBlock): boolean {
  return block.length < LONGEST_CREDIT && block.level === 0 && CREDIT.test(textOf(block));
}

/** A heading or line after which other things follow: more stories, comments, the newsletter, the author. */
export function isSignpost(block: TextBlock): boolean {
  return block.length < LONGEST_SIGNPOST && ENDS.test(textOf(block));
}

/** A line that ends an article for good, when only little text follows: ratings, sharing, tags, comments. */
export function isFinal(block: TextBlock): boolean {
  return block.length < LONGEST_SIGNPOST && FINAL.test(textOf(block));
}

/** "N. N. is a reporter at …": about the author, when it stands at the end. */
export function isPersonNote(block: TextBlock): boolean {
  return block.length < 500 && PERSON_NOTE.test(textOf(block));
}

/** Whether the block can be a part of the article. */
export function isPart(block: TextBlock): boolean {
  const { marks, length, linkLength, level } = block;
  if (marks & SUSPICIOUS) return false;
  const linked = linkLength / (length || 1);
  if (isCaption(block)) return length >= 15 && linked < 0.5 && !isByline(block);
  if (isByline(block)) return false;
  if (level > 0) return linked < 0.5 && length < 300 && !isFurniture(block);
  // "The Times reported:" is a sentence around a link; a line that is a link and no more leads elsewhere.
  if (linked > (block.last === ':' ? 0.8 : 0.6)) return false;
  if (linked > 0.4 && length < 80 && !SENTENCE_END.test(block.last)) return false;
  if (isFurniture(block)) return false;
  return length >= 25 || SENTENCE_END.test(block.last) || (marks & (Mark.list | Mark.table)) !== 0;
}
