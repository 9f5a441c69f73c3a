import type { Language } from '../../language/language';
import { amount, fractionOf } from './amount-measures';
import { clauseStart } from './clauses';
import { counted } from './counts';
import type { Found } from './found';
import { join, withParts } from './joins';
import type { Around, Meaning, Sentence } from './meaning-types';
import { type MeasureTables, measureTables } from './measure-rules';
import { type NounPhrase, nounPhrase } from './noun-phrase';
import type { Token } from './tokens';
import { isPerson } from './verbs';

const COUNTED = /^(?:number|percentage|percentage-point|currency|dimension|temperature|duration)$/;

/** Versions and sequels are small. */
const LARGEST_NAME_NUMBER = 20;

/** The meanings of one sentence's quantities, in order. `founds` are all quantities of the sentence. */
export function meaningsOf(
  tokens: readonly Token[],
  sentence: Sentence,
  founds: readonly Found[],
  language: Language,
  previous: Meaning | null = null,
): Meaning[] {
  const tables = measureTables(language.figures);
  const numbers = founds.filter((f) => COUNTED.test(f.quantity.type) && !f.ordinal);
  const phrases = numbers.map((f) =>
    f.quantity.type === 'number' || f.quantity.type.startsWith('percentage')
      ? nounPhrase(tokens, f.to, language.id, tables, f.quantity.value !== null && !f.fraction)
      : null,
  );
  const meanings: (Omit<Meaning, 'wholeOf'> | null)[] = numbers.map((found, i) => {
    if (
      found.label ||
      supposed(tokens, found, sentence, tables) ||
      attributive(tokens, found, tables, language) ||
      named(found, phrases[i] ?? null, tokens, sentence, tables, language)
    )
      return null;
    const phrase = phrases[i] ?? null;
    const around: Around = {
      tokens,
      tables,
      sentence,
      floor: i === 0 ? sentence.from : Math.max(numbers[i - 1]?.to ?? 0, phrases[i - 1]?.to ?? 0),
      ceiling: numbers[i + 1]?.outer ?? sentence.to,
      lang: language.id,
    };
    if (found.quantity.type !== 'number') return amount(found, phrase, around);
    if (found.fraction) return fractionOf(found, phrase, around);
    return counted(found, phrase, around) ?? amount(found, phrase, around);
  });
  join(tokens, numbers, phrases, meanings, tables);
  return withParts(tokens, numbers, phrases, meanings, tables, previous);
}

/** "Ich dachte, vielleicht seien zwanzig …": nobody says that it is so. */
function supposed(
  tokens: readonly Token[],
  found: Found,
  sentence: Sentence,
  tables: MeasureTables,
): boolean {
  for (let p = clauseStart(tokens, found.outer, sentence.from); p < found.outer; p += 1)
    if (tables.supposed.has(tokens[p]?.lower ?? '')) return true;
  return false;
}

/** "das Sechs-Zoll-Gerät", "26.000-Einwohner-Stadt": a number that is a part of a word describes, it does not count. */
function attributive(
  tokens: readonly Token[],
  found: Found,
  { attributive: measures }: MeasureTables,
  { id }: Language,
): boolean {
  const joined = (at: number) =>
    /^[-–]$/.test(tokens[at]?.text ?? '') && tokens[at]?.glued === true && tokens[at + 1]?.glued === true;
  if (joined(found.to) && measures.has(tokens[found.to + 1]?.lower ?? '')) return false;
  if (found.quantity.type === 'number') return joined(found.to) && tokens[found.to + 1]?.kind === 'word';
  // English measures things so ("the 20-metre machine"); a German compound is the thing's name.
  const compound = id === 'de' && /\d[-–]\p{L}/u.test(found.quantity.text);
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
  if (language.id !== 'en' || type !== 'number' || found.outer !== found.from || value === null) return false;
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
