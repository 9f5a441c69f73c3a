// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { type Platform, PlatformProvider } from '../../../src/ui/platform';
import { WorldProgress } from '../../../src/ui/world-progress';
import { fakePlatform } from '../../browser/gallery/fake-platform';

type Status = { ready: boolean; progress: number; error: string | null };

async function open(first: Status) {
  const platform = fakePlatform({ lang: 'en' });
  let status = first;
  let tell: (news: { ready: boolean; progress: number }) => void = () => {};
  const ask = vi.fn(async (type: string) => (type === 'packs/status' ? status : { done: true }));
  const onNews = ((_: string, handler: typeof tell) => {
    tell = handler;
    return () => {};
  }) as unknown as Platform['onNews'];
  const root = document.createElement('div');
  await act(async () => {
    render(
      <PlatformProvider value={{ ...platform, ask: ask as unknown as Platform['ask'], onNews }}>
        <WorldProgress />
      </PlatformProvider>,
      root,
    );
  });
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
  return {
    root,
    ask,
    news: (next: Status) =>
      act(async () => {
        status = next;
        tell({ ready: next.ready, progress: next.progress });
        await new Promise((resolve) => setTimeout(resolve));
      }),
  };
}

describe('setting up the built-in knowledge', () => {
  it('shows how far it is, and is gone when it is there', async () => {
    const { root, news } = await open({ ready: false, progress: 0.05, error: null });
    expect(root.querySelector('progress')?.value).toBeCloseTo(0.05);
    await news({ ready: false, progress: 0.4, error: null });
    expect(root.querySelector('progress')?.value).toBeCloseTo(0.4);
    await news({ ready: true, progress: 1, error: null });
    expect(root.textContent).toBe('');
  });

  it('says nothing while a woken background has not looked yet', async () => {
    const { root } = await open({ ready: false, progress: 0, error: null });
    expect(root.textContent).toBe('');
  });

  it('that failed says in the reader’s words what to do, and can be tried again', async () => {
    const { root, ask, news } = await open({ ready: false, progress: 0.4, error: null });
    await news({ ready: false, progress: 0, error: 'the pack is damaged' });
    const told = root.querySelector('[role=alert]')?.textContent;
    expect(told).toContain('make room and try again');
    expect(told).not.toContain('the pack is damaged');
    root.querySelector('button')?.click();
    expect(ask).toHaveBeenCalledWith('packs/ensure', {});
  });
});
