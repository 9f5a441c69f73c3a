import type { ComponentChildren } from 'preact';
import { Button } from './controls';
import { useSay } from './platform';

/** Nothing to show, and what the reader can do about it. */
export function Empty(props: { title: string; heading?: boolean; children?: ComponentChildren }) {
  const { title, heading = false, children } = props;
  return (
    <div class="empty">
      {heading ? <h1 class="empty-title">{title}</h1> : <p class="empty-title">{title}</p>}
      {children}
    </div>
  );
}

/** What happened and what to do. */
export function Problem({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="problem" role="alert">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** The background does not answer: what was asked can be asked once more. */
export function Silent({ again }: { again: () => void }) {
  const { say } = useSay();
  return (
    <Problem title={say('problem.background')}>
      <Button label={say('action.again')} onClick={again} />
    </Problem>
  );
}

export function Waiting({ label, progress }: { label: string; progress?: number }) {
  return (
    <div class="waiting" role="status">
      <p>{label}</p>
      <progress aria-label={label} max={1} value={progress} />
    </div>
  );
}
