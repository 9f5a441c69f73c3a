import type { Handlers } from '../../messages/server';
import { cardsHandlers } from './cards';
import { libraryHandlers } from './library';
import { packsHandlers } from './packs';
import { pageHandlers } from './page';
import type { Services } from './services';
import { settingsHandlers } from './settings';
import { tabHandlers } from './tab';
import { threadsHandlers } from './threads';

/** One handler a message. Each starts from the database: the background may have been killed a moment ago. */
export const createHandlers = (services: Services): Handlers => ({
  ...pageHandlers(services),
  ...tabHandlers(services),
  ...settingsHandlers(services),
  ...packsHandlers(services),
  ...onceWritten(services, {
    ...cardsHandlers(services),
    ...libraryHandlers(services),
    ...threadsHandlers(services),
  }),
});

type Handler = (...args: unknown[]) => Promise<unknown>;

/** What asks the library finds all that was read before it asked. */
function onceWritten<H extends object>({ recorder }: Services, handlers: H): H {
  const waiting = Object.entries(handlers).map(([type, handler]: [string, Handler]) => [
    type,
    async (...args: unknown[]) => {
      await recorder.written();
      return handler(...args);
    },
  ]);
  return Object.fromEntries(waiting) as H;
}
