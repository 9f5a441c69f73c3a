/** Follows a page that changes: routes, late or replaced articles, live blogs that grow. Costs a named share of time at most. */
import { locate, type Place, quoteOf } from './anchor';
import { InView } from './in-view';
import { FEW_MUTATIONS, MAX_SETTLE_MS, MUTATION_TIME_SHARE, SETTLE_MS } from './limits';
import { addsArticle, addsText, touches } from './mutations';
import { probe } from './probe';
import { type Reading, readInSlices, type SliceOptions } from './reading';

export type Change =
  /** An article, for the first time at this address. */
  | { readonly kind: 'arrived'; readonly reading: Reading }
  /** The text changed. `placeOf` finds a span of the text before (UTF-16 offsets) in the text now, or says null. */
  | {
      readonly kind: 'changed';
      readonly reading: Reading;
      readonly placeOf: (start: number, end: number) => Place | null;
    }
  /** The same text in other nodes: offsets hold, ranges have to be asked for again. */
  | { readonly kind: 'moved'; readonly reading: Reading }
  /** The reader went to another page of a web app, or the article went away. */
  | { readonly kind: 'left' };

export interface WatchOptions {
  readonly signal: AbortSignal;
  /** The page at the first address is known to be an article, or the reader says so: it is not probed. */
  readonly isArticle?: boolean;
  /** The page's address now; the document's own by default. */
  readonly address?: () => string;
  /** Milliseconds, monotonic. */
  readonly now?: () => number;
  /** Runs later; returns how to call it off. By default after a timer, when the page is idle. */
  readonly later?: (run: () => void, ms: number) => () => void;
  readonly slices?: Pick<SliceOptions, 'yieldNow'>;
}

/** Watches until `options.signal` aborts. The first look is taken at once. */
export function watch(document: Document, options: WatchOptions, onChange: (change: Change) => void): void {
  if (!options.signal.aborted) new Watcher(document, options, onChange).start();
}

const OBSERVED: MutationObserverInit = { childList: true, characterData: true, subtree: true };

class Watcher {
  readonly #document: Document;
  readonly #options: WatchOptions;
  readonly #onChange: (change: Change) => void;
  readonly #address: () => string;
  readonly #now: () => number;
  readonly #later: (run: () => void, ms: number) => () => void;
  #observer: MutationObserver | null = null;
  #reading: Reading | null = null;
  #at: string;
  #routed = false;
  #cancel: (() => void) | null = null;
  #firstAsked = 0;
  #busy = false;
  #again = false;
  /** One of several articles on the page, which the reader has scrolled to; null for the one that the page is about. */
  #within: Element | null = null;
  /** Of several articles, the one that the page is about. */
  #main: Element | null = null;
  /** Articles were added since the page was last read as a whole. */
  #hasGrown = false;
  #inView: InView | null = null;
  /** No look before this time: what was spent has to become a small share first. */
  #notBefore = 0;

  constructor(document: Document, options: WatchOptions, onChange: (change: Change) => void) {
    this.#document = document;
    this.#options = options;
    this.#onChange = onChange;
    this.#address = options.address ?? (() => document.location.href);
    this.#now = options.now ?? (() => performance.now());
    this.#later = options.later ?? laterWhenIdle;
    this.#at = pageOf(this.#address());
  }

  start(): void {
    const { signal } = this.#options;
    const view = this.#document.defaultView;
    const Observer = view?.MutationObserver ?? globalThis.MutationObserver;
    const observer = new Observer((records) => this.#mutated(records));
    this.#observer = observer;
    observer.observe(this.#document, OBSERVED);
    const routed = () => this.#checkRoute();
    const navigation =
      view && 'navigation' in view ? (view.navigation as EventTarget | undefined) : undefined;
    navigation?.addEventListener('currententrychange', routed, { signal });
    view?.addEventListener('popstate', routed, { signal });
    // A button may show what a style hid: no node changes then.
    view?.addEventListener('click', () => this.#reading?.hasHidden && this.#ask(), { signal, passive: true });
    this.#inView = new InView(view, signal, (element) => this.#scrolledTo(element));
    signal.addEventListener('abort', () => {
      observer.disconnect();
      this.#cancel?.();
    });
    void this.#look();
  }

  /** A web app went to another page: what was read belongs to the page before. */
  #checkRoute(): boolean {
    const at = pageOf(this.#address());
    if (at === this.#at) return false;
    this.#at = at;
    this.#routed = true;
    if (this.#reading) {
      this.#reading = null;
      this.#onChange({ kind: 'left' });
    }
    this.#ask();
    return true;
  }

  /** The reader has another of several articles before the eyes. */
  #scrolledTo(element: Element): void {
    const within = element === this.#main ? null : element;
    if (within === this.#within) return;
    this.#within = within;
    if (this.#reading) {
      this.#reading = null;
      this.#onChange({ kind: 'left' });
    }
    this.#ask();
  }

  #mutated(records: readonly MutationRecord[]): void {
    if (this.#checkRoute()) return;
    const reading = this.#reading;
    const touched = records.filter((record) => (reading ? touches(reading, record) : addsText(record)));
    if (touched.length === 0) return;
    if (this.#within && records.some(({ addedNodes }) => [...addedNodes].some(addsArticle)))
      this.#hasGrown = true;
    if (
      reading &&
      touched.length <= FEW_MUTATIONS &&
      touched.every((record) => reading.mend(record.target))
    ) {
      this.#onChange({ kind: 'moved', reading });
      return;
    }
    this.#ask();
  }

  /** Looks again when the page is quiet, or has been restless for long; never before its time. */
  #ask(): void {
    const now = this.#now();
    if (this.#cancel) this.#cancel();
    else this.#firstAsked = now;
    const settled = Math.min(now + SETTLE_MS, this.#firstAsked + MAX_SETTLE_MS);
    this.#cancel = this.#later(
      () => {
        this.#cancel = null;
        void this.#look();
      },
      Math.max(0, Math.max(settled, this.#notBefore) - now),
    );
  }

  async #look(): Promise<void> {
    if (this.#busy) {
      this.#again = true;
      return;
    }
    this.#busy = true;
    const started = this.#now();
    const at = this.#at;
    const before = this.#reading;
    try {
      const url = this.#address();
      if (!this.#within?.isConnected) this.#within = null;
      const within = this.#within ?? undefined;
      const known = within !== undefined || (this.#options.isArticle === true && !this.#routed);
      if (before || known || probe(this.#document, url).isArticle) {
        const { signal, slices } = this.#options;
        if (within && this.#hasGrown) {
          const whole = await readInSlices(this.#document, url, { ...slices, signal, now: this.#now });
          this.#inView?.follow(whole.articles);
          this.#hasGrown = false;
        }
        const reading = await readInSlices(this.#document, url, {
          ...slices,
          signal,
          now: this.#now,
          routed: this.#routed,
          within,
          isShown,
        });
        if (at === this.#at && within === (this.#within ?? undefined)) this.#tell(before, reading);
      }
    } catch (error) {
      if (!this.#options.signal.aborted) throw error;
    } finally {
      this.#busy = false;
      const spent = this.#now() - started;
      this.#notBefore = this.#now() + spent / MUTATION_TIME_SHARE;
      if (this.#again && !this.#options.signal.aborted) {
        this.#again = false;
        this.#ask();
      }
    }
  }

  #tell(before: Reading | null, reading: Reading): void {
    const { text } = reading.article;
    if (text === '') {
      this.#reading = null;
      if (before) this.#onChange({ kind: 'left' });
      return;
    }
    this.#reading = reading;
    if (!this.#within) {
      const isRead = (article: Element) => reading.blocks.some(({ element }) => article.contains(element));
      this.#main = reading.articles.find(isRead) ?? null;
      this.#inView?.follow(reading.articles);
    }
    // An open shadow root or a frame of the same origin keeps its mutations to itself.
    const home = reading.root?.getRootNode();
    if (home && home !== this.#document) this.#observer?.observe(home, OBSERVED);
    if (!before) this.#onChange({ kind: 'arrived', reading });
    else if (before.article.text === text) this.#onChange({ kind: 'moved', reading });
    else {
      const old = before.article.text;
      this.#onChange({
        kind: 'changed',
        reading,
        placeOf: (start, end) => locate(text, quoteOf(old, start, end)),
      });
    }
  }
}

/** Address without the fragment: moving inside a page is not leaving it. */
function pageOf(address: string): string {
  const hash = address.indexOf('#');
  // "#!" and "#/" are routes of older web apps.
  return hash < 0 || /^#[!/]/.test(address.slice(hash)) ? address : address.slice(0, hash);
}

/** By the page's styles, which a page that was drawn has at hand. */
function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

function laterWhenIdle(run: () => void, ms: number): () => void {
  let idle = 0;
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === 'function')
      idle = requestIdleCallback(run, { timeout: MAX_SETTLE_MS });
    else run();
  }, ms);
  return () => {
    clearTimeout(timer);
    if (idle) cancelIdleCallback(idle);
  };
}
