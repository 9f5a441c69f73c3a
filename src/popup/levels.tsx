import type { TabState } from '../messages/contract';
import { siteSetting } from '../model';
import { Switch } from '../ui/controls';
import { type SettingsState, usePlatform, useSay } from '../ui/platform';

interface LevelsProps {
  readonly tab: TabState | null;
  readonly settings: SettingsState;
  readonly onTab: (tab: TabState) => void;
  readonly onChanged: () => Promise<void>;
}

/** The off switches: this page, this site, everywhere. A wider one that is off switches the narrower ones off. */
export function Levels({ tab, settings, onTab, onChanged }: LevelsProps) {
  const platform = usePlatform();
  const { say } = useSay();
  const { enabled } = settings.settings;
  const host = tab?.host ?? null;
  const site = host ? siteSetting(settings.settings, host) : null;
  // A page read on a click is on, whatever its site is.
  const siteOn = site ? site === 'on' : tab?.access !== 'none' || tab.state === 'ready';
  const reachable = tab !== null && tab.state !== 'unreachable';
  return (
    <section class="levels" aria-label={say('levels')}>
      {reachable && (tab.access !== 'none' || tab.state === 'ready') && (
        <Switch
          label={say('levels.page')}
          on={enabled && siteOn && tab.offBy === null}
          disabled={!enabled || !siteOn}
          onChange={(on) =>
            void platform.ask('tab/pause', { tabId: tab.tabId, paused: !on }).then(onTab, () => {})
          }
        />
      )}
      {reachable && host && (tab.access !== 'none' || site !== null) && (
        <Switch
          label={host}
          on={enabled && siteOn}
          disabled={!enabled}
          onChange={(on) => void settings.site(host, on ? 'on' : 'off').then(onChanged)}
        />
      )}
      <Switch
        label={say('levels.everywhere')}
        on={enabled}
        onChange={(on) => {
          settings.set({ enabled: on });
          void onChanged();
        }}
      />
    </section>
  );
}
