/** What the reader does on the page, as few events as the layer needs. Nothing is prevented or stopped. */
export interface PageInput {
  onPoint(x: number, y: number, overHost: boolean): void;
  onLeave(): void;
  onPress(x: number, y: number, kind: { touch: boolean; overHost: boolean; onControl: boolean }): void;
  onEscape(): void;
}

/** A press on these is the page's own. */
const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"], [contenteditable]';

export function listen(document: Document, host: Element, input: PageInput): () => void {
  const off = new AbortController();
  const options = { signal: off.signal, passive: true, capture: true } as const;
  let frame = 0;
  let last: { x: number; y: number; overHost: boolean } | null = null;
  const onHost = (event: Event) => event.composedPath().includes(host);

  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      last = { x: event.clientX, y: event.clientY, overHost: onHost(event) };
      if (frame) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (last) input.onPoint(last.x, last.y, last.overHost);
      });
    },
    options,
  );
  document.documentElement.addEventListener('pointerleave', () => input.onLeave(), {
    ...options,
    capture: false,
  });
  document.addEventListener(
    'click',
    (event) => {
      input.onPress(event.clientX, event.clientY, {
        touch: (event as PointerEvent).pointerType === 'touch',
        overHost: onHost(event),
        // The whole path: inside an open shadow root the target is only its host.
        onControl: event.composedPath().some((node) => node instanceof Element && node.matches(CONTROLS)),
      });
    },
    options,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') input.onEscape();
    },
    options,
  );
  return () => {
    cancelAnimationFrame(frame);
    off.abort();
  };
}
