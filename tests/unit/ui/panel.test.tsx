// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../../src/panel/panel';
import type { Platform } from '../../../src/ui/platform';
import { fakePlatform, tabState } from '../../browser/gallery/fake-platform';
import { ANNOTATED } from '../../fixtures/annotated';
import { draw, settle } from './draw';

const open = (platform: Platform): Promise<HTMLElement> => draw(platform, <Panel />);

/** A platform whose news the test sends itself. */
function withNews(platform: Platform) {
  const handlers = new Map<string, (payload: never) => void>();
  const onNews = ((type: string, handler: (payload: never) => void) => {
    handlers.set(type, handler);
    return () => handlers.delete(type);
  }) as Platform['onNews'];
  const tell = async (type: string, payload: unknown) => {
    await act(async () => handlers.get(type)?.(payload as never));
    await settle();
  };
  return { platform: { ...platform, onNews }, tell };
}

const titles = (root: Element) => [...root.querySelectorAll('.row-title')].map((row) => row.textContent);

afterEach(() => {
  document.body.replaceChildren();
});

describe('the panel', () => {
  it('shows the decks of the active tab with their counts', async () => {
    const root = await open(fakePlatform({ lang: 'de' }));
    expect([...root.querySelectorAll('[role="tab"]')].map((tab) => tab.textContent)).toEqual([
      'Hintergrund8',
      'Zahlen6',
      'Glossar4',
    ]);
    expect(titles(root)[0]).toBe('Unruhen in Kasachstan im Januar 2022');
  });

  it('finds in all decks at once', async () => {
    const root = await open(fakePlatform({ lang: 'de' }));
    const field = root.querySelector<HTMLInputElement>('input[type="search"]');
    if (!field) throw new Error('no search field');
    field.value = 'sicherheitskräfte';
    await act(async () => {
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(root.querySelector('[role="status"]')?.textContent).toBe('2 Treffer');
    expect(root.querySelectorAll('.figures tbody tr')).toHaveLength(2);
  });

  it('takes a note on the open card and stores it while it is written', async () => {
    const platform = fakePlatform({ lang: 'de' });
    const ask = vi.fn(platform.ask);
    const root = await open({ ...platform, ask: ask as Platform['ask'] });
    await act(async () => root.querySelector<HTMLElement>('.row-head button')?.click());
    await settle();
    await act(async () => root.querySelector<HTMLElement>('.own-note button')?.click());
    const field = root.querySelector<HTMLTextAreaElement>('.own-note textarea');
    if (!field) throw new Error('no field');
    field.value = 'nachfragen';
    await act(async () => {
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 650));
    });
    expect(ask).toHaveBeenCalledWith('cards/note', {
      card: ANNOTATED.annotation.cards[0]?.id,
      articleKey: ANNOTATED.articleKey,
      note: 'nachfragen',
    });
    expect(root.querySelector('.own-note [role=status]')?.textContent).toBe('Gespeichert');
  });

  it('has no notes where nothing is stored', async () => {
    const root = await open(
      fakePlatform({ lang: 'de', annotated: { ...ANNOTATED, articleKey: null, saved: [] } }),
    );
    await act(async () => root.querySelector<HTMLElement>('.row-head button')?.click());
    await settle();
    expect(root.querySelector('.own-note')).toBeNull();
  });

  it('leads from a number to its passage in the page', async () => {
    const platform = fakePlatform({ lang: 'de' });
    const ask = vi.fn(platform.ask);
    const root = await open({ ...platform, ask: ask as Platform['ask'] });
    await act(async () => root.querySelector<HTMLElement>('[data-deck="figures"]')?.click());
    await act(async () => root.querySelector<HTMLElement>('.figures tbody button')?.click());
    const figure = ANNOTATED.annotation.figures[0];
    expect(ask).toHaveBeenCalledWith('tab/show', { tabId: 1, start: figure?.start, end: figure?.end });
  });

  /** A platform whose background has a card waiting for the panel of tab 1. */
  function withFocus(card: string) {
    const waiting = { card: null as string | null };
    const plain = fakePlatform({ lang: 'de' });
    const ask = (async (type: string, payload: { tabId?: number }) => {
      if (type !== 'tab/focus') return plain.ask(type as 'tab/state', payload as { tabId: number });
      const taken = payload.tabId === 1 ? waiting.card : null;
      if (taken) waiting.card = null;
      return { card: taken };
    }) as Platform['ask'];
    return {
      ...withNews({ ...plain, ask }),
      wait: () => {
        waiting.card = card;
      },
    };
  }

  it('opens the card the page asks it to, while it is open', async () => {
    const { platform, tell, wait } = withFocus('term/elbasy');
    const root = await open(platform);
    wait();
    await tell('news/focus-card', { tabId: 1 });
    expect(root.querySelector('[role="tab"][aria-selected="true"]')?.textContent).toBe('Glossar4');
    expect(root.querySelector('.row-open .row-title')?.textContent).toBe('Elbasy');
  });

  it('opens the card it was opened for, though it heard no news', async () => {
    const { platform, wait } = withFocus('person/nikol-pashinyan');
    wait();
    const root = await open(platform);
    expect(root.querySelector('.row-open .row-title')?.textContent).toBe('Nikol Paschinjan');
  });

  it('does not heed news of other tabs', async () => {
    const { platform, tell, wait } = withFocus('term/elbasy');
    const root = await open(platform);
    wait();
    await tell('news/focus-card', { tabId: 2 });
    expect(root.querySelector('.row-open')).toBeNull();
  });

  it('leads by a link to a card the article has not, and back to the link', async () => {
    const plain = fakePlatform({ lang: 'de' });
    const [story, ...others] = ANNOTATED.annotation.cards;
    if (!story) throw new Error('no story');
    const annotated = {
      ...ANNOTATED,
      annotation: {
        ...ANNOTATED.annotation,
        cards: [story, ...others.filter(({ kind }) => kind === 'term')],
      },
    };
    const ask = (async (type: 'tab/state', payload: { tabId: number }) =>
      (type as string) === 'tab/annotated' ? annotated : plain.ask(type, payload)) as Platform['ask'];
    const root = await open({ ...plain, ask });
    await act(async () => root.querySelector<HTMLElement>('.row-head button')?.click());
    const link = [...root.querySelectorAll<HTMLElement>('.link')].find((one) =>
      one.textContent?.includes('Tokajew'),
    );
    link?.focus();
    await act(async () => link?.click());
    await settle();
    expect(root.querySelector('.guest .card-title')?.textContent).toBe('Kassym-Schomart Tokajew');
    expect(root.querySelector('.panel-decks')?.hasAttribute('hidden')).toBe(true);
    await act(async () => root.querySelector<HTMLElement>('.guest > .button')?.click());
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 40))));
    expect(root.querySelector('.guest')).toBeNull();
    expect(document.activeElement).toBe(link);
  });

  it('copies its figures as CSV with who says so, the article and its day', async () => {
    const copy = vi.fn(async (_: string) => true);
    const root = await open({ ...fakePlatform({ lang: 'de' }), copy });
    await act(async () => root.querySelector<HTMLElement>('[data-deck="figures"]')?.click());
    const button = [...root.querySelectorAll<HTMLElement>('.actions button')].find((one) =>
      one.textContent?.includes('CSV'),
    );
    await act(async () => button?.click());
    const lines = copy.mock.calls[0]?.[0].split('\r\n') ?? [];
    expect(lines[0]).toMatch(/^number,value,/);
    expect(lines[1]).toContain('Angaben des Innenministeriums');
    expect(lines[1]).toContain('2022-01-06');
    expect(lines).toHaveLength(8);
  });

  it('says why there is nothing, and offers to read the page anyway', async () => {
    const platform = fakePlatform({ lang: 'de', tab: tabState('not-article'), annotated: null });
    const root = await open(platform);
    expect(root.querySelector('h1')?.textContent).toBe('Kein Artikel');
    expect(root.textContent).toContain('Diese Seite trotzdem lesen');
  });
});
