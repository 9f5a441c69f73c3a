import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setBadge } from '../../../src/background/badge';
import { isListed, newsSites } from '../../../src/background/news-sites';
import { accessTo, hostOf, registerGranted } from '../../../src/background/sites';
import { Tabs } from '../../../src/background/tabs';
import { DEFAULT_SETTINGS, type Settings, siteSetting } from '../../../src/model';
import { ANNOTATED } from '../../fixtures/annotated';
import { type FakeBrowser, fakeBrowser } from './fake-browser';

const holder = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('webextension-polyfill', () => ({ default: holder.browser }));

let fake: FakeBrowser;
beforeEach(() => {
  fake = fakeBrowser();
  Object.assign(holder.browser, fake);
});
const SCRIPTS = { probe: 'probe.js', reader: 'reader.js', headlines: 'headlines.js' };
const withSites = (sites: Settings['sites'], more: Partial<Settings> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  ...more,
  sites,
});

describe('a site', () => {
  it.each([
    ['https://www.example.org/a?b', 'www.example.org'],
    ['http://example.org:8080/', 'example.org'],
    ['about:blank', null],
    ['file:///home/a.html', null],
    ['chrome-extension://x/y', null],
    ['no address', null],
    [null, null],
  ])('of %s is %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });

  it('that is switched off takes its subdomains along', () => {
    const settings = withSites({ 'example.org': 'off' });
    for (const host of ['example.org', 'www.example.org', 'a.b.example.org'])
      expect(siteSetting(settings, host)).toBe('off');
    for (const host of ['example.com', 'notexample.org', 'org'])
      expect(siteSetting(settings, host)).toBeNull();
  });

  it('follows the nearest word on it', () => {
    const settings = withSites({ 'example.org': 'off', 'news.example.org': 'on' });
    expect(siteSetting(settings, 'www.news.example.org')).toBe('on');
    expect(siteSetting(settings, 'sport.example.org')).toBe('off');
  });

  it('may have any name', () => {
    expect(siteSetting(withSites({}), 'constructor')).toBeNull();
    expect(siteSetting(withSites({ localhost: 'off' }), 'localhost')).toBe('off');
  });

  it('is listed with its subdomains, or granted, or neither', async () => {
    const listed = newsSites()[0]?.host ?? '';
    expect(isListed(`www.${listed}`)).toBe(true);
    expect(isListed(`not${listed}`)).toBe(false);
    expect(await accessTo(`https://${listed}/a`)).toBe('listed');
    expect(await accessTo('https://blog.example/a')).toBe('none');
    fake.permissions.origins = ['*://blog.example/*'];
    expect(await accessTo('https://blog.example/a')).toBe('granted');
    expect(await accessTo('about:blank')).toBe('none');
  });
});

describe('scripts of granted sites', () => {
  it('are registered for what was granted beyond the list, and for nothing else', async () => {
    fake.permissions.origins = ['*://*.listed.example/*', '*://blog.example/*', 'file:///*'];
    await registerGranted(SCRIPTS);
    expect(fake.scripting.registered.map(({ matches }) => matches)).toEqual([['*://blog.example/*']]);
  });
  it('follow later grants, and go when nothing is granted', async () => {
    fake.permissions.origins = ['*://blog.example/*'];
    await registerGranted(SCRIPTS);
    fake.permissions.origins = ['*://blog.example/*', '*://other.example/*'];
    await registerGranted(SCRIPTS);
    expect(fake.scripting.registered.map(({ matches }) => matches)).toEqual([
      ['*://blog.example/*', '*://other.example/*'],
    ]);
    fake.permissions.origins = [];
    await registerGranted(SCRIPTS);
    expect(fake.scripting.registered).toEqual([]);
  });
});

describe('why a page is off', () => {
  const off = withSites({ 'example.org': 'off' });
  const URL_OFF = 'https://www.example.org/a';

  it('everywhere comes before the site, the site before the page', async () => {
    const tabs = new Tabs(SCRIPTS);
    await tabs.pause(1, true);
    expect(await tabs.offBy(1, URL_OFF, { ...off, enabled: false })).toBe('everywhere');
    expect(await tabs.offBy(1, URL_OFF, off)).toBe('site');
    expect(await tabs.offBy(1, 'https://other.example/', off)).toBe('page');
    expect(await tabs.offBy(2, 'https://other.example/', off)).toBeNull();
  });

  it('a pause ends with its tab, and survives the background', async () => {
    await new Tabs(SCRIPTS).pause(1, true);
    expect(await new Tabs(SCRIPTS).offBy(1, null, DEFAULT_SETTINGS)).toBe('page');
    await new Tabs(SCRIPTS).forget(1);
    expect(await new Tabs(SCRIPTS).offBy(1, null, DEFAULT_SETTINGS)).toBeNull();
  });

  it('the reader is put into an article, not into another page, and not where it is off', async () => {
    const tabs = new Tabs(SCRIPTS);
    expect(await tabs.onVerdict(1, 'https://a.example/', false)).toBe(false);
    await tabs.pause(2, true);
    expect(await tabs.onVerdict(2, 'https://a.example/', true)).toBe(false);
    expect(fake.scripting.executeScript).not.toHaveBeenCalled();
    expect(await tabs.onVerdict(1, 'https://a.example/', true)).toBe(true);
    expect(fake.scripting.executeScript).toHaveBeenCalledWith({ target: { tabId: 1 }, files: ['reader.js'] });
  });
});

describe('the state of a tab', () => {
  const open = (url: string) => {
    fake.tabs.all = [{ id: 1, url, title: 'A page' }];
    return new Tabs(SCRIPTS).state(1);
  };
  it.each([
    ['unreachable', 'about:blank', {}],
    ['waiting', 'https://a.example/', {}],
    ['waiting', 'https://a.example/', { 'probe/state': { isArticle: true } }],
    ['not-article', 'https://a.example/', { 'probe/state': { isArticle: false } }],
    ['reading', 'https://a.example/', { 'reader/state': { annotated: null, failure: null } }],
    [
      'unknown-language',
      'https://a.example/',
      { 'reader/state': { annotated: null, failure: 'unknown-language' } },
    ],
    ['not-article', 'https://a.example/', { 'reader/state': { annotated: null, failure: 'no-text' } }],
    ['failed', 'https://a.example/', { 'reader/state': { annotated: null, failure: 'failed' } }],
  ])('is %s for %s where the page says %j', async (state, url, answers) => {
    fake.tabs.answers = answers;
    expect(await open(url)).toMatchObject({ state, offBy: null });
  });

  it('is ready with its story and as many cards as the open decks hold', async () => {
    fake.storage.sync.data = { settings: { version: 1, set: { decks: ['background', 'figures'] } } };
    fake.tabs.answers = { 'reader/state': { annotated: ANNOTATED, failure: null } };
    const of = (deck: string): number =>
      ANNOTATED.annotation.cards.filter((card) => card.deck === deck).length;
    expect(of('background') * of('figures') * of('glossary')).toBeGreaterThan(0);
    expect(await open('https://a.example/')).toMatchObject({
      state: 'ready',
      title: ANNOTATED.title,
      story: { entry: 'story/kazakhstan-unrest-2022' },
      counts: { background: of('background'), figures: of('figures'), glossary: 0 },
    });
  });

  it('is off, and says by what, whatever the page holds', async () => {
    fake.tabs.answers = { 'reader/state': { annotated: ANNOTATED, failure: null } };
    fake.storage.sync.data = { settings: { version: 1, set: { sites: { 'a.example': 'off' } } } };
    expect(await open('https://www.a.example/')).toMatchObject({ state: 'off', offBy: 'site' });
  });
});

describe('the badge', () => {
  it.each([
    [0, ''],
    [7, '7'],
    [999, '999'],
    [1000, '999+'],
  ])('for %i cards shows “%s”', async (count, text) => {
    await setBadge(1, count);
    expect(fake.action.setBadgeText).toHaveBeenCalledWith({ tabId: 1, text });
  });
  it('of a tab that was closed meanwhile is no error', async () => {
    fake.action.setBadgeText.mockRejectedValueOnce(new Error('No tab with id: 1'));
    await expect(setBadge(1, 3)).resolves.toBeUndefined();
  });
});
