import { NEWS_SITES } from '../news-sites';
import { changeSettings, loadSettings } from '../settings-store';
import { applySettings } from '../tab-settings';
import type { HandlersOf, Services } from './services';

/** What the reader set. */
export const settingsHandlers = ({ tabs }: Services): HandlersOf<'settings'> => ({
  'settings/get': () => loadSettings(),
  'settings/set': async ({ set }) => {
    const settings = await changeSettings(set);
    await applySettings(settings, tabs);
    return { settings };
  },
  'settings/news-sites': async () => [...NEWS_SITES],
  'settings/site': async ({ host, state }) => {
    const { settings: before } = await loadSettings();
    const { [host]: _, ...others } = before.sites;
    const settings = await changeSettings({
      sites: state === 'default' ? others : { ...others, [host]: state },
    });
    await applySettings(settings, tabs);
    return { settings };
  },
});
