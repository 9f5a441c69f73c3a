/** Blocks of text and regions of a page, and what single ones are worth. */
import { Mark } from './marks';

/** A run of text without a block boundary inside, as it stands in the page. */
export interface TextBlock {
  /** The nearest block element around the text. */
  readonly element: Element;
  /** Its text nodes in order; null stands for a line break. */
  readonly texts: (Text | null)[];
  /** Characters without indentation. */
  length: number;
  linkLength: number;
  /** `Mark` bits that hold for all of it. */
  marks: number;
  /** 1–6 in a heading, else 0. */
  readonly level: number;
  /** Last character that is not a blank. */
  last: string;
  /** 1; of a part of the page that was left unread, as many as it has links. */
  readonly count: number;
  /** Number of the `article` element around it, 0 outside of any. */
  readonly article: number;
  /** Filled when first asked for, by `textOf` and its neighbours. */
  text: string | null;
  lower: string | null;
}

/** An element and the blocks inside: from the first to the one before `to`. */
export interface Region {
  readonly element: Element;
  readonly from: number;
  readonly to: number;
}

/** A region whose names say that it is not the article. Names of wrappers lie, so who is believed is decided later. */
export interface Suspect extends Region {
  readonly marks: number;
}

export const SUSPICIOUS = Mark.boilerplate | Mark.comments | Mark.aside | Mark.teaser;
/** A byline or a caption is a line or two; what is longer only has the name. */
const LONGEST_BYLINE = 150;
const LONGEST_CAPTION = 700;

export function isByline({ marks, length }: TextBlock): boolean {
  return (marks & Mark.byline) !== 0 && length < LONGEST_BYLINE;
}

export function isCaption({ marks, length, level }: TextBlock): boolean {
  return (marks & Mark.caption) !== 0 && level === 0 && length < LONGEST_CAPTION;
}

/** Worth of a block for telling text from the furniture of a page, in characters of running text. */
export function worthOf(block: TextBlock): number {
  const { length, linkLength, marks, level } = block;
  if (marks & SUSPICIOUS) return -5 * block.count;
  if (isCaption(block) || isByline(block)) return 0;
  if (level > 0) return linkLength > length / 2 ? -40 : 0;
  const linked = linkLength / (length || 1);
  if (linked > 0.5) return -Math.min(100, 20 + length / 2);
  if (length < 25) return -10;
  if (length < 80) return endsSentence(block) ? length / 2 : -15;
  return length * (1 - linked) * (marks & Mark.list ? 0.5 : 1);
}

const SENTENCE_ENDS = '.!?…:"“”»«\'’)。！？؟';

/** A line without a stop is a title, a name or a button. */
export function endsSentence({ last }: TextBlock): boolean {
  return last !== '' && SENTENCE_ENDS.includes(last);
}
