import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type News, ORDERS, type Orders, type ReplyOf, type RequestOf } from './contract';

/** Sends an order to the page script of a tab; null if none is there or it answers in another form. */
export async function order<T extends keyof Orders>(
  tabId: number,
  type: T,
  payload: RequestOf<Orders, T>,
): Promise<ReplyOf<Orders, T> | null> {
  try {
    const raw: unknown = await browser.tabs.sendMessage(tabId, { backstory: type, payload }, { frameId: 0 });
    const reply = v.safeParse(ORDERS[type].reply, raw);
    return reply.success ? (reply.output as ReplyOf<Orders, T>) : null;
  } catch {
    return null;
  }
}

/** Tells every open surface. Nobody listening is no error. */
export function tell<T extends keyof News>(type: T, payload: v.InferInput<News[T]['request']>): void {
  browser.runtime.sendMessage({ backstory: type, payload }).catch(() => {});
}
