// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../../src/panel/panel';
import { type Platform, PlatformProvider } from '../../../src/ui/platform';
import { fakePlatform, tabState } from '../../browser/gallery/fake-platform';
import { ANNOTATED } from '../../fixtures/annotated';

/** The panel asks for the tab, then for its cards, then shows them: each a task later. */
async function settle(): Promise<void> {
  for (let task = 0; task < 4; task += 1) {
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
    });
  }
}

async function open(platform: Platform): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.append(root);
  await act(async () => {
    render(
      <PlatformProvider value={platform}>
        <Panel />
      </PlatformProvider>,
      root,
    );
  });
  await settle();
  return root;
}

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

  it('leads from a number to its passage in the page', async () => {
    const platform = fakePlatform({ lang: 'de' });
    const ask = vi.fn(platform.ask);
    const root = await open({ ...platform, ask: ask as Platform['ask'] });
    await act(async () => root.querySelector<HTMLElement>('[data-deck="figures"]')?.click());
    await act(async () => root.querySelector<HTMLElement>('.figures tbody button')?.click());
    const figure = ANNOTATED.annotation.figures[0];
    expect(ask).toHaveBeenCalledWith('tab/show', { tabId: 1, start: figure?.start, end: figure?.end });
  });

  it('opens the card the page asks it to', async () => {
    const { platform, tell } = withNews(fakePlatform({ lang: 'de' }));
    const root = await open(platform);
    await tell('news/focus-card', { tabId: 1, card: 'term/elbasy' });
    expect(root.querySelector('[role="tab"][aria-selected="true"]')?.textContent).toBe('Glossar4');
    expect(root.querySelector('.row-open .row-title')?.textContent).toBe('Elbasy');
  });

  it('does not heed news of other tabs', async () => {
    const { platform, tell } = withNews(fakePlatform({ lang: 'de' }));
    const root = await open(platform);
    await tell('news/focus-card', { tabId: 2, card: 'term/elbasy' });
    expect(root.querySelector('.row-open')).toBeNull();
  });

  it('says why there is nothing, and offers to read the page anyway', async () => {
    const platform = fakePlatform({ lang: 'de', tab: tabState('not-article'), annotated: null });
    const root = await open(platform);
    expect(root.querySelector('h1')?.textContent).toBe('Kein Artikel');
    expect(root.textContent).toContain('Diese Seite trotzdem lesen');
  });
});
