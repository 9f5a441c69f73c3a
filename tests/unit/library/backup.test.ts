import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { backupCounts, backupPart, restore, stage } from '../../../src/library/backup';
import { BACKUP_TABLES, NOT_BACKED_UP } from '../../../src/library/backup-schema';
import type { LibraryDb } from '../../../src/library/db';
import { writeNote, writeSaved } from '../../../src/library/own';
import { storePack } from '../../../src/library/packs';
import { recordArticle } from '../../../src/library/record';
import { searchCards } from '../../../src/library/search';
import { samplePack } from '../packs/sample-pack';
import { ALL, annotation, article, contents, emptyLibrary, termCard } from './library-samples';

const URL_A = 'https://a.example/1';
const URL_B = 'https://b.example/2';
const SESSION = 'session';

async function filled(): Promise<LibraryDb> {
  const db = emptyLibrary();
  await recordArticle(db, article(URL_A), annotation([termCard('quota'), termCard('tariff')], [18]), 1000);
  await writeSaved(db, ['term/quota@en', `${URL_A}#0`], true);
  await writeNote(db, ['term/quota@en'], 'mine');
  await db.known.put({ entry: 'term/tariff', since: 500 });
  return db;
}

/** All that a backup has of a library. */
async function partsOf(db: LibraryDb): Promise<{ table: string; rows: unknown[] }[]> {
  const parts: { table: string; rows: unknown[] }[] = [];
  for (const table of BACKUP_TABLES) {
    let after: string | string[] | null = null;
    do {
      const part: Awaited<ReturnType<typeof backupPart>> = await backupPart(db, table, after);
      parts.push({ table, rows: JSON.parse(JSON.stringify(part.rows)) as unknown[] });
      after = part.next;
    } while (after !== null);
  }
  return parts;
}

async function carry(from: LibraryDb, to: LibraryDb, mode: 'merge' | 'replace'): Promise<void> {
  for (const { table, rows } of await partsOf(from)) await stage(to, SESSION, table, rows);
  await restore(to, SESSION, { mode, counts: await backupCounts(from), packs: [], now: 1 });
}

/** The reader's rows, without what is derived from them. */
async function own(db: LibraryDb): Promise<Record<string, unknown>> {
  const all = await contents(db);
  return Object.fromEntries(
    BACKUP_TABLES.map((table) => [table, (all[table] as { n?: number }[]).map(({ n: _, ...row }) => row)]),
  );
}

describe('a backup', () => {
  it('has every table of the library or says why not', async () => {
    const db = emptyLibrary();
    expect([...BACKUP_TABLES, ...Object.keys(NOT_BACKED_UP)].sort()).toEqual(
      db.tables.map(({ name }) => name).sort(),
    );
  });

  it('gives back the library it was made of', async () => {
    const [from, to] = [await filled(), emptyLibrary()];
    await carry(from, to, 'replace');
    expect(await own(to)).toEqual(await own(from));
    expect((await searchCards(to, { ...ALL, text: 'mine', savedOnly: true })).total).toBe(1);
    expect(await to.staging.count()).toBe(0);
  });

  it('comes in parts that have every row once', async () => {
    const db = emptyLibrary();
    const cards = Array.from({ length: 1200 }, (_, n) => termCard(`t${n}`));
    await recordArticle(db, article(URL_A), annotation(cards), 1000);
    const parts = (await partsOf(db)).filter(({ table }) => table === 'sightings');
    expect(parts.length).toBeGreaterThan(1);
    expect(
      new Set(parts.flatMap(({ rows }) => (rows as { card: string }[]).map(({ card }) => card))).size,
    ).toBe(1200);
  });

  it('that replaces leaves nothing of before but the packs', async () => {
    const [from, to] = [await filled(), emptyLibrary()];
    await recordArticle(to, article(URL_B), annotation([termCard('other')]), 2000);
    await storePack(to, await samplePack(), { builtIn: true, build: '', now: 0 });
    await carry(from, to, 'replace');
    expect(await own(to)).toEqual(await own(from));
    expect(await to.packs.count()).toBe(1);
    expect((await searchCards(to, { ...ALL, text: 'other' })).total).toBe(0);
  });

  it('that is added keeps what the reader saved and wrote on both sides', async () => {
    const [from, to] = [await filled(), emptyLibrary()];
    await recordArticle(
      to,
      article(URL_B),
      annotation([termCard('quota', 'Later words.'), termCard('other')]),
      2000,
    );
    await writeNote(to, ['term/quota@en'], 'yours');
    await writeSaved(to, ['term/other@en'], true);
    await carry(from, to, 'merge');
    expect(await to.cards.get('term/quota@en')).toMatchObject({
      saved: 1,
      note: 'yours\n\nmine',
      firstSeen: 1000,
      lastSeen: 2000,
      card: { gist: 'Later words.' },
    });
    expect((await to.articles.toArray()).map(({ key }) => key)).toEqual([URL_A, URL_B]);
    expect(await to.cards.get('term/other@en')).toMatchObject({ saved: 1 });
    expect((await searchCards(to, ALL)).total).toBe(4);
    expect((await searchCards(to, { ...ALL, text: 'mine' })).total).toBe(1);
  });

  it('that is added twice changes nothing the second time', async () => {
    const [from, to] = [await filled(), emptyLibrary()];
    await carry(from, to, 'merge');
    const once = await own(to);
    await carry(from, to, 'merge');
    expect(await own(to)).toEqual(once);
  });
});

describe('a backup that is not right changes nothing', () => {
  const refused = async (change: (parts: { table: string; rows: unknown[] }[]) => void): Promise<string> => {
    const [from, to] = [await filled(), await filled()];
    const before = await own(to);
    const parts = await partsOf(from);
    change(parts);
    let message = '';
    try {
      for (const { table, rows } of parts) await stage(to, SESSION, table, rows);
      await restore(to, SESSION, { mode: 'replace', counts: await backupCounts(from), packs: [], now: 1 });
    } catch (error) {
      message = error instanceof Error ? error.message : String(error);
    }
    expect(await own(to)).toEqual(before);
    return message;
  };
  const rowsOf = (parts: { table: string; rows: unknown[] }[], table: string) =>
    (parts.find((part) => part.table === table)?.rows ?? []) as Record<string, unknown>[];

  it('and names the row and the field', async () => {
    const message = await refused((parts) => {
      const [, second] = rowsOf(parts, 'cards');
      if (second) second.saved = 'yes';
    });
    expect(message).toContain('cards.1.saved');
  });

  it('where a card is not one', async () => {
    expect(
      await refused((parts) => {
        const [first] = rowsOf(parts, 'cards');
        if (first) first.card = { kind: 'person', title: '<b>x</b>' };
      }),
    ).toContain('cards.0.card');
  });

  it('where rows are missing', async () => {
    expect(await refused((parts) => void rowsOf(parts, 'cards').pop())).toContain(
      'says it has 3 cards, but 2',
    );
  });

  it('where it has a part this version does not know', async () => {
    expect(await refused((parts) => void parts.push({ table: 'secrets', rows: [] }))).toContain('secrets');
  });

  it('where it would write into the built-in tables', async () => {
    expect(await refused((parts) => void parts.push({ table: 'blocks', rows: [{}] }))).toContain('blocks');
  });

  it('where writing fails in the middle', async () => {
    const [from, to] = [await filled(), await filled()];
    await recordArticle(to, article(URL_B), annotation([termCard('other')]), 2000);
    const before = await own(to);
    to.known.hook('creating', () => {
      throw new Error('disk full');
    });
    await expect(carry(from, to, 'replace')).rejects.toThrow();
    expect(await own(to)).toEqual(before);
    expect((await searchCards(to, ALL)).total).toBe(4);
  });
});
