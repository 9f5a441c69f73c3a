import { useState } from 'preact/hooks';
import { kindOf } from '../model';
import { Button } from '../ui/controls';
import { KIND_NAME } from '../ui/decks';
import { useAnswer, usePlatform, useSay } from '../ui/platform';
import { Empty, Silent, Waiting } from '../ui/states';

/** What the reader said they know: taken back with one click. */
export function Known() {
  const platform = usePlatform();
  const { say } = useSay();
  const [again, setAgain] = useState(0);
  const summary = useAnswer(() => platform.ask('library/summary', {}), [platform, again]);
  if (summary.state === 'waiting') return <Waiting label={say('shelf.searching')} />;
  if (summary.state === 'failed') return <Silent again={summary.again} />;
  if (summary.value.known.length === 0) {
    return (
      <Empty title={say('known.empty')}>
        <p>{say('known.note')}</p>
      </Empty>
    );
  }
  return (
    <>
      <p>{say('known.note')}</p>
      <ul class="lines">
        {summary.value.known.map(({ entry, label }) => (
          <li key={entry}>
            <span class="grow">
              <b>{label}</b>
              <small>{say(KIND_NAME[kindOf(entry)])}</small>
            </span>
            <Button
              look="outline"
              label={say('known.undo')}
              onClick={() =>
                void platform.ask('cards/know', { entry, known: false }).then(
                  () => setAgain(again + 1),
                  () => {},
                )
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}
