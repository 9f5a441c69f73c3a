import * as v from 'valibot';
import de from './de/common-words.json';
import en from './en/common-words.json';

/** Words that stand in every second article and so say nothing about which story it is, folded. Data: `<lang>/common-words.json`. */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({ de, en }).map(([lang, words]) => [lang, new Set(v.parse(v.array(v.string()), words))]),
);
const NONE: ReadonlySet<string> = new Set();

export const commonWords = (lang: string | null): ReadonlySet<string> => WORDS[lang ?? ''] ?? NONE;
