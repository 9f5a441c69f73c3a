import type { Language } from '../../language';
import { patternsOf } from './patterns';
import { isTitle, wordSet } from './word-sets';

/**
 * The names of companies in a text, by their legal forms ("Bell Atlantic Corp"), as words; of two words or more.
 * Where nouns have capitals, what stands before a name cannot be told from it: none there.
 */
export function companyNames(text: string, language: Language): string[][] {
  const { company } = patternsOf(language);
  if (!company) return [];
  const names = new Map<string, string[]>();
  for (const match of text.matchAll(company)) {
    const words = (match[1] ?? '').split(' ');
    // "Shares of Texaco Inc" is Texaco, "Bank of New York Co" a bank.
    words.splice(0, words.findLastIndex((word, i) => isJoint(word, words[i - 1], language)) + 1);
    while (words[0] !== undefined && isOpener(words[0], language)) words.shift();
    while (wordSet(language, 'companyForms').has(words.at(-1)?.toLowerCase() ?? '')) words.pop();
    if (words.length > 1) names.set(words.join(' '), words);
  }
  return [...names.values()];
}

const isJoint = (word: string, before: string | undefined, language: Language): boolean =>
  wordSet(language, 'of').has(word) && !wordSet(language, 'institutions').has(before?.toLowerCase() ?? '');

/** "Yesterday", "Chairman": opens the sentence or stands before the name. */
function isOpener(word: string, language: Language): boolean {
  const lower = word.toLowerCase();
  return (
    isTitle(lower, language) ||
    (['functionWords', 'openers', 'calendar', 'articles'] as const).some((list) =>
      wordSet(language, list).has(lower),
    )
  );
}

/** Where such a name, or the beginning of one ("Bell Atlantic will …"), stands: UTF-16 offsets. */
export function companySpans(text: string, language: Language): { start: number; end: number }[] {
  return companyNames(text, language).flatMap((words) => [...standing(words, text)]);
}

function* standing(words: readonly string[], text: string): Generator<{ start: number; end: number }> {
  const head = `${words[0]} ${words[1]}`;
  for (let start = text.indexOf(head); start >= 0; start = text.indexOf(head, start + head.length)) {
    let end = start + head.length;
    for (const word of words.slice(2)) {
      if (!text.startsWith(` ${word}`, end)) break;
      end += word.length + 1;
    }
    if (!/\p{L}/u.test(text[start - 1] ?? '') && !/\p{L}/u.test(text[end] ?? '')) yield { start, end };
  }
}
