/**
 * Is this page one article? A guess in about a millisecond, for every page the reader opens: nothing is copied. Each page
 * runs it once, in cold code, where compiling a regular expression costs more than most of the questions asked here.
 */
import { fromAddress, set } from './address';

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

const BODY_YES = set('single article post story artikel');
const BODY_NO = set(
  'home homepage front frontpage index archive category tag search blog paged shop product login forum',
);

export function probe(document: Document, url: string): Verdict {
  try {
    const score = scoreOf(document, url);
    return { isArticle: score > 0, score };
  } catch {
    return { isArticle: false, score: Number.NEGATIVE_INFINITY };
  }
}

/** The least and the most that evidence not yet asked for can still say, in the order of its cost. */
const AFTER_HEAD = { least: -4.2, most: 5.1 };
const AFTER_MARKUP = { least: -3.5, most: 2.5 };
const AFTER_NAME = { least: -3.5, most: 1.3 };

/** The score that is certain, once what is left cannot change the answer. */
function decided(score: number, { least, most }: typeof AFTER_HEAD): number | null {
  if (score + least > 0) return score + least;
  return score + most <= 0 ? score + most : null;
}

function scoreOf(document: Document, url: string): number {
  // `document.body` and the like may be an image of that name.
  const body = document.querySelector('body');
  if (!body) return -9;
  let score = fromHead(document) + fromAddress(url) + fromName(body.className);
  const early = decided(score, AFTER_HEAD);
  if (early !== null) return early;
  score += fromMarkup(document);
  const late = decided(score, AFTER_MARKUP);
  if (late !== null) return late;
  if (namesItself(document)) score += 1.2;
  return decided(score, AFTER_NAME) ?? score + fromText(document, body);
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

const OTHER_TYPES = ['product', 'profile', 'video', 'music'];

function fromHead(document: Document): number {
  let score = 0;
  const meta = (selector: string) => {
    const found = document.querySelector(`meta[${selector}]`);
    return found?.getAttribute('content') ?? found?.getAttribute('value') ?? '';
  };
  const type = meta('property="og:type"').toLowerCase();
  if (type === 'article') score += 1.5;
  else if (OTHER_TYPES.some((other) => type.includes(other))) score -= 2;
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
  const names = className.toLowerCase();
  let isArticle = names.includes('amp-mode');
  let isList = false;
  for (const name of names.replaceAll('-', ' ').replaceAll('_', ' ').split(' ')) {
    if (BODY_YES.has(name)) isArticle = true;
    else if (BODY_NO.has(name)) isList = true;
  }
  return (isArticle ? 0.7 : 0) - (isList ? 1 : 0);
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

const NO_TEXT = set('script style noscript textarea template p a');

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
    if (!parent || NO_TEXT.has(parent.nodeName.toLowerCase())) continue;
    const length = lengthOf(data.trim());
    if (length >= LONG) add(parent, length);
  }
  return best;
}
