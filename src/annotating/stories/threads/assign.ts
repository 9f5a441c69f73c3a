import type { EntryId } from '../../../model';
import { coreOf, earliest, joined, latest, withArticle } from './core';
import type { ThreadLookup } from './lookup';
import { mayPart, partsOf } from './part';
import { askedFor, candidateIds, chooseThread, type NewArticle, type Thread, threadToJoin } from './place';
import { type Rarity, rarityAmong } from './similarity';

/** An article as its thread keeps it. */
export interface ThreadMember extends NewArticle {
  readonly article: string;
}

/** What is stored of threads; the database, or memory in a measurement. */
export interface ThreadIndex {
  readonly lookup: ThreadLookup;
  load(ids: readonly string[]): Promise<Thread[]>;
  /** The thread tied to a dossier. */
  tiedTo(story: EntryId): Promise<Thread | null>;
  members(thread: string): Promise<ThreadMember[]>;
  newId(): string;
}

/** What changes when an article arrives. */
export interface Assignment {
  /** The article's thread. */
  readonly thread: string;
  /** Threads that are new or have changed. */
  readonly put: readonly Thread[];
  /** Threads that were joined with another: from → into. */
  readonly joined: ReadonlyMap<string, string>;
  /** Articles that were parted off: article → thread. */
  readonly moved: ReadonlyMap<string, string>;
}

/** The thread an article would join; null where it would begin one. Nothing is stored. */
export async function findThread(article: NewArticle, index: ThreadIndex): Promise<Thread | null> {
  const { candidates, rarity } = await candidatesOf(article, index);
  return chooseThread(article, candidates, rarity);
}

/** Finds an article's thread, and what else follows: threads that turn out to be one, or one that turns out to be two. */
export async function assign(article: ThreadMember, index: ThreadIndex): Promise<Assignment> {
  const { candidates, rarity } = await candidatesOf(article, index);
  const chosen = chooseThread(article, candidates, rarity);
  let thread: Thread = chosen
    ? {
        ...chosen,
        core: withArticle(chosen.core, article.features),
        size: chosen.size + 1,
        first: earliest(chosen.first, article.day),
        last: latest(chosen.last, article.day),
        story: chosen.story ?? article.story,
      }
    : begun(index.newId(), [article]);
  const gone = new Map<string, string>();
  let others = candidates.filter(({ id }) => id !== thread.id);
  for (;;) {
    const other = threadToJoin(thread, others, rarity);
    if (!other) break;
    others = others.filter((one) => one !== other);
    const [stays, goes] = other.kept ? [other, thread] : [thread, other];
    gone.set(goes.id, stays.id);
    thread = joinThreads(stays, goes);
  }
  const put = [thread];
  const moved = new Map<string, string>();
  if (!thread.kept && thread.story === null && mayPart(thread.size)) {
    const members = await membersOf(thread, gone, article, index);
    const sides = partsOf(members.map(({ features }) => features));
    if (sides) {
      const [stay, go] = [0, 1].map((side) => members.filter((_, i) => sides[i] === side));
      const id = index.newId();
      put[0] = {
        ...begun(thread.id, stay ?? []),
        story: thread.story,
        apart: [...thread.apart, id],
      };
      put.push({ ...begun(id, go ?? []), story: null, apart: [thread.id] });
      for (const member of go ?? []) moved.set(member.article, id);
    }
  }
  const into = (id: string): string => {
    const next = gone.get(id);
    return next === undefined ? id : into(next);
  };
  return {
    thread: moved.get(article.article) ?? thread.id,
    put,
    joined: new Map([...gone].map(([from]) => [from, into(from)])),
    moved,
  };
}

/** A thread made of these articles. */
export function begun(id: string, members: readonly NewArticle[]): Thread {
  return {
    id,
    core: coreOf(members.map(({ features }) => features)),
    size: members.length,
    first: members.reduce<string | null>((day, member) => earliest(day, member.day), null),
    last: members.reduce<string | null>((day, member) => latest(day, member.day), null),
    story: members.find(({ story }) => story !== null)?.story ?? null,
    apart: [],
    kept: false,
  };
}

/** One thread of two; the first keeps its name. */
export function joinThreads(stays: Thread, goes: Thread): Thread {
  return {
    ...stays,
    core: joined(stays.core, goes.core),
    size: stays.size + goes.size,
    first: earliest(stays.first, goes.first),
    last: latest(stays.last, goes.last),
    story: stays.story ?? goes.story,
    apart: [...new Set([...stays.apart, ...goes.apart])].filter((id) => id !== stays.id && id !== goes.id),
    kept: stays.kept || goes.kept,
  };
}

async function candidatesOf(
  { features, story }: NewArticle,
  index: ThreadIndex,
): Promise<{ candidates: Thread[]; rarity: Rarity }> {
  const rarity = rarityAmong(index.lookup);
  const likely = candidateIds(askedFor(features, rarity), (key) => index.lookup.ids(key), rarity);
  const [found, tied] = await Promise.all([index.load(likely), story === null ? null : index.tiedTo(story)]);
  return {
    candidates: tied && !found.some(({ id }) => id === tied.id) ? [tied, ...found] : found,
    rarity,
  };
}

async function membersOf(
  thread: Thread,
  gone: ReadonlyMap<string, string>,
  article: ThreadMember,
  index: ThreadIndex,
): Promise<ThreadMember[]> {
  const stored = await Promise.all([thread.id, ...gone.keys()].map((id) => index.members(id)));
  return [...stored.flat().filter((member) => member.article !== article.article), article];
}
