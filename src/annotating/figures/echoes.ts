import { clauseStart } from './clauses';
import { worth } from './counts';
import type { Found } from './found';
import { MAX_BARE_TOKENS, SMALLEST_BARE_SUM } from './limits';
import type { Meaning, Sentence } from './meaning-types';
import type { MeasureTables } from './measure-rules';
import { MEASURES } from './measures';
import type { NounPhrase } from './noun-phrase';
import type { Token } from './tokens';

type Told = Omit<Meaning, 'wholeOf'> | null;

/** Tokens between a basis and its number ("compared with a total of 470,700"). */
const MAX_TO_BASIS = 4;

/**
 * Bare numbers that count what was counted last: "zwei davon", "2014 waren es noch neun", "a year earlier the figure was
 * 28,763", "to 693,000 from 690,600", "only 57 came". `previous` is the last meaning of the sentence before.
 */
export function echo(
  tokens: readonly Token[],
  sentence: Sentence,
  numbers: readonly Found[],
  phrases: readonly (NounPhrase | null)[],
  meanings: Told[],
  tables: MeasureTables,
  previous: Meaning | null,
): void {
  let last: Told = previous;
  let inSentence = false;
  for (const [i, found] of numbers.entries()) {
    const own = meanings[i] ?? null;
    // "The figure for women was 256,500": of what the figures before counted.
    const general = own?.measure === 'people' && own.phrase === null && !!last && counts(last);
    // "98 of which were lost": of things, nobody has died.
    const thing = inSentence && last !== null && MEASURES.get(last.measure)?.kind === 'things';
    const lost = thing && own?.by === 'verb' && own.phrase === null && partly(tokens, found, tables);
    if (own && !lost && !(general && echoed(tokens, found, sentence, numbers[i - 1] ?? null, tables))) {
      last = own;
      inSentence = true;
      continue;
    }
    if (found.quantity.type !== 'number' || found.label || found.ordinal || found.fraction || !last) continue;
    const sum = sumOf(tokens, found, phrases[i] ?? null, last, tables);
    if (sum) {
      meanings[i] = sum;
      last = sum;
      continue;
    }
    // "rose by 2,000": a step.
    if (!counts(last) || tables.steps.has(tokens[found.outer - 1]?.lower ?? '')) continue;
    const part = partly(tokens, found, tables);
    const undone = thing && tables.passives.has(tokens[found.to]?.lower ?? '');
    const bare = phrases[i] === null && !continued(tokens, found);
    const same =
      (part && sizeOf(found) <= sizeOf(last.found)) ||
      (bare && undone && sizeOf(found) <= sizeOf(last.found)) ||
      (bare && inSentence && basis(tokens, found, tables)) ||
      (bare && inSentence && origin(tokens, found, tables)) ||
      (bare && echoed(tokens, found, sentence, numbers[i - 1] ?? null, tables)) ||
      (bare &&
        MEASURES.get(last.measure)?.kind === 'people' &&
        tables.presences.at(tokens, found.to) !== null);
    if (!same || !(part || worth(found, last.measure))) continue;
    meanings[i] = { found, measure: last.measure, by: 'joined', phrase: null, cue: null };
    last = meanings[i] ?? last;
    inSentence = true;
  }
}

/** "620 Millionen Euro, davon 570 Millionen aus Deutschland": the currency stands once. */
function sumOf(
  tokens: readonly Token[],
  found: Found,
  phrase: NounPhrase | null,
  last: NonNullable<Told>,
  tables: MeasureTables,
): Told {
  const { quantity } = found;
  const size = quantity.value ?? quantity.max ?? 0;
  if (last.found.quantity.type !== 'currency' || phrase !== null || size < SMALLEST_BARE_SUM) return null;
  const part = tables.parts.at(tokens, found.outer - 1) ?? tables.parts.at(tokens, found.to);
  if (!part && !basis(tokens, found, tables)) return null;
  const { type, unit } = last.found.quantity;
  return {
    found: { ...found, quantity: { ...quantity, type, unit } },
    measure: part && last.measure !== 'price' ? last.measure : 'money',
    by: 'amount',
    phrase: null,
    cue: null,
  };
}

/** "98 of which", "of which 98" */
const partly = (tokens: readonly Token[], found: Found, tables: MeasureTables) =>
  tables.parts.at(tokens, found.to) !== null || tables.parts.at(tokens, found.outer - 2)?.to === found.outer;

const sizeOf = ({ quantity: { value, min, max } }: Found) => value ?? max ?? min ?? Number.POSITIVE_INFINITY;

const counts = ({ measure, found }: NonNullable<Told>) =>
  found.quantity.type === 'number' && (MEASURES.get(measure)?.kind !== 'amount' || measure === 'votes');

/** "16:30", "12-year", "3.5 GB": the number is no number alone. */
const continued = (tokens: readonly Token[], found: Found) =>
  tokens[found.to]?.glued === true && /^[:/\-–°\p{L}]/u.test(tokens[found.to]?.text ?? '');

/** "from 690,600", "compared with 470,700", "gegenüber 12": small words at most between them. */
function basis(tokens: readonly Token[], found: Found, tables: MeasureTables): boolean {
  for (let p = found.outer - 1; p >= found.outer - MAX_TO_BASIS; p -= 1) {
    const token = tokens[p];
    if (token?.kind !== 'word') return false;
    if (tables.bases.has(token.lower) || tables.besides.at(tokens, p) !== null) return true;
    const small = tables.links.has(token.lower) || tables.besides.at(tokens, p - 1) !== null;
    if (!small) return false;
  }
  return false;
}

/** "5.000 Kämpfer, darunter etwa 200 aus Österreich" */
function origin(tokens: readonly Token[], found: Found, tables: MeasureTables): boolean {
  const place = tokens[found.to + 1];
  return (
    tables.origins.has(tokens[found.to]?.lower ?? '') && place?.kind === 'word' && place.text !== place.lower
  );
}

/** "2014 waren es noch neun", "the figure was 28,763": in the clause of the number, with no other number between. */
function echoed(
  tokens: readonly Token[],
  found: Found,
  sentence: Sentence,
  before: Found | null,
  tables: MeasureTables,
): boolean {
  const from = Math.max(clauseStart(tokens, found.outer, sentence.from), before?.to ?? 0);
  for (let p = from; p < found.outer; p += 1) if (tables.echoes.at(tokens, p)) return true;
  const to = Math.min(sentence.to, found.to + MAX_BARE_TOKENS);
  for (let p = found.to; p < to && tokens[p]?.kind === 'word'; p += 1)
    if (tables.echoes.at(tokens, p)) return true;
  return false;
}
