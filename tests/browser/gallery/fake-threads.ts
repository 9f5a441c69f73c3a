import type { ThreadDetail, ThreadFigure, ThreadLine } from '../../../src/model';

const line = (id: string, title: string, change: Partial<ThreadLine> = {}): ThreadLine => ({
  id,
  title,
  lang: 'de',
  named: false,
  followed: false,
  articles: 2,
  sites: ['zeitung.example'],
  first: '2026-11-18',
  last: '2026-11-20',
  story: null,
  updated: Date.UTC(2026, 10, 20),
  ...change,
});

/** Stories of a reader: one followed and tied to a dossier, one named, others as they come. */
export const THREADS: readonly ThreadLine[] = [
  line('kazakhstan', 'Unruhen in Kasachstan im Januar 2022', {
    lang: null,
    followed: true,
    articles: 4,
    sites: ['zeitung.example', 'news.example'],
    first: '2022-01-05',
    last: '2022-01-11',
    story: { entry: 'story/kazakhstan-unrest-2022', label: 'Unruhen in Kasachstan im Januar 2022' },
  }),
  line('bridge', 'Unsere Rheinbrücke', { named: true, lang: null, articles: 3 }),
  line('strike', 'Beschäftigte der Verkehrsbetriebe stimmen über einen unbefristeten Streik ab'),
  line('harbour', 'Harbour expansion goes to a vote after three years of hearings', {
    lang: 'en',
    sites: ['news.example'],
  }),
];

const said = (
  day: string,
  shown: string,
  value: number,
  change: Partial<ThreadFigure> = {},
): ThreadFigure => ({
  day,
  shown,
  value,
  min: null,
  max: null,
  qualifier: 'exact',
  attribution: null,
  site: 'zeitung.example',
  article: 'a1',
  ...change,
});

const [first] = THREADS;
if (!first) throw new Error('the gallery has no story');

export const THREAD_DETAIL: ThreadDetail = {
  thread: first,
  articles: [
    {
      key: 'a1',
      title: 'Regierung in Kasachstan tritt nach Protesten zurück',
      url: 'https://zeitung.example/a1',
      site: 'zeitung.example',
      lang: 'de',
      published: '2022-01-05',
      read: Date.UTC(2026, 10, 18),
    },
    {
      key: 'a2',
      title: 'Russland entsendet Truppen, mehr als tausend Verletzte',
      url: 'https://zeitung.example/a2',
      site: 'zeitung.example',
      lang: 'de',
      published: '2022-01-06',
      read: Date.UTC(2026, 10, 18),
    },
    {
      key: 'a3',
      title: 'Kazakh security forces clear square in Almaty',
      url: 'https://news.example/a3',
      site: 'news.example',
      lang: 'en',
      published: '2022-01-06',
      read: Date.UTC(2026, 10, 19),
    },
    {
      key: 'a4',
      title: 'Truppen der OVKS ziehen in zwei Tagen ab',
      url: 'https://zeitung.example/a4',
      site: 'zeitung.example',
      lang: 'de',
      published: '2022-01-11',
      read: Date.UTC(2026, 10, 20),
    },
  ],
  series: [
    {
      measure: 'deaths',
      label: 'Tote',
      subject: 'Sicherheitskräfte',
      unit: null,
      figures: [
        said('2022-01-05', '8', 8, { attribution: 'Innenministerium' }),
        said('2022-01-06', '18', 18, { attribution: 'offizielle Angaben', article: 'a2' }),
        said('2022-01-06', '13', 13, {
          attribution: 'state television',
          site: 'news.example',
          article: 'a3',
        }),
      ],
    },
    {
      measure: 'injuries',
      label: 'Verletzte',
      subject: null,
      unit: null,
      figures: [
        said('2022-01-06', 'mehr als 1.000', 1000, {
          qualifier: 'more-than',
          attribution: 'Gesundheitsministerium',
          article: 'a2',
        }),
      ],
    },
  ],
  people: [
    { entry: 'person/kassym-jomart-tokayev', label: 'Kassym-Schomart Tokajew', articles: 4 },
    { entry: 'organisation/collective-security-treaty-organization', label: 'OVKS', articles: 2 },
    { entry: 'person/nursultan-nazarbayev', label: 'Nursultan Nasarbajew', articles: 1 },
  ],
  others: [{ name: 'Saltanat Asirbek', articles: 2 }],
};
