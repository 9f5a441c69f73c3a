/** The reader's notes on cards of this article, asked for whenever a card is opened: panel and library write them too. */
export interface OwnNotes {
  /** Whether notes can be written here, and what is written is known. */
  readonly ready: boolean;
  of(card: string): string | null;
  save(card: string, note: string | null): Promise<unknown>;
  /** Asks for them; `changed` is called when they are here. */
  want(): void;
}

interface NotePorts {
  /** null where nothing is stored: private windows, the sample article. */
  readonly read: (() => Promise<Readonly<Record<string, string>>>) | null;
  readonly write: (card: string, note: string | null) => Promise<unknown>;
  readonly changed: () => void;
}

export function createOwnNotes({ read, write, changed }: NotePorts): OwnNotes {
  let notes: Map<string, string> | null = null;
  let asking = false;
  return {
    get ready() {
      return notes !== null;
    },
    of: (card) => notes?.get(card) ?? null,
    async save(card, note) {
      await write(card, note);
      if (note === null) notes?.delete(card);
      else notes?.set(card, note);
    },
    want() {
      if (asking || !read) return;
      asking = true;
      read()
        .then(
          (found) => {
            notes = new Map(Object.entries(found));
            changed();
          },
          // Asked again with the next card: the background may have been gone for a moment.
          () => {},
        )
        .finally(() => {
          asking = false;
        });
    },
  };
}
