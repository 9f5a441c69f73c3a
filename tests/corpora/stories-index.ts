import {
  type Assignment,
  assign,
  type ThreadIndex,
  type ThreadMember,
} from '../../src/annotating/stories/threads/assign';
import { keysOf } from '../../src/annotating/stories/threads/core';
import type { ThreadLookup } from '../../src/annotating/stories/threads/lookup';
import type { Thread } from '../../src/annotating/stories/threads/place';

/** Threads in memory: what the database does in the extension, for measuring what is decided. */
export class MemoryThreads implements ThreadIndex {
  readonly threads = new Map<string, Thread>();
  readonly #postings = new Map<string, Set<string>>();
  readonly #members = new Map<string, ThreadMember[]>();
  #next = 0;

  newId = (): string => `t${this.#next++}`;
  members = async (thread: string): Promise<ThreadMember[]> => this.#members.get(thread) ?? [];
  tiedTo = async (story: string): Promise<Thread | null> =>
    [...this.threads.values()].find((thread) => thread.story === story) ?? null;
  load = async (ids: readonly string[]): Promise<Thread[]> => ids.flatMap((id) => this.threads.get(id) ?? []);

  get lookup(): ThreadLookup {
    return {
      total: this.threads.size,
      count: (key) => this.#postings.get(key)?.size ?? 0,
      ids: (key) => [...(this.#postings.get(key) ?? [])],
    };
  }

  async add(article: ThreadMember): Promise<void> {
    this.#apply(await assign(article, this), article);
  }

  /** Thread by article. */
  grouping(): Map<string, string> {
    return new Map(
      [...this.#members].flatMap(([thread, members]) => members.map(({ article }) => [article, thread])),
    );
  }

  #apply({ put, joined, moved }: Assignment, article: ThreadMember): void {
    for (const [from, into] of joined) {
      this.#members.set(into, [...(this.#members.get(into) ?? []), ...(this.#members.get(from) ?? [])]);
      this.#members.delete(from);
      this.#unindex(from);
      this.threads.delete(from);
    }
    const [grown] = put;
    if (grown) this.#members.set(grown.id, [...(this.#members.get(grown.id) ?? []), article]);
    for (const one of put) {
      this.#unindex(one.id);
      this.threads.set(one.id, one);
      for (const key of keysOf(one.core)) {
        const ids = this.#postings.get(key) ?? new Set();
        this.#postings.set(key, ids.add(one.id));
      }
    }
    if (moved.size === 0 || !grown) return;
    const all = this.#members.get(grown.id) ?? [];
    this.#members.set(
      grown.id,
      all.filter((member) => !moved.has(member.article)),
    );
    for (const id of new Set(moved.values()))
      this.#members.set(
        id,
        all.filter((member) => moved.get(member.article) === id),
      );
  }

  #unindex(id: string): void {
    for (const key of keysOf(this.threads.get(id)?.core ?? [])) this.#postings.get(key)?.delete(id);
  }
}
