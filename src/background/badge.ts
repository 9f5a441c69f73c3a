import browser from 'webextension-polyfill';
import { MAX_BADGE_COUNT } from './limits';

const COLOUR = '#2b4a66';

/** Shows how many cards a tab's article has; nothing where there are none. */
export async function setBadge(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > MAX_BADGE_COUNT ? `${MAX_BADGE_COUNT}+` : String(count);
  try {
    await browser.action.setBadgeText({ tabId, text });
    // Firefox for Android has no badge colours.
    await browser.action.setBadgeBackgroundColor?.({ tabId, color: COLOUR });
  } catch {
    // The tab was closed meanwhile.
  }
}
