import { order, tell } from '../../messages/orders';
import { setBadge } from '../badge';
import { takeFocus } from '../focus';
import type { HandlersOf, Services } from './services';

/** What popup and panel ask about a tab. */
export const tabHandlers = ({ tabs }: Services): HandlersOf<'tab'> => ({
  'tab/state': ({ tabId }) => tabs.state(tabId),
  'tab/annotated': async ({ tabId }) => (await order(tabId, 'reader/state', {}))?.annotated ?? null,
  'tab/read': async ({ tabId }) => {
    await tabs.pause(tabId, false);
    await tabs.readAnyway(tabId);
    await tabs.inject(tabId);
    return tabs.state(tabId);
  },
  'tab/pause': async ({ tabId, paused }) => {
    await tabs.pause(tabId, paused);
    if (paused) {
      await order(tabId, 'reader/stop', {});
      await setBadge(tabId, 0);
    } else await tabs.inject(tabId);
    tell('news/tab', { tabId });
    return tabs.state(tabId);
  },
  'tab/focus': async ({ tabId }) => ({ card: await takeFocus(tabId) }),
  'tab/show': async ({ tabId, start, end }) =>
    (await order(tabId, 'reader/show', { start, end })) ?? { shown: false },
});
