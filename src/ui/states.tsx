import type { ComponentChildren } from 'preact';

/** Nothing to show, and what the reader can do about it. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
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
