import { nameOf } from '../../annotating/cards/texts';
import { backupCounts, backupPart, restore, stage, stagedPacks, unstage } from '../../library/backup';
import { isBackupTable } from '../../library/backup-schema';
import type { LibraryDb } from '../../library/db';
import { finderOf } from '../../library/finder';
import { forgetDay, forgetEverything, forgetSite } from '../../library/forget';
import { searchCards } from '../../library/search';
import type { EntryId } from '../../model';
import type { PackStore } from '../pack-store';
import { changeSettings, storedSettings } from '../settings-store';
import { applySettings } from '../tab-settings';
import { DONE, type HandlersOf, type Services } from './services';

/** The reader’s library as a whole. */
export const libraryHandlers = ({ db, packs, tabs }: Services): HandlersOf<'library'> => ({
  'library/search': (query) => searchCards(db, query),
  'library/ready': async () => {
    await finderOf(db);
    return DONE;
  },
  'library/summary': async () => {
    const { sites, stories } = (await finderOf(db)).contents();
    return {
      cards: await db.cards.count(),
      articles: await db.articles.count(),
      figures: await db.figures.count(),
      known: await labelled(
        (await db.known.toArray()).map(({ entry }) => entry),
        packs,
      ),
      sites,
      stories: await storyTitles(db, stories, packs),
      bytes: (await navigator.storage?.estimate?.().catch(() => null))?.usage ?? null,
    };
  },
  'library/figures': async ({ keys }) =>
    (await db.figures.bulkGet(keys)).flatMap((row) => (row ? [{ key: row.key, figure: row.figure }] : [])),
  'library/backup-plan': async () => ({
    counts: await backupCounts(db),
    settings: await storedSettings(),
    packs: (await db.packs.filter(({ builtIn }) => !builtIn).primaryKeys()).map(String),
  }),
  'library/backup-pack': async ({ id }) => {
    const row = await db.packs.get(id);
    if (!row || row.builtIn) return null;
    const { packText } = await import('../pack-import');
    return packText(db, row).catch(() => null);
  },
  'library/backup-part': ({ table, after }) => {
    if (!isBackupTable(table)) throw new Error(`no such part of a backup: ${table}`);
    return backupPart(db, table, after);
  },
  'library/stage': async ({ session, table, rows }) => {
    await stage(db, session, table, rows);
    return DONE;
  },
  'library/unstage': async () => {
    await unstage(db);
    return DONE;
  },
  'library/restore': async ({ session, mode, counts, settings }) => {
    const { preparePack } = await import('../pack-import');
    const compiled = await Promise.all((await stagedPacks(db, session)).map(preparePack));
    await restore(db, session, { mode, counts, packs: compiled, now: Date.now() });
    packs.reset();
    return { counts, packs: compiled.length, settings: mode === 'replace' && (await takeSettings()) };

    /** Settings of a newer build that came by sync are not overwritten: the library is restored all the same. */
    async function takeSettings(): Promise<boolean> {
      try {
        await applySettings(await changeSettings(settings), tabs);
        return true;
      } catch (error) {
        console.warn('Backstory: the settings of the backup were not taken over', error);
        return false;
      }
    }
  },
  'library/forget': (what) => {
    if (what.what === 'site') return forgetSite(db, what.site);
    if (what.what === 'day') return forgetDay(db, what.day);
    return forgetEverything(db);
  },
});

export interface Label {
  entry: EntryId;
  label: string;
}

/** Stories by the title of their stored card, those without by the name in the packs. */
export async function storyTitles(
  db: LibraryDb,
  stories: readonly EntryId[],
  packs: PackStore,
): Promise<Label[]> {
  const lang = navigator.language.slice(0, 2);
  const keys = stories.flatMap((story) => [`${story}@${lang}`, `${story}@de`, `${story}@en`]);
  const titles = new Map<EntryId, string>();
  for (const row of await db.cards.bulkGet(keys)) {
    if (row?.card.kind === 'story' && !titles.has(row.card.entry)) titles.set(row.card.entry, row.card.title);
  }
  const missing = await labelled(
    stories.filter((story) => !titles.has(story)),
    packs,
  );
  for (const { entry, label } of missing) titles.set(entry, label);
  return stories.map((entry) => ({ entry, label: titles.get(entry) ?? entry }));
}

export async function labelled(ids: readonly EntryId[], packs: PackStore): Promise<Label[]> {
  if (ids.length === 0) return [];
  const labels = new Map<string, string>();
  for (const pack of await packs.views()) {
    for (const entry of (await pack.byId(ids)).values())
      labels.set(entry.id, nameOf(entry, navigator.language.slice(0, 2)));
  }
  return ids.map((entry) => ({ entry, label: labels.get(entry) ?? entry }));
}
