import type { Language } from '../../language/language';
import { alike, bracketed } from './alike';
import { amount, fractionOf } from './amount-measures';
import { addUp, among, more } from './apposed';
import { counted } from './counts';
import { describes } from './describing';
import { echo } from './echoes';
import type { Found } from './found';
import { join, withParts } from './joins';
import type { Around, Meaning, Sentence } from './meaning-types';
import { type MeasureTables, measureTables } from './measure-rules';
import { nounPhrase } from './noun-phrase';
import type { Token } from './tokens';
import { unitsOnce, unitsOnceMean } from './units-once';

const COUNTED = /^(?:number|ordinal|percentage|percentage-point|currency|dimension|temperature|duration)$/;

/** "Net 226 mln vs 233 mln assets 80 billion vs 70": columns of this year and last. */
const FEWEST_VERSUS = 2;
/** Fewer numbers are a short line, no table. */
const FEWEST_CELLS = 3;
/** "Jeder zweite" is half; "jeder erste" is nothing. */
const SMALLEST_EACH = 2;

/** The meanings of one sentence's quantities, in order. `founds` are all quantities of the sentence. */
export function meaningsOf(
  tokens: readonly Token[],
  sentence: Sentence,
  founds: readonly Found[],
  language: Language,
  previous: Meaning | null = null,
): Meaning[] {
  const tables = measureTables(language.figures);
  const all = founds.filter((f) => COUNTED.test(f.quantity.type));
  if (tabular(tokens, sentence, all, tables)) return [];
  const numbers = unitsOnce(
    tokens,
    all.filter((f) => !f.ordinal || each(tokens, f, tables)),
    tables,
  );
  const phrases = numbers.map((f, i) =>
    f.quantity.type === 'number' || f.quantity.type.startsWith('percentage')
      ? nounPhrase(tokens, f.to, language, tables, {
          counted: f.quantity.value !== null && !f.fraction,
          several: f.quantity.type === 'number' && (f.quantity.value ?? f.quantity.max ?? 0) >= 2,
          limit: numbers[i + 1]?.outer ?? sentence.to,
        })
      : null,
  );
  // "starben binnen eines Tages 20 Kämpfer": a span of time parts no number from its verb.
  const floorOf = (i: number) => {
    let last = i - 1;
    while (last >= 0 && numbers[last]?.quantity.type === 'duration') last -= 1;
    return last < 0 ? sentence.from : Math.max(numbers[last]?.to ?? 0, phrases[last]?.to ?? 0);
  };
  const { before, behind } = alikes(numbers);
  const meanings: (Omit<Meaning, 'wholeOf'> | null)[] = numbers.map((found, i) => {
    if (found.label || describes(found, phrases[i] ?? null, { tokens, sentence, tables, language }))
      return null;
    const phrase = phrases[i] ?? null;
    const around: Around = {
      tokens,
      tables,
      sentence,
      floor: floorOf(i),
      ceiling: numbers[i + 1]?.outer ?? sentence.to,
      lastAlike: before.get(found) ?? sentence.from,
      nextAlike: behind.get(found) ?? Number.POSITIVE_INFINITY,
      language,
      before: numbers[i - 1] ?? null,
    };
    if (found.ordinal)
      return { found: asShare(found), measure: 'share', by: 'amount', phrase: null, cue: null };
    if (found.quantity.type !== 'number') return amount(found, phrase, around);
    if (found.fraction) return fractionOf(found, phrase, around);
    return counted(found, phrase, around) ?? amount(found, phrase, around);
  });
  unitsOnceMean(all, numbers, meanings);
  join(tokens, numbers, phrases, meanings, tables, language.grammar);
  alike(tokens, numbers, meanings, tables);
  bracketed(tokens, numbers, phrases, meanings);
  among(tokens, sentence, numbers, phrases, meanings, tables);
  more(tokens, numbers, phrases, meanings, tables);
  echo(tokens, sentence, numbers, phrases, meanings, tables, previous);
  const wholes = addUp(tokens, numbers, phrases, meanings);
  return withParts(tokens, numbers, phrases, meanings, tables, previous, wholes);
}

/** A line of figures with hardly a word between them is a table ("HD 225.86 -12.99 -5.44%"). */
function tabular(
  tokens: readonly Token[],
  sentence: Sentence,
  numbers: readonly Found[],
  tables: MeasureTables,
): boolean {
  if (numbers.length < FEWEST_CELLS) return false;
  let versus = 0;
  for (let p = sentence.from; p < sentence.to; p += 1)
    if (tables.versus.has(tokens[p]?.lower ?? '')) versus += 1;
  let words = 0;
  for (let p = sentence.from; p < sentence.to; p += 1) {
    const token = tokens[p];
    if (
      versus >= FEWEST_VERSUS &&
      (tables.versus.has(token?.lower ?? '') || numbers.some((n) => n.from <= p && p < n.to))
    )
      continue;
    if (token?.kind === 'word' ? token.text === token.lower : /^[,(]$/.test(token?.text ?? '')) words += 1;
  }
  return words < numbers.length;
}

/** "Jeder zehnte Transport": one in ten. */
const each = (tokens: readonly Token[], found: Found, tables: MeasureTables) =>
  found.quantity.value !== null &&
  found.quantity.value >= SMALLEST_EACH &&
  tables.each.has(tokens[found.from - 1]?.lower ?? '') &&
  tokens[found.to]?.kind === 'word';

const asShare = (found: Found): Found => ({
  ...found,
  quantity: { ...found.quantity, value: found.quantity.value === null ? null : 1 / found.quantity.value },
});

/** For each number the end of the one of its type before it, and the start of the one behind it. */
function alikes(numbers: readonly Found[]) {
  const [before, behind] = [new Map<Found, number>(), new Map<Found, number>()];
  const last = new Map<string, Found>();
  for (const found of numbers) {
    const known = last.get(found.quantity.type);
    if (known) {
      before.set(found, known.to);
      behind.set(known, found.outer);
    }
    last.set(found.quantity.type, found);
  }
  return { before, behind };
}
