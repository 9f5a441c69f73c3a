import type { Found } from './found';
import { SMALLEST_BARE_SUM } from './limits';
import type { Meaning } from './meaning-types';
import type { MeasureTables } from './measure-rules';
import type { Token } from './tokens';

const WITH_UNIT = /^(?:percentage|percentage-point|currency|dimension|temperature)$/;

/** A scale behind the second of two sums ("von 1,2 auf 2 Millionen Euro") holds for a first below this. */
const LARGEST_UNSCALED = 1_000;

/** In percent: a larger number before a share counts something. */
const LARGEST_SHARE = 100;

/**
 * "von 74 auf 79 Prozent", "26 gegenüber 20 Prozent", "to 10 from four percentage points": of two numbers that are
 * set beside each other only the second has the unit. Returns the numbers with the unit given to the first.
 */
export function unitsOnce(
  tokens: readonly Token[],
  numbers: readonly Found[],
  tables: MeasureTables,
): Found[] {
  return numbers.map((found, i) => {
    const next = numbers[i + 1];
    const { quantity } = found;
    if (!next || quantity.type !== 'number' || found.label || found.ordinal || found.fraction) return found;
    if (!WITH_UNIT.test(next.quantity.type) || quantity.value === null) return found;
    const word = tokens[found.to]?.lower ?? '';
    // "drei bzw. 8,5 Prozent", "52 und 51 Prozent"
    const share = /^percentage/.test(next.quantity.type);
    const joined = share && tables.joins.has(word) && quantity.value <= LARGEST_SHARE;
    const beside =
      joined ||
      tables.targets.has(word) ||
      tables.bases.has(word) ||
      tables.besides.at(tokens, found.to) !== null;
    // "um acht Milliarden auf 127 Milliarden Euro": a step.
    const step = !joined && tables.steps.has(tokens[found.outer - 1]?.lower ?? '');
    if (!beside || step || next.outer - found.to > 2) return found;
    const { type, unit } = next.quantity;
    const scaled =
      type === 'currency' &&
      (next.quantity.value ?? 0) >= SMALLEST_BARE_SUM &&
      quantity.value < LARGEST_UNSCALED;
    const factor = scaled ? 1_000 ** Math.floor(Math.log10(next.quantity.value ?? 1) / 3) : 1;
    return { ...found, quantity: { ...quantity, type, unit, value: quantity.value * factor } };
  });
}

/** A number that took the unit of the one behind it says the same as that. `told` are the numbers as they stand there. */
export function unitsOnceMean(
  told: readonly Found[],
  numbers: readonly Found[],
  meanings: (Omit<Meaning, 'wholeOf'> | null)[],
): void {
  const own = new Set(told);
  for (const [i, found] of numbers.entries()) {
    const next = meanings[i + 1];
    if (!own.has(found) && next) meanings[i] = { ...next, found, phrase: null, cue: null };
  }
}
