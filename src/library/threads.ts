import {
  assign,
  begun,
  findThread,
  joinThreads,
  type ThreadIndex,
  type ThreadMember,
} from '../annotating/stories/threads/assign';
import { keysOf } from '../annotating/stories/threads/core';
import { type Counts, count, countOf, noCounts } from '../annotating/stories/threads/counts';
import type { Traits } from '../annotating/stories/threads/features';
import { MAX_POSTINGS } from '../annotating/stories/threads/limits';
import type { NewArticle, Thread } from '../annotating/stories/threads/place';
import type { LibraryDb, ThreadArticleRow, ThreadRow } from './db';

export const threadTables = (db: LibraryDb) => [db.threads, db.threadArticles, db.threadCounts];

/** A new thread's own facts. */
const NEW = { name: null, followed: 0 } as const;

const newId = (): string => crypto.randomUUID();

/** Threads as they are stored, with how common their features are. */
const indexOf = (db: LibraryDb, counts: Counts): ThreadIndex => ({
  rarity: async () => ({ total: counts.total, threadsWith: (key) => countOf(counts, key) }),
  async postings(keys) {
    const ids = await Promise.all(
      keys.map((key) => db.threads.where('keys').equals(key).limit(MAX_POSTINGS).primaryKeys()),
    );
    return new Map(keys.map((key, i) => [key, ids[i] ?? []]));
  },
  load: async (ids) =>
    (await db.threads.bulkGet([...ids])).filter((row): row is ThreadRow => row !== undefined),
  tiedTo: async (story) => (await db.threads.where('story').equals(story).first()) ?? null,
  members: (thread) => db.threadArticles.where('thread').equals(thread).toArray(),
  newId,
});

const rowOf = (thread: Thread, own: Pick<ThreadRow, 'name' | 'followed'>, updated: number): ThreadRow => ({
  ...thread,
  keys: keysOf(thread.core),
  name: own.name,
  followed: own.followed,
  updated,
});

export const readCounts = async (db: LibraryDb): Promise<Counts> =>
  (await db.threadCounts.get(0))?.counts ?? noCounts();

/** Reads the counts, lets work change them, and stores them: once, however many threads are written. */
async function withCounts<T>(db: LibraryDb, work: (counts: Counts) => Promise<T>): Promise<T> {
  const counts = await readCounts(db);
  const result = await work(counts);
  await db.threadCounts.put({ id: 0, counts });
  return result;
}

/** Threads to store and to delete, with what that changes in the counts. All writing of threads goes through here. */
async function write(
  db: LibraryDb,
  counts: Counts,
  { put = [], drop = [] }: { put?: readonly ThreadRow[]; drop?: readonly string[] },
): Promise<void> {
  const before = await db.threads.bulkGet([...put.map(({ id }) => id), ...drop]);
  for (const row of before) if (row) count(counts, row.keys, -1);
  for (const row of put) count(counts, row.keys, 1);
  await db.threads.bulkDelete([...drop]);
  await db.threads.bulkPut([...put]);
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
    const member = (thread: string): ThreadArticleRow => ({
      article: article.article,
      thread,
      features: article.features,
      day: article.day,
      story: article.story,
      names: [...unknownNames],
    });
    const known = await db.threadArticles.get(article.article);
    if (known) {
      if (!sameTraits(known, article)) {
        await db.threadArticles.put(member(known.thread));
        await withCounts(db, (counts) => remake(db, counts, known.thread));
      }
      return known.thread;
    }
    return withCounts(db, async (counts) => {
      const { thread, put, joined, moved } = await assign(article, indexOf(db, counts));
      const stored = await db.threads.bulkGet([...put.map(({ id }) => id), ...joined.keys()]);
      const before = new Map(stored.flatMap((row) => (row ? [[row.id, row] as const] : [])));
      await db.threadArticles.put(member(thread));
      for (const [from, into] of joined)
        await db.threadArticles.where('thread').equals(from).modify({ thread: into });
      for (const [id, into] of moved) await db.threadArticles.update(id, { thread: into });
      const rows = put.map((one) => rowOf(one, before.get(one.id) ?? NEW, now));
      await write(db, counts, { put: rows, drop: [...joined.keys()] });
      return thread;
    });
  });
}

const sameTraits = (a: NewArticle, b: NewArticle): boolean =>
  a.day === b.day && a.story === b.story && JSON.stringify(a.features) === JSON.stringify(b.features);

/** The thread an article would join, read-only; null where it would begin one. */
export async function threadFor(db: LibraryDb, article: NewArticle): Promise<ThreadRow | null> {
  const found = await findThread(article, indexOf(db, await readCounts(db)));
  return found ? ((await db.threads.get(found.id)) ?? null) : null;
}

/** Makes a thread anew from its articles; without any it is gone. Nothing of an article that left stays in it. */
async function remake(db: LibraryDb, counts: Counts, id: string): Promise<void> {
  const [row, members] = await Promise.all([
    db.threads.get(id),
    db.threadArticles.where('thread').equals(id).toArray(),
  ]);
  if (!row) return;
  if (members.length === 0) {
    await write(db, counts, { drop: [id] });
    return;
  }
  const made = begun(id, members);
  await write(db, counts, { put: [rowOf({ ...made, apart: row.apart, kept: row.kept }, row, row.updated)] });
}

/** Takes articles out of their threads: part of forgetting them. Call it within a transaction over `threadTables`. */
export async function forgetInThreads(db: LibraryDb, articles: readonly string[]): Promise<void> {
  const rows = (await db.threadArticles.bulkGet([...articles])).filter((row) => row !== undefined);
  await db.threadArticles.bulkDelete([...articles]);
  const threads = new Set(rows.map((row) => row.thread));
  if (threads.size === 0) return;
  await withCounts(db, async (counts) => {
    for (const thread of threads) await remake(db, counts, thread);
  });
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
    const one = joinThreads(stays, goes);
    const own = {
      name: stays.name ?? goes.name,
      followed: stays.followed === 1 || goes.followed === 1 ? (1 as const) : (0 as const),
    };
    const row = rowOf({ ...one, kept: true }, own, Math.max(stays.updated, goes.updated));
    await withCounts(db, (counts) => write(db, counts, { put: [row], drop: [from] }));
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
    await withCounts(db, async (counts) => {
      if (to === null) {
        const updated = (await db.threads.bulkGet([...origins])).map((row) => row?.updated ?? 0);
        const parted = { ...begun(id, members), story: null, apart: [...origins], kept: true };
        await write(db, counts, { put: [rowOf(parted, NEW, Math.max(0, ...updated))] });
      } else await keepAndRemake(db, counts, id, []);
      for (const origin of origins)
        if (origin !== id) await keepAndRemake(db, counts, origin, to === null ? [id] : []);
    });
    return id;
  });
}

async function keepAndRemake(
  db: LibraryDb,
  counts: Counts,
  id: string,
  apart: readonly string[],
): Promise<void> {
  const row = await db.threads.get(id);
  if (!row) throw new Error('the story is no longer there');
  await db.threads.update(id, { kept: true, apart: [...row.apart, ...apart] });
  await remake(db, counts, id);
}

/** Followed threads, for headlines and for choosing what is annotated. */
export const followedThreads = (db: LibraryDb): Promise<ThreadRow[]> =>
  db.threads.where('followed').equals(1).toArray();

/** After a backup was taken over: every thread is what its articles say, none is without, and the counts are theirs. */
export async function remakeThreads(db: LibraryDb): Promise<void> {
  const counts = noCounts();
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
    const made = rowOf({ ...begun(id, own), apart: row.apart, kept: row.kept }, row, row.updated);
    count(counts, made.keys, 1);
    await db.threads.put(made);
  }
  await db.threadCounts.put({ id: 0, counts });
}
