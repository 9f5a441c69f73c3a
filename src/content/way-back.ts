/** Where focus goes when a card opened by key closes again. */
export interface WayBack {
  /** Remembers where the reader is: inside our own tray, or on the page. */
  leave(inHost: HTMLElement | null): void;
  /** Focus returns there; without such a place, Tab goes on from the card's word. */
  comeBack(word: Range | null): void;
}

export function createWayBack(document: Document): WayBack {
  let place: HTMLElement | null = null;
  return {
    leave(inHost) {
      place = inHost ?? (document.activeElement instanceof HTMLElement ? document.activeElement : null);
    },
    comeBack(word) {
      const selection = document.getSelection();
      if (place?.isConnected && place !== document.body) place.focus({ preventScroll: true });
      // What the reader has selected is theirs; only a bare caret is moved.
      else if (word && selection?.isCollapsed !== false)
        selection?.collapse(word.startContainer, word.startOffset);
      place = null;
    },
  };
}
