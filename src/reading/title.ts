/** Which of what a page calls itself is the title of its article. */
import { lettersOf } from './parts';

export interface Headline {
  readonly text: string;
  readonly element: Element;
}

/** A title of the page with less of the headline than this is another, shorter one. */
const SAME_TITLE = 0.5;
/** A heading with fewer letters that no title repeats is the name of a section, or of nothing. */
const SHORTEST_HEADLINE = 10;

/**
 * The headline as the reader sees it; but where headline and page title differ by a kicker in front, the page's title
 * says which of both it is: "Kicker: headline" is whole, and a headline that begins with a bare kicker is too long.
 */
export function titleOf(headline: Headline | null, titles: readonly string[]): string | null {
  if (headline === null) return titles[0] ?? null;
  const { text, element } = headline;
  const seen = lettersOf(text);
  const all = titles.map(lettersOf);
  if (seen.length < SHORTEST_HEADLINE && titles[0] && !all.some((letters) => letters.includes(seen)))
    return titles[0];
  const kicker = kickerOf(element);
  const bare = kicker === '' ? -1 : all.findIndex((letters) => kicker + letters === seen);
  if (bare >= 0) return titles[bare] ?? text;
  if (all.includes(seen)) return text;
  const better = all.findIndex((letters, i) => {
    if (seen.endsWith(letters)) return letters.length > seen.length * SAME_TITLE;
    const title = titles[i] ?? '';
    const opening = lettersOf(title.slice(0, title.lastIndexOf(': ') + 1));
    return letters.endsWith(seen) && opening !== '' && opening.length + seen.length === letters.length;
  });
  return titles[better] ?? text;
}

/** Letters of what stands in front in a heading, in an element of its own; empty where there is no such thing. */
function kickerOf(heading: Element): string {
  for (const node of heading.childNodes) {
    const letters = lettersOf(node.textContent ?? '');
    if (letters !== '') return node.nodeType === 1 ? letters : '';
  }
  return '';
}
