import { firstRead } from '../library/first-read';
import { WORLD_ID } from './limits';

/** A module of its own, evaluated before all others: while it waits for storage, the browser reads the rest of the script. */
export const first = firstRead(WORLD_ID);
