// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Note } from '../../../src/ui/note';

let root: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
  vi.useRealTimers();
});

type Save = (note: string | null) => Promise<unknown>;
const show = (note: string | null, onSave: Save) =>
  act(() => render(<Note lang="en" note={note} onSave={onSave} />, root));
const field = () => root.querySelector('textarea');
const state = () => root.querySelector('[role=status]')?.textContent;
const press = (label: string) =>
  act(async () => {
    [...root.querySelectorAll('button')].find((one) => one.textContent === label)?.click();
    await vi.advanceTimersByTimeAsync(0);
  });
const write = (text: string) =>
  act(() => {
    const area = field();
    if (!area) throw new Error('no field');
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
const rest = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

describe('a note', () => {
  it('is one button until the reader wants to write', async () => {
    show(null, async () => {});
    expect(field()).toBeNull();
    await press('Write a note');
    expect(field()).not.toBeNull();
  });

  it('shows what another surface wrote, unless the reader is writing', async () => {
    const save = vi.fn<Save>(async () => {});
    show(null, save);
    show('from the panel', save);
    expect(field()?.value).toBe('from the panel');
    write('mine');
    show('from the library', save);
    expect(field()?.value).toBe('mine');
    await rest(600);
    expect(save.mock.calls).toEqual([['mine']]);
  });

  it('is saved once when the writer rests, and says so', async () => {
    const save = vi.fn<Save>(async () => {});
    show('A', save);
    write('A t');
    await rest(300);
    write('A thought');
    await rest(300);
    expect(save).not.toHaveBeenCalled();
    await rest(300);
    expect(save.mock.calls).toEqual([['A thought']]);
    expect(state()).toBe('Saved');
  });

  it('is saved at once when the card is closed', async () => {
    const save = vi.fn<Save>(async () => {});
    show(null, save);
    await press('Write a note');
    write('In a hurry');
    await act(async () => render(null, root));
    expect(save.mock.calls).toEqual([['In a hurry']]);
  });

  it('says that it is not saved, and is saved when tried again', async () => {
    const save = vi.fn<Save>(async () => {
      throw new Error('disk full');
    });
    show('A', save);
    write('B');
    await rest(700);
    expect(state()).toBe('The note is not saved.');
    save.mockImplementation(async () => {});
    await press('Try again');
    expect(save).toHaveBeenCalledTimes(2);
    expect(state()).toBe('Saved');
  });

  it('is deleted by one button and comes back by another', async () => {
    const save = vi.fn<Save>(async () => {});
    show('Precious', save);
    await press('Delete note');
    expect(save).toHaveBeenLastCalledWith(null);
    expect(state()).toBe('Note deleted.');
    await press('Undo');
    expect(save).toHaveBeenLastCalledWith('Precious');
    expect(field()?.value).toBe('Precious');
  });

  it('of nothing but spaces is none', async () => {
    const save = vi.fn<Save>(async () => {});
    show('A', save);
    write('  ');
    await rest(700);
    expect(save).toHaveBeenLastCalledWith(null);
  });

  it('leaves the keys of the card around it alone', async () => {
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    show('A', async () => {});
    field()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(heard).not.toHaveBeenCalled();
    document.body.removeEventListener('keydown', heard);
  });
});
