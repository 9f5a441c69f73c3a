import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { FaultError } from '../model';
import { REQUESTS, type ReplyOf, type Requests } from './contract';
import { type Answer, EnvelopeSchema } from './wire';

export type Handlers = {
  readonly [T in keyof Requests]: (
    payload: v.InferOutput<Requests[T]['request']>,
    sender: Runtime.MessageSender,
  ) => Promise<ReplyOf<Requests, T>>;
};

export interface ServerOptions {
  /** Address all own pages begin with. */
  readonly ownOrigin: string;
  readonly ownId: string;
  readonly log: (message: string, detail?: unknown) => void;
}

/**
 * Answers messages by the contract. What does not fit its schema, or comes from a side that may not ask it,
 * is rejected and logged once a kind: a page that floods us must not fill the console.
 */
export function createServer(
  handlers: Handlers,
  { ownOrigin, ownId, log }: ServerOptions,
): (raw: unknown, sender: Runtime.MessageSender) => Promise<Answer> | undefined {
  const logged = new Set<string>();
  const logOnce = (key: string, message: string, detail?: unknown): void => {
    if (logged.has(key)) return;
    logged.add(key);
    log(message, detail);
  };
  const refuse = (error: string, detail?: unknown): Promise<Answer> => {
    logOnce(error, `message refused: ${error}`, detail);
    return Promise.resolve({ ok: false, error });
  };

  return (raw, sender) => {
    if (sender.id !== ownId) return undefined;
    const envelope = v.safeParse(EnvelopeSchema, raw);
    if (!envelope.success) return refuse('not an envelope');
    const type = envelope.output.backstory;
    if (!isRequest(type)) return undefined;
    const fromSurface = sender.url?.startsWith(ownOrigin) === true;
    if (REQUESTS[type].from === 'surface' && !fromSurface)
      return refuse(`${type} may not be asked from a page`);
    const payload = v.safeParse(REQUESTS[type].request, envelope.output.payload);
    if (!payload.success) return refuse(`${type}: does not fit its schema`, payload.issues[0]?.message);
    const handler = handlers[type] as (payload: unknown, sender: Runtime.MessageSender) => Promise<unknown>;
    return new Promise((resolve) => resolve(handler(payload.output, sender))).then(
      (value): Answer => ({ ok: true, value }),
      (error: unknown): Answer => {
        log(`${type} failed`, error);
        return {
          ok: false,
          error: error instanceof Error ? error.message : String(error),
          ...(error instanceof FaultError && { fault: error.fault }),
        };
      },
    );
  };
}

const isRequest = (type: string): type is keyof Requests => Object.hasOwn(REQUESTS, type);
