// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Threads } from '../../../src/shelf/threads';
import type { Platform } from '../../../src/ui/platform';
import { fakePlatform } from '../../browser/gallery/fake-platform';
import { draw, settle } from './draw';

const open = (platform: Platform): Promise<HTMLElement> => draw(platform, <Threads />);
const named = (root: Element, label: string) =>
  [...root.querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(label),
  );

beforeEach(() => {
  location.hash = '#stories/kazakhstan';
});
afterEach(() => {
  document.body.replaceChildren();
  location.hash = '';
});

describe('the room of stories', () => {
  it('lists stories and shows the open one: articles by day, figures side by side, who is in it', async () => {
    const root = await open(fakePlatform({ lang: 'de' }));
    expect(root.querySelectorAll('.stories-list li')).toHaveLength(4);
    expect(root.querySelector('[aria-current="page"] b')?.textContent).toBe(
      'Unruhen in Kasachstan im Januar 2022',
    );
    expect(root.querySelectorAll('.thread-timeline li')).toHaveLength(4);
    const differing = root.querySelector('.said-differ');
    expect([...(differing?.querySelectorAll('.number') ?? [])].map((one) => one.textContent)).toEqual([
      '18',
      '13',
    ]);
    expect(root.querySelector('.unknown-name')?.textContent).toContain('Saltanat Asirbek');
  });

  it('gives up a followed story at the press of its button', async () => {
    const platform = fakePlatform({ lang: 'de' });
    const ask = vi.fn(platform.ask);
    const root = await open({ ...platform, ask: ask as Platform['ask'] });
    await act(async () => named(root, 'Wird verfolgt')?.click());
    expect(ask).toHaveBeenCalledWith('threads/follow', { id: 'kazakhstan', followed: false });
  });

  it('moves an article out, says so, and takes it back', async () => {
    const platform = fakePlatform({ lang: 'de' });
    const ask = vi.fn(platform.ask);
    const root = await open({ ...platform, ask: ask as Platform['ask'] });
    await act(async () => named(root, 'Als eigene Geschichte: Regierung in Kasachstan')?.click());
    await settle();
    expect(ask).toHaveBeenCalledWith('threads/move', { articles: ['a1'], to: null });
    expect(root.querySelector('[role="status"]')?.textContent).toContain('eigene Geschichte');
    await act(async () => named(root, 'Rückgängig')?.click());
    await settle();
    expect(ask).toHaveBeenCalledWith('threads/move', { articles: ['a1'], to: 'kazakhstan' });
    expect(root.querySelector('[role="status"]')?.textContent).toBe('');
  });

  it('says that a story is gone', async () => {
    location.hash = '#stories/not-there';
    const root = await open(fakePlatform({ lang: 'de' }));
    expect(root.textContent).toContain('Diese Geschichte gibt es nicht mehr');
  });

  it('says what to do where there are none', async () => {
    location.hash = '#stories';
    const root = await open(fakePlatform({ lang: 'de', empty: true }));
    expect(root.textContent).toContain('Noch keine Geschichten');
  });
});
