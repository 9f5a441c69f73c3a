import type { Numeral } from './numerals';
import type { Token } from './tokens';
import type { Tools } from './tools';

/** The token after the stop of "3. Tag", or null where the stop ends a sentence. */
export function ordinalDot(tokens: readonly Token[], numeral: Numeral, tools: Tools): number | null {
  const { beforeOrdinalDot } = tools.rules.numbers;
  if (beforeOrdinalDot.length === 0 || !numeral.digits || numeral.to - numeral.from !== 1) return null;
  if (numeral.value === null || !Number.isInteger(numeral.value) || numeral.value > 200) return null;
  const stop = tokens[numeral.to];
  const next = tokens[numeral.to + 1];
  if (stop?.text !== '.' || !stop.glued || !next || next.breaks || next.glued || next.kind !== 'word')
    return null;
  const lower = next.text === next.lower;
  return lower || beforeOrdinalDot.includes(tokens[numeral.from - 1]?.lower ?? '') ? numeral.to + 1 : null;
}

/** "That one is good": a pronoun, not a number. */
export function isPronoun(tokens: readonly Token[], numeral: Numeral, tools: Tools): boolean {
  if (numeral.digits || numeral.to - numeral.from !== 1 || numeral.value !== 1 || numeral.kind !== 'cardinal')
    return false;
  const { pronounBefore, pronounAfter } = tools.rules.numbers;
  const before = tokens[numeral.from - 1]?.lower ?? '';
  const after = tokens[numeral.to]?.lower ?? '';
  return pronounBefore.includes(before) || pronounAfter.includes(after);
}

/** Part of a name, an address or a serial number: "A6", "IC 1296", "F/A-18", "t892327", "0221 …". */
export function isCode(tokens: readonly Token[], numeral: Numeral, tools: Tools): boolean {
  if (!numeral.digits) return false;
  const token = tokens[numeral.from];
  const before = tokens[numeral.from - 1];
  if (!token || !before) return /^0\d{2,}/.test(token?.text ?? '');
  if (/^0\d{2,}$/.test(token.text)) return true;
  if (token.glued && before.kind === 'word') return true;
  const outer = tokens[numeral.from - 2];
  // "100 MW/150 MWh": two amounts of one thing.
  const amount =
    before.text === '/' && outer?.kind === 'word' && tools.units.after(tokens, numeral.to) !== null;
  if (
    !amount &&
    token.glued &&
    /^[-/_=&]$/.test(before.text) &&
    before.glued &&
    outer !== undefined &&
    outer.kind !== 'mark'
  )
    return true;
  return (
    before.kind === 'word' &&
    !token.breaks &&
    !/^(?:A|I)$/.test(before.text) &&
    /^\p{Lu}{1,3}$/u.test(before.text) &&
    Number.isInteger(numeral.value) &&
    // "will GE 6.500 Stellen streichen": serial numbers are not grouped.
    !/\d[.,]\d{3}/.test(token.text) &&
    numeral.to - numeral.from === 1
  );
}
