import { render } from 'preact';
import { Panel } from '../../../src/panel/panel';
import { Popup } from '../../../src/popup/popup';
import { Shelf } from '../../../src/shelf/shelf';
import { dressPage } from '../../../src/ui/dress';
import { PlatformProvider } from '../../../src/ui/platform';
import { Welcome } from '../../../src/welcome/welcome';
import { showArticle } from './article';
import { fakePlatform, tabState } from './fake-platform';

/**
 * `?surface=popup&lang=de&theme=dark`: one surface a page, as it stands alone in the browser.
 * Without a surface: a list of all.
 */
const params = new URLSearchParams(location.search);
const lang = params.get('lang') === 'en' ? 'en' : 'de';
const theme = params.get('theme') === 'dark' ? 'dark' : params.get('theme') === 'auto' ? 'auto' : 'light';
const settings = { theme } as const;

const SURFACES = {
  popup: () => <Popup />,
  'popup-none': () => <Popup />,
  'popup-off': () => <Popup />,
  panel: () => <Panel />,
  'panel-none': () => <Panel />,
  shelf: () => <Shelf />,
  'shelf-empty': () => <Shelf />,
  'shelf-setup': () => <Shelf />,
  'shelf-evicted': () => <Shelf />,
  'popup-setup': () => <Popup />,
  'popup-choice': () => <Popup />,
  'welcome-setup': () => <Welcome />,
  welcome: () => <Welcome />,
} as const;

const PLATFORMS: Partial<Record<keyof typeof SURFACES, Parameters<typeof fakePlatform>[0]>> = {
  'popup-none': { lang, settings, tab: tabState('waiting', { access: 'none' }), annotated: null },
  'popup-off': { lang, settings: { theme, enabled: false }, tab: tabState('off', { offBy: 'everywhere' }) },
  'panel-none': { lang, settings, tab: tabState('not-article'), annotated: null },
  'shelf-empty': { lang, settings, empty: true },
  'shelf-evicted': { lang, settings, evicted: true },
  'shelf-setup': { lang, settings, setup: 0.4, empty: true },
  'popup-setup': { lang, settings, setup: 0.4, tab: tabState('reading') },
  'popup-choice': {
    lang,
    settings: {
      theme,
      annotate: 'matching',
      chosenStories: ['story/kazakhstan-unrest-2022'],
      keywords: ['Verkehrswende', 'Rheinbrücke'],
    },
  },
  'welcome-setup': { lang, settings, setup: 0.4 },
};

declare global {
  interface Window {
    /** Puts what is open into another theme, as the reader's setting does. */
    setTheme(theme: 'auto' | 'light' | 'dark'): void;
  }
}
const root = document.getElementById('root');
const surface = params.get('surface');
const isSurface = (name: string | null): name is keyof typeof SURFACES => name !== null && name in SURFACES;

if (root && surface?.startsWith('article')) {
  showArticle(root, { theme, dark: surface === 'article-dark', density: params.get('density') ?? 'first' });
} else if (root && isSurface(surface)) {
  dressPage(document, lang);
  const platform = fakePlatform(PLATFORMS[surface] ?? { lang, settings });
  window.setTheme = platform.setTheme;
  render(<PlatformProvider value={platform}>{SURFACES[surface]()}</PlatformProvider>, root);
} else if (root) {
  const names = [...Object.keys(SURFACES), 'article', 'article-dark'];
  render(
    <ul>
      {names.map((name) => (
        <li key={name}>
          <a href={`?surface=${name}`}>{name}</a> <a href={`?surface=${name}&theme=dark`}>dark</a>
        </li>
      ))}
    </ul>,
    root,
  );
}
