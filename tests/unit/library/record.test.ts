import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { articleKey, recordArticle } from '../../../src/library/record';
import { annotation, article, contents, emptyLibrary, termCard } from './library-samples';

const URL_A = 'https://news.example/a';
const URL_B = 'https://news.example/b';

describe('recording an article', () => {
  it('stores article, cards, figures and where each card was seen', async () => {
    const db = emptyLibrary();
    await recordArticle(db, article(URL_A), annotation([termCard('tariff')], [18], 'story/s'), 1000);
    expect(await contents(db)).toMatchObject({
      articles: [{ key: URL_A, firstSeen: 1000, lastSeen: 1000, stories: ['story/s'] }],
      cards: [
        { key: `${URL_A}#0`, saved: 0 },
        { key: 'term/tariff@en', saved: 0, note: null },
      ],
      sightings: [{ card: `${URL_A}#0` }, { card: 'term/tariff@en' }],
      figures: [{ key: `${URL_A}#0`, article: URL_A, stories: ['story/s'] }],
    });
  });

  it('a second time replaces the figures and keeps what was saved and noted', async () => {
    const db = emptyLibrary();
    await recordArticle(db, article(URL_A), annotation([termCard('tariff', 'Old words.')], [18, 700]), 1000);
    await db.cards.update('term/tariff@en', { saved: 1, note: 'mine' });
    await recordArticle(db, article(URL_A), annotation([termCard('tariff', 'New words.')], [20]), 2000);
    expect(await db.cards.get('term/tariff@en')).toMatchObject({
      saved: 1,
      note: 'mine',
      firstSeen: 1000,
      lastSeen: 2000,
      card: { gist: 'New words.' },
    });
    expect((await db.figures.toArray()).map(({ figure }) => figure.value)).toEqual([20]);
    expect((await db.cards.where('kind').equals('figure').toArray()).map(({ card }) => card.title)).toEqual([
      '20 · deaths',
    ]);
    expect(await db.articles.get(URL_A)).toMatchObject({ firstSeen: 1000, lastSeen: 2000 });
  });

  it('a saved figure stays itself when another one now stands above it', async () => {
    const db = emptyLibrary();
    await recordArticle(db, article(URL_A), annotation([], [18]), 1000);
    await db.cards.update(`${URL_A}#0`, { saved: 1 });
    await recordArticle(db, article(URL_A), annotation([], [5, 18]), 2000);
    const rows = await db.cards.toArray();
    expect(rows.map(({ key, saved, card }) => [key, saved, card.title])).toEqual([
      [`${URL_A}#0`, 0, '5 · deaths'],
      [`${URL_A}#1`, 1, '18 · deaths'],
    ]);
  });

  it('a figure that moves up leaves nothing behind where it stood', async () => {
    const db = emptyLibrary();
    await recordArticle(db, article(URL_A), annotation([], [5, 18]), 1000);
    await recordArticle(db, article(URL_A), annotation([], [18]), 2000);
    expect(
      (await db.cards.toArray()).map(({ key, card, firstSeen }) => [key, card.title, firstSeen]),
    ).toEqual([[`${URL_A}#0`, '18 · deaths', 1000]]);
  });

  it('a saved figure that the article no longer gives is kept, and can still be found by its article', async () => {
    const db = emptyLibrary();
    await recordArticle(db, article(URL_A), annotation([], [18]), 1000);
    await db.cards.update(`${URL_A}#0`, { saved: 1, note: 'first count' });
    for (const time of [2000, 3000]) {
      await recordArticle(db, article(URL_A), annotation([], [20]), time);
      expect(
        (await db.cards.toArray()).map(({ key, saved, note, card }) => [key, saved, note, card.id]),
      ).toEqual([
        [`${URL_A}#0`, 0, null, 'figure/0'],
        [`${URL_A}#1`, 1, 'first count', 'figure/1'],
      ]);
      expect(await db.sightings.where('article').equals(URL_A).count()).toBe(2);
    }
    expect(await db.figures.count()).toBe(1);
  });

  it('drops a card the article no longer has, unless another article shows it or it was saved', async () => {
    const db = emptyLibrary();
    const terms = ['gone', 'elsewhere', 'saved'].map((slug) => termCard(slug));
    await recordArticle(db, article(URL_A), annotation(terms), 1000);
    await recordArticle(db, article(URL_B), annotation([termCard('elsewhere')]), 1000);
    await db.cards.update('term/saved@en', { saved: 1 });
    await recordArticle(db, article(URL_A), annotation([]), 2000);
    expect((await db.cards.toArray()).map(({ key }) => key)).toEqual(['term/elsewhere@en', 'term/saved@en']);
    expect(await db.sightings.toArray()).toEqual([
      { article: URL_A, card: 'term/saved@en' },
      { article: URL_B, card: 'term/elsewhere@en' },
    ]);
  });

  it.each(['articles', 'cards', 'sightings', 'figures'] as const)(
    'leaves nothing partial when writing %s fails in the middle',
    async (table) => {
      const db = emptyLibrary();
      await recordArticle(db, article(URL_A), annotation([termCard('tariff')], [18]), 1000);
      const before = await contents(db);
      db[table].hook('creating', () => {
        throw new Error('disk full');
      });
      db[table].hook('updating', () => {
        throw new Error('disk full');
      });
      const change = recordArticle(
        db,
        article(URL_A),
        annotation([termCard('tariff', 'x'), termCard('b')], [1, 2]),
        2000,
      );
      await expect(change).rejects.toThrow();
      expect(await contents(db)).toEqual(before);
    },
  );

  it('knows a text without an address by its words', async () => {
    const key = await articleKey(article(null));
    expect(key).toMatch(/^text:[0-9a-f]{24}$/);
    expect(await articleKey(article(null, { title: 'Other title' }))).toBe(key);
    expect(await articleKey(article(null, { text: 'Other text.' }))).not.toBe(key);
  });
});
