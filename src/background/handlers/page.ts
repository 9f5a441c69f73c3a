import type { Runtime } from 'webextension-polyfill';
import { singleCard } from '../../annotating/cards/single-card';
import { order, tell } from '../../messages/orders';
import { annotateArticle, localDay, shownCount } from '../annotator';
import { setBadge } from '../badge';
import { keepFocus } from '../focus';
import { lookAtHeadlines } from '../headline-tabs';
import { chipsFor } from '../headlines';
import { openPanel } from '../open-panel';
import { openStory } from '../open-story';
import { loadSettings } from '../settings-store';
import { hostOf } from '../sites';
import { notesOf, setKnown, setNote, setSaved } from './readers-marks';
import { DONE, type HandlersOf, type Services } from './services';

/** What a page asks. */
export const pageHandlers = ({ db, packs, recorder, tabs }: Services): HandlersOf<'page'> => ({
  'page/verdict': async ({ isArticle, url }, sender) => {
    const tabId = tabOf(sender);
    const isPage = sender.frameId === 0;
    const read = isPage && (await tabs.onVerdict(tabId, url, isArticle));
    if (isPage && isArticle) await order(tabId, 'headlines/stop', {});
    else if (isPage)
      await lookAtHeadlines(tabId, url, { db, tabs, settings: (await loadSettings()).settings });
    // The packs are opened while the page is read. What goes wrong shows when the article arrives.
    if (read) packs.views().catch(() => {});
    return { read };
  },
  'page/article': async ({ article }, sender) => {
    const tabId = tabOf(sender);
    const url = sender.tab?.url ?? article.url;
    // Opened while the switches are read. What goes wrong shows when the article is annotated.
    packs.views().catch(() => {});
    const loading = loadSettings().then(({ settings }) => settings);
    const [settings, anyway, offBy] = await Promise.all([
      loading,
      tabs.isReadAnyway(tabId, url),
      tabs.offBy(tabId, url, loading),
    ]);
    if (offBy !== null) return { ok: false, reason: 'off', message: 'switched off' };
    const outcome = await annotateArticle(article, {
      db,
      packs,
      recorder,
      settings,
      incognito: sender.tab?.incognito === true,
      anyway,
    });
    void setBadge(tabId, outcome.ok ? shownCount(outcome.annotated.annotation, settings) : 0);
    // The page has to hold its annotation before the surfaces ask for it.
    setTimeout(() => tell('news/tab', { tabId }));
    return outcome;
  },
  'page/headlines': async (asked) => {
    const { settings } = await loadSettings();
    const today = localDay(new Date());
    return { theme: settings.theme, chips: await chipsFor(asked, { db, packs, settings, today }) };
  },
  'page/open-story': async (story) => {
    await openStory(story);
    return DONE;
  },
  // Private windows store nothing; what is known or saved there holds for the open page only.
  'page/know': async ({ entry, known }, sender) =>
    sender.tab?.incognito === true ? DONE : setKnown(db, entry, known),
  'page/save': async ({ card, articleKey, saved }, sender) => {
    await recorder.written();
    return sender.tab?.incognito === true ? DONE : setSaved(db, card, articleKey, saved);
  },
  'page/note': async ({ card, articleKey, note }, sender) => {
    await recorder.written();
    return sender.tab?.incognito === true ? DONE : setNote(db, card, articleKey, note);
  },
  'page/notes': async ({ articleKey }, sender) => {
    await recorder.written();
    // A page is told of its own site alone.
    return sender.tab?.incognito === true ||
      hostOf((await db.articles.get(articleKey))?.url) !== hostOf(sender.tab?.url)
      ? {}
      : notesOf(db, articleKey);
  },
  'page/entry': async ({ entry, lang, day }) =>
    singleCard(entry, await packs.views(), { lang, day, today: localDay(new Date()) }),
  'page/map': async ({ places, lang, width }) => {
    const [{ mapOf }, views] = await Promise.all([import('../maps'), packs.views()]);
    return mapOf(places, views, { width, lang });
  },
  'page/open-panel': async ({ card }, sender) => {
    const tabId = tabOf(sender);
    // First of all: browsers forget the reader's click across an await.
    const opened = openPanel(tabId);
    if (card !== null) await keepFocus(tabId, card);
    await opened;
    if (card !== null) tell('news/focus-card', { tabId });
    return DONE;
  },
});

function tabOf(sender: Runtime.MessageSender): number {
  const id = sender.tab?.id;
  if (id === undefined) throw new Error('only a page may ask this');
  return id;
}
