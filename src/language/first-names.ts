import * as v from 'valibot';
import data from './first-names.json';

const { names } = v.parse(v.strictObject({ source: v.string(), names: v.array(v.string()) }), data);
const known = new Set(names);

/** Whether a word is a common given name. "Kevin Merz" is not the Merz the news means by his surname alone. */
export const isFirstName = (word: string): boolean => known.has(word);
