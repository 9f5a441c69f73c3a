import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import type { PackView } from '../../../src/annotating/pack-view';
import { createHandlers } from '../../../src/background/handlers';
import type { PackStore } from '../../../src/background/pack-store';
import { Recorder } from '../../../src/background/recorder';
import { Tabs } from '../../../src/background/tabs';
import { articleFromText } from '../../../src/cli/text';
import type { LibraryDb } from '../../../src/library/db';
import type { Article } from '../../../src/model';
import { ALL, contents, emptyLibrary } from '../library/library-samples';
import { sampleView } from '../packs/sample-pack';
import { type FakeBrowser, fakeBrowser } from './fake-browser';

const holder = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('webextension-polyfill', () => ({ default: holder.browser }));

const URL_A = 'https://news.example/a';
const TEXT =
  'Strike in Marnia\n\nThe strike in Marnia went on, President Tilda Vorn said. Two people were killed at the port, police said.';
const article = (more: Partial<Article> = {}): Article => ({
  ...articleFromText(TEXT, { url: URL_A, lang: 'en', date: '2022-03-10' }),
  site: 'news.example',
  ...more,
});
const page = (incognito = false): Runtime.MessageSender => ({
  id: 'self',
  frameId: 0,
  url: URL_A,
  tab: { id: 1, url: URL_A, incognito, index: 0, highlighted: true, active: true, pinned: false },
});

let fake: FakeBrowser;
let db: LibraryDb;
let view: PackView;
let handlers: ReturnType<typeof createHandlers>;
let recorder: Recorder;

/** Reads an article, and waits until the library has it. */
const readPage: (typeof handlers)['page/article'] = async (payload, sender) => {
  const outcome = await handlers['page/article'](payload, sender);
  await recorder.written();
  return outcome;
};

beforeEach(async () => {
  vi.stubGlobal('navigator', { language: 'en-GB' });
  fake = fakeBrowser();
  Object.assign(holder.browser, fake);
  fake.tabs.all = [{ id: 1, url: URL_A, title: 'A page' }];
  db = emptyLibrary();
  view ??= await sampleView();
  const packs = {
    views: async () => [view],
    reset: vi.fn(),
    status: { ready: true, progress: 1, error: null },
  };
  recorder = new Recorder(db);
  handlers = createHandlers({
    db,
    recorder,
    packs: packs as unknown as PackStore,
    tabs: new Tabs({ probe: 'probe.js', reader: 'reader.js', headlines: 'headlines.js' }),
  });
});

describe('an article that is read', () => {
  it('gets its cards, is recorded, and is counted on the badge', async () => {
    const outcome = await readPage({ article: article() }, page());
    if (!outcome.ok) throw new Error(outcome.message);
    const { articleKey, annotation } = outcome.annotated;
    expect(articleKey).toBe(URL_A);
    expect(annotation.cards.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['story/marnian-strikes', 'person/tilda-vorn', 'place/marnia']),
    );
    expect(await db.articles.get(URL_A)).toMatchObject({
      site: 'news.example',
      stories: ['story/marnian-strikes'],
    });
    expect(await db.cards.count()).toBe(annotation.cards.length);
    expect(fake.action.setBadgeText).toHaveBeenCalledWith({
      tabId: 1,
      text: String(annotation.cards.length),
    });
  });

  it('in a private window gets its cards and leaves nothing behind, whatever the reader does', async () => {
    const before = await contents(db);
    const outcome = await readPage({ article: article() }, page(true));
    expect(outcome).toMatchObject({ ok: true, annotated: { articleKey: null } });
    await handlers['page/know']({ entry: 'person/tilda-vorn', known: true }, page(true));
    await handlers['page/save']({ card: 'person/tilda-vorn', articleKey: null, saved: true }, page(true));
    expect(await contents(db)).toEqual(before);
    expect([fake.storage.sync.data, fake.storage.local.data]).toEqual([{}, {}]);
  });

  it('in a private window does not touch what another window stored', async () => {
    await readPage({ article: article() }, page());
    const before = await contents(db);
    await readPage({ article: article() }, page(true));
    await handlers['page/save']({ card: 'person/tilda-vorn', articleKey: URL_A, saved: true }, page(true));
    expect(await contents(db)).toEqual(before);
  });

  it.each([
    ['unknown-language', { lang: 'fr' }],
    ['unknown-language', { lang: null }],
    ['no-text', { text: ' \n ', blocks: [] }],
  ])('that cannot be says why: %s', async (reason, more) => {
    expect(await readPage({ article: article(more) }, page())).toMatchObject({
      ok: false,
      reason,
    });
    expect(await db.articles.count()).toBe(0);
    expect(fake.action.setBadgeText).toHaveBeenCalledWith({ tabId: 1, text: '' });
  });

  it('on a site that is off is not read', async () => {
    await handlers['settings/site']({ host: 'news.example', state: 'off' }, page());
    expect(await readPage({ article: article() }, page())).toMatchObject({
      ok: false,
      reason: 'off',
    });
    expect(await db.articles.count()).toBe(0);
    await handlers['settings/site']({ host: 'news.example', state: 'default' }, page());
    expect(await readPage({ article: article() }, page())).toMatchObject({ ok: true });
  });

  it('gets its cards also when the disk is full', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    db.articles.hook('creating', () => {
      throw new Error('QuotaExceededError');
    });
    const outcome = await readPage({ article: article() }, page());
    expect(outcome).toMatchObject({ ok: true });
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
  });

  it('has cards in the language the reader set', async () => {
    await handlers['settings/set']({ set: { cardLanguage: 'de' } }, page());
    const outcome = await readPage({ article: article() }, page());
    expect(
      outcome.ok && outcome.annotated.annotation.cards.find(({ id }) => id === 'place/marnia')?.title,
    ).toBe('Marnien');
  });
});

describe('what the reader makes of the cards', () => {
  const read = async () => {
    const outcome = await readPage({ article: article() }, page());
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.annotated;
  };

  it('a saved card is saved at the next reading', async () => {
    await read();
    await handlers['page/save']({ card: 'person/tilda-vorn', articleKey: URL_A, saved: true }, page());
    expect((await read()).saved).toEqual(['person/tilda-vorn']);
    await handlers['page/save']({ card: 'person/tilda-vorn', articleKey: URL_A, saved: false }, page());
    expect((await read()).saved).toEqual([]);
  });

  it('a figure is saved by its place in the article', async () => {
    const { annotation } = await read();
    const figure = annotation.cards.find(({ kind }) => kind === 'figure');
    if (!figure) throw new Error('the text has a figure');
    await handlers['page/save']({ card: figure.id, articleKey: URL_A, saved: true }, page());
    expect((await read()).saved).toEqual([figure.id]);
  });

  it('a note on a card of the article is on the card in the library, and is found by its words', async () => {
    await read();
    await handlers['cards/note'](
      { card: 'person/tilda-vorn', articleKey: URL_A, note: 'ask her sister' },
      page(),
    );
    expect(await handlers['cards/notes']({ articleKey: URL_A }, page())).toEqual({
      'person/tilda-vorn': 'ask her sister',
    });
    const found = await handlers['library/search']({ ...ALL, text: 'sister' }, page());
    expect(found.cards.map(({ key, note }) => [key, note])).toEqual([
      ['person/tilda-vorn@en', 'ask her sister'],
    ]);
    await handlers['cards/note']({ card: 'person/tilda-vorn@en', articleKey: null, note: '  ' }, page());
    expect(await handlers['cards/notes']({ articleKey: URL_A }, page())).toEqual({});
  });

  it('a figure’s number is given with its card', async () => {
    await read();
    const { cards } = await handlers['library/search']({ ...ALL, kind: 'figure' }, page());
    const keys = cards.map(({ key }) => key);
    const figures = await handlers['library/figures']({ keys: [...keys, 'not-there'] }, page());
    expect(figures.map(({ key }) => key)).toEqual(keys);
    expect(figures[0]?.figure).toMatchObject({ measure: 'deaths', value: 2 });
  });

  it('the stories that were read are named', async () => {
    await read();
    expect((await handlers['library/summary']({}, page())).stories).toEqual([
      { entry: 'story/marnian-strikes', label: expect.stringMatching(/\w/) },
    ]);
  });

  it('a backup that replaces brings its settings, one that is added leaves them', async () => {
    await read();
    const { counts } = await handlers['library/backup-plan']({}, page());
    const stage = async () => {
      for (const table of Object.keys(counts)) {
        const { rows } = await handlers['library/backup-part']({ table, after: null }, page());
        await handlers['library/stage']({ session: 's', table, rows }, page());
      }
    };
    const settings = { theme: 'dark' } as const;
    await stage();
    await handlers['library/restore']({ session: 's', mode: 'merge', counts, settings }, page());
    expect((await handlers['settings/get']({}, page())).settings.theme).toBe('auto');
    await stage();
    const done = await handlers['library/restore'](
      { session: 's', mode: 'replace', counts, settings },
      page(),
    );
    expect(done).toMatchObject({ settings: true, counts });
    expect((await handlers['settings/get']({}, page())).settings.theme).toBe('dark');
    expect((await handlers['library/search'](ALL, page())).total).toBe(counts.cards);
  });

  it('what is known is said to be known, by name in the library', async () => {
    await handlers['page/know']({ entry: 'place/marnia', known: true }, page());
    expect((await read()).known).toEqual(['place/marnia']);
    expect(await handlers['library/summary']({}, page())).toMatchObject({
      articles: 1,
      known: [{ entry: 'place/marnia', label: 'Marnia' }],
      sites: ['news.example'],
    });
    await handlers['cards/know']({ entry: 'place/marnia', known: false }, page());
    expect((await read()).known).toEqual([]);
  });

  it('the card of one entry comes without an article', async () => {
    const card = await handlers['cards/entry']({ entry: 'term/regent', lang: 'de', day: null }, page());
    expect(card).toMatchObject({ kind: 'term', title: 'Regentschaftsrat' });
    expect(
      await handlers['cards/entry']({ entry: 'term/not-there', lang: 'de', day: null }, page()),
    ).toBeNull();
  });
});

describe('packs', () => {
  it('that are built in cannot be removed', async () => {
    await db.packs.add({
      id: 'world',
      manifest: view.manifest,
      entryCount: 0,
      blockCount: 0,
      bytes: 0,
      builtIn: true,
      importedAt: 0,
      build: '',
      lexicon: new ArrayBuffer(0),
      tables: new ArrayBuffer(0),
    });
    await expect(handlers['packs/remove']({ id: 'world' }, page())).rejects.toThrow('cannot be removed');
    expect(await db.packs.count()).toBe(1);
  });
});

describe('stories of the reader', () => {
  const listed = async (singles = true) => (await handlers['threads/list']({ singles }, page())).threads;

  it('are tied to the dossier their article matches, and bear its name', async () => {
    await readPage({ article: article() }, page());
    const [thread] = await listed();
    expect(thread).toMatchObject({
      title: 'Strikes in Marnia',
      articles: 1,
      story: { entry: 'story/marnian-strikes' },
    });
    const detail = await handlers['threads/get']({ id: thread?.id ?? '' }, page());
    expect(detail?.articles.map(({ url }) => url)).toEqual([URL_A]);
    expect(detail?.people.map(({ label }) => label)).toContain('Tilda Vorn');
  });

  it('that are gone answer with nothing', async () => {
    expect(await handlers['threads/get']({ id: 'not-there' }, page())).toBeNull();
    await expect(handlers['threads/join']({ from: 'not-there', into: 'neither' }, page())).rejects.toThrow(
      'no longer there',
    );
  });

  it('decide what is annotated where the reader wants only what they chose', async () => {
    await handlers['settings/set']({ set: { annotate: 'matching' } }, page());
    expect(await readPage({ article: article() }, page())).toMatchObject({
      ok: false,
      reason: 'not-chosen',
    });
    expect(await db.articles.count()).toBe(0);
    await handlers['settings/set']({ set: { chosenStories: ['story/marnian-strikes'] } }, page());
    expect(await readPage({ article: article() }, page())).toMatchObject({ ok: true });
  });

  it('are passed over for a page the reader asks for, and for that page only', async () => {
    await handlers['settings/set']({ set: { annotate: 'matching' } }, page());
    await handlers['tab/read']({ tabId: 1 }, page());
    expect(await readPage({ article: article() }, page())).toMatchObject({ ok: true });
    const url = 'https://news.example/b';
    const next = { ...page(), tab: { ...page().tab, url } } as Runtime.MessageSender;
    expect(await readPage({ article: article({ url }) }, next)).toMatchObject({ ok: false });
  });

  it('bring the script for headlines into a front page only while one is followed', async () => {
    const verdict = { isArticle: false, url: URL_A };
    await handlers['page/verdict'](verdict, page());
    expect(fake.scripting.executeScript).not.toHaveBeenCalled();
    await readPage({ article: article() }, page());
    const [thread] = await listed();
    await handlers['threads/follow']({ id: thread?.id ?? '', followed: true }, page());
    await handlers['page/verdict'](verdict, page());
    expect(fake.scripting.executeScript).toHaveBeenCalledWith({
      target: { tabId: 1 },
      files: ['headlines.js'],
    });
  });

  it('point out headlines on their dossier too', async () => {
    vi.setSystemTime(new Date('2022-03-12T12:00:00'));
    await readPage({ article: article() }, page());
    const [thread] = await listed();
    await handlers['threads/follow']({ id: thread?.id ?? '', followed: true }, page());
    const { chips } = await handlers['page/headlines'](
      { lang: 'en', headlines: ['Strike in Marnia closes another port', 'Football: Marnia wins the cup'] },
      page(),
    );
    vi.useRealTimers();
    expect(chips).toMatchObject([{ headline: 0, thread: thread?.id, story: 'story/marnian-strikes' }]);
  });
});
