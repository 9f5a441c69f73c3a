/** What a class or id says about an element, from the word lists in `words.json`. */
import words from './words.json';

export const Mark = {
  boilerplate: 1,
  link: 2,
  caption: 4,
  byline: 8,
  standfirst: 16,
  header: 32,
  list: 64,
  quote: 128,
  table: 256,
  aside: 512,
  heading: 1024,
  body: 2048,
  teaser: 4096,
  figure: 8192,
  comments: 16384,
} as const;

const wordBits: readonly (readonly [readonly string[], number])[] = [
  [words.boilerplate, Mark.boilerplate],
  [words.comments, Mark.comments],
  [words.byline, Mark.byline],
  [words.caption, Mark.caption],
  [words.standfirst, Mark.standfirst],
  [words.body, Mark.body],
  [words.teaser, Mark.teaser],
];

const bitsOfWord = new Map<string, number>();
/** First words of the names in the lists that have several. */
const joins = new Set<string>();
/** Lists hold one to three words joined by hyphens. */
const MAX_JOINED_WORDS = 3;
for (const [list, bit] of wordBits) {
  for (const word of list) {
    bitsOfWord.set(word, (bitsOfWord.get(word) ?? 0) | bit);
    const hyphen = word.indexOf('-');
    if (hyphen > 0) joins.add(word.slice(0, hyphen));
  }
}

const cache = new Map<string, number>();
/** Class strings repeat within a page; a page with more distinct ones than this generates them, and caching is no use. */
const MAX_CACHED = 4000;

/** Marks for a class or id attribute; words are split at blanks, `-`, `_` and camel case. */
export function marksOf(attribute: string): number {
  const known = cache.get(attribute);
  if (known !== undefined) return known;
  let bits = 0;
  for (const name of attribute.split(' ')) if (name !== '') bits |= marksOfName(name);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(attribute, bits);
  return bits;
}

const CAMEL_CASE = /([a-z0-9])([A-Z])/g;
const BETWEEN_WORDS = /[^a-z0-9]+/;

function marksOfName(name: string): number {
  const lower = name.toLowerCase();
  const parts = (lower === name ? name : name.replace(CAMEL_CASE, '$1-$2').toLowerCase()).split(
    BETWEEN_WORDS,
  );
  let bits = 0;
  for (let i = 0; i < parts.length; i++) {
    let joined = parts[i] ?? '';
    bits |= bitsOfWord.get(joined) ?? 0;
    if (!joins.has(joined)) continue;
    for (let j = i + 1; j < parts.length && j < i + MAX_JOINED_WORDS; j++) {
      joined += `-${parts[j]}`;
      bits |= bitsOfWord.get(joined) ?? 0;
    }
  }
  return bits;
}
