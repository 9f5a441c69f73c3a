import { PhraseTable } from './patterns';

export type WordSets<N extends string> = { readonly [K in N]: ReadonlySet<string> };
export type PhraseSets<N extends string> = { readonly [K in N]: PhraseTable<true> };
type Lists<N extends string> = Readonly<Record<N, readonly string[]>>;

export const phraseSet = (phrases: readonly string[]) =>
  new PhraseTable(phrases.map((phrase) => [phrase, true as const] as const));

/** The lists of these names, each to be asked whether it has a word. */
export const wordSets = <N extends string>(lists: Lists<N>, names: readonly N[]): WordSets<N> =>
  Object.fromEntries(names.map((name) => [name, new Set(lists[name])])) as unknown as WordSets<N>;

/** The lists of these names, each to be asked whether one of its phrases stands at a token. */
export const phraseSets = <N extends string>(lists: Lists<N>, names: readonly N[]): PhraseSets<N> =>
  Object.fromEntries(names.map((name) => [name, phraseSet(lists[name])])) as unknown as PhraseSets<N>;
