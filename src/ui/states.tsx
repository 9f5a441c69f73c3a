import type { ComponentChildren } from 'preact';

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

export function Waiting({ label, progress }: { label: string; progress?: number }) {
  return (
    <div class="waiting" role="status">
      <p>{label}</p>
      <progress aria-label={label} max={1} value={progress} />
    </div>
  );
}
