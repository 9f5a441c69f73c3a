/** What an address says of the page: sections, lists and shops have telling paths, articles have slugs. */

export const set = (words: string) => new Set(words.split(' '));
/** Parts of paths where no articles stand; an ending like `.html` does not count. */
const PATH_NO = set(
  'tag tags category categories kategorie topic topics thema themen archive archives search suche date page seite forum forums thread threads viewtopic showthread shop store product products produkt produkte item reviews collection collections cart checkout login log-in signin sign-in signup register account auth contact kontakt impressum video videos gallery galleries fotostrecke fotostrecken bildergalerie bilder author authors autor user users profile wiki jobs help faq',
);
/** Last parts of paths where lists stand. */
const PATH_LIST = set(
  'blog news article articles artikel nachrichten aktuell aktuelles archiv stories posts all',
);
/** Parts below which the articles stand. */
const PATH_NEWS = set('news article articles artikel nachrichten story stories');
const QUERY_NO = set('s q query search suche page paged offset cat category');
/** Log-odds that an article stands at this address; 0 where it is no address of the web. */
export function fromAddress(url: string): number {
  if (!url.startsWith('http')) return 0;
  const [address = '', query = ''] = url.split('#', 1)[0]?.split('?', 2) ?? [];
  const from = address.indexOf('/', 8);
  const path = (from < 0 ? '/' : address.slice(from)).toLowerCase();
  const parts = path.split('/');
  const [, first = ''] = parts;
  let score = 0;
  if (!query && parts.length < 4 && !parts[2] && isFront(first)) score -= 4;
  let isBelowNews = false;
  let isElsewhere = false;
  for (const [i, part] of parts.entries()) {
    const dot = part.indexOf('.');
    const stem = dot < 0 ? part : part.slice(0, dot);
    if (PATH_NO.has(stem) || stem.startsWith('product-')) isElsewhere = true;
    if (i < parts.length - 1 && PATH_NEWS.has(part)) isBelowNews = true;
  }
  if (isElsewhere) score -= 1.5;
  if (query && asksForList(query)) score -= 2;
  const last = parts.at(-1) || (parts.at(-2) ?? '');
  if (PATH_LIST.has(last)) score -= 2;
  else if (hasSlug(path) || hasMonth(parts)) score += isBelowNews ? 2 : 1.5;
  return score;
}

/** The first part of a front page's path: nothing, a language or a word for it. */
function isFront(part: string): boolean {
  return part === '' || part.length === 2 || part === 'home' || part.startsWith('index.');
}

function asksForList(query: string): boolean {
  for (const pair of query.toLowerCase().split('&')) {
    const equals = pair.indexOf('=');
    const key = pair.slice(0, Math.max(0, equals));
    if (QUERY_NO.has(key) || key.startsWith('sort') || key.startsWith('filter')) return true;
  }
  return false;
}

/** Three words before hyphens, or a number of five digits. */
function hasSlug(path: string): boolean {
  let words = 0;
  let length = 0;
  let digits = 0;
  for (let i = 0; i < path.length; i++) {
    const code = path.charCodeAt(i);
    const isDigit = code > 47 && code < 58;
    digits = isDigit ? digits + 1 : 0;
    if (isDigit || (code > 96 && code < 123)) length++;
    else {
      // 45 is a hyphen, 95 an underscore.
      words = length > 0 && (code === 45 || code === 95) ? words + 1 : 0;
      length = 0;
    }
    if (words === 3 || digits === 5) return true;
  }
  return false;
}

/** "/2026/11/": below stand the articles of a month. */
function hasMonth(parts: readonly string[]): boolean {
  for (let i = 1; i < parts.length - 2; i++) {
    const year = Number(parts[i]);
    if (year >= 1900 && year < 2100 && parts[i + 1] !== '' && Number(parts[i + 1]) <= 12) return true;
  }
  return false;
}
