import type { LibraryDb } from '../../library/db';
import type { EntryId } from '../../model';
import { DONE } from './services';

export async function setKnown(db: LibraryDb, entry: EntryId, known: boolean): Promise<typeof DONE> {
  if (known) await db.known.put({ entry, since: Date.now() });
  else await db.known.delete(entry);
  return DONE;
}

/** `card` is a card's id within its article, or a library key. */
export async function setSaved(
  db: LibraryDb,
  card: string,
  articleKey: string | null,
  saved: boolean,
): Promise<typeof DONE> {
  const seen = articleKey === null ? [] : await db.sightings.where('article').equals(articleKey).toArray();
  const figure = /^figure\/(\d+)$/.exec(card)?.[1];
  const keys =
    figure !== undefined
      ? [`${articleKey}#${figure}`]
      : seen.map((s) => s.card).filter((key) => key.startsWith(`${card}@`));
  await db.cards
    .where('key')
    .anyOf([card, ...keys])
    .modify({ saved: saved ? 1 : 0 });
  return DONE;
}
