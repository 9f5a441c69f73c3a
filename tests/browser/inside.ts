import type { Page } from 'puppeteer-core';
import { type Driver, until } from './driver';

/**
 * What the extension itself sees: one of its own pages, from which tests ask the background by its messages
 * and look into the closed shadow root of a page, which only an extension can open.
 */
export class Inside {
  private constructor(
    readonly driver: Driver,
    readonly page: Page,
  ) {}

  static async open(driver: Driver): Promise<Inside> {
    return new Inside(driver, await driver.open('src/shelf/index.html'));
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
