import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Annotated, TabState } from '../messages/contract';
import { usePlatform, useSay, useSettings } from '../ui/platform';
import { Waiting } from '../ui/states';
import { PanelDecks } from './decks';
import { NothingHere } from './nothing';

/** The three decks of the active tab. */
export function Panel() {
  const platform = usePlatform();
  const { say } = useSay();
  useSettings();
  const [tabId, setTabId] = useState<number | null>(null);
  const [tab, setTab] = useState<TabState | null>(null);
  const [annotated, setAnnotated] = useState<Annotated | null>(null);
  const [focus, setFocus] = useState<{ readonly card: string } | null>(null);

  useEffect(() => {
    let gone = false;
    platform.activeTab().then(
      (id) => !gone && setTabId(id),
      () => {},
    );
    const off = platform.onActiveTab(setTabId);
    return () => {
      gone = true;
      off();
    };
  }, [platform]);

  const load = useCallback(
    async (id: number, stillWanted: () => boolean) => {
      try {
        const [state, cards] = await Promise.all([
          platform.ask('tab/state', { tabId: id }),
          platform.ask('tab/annotated', { tabId: id }),
        ]);
        if (!stillWanted()) return;
        setTab(state);
        setAnnotated(cards);
      } catch {
        if (stillWanted()) setAnnotated(null);
      }
    },
    [platform],
  );
  useEffect(() => {
    if (tabId === null) return;
    let gone = false;
    const wanted = () => !gone;
    setFocus(null);
    void load(tabId, wanted);
    const offTab = platform.onNews('news/tab', (news) => {
      if (news.tabId === tabId) void load(tabId, wanted);
    });
    const takeFocus = () =>
      platform.ask('tab/focus', { tabId }).then(
        ({ card }) => wanted() && card !== null && setFocus({ card }),
        () => {},
      );
    void takeFocus();
    const offFocus = platform.onNews('news/focus-card', (news) => {
      if (news.tabId === tabId) void takeFocus();
    });
    return () => {
      gone = true;
      offTab();
      offFocus();
    };
  }, [platform, tabId, load]);

  return (
    <main class="panel">
      {annotated && annotated.annotation.cards.length > 0 && tabId !== null ? (
        <PanelDecks key={`${tabId} ${annotated.url}`} annotated={annotated} tabId={tabId} focus={focus} />
      ) : tab ? (
        <NothingHere tab={tab} onTab={setTab} />
      ) : (
        <Waiting label={say('panel.waiting')} />
      )}
    </main>
  );
}
