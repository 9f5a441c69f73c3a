/** Is this page one article? A guess in about a millisecond, for every page the reader opens: no imports, no copies. */

export interface Verdict {
  readonly isArticle: boolean;
  /** Log-odds by hand: above 0 is an article. No more evidence is looked at than decides on which side it is. */
  readonly score: number;
}

/** Paragraphs looked at: an article shows itself in the first hundred. */
const MAX_PARAGRAPHS = 150;
/** Text nodes looked at where a page has no paragraphs. */
const MAX_TEXTS = 2500;
const LONG = 80;
/** Where the text is, a login, and dates with bylines: an article has one or two of these, a list many. */
const TELLING =
  '[itemprop~="articleBody"],input[type="password"],time,[itemprop~="datePublished"],[class*="byline"],[rel~="author"]';
const MAX_DATES = 6;
/** Characters of running text per link: a list of links has few, a plain text many. */
const FEW_PER_LINK = 6;
const MANY_PER_LINK = 40;

const set = (words: string) => new Set(words.split(' '));
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
const QUERY_NO = /[?&](?:s|q|query|search|suche|paged?|offset|sort\w*|filter\w*|cat|category)=/i;
const SLUG = /(?:[a-z0-9]+[-_]){3,}|\d{5,}|\/(?:19|20)\d\d\/\d{1,2}\//i;
const BODY_YES = /(?:^|[\s_-])(?:single|article|post|story|artikel|amp-mode)(?=$|[\s_-])/i;
const BODY_NO =
  /(?:^|[\s_-])(?:home|homepage|front|frontpage|index|archive|category|tag|search|blog|paged|shop|product|login|forum)(?=$|[\s_-])/i;

export function probe(document: Document, url: string): Verdict {
  try {
    const score = scoreOf(document, url);
    return { isArticle: score > 0, score };
  } catch {
    return { isArticle: false, score: Number.NEGATIVE_INFINITY };
  }
}

/** Evidence by its cost, with the least and the most that it can say. What cannot change the answer any more is not asked. */
type Evidence = readonly [least: number, most: number, ask: () => number];

function scoreOf(document: Document, url: string): number {
  // `document.body` and the like may be an image of that name.
  const body = document.querySelector('body');
  if (!body) return -9;
  const evidence: readonly Evidence[] = [
    [-99, 99, () => fromHead(document) + fromUrl(url) + fromName(body.className)],
    [-0.7, 2.6, () => fromMarkup(document)],
    [0, 1.2, () => (namesItself(document) ? 1.2 : 0)],
    [-3.5, 1.3, () => fromText(document, body)],
  ];
  let least = 0;
  let most = 0;
  for (const [low, high] of evidence) {
    least += low;
    most += high;
  }
  let score = 0;
  for (const [low, high, ask] of evidence) {
    score += ask();
    least -= low;
    most -= high;
    if (score + least > 0) return score + least;
    if (score + most <= 0) return score + most;
  }
  return score;
}

function fromUrl(url: string): number {
  if (!/^https?:/.test(url)) return 0;
  const [address = '', query = ''] = url.split('#', 1)[0]?.split('?', 2) ?? [];
  const from = address.indexOf('/', 8);
  const path = from < 0 ? '/' : address.slice(from);
  const parts = path.toLowerCase().split('/');
  const stems = parts.map((part) => part.split('.', 1)[0] ?? '');
  const [, first = ''] = parts;
  let score = 0;
  if (!query && parts.length < 4 && !parts[2] && /^(?:index\.\w+|home|[a-z]{2})?$/.test(first)) score -= 4;
  if (stems.some((stem) => PATH_NO.has(stem) || /^product-[a-z]+$/.test(stem))) score -= 1.5;
  if (query && QUERY_NO.test(`?${query}`)) score -= 2;
  const last = parts.at(-1) || (parts.at(-2) ?? '');
  if (PATH_LIST.has(last)) score -= 2;
  else if (SLUG.test(path)) score += parts.slice(0, -1).some((part) => PATH_NEWS.has(part)) ? 2 : 1.5;
  return score;
}

/** Types of schema.org in JSON-LD, without parsing it. */
function typesIn(source: string): string[] {
  const types: string[] = [];
  for (let at = source.indexOf(TYPE); at >= 0; at = source.indexOf(TYPE, at + TYPE.length)) {
    const open = source.indexOf('"', at + TYPE.length) + 1;
    if (open > 0) types.push(source.slice(open, source.indexOf('"', open)));
  }
  return types;
}

const TYPE = '"@type"';
const LISTS = set('Product ItemList CollectionPage SearchResultsPage DiscussionForumPosting QAPage');
const isArticleType = (type: string) =>
  type === 'Article' || type === 'Report' || type.endsWith('NewsArticle') || type.endsWith('BlogPosting');

function fromHead(document: Document): number {
  let score = 0;
  const meta = (selector: string) => {
    const found = document.querySelector(`meta[${selector}]`);
    return found?.getAttribute('content') ?? found?.getAttribute('value') ?? '';
  };
  const type = meta('property="og:type"').toLowerCase();
  if (type === 'article') score += 1.5;
  else if (/product|profile|video|music/.test(type)) score -= 2;
  if (meta('property="article:published_time"')) score += 1;
  let articles = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const types = typesIn(script.textContent ?? '');
    articles += types.filter(isArticleType).length;
    if (types.some((type) => LISTS.has(type))) score -= 1;
  }
  if (articles > 0) score += articles < 4 ? 2.5 : 0;
  return score;
}

function fromName(className: string): number {
  return (BODY_YES.test(className) ? 0.7 : 0) - (BODY_NO.test(className) ? 1 : 0);
}

function fromMarkup(document: Document): number {
  let score = 0;
  let dates = 0;
  let bodies = 0;
  let passwords = 0;
  for (const element of document.querySelectorAll(TELLING)) {
    if (element.localName === 'input') passwords++;
    else if (element.getAttribute('itemprop')?.includes('articleBody')) bodies++;
    else dates++;
  }
  if (bodies > 0) score += 1.5;
  if (passwords > 0) score -= 0.7;
  if (dates > 0 && dates <= MAX_DATES) score += 0.5;
  if (document.getElementsByTagName('article').length === 1) score += 0.6;
  return score;
}

function fromText(document: Document, body: Element): number {
  const run = longestRun(document, body);
  const perLink = run / (document.getElementsByTagName('a').length + 1);
  return (
    Math.min(3, run / 500) -
    2.5 -
    (perLink < FEW_PER_LINK ? 1 : 0) +
    0.8 * Math.min(1, perLink / MANY_PER_LINK)
  );
}

/** Blanks, punctuation and signs: what a headline and a window title may differ in. */
const SIGNS = /[\s!-/:-@[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f]+/g;
const letters = (text: string) => text.toLowerCase().replace(SIGNS, '');
const MIN_HEADLINE = 14;
const MAX_HEADINGS = 6;

/** Whether a heading says what the window title says: one thing is the subject of the page. */
function namesItself(document: Document): boolean {
  const title = letters(document.querySelector('title')?.textContent ?? '');
  for (const name of ['h1', 'h2']) {
    const headings = document.getElementsByTagName(name);
    for (let i = 0; i < headings.length && i < MAX_HEADINGS; i++) {
      const heading = letters(headings[i]?.textContent ?? '');
      if (
        heading.length >= MIN_HEADLINE &&
        (title.includes(heading) || (title.length >= MIN_HEADLINE && heading.includes(title)))
      )
        return true;
    }
  }
  return false;
}

/** A Chinese or Japanese character says as much as several letters. */
const DENSE = /[\u3040-\u30ff\u4e00-\u9fff]/;
const DENSITY = 3;

function lengthOf(text: string): number {
  return DENSE.test(text) ? text.length * DENSITY : text.length;
}

/** Characters of the longest run of paragraphs under one parent. */
function longestRun(document: Document, body: Element): number {
  const runs = new Map<Node, number>();
  let best = 0;
  const add = (parent: Node | null, length: number) => {
    for (
      let node = parent, share = 1;
      node && (node !== body || share === 1) && share > 0.3;
      node = node.parentNode, share -= 0.35
    ) {
      const total = (runs.get(node) ?? 0) + length * share;
      runs.set(node, total);
      if (total > best) best = total;
    }
  };
  const paragraphs = body.getElementsByTagName('p');
  for (let i = 0; i < Math.min(paragraphs.length, MAX_PARAGRAPHS); i++) {
    const paragraph = paragraphs[i];
    const length = lengthOf(paragraph?.textContent ?? '');
    if (paragraph && length >= LONG) add(paragraph.parentNode, length);
  }
  if (best > 800) return best;
  const walker = document.createTreeWalker(body, 4);
  for (let i = 0, node = walker.nextNode(); node && i < MAX_TEXTS; i++, node = walker.nextNode()) {
    const { data } = node as Text;
    if (data.length < LONG / DENSITY) continue;
    const parent = node.parentNode;
    if (!parent || /^(?:script|style|noscript|textarea|template|p|a)$/i.test(parent.nodeName)) continue;
    const length = lengthOf(data.trim());
    if (length >= LONG) add(parent, length);
  }
  return best;
}
