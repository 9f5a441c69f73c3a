import browser from 'webextension-polyfill';
import { order, tell } from '../messages/orders';
import type { Settings } from '../model';
import { pageSettings } from './annotator';
import { setBadge } from './badge';
import type { Tabs } from './tabs';

/** Lets every open page and surface follow a change of settings at once. */
export async function applySettings(settings: Settings, tabs: Tabs): Promise<void> {
  tell('news/settings', { settings });
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    if ((await tabs.offBy(id, url ?? null, settings)) !== null) {
      if (await order(id, 'reader/stop', {})) await setBadge(id, 0);
    } else if ((await order(id, 'reader/state', {}))?.annotated) {
      await order(id, 'reader/settings', { settings: pageSettings(settings) });
    } else if ((await order(id, 'probe/state', {}))?.isArticle) {
      // Switched on again: the reader starts anew.
      await tabs.inject(id).catch(() => {});
    }
    tell('news/tab', { tabId: id });
  }
}
