import { describe, expect, it } from 'vitest';
import { createOpenCard, type OpenCard } from '../../../src/content/open-card';
import type { Card, EntryId } from '../../../src/model';
import { ANNOTATED } from '../../fixtures/annotated';

const { cards } = ANNOTATED.annotation;
const [first, second] = cards as [Card, Card];
const GUEST = { ...second, id: 'place/elsewhere', title: 'Anderswo' } as Card;

function openCard(ask: ((entry: EntryId) => Promise<Card | null>) | null = null, orphan = false): OpenCard {
  return createOpenCard({
    cardOf: (entry) => cards.find(({ id }) => id === entry) ?? null,
    ask,
    isOrphan: () => orphan,
    changed: () => {},
    turned: () => {},
  });
}

describe('the open card', () => {
  it('follows links and finds the way back, one by one', () => {
    const open = openCard();
    open.show({ card: first, mark: null }, 'key');
    open.follow(second.id as EntryId);
    expect(open.now?.spot.card).toBe(second);
    expect(open.first).toBe(first);
    open.back();
    expect(open.now).toMatchObject({ spot: { card: first }, trail: [] });
    open.back();
    expect(open.now?.spot.card).toBe(first);
  });

  it('asks for a card the article has not', async () => {
    const open = openCard(async () => GUEST);
    open.show({ card: first, mark: null }, 'key');
    open.follow(GUEST.id as EntryId);
    await Promise.resolve();
    expect(open.now?.spot.card).toBe(GUEST);
  });

  it('drops a card that comes when the reader has moved on', async () => {
    let answer: (card: Card) => void = () => {};
    const open = openCard(() => new Promise((resolve) => (answer = resolve)));
    open.show({ card: first, mark: null }, 'pointer');
    open.follow(GUEST.id as EntryId);
    open.show({ card: second, mark: null }, 'pointer');
    answer(GUEST);
    await Promise.resolve();
    await Promise.resolve();
    expect(open.now?.spot.card).toBe(second);
    expect(open.notice).toBeNull();
  });

  it('says that there is no card, that the background is silent, or that the page is to be loaded anew', async () => {
    const told = async (ask: () => Promise<null>, orphan: boolean) => {
      const open = openCard(ask, orphan);
      open.show({ card: first, mark: null }, 'key');
      open.follow(GUEST.id as EntryId);
      await new Promise((done) => setTimeout(done));
      return open.notice;
    };
    const fails = () => Promise.reject(new Error('gone'));
    expect(await told(async () => null, false)).toBe('notice.noCard');
    expect(await told(fails, false)).toBe('problem.background');
    expect(await told(fails, true)).toBe('notice.reload');
  });
});
