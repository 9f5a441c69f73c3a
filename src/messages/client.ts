import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { NEWS, type News, REQUESTS, type ReplyOf, type RequestOf, type Requests } from './contract';
import { AnswerSchema, EnvelopeSchema, MessageError } from './wire';

/**
 * Asks the background. A background that was killed meanwhile rejects with texts that differ by browser:
 * the first rejection is answered by asking once more, which wakes it.
 * @throws MessageError if the background refuses or fails, or answers in another form.
 */
export async function ask<T extends keyof Requests>(
  type: T,
  payload: RequestOf<Requests, T>,
): Promise<ReplyOf<Requests, T>> {
  const envelope = { backstory: type, payload };
  const raw: unknown = await browser.runtime
    .sendMessage(envelope)
    .catch(() => browser.runtime.sendMessage(envelope))
    .catch((error: unknown) => {
      throw new MessageError(`${type}: the background does not answer`, { cause: error });
    });
  const answer = v.safeParse(AnswerSchema, raw);
  if (!answer.success) throw new MessageError(`${type}: no answer`);
  if (!answer.output.ok) {
    const { error, fault } = answer.output;
    throw new MessageError(`${type}: ${error}`, { fault: fault ?? null });
  }
  const value = v.safeParse(REQUESTS[type].reply, answer.output.value);
  if (!value.success)
    throw new MessageError(
      `${type}: the answer has another form: ${v.flatten(value.issues).root?.[0] ?? value.issues[0].message}`,
    );
  return value.output as ReplyOf<Requests, T>;
}

/** Hears news from the background. Returns what ends it. */
export function onNews<T extends keyof News>(
  type: T,
  handler: (payload: RequestOf<News, T>) => void,
): () => void {
  const listener = (raw: unknown, sender: browser.Runtime.MessageSender): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return;
    const envelope = v.safeParse(EnvelopeSchema, raw);
    if (!envelope.success || envelope.output.backstory !== type) return;
    const payload = v.safeParse(NEWS[type].request, envelope.output.payload);
    if (payload.success) handler(payload.output as RequestOf<News, T>);
  };
  browser.runtime.onMessage.addListener(
    listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
  return () =>
    browser.runtime.onMessage.removeListener(
      listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
    );
}
