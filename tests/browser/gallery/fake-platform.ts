import type { Annotated, InstalledPack, LibraryCard, TabState } from '../../../src/messages/contract';
import { DEFAULT_SETTINGS, type EntryId, type Settings } from '../../../src/model';
import type { Platform } from '../../../src/ui/platform';
import type { UiLang } from '../../../src/ui/strings';
import { ANNOTATED, DAY, TITLE } from '../../fixtures/annotated';
import { fakeMap } from './fake-map';
import { THREAD_DETAIL, THREADS } from './fake-threads';

type Answers = { [key: string]: (payload: never) => unknown };

const { cards } = ANNOTATED.annotation;

export function tabState(state: TabState['state'], change: Partial<TabState> = {}): TabState {
  const ready = state === 'ready';
  const count = (deck: string) => (ready ? cards.filter((card) => card.deck === deck).length : 0);
  return {
    tabId: 1,
    state,
    offBy: null,
    url: ANNOTATED.url,
    host: 'zeitung.example',
    access: 'listed',
    title: TITLE,
    lang: 'de',
    published: ready ? DAY : null,
    counts: { background: count('background'), figures: count('figures'), glossary: count('glossary') },
    story: ready
      ? { entry: 'story/kazakhstan-unrest-2022', title: 'Unruhen in Kasachstan im Januar 2022' }
      : null,
    error: null,
    ...change,
  };
}

const seen: LibraryCard[] = cards.map((card, index) => ({
  key: card.kind === 'figure' ? `fixture#${card.figure}` : `${card.entry}@de`,
  card,
  saved: index % 4 === 2,
  note: index === 2 ? 'Für die Reportage über den Januar 2022 nachsehen.' : null,
  firstSeen: Date.UTC(2026, 10, 20),
  lastSeen: Date.UTC(2026, 10, 21),
  articles: [{ key: 'fixture', title: TITLE, url: ANNOTATED.url, site: 'zeitung.example', published: DAY }],
}));

const pack = (id: string, builtIn: boolean): InstalledPack => ({
  manifest: {
    format: 'backstory-pack/1',
    id,
    version: '1.0.0',
    title: {
      de: builtIn ? 'Welt' : 'Kommunalpolitik Beispielstadt',
      en: builtIn ? 'World' : 'Local politics',
    },
    licence: 'CC0-1.0',
    publisher: builtIn ? 'Backstory' : 'Beispielzeitung',
    languages: ['de', 'en'],
    attributions: [],
  },
  entries: builtIn ? 4210 : 38,
  bytes: builtIn ? 2_410_000 : 31_000,
  builtIn,
  importedAt: Date.UTC(2026, 10, 20),
  complete: true,
});

/** A platform without a browser: answers from the fixture, remembers settings, logs what was asked. */
export function fakePlatform(options: {
  readonly lang: UiLang;
  readonly tab?: TabState;
  readonly annotated?: Annotated | null;
  readonly settings?: Partial<Settings>;
  readonly empty?: boolean;
  /** The browser took a part of the reader's own pack. */
  readonly evicted?: boolean;
  /** How far the built-in pack is, where it is not there yet. */
  readonly setup?: number;
}): Platform & { setTheme(theme: Settings['theme']): void } {
  const heard = new Set<(payload: { settings: Settings }) => void>();
  let settings: Settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const tab = options.tab ?? tabState('ready');
  const annotated = options.annotated === undefined ? ANNOTATED : options.annotated;
  const answers: Answers = {
    'tab/state': () => tab,
    'tab/annotated': () => annotated,
    'tab/read': () => tab,
    'tab/pause': () => tab,
    'tab/show': () => ({ shown: true }),
    'tab/focus': () => ({ card: null }),
    'page/map': ({ places, lang, width }: { places: EntryId[]; lang: string; width: number }) =>
      fakeMap(places, lang, width),
    'settings/get': () => ({ settings, problem: null }),
    'settings/set': ({ set }: { set: Partial<Settings> }) => {
      settings = { ...settings, ...set };
      return { settings };
    },
    'settings/site': () => ({ settings }),
    'cards/notes': () => ({}),
    'cards/entry': ({ entry }: { entry: string }) => cards.find((card) => card.id === entry) ?? null,
    'library/search': ({ text, deck, kind, savedOnly }: Record<string, unknown>) => {
      const found = options.empty
        ? []
        : seen.filter(
            ({ card, saved }) =>
              card.title.toLowerCase().includes(String(text).toLowerCase()) &&
              (!deck || card.deck === deck) &&
              (!kind || card.kind === kind) &&
              (!savedOnly || saved),
          );
      return { total: found.length, cards: found };
    },
    'library/summary': () => ({
      cards: 18,
      articles: 1,
      figures: 6,
      known: options.empty ? [] : [{ entry: 'place/kazakhstan', label: 'Kasachstan' }],
      sites: ['zeitung.example', 'news.example'],
      stories: [{ entry: 'story/kazakhstan-unrest-2022', label: 'Unruhen in Kasachstan im Januar 2022' }],
      bytes: 2_480_000,
    }),
    'threads/list': () => (options.empty ? { threads: [], singles: 0 } : { threads: THREADS, singles: 12 }),
    'threads/get': ({ id }: { id: string }) => (id === THREAD_DETAIL.thread.id ? THREAD_DETAIL : null),
    'threads/move': () => ({ id: 'parted' }),
    'threads/dossiers': () => [
      { entry: 'story/kazakhstan-unrest-2022', label: 'Unruhen in Kasachstan im Januar 2022' },
      { entry: 'story/turkey-syria-earthquake-2023', label: 'Erdbeben in der Türkei und Syrien 2023' },
    ],
    'settings/news-sites': () => [
      { host: 'zeitung.example', country: 'DE', lang: 'de' },
      { host: 'news.example', country: 'GB', lang: 'en' },
      { host: 'rundschau.example', country: 'AT', lang: 'de' },
    ],
    'library/figures': () => [],
    'library/backup-plan': () => ({ counts: { cards: 0 }, settings: {}, packs: [] }),
    'library/backup-part': () => ({ rows: [], next: null }),
    'library/forget': () => ({ articles: 1, cards: 18 }),
    'packs/list': () => [
      pack('world', true),
      { ...pack('beispielstadt', false), complete: options.evicted !== true },
    ],
    'packs/import': ({ name }: { name: string }) => ({
      ok: name === 'good.json',
      pack: name === 'broken.json' ? null : 'beispielstadt',
      added: name === 'good.json' ? 12 : 0,
      replaced: name === 'good.json' ? 26 : 0,
      older: name === 'older.json' ? { given: '0.9.0', installed: '1.0.0' } : null,
      refused:
        name !== 'broken.json'
          ? []
          : [
              {
                line: 12,
                path: 'entries[3].roles[0].from',
                fault: { code: 'form', params: { received: '"gestern"' } },
              },
              { line: 31, path: 'person/beispiel.gist', fault: { code: 'language', params: { lang: 'en' } } },
            ],
    }),
    'packs/status': () => ({ ready: options.setup === undefined, progress: options.setup ?? 1, error: null }),
  };
  return {
    lang: options.lang,
    ask: async (type, payload) => {
      const answer = answers[type];
      return (answer ? answer(payload as never) : { done: true }) as never;
    },
    onNews: (type, handler) => {
      if (type !== 'news/settings') return () => {};
      const hear = handler as (payload: { settings: Settings }) => void;
      heard.add(hear);
      return () => heard.delete(hear);
    },
    setTheme(theme) {
      settings = { ...settings, theme };
      for (const hear of heard) hear({ settings });
    },
    activeTab: async () => 1,
    onActiveTab: () => () => {},
    requestHost: async () => true,
    requestAllSites: async () => true,
    openPanel: async () => {},
    openPage: async () => {},
    copy: async () => true,
  };
}
