import type * as v from 'valibot';
import { CARDS_REQUESTS } from './cards';
import { LIBRARY_REQUESTS } from './library';
import type { NEWS } from './news';
import type { ORDERS } from './orders';
import { PACKS_REQUESTS } from './packs';
import { PAGE_REQUESTS } from './page';
import { SETTINGS_REQUESTS } from './settings';
import { TAB_REQUESTS } from './tab';
import { THREADS_REQUESTS } from './threads';

export type { LibraryCard, LibraryQuery } from '../../model';
export * from './annotated';
export { MAX_NOTE_CHARS } from './cards';
export { NEWS } from './news';
export { ORDERS } from './orders';
export * from './packs';
export { type TabState, TabStateSchema } from './tab';

/**
 * Everything that crosses the border between a page, a surface and the background. One entry a message:
 * what is asked, what is answered, and who may ask. The receiving end validates, always.
 */
export const REQUESTS = {
  ...PAGE_REQUESTS,
  ...TAB_REQUESTS,
  ...SETTINGS_REQUESTS,
  ...CARDS_REQUESTS,
  ...LIBRARY_REQUESTS,
  ...PACKS_REQUESTS,
  ...THREADS_REQUESTS,
} as const;

export type Requests = typeof REQUESTS;
export type Orders = typeof ORDERS;
export type News = typeof NEWS;
export type RequestOf<C, T extends keyof C> = C[T] extends { request: infer S extends v.GenericSchema }
  ? v.InferInput<S>
  : never;
export type ReplyOf<C, T extends keyof C> = C[T] extends { reply: infer S extends v.GenericSchema }
  ? v.InferOutput<S>
  : never;
