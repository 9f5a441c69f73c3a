import browser from 'webextension-polyfill';
import {
  readStoredSettings,
  SETTINGS_VERSION,
  type Settings,
  type SparseSettings,
  withDefaults,
} from '../model';

const KEY = 'settings';

export interface SettingsState {
  readonly settings: Settings;
  /** Settings of a newer build, or damaged ones: defaults are used, and what is stored stays as it is until the reader sets something. */
  readonly problem: 'newer' | 'broken' | null;
}

/** Sync storage where there is one; local where it is missing or full. */
async function readStored(): Promise<unknown> {
  const [local, synced] = await Promise.all([browser.storage.local.get(KEY), readSynced()]);
  return local[KEY] ?? synced;
}

export async function loadSettings(): Promise<SettingsState> {
  const read = readStoredSettings(await readStored());
  return read.ok
    ? { settings: withDefaults(read.set), problem: null }
    : { settings: withDefaults({}), problem: read.reason };
}

/** Only what the reader set: what a backup keeps. */
export async function storedSettings(): Promise<SparseSettings> {
  const read = readStoredSettings(await readStored());
  return read.ok ? read.set : {};
}

async function readSynced(): Promise<unknown> {
  try {
    return (await browser.storage.sync.get(KEY))[KEY];
  } catch {
    return undefined;
  }
}

/** Another machine may have updated first: what it synced is not to be overwritten, even where local settings are in use. */
async function syncIsNewer(): Promise<boolean> {
  try {
    const read = readStoredSettings((await browser.storage.sync.get(KEY))[KEY]);
    return !read.ok && read.reason === 'newer';
  } catch {
    return false;
  }
}

/** Stores only what was set. @throws Error where the stored settings are a newer build's: they would be lost. */
export async function changeSettings(change: SparseSettings): Promise<Settings> {
  const read = readStoredSettings(await readStored());
  if ((!read.ok && read.reason === 'newer') || (await syncIsNewer()))
    throw new Error('The settings were written by a newer Backstory. Update the extension to change them.');
  const set: SparseSettings = { ...(read.ok ? read.set : {}), ...change };
  const stored = { version: SETTINGS_VERSION, set };
  try {
    await browser.storage.sync.set({ [KEY]: stored });
    await browser.storage.local.remove(KEY);
  } catch {
    await browser.storage.local.set({ [KEY]: stored });
  }
  return withDefaults(set);
}
