import browser from 'webextension-polyfill';
import { ask, onNews } from '../messages/client';
import type { Platform } from './platform';
import { uiLang } from './strings';

/** Chrome's side panel: not in the polyfill. */
interface SidePanel {
  open(options: { tabId: number }): Promise<void>;
}

const chromePanel = (): SidePanel | undefined =>
  (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;

/** The panel in a tab of its own (Firefox for Android, or where no sidebar could be opened) follows the tab it was opened for. */
const fixedTab = Number(new URLSearchParams(globalThis.location?.search).get('tab')) || null;

/** The surfaces' seam to the real browser. */
export const browserPlatform: Platform = {
  lang: uiLang(browser.i18n.getUILanguage()),
  ask,
  onNews,
  async activeTab() {
    if (fixedTab !== null) return fixedTab;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id ?? null;
  },
  onActiveTab(handler) {
    if (fixedTab !== null) return () => {};
    const listener = async ({ tabId }: { tabId: number }) => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (tab?.id === tabId) handler(tabId);
    };
    browser.tabs.onActivated.addListener(listener);
    return () => browser.tabs.onActivated.removeListener(listener);
  },
  requestHost: (host) => browser.permissions.request({ origins: [`*://${host}/*`] }),
  requestAllSites: () => browser.permissions.request({ origins: ['*://*/*'] }),
  async openPanel(tabId) {
    const panel = chromePanel();
    await (panel ? panel.open({ tabId }) : browser.sidebarAction.open());
  },
  async openPage(page, hash = '') {
    await browser.tabs.create({ url: browser.runtime.getURL(`src/${page}/index.html${hash}`) });
  },
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },
};
