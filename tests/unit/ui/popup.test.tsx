// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../src/popup/popup';
import type { Platform } from '../../../src/ui/platform';
import { fakePlatform, tabState } from '../../browser/gallery/fake-platform';
import { draw } from './draw';

const open = (platform: Platform): Promise<HTMLElement> => draw(platform, <Popup />);
const button = (root: Element, label: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent?.includes(label));
const switches = (root: Element) =>
  [...root.querySelectorAll('.levels .switch')].map((one) => [
    one.querySelector('label')?.textContent,
    one.querySelector('input')?.checked,
  ]);

afterEach(() => {
  document.body.replaceChildren();
});

describe('the popup', () => {
  it('says how many cards the article has, for which day and which story', async () => {
    const root = await open(fakePlatform({ lang: 'de' }));
    expect(root.querySelector('.state-line')?.textContent).toBe('18 Karten für den 6. Januar 2022');
    expect(root.querySelector('.story-line')?.textContent).toContain('Unruhen in Kasachstan im Januar 2022');
  });

  it('has one switch each for page, site and everywhere', async () => {
    const root = await open(fakePlatform({ lang: 'de' }));
    expect(switches(root)).toEqual([
      ['Diese Seite', true],
      ['zeitung.example', true],
      ['Überall', true],
    ]);
  });

  it('shows everything off when it is off everywhere', async () => {
    const tab = tabState('off', { offBy: 'everywhere' });
    const root = await open(fakePlatform({ lang: 'de', tab, settings: { enabled: false } }));
    expect(switches(root).map(([, on]) => on)).toEqual([false, false, false]);
  });

  it('shows a host as off that belongs to a site that is off', async () => {
    const tab = tabState('off', { offBy: 'site', host: 'www.zeitung.example' });
    const sites = { 'zeitung.example': 'off' } as const;
    const root = await open(fakePlatform({ lang: 'de', tab, settings: { sites } }));
    expect(switches(root)).toEqual([
      ['Diese Seite', false],
      ['www.zeitung.example', false],
      ['Überall', true],
    ]);
  });

  it('asks for the site’s permission within the click itself, and says why', async () => {
    const platform = fakePlatform({ lang: 'de', tab: tabState('waiting', { access: 'none' }) });
    const requestHost = vi.fn(async () => false);
    const root = await open({ ...platform, requestHost });
    expect(root.querySelector('.ask')?.textContent).toContain('der Text verlässt den Browser nicht');
    button(root, 'Immer auf dieser Website')?.click();
    expect(requestHost).toHaveBeenCalledWith('zeitung.example');
  });

  it('stores only what the reader changed', async () => {
    const platform = fakePlatform({ lang: 'de' });
    const ask = vi.fn(platform.ask);
    const root = await open({ ...platform, ask: ask as Platform['ask'] });
    await act(async () => root.querySelector<HTMLInputElement>('input[value="paragraph"]')?.click());
    expect(ask).toHaveBeenCalledWith('settings/set', { set: { density: 'paragraph' } });
  });

  it('has the switch for adjectives of countries folded away, off at first', async () => {
    const platform = fakePlatform({ lang: 'de' });
    const ask = vi.fn(platform.ask);
    const root = await open({ ...platform, ask: ask as Platform['ask'] });
    const more = root.querySelector<HTMLDetailsElement>('details.advanced');
    expect(more?.open).toBe(false);
    const input = more?.querySelector<HTMLInputElement>('input[role="switch"]');
    expect(input?.checked).toBe(false);
    await act(async () => input?.click());
    expect(ask).toHaveBeenCalledWith('settings/set', { set: { markDemonyms: true } });
  });

  it('has the off switches before every other control', async () => {
    const root = await open(fakePlatform({ lang: 'de' }));
    const [first] = root.querySelectorAll('input, select, button, summary');
    expect(first?.closest('.levels')).not.toBeNull();
  });

  it('says what to do when the background does not answer', async () => {
    const platform = fakePlatform({ lang: 'de' });
    const ask = (async () => {
      throw new Error('gone');
    }) as Platform['ask'];
    const root = await open({ ...platform, ask });
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('Noch einmal versuchen');
  });

  it('asks what gets cards, and takes keywords and dossiers only where not every article does', async () => {
    const platform = fakePlatform({ lang: 'de' });
    const ask = vi.fn(platform.ask);
    const root = await open({ ...platform, ask: ask as Platform['ask'] });
    expect(root.querySelector('.chosen')).toBeNull();
    await act(async () => root.querySelector<HTMLInputElement>('input[value="matching"]')?.click());
    expect(ask).toHaveBeenCalledWith('settings/set', { set: { annotate: 'matching' } });
    const field = root.querySelector<HTMLInputElement>('.chosen form input');
    await act(async () => {
      if (field) field.value = ' Verkehrswende ';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(async () => {
      field?.form?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
    });
    expect(ask).toHaveBeenCalledWith('settings/set', { set: { keywords: ['Verkehrswende'] } });
  });
});
