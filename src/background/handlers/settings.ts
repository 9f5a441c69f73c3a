import { applyToHeadlines } from '../headline-tabs';
import { newsSites } from '../news-sites';
import { changeSettings, loadSettings } from '../settings-store';
import { applySettings, rereadArticles } from '../tab-settings';
import type { HandlersOf, Services } from './services';

/** What the reader set. */
export const settingsHandlers = ({ db, tabs }: Services): HandlersOf<'settings'> => ({
  'settings/get': () => loadSettings(),
  'settings/set': async ({ set }) => {
    const settings = await changeSettings(set);
    await applySettings(settings, tabs);
    if ('annotate' in set || 'chosenStories' in set || 'keywords' in set)
      await rereadArticles(settings, tabs);
    if ('frontPages' in set || 'enabled' in set) await applyToHeadlines({ db, tabs, settings });
    return { settings };
  },
  'settings/news-sites': async () => newsSites(),
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
