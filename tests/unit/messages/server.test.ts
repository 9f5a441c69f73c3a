import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { REQUESTS } from '../../../src/messages/contract';
import { createServer, type Handlers } from '../../../src/messages/server';
import { FaultError } from '../../../src/model';

const OWN = 'chrome-extension://self/';
const page: Runtime.MessageSender = { id: 'self', url: 'https://news.example/a', tab: { id: 1 } as never };
const surface: Runtime.MessageSender = { id: 'self', url: `${OWN}src/popup/index.html` };

function server(handlers: Partial<Handlers> = {}) {
  const log = vi.fn<(message: string, detail?: unknown) => void>();
  const called = vi.fn();
  const all = Object.fromEntries(
    Object.keys(REQUESTS).map((type) => [
      type,
      async (payload: unknown) => {
        called(type, payload);
        return { done: true };
      },
    ]),
  ) as unknown as Handlers;
  return {
    answer: createServer({ ...all, ...handlers }, { ownOrigin: OWN, ownId: 'self', log }),
    log,
    called,
  };
}
const ask = (type: string, payload: unknown = {}) => ({ backstory: type, payload });

describe('the background, asked', () => {
  it('answers what fits the contract', async () => {
    const { answer, called } = server();
    const question = ask('page/know', { entry: 'term/tariff', known: true });
    expect(await answer(question, page)).toEqual({ ok: true, value: { done: true } });
    expect(called).toHaveBeenCalledWith('page/know', { entry: 'term/tariff', known: true });
  });

  it('refuses a message that does not fit its schema, and logs it once', async () => {
    const { answer, log, called } = server();
    for (let i = 0; i < 50; i++) {
      const refused = await answer(ask('page/know', { entry: `nonsense ${i}`, known: 1 }), page);
      expect(refused).toEqual({ ok: false, error: 'page/know: does not fit its schema' });
    }
    expect(called).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledTimes(1);
  });

  it('refuses fields nobody agreed on', async () => {
    const { answer } = server();
    const more = ask('page/know', { entry: 'term/tariff', known: true, extra: 1 });
    expect(await answer(more, page)).toMatchObject({ ok: false });
    expect(await answer({ ...ask('page/know'), also: 1 }, page)).toMatchObject({ ok: false });
  });

  const surfaceOnly = Object.entries(REQUESTS).filter(([, { from }]) => from === 'surface');
  it.each(surfaceOnly)('does not let a page ask %s', async (type) => {
    const { answer, called, log } = server();
    for (let i = 0; i < 3; i++)
      expect(await answer(ask(type), page)).toEqual({
        ok: false,
        error: `${type} may not be asked from a page`,
      });
    expect(called).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledTimes(1);
  });

  it('does not take a page for a surface because its address mentions one', async () => {
    const { answer } = server();
    const sly = { ...page, url: `https://news.example/?${OWN}` };
    expect(await answer(ask('settings/get'), sly)).toMatchObject({ ok: false });
    expect(await answer(ask('settings/get'), { id: 'self' })).toMatchObject({ ok: false });
    expect(await answer(ask('settings/get'), surface)).toMatchObject({ ok: true });
  });

  it('does not speak to other extensions, nor to what is meant for others', () => {
    const { answer, log } = server();
    expect(answer(ask('settings/get'), { ...surface, id: 'other' })).toBeUndefined();
    expect(answer(ask('news/tab', { tabId: 1 }), surface)).toBeUndefined();
    expect(answer(ask('toString'), surface)).toBeUndefined();
    expect(log).not.toHaveBeenCalled();
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('no such tab'))],
    [
      'throws at once',
      () => {
        throw new Error('no such tab');
      },
    ],
  ])('turns a handler that %s into an answer', async (_, handler) => {
    const { answer, log } = server({ 'tab/state': handler as Handlers['tab/state'] });
    expect(await answer(ask('tab/state', { tabId: 1 }), surface)).toEqual({
      ok: false,
      error: 'no such tab',
    });
    expect(log).toHaveBeenCalledWith('tab/state failed', expect.any(Error));
  });

  it('hands on what is wrong with a reader’s file, to be said in the reader’s language', async () => {
    const fault = { code: 'backup-part', params: { table: 'secrets' } } as const;
    const { answer } = server({
      'tab/state': () => Promise.reject(new FaultError(fault, 'a part this version does not know')),
    });
    expect(await answer(ask('tab/state', { tabId: 1 }), surface)).toEqual({
      ok: false,
      error: 'a part this version does not know',
      fault,
    });
  });

  it('survives whatever a page sends', async () => {
    const { answer } = server();
    const messages = fc.oneof(
      fc.anything(),
      fc.record({ backstory: fc.constantFrom(...Object.keys(REQUESTS)), payload: fc.anything() }),
    );
    await fc.assert(
      fc.asyncProperty(messages, async (raw) => {
        const answered = await answer(raw, page);
        expect(answered === undefined || typeof answered.ok === 'boolean').toBe(true);
      }),
    );
  });
});
