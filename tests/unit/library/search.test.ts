import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { writeSaved } from '../../../src/library/own';
import { recordArticle } from '../../../src/library/record';
import { searchCards } from '../../../src/library/search';
import type { LibraryQuery } from '../../../src/model';
import { ALL, annotation, article, emptyLibrary, termCard } from './library-samples';

async function library() {
  const db = emptyLibrary();
  const one = annotation(
    [termCard('Zölle', 'Charges on imported goods.'), termCard('Quota', 'A limit on imported goods.')],
    [18],
    'story/trade',
  );
  await recordArticle(db, article('https://one.example/a'), one, 1000);
  await recordArticle(
    db,
    article('https://two.example/b'),
    annotation([termCard('Import', 'Goods from abroad.')]),
    2000,
  );
  const find = async (query: Partial<LibraryQuery>) =>
    (await searchCards(db, { ...ALL, ...query })).cards.map(({ card }) => card.title);
  return { db, find };
}

describe('searching the library', () => {
  it('without words shows everything, the latest first', async () => {
    const { find } = await library();
    const titles = await find({});
    expect(titles[0]).toBe('Import');
    expect(titles).toHaveLength(4);
  });

  it('wants every word', async () => {
    const { find } = await library();
    expect((await find({ text: 'imported goods' })).sort()).toEqual(['Quota', 'Zölle']);
    expect(await find({ text: 'imported limit' })).toEqual(['Quota']);
    expect(await find({ text: 'imported nowhere' })).toEqual([]);
  });

  it('takes the last word as a beginning, the ones before it as they are', async () => {
    const { find } = await library();
    expect((await find({ text: 'impo' })).sort()).toEqual(['Import', 'Quota', 'Zölle']);
    expect(await find({ text: 'goods lim' })).toEqual(['Quota']);
    expect(await find({ text: 'lim goods' })).toEqual([]);
  });

  it('does not mind case and diacritics', async () => {
    const { find } = await library();
    for (const text of ['zölle', 'ZOLLE', 'Zo\u0308lle']) expect(await find({ text })).toEqual(['Zölle']);
  });

  it('keeps to a site, a story, a deck, a kind', async () => {
    const { find } = await library();
    expect(await find({ site: 'two.example' })).toEqual(['Import']);
    expect((await find({ story: 'story/trade' })).sort()).toEqual(['18 · deaths', 'Quota', 'Zölle']);
    expect(await find({ deck: 'figures' })).toEqual(['18 · deaths']);
    expect(await find({ kind: 'figure', text: 'goods' })).toEqual([]);
    expect(await find({ site: 'one.example', text: 'import' })).not.toContain('Import');
  });

  it('shows saved ones first, or only them', async () => {
    const { db, find } = await library();
    await writeSaved(db, ['term/Quota@en'], true);
    expect((await find({}))[0]).toBe('Quota');
    expect(await find({ savedOnly: true })).toEqual(['Quota']);
  });

  it('gives pages, and how many there are in all', async () => {
    const { db } = await library();
    const all = (await searchCards(db, ALL)).cards.map(({ card }) => card.id);
    const second = await searchCards(db, { ...ALL, offset: 1, limit: 2 });
    expect(second.total).toBe(4);
    expect(second.cards.map(({ card }) => card.id)).toEqual(all.slice(1, 3));
  });

  it('says in which articles a card was seen, the newest first', async () => {
    const { db } = await library();
    await recordArticle(db, article('https://three.example/c'), annotation([termCard('Import')]), 3000);
    const { cards } = await searchCards(db, { ...ALL, text: 'import' });
    expect(cards.find(({ card }) => card.title === 'Import')?.articles.map(({ site }) => site)).toEqual([
      'three.example',
      'two.example',
    ]);
  });
});
