import * as v from 'valibot';
import data from './products.json';

const { names } = v.parse(v.strictObject({ names: v.array(v.string()) }), data);
const known = new Set(names);

/** Whether a word, in lower case, names a product that stands behind its maker's name ("VW Golf"). */
export const isProductName = (word: string): boolean => known.has(word);
