import data from './first-names.json';
import { once } from './once';

const known = once(() => new Set(data.names));

/** Whether a word is a common given name. "Kevin Merz" is not the Merz the news means by his surname alone. */
export const isFirstName = (word: string): boolean => known().has(word);
