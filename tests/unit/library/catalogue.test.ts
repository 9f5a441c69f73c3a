import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { LibraryDb } from '../../../src/library/db';
import { CARD_RUN } from '../../../src/library/limits';
import { writeNote, writeSaved } from '../../../src/library/own';
import { recordArticle } from '../../../src/library/record';
import { searchCards } from '../../../src/library/search';
import type { LibraryQuery } from '../../../src/model';
import { ALL, annotation, article, emptyLibrary, termCard } from './library-samples';

const titles = async (db: LibraryDb, query: Partial<LibraryQuery> = {}) =>
  (await searchCards(db, { ...ALL, ...query })).cards.map(({ card }) => card.title);

/** Cards in runs of the catalogue that are written in full and in part. */
const MANY = CARD_RUN + 10;
const many = () => annotation(Array.from({ length: MANY }, (_, n) => termCard(`word${n}`, `Gist of ${n}.`)));

describe('the catalogue', () => {
  it('holds what a search finds, over more than one run', async () => {
    const db = emptyLibrary();
    await recordArticle(db, article('https://a.example/1'), many(), 1000);
    expect((await db.cardRuns.toArray()).map(({ n }) => n)).toEqual([0, 1]);
    expect((await searchCards(db, ALL)).total).toBe(MANY);
    expect(await titles(db, { text: `word${CARD_RUN + 3}` })).toEqual([`word${CARD_RUN + 3}`]);
  });

  it('gives every card once over all pages, in the order of one long page', async () => {
    const db = emptyLibrary();
    await recordArticle(db, article('https://a.example/1'), many(), 1000);
    await writeSaved(db, ['term/word7@en'], true);
    const pages: string[] = [];
    for (let offset = 0; offset < MANY; offset += 100)
      pages.push(...(await titles(db, { offset, limit: 100 })));
    expect(new Set(pages).size).toBe(MANY);
    expect(pages[0]).toBe('word7');
    expect(pages.slice(0, 200)).toEqual(await titles(db, { limit: 200 }));
  });

  it('answers one letter, accents, digits and words of other scripts alike', async () => {
    const db = emptyLibrary();
    const cards = [termCard('Zebra'), termCard('École'), termCard('Україна'), termCard('Quota')];
    await recordArticle(db, article('https://a.example/1'), annotation(cards, [18]), 1000);
    expect(await titles(db, { text: 'z' })).toEqual(['Zebra']);
    expect((await titles(db, { text: 'e' })).sort()).toEqual(['École']);
    expect(await titles(db, { text: 'у' })).toEqual(['Україна']);
    expect(await titles(db, { text: 'укра' })).toEqual(['Україна']);
    expect(await titles(db, { text: '1' })).toEqual(['18 · deaths']);
    expect(await titles(db, { text: '2' })).toEqual([]);
  });

  it('finds a card by the words of its note, and no longer once the note is gone', async () => {
    const db = emptyLibrary();
    await recordArticle(db, article('https://a.example/1'), annotation([termCard('Quota')]), 1000);
    expect(await titles(db, { text: 'reportage' })).toEqual([]);
    await writeNote(db, ['term/Quota@en'], 'Für die Reportage.');
    expect(await titles(db, { text: 'reportage' })).toEqual(['Quota']);
    await recordArticle(db, article('https://a.example/1'), annotation([termCard('Quota')]), 2000);
    expect(await titles(db, { text: 'reportage' })).toEqual(['Quota']);
    await writeNote(db, ['term/Quota@en'], null);
    expect(await titles(db, { text: 'reportage' })).toEqual([]);
  });

  it('finds a figure by its sentence', async () => {
    const db = emptyLibrary();
    await recordArticle(db, article('https://a.example/1'), annotation([], [18]), 1000);
    expect(await titles(db, { text: 'people died' })).toEqual(['18 · deaths']);
  });

  it('keeps to the days of reading, both included', async () => {
    const db = emptyLibrary();
    const at = (day: string) => new Date(`${day}T23:00:00`).getTime();
    await recordArticle(
      db,
      article('https://a.example/1'),
      annotation([termCard('Early')]),
      at('2026-03-01'),
    );
    await recordArticle(db, article('https://a.example/2'), annotation([termCard('Late')]), at('2026-03-03'));
    expect(await titles(db, { from: '2026-03-01', to: '2026-03-01' })).toEqual(['Early']);
    expect(await titles(db, { from: '2026-03-02' })).toEqual(['Late']);
    expect(await titles(db, { to: '2026-03-03' })).toEqual(['Late', 'Early']);
    expect(await titles(db, { from: '2026-03-02', to: '2026-03-02' })).toEqual([]);
  });

  it('dates a card by the last article it was seen in, without being rewritten', async () => {
    const db = emptyLibrary();
    await recordArticle(
      db,
      article('https://a.example/1'),
      annotation([termCard('Old'), termCard('New')]),
      1000,
    );
    await recordArticle(db, article('https://a.example/2'), annotation([termCard('New')]), 2000);
    await recordArticle(db, article('https://a.example/3'), annotation([termCard('Old')]), 3000);
    expect(await titles(db)).toEqual(['Old', 'New']);
  });

  it('is made anew where it does not fit the cards', async () => {
    const db = emptyLibrary();
    await recordArticle(db, article('https://a.example/1'), annotation([termCard('Quota')]), 1000);
    await db.cardRuns.clear();
    const again = new LibraryDb(db.name);
    expect(await titles(again, { text: 'quota' })).toEqual(['Quota']);
    expect(await again.cardRuns.count()).toBe(1);
    again.close();
  });
});

describe('a library of version 1', () => {
  it('keeps every row, and everything in it can be found', async () => {
    const name = 'version-1';
    const old = new Dexie(name);
    old.version(1).stores({
      packs: 'id',
      blocks: '[pack+n], pack',
      articles: 'key, site, lastSeen, published, *stories',
      cards: 'key, deck, kind, saved, lastSeen, *words',
      sightings: '[article+card], article, card',
      figures: 'key, article, day, *stories',
      known: 'entry',
    });
    const key = 'https://old.example/a';
    const row = { key, url: key, site: 'old.example', title: 'Old', lang: 'en', published: null };
    await old.table('articles').add({ ...row, firstSeen: 5, lastSeen: 9, stories: ['story/s'], entries: [] });
    await old.table('cards').add({
      key: 'term/quota@en',
      deck: 'glossary',
      kind: 'term',
      card: termCard('quota'),
      saved: 1,
      note: 'mine',
      firstSeen: 5,
      lastSeen: 9,
      words: ['quota'],
    });
    await old.table('sightings').add({ article: key, card: 'term/quota@en' });
    await old.table('known').add({ entry: 'term/quota', since: 1 });
    old.close();
    const db = new LibraryDb(name);
    expect(
      await titles(db, { text: 'mine', site: 'old.example', story: 'story/s', savedOnly: true }),
    ).toEqual(['quota']);
    expect(await db.cards.get('term/quota@en')).toMatchObject({ saved: 1, note: 'mine', firstSeen: 5 });
    expect(await db.articles.count()).toBe(1);
    expect(await db.known.count()).toBe(1);
    await db.delete();
  });
});
