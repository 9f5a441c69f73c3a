import { useState } from 'preact/hooks';
import { Button } from '../ui/controls';
import { DECK_HINT, DECK_NAME, DECK_ORDER } from '../ui/decks';
import { DeckShape, Logo } from '../ui/icons';
import { usePlatform, useSay, useSettings } from '../ui/platform';
import { Preferences } from '../ui/preferences';
import { WorldProgress } from '../ui/world-progress';
import { LiveSample } from './live-sample';
import { Sites } from './sites';

/** First run: a real annotated article, and the few things worth choosing. */
export function Welcome() {
  const platform = usePlatform();
  const { say } = useSay();
  const settings = useSettings();
  const [showCard, setShowCard] = useState<{ show: () => void } | null>(null);
  return (
    <div class="welcome">
      <header class="masthead">
        <Logo />
        <span class="wordmark">Backstory</span>
      </header>
      <main>
        <div class="welcome-lead">
          <h1>{say('welcome.title')}</h1>
          <p>{say('welcome.try')}</p>
          <Button
            look="primary"
            label={say('welcome.card')}
            disabled={showCard === null}
            onClick={() => showCard?.show()}
          />
          <WorldProgress />
        </div>
        <div class="welcome-grid">
          <LiveSample settings={settings.settings} onReady={(show) => setShowCard({ show })} />
          <aside class="side" aria-label={say('welcome.side')}>
            <section>
              <h2>{say('welcome.legend')}</h2>
              <ul class="legend">
                {DECK_ORDER.map((deck) => (
                  <li key={deck}>
                    <b class={`line-${deck}`}>
                      <DeckShape deck={deck} /> <span>{say(DECK_NAME[deck])}</span>
                    </b>
                    <span>{say(DECK_HINT[deck])}</span>
                  </li>
                ))}
              </ul>
            </section>
            <section>
              <h2>{say('welcome.privacy')}</h2>
              <p>{say('welcome.privacy.note')}</p>
            </section>
          </aside>
        </div>
        <div class="welcome-choices">
          <section>
            <h2>{say('settings')}</h2>
            <Preferences settings={settings} />
          </section>
          <section>
            <h2>{say('welcome.sites')}</h2>
            <Sites settings={settings} />
          </section>
        </div>
        <Button label={say('shelf.open')} icon="open" onClick={() => void platform.openPage('shelf')} />
      </main>
    </div>
  );
}
