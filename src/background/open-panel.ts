import browser from 'webextension-polyfill';

const PANEL = 'src/panel/index.html';

interface SidePanel {
  open(options: { tabId: number }): Promise<void>;
}

/**
 * Opens the side panel (Chrome), the sidebar (Firefox), or the panel in a tab where the browser allows neither:
 * Firefox opens its sidebar only from a click on the extension's own surfaces; Android has none.
 */
export async function openPanel(tabId: number): Promise<void> {
  const { sidePanel } = globalThis.chrome as unknown as { sidePanel?: SidePanel };
  try {
    if (sidePanel) return await sidePanel.open({ tabId });
    if (browser.sidebarAction) {
      // Open already: asking again without a click would only be refused.
      if (await browser.sidebarAction.isOpen({})) return;
      return await browser.sidebarAction.open();
    }
  } catch {
    // Not from a reader's gesture: fall through.
  }
  await browser.tabs.create({ url: `${browser.runtime.getURL(PANEL)}?tab=${tabId}`, openerTabId: tabId });
}
