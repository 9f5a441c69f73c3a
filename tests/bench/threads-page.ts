/** Runs in a page: a library of made-up articles in a real database, and what one more costs. */

import { begun, type ThreadMember } from '../../src/annotating/stories/threads/assign';
import { keysOf } from '../../src/annotating/stories/threads/core';
import type { Feature } from '../../src/annotating/stories/threads/features';
import { packFeatures, unpackFeatures } from '../../src/annotating/stories/threads/packed';
import { similarity } from '../../src/annotating/stories/threads/similarity';
import { chipsFor } from '../../src/background/headlines';
import type { PackStore } from '../../src/background/pack-store';
import { LibraryDb, type ThreadArticleRow, type ThreadRow } from '../../src/library/db';
import { ThreadRuns } from '../../src/library/thread-runs';
import { recordInThread } from '../../src/library/threads';
import { DEFAULT_SETTINGS } from '../../src/model';

const ARTICLES_A_STORY = 2.5;
const NAMES = 20_000;
const WORDS = 9_000;
const FEATURES = 48;
const NEW_ARTICLES = 120;
const FOLLOWED = 10;
const HEADLINES = 200;
const DAYS = 365;

export interface Cost {
  /** Milliseconds an article, in the order they came. */
  readonly times: number[];
  /** Rows, keys and counts the database was asked for, on average an article. */
  readonly read: number;
  readonly threads: number;
  /** Milliseconds to compare one article with every thread, which is what the index saves. */
  readonly all: number;
  readonly headlines: number[];
  readonly chips: number;
}

/** xorshift: the same library in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const day = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);

/** Articles as they are found in libraries: a few names of the story's own, words as frequent as words are (Zipf). */
function storyOf(next: () => number): () => Feature[] {
  const pick = (n: number): number => Math.floor(n * next());
  const zipf = (): number => Math.floor(WORDS ** next());
  const names = Array.from({ length: 6 }, () => `n${Math.floor(NAMES * next() ** 2)}`);
  const topic = Array.from({ length: 14 }, () => `w${zipf()}`);
  return () => {
    const keys = new Map<string, Feature['kind']>();
    for (const name of names) if (next() < 0.7) keys.set(name, 'name');
    for (const word of topic) if (next() < 0.7) keys.set(word, 'word');
    keys.set(`#${pick(2000)}`, 'number');
    while (keys.size < FEATURES) {
      if (next() < 0.15) keys.set(`n${Math.floor(NAMES * next() ** 2)}`, 'name');
      else keys.set(`w${zipf()}`, 'word');
    }
    return [...keys].map(([key, kind]) => ({ key, kind, weight: 1 + Math.log(1 + pick(4)) }));
  };
}

export async function measureThreads(stored: number): Promise<Cost> {
  const db = new LibraryDb(`bench-${stored}-${Date.now()}`);
  let read = 0;
  db.use({
    stack: 'dbcore',
    name: 'count',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          get: (request) => {
            read++;
            return table.get(request);
          },
          getMany: (request) => {
            read += request.keys.length;
            return table.getMany(request);
          },
          query: (request) =>
            table.query(request).then((found) => {
              read += found.result.length;
              return found;
            }),
          count: (request) => {
            read++;
            return table.count(request);
          },
        };
      },
    }),
  });
  const next = random(stored);
  const stories: (() => Feature[])[] = [];
  const threads: ThreadRow[] = [];
  const runs = ThreadRuns.none();
  const rows: ThreadArticleRow[] = [];
  for (let n = 0; rows.length < stored; n++) {
    const story = storyOf(next);
    stories.push(story);
    const first = Math.floor(DAYS * next());
    const size = 1 + Math.floor(2 * (ARTICLES_A_STORY - 1) * next() + 0.5);
    const members = Array.from(
      { length: size },
      (_, i): ThreadMember => ({
        article: `https://news.example/${n}/${i}`,
        features: story(),
        day: day(first + i),
        story: null,
      }),
    );
    const thread = begun(`t${n}`, members);
    threads.push({
      ...thread,
      n: runs.put(null, thread.id, keysOf(thread.core)),
      core: packFeatures(thread.core),
      name: null,
      followed: n < FOLLOWED ? 1 : 0,
      updated: n,
    });
    rows.push(
      ...members.map((member) => ({
        ...member,
        features: packFeatures(member.features),
        thread: thread.id,
        names: [],
      })),
    );
  }
  await db.threads.bulkPut(threads);
  await db.threadArticles.bulkPut(rows);
  await runs.save(db.threadRuns);

  const times: number[] = [];
  const all: number[] = [];
  read = 0;
  for (let n = 0; n < NEW_ARTICLES; n++) {
    // Every other one goes on with a story that is there.
    const story = n % 2 === 0 ? stories[Math.floor(stories.length * next())] : storyOf(next);
    if (!story) continue;
    const article = { article: `https://new.example/${n}`, features: story(), day: day(DAYS), story: null };
    const start = performance.now();
    await recordInThread(db, article, { unknownNames: [] }, Date.now());
    times.push(performance.now() - start);
  }
  const perArticle = read / NEW_ARTICLES;
  for (let n = 0; n < 3; n++) {
    const features = stories[n]?.() ?? [];
    const start = performance.now();
    const every = await db.threads.toArray();
    const rarity = { total: every.length, threadsWith: () => 1 };
    for (const thread of every) similarity(features, unpackFeatures(thread.core), rarity);
    all.push(performance.now() - start);
  }

  const followed = threads.slice(0, FOLLOWED);
  const headlines = Array.from({ length: HEADLINES }, (_, n) => {
    const core = unpackFeatures(followed[n % FOLLOWED]?.core ?? '');
    // A tenth of the page is on what is followed; the rest shares a word or two with it.
    const shared = core
      .slice(0, n % 10 === 0 ? 5 : 1)
      .map(({ key }) => `${key[0]?.toUpperCase()}${key.slice(1)}`);
    return [`Over`, ...shared, ...Array.from({ length: 7 }, () => `w${Math.floor(WORDS ** next())}`)].join(
      ' ',
    );
  });
  const chipTimes: number[] = [];
  let chips = 0;
  for (let n = 0; n < 8; n++) {
    const start = performance.now();
    const found = await chipsFor(
      { lang: 'en', headlines },
      {
        db,
        packs: { views: async () => [] } as unknown as PackStore,
        settings: DEFAULT_SETTINGS,
        today: day(DAYS),
      },
    );
    chipTimes.push(performance.now() - start);
    chips = found.length;
  }
  const result = {
    times,
    read: perArticle,
    threads: threads.length,
    all: Math.min(...all),
    headlines: chipTimes,
    chips,
  };
  await db.delete();
  return result;
}
