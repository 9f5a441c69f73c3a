import type { Page } from 'puppeteer-core';
import type { LibraryCard, LibraryQuery } from '../../src/messages/contract';
import { type Driver, until } from './driver';

/** The first import of the built-in pack takes a few seconds, on a loaded machine many more. */
const WORLD_MS = 60_000;

const ALL: LibraryQuery = {
  text: '',
  deck: null,
  kind: null,
  site: null,
  story: null,
  from: null,
  to: null,
  savedOnly: false,
  offset: 0,
  limit: 200,
};

/** The layer of a page, as a reader would tell it. */
export interface LayerState {
  readonly card: string | null;
  readonly text: string;
  readonly notice: string | null;
  readonly sheet: boolean;
  readonly box: { left: number; top: number; right: number; bottom: number } | null;
  readonly tray: boolean;
  readonly rows: readonly string[];
  readonly focus: string | null;
  readonly focusInCard: boolean;
  readonly map: string | null;
  /** What is written in the card's field for a note. */
  readonly note: string | null;
}

/**
 * What the extension itself sees: one of its own pages, from which tests ask the background by its messages
 * and look into the closed shadow root of a page, which only an extension can open.
 */
export class Inside {
  private constructor(
    readonly driver: Driver,
    readonly page: Page,
  ) {}

  /** The library keeps the background awake as long as it is looked at; other pages let it go. */
  static async open(driver: Driver, path = 'src/shelf/index.html'): Promise<Inside> {
    return new Inside(driver, await driver.open(path));
  }

  /** As `open`, once the built-in pack is there. */
  static async ready(driver: Driver): Promise<Inside> {
    const inside = await Inside.open(driver);
    await until(
      'the world pack',
      () => inside.ask<{ ready: boolean; error: string | null }>('packs/status', {}),
      ({ ready }) => ready,
      WORLD_MS,
    );
    return inside;
  }

  /** Cards of the library; what is not asked for is not narrowed. */
  search(query: Partial<LibraryQuery>): Promise<{ total: number; cards: LibraryCard[] }> {
    return this.ask('library/search', { ...ALL, ...query });
  }

  /** Asks the background by a message of the contract; the bare answer. */
  async ask<T>(type: string, payload: object): Promise<T> {
    const answer = await this.page.evaluate(
      async (t, p) => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        return (await api.runtime.sendMessage({ backstory: t, payload: p })) as
          | { ok: boolean; value?: unknown; error?: string }
          | undefined;
      },
      type,
      payload,
    );
    if (!answer?.ok) throw new Error(`${type}: ${answer?.error ?? 'no answer'}`);
    return answer.value as T;
  }

  /** The raw answer to anything at all. */
  raw(message: unknown): Promise<unknown> {
    return this.page.evaluate(async (m) => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      return (await api.runtime.sendMessage(m)) as unknown;
    }, message);
  }

  async tabId(url: string): Promise<number> {
    return until('the tab', () =>
      this.page.evaluate(async (wanted) => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        return (await api.tabs.query({})).find((tab) => tab.url?.split('#')[0] === wanted)?.id ?? 0;
      }, url),
    );
  }

  /** Every tab that shows an address. */
  tabIds(url: string): Promise<number[]> {
    return this.page.evaluate(async (wanted) => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      return (await api.tabs.query({})).flatMap((tab) =>
        tab.url?.split('#')[0] === wanted && tab.id !== undefined ? [tab.id] : [],
      );
    }, url);
  }

  /** Text inside our layer on a page, split by what shows it: the whole shadow root's visible text. */
  async layerText(tabId: number): Promise<string> {
    return this.page.evaluate(async (id) => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      const [result] = await api.scripting.executeScript({
        target: { tabId: id },
        func: () => {
          const host = document.documentElement.lastElementChild;
          if (!(host instanceof HTMLElement)) return '';
          const open = host as unknown as { openOrClosedShadowRoot?: ShadowRoot };
          const root =
            open.openOrClosedShadowRoot ??
            (
              chrome as unknown as { dom: { openOrClosedShadowRoot(e: Element): ShadowRoot | null } }
            ).dom?.openOrClosedShadowRoot(host);
          if (!root) return '';
          return [...root.children].map((child) => (child as HTMLElement).innerText ?? '').join('\n');
        },
      });
      return (result?.result as string | undefined) ?? '';
    }, tabId);
  }

  /** What a page's layer shows: card, tray, focus; null where there is no layer. */
  layer(tabId: number): Promise<LayerState | null> {
    return this.#inLayer<LayerState>(tabId, 'look');
  }

  /** Clicks the first match in the layer whose name or text holds some words; whether there was one. */
  async click(tabId: number, selector: string, words = ''): Promise<boolean> {
    return (await this.#inLayer<boolean>(tabId, 'click', selector, words)) === true;
  }

  /** Scrolls the layer to the first match. */
  async scrollTo(tabId: number, selector: string): Promise<boolean> {
    return (await this.#inLayer<boolean>(tabId, 'scroll', selector)) === true;
  }

  async type(tabId: number, selector: string, text: string): Promise<boolean> {
    return (await this.#inLayer<boolean>(tabId, 'type', selector, text)) === true;
  }

  #inLayer<R>(tabId: number, what: string, ...args: string[]): Promise<R | null> {
    return this.page.evaluate(
      async (id, wanted, given) => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        const [result] = await api.scripting.executeScript({
          target: { tabId: id },
          func: (name: string, first = '', second = '') => {
            const host = [...document.documentElement.children].findLast(
              (child) => child instanceof HTMLElement && child.tagName === 'DIV',
            );
            if (!(host instanceof HTMLElement)) return null;
            const open = host as unknown as { openOrClosedShadowRoot?: ShadowRoot };
            const root =
              open.openOrClosedShadowRoot ??
              (
                chrome as unknown as { dom: { openOrClosedShadowRoot(e: Element): ShadowRoot | null } }
              ).dom?.openOrClosedShadowRoot(host);
            if (!root) return null;
            if (name === 'click') {
              const match = [...root.querySelectorAll<HTMLElement>(first)].find((one) =>
                (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(second),
              );
              match?.click();
              return match !== undefined;
            }
            if (name === 'scroll') {
              const match = root.querySelector<HTMLElement>(first);
              match?.scrollIntoView({ block: 'start' });
              return match !== null;
            }
            if (name === 'type') {
              const field = root.querySelector<HTMLElement>(first) as HTMLTextAreaElement | null;
              if (!field) return false;
              field.focus();
              field.value = second;
              field.dispatchEvent(new InputEvent('input', { bubbles: true }));
              return true;
            }
            const card = root.querySelector<HTMLElement>('.popover:popover-open');
            const focus = root.activeElement;
            const box = card?.getBoundingClientRect();
            return {
              card: card?.querySelector('.card-title')?.textContent ?? null,
              text: card?.innerText ?? '',
              notice: card?.querySelector('.notice')?.textContent ?? null,
              sheet: card?.classList.contains('sheet') ?? false,
              box: box ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom } : null,
              tray: root.querySelector<HTMLElement>('.tray-list') !== null,
              rows: [...root.querySelectorAll('.tray-deck .row-title')].map((row) => row.textContent ?? ''),
              focus: focus
                ? (focus.getAttribute('aria-label') ?? focus.textContent?.trim().slice(0, 60) ?? '')
                : null,
              focusInCard: focus !== null && card?.contains(focus) === true,
              note: card?.querySelector<HTMLTextAreaElement>('.own-note textarea')?.value ?? null,
              map: root.querySelector<HTMLElement>('.map-svg')?.getAttribute('aria-label') ?? null,
            };
          },
          args: [wanted, given[0] ?? '', given[1] ?? ''],
        });
        return result?.result ?? null;
      },
      tabId,
      what,
      args,
    ) as Promise<R | null>;
  }

  /** Text of the first match in another of the extension's own open pages, whichever surface it is in; null where there is none. */
  textIn(path: string, selector: string): Promise<string | null> {
    return this.page.evaluate(
      (wanted, inside) => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        const view = api.extension.getViews().find(({ location }) => location.pathname.startsWith(wanted));
        return view?.document.querySelector(inside)?.textContent ?? null;
      },
      path,
      selector,
    );
  }

  /** Closes the tabs that show the panel. */
  async closePanels(): Promise<void> {
    await this.page.evaluate(async () => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      for (const { id, url } of await api.tabs.query({}))
        if (id !== undefined && url?.includes('/src/panel/')) await api.tabs.remove(id);
    });
  }

  /** Whether the card of an entry is stored as saved. */
  isSaved(entry: string): Promise<boolean> {
    return this.page.evaluate(
      (id) =>
        new Promise<boolean>((resolve, reject) => {
          const request = indexedDB.open('backstory');
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const all = request.result.transaction('cards').objectStore('cards').getAll();
            all.onsuccess = () => {
              request.result.close();
              const rows = all.result as { saved?: number; card: { id: string } }[];
              resolve(rows.some(({ card, saved }) => card.id === id && saved === 1));
            };
          };
        }),
      entry,
    );
  }

  /** Rows in an object store of the library. */
  async count(store: string): Promise<number> {
    return this.page.evaluate(
      (name) =>
        new Promise<number>((resolve, reject) => {
          const request = indexedDB.open('backstory');
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const db = request.result;
            const all = db.transaction(name).objectStore(name).count();
            all.onsuccess = () => {
              db.close();
              resolve(all.result);
            };
            all.onerror = () => reject(all.error);
          };
        }),
      store,
    );
  }

  /** What a browser short of space does. */
  async evictBlocks(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('backstory');
          request.onsuccess = () => {
            const db = request.result;
            const change = db.transaction('blocks', 'readwrite');
            change.objectStore('blocks').clear();
            change.oncomplete = () => {
              db.close();
              resolve();
            };
            change.onerror = () => reject(change.error);
          };
        }),
    );
  }
}
