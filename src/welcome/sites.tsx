import { useState } from 'preact/hooks';
import { Button, SearchField } from '../ui/controls';
import { type SettingsState, useAnswer, usePlatform, useSay } from '../ui/platform';

/** Where Backstory runs by itself: the listed news sites, less those the reader unticks, or everywhere. */
export function Sites({ settings }: { settings: SettingsState }) {
  const platform = usePlatform();
  const { say, lang } = useSay();
  const [text, setText] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const listed = useAnswer(() => platform.ask('settings/news-sites', {}), [platform]);
  if (listed.state !== 'here') return null;
  const { sites } = settings.settings;
  const isOn = (host: string) => sites[host] !== 'off';
  // Those in the reader's language first: most are looked for there.
  const hosts = [...listed.value]
    .filter(({ host }) => host.includes(text.trim().toLowerCase()))
    .sort((a, b) => Number(b.lang === lang) - Number(a.lang === lang) || a.host.localeCompare(b.host))
    .map(({ host }) => host);
  return (
    <div class="sites">
      <p>{say('welcome.sites.note', { n: listed.value.filter(({ host }) => isOn(host)).length })}</p>
      <details class="advanced">
        <summary>{say('welcome.sites.choose')}</summary>
        <SearchField label={say('welcome.sites.search')} value={text} onInput={setText} />
        <ul class="site-list" aria-label={say('welcome.sites')}>
          {hosts.map((host) => (
            <li key={host}>
              <label>
                <input
                  type="checkbox"
                  checked={isOn(host)}
                  onChange={(event) =>
                    void settings.site(host, event.currentTarget.checked ? 'default' : 'off').catch(() => {})
                  }
                />
                {host}
              </label>
            </li>
          ))}
        </ul>
      </details>
      {everywhere ? (
        <p role="status">{say('welcome.sites.allDone')}</p>
      ) : (
        <>
          <Button
            look="outline"
            label={say('welcome.sites.all')}
            // No await before the request: the browser would no longer know of the click.
            onClick={() => void platform.requestAllSites().then(setEverywhere, () => {})}
          />
          <p class="note">{say('welcome.sites.allNote')}</p>
        </>
      )}
    </div>
  );
}
