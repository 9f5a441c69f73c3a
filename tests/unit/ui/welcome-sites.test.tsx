// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { type Platform, PlatformProvider, useSettings } from '../../../src/ui/platform';
import { Sites } from '../../../src/welcome/sites';
import { fakePlatform } from '../../browser/gallery/fake-platform';

const Surface = () => <Sites settings={useSettings()} />;

async function open(change: Partial<Platform> = {}) {
  const platform = fakePlatform({ lang: 'de' });
  const ask = vi.fn(platform.ask);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(async () => {
    render(
      <PlatformProvider value={{ ...platform, ask: ask as Platform['ask'], ...change }}>
        <Surface />
      </PlatformProvider>,
      root,
    );
  });
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
  return { root, ask };
}
const hosts = (root: Element) => [...root.querySelectorAll('.site-list label')].map((one) => one.textContent);

it('the sites in the reader’s language come first, and can be searched', async () => {
  const { root } = await open();
  expect(hosts(root)).toEqual(['rundschau.example', 'zeitung.example', 'news.example']);
  const field = root.querySelector<HTMLInputElement>('input[type=search]');
  await act(async () => {
    if (field) field.value = 'NEWS';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(hosts(root)).toEqual(['news.example']);
});

it('a site that is unticked is off', async () => {
  const { root, ask } = await open();
  await act(async () => root.querySelector<HTMLInputElement>('.site-list input')?.click());
  expect(ask).toHaveBeenCalledWith('settings/site', { host: 'rundschau.example', state: 'off' });
});

it('all sites are asked for within the click itself', async () => {
  const requestAllSites = vi.fn(async () => true);
  const { root } = await open({ requestAllSites });
  const buttons = [...root.querySelectorAll('button')];
  buttons.find((one) => one.textContent === 'Auf allen Websites')?.click();
  expect(requestAllSites).toHaveBeenCalledTimes(1);
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect(root.textContent).toContain('auf allen Websites');
});
