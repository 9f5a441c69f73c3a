import {
  assign,
  begun,
  findThread,
  joinThreads,
  type ThreadIndex,
  type ThreadMember,
} from '../annotating/stories/threads/assign';
import { keysOf } from '../annotating/stories/threads/core';
import type { Traits } from '../annotating/stories/threads/features';
import { packFeatures, unpackFeatures } from '../annotating/stories/threads/packed';
import type { NewArticle, Thread } from '../annotating/stories/threads/place';
import type { LibraryDb, ThreadArticleRow, ThreadRow } from './db';
import { ThreadRuns } from './thread-runs';

export const threadTables = (db: LibraryDb) => [db.threads, db.threadArticles, db.threadRuns];

/** A new thread's own facts. */
const NEW = { name: null, followed: 0 } as const;

const newId = (): string => crypto.randomUUID();

const threadOf = (row: ThreadRow): Thread => ({ ...row, core: unpackFeatures(row.core) });
const memberOf = (row: ThreadArticleRow): ThreadMember => ({
  ...row,
  features: unpackFeatures(row.features),
});

/** Threads as they are stored. `seen` takes the rows that were read, by id. */
const indexOf = (db: LibraryDb, lookup: ThreadRuns, seen: Map<string, ThreadRow>): ThreadIndex => {
  const opened = (row: ThreadRow): Thread => {
    seen.set(row.id, row);
    return threadOf(row);
  };
  return {
    lookup,
    load: async (ids) =>
      (await db.threads.bulkGet([...ids])).flatMap((row) => (row === undefined ? [] : opened(row))),
    async tiedTo(story) {
      const row = await db.threads.where('story').equals(story).first();
      return row ? opened(row) : null;
    },
    members: async (thread) =>
      (await db.threadArticles.where('thread').equals(thread).toArray()).map(memberOf),
    newId,
  };
};

/** The reader's own facts of a thread, and when it last grew. */
type Own = Pick<ThreadRow, 'name' | 'followed' | 'updated'>;

/** Threads to store and to delete, and what they are found by. All writing of threads goes through here. */
async function write(
  db: LibraryDb,
  runs: ThreadRuns,
  {
    put = [],
    drop = [],
  }: {
    put?: readonly { readonly thread: Thread; readonly own: Own; readonly before: ThreadRow | null }[];
    drop?: readonly ThreadRow[];
  },
): Promise<void> {
  for (const { n } of drop) runs.drop(n);
  const rows = put.map(({ thread, own: { name, followed, updated }, before }): ThreadRow => {
    const { id, core, size, first, last, story, apart, kept } = thread;
    const n = runs.put(before?.n ?? null, id, keysOf(core));
    const packed = packFeatures(core);
    return { id, n, core: packed, size, first, last, story, apart, kept, name, followed, updated };
  });
  await Promise.all([
    db.threads.bulkPut(rows),
    drop.length > 0 && db.threads.bulkDelete(drop.map(({ id }) => id)),
    runs.save(db.threadRuns),
  ]);
}

/**
 * Puts an article into its thread, in one transaction. One that is there already stays where it is – the reader may have
 * put it there – with its traits as they are now. Returns the thread's id.
 */
export async function recordInThread(
  db: LibraryDb,
  article: ThreadMember,
  { unknownNames }: Pick<Traits, 'unknownNames'>,
  now: number,
): Promise<string> {
  return db.transaction('rw', threadTables(db), async () => {
    const features = packFeatures(article.features);
    const member = (thread: string): ThreadArticleRow => ({
      article: article.article,
      thread,
      features,
      day: article.day,
      story: article.story,
      names: [...unknownNames],
    });
    const known = await db.threadArticles.get(article.article);
    if (known) {
      if (known.features !== features || known.day !== article.day || known.story !== article.story) {
        await db.threadArticles.put(member(known.thread));
        await remake(db, await ThreadRuns.read(db.threadRuns), known.thread);
      }
      return known.thread;
    }
    const runs = await ThreadRuns.read(db.threadRuns);
    const seen = new Map<string, ThreadRow>();
    const { thread, put, joined, moved } = await assign(article, indexOf(db, runs, seen));
    // Nothing below waits for it: the database keeps the order.
    const stored = db.threadArticles.put(member(thread));
    for (const [from, into] of joined)
      await db.threadArticles.where('thread').equals(from).modify({ thread: into });
    for (const [id, into] of moved) await db.threadArticles.update(id, { thread: into });
    await Promise.all([
      stored,
      write(db, runs, {
        put: put.map((one) => {
          const before = seen.get(one.id) ?? null;
          return { thread: one, own: { ...NEW, ...before, updated: now }, before };
        }),
        drop: [...joined.keys()].flatMap((id) => seen.get(id) ?? []),
      }),
    ]);
    return thread;
  });
}

/** Reads what threads are found by, so that it is at hand when an article's traits are known. */
export async function prepareThreads(db: LibraryDb): Promise<void> {
  await ThreadRuns.read(db.threadRuns);
}

/** The thread an article would join, read-only; null where it would begin one. */
export async function threadFor(db: LibraryDb, article: NewArticle): Promise<ThreadRow | null> {
  const seen = new Map<string, ThreadRow>();
  const found = await findThread(article, indexOf(db, await ThreadRuns.read(db.threadRuns), seen));
  return found ? (seen.get(found.id) ?? null) : null;
}

/** Makes a thread anew from its articles; without any it is gone. Nothing of an article that left stays in it. */
async function remake(db: LibraryDb, runs: ThreadRuns, id: string): Promise<void> {
  const [row, members] = await Promise.all([
    db.threads.get(id),
    db.threadArticles.where('thread').equals(id).toArray(),
  ]);
  if (!row) return;
  if (members.length === 0) {
    await write(db, runs, { drop: [row] });
    return;
  }
  const made = begun(id, members.map(memberOf));
  const thread = { ...made, apart: row.apart, kept: row.kept };
  await write(db, runs, { put: [{ thread, own: row, before: row }] });
}

/** Takes articles out of their threads: part of forgetting them. Call it within a transaction over `threadTables`. */
export async function forgetInThreads(db: LibraryDb, articles: readonly string[]): Promise<void> {
  const rows = (await db.threadArticles.bulkGet([...articles])).filter((row) => row !== undefined);
  await db.threadArticles.bulkDelete([...articles]);
  const threads = new Set(rows.map((row) => row.thread));
  if (threads.size === 0) return;
  const runs = await ThreadRuns.read(db.threadRuns);
  for (const thread of threads) await remake(db, runs, thread);
}

/** Articles of followed threads: they stay as long as they are followed. */
export async function followedArticles(db: LibraryDb): Promise<Set<string>> {
  const followed = await db.threads.where('followed').equals(1).primaryKeys();
  return new Set(await db.threadArticles.where('thread').anyOf(followed).primaryKeys());
}

export async function renameThread(db: LibraryDb, id: string, name: string | null): Promise<void> {
  await db.threads.update(id, { name, ...(name !== null && { kept: true }) });
}

export async function followThread(db: LibraryDb, id: string, followed: boolean): Promise<void> {
  await db.threads.update(id, { followed: followed ? 1 : 0, ...(followed && { kept: true }) });
}

/** Makes two threads one, under the name of `into`. */
export async function joinThread(db: LibraryDb, from: string, into: string): Promise<void> {
  await db.transaction('rw', threadTables(db), async () => {
    const [goes, stays] = await db.threads.bulkGet([from, into]);
    if (!goes || !stays || from === into) throw new Error('one of the stories is no longer there');
    await db.threadArticles.where('thread').equals(from).modify({ thread: into });
    const thread = { ...joinThreads(threadOf(stays), threadOf(goes)), kept: true };
    const own: Own = {
      name: stays.name ?? goes.name,
      followed: stays.followed === 1 || goes.followed === 1 ? 1 : 0,
      updated: Math.max(stays.updated, goes.updated),
    };
    const runs = await ThreadRuns.read(db.threadRuns);
    await write(db, runs, { put: [{ thread, own, before: stays }], drop: [goes] });
  });
}

/**
 * Moves articles into another thread, or into a new one (`to` null). Threads parted so are not joined again by rule.
 * Returns the thread they are in now.
 */
export async function moveArticles(
  db: LibraryDb,
  articles: readonly string[],
  to: string | null,
): Promise<string> {
  return db.transaction('rw', threadTables(db), async () => {
    const members = (await db.threadArticles.bulkGet([...articles])).filter((row) => row !== undefined);
    if (members.length === 0) throw new Error('the articles are no longer there');
    const origins = new Set(members.map(({ thread }) => thread));
    const id = to ?? newId();
    await db.threadArticles
      .where('article')
      .anyOf([...articles])
      .modify({ thread: id });
    const runs = await ThreadRuns.read(db.threadRuns);
    if (to === null) {
      const updated = (await db.threads.bulkGet([...origins])).map((row) => row?.updated ?? 0);
      const parted = {
        ...begun(id, members.map(memberOf)),
        story: null,
        apart: [...origins],
        kept: true,
      };
      const own: Own = { ...NEW, updated: Math.max(0, ...updated) };
      await write(db, runs, { put: [{ thread: parted, own, before: null }] });
    } else await keepAndRemake(db, runs, id, []);
    for (const origin of origins)
      if (origin !== id) await keepAndRemake(db, runs, origin, to === null ? [id] : []);
    return id;
  });
}

async function keepAndRemake(
  db: LibraryDb,
  runs: ThreadRuns,
  id: string,
  apart: readonly string[],
): Promise<void> {
  const row = await db.threads.get(id);
  if (!row) throw new Error('the story is no longer there');
  await db.threads.update(id, { kept: true, apart: [...row.apart, ...apart] });
  await remake(db, runs, id);
}

/** Followed threads, for headlines and for choosing what is annotated. */
export const followedThreads = (db: LibraryDb): Promise<ThreadRow[]> =>
  db.threads.where('followed').equals(1).toArray();

/** After a backup was taken over: every thread is what its articles say, and none is without. */
export async function remakeThreads(db: LibraryDb): Promise<void> {
  await db.threadRuns.clear();
  const runs = ThreadRuns.none();
  const ids = await db.threads.toCollection().primaryKeys();
  const members = new Map<string, ThreadArticleRow[]>(ids.map((id) => [id, []]));
  const lost: string[] = [];
  await db.threadArticles.each((row) => {
    const own = members.get(row.thread);
    if (own) own.push(row);
    else lost.push(row.article);
  });
  await db.threadArticles.bulkDelete(lost);
  for (const [id, own] of members) {
    const row = await db.threads.get(id);
    if (!row || own.length === 0) {
      await db.threads.delete(id);
      continue;
    }
    const thread = { ...begun(id, own.map(memberOf)), apart: row.apart, kept: row.kept };
    const packed = packFeatures(thread.core);
    await db.threads.put({ ...row, ...thread, core: packed, n: runs.put(null, id, keysOf(thread.core)) });
  }
  await runs.save(db.threadRuns);
}
