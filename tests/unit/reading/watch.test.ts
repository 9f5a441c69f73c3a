// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Change, watch } from '../../../src/reading';
import { MUTATION_TIME_SHARE, SETTLE_MS } from '../../../src/reading/limits';
import { DE, EN, paragraphs } from '../../site/cases/prose';

/** A page with a clock of its own: nothing happens until the test lets time pass. */
class Stage {
  readonly changes: Change[] = [];
  readonly abort = new AbortController();
  url = 'https://post.example/news/harbour-council-buys-terminal-12345';
  time = 0;
  cost = 0;
  looks = 0;
  #timers: { at: number; run: () => void }[] = [];

  start(): void {
    watch(
      document,
      {
        signal: this.abort.signal,
        address: () => this.url,
        now: () => {
          this.time += this.cost;
          return this.time;
        },
        later: (run, ms) => {
          const timer = { at: this.time + ms, run };
          this.#timers.push(timer);
          return () => {
            this.#timers = this.#timers.filter((other) => other !== timer);
          };
        },
        slices: { yieldNow: async () => {} },
      },
      (change) => this.changes.push(change),
    );
  }

  async pass(ms: number): Promise<void> {
    await settle();
    this.time += ms;
    for (const timer of this.#timers.filter(({ at }) => at <= this.time)) {
      this.#timers = this.#timers.filter((other) => other !== timer);
      this.looks++;
      timer.run();
    }
    await settle();
  }

  get waiting(): readonly number[] {
    return this.#timers.map(({ at }) => at - this.time);
  }

  get kinds(): string[] {
    return this.changes.map(({ kind }) => kind);
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const SECOND = 1000;

describe('watching a page', () => {
  let stage: Stage;
  beforeEach(() => {
    document.head.innerHTML = '';
    document.body.innerHTML = '';
    stage = new Stage();
  });
  afterEach(() => stage.abort.abort());

  const show = (title: string, texts: readonly string[]) => {
    document.title = title;
    document.body.innerHTML = `<main><article><h1>${title}</h1>${paragraphs(texts)}</article></main>`;
  };

  it('tells an article that is there at once', async () => {
    show('The council buys the terminal', EN);
    stage.start();
    await settle();
    expect(stage.kinds).toEqual(['arrived']);
  });

  it('tells an article that arrives late, after the page has settled', async () => {
    stage.start();
    await settle();
    show('The council buys the terminal', EN);
    await stage.pass(SETTLE_MS - 10);
    expect(stage.kinds).toEqual([]);
    await stage.pass(SECOND);
    expect(stage.kinds).toEqual(['arrived']);
  });

  it('tells that the reader left, and the next article, when a web app routes', async () => {
    show('The council buys the terminal', EN);
    stage.start();
    await settle();
    stage.url = 'https://post.example/news/altenbruck-kauft-die-muehle-67890';
    show('Altenbruck kauft die alte Mühle', DE);
    await stage.pass(SECOND);
    expect(stage.kinds).toEqual(['arrived', 'left', 'arrived']);
    const change = stage.changes.at(-1);
    expect(change?.kind === 'arrived' && change.reading.article.text).toContain(DE[0]);
  });

  it('does not take a jump to a fragment for leaving', async () => {
    show('The council buys the terminal', EN);
    stage.start();
    await settle();
    stage.url += '#comments';
    window.dispatchEvent(new Event('popstate'));
    await stage.pass(SECOND);
    expect(stage.kinds).toEqual(['arrived']);
  });

  it('keeps marks in place when a live blog grows above them', async () => {
    show('The council buys the terminal', EN);
    stage.start();
    await settle();
    const [arrived] = stage.changes;
    if (arrived?.kind !== 'arrived') throw new Error('no article');
    const start = arrived.reading.article.text.indexOf('seaward side');
    document.querySelector('h1')?.insertAdjacentHTML('afterend', `<p>${DE[0]}</p>`);
    await stage.pass(SECOND);
    const changed = stage.changes.at(-1);
    if (changed?.kind !== 'changed') throw new Error(`not changed but ${stage.kinds}`);
    const place = changed.placeOf(start, start + 12);
    expect(place && changed.reading.article.text.slice(place.start, place.end)).toBe('seaward side');
    expect(place?.start).toBeGreaterThan(start);
  });

  it('mends the touched block when its nodes are replaced by the same words', async () => {
    show('The council buys the terminal', EN);
    stage.start();
    await settle();
    const paragraph = document.querySelectorAll('p')[1] as Element;
    paragraph.replaceChildren(document.createTextNode(paragraph.textContent ?? ''));
    await settle();
    expect(stage.kinds).toEqual(['arrived', 'moved']);
    expect(stage.waiting).toEqual([]);
  });

  it('finds the article again when hydration replaces all of it', async () => {
    show('The council buys the terminal', EN);
    stage.start();
    await settle();
    show('The council buys the terminal', EN);
    await stage.pass(SECOND);
    expect(stage.kinds).toEqual(['arrived', 'moved']);
  });

  it('takes no notice of advertisements and counters elsewhere', async () => {
    show('The council buys the terminal', EN);
    document.body.insertAdjacentHTML('beforeend', '<div id="ad"></div>');
    stage.start();
    await settle();
    for (let i = 0; i < 50; i++)
      document
        .getElementById('ad')
        ?.insertAdjacentHTML(
          'beforeend',
          `<p>An offer that ends in ${i} seconds and is not about anything in the article.</p>`,
        );
    await stage.pass(SECOND);
    expect(stage.waiting).toEqual([]);
    expect(stage.kinds).toEqual(['arrived']);
  });

  it('spends no more than the named share of time on a page that never rests', async () => {
    show('The council buys the terminal', EN);
    stage.cost = 10;
    stage.start();
    await settle();
    document.querySelector('article')?.insertAdjacentHTML('beforeend', `<p>${DE[0]}</p>`);
    await settle();
    const [wait = 0] = stage.waiting;
    // The first look took several readings of a clock that runs 10 ms each time.
    expect(wait).toBeGreaterThanOrEqual((10 / MUTATION_TIME_SHARE) * 0.9);
  });

  it('stops when it is told to', async () => {
    stage.start();
    await settle();
    stage.abort.abort();
    show('The council buys the terminal', EN);
    await stage.pass(SECOND);
    expect(stage.kinds).toEqual([]);
  });
});
