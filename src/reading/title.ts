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
 * The headline as the reader sees it, without a kicker that stands in an element of its own, unless no title of the
 * page goes without it and its JSON-LD (`declared`) counts it in. A heading that its page also calls "Opening: heading" is whole only with its opening.
 */
export function titleOf(
  headline: Headline | null,
  titles: readonly string[],
  declared: string | null = null,
): string | null {
  if (headline === null) return titles[0] ?? null;
  const { text, element } = headline;
  const seen = lettersOf(text);
  const all = titles.map(lettersOf);
  if (seen.length < SHORTEST_HEADLINE && titles[0] && !all.some((letters) => letters.includes(seen)))
    return titles[0];
  const kicker = kickerOf(element);
  if (kicker !== '') {
    const bare = withoutKicker(text, kicker);
    const rest = lettersOf(bare);
    if (all.includes(rest)) return titles[all.indexOf(rest)] ?? bare;
    if (declared !== null && lettersOf(declared) === seen) return declared;
    const isTitle = all.some((letters) => letters.startsWith(kicker) && !letters.includes(rest));
    if (!isTitle && titles.some((title) => isApart(title, kicker, rest))) return bare;
  }
  const same = all.indexOf(seen);
  // The page's styles part a kicker from the headline, its title does so in writing.
  if (same >= 0) return (kicker === '' ? null : titles[same]) ?? text;
  const better = all.findIndex((letters, i) => {
    if (seen.endsWith(letters)) return letters.length > seen.length * SAME_TITLE;
    const title = titles[i] ?? '';
    const opening = lettersOf(title.slice(0, title.lastIndexOf(': ') + 1));
    return letters.endsWith(seen) && opening !== '' && opening.length + seen.length === letters.length;
  });
  return titles[better] ?? text;
}

/** Elements that stand within a sentence. */
const EMPHASIS = /^(?:em|i|cite|q|mark|u|abbr)$/;
const SEPARATOR_FIRST = /^\s*(?:[:|•·–—]|-\s)/;

/** Letters of what stands in front in a heading, in an element of its own; empty where there is no such thing. */
function kickerOf(heading: Element): string {
  let kicker = '';
  for (const node of heading.childNodes) {
    const text = node.textContent ?? '';
    if (kicker !== '') {
      // "<span>Name</span>: what it did" is one sentence.
      if (text.trim() !== '') return node.nodeType === TEXT && SEPARATOR_FIRST.test(text) ? '' : kicker;
      continue;
    }
    const letters = lettersOf(text);
    if (letters === '') continue;
    if (node.nodeType === TEXT || EMPHASIS.test((node as Element).localName)) return '';
    kicker = letters;
  }
  return ''; // All of the heading stands in one element.
}

const TEXT = 3;
/** What parts a kicker from a headline in writing, and the quotation marks behind. */
const SEPARATORS = /^[\s:|•·–—-]+/;
const SEPARATOR_LAST = /(?:[:|•·–—]|\s-)[\s"'„“”‚‘’«»‹›]*$/;

/** `text` from where the letters of `kicker` end. */
function withoutKicker(text: string, kicker: string): string {
  let end = 0;
  while (end < text.length && lettersOf(text.slice(0, end)).length < kicker.length) end++;
  return text.slice(end).replace(SEPARATORS, '');
}

/** Whether a title of the page tells headline and kicker apart: it has the one without the other, or a sign between. */
function isApart(title: string, kicker: string, bare: string): boolean {
  if (bare.length < kicker.length) return false;
  const letters = lettersOf(title);
  const at = letters.indexOf(bare);
  if (at < 0) return false;
  if (at === 0) return true;
  const front = withoutKicker(title, letters.slice(0, at));
  return SEPARATOR_LAST.test(title.slice(0, title.length - front.length));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};
const ENTITY = /&(?:#(\d{1,6})|(amp|quot|apos|lt|gt|nbsp));/g;

/** A title as it was meant: some systems escape twice what stands in JSON and metas. */
export function unescaped(title: string): string {
  if (!title.includes('&')) return title;
  return title.replace(ENTITY, (_, code: string | undefined, name: string | undefined) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name ?? ''] ?? ''),
  );
}

const BEFORE_SITE = '|•·–—-';

/** The title without the name of its site behind, if that is one of `names`. */
export function withoutSite(title: string, names: readonly (string | null | undefined)[]): string {
  const lower = title.toLowerCase();
  const name = names.find((other) => other && lower.endsWith(` ${other.toLowerCase()}`));
  if (!name) return title;
  const front = title.slice(0, -name.length).trimEnd();
  const isParted = front.at(-2) === ' ' && BEFORE_SITE.includes(front.at(-1) ?? ' ');
  return isParted ? front.slice(0, -1).trimEnd() : title;
}
