import type { Language } from '../../language';
import type { Context } from './context';
import { wordSet } from './word-sets';

const INFLECTED = /(?:e?s|en?|n)$/;
const ARTICLE = /^(?:der|die|das|the) /;

/** Where nouns have capitals every "Spiegel" may be a mirror, "Standards" too; elsewhere only the first word of a sentence. */
export function isHomograph(surface: string, context: Context, language: Language): boolean {
  const { capitalisesNouns } = language.names;
  if (!capitalisesNouns && !context.sentenceStart) return false;
  const words = wordSet(language, 'commonWords');
  const word = surface.replace(ARTICLE, '');
  return words.has(word) || (capitalisesNouns && words.has(word.replace(INFLECTED, '')));
}
