import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TabState } from '../messages/contract';
import { Button } from '../ui/controls';
import { Logo } from '../ui/icons';
import { usePlatform, useSay, useSettings } from '../ui/platform';
import { AdvancedPreferences, Preferences } from '../ui/preferences';
import { Problem } from '../ui/states';
import { WorldProgress } from '../ui/world-progress';
import { Choice } from './choice';
import { Levels } from './levels';
import { PageState } from './page-state';

/** The settings panel: this page first, then the off switches, then how cards look. */
export function Popup() {
  const platform = usePlatform();
  const { say } = useSay();
  const settings = useSettings();
  const [tab, setTab] = useState<TabState | null>(null);
  const [failed, setFailed] = useState(false);

  const refresh = useCallback(async () => {
    try {
      const tabId = await platform.activeTab();
      if (tabId !== null) setTab(await platform.ask('tab/state', { tabId }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [platform]);
  useEffect(() => {
    void refresh();
    return platform.onNews('news/tab', () => void refresh());
  }, [platform, refresh]);

  return (
    <main class="popup">
      <h1 class="masthead">
        <Logo />
        <span class="wordmark">Backstory</span>
      </h1>
      {settings.problem && (
        <Problem title={say(settings.problem === 'newer' ? 'settings.newer' : 'settings.broken')} />
      )}
      {failed && (
        <Problem title={say('problem.background')}>
          <Button label={say('action.again')} onClick={() => void refresh()} />
        </Problem>
      )}
      <WorldProgress />
      {tab && <PageState tab={tab} onTab={setTab} />}
      <Levels tab={tab} settings={settings} onTab={setTab} onChanged={refresh} />
      <Choice settings={settings} />
      <Preferences settings={settings} />
      <AdvancedPreferences settings={settings} />
      <nav class="popup-foot" aria-label={say('popup.more')}>
        <Button
          icon="panel"
          label={say('action.panel')}
          onClick={() => {
            if (tab) void platform.openPanel(tab.tabId).then(() => window.close());
          }}
        />
        <Button
          icon="open"
          label={say('shelf')}
          onClick={() => void platform.openPage('shelf').then(() => window.close())}
        />
      </nav>
    </main>
  );
}
