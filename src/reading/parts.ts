/** Which single blocks inside the article's region belong to it: rules on their own words, links and length. */
import { endsSentence, isByline, isCaption, SUSPICIOUS, type TextBlock } from './blocks';
import { Mark } from './marks';
import phrases from './phrases.json';
import words from './words.json';

const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;
const BLANKS = /\s+/g;

/** Blanks that are not single spaces, and what is not to be seen. */
export const UNTIDY = /[^\S ]|[\u00ad\u200b\u2060]| {2}/;

function tidy(text: string): string {
  const trimmed = text.trim();
  return UNTIDY.test(trimmed) ? trimmed.replace(UNSEEN, '').replace(BLANKS, ' ').trim() : trimmed;
}

/** The block as it is read: blanks collapsed. */
export function textOf(block: TextBlock): string {
  if (block.text !== null) return block.text;
  let text = '';
  for (const node of block.texts) text += node?.data ?? ' ';
  block.text = tidy(text);
  return block.text;
}

/** The block's beginning, at least `chars` long where the block is; cheaper than all of a long paragraph. */
export function startOf(block: TextBlock, chars: number): string {
  if (block.text !== null) return block.text;
  let text = '';
  for (const node of block.texts) {
    text += node?.data ?? ' ';
    // Indentation may fill half of a text node.
    if (text.length > 4 * chars) return tidy(text);
  }
  return tidy(text);
}

/** Lower case, for the phrase lists: tests without case are cheaper than ignoring it. */
function lowerOf(block: TextBlock): string {
  block.lower ??= textOf(block).toLowerCase();
  return block.lower;
}

/** Letters and digits only, lower case: what survives of a sentence in metadata. */
export function lettersOf(text: string): string {
  const lower = text.toLowerCase();
  let letters = '';
  let from = -1;
  for (let i = 0; i <= lower.length; i++) {
    if (i < lower.length && isLetter(lower.charCodeAt(i))) {
      if (from < 0) from = i;
    } else if (from >= 0) {
      letters += lower.slice(from, i);
      from = -1;
    }
  }
  return letters;
}

/** Of lower-case text: all but blanks, marks and signs. Exact for Latin; elsewhere near enough to compare a text with itself. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code > 96 && code < 123) || (code > 47 && code < 58);
  if (code < 0xc0) return false;
  return !(
    (code >= 0x2000 && code < 0x2c00) ||
    (code >= 0x3000 && code < 0x3040) ||
    code >= 0xff00 ||
    code === 0xd7
  );
}

/** Longest block that is looked at for furniture: real paragraphs may well contain the same words. */
const LONGEST_FURNITURE = 320;
const LONGEST_CREDIT = 400;
const LONGEST_SIGNPOST = 60;
const LONGEST_COMMAND = 110;
const LONGEST_DATE_LINE = 70;
/** A credit stands in the last characters of its caption. */
const CREDIT_TAIL = 110;

const anyOf = (patterns: readonly string[]) => new RegExp(`^(?:${patterns.join('|')})`);
const LINES = new Set(phrases.lines);
const START = anyOf(phrases.starts);
const ENDS = anyOf(phrases.ends);
const FINAL = anyOf(phrases.finals);
const PERSON_NOTE = new RegExp(phrases.persons.join('|'));
const CREDIT = new RegExp(`(?:${phrases.credits.join('|')})(?:[^.!?]|[.](?=\\S)){0,60}$`);
/** First words of all phrases above: a line that begins otherwise need not be tested, and most patterns are never compiled. */
const OPENERS = new Set(phrases.openers);
const FIRST_WORD = /^[^\s:.,;!?'’/-]+/;

function opensLikeAPhrase(lower: string): boolean {
  const [word = ''] = FIRST_WORD.exec(lower) ?? [];
  return OPENERS.has(word) || lower.startsWith('©') || lower.startsWith('(c)') || DIGIT.test(lower);
}

const DIGIT = /^\d/;
/** A line with a year and a clock time is a dateline. */
const DATE_LINE = /\b(?:19|20)\d\d\b.*(?:\d{1,2}[:.]\d{2}\b|\buhr\b|\b[ap]\.?m\b|\b(?:utc|gmt|cet|mez)\b)/;
/** Blanks and arrows around a line of furniture. */
const EDGES = /^[\s»→+-]+|[\s:.!…>»→]+$/g;

/** Each pattern with a word that it contains: looking for the word is cheap, and most pages need none of the patterns. */
const ANYWHERE = phrases.anywhere.map(([word = '', pattern = '']) => ({
  word,
  pattern,
  regex: null as RegExp | null,
}));

function hasFurniturePhrase(lower: string): boolean {
  return ANYWHERE.some((phrase) => {
    if (!lower.includes(phrase.word)) return false;
    phrase.regex ??= new RegExp(phrase.pattern);
    return phrase.regex.test(lower);
  });
}

const RULE_PAGES = new Set(words.rulePages);

/** A paragraph that links to the site's own rules is about the site, in whatever language. */
function linksToRules({ element, linkLength }: TextBlock): boolean {
  if (linkLength === 0 || element.localName !== 'p') return false;
  for (const link of element.querySelectorAll('a[href^="/"]')) {
    const [path = ''] = link.getAttribute('href')?.toLowerCase().split(/[?#.]/, 1) ?? [];
    const name = path.split('/').findLast((part) => part !== '') ?? '';
    if (RULE_PAGES.has(name.replaceAll('_', '-'))) return true;
  }
  return false;
}

/** A line that tells the reader what to do with the page, not what happened. */
export function isFurniture(block: TextBlock): boolean {
  if (block.length > LONGEST_FURNITURE) return false;
  if (linksToRules(block)) return true;
  const lower = lowerOf(block);
  return (
    (block.length < LONGEST_COMMAND &&
      (LINES.has(lower.replace(EDGES, '')) || (opensLikeAPhrase(lower) && START.test(lower)))) ||
    (block.length < LONGEST_DATE_LINE && (DATE_LINE.test(lower) || isSigned(block))) ||
    hasFurniturePhrase(lower)
  );
}

/** A sentence may begin alike. */
const SIGNED_ENDS = '.!?:…';
const SIGNED = /^(?:[Vv]on|[Bb]y|BY|VON) [A-ZÄÖÜ]/;

/** "By Owen Tarn" on a line of its own, without the name of a byline. */
function isSigned(block: TextBlock): boolean {
  return block.level === 0 && !SIGNED_ENDS.includes(block.last) && SIGNED.test(textOf(block));
}

/** A picture's caption by its end: the photographer or agency. */
export function endsInCredit(block: TextBlock): boolean {
  if (block.length > LONGEST_CREDIT || block.level > 0) return false;
  const tail = lowerOf(block).slice(-CREDIT_TAIL);
  return phrases.creditWords.some((word) => tail.includes(word)) && CREDIT.test(tail);
}

/** A heading or line after which other things follow: more stories, comments, the newsletter, the author. */
export function isSignpost(block: TextBlock): boolean {
  return block.length < LONGEST_SIGNPOST && opensLikeAPhrase(lowerOf(block)) && ENDS.test(lowerOf(block));
}

/** A line that ends an article for good, when only little text follows: ratings, sharing, tags, comments. */
export function isFinal(block: TextBlock): boolean {
  return block.length < LONGEST_SIGNPOST && opensLikeAPhrase(lowerOf(block)) && FINAL.test(lowerOf(block));
}

/** "N. N. is a reporter at …": about the author, when it stands at the end. */
export function isPersonNote(block: TextBlock): boolean {
  if (block.length >= 500) return false;
  const lower = lowerOf(block);
  return phrases.personWords.some((word) => lower.includes(word)) && PERSON_NOTE.test(lower);
}

const SHORTEST_CAPTION = 40;

/** A caption says what is to be seen; a name, a credit or the length of a video does not. */
function describesPicture(block: TextBlock): boolean {
  if (block.length < SHORTEST_CAPTION)
    return endsSentence(block) && block.length >= 25 && !endsInCredit(block);
  return !(block.length < LONGEST_SIGNPOST && endsInCredit(block) && !lowerOf(block).includes('. '));
}

/** "Dear reader," */
export function opensLetter({ length, last, level }: TextBlock): boolean {
  return length >= 8 && length < 60 && last === ',' && level === 0;
}

/** Whether the block can be a part of the article. */
export function isPart(block: TextBlock): boolean {
  const { marks, length, linkLength, level } = block;
  if (marks & SUSPICIOUS) return false;
  const linked = linkLength / (length || 1);
  if (isCaption(block)) return linked < 0.5 && !isByline(block) && describesPicture(block);
  if (isByline(block)) return false;
  if (level > 0) return linked < 0.5 && length < 300 && !isFurniture(block);
  // "The Times reported:" is a sentence around a link; a line that is a link and no more leads elsewhere.
  if (linked > (block.last === ':' ? 0.8 : 0.6)) return false;
  if (linked > 0.4 && length < 80 && !endsSentence(block)) return false;
  if (isFurniture(block)) return false;
  return (
    length >= 25 || endsSentence(block) || opensLetter(block) || (marks & (Mark.list | Mark.table)) !== 0
  );
}
