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
  ...cardsHandlers(services),
  ...libraryHandlers(services),
  ...packsHandlers(services),
  ...threadsHandlers(services),
});
