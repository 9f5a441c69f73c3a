/** A live page -> its article, with ranges into the page's own text nodes. */
import type { Article } from '../model';
import { MAX_ARTICLE_CHARS } from '../model/limits';
import { worthOf } from './blocks';
import { Collector } from './collect';
import { first } from './dom';
import { type LinkedData, linkedDataOf, stringOf } from './jsonld';
import { languageOf } from './lang';
import { MIN_TEXT_CHARS, NODES_PER_SLICE, SLICE_MS } from './limits';
import { Mark } from './marks';
import { declares, type Metadata, metadataOf } from './metadata';
import { select } from './select';
import { type ReadBlock, TextMap } from './textmap';
import { titleOf } from './title';
import { apart, articlesOf } from './units';

export interface Reading {
  readonly article: Article;
  /** The article's blocks, each with the element it stands in. */
  readonly blocks: readonly ReadBlock[];
  /** The element that holds the body; null where no text was found. */
  readonly root: Element | null;
  /** The elements of all articles where the page holds several, else none. */
  readonly articles: readonly Element[];
  /** Whether parts of the text were left out because the page's styles hide them. */
  readonly hasHidden: boolean;
  /** Live range for UTF-16 offsets into `article.text`, end exclusive; null where the page no longer has that text. */
  range(start: number, end: number): Range | null;
  /** UTF-16 offset into `article.text` for a place in a text node; null outside of the article. */
  offsetAt(node: Node, offset: number): number | null;
  /** Whether a part of the page, though it may be removed by now, holds text of the article. */
  holds(node: Node): boolean;
  /** After a change at `node`: true if the block there says the same as before, and its ranges live again. */
  mend(node: Node): boolean;
}

export interface ReadOptions {
  /** The page routed here without loading: what its head declares may be about the page before. */
  readonly routed?: boolean;
  /** The part of the page to be read: one of several articles. What the head declares is then about another. */
  readonly within?: Element | undefined;
  /** Whether an element is to be seen; asked for the chosen blocks only, one after the other. By default all are. */
  readonly isShown?: ((element: Element) => boolean) | undefined;
}

export interface SliceOptions extends ReadOptions {
  readonly signal?: AbortSignal;
  /** Gives way to the page; resolves when reading may go on. */
  readonly yieldNow?: () => Promise<void>;
  /** Milliseconds, monotonic. */
  readonly now?: () => number;
}

/** Reads the page in one go. Never throws for any page; a page without text gives an article with an empty text. */
export function read(document: Document, url: string, options: ReadOptions = {}): Reading {
  const steps = readingSteps(document, url, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Reads the page in slices of about `SLICE_MS`, so that no task of a giant page is long. Rejects with the signal's reason. */
export async function readInSlices(
  document: Document,
  url: string,
  options: SliceOptions = {},
): Promise<Reading> {
  const { signal, yieldNow = nextTask, now = () => performance.now() } = options;
  const steps = readingSteps(document, url, options);
  let started = now();
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - started < SLICE_MS) continue;
    await yieldNow();
    started = now();
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function* readingSteps(
  document: Document,
  url: string,
  options: ReadOptions,
): Generator<void, Reading, void> {
  const { routed = false, within } = options;
  const isStale = within !== undefined || (routed && !declares(document, url));
  const data = isStale ? NO_DATA : linkedDataOf(document);
  yield;
  let collector = yield* collected(within ?? first(document, 'body') ?? first(document, ':root'));
  if (collector) {
    for (const frame of collector.frames) {
      if (textIn(collector) >= MIN_TEXT_CHARS) break;
      const inner = yield* collected(bodyOfFrame(frame));
      if (inner && textIn(inner) > textIn(collector)) collector = inner;
    }
  }
  const meta = metadataOf(document, url, data, { isStale, within, isOwnAddress: routed });
  yield;
  return yield* finish(meta, data, collector, options);
}

function* collected(root: Element | null): Generator<void, Collector | null, void> {
  if (!root) return null;
  const page = new Collector(root, true);
  yield* walking(page);
  if (yield* wereRightlyUnread(page)) return page;
  const whole = new Collector(root);
  yield* walking(whole);
  return whole;
}

function* walking(collector: Collector): Generator<void, void, void> {
  while (!collector.step(NODES_PER_SLICE)) yield;
}

/** Running text in unread parts, beside what was read, below which no part can be the wrapper of the article. */
const MOST_UNREAD = 0.6;
/** Comments and asides wrap no article: they count for less, and only so that a page of nothing else is read. */
const ASIDE_WEIGHT = 0.3;

/** Whether the names of the unread parts can be believed. Where they hold much text, they are read after all. */
function* wereRightlyUnread(page: Collector): Generator<void, boolean, void> {
  const most = textIn(page) * MOST_UNREAD;
  const parts = page.asides
    .map(({ element, marks }) => ({
      element,
      weight: marks & (Mark.comments | Mark.aside) ? ASIDE_WEIGHT : 1,
      length: element.textContent?.length ?? 0,
    }))
    .sort((a, b) => b.length * b.weight - a.length * a.weight);
  let rest = parts.reduce((sum, { length, weight }) => sum + length * weight, 0);
  for (const { element, length, weight } of parts) {
    if (rest <= most) break;
    const inner = new Collector(element);
    yield* walking(inner);
    rest += (textIn(inner) - length) * weight;
  }
  return rest <= most;
}

function textIn({ blocks }: Collector): number {
  return blocks.reduce((sum, block) => sum + Math.max(0, worthOf(block)), 0);
}

const NO_DATA: LinkedData = { article: null, types: [], published: null };

/** The body of a frame of the same origin; null for all others. */
function bodyOfFrame(frame: Element): Element | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument?.body ?? null;
  } catch {
    return null;
  }
}

function* finish(
  meta: Metadata,
  data: LinkedData,
  collector: Collector | null,
  { within, isShown }: ReadOptions,
): Generator<void, Reading, void> {
  const articles = collector && !within ? articlesOf(collector) : [];
  const body = data.article && stringOf(data.article.articleBody);
  const { chosen, region, lines, isTitled, hasHidden } = collector
    ? yield* select(collector, { titles: meta.titles, descriptions: meta.descriptions, body, isShown })
    : { chosen: [], region: null, lines: [], isTitled: false, hasHidden: false };
  yield;
  const map = yield* TextMap.building(chosen, MAX_ARTICLE_CHARS);
  yield;
  const [top] = map.blocks;
  const headline =
    top?.role === 'headline' ? { text: map.text.slice(0, top.end), element: top.element } : null;
  const published = meta.published(lines);
  return {
    article: {
      url: meta.url,
      site: meta.site,
      title: isTitled
        ? titleOf(headline, meta.titles, meta.headline)
        : (meta.titles[0] ?? headline?.text ?? null),
      lang: languageOf(map.text, meta.languages),
      published: published?.day ?? null,
      publishedTime: published?.time ?? null,
      text: map.text,
      blocks: map.blocks.map(({ start, end, role }) => ({ start, end, role })),
    },
    blocks: map.blocks,
    root: region?.element ?? null,
    articles: apart(articles, map.blocks),
    hasHidden,
    range: (start, end) => map.range(start, end),
    offsetAt: (node, offset) => map.offsetAt(node, offset),
    holds: (node) => map.holds(node),
    mend: (node) => map.mend(node),
  };
}
