import browser from 'webextension-polyfill';
import { order, tell } from '../messages/orders';
import type { EntryId, Settings } from '../model';
import { pageSettings, shownCount } from './annotator';
import { setBadge } from './badge';
import type { Tabs } from './tabs';

/** Lets every open page and surface follow a change of settings at once. */
export async function applySettings(settings: Settings, tabs: Tabs): Promise<void> {
  tell('news/settings', { settings });
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    await applyToTab(id, url ?? null, settings, tabs);
    tell('news/tab', { tabId: id });
  }
}

async function applyToTab(tabId: number, url: string | null, settings: Settings, tabs: Tabs): Promise<void> {
  if ((await tabs.offBy(tabId, url, settings)) !== null) {
    if (await order(tabId, 'reader/stop', {})) await setBadge(tabId, 0);
    return;
  }
  const annotated = (await order(tabId, 'reader/state', {}))?.annotated;
  if (!annotated) {
    // Switched on again: the reader starts anew.
    if ((await order(tabId, 'probe/state', {}))?.isArticle) await tabs.inject(tabId).catch(() => {});
    return;
  }
  const cardLang = settings.cardLanguage === 'article' ? annotated.lang : settings.cardLanguage;
  if (annotated.cardLang !== cardLang) {
    // Cards are written for one language: in another they are other cards.
    await order(tabId, 'reader/stop', {});
    await tabs.inject(tabId).catch(() => {});
    return;
  }
  await order(tabId, 'reader/settings', { settings: pageSettings(settings) });
  await setBadge(tabId, shownCount(annotated.annotation, settings));
}

/** What is annotated was chosen anew: articles that are open are looked at again. */
export async function rereadArticles(settings: Settings, tabs: Tabs): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined || (await tabs.offBy(id, url ?? null, settings)) !== null) continue;
    if (!(await order(id, 'reader/state', {}))?.annotated) continue;
    await order(id, 'reader/stop', {});
    await tabs.inject(id).catch(() => {});
  }
}

/** Lets every open page follow "I know this" said on a surface. Private pages keep to what was said in them. */
export async function applyKnown(known: readonly EntryId[]): Promise<void> {
  for (const { id, incognito } of await browser.tabs.query({})) {
    if (id !== undefined && !incognito) await order(id, 'reader/known', { known: [...known] });
  }
}
