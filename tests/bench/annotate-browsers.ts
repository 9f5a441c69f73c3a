/**
 * `npm run bench -- annotate-browsers [chromium] [firefox]`: text in, cards out, asked of the background of the packed
 * extension (`npm run build` first): warm, and for the first article after the background was killed, which counts the
 * start of the background, the opening of the pack and the message there and back. A page's probe starts the background
 * before its article is read; "once it started" is that: the script runs, the pack is still to be opened.
 * Milliseconds as a reader's clock shows them; behind a bar the processor time of all the browser's processes, which a
 * busy machine does not change. An article is written into the library after its cards were sent: the next is asked for when that is done, as a reader
 * opens one after the other.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { articleFromText } from '../../src/cli/text';
import type { Article } from '../../src/model';
import { type BrowserName, type Driver, launch, sleep, until } from '../browser/driver';
import { Inside } from '../browser/inside';
import { startSites } from '../browser/sites';
import { CORPORA, goldOf } from '../corpora/linking-gold';

/** Shorter texts are sentences, not articles. */
const MIN_CHARS = 600;
/** Articles asked for, the first time to warm up. */
const ARTICLES = 60;
const KILLS = 12;
/** What a browser needs to settle after a background has ended. */
const SETTLE_MS = 400;
/** A page of ours that asks the background for nothing by itself, so that it can end. */
const QUIET_PAGE = 'src/welcome/index.html';
/** Clock ticks of /proc a second, on all common systems. */
const TICKS = 100;

export async function run(args: string[]): Promise<void> {
  const articles = CORPORA.flatMap((corpus) => goldOf(corpus) ?? [])
    .filter(({ text }) => text.length >= MIN_CHARS)
    .map(({ text, lang }) => articleFromText(text, { lang }));
  const some = articles.filter((_, i) => i % Math.ceil(articles.length / ARTICLES) === 0);
  if (some.length === 0) {
    console.log('annotate-browsers: skipped, there are no articles in ../shared/corpora/entity-linking.');
    return;
  }
  const wanted = args.filter((arg): arg is BrowserName => arg === 'chromium' || arg === 'firefox');
  for (const name of wanted.length > 0 ? wanted : (['chromium', 'firefox'] as const))
    await measure(name, some);
}

async function measure(name: BrowserName, articles: readonly Article[]): Promise<void> {
  const sites = await startSites(() => null);
  const driver = await launch(name, { proxyPort: sites.proxyPort });
  try {
    const inside = await Inside.open(driver, QUIET_PAGE);
    await until(
      'the world pack',
      () => inside.ask<{ ready: boolean }>('packs/status', {}),
      ({ ready }) => ready,
      60_000,
    );
    const warm = new Times(driver);
    for (let round = 0; round < 2; round++) {
      warm.forget();
      for (const article of articles) {
        await warm.of(inside, article);
        await written(inside);
      }
    }
    const cold = new Times(driver);
    const started = new Times(driver);
    for (let k = 0; k < KILLS; k++) {
      const article = articles[(k * 5) % articles.length];
      if (!article) continue;
      await driver.killBackground();
      await sleep(SETTLE_MS);
      await cold.of(inside, article);
      await written(inside);
      await driver.killBackground();
      await sleep(SETTLE_MS);
      await inside.ask('packs/status', {});
      await started.of(inside, article);
      await written(inside);
    }
    console.log(`${name.padEnd(9)} warm             ${warm.say()}`);
    console.log(`${name.padEnd(9)} after a kill     ${cold.say()}`);
    console.log(`${name.padEnd(9)} once it started  ${started.say()}`);
  } finally {
    await driver.close();
    sites.close();
  }
}

/** Answered once all that was read is written. */
const written = (inside: Inside): Promise<unknown> => inside.ask('page/notes', { articleKey: 'bench:none' });

class Times {
  #wall: number[] = [];
  #busy: number[] = [];

  constructor(private readonly driver: Driver) {}

  async of(inside: Inside, article: Article): Promise<void> {
    const before = busyMs(this.driver);
    const { ms, ok } = await inside.page.evaluate(
      async (payload) => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        const start = performance.now();
        const answer = (await api.runtime.sendMessage({ backstory: 'page/article', payload })) as
          | { ok: boolean; value?: { ok: boolean } }
          | undefined;
        return { ms: performance.now() - start, ok: answer?.ok === true && answer.value?.ok === true };
      },
      { article },
    );
    if (!ok) throw new Error('the background did not annotate');
    this.#wall.push(ms);
    this.#busy.push(busyMs(this.driver) - before);
  }

  forget(): void {
    this.#wall = [];
    this.#busy = [];
  }

  say(): string {
    const shares = [0.5, 0.95, 1] as const;
    const row = (times: number[]): string => {
      const sorted = [...times].sort((a, b) => a - b);
      const at = (share: number): number =>
        sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
      return shares.map((share) => at(share).toFixed(0).padStart(6)).join('');
    };
    return `p50, p95, worst:${row(this.#wall)}  |${row(this.#busy)}`;
  }
}

/** Milliseconds the browser's processes were at work so far; 0 where there is no /proc. */
function busyMs(driver: Driver): number {
  const root = driver.browser.process()?.pid;
  if (root === undefined || !existsSync('/proc/self/stat')) return 0;
  const stats = new Map<number, { parent: number; ticks: number }>();
  for (const id of readdirSync('/proc')) {
    if (!/^\d+$/.test(id)) continue;
    try {
      // After the name in brackets: state, parent, …, user and system time as 12th and 13th.
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      stats.set(Number(id), { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) });
    } catch {
      // It ended meanwhile.
    }
  }
  const isOurs = (id: number): boolean => {
    for (let at = id; at > 1; at = stats.get(at)?.parent ?? 0) if (at === root) return true;
    return false;
  };
  let ticks = 0;
  for (const [id, stat] of stats) if (isOurs(id)) ticks += stat.ticks;
  return (ticks * 1000) / TICKS;
}
