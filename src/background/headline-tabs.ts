import browser from 'webextension-polyfill';
import type { LibraryDb } from '../library/db';
import { order } from '../messages/orders';
import type { Settings } from '../model';
import type { Tabs } from './tabs';

/** Whether anything on a front page could be pointed out. */
async function wanted(db: LibraryDb, { frontPages }: Settings): Promise<boolean> {
  if (frontPages === 'off') return false;
  return frontPages === 'all' || (await db.threads.where('followed').equals(1).count()) > 0;
}

/** A page that is no article: its headlines are looked at if there is something to look for. */
export async function lookAtHeadlines(
  tabId: number,
  url: string,
  { db, tabs, settings }: { db: LibraryDb; tabs: Tabs; settings: Settings },
): Promise<void> {
  if ((await tabs.offBy(tabId, url, settings)) !== null || !(await wanted(db, settings))) return;
  // The tab may have been closed or gone elsewhere meanwhile.
  await tabs.injectHeadlines(tabId).catch(() => {});
}

/** Open front pages follow when a story is followed or given up, and when the setting changes. */
export async function applyToHeadlines({
  db,
  tabs,
  settings,
}: {
  db: LibraryDb;
  tabs: Tabs;
  settings: Settings;
}): Promise<void> {
  const isWanted = await wanted(db, settings);
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    const probe = await order(id, 'probe/state', {});
    if (!probe || probe.isArticle) continue;
    if (!isWanted || (await tabs.offBy(id, url ?? null, settings)) !== null)
      await order(id, 'headlines/stop', {});
    // Put in again, the script looks again.
    else await tabs.injectHeadlines(id).catch(() => {});
  }
}
