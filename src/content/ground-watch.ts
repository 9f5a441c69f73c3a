/** Pages fade between their themes: colours are asked for once that is over. */
const SETTLED_MS = 350;

/** Calls back when the page's own colours may have changed: a theme switch of the page or of the system. */
export function watchGround(document: Document, changed: () => void): () => void {
  const view = document.defaultView ?? window;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLED_MS);
  };
  const scheme = view.matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', soon);
  const observer = new MutationObserver(soon);
  // Themes are switched on the root or the body: nothing below is watched.
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributes: true });
  }
  return () => {
    clearTimeout(timer);
    scheme.removeEventListener('change', soon);
    observer.disconnect();
  };
}
