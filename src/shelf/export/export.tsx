import { useRef, useState } from 'preact/hooks';
import { Button, Segmented } from '../../ui/controls';
import { failureText } from '../../ui/faults';
import { usePlatform, useSay } from '../../ui/platform';
import { Problem } from '../../ui/states';
import type { StringKey } from '../../ui/strings';
import { download, today } from '../download';
import { noWish, type Wish } from '../filters';
import { TaskProgress, useTask } from '../task';
import { FORMAT_NAMES, FORMATS, type FormatName } from './formats';
import { exportCards } from './run';

const NAME = {
  markdown: 'export.markdown',
  csv: 'export.csv',
  json: 'export.json',
  anki: 'export.anki',
} as const satisfies Record<FormatName, StringKey>;

const HINT = {
  markdown: 'export.markdown.note',
  csv: 'export.csv.note',
  json: 'export.json.note',
  anki: 'export.anki.note',
} as const satisfies Record<FormatName, StringKey>;

interface ExportProps {
  readonly wish: Wish;
  readonly total: number;
  readonly filtered: boolean;
  readonly savedOnly: boolean;
}

/** Cards as a file: all of them, or those that were found. */
export function Export({ wish, total, filtered, savedOnly }: ExportProps) {
  const platform = usePlatform();
  const { say, lang } = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const task = useTask();
  const [format, setFormat] = useState<FormatName>('markdown');
  const [scope, setScope] = useState<'found' | 'all'>('found');
  const [outcome, setOutcome] = useState<{ done: number } | { failed: string } | null>(null);
  const busy = task.progress !== undefined;
  const open = () => {
    setOutcome(null);
    setScope('found');
    dialog.current?.showModal();
  };
  const run = () => {
    setOutcome(null);
    const query = { ...(scope === 'found' ? wish : noWish(savedOnly)), offset: 0, limit: 1 };
    const work = async (report: (progress: number) => void, signal: AbortSignal) => {
      const { blob, cards } = await exportCards(platform, {
        query,
        format,
        context: { lang, day: today() },
        signal,
        onProgress: (done, of) => report(of === 0 ? 1 : done / of),
      });
      if (cards > 0) download(`backstory-${today()}.${FORMATS[format].extension}`, blob);
      setOutcome({ done: cards });
    };
    task.run(say('export.running'), work, (error) => setOutcome({ failed: failureText(say, error) }));
  };
  return (
    <>
      <Button icon="download" label={say('export')} onClick={open} />
      <dialog ref={dialog} aria-labelledby="export-title" onClose={task.cancel}>
        <h2 id="export-title">{say('export')}</h2>
        <div class="dialog-body">
          <Segmented
            label={say('export.format')}
            value={format}
            choices={FORMAT_NAMES.map((value) => ({ value, label: say(NAME[value]) }))}
            onChange={setFormat}
          />
          <p class="note">{say(HINT[format])}</p>
          {filtered && (
            <Segmented
              label={say('export.scope')}
              value={scope}
              choices={[
                { value: 'found', label: say('export.found', { n: total }) },
                { value: 'all', label: say('export.all') },
              ]}
              onChange={setScope}
            />
          )}
          <TaskProgress task={task} />
          <p role="status">
            {outcome &&
              'done' in outcome &&
              (outcome.done > 0 ? say('export.done', { n: outcome.done }) : say('export.none'))}
          </p>
          {outcome && 'failed' in outcome && (
            <Problem title={say('export.failed')}>
              <p>{outcome.failed}</p>
            </Problem>
          )}
        </div>
        <div class="buttons">
          <Button label={say('action.close')} onClick={() => dialog.current?.close()} />
          <Button look="primary" disabled={busy} label={say('export.run')} onClick={run} />
        </div>
      </dialog>
    </>
  );
}
