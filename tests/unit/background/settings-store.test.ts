import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSettings, loadSettings } from '../../../src/background/settings-store';
import { DEFAULT_SETTINGS, SETTINGS_VERSION } from '../../../src/model';
import { FakeArea } from './fake-browser';

const fake = vi.hoisted(() => ({ storage: { sync: undefined as never, local: undefined as never } }));
vi.mock('webextension-polyfill', () => ({ default: fake }));

let sync: FakeArea;
let local: FakeArea;
beforeEach(() => {
  sync = new FakeArea();
  local = new FakeArea();
  Object.assign(fake.storage, { sync, local });
});
const NEWER = { version: SETTINGS_VERSION + 1, set: { theme: 'dark', hologram: true } };

describe('settings', () => {
  it('are the defaults until the reader sets something', async () => {
    expect(await loadSettings()).toEqual({ settings: DEFAULT_SETTINGS, problem: null });
    expect([sync.data, local.data]).toEqual([{}, {}]);
  });

  it('are stored sparse, and come back', async () => {
    await changeSettings({ theme: 'dark' });
    await changeSettings({ density: 'all' });
    expect(sync.data.settings).toEqual({
      version: SETTINGS_VERSION,
      set: { theme: 'dark', density: 'all' },
    });
    expect((await loadSettings()).settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', density: 'all' });
  });

  it('go to local storage when sync refuses, and are read from there', async () => {
    await changeSettings({ theme: 'dark' });
    sync.failing = true;
    expect(await changeSettings({ density: 'all' })).toMatchObject({ density: 'all' });
    expect(local.data.settings).toBeDefined();
    expect((await loadSettings()).settings).toMatchObject({ density: 'all' });
  });

  it('return to sync with all that was set meanwhile', async () => {
    sync.failing = true;
    await changeSettings({ density: 'all' });
    sync.failing = false;
    await changeSettings({ theme: 'light' });
    expect(sync.data.settings).toMatchObject({ set: { density: 'all', theme: 'light' } });
    expect(local.data).toEqual({});
  });

  it('of a newer version are left untouched, and said to be newer', async () => {
    sync.data = { settings: structuredClone(NEWER) };
    expect(await loadSettings()).toEqual({ settings: DEFAULT_SETTINGS, problem: 'newer' });
    await expect(changeSettings({ theme: 'light' })).rejects.toThrow('newer Backstory');
    expect([sync.data, local.data]).toEqual([{ settings: NEWER }, {}]);
  });

  it('of a newer version in sync are not overwritten by a machine that used local ones', async () => {
    local.data = { settings: { version: SETTINGS_VERSION, set: { theme: 'light' } } };
    sync.data = { settings: structuredClone(NEWER) };
    await expect(changeSettings({ density: 'all' })).rejects.toThrow('newer Backstory');
    expect(sync.data).toEqual({ settings: NEWER });
    expect((await loadSettings()).settings.theme).toBe('light');
  });

  it('that are broken give the defaults until the reader sets something', async () => {
    sync.data = { settings: 'scrambled' };
    expect(await loadSettings()).toEqual({ settings: DEFAULT_SETTINGS, problem: 'broken' });
    expect(sync.data).toEqual({ settings: 'scrambled' });
    await changeSettings({ theme: 'dark' });
    expect(await loadSettings()).toMatchObject({ settings: { theme: 'dark' }, problem: null });
  });
});
