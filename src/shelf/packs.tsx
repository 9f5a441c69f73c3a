import { useEffect, useRef, useState } from 'preact/hooks';
import type { InstalledPack, News, PackReport, RequestOf } from '../messages/contract';
import { Button } from '../ui/controls';
import { bytesText, momentText } from '../ui/days';
import { failureText, faultText } from '../ui/faults';
import { useAnswer, usePlatform, useSay } from '../ui/platform';
import { Silent, Waiting } from '../ui/states';
import type { StringKey } from '../ui/strings';
import { WorldProgress } from '../ui/world-progress';
import { FileButton } from './file-button';

/** A pack file larger than this is not read: the built-in world is smaller. */
const MAX_PACK_BYTES = 50_000_000;

type Step = RequestOf<News, 'news/import'>['step'];

const STEP = {
  check: 'packs.step.check',
  compile: 'packs.step.compile',
  store: 'packs.step.store',
} as const satisfies Record<Step, StringKey>;
const STEPS: readonly Step[] = ['check', 'compile', 'store'];

type Outcome = { report: PackReport; name: string } | { failed: string; name: string };

/** Knowledge packs: what is installed, and import from a file with a report. */
export function Packs() {
  const platform = usePlatform();
  const { say } = useSay();
  const [again, setAgain] = useState(0);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const [step, setStep] = useState<Step>('check');
  // A file that turned out older than what is installed waits for the reader's word.
  const last = useRef<File | null>(null);
  useEffect(() => platform.onNews('news/import', (news) => setStep(news.step)), [platform]);
  const packs = useAnswer(() => platform.ask('packs/list', {}), [platform, again]);

  const take = async (file: File, evenOlder = false) => {
    last.current = file;
    if (file.size > MAX_PACK_BYTES) return setOutcome({ failed: say('packs.tooLarge'), name: file.name });
    setBusy(true);
    setStep('check');
    setOutcome(null);
    try {
      const report = await platform.ask('packs/import', {
        name: file.name,
        text: await file.text(),
        evenOlder,
      });
      setOutcome({ report, name: file.name });
      setAgain(again + 1);
    } catch (error) {
      setOutcome({ failed: failureText(say, error), name: file.name });
    }
    setBusy(false);
  };
  return (
    <>
      <p>{say('packs.note')}</p>
      <WorldProgress />
      {packs.state === 'waiting' && <Waiting label={say('shelf.searching')} />}
      {packs.state === 'failed' && <Silent again={packs.again} />}
      {packs.state === 'here' && (
        <ul class="lines">
          {packs.value.map((pack) => (
            <PackLine
              key={pack.manifest.id}
              pack={pack}
              onRemove={() =>
                void platform.ask('packs/remove', { id: pack.manifest.id }).then(
                  () => setAgain(again + 1),
                  () => {},
                )
              }
            />
          ))}
        </ul>
      )}
      <section class="drop">
        <h2>{say('packs.import')}</h2>
        <p class="note">{say('packs.import.note')}</p>
        <FileButton
          label={say('packs.choose')}
          accept=".json,.yaml,.yml,application/json,application/yaml"
          disabled={busy}
          onFile={(file) => void take(file)}
        />
        {busy && <Waiting label={say(STEP[step])} progress={(STEPS.indexOf(step) + 0.5) / STEPS.length} />}
      </section>
      <div role="status">
        {outcome && (
          <Report
            outcome={outcome}
            onEvenOlder={() => {
              if (last.current) void take(last.current, true);
            }}
          />
        )}
      </div>
    </>
  );
}

function PackLine({ pack, onRemove }: { pack: InstalledPack; onRemove: () => void }) {
  const { say, lang } = useSay();
  const { manifest } = pack;
  return (
    <li>
      <span class="grow">
        <b>{manifest.title[lang] ?? Object.values(manifest.title)[0]}</b>
        <small>
          {say('packs.line', {
            version: manifest.version,
            publisher: manifest.publisher,
            licence: manifest.licence,
          })}
        </small>
        <small>
          {say('count.entries', { n: pack.entries })} · {bytesText(lang, pack.bytes)} ·{' '}
          {momentText(lang, pack.importedAt)}
        </small>
        {!pack.complete && !pack.builtIn && <small class="pack-bad">{say('packs.evicted')}</small>}
      </span>
      {pack.builtIn ? (
        <span class="tag">{say('packs.builtIn')}</span>
      ) : (
        <Button look="outline" label={say('packs.remove')} onClick={onRemove} />
      )}
    </li>
  );
}

function Report({ outcome, onEvenOlder }: { outcome: Outcome; onEvenOlder: () => void }) {
  const { say } = useSay();
  if ('failed' in outcome) {
    return (
      <div class="report report-bad">
        <strong>{say('packs.failed', { name: outcome.name })}</strong>
        <p>{outcome.failed}</p>
      </div>
    );
  }
  const { report, name } = outcome;
  if (report.older) {
    return (
      <div class="report report-bad">
        <strong>{say('packs.older.title', { name: report.pack ?? name })}</strong>
        <p>{say('packs.older', report.older)}</p>
        <Button look="outline" label={say('packs.older.take')} onClick={onEvenOlder} />
      </div>
    );
  }
  return (
    <div class={report.ok ? 'report' : 'report report-bad'}>
      <strong>
        {report.ok ? say('packs.imported', { name: report.pack ?? name }) : say('packs.failed', { name })}
      </strong>
      {report.ok && <p>{say('packs.counts', { added: report.added, replaced: report.replaced })}</p>}
      {report.refused.length > 0 && (
        <>
          <p>{say('packs.refused', { n: report.refused.length })}</p>
          <ul>
            {report.refused.map(({ line, path, fault }) => (
              <li key={`${line} ${path} ${fault.code}`}>
                {line !== null && <span class="faint">{say('packs.lineNumber', { n: line })} </span>}
                {path && <code>{path}</code>} {faultText(say, fault)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
