import { useEffect, useState } from 'preact/hooks';
import type { ReplyOf, Requests } from '../messages/contract';
import { Button } from './controls';
import { usePlatform, useSay } from './platform';
import { Problem, Waiting } from './states';

type Status = ReplyOf<Requests, 'packs/status'>;

/** How far the built-in knowledge is: nothing once it is there, a way to try again where it failed. */
export function WorldProgress() {
  const platform = usePlatform();
  const { say } = useSay();
  const [status, setStatus] = useState<Status | null>(null);
  useEffect(() => {
    let gone = false;
    const ask = () =>
      platform.ask('packs/status', {}).then(
        (now) => {
          if (!gone) setStatus(now);
        },
        () => {},
      );
    void ask();
    const off = platform.onNews('news/packs', ({ ready, progress }) => {
      // News has no reason: a failure is asked for.
      if (!ready && progress === 0) void ask();
      else setStatus({ ready, progress, error: null });
    });
    return () => {
      gone = true;
      off();
    };
  }, [platform]);
  if (!status || status.ready) return null;
  if (status.error === null) {
    // A background that was just woken has not looked yet: it says so by no progress at all.
    return status.progress > 0 ? <Waiting label={say('world.setup')} progress={status.progress} /> : null;
  }
  return (
    <Problem title={say('world.failed')}>
      <p>{say('world.failed.note')}</p>
      <Button
        label={say('action.again')}
        onClick={() => void platform.ask('packs/ensure', {}).catch(() => {})}
      />
    </Problem>
  );
}
