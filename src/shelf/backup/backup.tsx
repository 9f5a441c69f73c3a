import { useRef, useState } from 'preact/hooks';
import { MessageError } from '../../messages/wire';
import type { Backup as BackupData, Fault } from '../../model';
import { Button, Segmented } from '../../ui/controls';
import { bytesText, dayText } from '../../ui/days';
import { failureText, faultText } from '../../ui/faults';
import { usePlatform, useSay } from '../../ui/platform';
import { Problem } from '../../ui/states';
import { download, today } from '../download';
import { FileButton } from '../file-button';
import { TaskProgress, useTask } from '../task';
import { type ReadBackup, readBackup } from './read';
import { writeBackup } from './write';

type Outcome =
  | { readonly good: string; readonly note?: string }
  | { readonly bad: string; readonly title: string };
type Mode = 'merge' | 'replace';

/** Everything that is the reader's as one file, and back again. */
export function Backup({ onRestored }: { onRestored: () => void }) {
  const platform = usePlatform();
  const { say, lang } = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const task = useTask();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [read, setRead] = useState<Extract<ReadBackup, { ok: true }> | null>(null);
  const [mode, setMode] = useState<Mode>('merge');
  const busy = task.progress !== undefined;

  const save = () => {
    setOutcome(null);
    task.run(
      say('backup.making'),
      async (report, signal) => {
        const blob = await writeBackup(platform, { signal, onProgress: report });
        download(`backstory-${today()}.json.gz`, blob);
        setOutcome({ good: say('backup.saved', { size: bytesText(lang, blob.size) }) });
      },
      (error) => setOutcome({ bad: failureText(say, error), title: say('backup.failed') }),
    );
  };
  const refuse = (bad: string) => setOutcome({ bad, title: say('backup.nothingChanged') });
  const refuseFault = (fault: Fault) => refuse(say('backup.broken', { reason: faultText(say, fault) }));
  const fails = (error: unknown) => {
    if (error instanceof MessageError && error.fault) refuseFault(error.fault);
    else refuse(failureText(say, error));
  };
  const open = (chosen: File) => {
    setOutcome(null);
    task.run(
      say('backup.reading'),
      async (report, signal) => {
        const result = await readBackup(platform, chosen, { signal, onProgress: report });
        if (!result.ok) {
          if (result.reason === 'broken') refuseFault(result.fault);
          else refuse(say(result.reason === 'newer' ? 'backup.newer' : 'backup.notBackup'));
          return;
        }
        setRead(result);
        setMode('merge');
        dialog.current?.showModal();
      },
      fails,
    );
  };
  const restore = () => {
    dialog.current?.close('restore');
    if (!read) return;
    const { session, backup } = read;
    task.run(
      say('backup.restoring'),
      async () => {
        const { counts, settings } = backup;
        const done = await platform.ask('library/restore', { session, mode, counts, settings });
        setOutcome({
          good: say('backup.restored', {
            cards: done.counts.cards ?? 0,
            articles: done.counts.articles ?? 0,
            packs: done.packs,
          }),
          ...(mode === 'replace' && !done.settings && { note: say('backup.withoutSettings') }),
        });
        onRestored();
      },
      fails,
      false,
    );
  };
  const closed = () => {
    if (dialog.current?.returnValue !== 'restore') void platform.ask('library/unstage', {}).catch(() => {});
    if (dialog.current) dialog.current.returnValue = '';
  };
  return (
    <section class="forget">
      <h2>{say('backup')}</h2>
      <p class="note">{say('backup.note')}</p>
      <div class="inline">
        <Button look="outline" icon="download" disabled={busy} label={say('backup.make')} onClick={save} />
        <FileButton
          label={say('backup.open')}
          accept=".gz,.json,application/gzip,application/json"
          disabled={busy}
          onFile={open}
        />
      </div>
      <TaskProgress task={task} />
      <div role="status">
        {outcome && 'good' in outcome && (
          <div class="report">
            <p>{outcome.good}</p>
            {outcome.note && <p>{outcome.note}</p>}
          </div>
        )}
      </div>
      {outcome && 'bad' in outcome && (
        <Problem title={outcome.title}>
          <p>{outcome.bad}</p>
        </Problem>
      )}
      <dialog ref={dialog} aria-labelledby="restore-title" onClose={closed}>
        <h2 id="restore-title">{say('backup.confirm')}</h2>
        <div class="dialog-body">
          {read && <Holds backup={read.backup} />}
          <Segmented
            label={say('backup.mode')}
            value={mode}
            choices={[
              { value: 'merge', label: say('backup.merge') },
              { value: 'replace', label: say('backup.replace') },
            ]}
            onChange={setMode}
          />
          <p class="note">{say(mode === 'merge' ? 'backup.merge.note' : 'backup.replace.note')}</p>
        </div>
        <div class="buttons">
          <Button label={say('action.cancel')} onClick={() => dialog.current?.close()} />
          <Button
            look={mode === 'replace' ? 'danger' : 'primary'}
            label={say(mode === 'merge' ? 'backup.merge' : 'backup.replace')}
            onClick={restore}
          />
        </div>
      </dialog>
    </section>
  );
}

function Holds({ backup }: { backup: BackupData }) {
  const { say, lang } = useSay();
  return (
    <p>
      {say('backup.holds', {
        day: dayText(lang, backup.made.slice(0, 10)),
        cards: backup.counts.cards ?? 0,
        articles: backup.counts.articles ?? 0,
        packs: backup.packs.length,
      })}
    </p>
  );
}
