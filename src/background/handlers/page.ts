import type { Runtime } from 'webextension-polyfill';
import { tell } from '../../messages/orders';
import { annotateArticle, shownCount } from '../annotator';
import { setBadge } from '../badge';
import { openPanel } from '../open-panel';
import { loadSettings } from '../settings-store';
import { setKnown, setSaved } from './readers-marks';
import { DONE, type HandlersOf, type Services } from './services';

/** What a page asks. */
export const pageHandlers = ({ db, packs, tabs }: Services): HandlersOf<'page'> => ({
  'page/verdict': async ({ isArticle, url }, sender) => {
    const tabId = tabOf(sender);
    return { read: sender.frameId === 0 && (await tabs.onVerdict(tabId, url, isArticle)) };
  },
  'page/article': async ({ article }, sender) => {
    const tabId = tabOf(sender);
    const { settings } = await loadSettings();
    if ((await tabs.offBy(tabId, sender.tab?.url ?? article.url, settings)) !== null)
      return { ok: false, reason: 'off', message: 'switched off' };
    const outcome = await annotateArticle(article, {
      db,
      packs,
      settings,
      incognito: sender.tab?.incognito === true,
    });
    await setBadge(tabId, outcome.ok ? shownCount(outcome.annotated.annotation, settings) : 0);
    // The page has to hold its annotation before the surfaces ask for it.
    setTimeout(() => tell('news/tab', { tabId }));
    return outcome;
  },
  // Private windows store nothing; what is known or saved there holds for the open page only.
  'page/know': async ({ entry, known }, sender) =>
    sender.tab?.incognito === true ? DONE : setKnown(db, entry, known),
  'page/save': async ({ card, articleKey, saved }, sender) =>
    sender.tab?.incognito === true ? DONE : setSaved(db, card, articleKey, saved),
  'page/open-panel': async ({ card }, sender) => {
    const tabId = tabOf(sender);
    await openPanel(tabId);
    if (card !== null) tell('news/focus-card', { tabId, card });
    return DONE;
  },
});

function tabOf(sender: Runtime.MessageSender): number {
  const id = sender.tab?.id;
  if (id === undefined) throw new Error('only a page may ask this');
  return id;
}
