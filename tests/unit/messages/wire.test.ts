import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, onNews } from '../../../src/messages/client';
import { order, tell } from '../../../src/messages/orders';
import { onOrders } from '../../../src/messages/orders-server';
import { MessageError } from '../../../src/messages/wire';

type Listener = (raw: unknown, sender: { id?: string; tab?: object }) => unknown;

const fake = vi.hoisted(() => {
  const listeners = new Set<unknown>();
  return {
    listeners,
    runtime: {
      id: 'self',
      sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
      onMessage: {
        addListener: (listener: unknown) => listeners.add(listener),
        removeListener: (listener: unknown) => listeners.delete(listener),
      },
    },
    tabs: { sendMessage: vi.fn<(...args: unknown[]) => Promise<unknown>>() },
  };
});
vi.mock('webextension-polyfill', () => ({ default: fake }));

const hear = (raw: unknown, sender: { id?: string; tab?: object } = { id: 'self' }): unknown[] =>
  [...(fake.listeners as Set<Listener>)].map((listener) => listener(raw, sender));
const send = fake.runtime.sendMessage;

beforeEach(() => {
  fake.listeners.clear();
  send.mockReset();
  fake.tabs.sendMessage.mockReset();
});

describe('asking the background', () => {
  const status = { ready: true, progress: 1, error: null };

  it('sends type and payload, and gives the value of the answer', async () => {
    send.mockResolvedValueOnce({ ok: true, value: status });
    expect(await ask('packs/status', {})).toEqual(status);
    expect(send.mock.calls).toEqual([[{ backstory: 'packs/status', payload: {} }]]);
  });

  it('asks once more when the background was killed', async () => {
    send.mockRejectedValueOnce(new Error('Could not establish connection'));
    send.mockResolvedValueOnce({ ok: true, value: status });
    expect(await ask('packs/status', {})).toEqual(status);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('gives up after the second rejection', async () => {
    send.mockRejectedValue(new Error('Extension context invalidated'));
    await expect(ask('packs/status', {})).rejects.toBeInstanceOf(MessageError);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('does not ask again after a refusal', async () => {
    send.mockResolvedValue({ ok: false, error: 'not from a page' });
    await expect(ask('packs/status', {})).rejects.toThrow('packs/status: not from a page');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('rejects with the fault the background has found', async () => {
    const fault = { code: 'missing', params: {} } as const;
    send.mockResolvedValue({ ok: false, error: 'no', fault });
    await expect(ask('packs/status', {})).rejects.toMatchObject({ fault });
  });

  it.each([[undefined], [{ ok: 'yes' }], [{ ok: true, value: { ready: 'soon' } }]])(
    'does not take %j for an answer',
    async (raw) => {
      send.mockResolvedValue(raw);
      await expect(ask('packs/status', {})).rejects.toBeInstanceOf(MessageError);
    },
  );
});

describe('an order to a page', () => {
  it('is carried out and its reply checked', async () => {
    fake.tabs.sendMessage.mockResolvedValueOnce({ shown: true });
    expect(await order(7, 'reader/show', { start: 0, end: 4 })).toEqual({ shown: true });
    expect(fake.tabs.sendMessage).toHaveBeenCalledWith(
      7,
      { backstory: 'reader/show', payload: { start: 0, end: 4 } },
      { frameId: 0 },
    );
  });

  it('that nobody hears, or that is answered in another form, gives null', async () => {
    fake.tabs.sendMessage.mockRejectedValueOnce(new Error('no receiver'));
    expect(await order(7, 'reader/show', { start: 0, end: 4 })).toBeNull();
    fake.tabs.sendMessage.mockResolvedValueOnce({ shown: 'maybe' });
    expect(await order(7, 'reader/show', { start: 0, end: 4 })).toBeNull();
  });

  const handlers = () => {
    const show = vi.fn(() => ({ shown: true }));
    const others = Object.fromEntries(
      ['settings', 'known', 'state', 'stop', 'command'].map((name) => [`reader/${name}`, () => ({})]),
    );
    return { show, all: { ...others, 'reader/show': show } as never as Parameters<typeof onOrders>[0] };
  };

  it('reaches its handler only if it fits its schema', async () => {
    const { show, all } = handlers();
    onOrders(all);
    expect(await hear({ backstory: 'reader/show', payload: { start: 0, end: 4 } })[0]).toEqual({
      shown: true,
    });
    for (const payload of [{ start: '0', end: 4 }, {}, null, { start: 0, end: 4, more: 1 }])
      expect(hear({ backstory: 'reader/show', payload })).toEqual([undefined]);
    expect(show).toHaveBeenCalledTimes(1);
  });

  it('is taken from the background only', () => {
    const { show, all } = handlers();
    onOrders(all);
    const given = { backstory: 'reader/show', payload: { start: 0, end: 4 } };
    expect(hear(given, { id: 'self', tab: {} })).toEqual([undefined]);
    expect(hear(given, { id: 'other' })).toEqual([undefined]);
    expect(hear({ backstory: 'toString', payload: {} })).toEqual([undefined]);
    expect(show).not.toHaveBeenCalled();
  });

  it('is no longer heard after the end', () => {
    const { all } = handlers();
    const end = onOrders(all);
    end();
    expect(hear({ backstory: 'reader/show', payload: { start: 0, end: 4 } })).toEqual([]);
  });
});

describe('news for the surfaces', () => {
  it('reaches those who wait for it, once it fits', () => {
    const heard = vi.fn();
    const end = onNews('news/tab', heard);
    hear({ backstory: 'news/tab', payload: { tabId: 3 } });
    hear({ backstory: 'news/tab', payload: { tabId: 'three' } });
    hear({ backstory: 'news/packs', payload: { ready: true, progress: 1 } });
    hear({ backstory: 'news/tab', payload: { tabId: 4 } }, { id: 'self', tab: {} });
    expect(heard.mock.calls).toEqual([[{ tabId: 3 }]]);
    end();
    hear({ backstory: 'news/tab', payload: { tabId: 3 } });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('without anybody listening is no error', async () => {
    send.mockRejectedValueOnce(new Error('no receiver'));
    tell('news/tab', { tabId: 1 });
    await Promise.resolve();
    expect(send).toHaveBeenCalledTimes(1);
  });
});
