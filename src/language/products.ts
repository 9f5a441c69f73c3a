import { once } from './once';
import data from './products.json';

const known = once(() => new Set(data.names));

/** Whether a word, in lower case, names a product that stands behind its maker's name ("VW Golf"). */
export const isProductName = (word: string): boolean => known().has(word);
