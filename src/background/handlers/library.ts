import { nameOf } from '../../annotating/cards/texts';
import type { LibraryDb } from '../../library/db';
import { forgetDay, forgetEverything, forgetSite } from '../../library/forget';
import { searchCards } from '../../library/search';
import type { EntryId } from '../../model';
import type { PackStore } from '../pack-store';
import type { HandlersOf, Services } from './services';

/** The reader’s library as a whole. */
export const libraryHandlers = ({ db, packs }: Services): HandlersOf<'library'> => ({
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
    if (what.what === 'day') return forgetDay(db, what.day);
    return forgetEverything(db);
  },
});

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
