import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { ORDERS, type Orders, type ReplyOf } from './contract';
import { EnvelopeSchema } from './wire';

export type OrderHandlers = {
  readonly [T in keyof Orders as T extends `reader/${string}` ? T : never]: (
    payload: v.InferOutput<Orders[T]['request']>,
  ) => ReplyOf<Orders, T>;
};

/** Carries out the background's orders in a page. Returns what ends it. */
export function onOrders(handlers: OrderHandlers): () => void {
  const listener = (raw: unknown, sender: browser.Runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
    const envelope = v.safeParse(EnvelopeSchema, raw);
    if (!envelope.success || !Object.hasOwn(handlers, envelope.output.backstory)) return undefined;
    const type = envelope.output.backstory as keyof OrderHandlers;
    const payload = v.safeParse(ORDERS[type].request, envelope.output.payload);
    if (!payload.success) return undefined;
    const handler = handlers[type] as (payload: unknown) => unknown;
    return Promise.resolve(handler(payload.output));
  };
  browser.runtime.onMessage.addListener(
    listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
  return () =>
    browser.runtime.onMessage.removeListener(
      listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
    );
}
