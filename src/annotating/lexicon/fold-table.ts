/** Letters and what they fold to (fold-rules.ts), as fold-table.json keeps them: runs, so that it is small and read in one pass. */

export interface FoldTable {
  /** First folded unit of each unit; values below 16 are classes. */
  readonly first: Uint16Array;
  /** The second folded unit ("ß" is "s", "s") or 0. */
  readonly second: Uint16Array;
  /** 1 where the unit is an upper-case letter. */
  readonly upper: Uint8Array;
}

export interface PackedFoldTable {
  readonly units: number;
  /** Pairs: length of a run, and what is added to each of its units to get the first folded one; NO_LETTERS where all are 0. */
  readonly first: readonly number[];
  /** Pairs: a unit and its second folded one. */
  readonly second: readonly number[];
  /** Lengths of runs that are not and are upper case, in turn. */
  readonly upper: readonly number[];
}

/** In place of a shift; no shift is so large. */
const NO_LETTERS = 0x10000;

export function packFoldTable({ first, second, upper }: FoldTable): PackedFoldTable {
  const runs: number[] = [];
  const cases: number[] = [0];
  let isUpper = 0;
  first.forEach((unit, i) => {
    const shift = unit === 0 ? NO_LETTERS : unit - i;
    if (runs.at(-1) === shift) runs[runs.length - 2] = (runs.at(-2) ?? 0) + 1;
    else runs.push(1, shift);
    if (upper[i] === isUpper) cases[cases.length - 1] = (cases.at(-1) ?? 0) + 1;
    else {
      isUpper = 1 - isUpper;
      cases.push(1);
    }
  });
  const pairs = [...second].flatMap((unit, i) => (unit === 0 ? [] : [i, unit]));
  return { units: first.length, first: runs, second: pairs, upper: cases };
}

export function unpackFoldTable(packed: PackedFoldTable): FoldTable {
  const first = new Uint16Array(packed.units);
  const second = new Uint16Array(packed.units);
  const upper = new Uint8Array(packed.units);
  let at = 0;
  for (let run = 0; run < packed.first.length; run += 2) {
    const end = at + (packed.first[run] ?? 0);
    const shift = packed.first[run + 1] ?? 0;
    if (shift !== NO_LETTERS) for (let i = at; i < end; i++) first[i] = i + shift;
    at = end;
  }
  for (let i = 0; i < packed.second.length; i += 2) second[packed.second[i] ?? 0] = packed.second[i + 1] ?? 0;
  at = 0;
  packed.upper.forEach((length, i) => {
    if (i % 2 === 1) upper.fill(1, at, at + length);
    at += length;
  });
  return { first, second, upper };
}
