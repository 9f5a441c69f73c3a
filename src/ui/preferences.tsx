import type { Settings } from '../model';
import { Checks, Segmented, Select, Switch } from './controls';
import { DECK_NAME, DECK_ORDER } from './decks';
import { DeckShape } from './icons';
import { type SettingsState, useSay } from './platform';
import type { StringKey } from './strings';

const DENSITY = {
  first: 'density.first',
  paragraph: 'density.paragraph',
  all: 'density.all',
  none: 'density.none',
} as const satisfies Record<Settings['density'], StringKey>;

const THEME = {
  auto: 'theme.auto',
  light: 'theme.light',
  dark: 'theme.dark',
} as const satisfies Record<Settings['theme'], StringKey>;

const CARD_LANGUAGE = {
  article: 'cardLanguage.article',
  de: 'cardLanguage.de',
  en: 'cardLanguage.en',
} as const satisfies Record<Settings['cardLanguage'], StringKey>;

/** Decks, density, language and theme: also on the welcome page. */
export function Preferences({ settings: { settings, set } }: { settings: SettingsState }) {
  const { say } = useSay();
  return (
    <section class="settings" aria-label={say('settings')}>
      <Checks
        label={say('settings.decks')}
        choices={DECK_ORDER.map((deck) => ({
          value: deck,
          label: (
            <>
              <DeckShape deck={deck} />
              {say(DECK_NAME[deck])}
            </>
          ),
        }))}
        values={settings.decks}
        onChange={(decks) => set({ decks })}
      />
      <Segmented
        label={say('settings.density')}
        choices={options(DENSITY, say)}
        value={settings.density}
        onChange={(density) => set({ density })}
      />
      <Select
        label={say('settings.cardLanguage')}
        choices={options(CARD_LANGUAGE, say)}
        value={settings.cardLanguage}
        onChange={(cardLanguage) => set({ cardLanguage })}
      />
      <Segmented
        label={say('settings.theme')}
        choices={options(THEME, say)}
        value={settings.theme}
        onChange={(theme) => set({ theme })}
      />
    </section>
  );
}

/** What few readers need, out of the way. */
export function AdvancedPreferences({ settings: { settings, set } }: { settings: SettingsState }) {
  const { say } = useSay();
  return (
    <details class="advanced">
      <summary>{say('settings.advanced')}</summary>
      <Switch
        label={say('settings.demonyms')}
        note={say('settings.demonyms.note')}
        on={settings.markDemonyms}
        onChange={(markDemonyms) => set({ markDemonyms })}
      />
    </details>
  );
}

export function options<T extends string>(keys: Record<T, StringKey>, say: (key: StringKey) => string) {
  return (Object.keys(keys) as T[]).map((value) => ({ value, label: say(keys[value]) }));
}
