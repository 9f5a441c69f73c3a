import type { Runtime } from 'webextension-polyfill';
import { singleCard } from '../annotating/cards/single-card';
import { nameOf } from '../annotating/cards/texts';
import type { LibraryDb } from '../library/db';
import { forgetDay, forgetEverything, forgetSite } from '../library/forget';
import { removePack } from '../library/packs';
import { searchCards } from '../library/search';
import { order, tell } from '../messages/orders';
import type { Handlers } from '../messages/server';
import type { EntryId } from '../model';
import { annotateArticle, localDay, shownCount } from './annotator';
import { setBadge } from './badge';
import { importPack } from './pack-import';
import type { PackStore } from './pack-store';
import { openPanel } from './panel';
import { changeSettings, loadSettings } from './settings-store';
import { applyKnown, applySettings } from './tab-settings';
import type { Tabs } from './tabs';

export interface Services {
  readonly db: LibraryDb;
  readonly packs: PackStore;
  readonly tabs: Tabs;
}

const DONE = { done: true } as const;

/** One handler a message. Each starts from the database: the background may have been killed a moment ago. */
export function createHandlers({ db, packs, tabs }: Services): Handlers {
  return {
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

    'tab/state': ({ tabId }) => tabs.state(tabId),
    'tab/annotated': async ({ tabId }) => (await order(tabId, 'reader/state', {}))?.annotated ?? null,
    'tab/read': async ({ tabId }) => {
      await tabs.pause(tabId, false);
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
    'tab/show': async ({ tabId, start, end }) =>
      (await order(tabId, 'reader/show', { start, end })) ?? { shown: false },

    'settings/get': () => loadSettings(),
    'settings/set': async ({ set }) => {
      const settings = await changeSettings(set);
      await applySettings(settings, tabs);
      return { settings };
    },
    'settings/site': async ({ host, state }) => {
      const { settings: before } = await loadSettings();
      const { [host]: _, ...others } = before.sites;
      const settings = await changeSettings({
        sites: state === 'default' ? others : { ...others, [host]: state },
      });
      await applySettings(settings, tabs);
      return { settings };
    },

    'cards/know': async ({ entry, known }) => {
      await setKnown(db, entry, known);
      await applyKnown((await db.known.toArray()).map((row) => row.entry));
      return DONE;
    },
    'cards/save': async ({ card, articleKey, saved }) => setSaved(db, card, articleKey, saved),
    'cards/note': async ({ card, note }) => {
      await db.cards.where('key').equals(card).modify({ note });
      return DONE;
    },
    'cards/entry': async ({ entry, lang, day }) =>
      singleCard(entry, await packs.views(), { lang, day, today: localDay(new Date()) }),

    'library/search': (query) => searchCards(db, query),
    'library/summary': async () => ({
      cards: await db.cards.count(),
      articles: await db.articles.count(),
      figures: await db.figures.count(),
      known: await knownLabels(db, packs),
      sites: (await db.articles.orderBy('site').uniqueKeys()).filter(
        (site): site is string => typeof site === 'string',
      ),
      bytes: (await navigator.storage?.estimate?.().catch(() => null))?.usage ?? null,
    }),
    'library/forget': (what) => {
      if (what.what === 'site') return forgetSite(db, what.site);
      if (what.what === 'day') {
        // The clock may have been set since: summer time counts as of that day.
        return forgetDay(db, what.day, new Date(`${what.day}T12:00:00`).getTimezoneOffset());
      }
      return forgetEverything(db);
    },

    'packs/list': async () =>
      (await db.packs.toArray()).map(({ manifest, entryCount, bytes, builtIn, importedAt }) => ({
        manifest,
        entries: entryCount,
        bytes,
        builtIn,
        importedAt,
      })),
    'packs/import': async ({ name, text }) => {
      const report = await importPack(db, name, text);
      if (report.ok) packs.reset();
      return report;
    },
    'packs/remove': async ({ id }) => {
      if ((await db.packs.get(id))?.builtIn) throw new Error('the built-in pack cannot be removed');
      await removePack(db, id);
      packs.reset();
      return DONE;
    },
    'packs/status': async () => packs.status,
  };
}

function tabOf(sender: Runtime.MessageSender): number {
  const id = sender.tab?.id;
  if (id === undefined) throw new Error('only a page may ask this');
  return id;
}

async function setKnown(db: LibraryDb, entry: EntryId, known: boolean): Promise<typeof DONE> {
  if (known) await db.known.put({ entry, since: Date.now() });
  else await db.known.delete(entry);
  return DONE;
}

/** `card` is a card's id within its article, or a library key. */
async function setSaved(
  db: LibraryDb,
  card: string,
  articleKey: string | null,
  saved: boolean,
): Promise<typeof DONE> {
  const seen = articleKey === null ? [] : await db.sightings.where('article').equals(articleKey).toArray();
  const figure = /^figure\/(\d+)$/.exec(card)?.[1];
  const keys =
    figure !== undefined
      ? [`${articleKey}#${figure}`]
      : seen.map((s) => s.card).filter((key) => key.startsWith(`${card}@`));
  await db.cards
    .where('key')
    .anyOf([card, ...keys])
    .modify({ saved: saved ? 1 : 0 });
  return DONE;
}

async function knownLabels(db: LibraryDb, packs: PackStore): Promise<{ entry: EntryId; label: string }[]> {
  const ids = (await db.known.toArray()).map(({ entry }) => entry);
  if (ids.length === 0) return [];
  const labels = new Map<string, string>();
  for (const pack of await packs.views()) {
    const indexes = await Promise.all(ids.map((id) => pack.find(id)));
    for (const entry of (await pack.load(indexes)).values())
      labels.set(entry.id, nameOf(entry, navigator.language.slice(0, 2)));
  }
  return ids.map((entry) => ({ entry, label: labels.get(entry) ?? entry }));
}
