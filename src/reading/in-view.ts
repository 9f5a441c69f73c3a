/** Which of several elements the reader has before the eyes: the one on the middle line of the window. */

const MIDDLE_LINE: IntersectionObserverInit = { rootMargin: '-50% 0px -50% 0px' };

export class InView {
  readonly #observer: IntersectionObserver | null;
  #followed: readonly Element[] = [];

  /** Says nothing where the browser cannot tell. Ends with `signal`. */
  constructor(view: Window | null, signal: AbortSignal, onEnter: (element: Element) => void) {
    const Observer = (view as { IntersectionObserver?: typeof IntersectionObserver } | null)
      ?.IntersectionObserver;
    this.#observer = Observer
      ? new Observer((entries) => {
          const entered = entries.filter((entry) => entry.isIntersecting).at(-1);
          if (entered) onEnter(entered.target);
        }, MIDDLE_LINE)
      : null;
    signal.addEventListener('abort', () => this.#observer?.disconnect());
  }

  follow(elements: readonly Element[]): void {
    const same =
      elements.length === this.#followed.length && elements.every((e, i) => e === this.#followed[i]);
    if (same) return;
    this.#followed = elements;
    this.#observer?.disconnect();
    for (const element of elements) this.#observer?.observe(element);
  }
}
