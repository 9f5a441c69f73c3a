import type { LibraryDb } from '../../library/db';
import type { Handlers } from '../../messages/server';
import type { PackStore } from '../pack-store';
import type { Recorder } from '../recorder';
import type { Tabs } from '../tabs';

/** What handlers work with. */
export interface Services {
  readonly db: LibraryDb;
  readonly packs: PackStore;
  readonly recorder: Recorder;
  readonly tabs: Tabs;
}

/** The handlers of one subject: those whose messages begin with its name. */
export type HandlersOf<Subject extends string> = Pick<
  Handlers,
  Extract<keyof Handlers, `${Subject}/${string}`>
>;

export const DONE = { done: true } as const;
