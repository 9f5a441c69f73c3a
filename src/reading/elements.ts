/** What a single element says before it is looked into: by its kind, its names, and what it holds. */
import { MIN_CHARS_UNREAD, MIN_LINKS_UNREAD } from './limits';
import { Mark, marksOf } from './marks';

/** Elements that say themselves what they are, whatever their names say of style. */
const OWN_MARKS = new Map<string, number>([
  ['header', Mark.header],
  ['aside', Mark.aside],
  ['figcaption', Mark.caption],
  ['ul', Mark.list],
  ['ol', Mark.list],
  ['dl', Mark.list],
  ['blockquote', Mark.quote],
  ['table', Mark.table],
  ['address', Mark.byline],
]);

/** Marks of a block element by what it is and how it is named. */
export function ownMarksOf(name: string, className: string | null, id: string | null): number {
  // A heading's id is an anchor for a table of contents, not a name.
  if (isHeading(name)) return className ? marksOf(className) & ~(Mark.byline | Mark.teaser) : 0;
  if (name === 'article' || name === 'main' || name === 'body') return 0;
  const named = namesOf(className, id);
  if (name === 'figure') return (named | Mark.figure) & ~Mark.boilerplate;
  const own = OWN_MARKS.get(name);
  if (own !== undefined) return named | own;
  return named & Mark.body && name !== 'p' ? named & ~(Mark.teaser | Mark.byline | Mark.boilerplate) : named;
}

export function isHeading(name: string): boolean {
  return name.length === 2 && name >= 'h1' && name <= 'h6';
}

/** One that was never closed holds the paragraphs below it. */
export function isWholeHeading(heading: Element): boolean {
  return heading.firstElementChild === null || heading.getElementsByTagName('p').length < 2;
}

export function namesOf(className: string | null, id: string | null): number {
  return (className ? marksOf(className) : 0) | (id ? marksOf(id) : 0);
}

/** `isBelow`: below a headline, where short parts tell where the article ends. Quotations and what holds a headline are always read. */
export function mayStayUnread(element: Element, around: number, isBelow: boolean): boolean {
  if (around & Mark.quote || element.getElementsByTagName('a').length < MIN_LINKS_UNREAD) return false;
  if (element.getElementsByTagName('h1').length > 0) return false;
  return !isBelow || (element.textContent?.length ?? 0) >= MIN_CHARS_UNREAD;
}
