import type { TabState } from '../messages/contract';
import { Button } from '../ui/controls';
import { usePlatform, useSay } from '../ui/platform';
import { Empty, Waiting } from '../ui/states';
import { CAN_READ, TAB_NOTE, TAB_TITLE } from '../ui/tab-states';

/** The panel of a tab without cards: why, and what the reader can do. */
export function NothingHere({ tab, onTab }: { tab: TabState; onTab: (tab: TabState) => void }) {
  const platform = usePlatform();
  const { say } = useSay();
  if (tab.state === 'reading') return <Waiting label={say('state.reading')} />;
  return (
    <Empty title={say(TAB_TITLE[tab.state])} heading>
      <p>{say(TAB_NOTE[tab.state])}</p>
      {CAN_READ.includes(tab.state) && (
        <Button
          look="primary"
          label={say('action.readAnyway')}
          onClick={() => void platform.ask('tab/read', { tabId: tab.tabId }).then(onTab, () => {})}
        />
      )}
      <Button label={say('shelf.open')} icon="open" onClick={() => void platform.openPage('shelf')} />
    </Empty>
  );
}
