import { MAX_PHRASE_TOKENS } from './limits';
import type { MeasureTables } from './measure-rules';
import type { Token } from './tokens';

/** The words a number counts. Token indexes, `to` exclusive. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** Index of the noun that is counted. */
  readonly head: number;
}

/** A lower-case word with an adjective's ending, with a noun or another such word behind it. */
function adjective(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  const lower = word?.kind === 'word' && word.text === word.lower && next?.kind === 'word';
  return (
    lower === true &&
    (/(?:e|en|er|es|em)$/.test(word?.lower ?? '') ? next?.text !== next?.lower : adjectiveEnding(next))
  );
}

const adjectiveEnding = (token: Token | undefined) => /(?:e|en|er|es|em)$/.test(token?.lower ?? '');

const QUOTE = /^[„“”"»«’'‚‘]$/;

/**
 * The noun phrase right after a number, or null. German nouns are told by their capital; an English
 * phrase ends before a verb, a preposition or a stop word.
 */
export function nounPhrase(
  tokens: readonly Token[],
  at: number,
  lang: string,
  tables: MeasureTables,
  {
    counted = true,
    limit = Number.POSITIVE_INFINITY,
  }: { readonly counted?: boolean; readonly limit?: number } = {},
): NounPhrase | null {
  let p = at;
  while (QUOTE.test(tokens[p]?.text ?? '') && !tokens[p]?.breaks) p += 1;
  if (lang === 'en' && tokens[p]?.lower === 'of') p += 1;
  // "Tausende von Menschen", but "18 von Rebellen entführte Helfer".
  if (lang === 'de' && !counted && tokens[p]?.lower === 'von' && tokens[p + 1]?.text !== tokens[p + 1]?.lower)
    p += 1;
  while (tables.fillers.has(tokens[p]?.lower ?? '') && !tokens[p]?.breaks && p < at + 4) p += 1;
  const from = p;
  let head = -1;
  for (; p < Math.min(limit, from + MAX_PHRASE_TOKENS); p += 1) {
    const token = tokens[p];
    if (!token || token.breaks) break;
    // "doesn’t": an apostrophe inside a word is no quote.
    if (/^['’]$/.test(token.text) && token.glued && tokens[p + 1]?.glued) break;
    if (QUOTE.test(token.text)) continue;
    const hyphen = /^[-–]$/.test(token.text) && token.glued && tokens[p + 1]?.glued;
    if (hyphen) continue;
    // "42.000 unschuldige, völlig unbewaffnete Demonstranten"
    if (lang === 'de' && p > from && token.text === ',' && adjective(tokens, p + 1)) continue;
    if (token.kind !== 'word' || tables.stops.has(token.lower)) break;
    if (lang === 'de') {
      const noun = token.text !== token.lower;
      if (noun) {
        head = p;
        if (tokens[p + 1]?.text === '-' && tokens[p + 1]?.glued) continue;
        break;
      }
      const inflected = /(?:e|en|er|es|em|in)$/.test(token.lower) || tables.nouns.has(token.lower);
      if (!inflected && !(p > from && adjective(tokens, p + 1))) break;
    } else {
      const adverb = token.lower.endsWith('ly') && head >= 0;
      const verb = head >= 0 && tables.verbs.at(tokens, p) !== null && !tables.nouns.has(token.lower);
      const name = head >= 0 && token.text !== token.lower && tokens[head]?.text === tokens[head]?.lower;
      // "18 members of the council": what is counted stands before "of", unless it only measures ("pieces of").
      if (token.lower === 'of' && !tables.containers.has(tokens[head]?.lower ?? '')) break;
      const past = head >= 0 && token.lower.length > 4 && token.lower.endsWith('ed');
      if (adverb || verb || name || past) break;
      head = p;
    }
  }
  if (head < 0) return null;
  return { from, to: head + 1, head };
}
