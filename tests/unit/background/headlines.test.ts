import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { traitsOf } from '../../../src/annotating/stories/threads/features';
import { hasKeyword, isChosen } from '../../../src/background/choice';
import { chipsFor } from '../../../src/background/headlines';
import type { PackStore } from '../../../src/background/pack-store';
import { articleFromText } from '../../../src/cli/text';
import type { LibraryDb } from '../../../src/library/db';
import { followThread, recordInThread, renameThread } from '../../../src/library/threads';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/model';
import { article, emptyLibrary } from '../library/library-samples';

const BRIDGE =
  'Cracks were found in three cables of the Lindenau bridge, said engineer Henrike Vossmann. The bridge stays closed.';
const HEADLINES = [
  'Vossmann wants the cracked Lindenau bridge torn down',
  'Bridge to the past: a museum reopens',
  'Vossmann elected head of the choir association',
  'Bus drivers vote to strike for higher wages',
];
const noPacks = { views: async () => [] } as unknown as PackStore;

async function withThread(db: LibraryDb, followed: boolean): Promise<string> {
  const own = traitsOf(articleFromText(BRIDGE, { lang: 'en' }), []);
  const member = { article: 'https://a.example/1', features: own.features, day: '2026-11-20', story: null };
  const id = await recordInThread(db, member, own, 1000);
  await renameThread(db, id, 'Our bridge');
  await followThread(db, id, followed);
  return id;
}

const chips = (db: LibraryDb, set: Partial<Settings> = {}, today = '2026-11-22') =>
  chipsFor(
    { lang: 'en', headlines: HEADLINES },
    { db, packs: noPacks, settings: { ...DEFAULT_SETTINGS, ...set }, today },
  );

describe('headlines of a front page', () => {
  it('are pointed out where they tell of a followed story, and nowhere else', async () => {
    const db = emptyLibrary();
    const thread = await withThread(db, true);
    expect(await chips(db)).toEqual([{ headline: 0, title: 'Our bridge', thread, story: null }]);
  });

  it('are left alone where nothing is followed, or chips are switched off', async () => {
    const db = emptyLibrary();
    await withThread(db, false);
    expect(await chips(db)).toEqual([]);
    const other = emptyLibrary();
    await withThread(other, true);
    expect(await chips(other, { frontPages: 'off' })).toEqual([]);
  });

  it('of years later are of another story', async () => {
    const db = emptyLibrary();
    await withThread(db, true);
    expect(await chips(db, {}, '2030-11-22')).toEqual([]);
  });

  it('leave nothing in the library', async () => {
    const db = emptyLibrary();
    await withThread(db, true);
    const before = await db.threads.toArray();
    await chips(db);
    expect(await db.threads.toArray()).toEqual(before);
    expect(await db.threadArticles.count()).toBe(1);
  });
});

describe('what the reader chose to have annotated', () => {
  const settings: Settings = { ...DEFAULT_SETTINGS, annotate: 'matching' };
  const ask = (db: LibraryDb, text: string, set: Partial<Settings> = {}, stories: string[] = []) =>
    isChosen(
      db,
      { ...settings, ...set },
      {
        article: article('https://a.example/2', { text, title: null }),
        stories,
        member: {
          article: 'https://a.example/2',
          features: traitsOf(articleFromText(text, { lang: 'en' }), []).features,
          day: '2026-11-21',
          story: null,
        },
      },
    );

  it('is every article unless they say otherwise', async () => {
    expect(await ask(emptyLibrary(), 'Anything.', { annotate: 'all' })).toBe(true);
    expect(await ask(emptyLibrary(), 'Anything.')).toBe(false);
  });

  it('is an article of a chosen dossier', async () => {
    expect(await ask(emptyLibrary(), 'Text.', { chosenStories: ['story/one'] }, ['story/one'])).toBe(true);
    expect(await ask(emptyLibrary(), 'Text.', { chosenStories: ['story/one'] }, ['story/two'])).toBe(false);
  });

  it('is an article on a followed story, not on one that is only there', async () => {
    const followed = emptyLibrary();
    await withThread(followed, true);
    expect(await ask(followed, HEADLINES[0] as string)).toBe(true);
    const only = emptyLibrary();
    await withThread(only, false);
    expect(await ask(only, HEADLINES[0] as string)).toBe(false);
  });

  it('is an article with a keyword: the beginning of a word, whatever its case and accents', () => {
    const text = 'Der Ausstieg aus den Kernkraftwerken in Köln';
    expect(hasKeyword({ title: null, text }, ['kernkraft'])).toBe(true);
    expect(hasKeyword({ title: null, text }, ['koeln'])).toBe(true);
    expect(hasKeyword({ title: null, text }, ['kraftwerk'])).toBe(false);
    expect(hasKeyword({ title: 'Kernkraft', text: '' }, [])).toBe(false);
  });
});
