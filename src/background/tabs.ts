import browser from 'webextension-polyfill';
import type { TabState } from '../messages/contract';
import { order, tell } from '../messages/orders';
import { type Settings, siteSetting } from '../model';
import { setBadge } from './badge';
import { loadSettings } from './settings-store';
import { accessTo, hostOf, type PageScripts } from './sites';

const PAUSED_KEY = 'paused';
const ANYWAY_KEY = 'anyway';

type OffBy = NonNullable<TabState['offBy']>;

/** What the tabs do: nothing is remembered that the page itself can tell, so a killed background loses nothing. */
export class Tabs {
  constructor(private readonly scripts: PageScripts) {}

  /** Why Backstory does not run on a page, or null if it does. Settings may still be on their way: both are read at once. */
  async offBy(
    tabId: number,
    url: string | null,
    settings: Settings | Promise<Settings>,
  ): Promise<OffBy | null> {
    const [set, paused] = await Promise.all([settings, this.#paused()]);
    const host = hostOf(url);
    if (!set.enabled) return 'everywhere';
    if (host && siteSetting(set, host) === 'off') return 'site';
    return paused.has(tabId) ? 'page' : null;
  }

  /** The probe's verdict has arrived. Returns whether the reader was put into the page. */
  async onVerdict(tabId: number, url: string, isArticle: boolean): Promise<boolean> {
    const { settings } = await loadSettings();
    if (!isArticle) {
      await setBadge(tabId, 0);
      tell('news/tab', { tabId });
      return false;
    }
    if ((await this.offBy(tabId, url, settings)) !== null) return false;
    await this.inject(tabId);
    return true;
  }

  /** Puts the reader into a page. @throws Error where the browser does not allow it. */
  async inject(tabId: number): Promise<void> {
    await browser.scripting.executeScript({ target: { tabId }, files: [this.scripts.reader] });
  }

  /** Puts the script for front pages into a page; where it is already, it looks again. */
  async injectHeadlines(tabId: number): Promise<void> {
    await browser.scripting.executeScript({ target: { tabId }, files: [this.scripts.headlines] });
  }

  async pause(tabId: number, paused: boolean): Promise<void> {
    const set = await this.#paused();
    if (paused) set.add(tabId);
    else set.delete(tabId);
    await browser.storage.session.set({ [PAUSED_KEY]: [...set] });
  }

  /** "Read this anyway": the page in this tab gets cards whatever the reader chose; the next page does not. */
  async readAnyway(tabId: number): Promise<void> {
    const { url } = await browser.tabs.get(tabId);
    if (url) await browser.storage.session.set({ [`${ANYWAY_KEY}:${tabId}`]: url });
  }

  async isReadAnyway(tabId: number, url: string | null): Promise<boolean> {
    const key = `${ANYWAY_KEY}:${tabId}`;
    return url !== null && (await browser.storage.session.get(key))[key] === url;
  }

  async forget(tabId: number): Promise<void> {
    await browser.storage.session.remove(`${ANYWAY_KEY}:${tabId}`);
    const set = await this.#paused();
    if (set.delete(tabId)) await browser.storage.session.set({ [PAUSED_KEY]: [...set] });
  }

  async state(tabId: number): Promise<TabState> {
    const { settings } = await loadSettings();
    const tab = await browser.tabs.get(tabId);
    const url = tab.url ?? null;
    const host = hostOf(url);
    const base = {
      tabId,
      url,
      host,
      access: await accessTo(url),
      title: tab.title ?? null,
      lang: null,
      published: null,
      story: null,
      error: null,
      offBy: null,
      counts: { background: 0, figures: 0, glossary: 0 },
    };
    const offBy = await this.offBy(tabId, url, settings);
    if (offBy !== null) return { ...base, state: 'off', offBy };
    const reader = await order(tabId, 'reader/state', {});
    if (reader?.annotated) {
      const { annotation, title, lang, published } = reader.annotated;
      const counts = { background: 0, figures: 0, glossary: 0 };
      for (const card of annotation.cards) if (settings.decks.includes(card.deck)) counts[card.deck]++;
      const story = annotation.cards.find((card) => card.kind === 'story');
      return {
        ...base,
        state: 'ready',
        title: title ?? base.title,
        lang,
        published,
        counts,
        story: story?.kind === 'story' ? { entry: story.entry, title: story.title } : null,
      };
    }
    if (reader) {
      const failure = reader.failure;
      return {
        ...base,
        state:
          failure === 'unknown-language'
            ? 'unknown-language'
            : failure === 'no-text'
              ? 'not-article'
              : failure === 'not-chosen'
                ? 'not-chosen'
                : failure === null
                  ? 'reading'
                  : 'failed',
      };
    }
    const probe = await order(tabId, 'probe/state', {});
    if (probe) return { ...base, state: probe.isArticle ? 'waiting' : 'not-article' };
    return { ...base, state: host === null ? 'unreachable' : 'waiting' };
  }

  async #paused(): Promise<Set<number>> {
    const stored = (await browser.storage.session.get(PAUSED_KEY))[PAUSED_KEY];
    return new Set(Array.isArray(stored) ? stored.filter((id): id is number => typeof id === 'number') : []);
  }
}
