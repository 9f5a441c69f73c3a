import type { Table } from 'dexie';
import * as v from 'valibot';
import { FaultError } from '../model';
import type { CompiledPack } from '../packs/compiled';
import { BACKUP_ROWS, BACKUP_TABLES, type BackupTable, isBackupTable } from './backup-schema';
import { catalogueTables, rebuildCatalogue, staleOf } from './catalogue';
import type { ArticleRow, CardRow, KnownRow, LibraryDb } from './db';
import { BACKUP_PART_ROWS } from './limits';
import { storePack } from './packs';
import { remakeThreads } from './threads';

/** What is staged of the reader's own packs: their source text, compiled when all of the backup has come. */
export const STAGED_PACKS = 'packs';

/** Rows by table. */
export type Counts = Readonly<Record<string, number>>;

export async function backupCounts(db: LibraryDb): Promise<Counts> {
  const counts = await Promise.all(BACKUP_TABLES.map((name) => db.table(name).count()));
  return Object.fromEntries(BACKUP_TABLES.map((name, i) => [name, counts[i] ?? 0]));
}

type Key = string | string[];

/** Some rows of a table in the order of its key, from after `after`; `next` is null at the end. */
export async function backupPart(
  db: LibraryDb,
  table: BackupTable,
  after: Key | null,
): Promise<{ rows: unknown[]; next: Key | null }> {
  const all = db.table(table) as Table<Record<string, unknown>, Key>;
  const from = after === null ? all.orderBy(':id') : all.where(':id').above(after);
  const found = await from.limit(BACKUP_PART_ROWS).toArray();
  const last = found.at(-1);
  const path = all.schema.primKey.keyPath;
  const keyOf = (row: Record<string, unknown>): Key =>
    (Array.isArray(path) ? path.map((part) => row[part]) : row[String(path)]) as Key;
  const next = last && found.length === BACKUP_PART_ROWS ? keyOf(last) : null;
  // The number in the catalogue is the catalogue's, and each library has its own.
  return { rows: found.map(({ n: _, ...row }) => row), next };
}

/** Puts a part of a backup aside if all of it is valid. @throws FaultError that names the first row that is not. */
export async function stage(db: LibraryDb, session: string, table: string, rows: unknown[]): Promise<void> {
  let valid = rows;
  if (table !== STAGED_PACKS) {
    if (!isBackupTable(table))
      throw new FaultError(
        { code: 'backup-part', params: { table } },
        `the backup has a part this version does not know: ${table}`,
      );
    const checked = v.safeParse(v.array(BACKUP_ROWS[table]), rows);
    if (!checked.success) {
      const [issue] = checked.issues;
      const path = `${table}${v.getDotPath(issue) ? `.${v.getDotPath(issue)}` : ''}`;
      throw new FaultError({ code: 'backup-row', params: { path } }, `${path}: ${issue.message}`);
    }
    valid = checked.output;
  }
  // A restore that was begun and left is not there for ever.
  await db.staging.where('session').notEqual(session).delete();
  await db.staging.add({ session, table, rows: valid } as never);
}

export async function unstage(db: LibraryDb): Promise<void> {
  await db.staging.clear();
}

const partsOf = (db: LibraryDb, session: string): Promise<number[]> =>
  db.staging.where('session').equals(session).primaryKeys();

export async function stagedPacks(db: LibraryDb, session: string): Promise<string[]> {
  const packs: string[] = [];
  for (const id of await partsOf(db, session)) {
    const part = await db.staging.get(id);
    if (part?.table === STAGED_PACKS) packs.push(...(part.rows as string[]));
  }
  return packs;
}

/**
 * Makes the library what was staged (`replace`) or adds that to it (`merge`), in one transaction: all of it or nothing.
 * @throws FaultError where less was staged than the backup says it holds.
 */
export async function restore(
  db: LibraryDb,
  session: string,
  {
    mode,
    counts,
    packs,
    now,
  }: { mode: 'merge' | 'replace'; counts: Counts; packs: CompiledPack[]; now: number },
): Promise<Counts> {
  const own = BACKUP_TABLES.map((name) => db.table(name));
  await db.transaction(
    'rw',
    [...own, db.threadRuns, db.packs, db.blocks, db.staging, ...catalogueTables(db)],
    async () => {
      if (mode === 'replace') await Promise.all(own.map((table) => table.clear()));
      const taken: Record<string, number> = {};
      // One part at a time: a large library would not fit into memory twice.
      for (const id of await partsOf(db, session)) {
        const part = await db.staging.get(id);
        if (!part || !isBackupTable(part.table)) continue;
        const rows = mode === 'merge' ? await merge(db, part.table, part.rows) : part.rows;
        await db.table(part.table).bulkPut(rows);
        taken[part.table] = (taken[part.table] ?? 0) + rows.length;
      }
      for (const name of BACKUP_TABLES) {
        const [said, there] = [counts[name] ?? 0, taken[name] ?? 0];
        if (there !== said)
          throw new FaultError(
            { code: 'backup-count', params: { table: name, said, there } },
            `the backup says it has ${said} ${name}, but ${there} are there`,
          );
      }
      await remakeThreads(db);
      for (const pack of packs) await storePack(db, pack, { builtIn: false, build: '', now });
      await db.staging.clear();
      await rebuildCatalogue(db);
    },
  );
  staleOf(db).all = true;
  return counts;
}

/** The reader's own work on either side stays; of what was only seen the later wins. */
async function merge(db: LibraryDb, table: BackupTable, rows: unknown[]): Promise<unknown[]> {
  if (table === 'articles') return mergeRows(db.articles, rows as ArticleRow[], ({ key }) => key, dated);
  if (table === 'cards') {
    return mergeRows(
      db.cards,
      rows as CardRow[],
      ({ key }) => key,
      (mine, theirs): CardRow => ({
        ...dated(mine, theirs),
        saved: mine.saved === 1 || theirs.saved === 1 ? 1 : 0,
        note: bothNotes(mine.note, theirs.note),
      }),
    );
  }
  if (table === 'known') {
    return mergeRows(
      db.known,
      rows as KnownRow[],
      ({ entry }) => entry,
      (mine, theirs) => ({
        entry: mine.entry,
        since: Math.min(mine.since, theirs.since),
      }),
    );
  }
  if (table === 'figures')
    return mergeRows(
      db.figures,
      rows as never[],
      ({ key }) => key,
      (mine) => mine,
    );
  return rows;
}

async function mergeRows<Row, K extends string>(
  table: { bulkGet(keys: K[]): PromiseLike<(Row | undefined)[]> },
  rows: readonly Row[],
  keyOf: (row: Row) => K,
  both: (mine: Row, theirs: Row) => Row,
): Promise<Row[]> {
  const mine = await table.bulkGet(rows.map(keyOf));
  return rows.map((row, i) => {
    const own = mine[i];
    return own === undefined ? row : both(own, row);
  });
}

const dated = <Row extends { firstSeen: number; lastSeen: number }>(mine: Row, theirs: Row): Row => ({
  ...(theirs.lastSeen > mine.lastSeen ? theirs : mine),
  firstSeen: Math.min(mine.firstSeen, theirs.firstSeen),
  lastSeen: Math.max(mine.lastSeen, theirs.lastSeen),
});

function bothNotes(mine: string | null, theirs: string | null): string | null {
  if (mine === null || theirs === null || mine === theirs) return mine ?? theirs;
  return mine.includes(theirs) ? mine : `${mine}\n\n${theirs}`;
}
