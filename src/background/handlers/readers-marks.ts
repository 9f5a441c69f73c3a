import type { LibraryDb } from '../../library/db';
import { writeNote, writeSaved } from '../../library/own';
import type { EntryId } from '../../model';
import { DONE } from './services';

export async function setKnown(db: LibraryDb, entry: EntryId, known: boolean): Promise<typeof DONE> {
  if (known) await db.known.put({ entry, since: Date.now() });
  else await db.known.delete(entry);
  return DONE;
}

/** Keys in the library of a card named by its id within an article, or by its key. */
async function keysOf(db: LibraryDb, card: string, articleKey: string | null): Promise<string[]> {
  if (articleKey === null) return [card];
  const figure = /^figure\/(\d+)$/.exec(card)?.[1];
  if (figure !== undefined) return [`${articleKey}#${figure}`];
  const seen = await db.sightings.where('article').equals(articleKey).toArray();
  return [card, ...seen.map((s) => s.card).filter((key) => key.startsWith(`${card}@`))];
}

export async function setSaved(
  db: LibraryDb,
  card: string,
  articleKey: string | null,
  saved: boolean,
): Promise<typeof DONE> {
  await writeSaved(db, await keysOf(db, card, articleKey), saved);
  return DONE;
}

/** An empty note is none. */
export async function setNote(
  db: LibraryDb,
  card: string,
  articleKey: string | null,
  note: string | null,
): Promise<typeof DONE> {
  await writeNote(db, await keysOf(db, card, articleKey), note?.trim() ? note : null);
  return DONE;
}

/** Notes on the cards of one article, by card id. */
export async function notesOf(db: LibraryDb, articleKey: string): Promise<Record<string, string>> {
  const seen = await db.sightings.where('article').equals(articleKey).toArray();
  const rows = await db.cards.bulkGet(seen.map((s) => s.card));
  return Object.fromEntries(rows.flatMap((row) => (row?.note ? [[row.card.id, row.note]] : [])));
}
