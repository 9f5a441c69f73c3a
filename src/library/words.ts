/** Words kept per card: a gist has fewer than forty. */
const MAX_WORDS = 60;

/** Words as the search index holds them: lower case, without diacritics. */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return [...new Set(folded.match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, MAX_WORDS);
}
