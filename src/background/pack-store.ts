import browser from 'webextension-polyfill';
import type { PackView } from '../annotating/pack-view';
import type { LibraryDb, PackRow } from '../library/db';
import type { FirstRead } from '../library/first-read';
import { allBlocks, isComplete, packBytes, readBlocks, storePack } from '../library/packs';
import { tell } from '../messages/orders';
import { readPackFile } from '../packs/file';
import { entriesOf, openPack } from '../packs/open';
import { WORLD_ID } from './limits';

const WORLD_FILE = 'world.bin';

/** Shares of the import that its steps take, measured; for the progress bar only. */
const PROGRESS = { begun: 0.05, fetched: 0.4, parsed: 0.5, stored: 1 } as const;

export interface PackStatus {
  readonly ready: boolean;
  readonly progress: number;
  readonly error: string | null;
}

/** The installed packs, imported when missing and opened when first needed. */
export class PackStore {
  #first: Promise<FirstRead | null> | null;
  #views: Promise<PackView[]> | null = null;
  #importing: Promise<void> | null = null;
  #status: PackStatus = { ready: false, progress: 0, error: null };

  constructor(
    private readonly db: LibraryDb,
    /** Identifies the built-in pack of this build. */
    private readonly build: string,
    /** What was read before anything else, if it was. */
    first: Promise<FirstRead | null> | null = null,
  ) {
    this.#first = first;
  }

  get status(): PackStatus {
    return this.#status;
  }

  /** Forgets opened packs, after an import or removal. */
  reset(): void {
    this.#views = null;
  }

  views(): Promise<PackView[]> {
    this.#views ??= this.#open().catch((error: unknown) => {
      this.#views = null;
      throw error;
    });
    return this.#views;
  }

  /** Imports the built-in pack if it is missing, of another build, or was evicted in part. Runs once at a time. */
  ensureWorld(): Promise<void> {
    this.#importing ??= this.#ensure().finally(() => {
      this.#importing = null;
    });
    return this.#importing;
  }

  async #ensure(): Promise<void> {
    if (await this.#isGood(await this.db.packs.get(WORLD_ID))) return;
    try {
      this.#report({ ready: false, progress: PROGRESS.begun, error: null });
      const response = await fetch(browser.runtime.getURL(WORLD_FILE));
      const bytes = new Uint8Array(await response.arrayBuffer());
      this.#report({ ready: false, progress: PROGRESS.fetched, error: null });
      const pack = readPackFile(bytes);
      this.#report({ ready: false, progress: PROGRESS.parsed, error: null });
      await storePack(this.db, pack, { builtIn: true, build: this.build, now: Date.now() });
      this.reset();
      this.#report({ ready: true, progress: PROGRESS.stored, error: null });
    } catch (error) {
      this.#report({
        ready: false,
        progress: 0,
        error: error instanceof Error ? error.message : String(error),
      });
      throw error;
    }
  }

  async #isGood(world: PackRow | undefined): Promise<boolean> {
    if (!world || world.build !== this.build || !(await isComplete(this.db, world))) return false;
    this.#report({ ready: true, progress: 1, error: null });
    return true;
  }

  /** The first article after a wake-up waits for this: bytes are read while the blocks are counted, once if all is well. */
  async #open(): Promise<PackView[]> {
    return (await this.#openFirst()) ?? this.#openStored();
  }

  /** From what was read first; null where that is of another build, or not all there. */
  async #openFirst(): Promise<PackView[] | null> {
    const first = await this.#first;
    this.#first = null;
    const world = first?.packs.find(({ id }) => id === WORLD_ID);
    if (!first || world?.build !== this.build || world.blockCount !== first.blocks) return null;
    this.#report({ ready: true, progress: 1, error: null });
    return this.#openRows(first.packs);
  }

  async #openStored(): Promise<PackView[]> {
    const stored = await this.db.packs.toArray();
    const world = stored.find(({ id }) => id === WORLD_ID);
    if (world?.build === this.build) {
      const opening = this.#openRows(stored);
      opening.catch(() => {});
      if (await this.#isGood(world)) return opening;
      // What cannot be opened may be dropped or compiled anew: not while the import writes.
      await opening.catch(() => {});
    }
    await this.ensureWorld();
    return this.#openRows(await this.db.packs.toArray());
  }

  async #openRows(rows: readonly PackRow[]): Promise<PackView[]> {
    const views = await Promise.all(
      rows.map(async (row) => {
        // Of a reader's own pack there is no other copy: what is left of one would only fail in the middle of an article.
        if (!row.builtIn && !(await isComplete(this.db, row))) return null;
        return this.#openRow(row);
      }),
    );
    return views.filter((view) => view !== null);
  }

  /** A reader's pack that was compiled for another version is compiled anew; null where that fails: the others still work. */
  async #openRow(row: PackRow): Promise<PackView | null> {
    try {
      return await this.#openBytes(row);
    } catch (error) {
      if (row.builtIn) throw error;
      try {
        return await this.#openBytes(await this.#compileAnew(row));
      } catch (cause) {
        console.warn(`Backstory: the pack ${row.id} cannot be opened; import it again`, cause);
        return null;
      }
    }
  }

  async #openBytes(row: PackRow): Promise<PackView> {
    return openPack(await this.#readBytes(row), (numbers) => this.#readBlocks(row.id, numbers));
  }

  /** Entries are kept as they were written; lexicon and tables follow from them. */
  async #compileAnew(row: PackRow): Promise<PackRow> {
    const { compilePack } = await import('../packs/compile');
    const pack = await compilePack(row.manifest, await entriesOf(await allBlocks(this.db, row)));
    await storePack(this.db, pack, { builtIn: false, build: '', now: row.importedAt });
    return (await this.db.packs.get(row.id)) ?? row;
  }

  /** The built-in pack whose bytes are gone is imported anew at the next article. */
  async #readBytes(row: PackRow): ReturnType<typeof packBytes> {
    try {
      return await packBytes(row);
    } catch (error) {
      if (row.builtIn) await this.db.packs.delete(row.id);
      throw error;
    }
  }

  /** A block that is gone means the browser took it: everything is read anew at the next article. */
  async #readBlocks(pack: string, numbers: readonly number[]): Promise<Uint8Array[]> {
    try {
      return await readBlocks(this.db, pack, numbers);
    } catch (error) {
      this.reset();
      throw error;
    }
  }

  #report(status: PackStatus): void {
    this.#status = status;
    tell('news/packs', { ready: status.ready, progress: status.progress });
  }
}
