import browser from 'webextension-polyfill';

const KEY = 'focus';

/**
 * The card a reader asked to see in the panel. A panel that is only opening hears no news yet, and the
 * background may be killed before it asks: so it is kept with the session until a panel takes it.
 */
export async function keepFocus(tabId: number, card: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: { tabId, card } });
}

/** Takes it: asked twice, it is gone. */
export async function takeFocus(tabId: number): Promise<string | null> {
  const kept = (await browser.storage.session.get(KEY))[KEY] as
    | { tabId?: unknown; card?: unknown }
    | undefined;
  if (kept?.tabId !== tabId || typeof kept.card !== 'string') return null;
  await browser.storage.session.remove(KEY);
  return kept.card;
}
