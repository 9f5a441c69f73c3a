import type { Grammar } from '../../language/grammar';
import type { Language } from '../../language/language';
import { MAX_PHRASE_TOKENS } from './limits';
import type { MeasureTables } from './measure-rules';
import { endsIn, type Token } from './tokens';

/** The words a number counts. Token indexes, `to` exclusive. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** Index of the noun that is counted. */
  readonly head: number;
}

/** A lower-case word with an adjective's ending, with a noun or another such word behind it. */
function adjective(tokens: readonly Token[], at: number, { adjectiveEndings }: Grammar): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  const lower = word?.kind === 'word' && word.text === word.lower && next?.kind === 'word';
  return (
    lower === true &&
    (endsIn(word, adjectiveEndings) ? next?.text !== next?.lower : endsIn(next, adjectiveEndings))
  );
}

/** "U." in "U.S." */
const initial = (tokens: readonly Token[], at: number) =>
  /^\p{Lu}$/u.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued === true;

/** Tokens between a number and the participle of its noun ("zwei seit November entführte Mitarbeiter"). */
const MAX_ATTRIBUTE_TOKENS = 8;

/** The participle behind a preposition right after the number, or null. */
function participleAfter(
  tokens: readonly Token[],
  at: number,
  limit: number,
  { attributeOpeners, attributeEndings }: Grammar,
): number | null {
  if (!attributeOpeners.includes(tokens[at]?.lower ?? '')) return null;
  for (let p = at + 1; p < Math.min(limit, at + MAX_ATTRIBUTE_TOKENS); p += 1) {
    const [word, next] = [tokens[p], tokens[p + 1]];
    if (word?.kind !== 'word' && word?.text !== '-') return null;
    if (word.breaks || !next) return null;
    const participle = word.text === word.lower && endsIn(word, attributeEndings);
    if (participle && p > at + 1 && next.kind === 'word' && next.text !== next.lower) return p;
  }
  return null;
}

/** "316 Lienzer Kindergartenkinder": a name in -er that describes the noun right behind it. */
function ofTown(
  tokens: readonly Token[],
  at: number,
  tables: MeasureTables,
  { townEndings }: Grammar,
): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  // "5.000 Foreign Fighters": persons behind a word that is no noun of ours.
  const persons =
    next !== undefined &&
    word !== undefined &&
    tables.forms.persons(next.lower) &&
    !tables.forms.persons(word.lower);
  if (
    !word ||
    !(endsIn(word, townEndings) || persons) ||
    next?.kind !== 'word' ||
    next.breaks ||
    next.text === next.lower
  )
    return false;
  return tables.nouns.at(tokens, at) === null && !tables.roles.has(word.lower);
}

const QUOTE = /^[„“”"»«’'‚‘]$/;

/**
 * The noun phrase right after a number, or null. Where nouns have capitals the first one ends it; elsewhere it ends
 * before a verb, a preposition or a stop word.
 */
export function nounPhrase(
  tokens: readonly Token[],
  at: number,
  { grammar, names }: Language,
  tables: MeasureTables,
  {
    counted = true,
    several = false,
    limit = Number.POSITIVE_INFINITY,
  }: {
    readonly counted?: boolean;
    /** The number is a whole one from two on: the noun it counts is a plural. */
    readonly several?: boolean;
    readonly limit?: number;
  } = {},
): NounPhrase | null {
  let p = at;
  while (QUOTE.test(tokens[p]?.text ?? '') && !tokens[p]?.breaks) p += 1;
  // "Tausende von Menschen", but "18 von Rebellen entführte Helfer".
  const agent = grammar.partitivesNameAgents && (counted || tokens[p + 1]?.text === tokens[p + 1]?.lower);
  if (!agent && grammar.partitives.includes(tokens[p]?.lower ?? '')) p += 1;
  while (tables.fillers.has(tokens[p]?.lower ?? '') && !tokens[p]?.breaks && p < at + 4) p += 1;
  p = participleAfter(tokens, p, limit, grammar) ?? p;
  let from = p;
  let head = -1;
  let plural = false;
  for (; p < Math.min(limit, at + MAX_PHRASE_TOKENS + (from - at)); p += 1) {
    const token = tokens[p];
    if (!token || token.breaks) break;
    if (/^['’]$/.test(token.text) && token.glued && tokens[p + 1]?.glued) {
      // "120 of the company’s theatres"; "doesn’t" ends the phrase.
      if (!grammar.genitiveClitics.includes(tokens[p + 1]?.lower ?? '') || head < 0) break;
      p += 1;
      from = p + 1;
      head = -1;
      continue;
    }
    // "200 U.S. troops"
    if (!names.capitalisesNouns && initial(tokens, p)) {
      p += 1;
      continue;
    }
    if (QUOTE.test(token.text)) continue;
    const hyphen = /^[-–]$/.test(token.text) && token.glued && tokens[p + 1]?.glued;
    if (hyphen) continue;
    // "49 F-16 jets"
    const type =
      token.kind === 'number' && token.glued && /^[-–]$/.test(tokens[p - 1]?.text ?? '') && p > from + 1;
    if (type && tokens[p + 1]?.kind === 'word' && !tokens[p + 1]?.breaks) continue;
    // "42.000 unschuldige, völlig unbewaffnete Demonstranten"
    if (p > from && token.text === ',' && adjective(tokens, p + 1, grammar)) continue;
    // "700 direct and indirect jobs": before its plural the phrase goes on.
    const joined =
      tables.forms.marksPlurals && several && p > from && !plural && tables.joins.has(token.lower);
    if (joined && tokens[p + 1]?.kind === 'word' && tokens[p + 1]?.text === tokens[p + 1]?.lower) continue;
    if (token.kind !== 'word' || tables.stops.has(token.lower)) break;
    if (names.capitalisesNouns) {
      const noun = token.text !== token.lower;
      if (noun) {
        head = p;
        if (tokens[p + 1]?.text === '-' && tokens[p + 1]?.glued) continue;
        if (several && ofTown(tokens, p, tables, grammar)) continue;
        break;
      }
      const inflected = endsIn(token, grammar.adjectiveEndings) || tables.nouns.has(token.lower);
      if (!inflected && !(p > from && adjective(tokens, p + 1, grammar))) break;
    } else {
      const adverb = head >= 0 && endsIn(token, grammar.adverbEndings);
      const verb = head >= 0 && tables.verbs.at(tokens, p) !== null && !tables.nouns.has(token.lower);
      const name = head >= 0 && token.text !== token.lower && tokens[head]?.text === tokens[head]?.lower;
      // "18 members of the council": what is counted stands before "of", unless it only measures ("pieces of").
      if (grammar.partitives.includes(token.lower) && !tables.containers.has(tokens[head]?.lower ?? ''))
        break;
      const past = head >= 0 && token.lower.length > 4 && endsIn(token, grammar.pastEndings);
      // "11 natural-gas fired power plants": before its plural the phrase cannot end.
      const open = several && !plural;
      if ((adverb || verb || name || past) && !open) break;
      plural ||= tables.forms.plural(token.lower);
      head = p;
    }
  }
  if (head < 0) return null;
  if (tables.forms.marksPlurals && several) head = tables.forms.counted(tokens, from, head + 1);
  return { from, to: head + 1, head };
}
