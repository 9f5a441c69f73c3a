import { useId, useRef, useState } from 'preact/hooks';
import type { RequestOf, Requests } from '../messages/contract';
import { Button, Select } from '../ui/controls';
import { bytesText, dayText } from '../ui/days';
import { type SettingsState, useAnswer, usePlatform, useSay } from '../ui/platform';
import { Silent, Waiting } from '../ui/states';
import { Backup } from './backup/backup';

type Forget = RequestOf<Requests, 'library/forget'>;

const RETENTION = ['30', '90', '365', '0'] as const;

/** What is stored and for how long; and how to make it gone. */
export function Storage({ settings }: { settings: SettingsState }) {
  const platform = usePlatform();
  const { say, lang } = useSay();
  const [again, setAgain] = useState(0);
  const [notice, setNotice] = useState('');
  const [asked, setAsked] = useState<Forget | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const summary = useAnswer(() => platform.ask('library/summary', {}), [platform, again]);

  const confirm = (what: Forget) => {
    setAsked(what);
    dialog.current?.showModal();
  };
  const forget = async () => {
    dialog.current?.close();
    if (!asked) return;
    try {
      const gone = await platform.ask('library/forget', asked);
      setNotice(say('forget.done', { articles: gone.articles, cards: gone.cards }));
      setAgain(again + 1);
    } catch {
      setNotice(say('problem.background'));
    }
  };

  if (summary.state === 'waiting') return <Waiting label={say('shelf.searching')} />;
  if (summary.state === 'failed') return <Silent again={summary.again} />;
  const { cards, articles, figures, bytes, sites } = summary.value;
  const days = String(settings.settings.retentionDays);
  return (
    <>
      <p>{say('storage.note')}</p>
      <dl class="stats">
        <Stat label={say('storage.cards')} value={cards} />
        <Stat label={say('storage.articles')} value={articles} />
        <Stat label={say('storage.figures')} value={figures} />
        {bytes !== null && (
          <div>
            <dt>{say('storage.space')}</dt>
            <dd>{bytesText(lang, bytes)}</dd>
          </div>
        )}
      </dl>
      <section class="forget">
        <Select
          label={say('storage.retention')}
          value={days}
          choices={[...new Set([...RETENTION, days])].map((value) => ({
            value,
            label: value === '0' ? say('storage.forever') : say('storage.days', { n: Number(value) }),
          }))}
          onChange={(value) => settings.set({ retentionDays: Number(value) })}
        />
      </section>
      <Backup onRestored={() => setAgain(again + 1)} />
      <section class="forget">
        <h2>{say('forget')}</h2>
        <p class="note">{say('forget.note')}</p>
        {sites.length > 0 && <ForgetSite sites={sites} onForget={confirm} />}
        <ForgetDay onForget={confirm} />
        <Button
          look="danger"
          label={say('forget.everything')}
          onClick={() => confirm({ what: 'everything' })}
        />
      </section>
      <p role="status">{notice}</p>
      <dialog ref={dialog} aria-labelledby="confirm-title">
        <h2 id="confirm-title">{say('forget.confirm')}</h2>
        <p>
          {asked?.what === 'site' && say('forget.confirm.site', { site: asked.site })}
          {asked?.what === 'day' && say('forget.confirm.day', { day: dayText(lang, asked.day) })}
          {asked?.what === 'everything' && say('forget.confirm.everything')}
        </p>
        {asked?.what !== 'everything' && <p class="note">{say('forget.confirm.keeps')}</p>}
        <div class="buttons">
          <Button label={say('action.cancel')} onClick={() => dialog.current?.close()} />
          <Button look="danger" label={say('forget.yes')} onClick={() => void forget()} />
        </div>
      </dialog>
    </>
  );
}

function Stat({ label, value }: { label: string; value: number }) {
  const { lang } = useSay();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{new Intl.NumberFormat(lang).format(value)}</dd>
    </div>
  );
}

function ForgetSite({ sites, onForget }: { sites: readonly string[]; onForget: (what: Forget) => void }) {
  const { say } = useSay();
  const [site, setSite] = useState(sites[0] ?? '');
  return (
    <div class="inline">
      <Select
        label={say('forget.site')}
        value={site}
        choices={sites.map((value) => ({ value, label: value }))}
        onChange={setSite}
      />
      <Button
        look="danger"
        label={say('forget.siteButton')}
        onClick={() => onForget({ what: 'site', site })}
      />
    </div>
  );
}

function ForgetDay({ onForget }: { onForget: (what: Forget) => void }) {
  const { say } = useSay();
  const id = useId();
  const [day, setDay] = useState('');
  return (
    <div class="inline">
      <div class="field">
        <label for={id}>{say('forget.day')}</label>
        <input id={id} type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
      </div>
      <Button
        look="danger"
        disabled={!day}
        label={say('forget.dayButton')}
        onClick={() => onForget({ what: 'day', day })}
      />
    </div>
  );
}
