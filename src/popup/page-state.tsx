import type { TabState } from '../messages/contract';
import { Button } from '../ui/controls';
import { dayText } from '../ui/days';
import { DECK_NAME, DECK_ORDER } from '../ui/decks';
import { DeckShape } from '../ui/icons';
import { usePlatform, useSay } from '../ui/platform';
import { CAN_READ, TAB_NOTE, TAB_TITLE } from '../ui/tab-states';

/** What this page is to Backstory: an article or not, how many cards, which story. */
export function PageState({ tab, onTab }: { tab: TabState; onTab: (tab: TabState) => void }) {
  const platform = usePlatform();
  const { say, lang } = useSay();
  const total = DECK_ORDER.reduce((sum, deck) => sum + tab.counts[deck], 0);
  const ready = tab.state === 'ready' && total > 0;
  return (
    <section class="page-state" aria-label={say('popup.page')}>
      {tab.title && tab.state !== 'unreachable' && (
        <p class="page-title" lang={tab.lang ?? undefined}>
          {tab.title}
        </p>
      )}
      <p class="state-line" role="status">
        {ready ? say('count.cards', { n: total }) : say(TAB_TITLE[tab.state])}
        {ready && tab.published && (
          <span class="year"> {say('state.forDay', { day: dayText(lang, tab.published) })}</span>
        )}
      </p>
      {!ready && tab.state !== 'off' && tab.state !== 'reading' && (
        <p class="state-note">{say(TAB_NOTE[tab.state])}</p>
      )}
      {ready && (
        <ul class="deck-counts">
          {DECK_ORDER.map((deck) => (
            <li key={deck} class={`deck-${deck}`}>
              <DeckShape deck={deck} />
              {say(DECK_NAME[deck])} <b>{tab.counts[deck]}</b>
            </li>
          ))}
        </ul>
      )}
      {tab.story && (
        <p class="story-line">
          <span class="note">{say('state.story')}</span>
          <b>{tab.story.title}</b>
        </p>
      )}
      {CAN_READ.includes(tab.state) && (
        <Button
          look="outline"
          label={say('action.readAnyway')}
          onClick={() => void platform.ask('tab/read', { tabId: tab.tabId }).then(onTab, () => {})}
        />
      )}
      <AskForSite tab={tab} onTab={onTab} />
    </section>
  );
}

/** Asks for a site's permission, and says why in one sentence. */
function AskForSite({ tab, onTab }: { tab: TabState; onTab: (tab: TabState) => void }) {
  const platform = usePlatform();
  const { say } = useSay();
  const { host } = tab;
  if (tab.access !== 'none' || !host || tab.state === 'unreachable' || tab.state === 'off') return null;
  const read = async (granted: boolean) => {
    if (granted) onTab(await platform.ask('tab/read', { tabId: tab.tabId }));
  };
  // No await before the requests: the browser would no longer know of the click.
  const grant = () => {
    void platform.requestHost(host).then(async (granted) => {
      if (granted) await platform.ask('settings/site', { host, state: 'on' });
      await read(granted);
    });
  };
  const grantAll = () => void platform.requestAllSites().then(read);
  return (
    <div class="ask">
      <p>{say('permission.why', { host })}</p>
      <Button look="primary" label={say('permission.grant')} onClick={grant} />
      <Button look="plain" label={say('permission.grantAll')} onClick={grantAll} />
    </div>
  );
}
