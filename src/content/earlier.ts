/**
 * After an update the old script lives on in open pages, cut off from the extension, and keeps its cards readable. When
 * the new one arrives in the same page it has to go. Both see one document but not each other's variables: the word is
 * passed inside the closed root, where the page neither hears it nor can say it.
 */
const RETIRE = 'backstory-retire';

/** Calls back when a later script of the extension takes over this page. */
export function onRetire(mount: HTMLElement, retire: () => void): void {
  mount.addEventListener(RETIRE, retire, { once: true });
}

/** Takes away what an earlier script of the extension shows on the page, and what the browser left of one it ended. */
export function retireEarlier(document: Document): void {
  for (const element of [...document.documentElement.children]) {
    const mount = element instanceof HTMLElement ? closedRoot(element)?.querySelector(`.${LAYER}`) : null;
    if (!mount) continue;
    mount.dispatchEvent(new Event(RETIRE));
    // A script the browser has ended does not hear it.
    element.remove();
  }
}

/** Marks the root of what the reader's script shows; chips on front pages have none. */
export const LAYER = 'backstory-layer';

/** Firefox has it on the element, Chromium in an interface of its own; pages have neither. */
interface RootOpener {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
declare const chrome:
  | { readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } }
  | undefined;

function closedRoot(element: HTMLElement): ShadowRoot | null {
  const own = (element as RootOpener).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  return typeof chrome === 'undefined' ? null : (chrome.dom?.openOrClosedShadowRoot(element) ?? null);
}
