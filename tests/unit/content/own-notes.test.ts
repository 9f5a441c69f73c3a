import { describe, expect, it, vi } from 'vitest';
import { createOwnNotes } from '../../../src/content/own-notes';

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('notes on a page', () => {
  it('are asked for with every card that is opened, one question at a time', async () => {
    const read = vi
      .fn<() => Promise<Record<string, string>>>()
      .mockResolvedValueOnce({ 'place/berlin': 'war ich schon' })
      .mockResolvedValue({ 'place/berlin': 'im Panel geändert' });
    const changed = vi.fn();
    const notes = createOwnNotes({ read, write: async () => {}, changed });
    expect(notes.ready).toBe(false);
    notes.want();
    notes.want();
    await settled();
    expect(read).toHaveBeenCalledTimes(1);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(notes.of('place/berlin')).toBe('war ich schon');
    expect(notes.of('place/kyiv')).toBeNull();
    notes.want();
    await settled();
    expect(notes.of('place/berlin')).toBe('im Panel geändert');
  });

  it('are asked for again where the background did not answer', async () => {
    const read = vi.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue({});
    const notes = createOwnNotes({ read, write: async () => {}, changed: () => {} });
    notes.want();
    await settled();
    expect(notes.ready).toBe(false);
    notes.want();
    await settled();
    expect(notes.ready).toBe(true);
  });

  it('that could not be stored are not taken for stored', async () => {
    const notes = createOwnNotes({
      read: async () => ({}),
      write: () => Promise.reject(new Error('full')),
      changed: () => {},
    });
    notes.want();
    await settled();
    await expect(notes.save('place/berlin', 'neu')).rejects.toThrow('full');
    expect(notes.of('place/berlin')).toBeNull();
  });

  it('cannot be written where nothing is stored', () => {
    const notes = createOwnNotes({ read: null, write: async () => {}, changed: () => {} });
    notes.want();
    expect(notes.ready).toBe(false);
  });
});
