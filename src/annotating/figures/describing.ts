import type { Language } from '../../language/language';
import { clauseStart } from './clauses';
import type { Found } from './found';
import { MAX_CLAUSE_TOKENS } from './limits';
import type { Sentence } from './meaning-types';
import type { MeasureTables } from './measure-rules';
import type { NounPhrase } from './noun-phrase';
import { endsIn, type Token } from './tokens';
import { isPerson } from './verbs';

/** Versions and sequels are small. */
const LARGEST_NAME_NUMBER = 20;

/** No person is taller. */
const TALLEST_METRES = 2.5;
const TALLEST_FEET = 8;

interface Place {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly tables: MeasureTables;
  readonly language: Language;
}

/** Whether a number only describes a thing, is a part of a name, or is only supposed. */
export function describes(found: Found, phrase: NounPhrase | null, place: Place): boolean {
  const { tokens, sentence, tables, language } = place;
  return (
    tokens[found.from - 1]?.text === '§' ||
    supposed(tokens, found, sentence, tables) ||
    attributive(tokens, found, tables, language) ||
    named(found, phrase, tokens, sentence, tables, language) ||
    capitalised(found, place) ||
    ofClass(found, phrase, place) ||
    ofScreen(found, place) ||
    ofBody(found, place) ||
    ofTheBest(found, place)
  );
}

/** "Wie viele der 150 Mitarbeiter …", "most of the 300 passengers …": what follows is told of some of them. */
export function wholeOfSome(found: Found, { tokens, tables }: Pick<Place, 'tokens' | 'tables'>): boolean {
  let p = found.outer - 1;
  if (!tables.articles.has(tokens[p]?.lower ?? '')) return false;
  p -= 1;
  if (tables.ofs.has(tokens[p]?.lower ?? '')) p -= 1;
  return tables.quantifiers.has(tokens[p]?.lower ?? '');
}

/** "after the Three Mile Island incident": number words with a capital inside a sentence, before another. */
function capitalised(found: Found, { tokens, sentence, language }: Place): boolean {
  const [word, next] = [tokens[found.from], tokens[found.from + 1]];
  if (language.names.capitalisesNouns || word?.kind !== 'word' || found.from <= sentence.from) return false;
  const before = tokens[found.from - 1];
  const upper = (token: Token | undefined) => token?.kind === 'word' && token.text !== token.lower;
  return upper(word) && upper(next) && before?.kind === 'word' && word.text !== word.text.toUpperCase();
}

/** "In Gemeinden mit bis zu 5.000 Einwohnern", "firms with more than 50 employees": a class of things, by its limit. */
function ofClass(found: Found, phrase: NounPhrase | null, { tokens, tables, language }: Place): boolean {
  const { qualifier } = found.quantity;
  if (!phrase || !/^(?:more-than|at-least|less-than|at-most|range)$/.test(qualifier)) return false;
  const link = found.outer - 1;
  if (!tables.withs.has(tokens[link]?.lower ?? '')) return false;
  // "die GEN-Messe mit …": the article before both parts.
  let first = link - 1;
  while (/^[-–]$/.test(tokens[first - 1]?.text ?? '') && tokens[first]?.glued === true) first -= 2;
  const [noun, before] = [tokens[link - 1], tokens[first - 1]];
  if (noun?.kind !== 'word' || noun.breaks) return false;
  // A singular has its article; a plural of things in general has none.
  if (before?.kind === 'word' && !noun.breaks && !tables.stops.has(before.lower)) return false;
  if (before !== undefined && !noun.breaks && tables.articles.has(before.lower)) return false;
  return language.names.capitalisesNouns ? noun.text !== noun.lower : tables.forms.plural(noun.lower);
}

/** "1,90 Meter groß", "6ft 2in tall": how tall somebody is. */
function ofBody({ quantity: { value, unit }, to }: Found, { tokens, tables }: Place): boolean {
  const tallest =
    unit === 'm' ? TALLEST_METRES : unit === 'ft' ? TALLEST_FEET : unit === 'cm' ? TALLEST_METRES * 100 : 0;
  return value !== null && value <= tallest && tables.statures.has(tokens[to]?.lower ?? '');
}

/** "einer der zehn besten Filme": a way of praising. */
function ofTheBest(found: Found, { tokens, tables, language }: Place): boolean {
  const small = found.quantity.type === 'number' && (found.quantity.value ?? 0) <= LARGEST_NAME_NUMBER;
  const best = endsIn(tokens[found.to], language.grammar.superlativeEndings);
  return (
    small && best && [2, 3].some((back) => tables.onesOf.at(tokens, found.outer - back)?.to === found.outer)
  );
}

/** "the 16-inch laptop", "a display of 13.3 inches": the size of a product. */
function ofScreen(found: Found, { tokens, sentence, tables }: Place): boolean {
  if (found.quantity.unit !== 'in') return false;
  const to = Math.min(sentence.to, found.to + MAX_CLAUSE_TOKENS);
  for (let p = Math.max(sentence.from, found.outer - MAX_CLAUSE_TOKENS); p < to; p += 1)
    if (tables.screens.has(tokens[p]?.lower ?? '')) return true;
  return false;
}

/** "Ich dachte, vielleicht seien zwanzig …": nobody says that it is so. */
function supposed(
  tokens: readonly Token[],
  found: Found,
  sentence: Sentence,
  tables: MeasureTables,
): boolean {
  // "wenn hunderte Flüchtlinge kommen": a vague number behind a condition is a picture.
  const vague = found.quantity.value === null && found.quantity.max === null;
  for (let p = clauseStart(tokens, found.outer, sentence.from); p < found.outer; p += 1) {
    const word = tokens[p]?.lower ?? '';
    if (tables.supposed.has(word) || (vague && tables.conditions.has(word))) return true;
  }
  return false;
}

/** "das Sechs-Zoll-Gerät", "26.000-Einwohner-Stadt": a number that is a part of a word describes, it does not count. */
function attributive(
  tokens: readonly Token[],
  found: Found,
  { attributive: measures }: MeasureTables,
  { grammar }: Language,
): boolean {
  const joined = (at: number) =>
    /^[-–]$/.test(tokens[at]?.text ?? '') && tokens[at]?.glued === true && tokens[at + 1]?.glued === true;
  if (joined(found.to) && measures.has(tokens[found.to + 1]?.lower ?? '')) return false;
  if (found.quantity.type === 'number') return joined(found.to) && tokens[found.to + 1]?.kind === 'word';
  // "the 20-metre machine" is measured so; a closed compound is the thing's name.
  const compound = grammar.closedCompounds && /\d[-–]\p{L}/u.test(found.quantity.text);
  return found.quantity.type === 'dimension' && (joined(found.to) || compound);
}

/** "Redemption 2", "Thunderbolt 3 dock": a small number behind a name, unless it counts people ("In Texas 12 people"). */
function named(
  found: Found,
  phrase: NounPhrase | null,
  tokens: readonly Token[],
  sentence: Sentence,
  tables: MeasureTables,
  language: Language,
): boolean {
  const { value, type } = found.quantity;
  const before = tokens[found.from - 1];
  // Where nouns have capitals, a capital is no sign of a name.
  const capitals = language.names.capitalisesNouns;
  if (capitals || type !== 'number' || found.outer !== found.from || value === null) return false;
  if (
    value > LARGEST_NAME_NUMBER ||
    !before ||
    before.kind !== 'word' ||
    tokens[found.from]?.kind !== 'number'
  )
    return false;
  if (before.text === before.lower || found.from - 1 <= sentence.from) return false;
  return !(phrase && isPerson(tokens[phrase.head]?.lower ?? '', tables));
}
