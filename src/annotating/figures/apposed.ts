import { worth } from './counts';
import type { Found } from './found';
import type { Meaning } from './meaning-types';
import type { MeasureTables } from './measure-rules';
import { MEASURES } from './measures';
import type { NounPhrase } from './noun-phrase';
import type { Token } from './tokens';

type Told = Omit<Meaning, 'wholeOf'> | null;

/** Numbers of a list behind a whole. */
const MAX_LISTED = 6;
/** Tokens between a whole and the list of its parts ("getötet,", "of the crew died –"). */
const MAX_TO_LIST = 8;

/**
 * "Drei der Insassen wurden getötet, zwei Afghanen und ein Ausländer": numbers right behind a counted whole are its
 * parts where they add up to it. Returns for each number the index of its whole, or -1.
 */
export function addUp(
  tokens: readonly Token[],
  numbers: readonly Found[],
  phrases: readonly (NounPhrase | null)[],
  meanings: Told[],
): number[] {
  const wholes = numbers.map(() => -1);
  for (let i = 0; i + 2 < numbers.length; i += 1) {
    const [whole, found] = [meanings[i], numbers[i]];
    const size = found?.quantity.value ?? null;
    if (!whole || !found || size === null || MEASURES.get(whole.measure)?.kind !== 'people') continue;
    const first = numbers[i + 1];
    if (
      !first ||
      first.outer - found.to > MAX_TO_LIST ||
      !/^[,:(–—-]$/.test(tokens[first.outer - 1]?.text ?? '')
    )
      continue;
    let sum = 0;
    for (let j = i + 1; j < Math.min(numbers.length, i + 1 + MAX_LISTED); j += 1) {
      const part = numbers[j];
      const value = part?.quantity.value ?? null;
      if (!part || value === null || part.quantity.type !== 'number' || !phrases[j]) break;
      if (j > i + 1 && part.outer - (phrases[j - 1]?.to ?? 0) > 3) break;
      sum += value;
      if (sum > size) break;
      if (sum < size || j === i + 1) continue;
      for (let k = i + 1; k <= j; k += 1) {
        const one = numbers[k];
        if (!one) continue;
        meanings[k] = {
          found: one,
          measure: whole.measure,
          by: 'joined',
          phrase: phrases[k] ?? null,
          cue: null,
        };
        wholes[k] = i;
      }
    }
  }
  return wholes;
}

/** "Zwei Ausländer waren unter den Geiseln", "Among the dead were three children": the group says what they are. */
export function among(
  tokens: readonly Token[],
  sentence: { readonly from: number; readonly to: number },
  numbers: readonly Found[],
  phrases: readonly (NounPhrase | null)[],
  meanings: Told[],
  tables: MeasureTables,
): void {
  for (let p = sentence.from; p < sentence.to; p += 1) {
    const opens = tables.groups.at(tokens, p);
    const measure = opens ? tables.nouns.at(tokens, opens.to)?.value : undefined;
    if (!opens || !measure || MEASURES.get(measure)?.kind !== 'people') continue;
    const next = numbers.findIndex((n) => n.outer > p);
    const behind = next < 0 ? numbers.length : next;
    const i = [behind - 1, behind].find((at) => {
      const found = numbers[at];
      const near =
        found !== undefined &&
        Math.min(Math.abs(found.outer - opens.to), Math.abs(p - found.to)) <= MAX_TO_LIST;
      return (
        near &&
        found.quantity.type === 'number' &&
        !found.label &&
        phrases[at] &&
        (meanings[at]?.by ?? 'role') === 'role'
      );
    });
    const one = i === undefined ? undefined : numbers[i];
    if (one && i !== undefined && worth(one, measure))
      meanings[i] = { found: one, measure, by: 'part', phrase: phrases[i] ?? null, cue: null };
  }
}

/** "173 cinemas and plans for 230 more", "fünf Flugzeuge, 2017 dann weitere neun": more of what was counted last. */
export function more(
  tokens: readonly Token[],
  numbers: readonly Found[],
  phrases: readonly (NounPhrase | null)[],
  meanings: Told[],
  tables: MeasureTables,
): void {
  for (let i = 1; i < numbers.length; i += 1) {
    const [found, before] = [numbers[i], meanings[i - 1]];
    if (!found || !before || meanings[i] || phrases[i] || found.quantity.type !== 'number' || found.label)
      continue;
    if (before.found.quantity.type !== 'number' || !/noun|verb|role|joined/.test(before.by)) continue;
    const said =
      tables.others.has(tokens[found.to]?.lower ?? '') ||
      tables.others.has(tokens[found.outer - 1]?.lower ?? '');
    if (said && found.quantity.value !== null)
      meanings[i] = { found, measure: before.measure, by: 'joined', phrase: null, cue: null };
  }
}
