import type { NumberRules } from '../../language/numbers';
import type { Quantity } from '../../model';
import { build, type Found, PLAIN } from './found';
import type { Numeral, NumeralReader } from './numerals';
import type { Token } from './tokens';
import type { Tools } from './tools';

/** "$48.2 million", "USD 200", "£5m". */
export function currencyFirst(
  text: string,
  tokens: readonly Token[],
  at: number,
  reader: NumeralReader,
  tools: Tools,
): Found | null {
  for (let ahead = 1; ahead <= 4; ahead += 1) {
    const unit = tools.units.before(tokens, at + ahead);
    if (!unit || unit.from !== at) continue;
    const first = reader.read(at + ahead);
    if (!first?.digits || first.kind !== 'cardinal' || first.value === null) continue;
    const money = moneyScale(tokens, first, tools, true);
    const base = { from: at, type: 'currency', unit: unit.unit.unit, tools, numeral: first } as const;
    const twice = money ? null : secondOf(tokens, at, first, unit.unit.unit, reader, tools);
    if (twice) {
      const scaled = moneyScale(tokens, twice, tools, true);
      const factor = scaled?.factor ?? 1;
      const low = rangeLow(first, twice);
      return build(text, tokens, {
        ...base,
        to: scaled?.at ?? twice.to,
        value: null,
        bounds: { min: low === null ? null : low * factor, max: (twice.value ?? 0) * factor },
      });
    }
    const range = money
      ? null
      : rangeAfter(tokens, first, reader, tools.rules.numbers, (p) => tools.units.after(tokens, p)?.to ?? p);
    if (range && range.value !== null) {
      const scaled = moneyScale(tokens, range, tools);
      const factor = scaled?.factor ?? 1;
      const low = rangeLow(first, range);
      return build(text, tokens, {
        ...base,
        to: scaled?.at ?? range.to,
        value: null,
        bounds: { min: low === null ? null : low * factor, max: range.value * factor },
      });
    }
    return build(text, tokens, {
      ...base,
      to: money?.at ?? first.to,
      value: first.value * (money?.factor ?? 1),
    });
  }
  return null;
}

/** "between $5 and $5.5 billion": the second end with the same currency before it, or null. */
function secondOf(
  tokens: readonly Token[],
  at: number,
  first: Numeral,
  currency: string,
  reader: NumeralReader,
  tools: Tools,
): Numeral | null {
  const link = tokens[first.to];
  const { between } = tools.rules.numbers;
  if (!link || !between.some(([open, close]) => link.lower === close && opened(tokens, at, open)))
    return null;
  for (let ahead = 2; ahead <= 3; ahead += 1) {
    const unit = tools.units.before(tokens, first.to + ahead);
    if (unit?.from !== first.to + 1 || unit.unit.unit !== currency) continue;
    const second = reader.read(first.to + ahead);
    const higher = second?.kind === 'cardinal' && second.value !== null && second.value > (first.value ?? 0);
    return higher ? second : null;
  }
  return null;
}

/** A letter for a scale, glued to digits beside a currency ("$5m", "5k €"). */
export function moneyScale(tokens: readonly Token[], numeral: Numeral, tools: Tools, behind = false) {
  const token = tokens[numeral.to];
  // "BGN 20 M": with a space only behind the currency, and as a capital.
  const joined = token?.glued || (behind && token?.breaks === false && /^[MB]$/.test(token.text));
  if (!numeral.digits || token?.kind !== 'word' || !joined || numeral.scale !== 1) return null;
  const factor = tools.rules.numbers.moneyScales[token.lower];
  return factor === undefined ? null : { at: numeral.to + 1, factor };
}

/** Token index where a unit may start: next to the number, or behind a hyphen that touches both. */
export function unitGap(tokens: readonly Token[], to: number): number {
  const token = tokens[to];
  if (!token || token.breaks) return -1;
  if (token.text === '-' && token.glued) {
    const after = tokens[to + 1];
    return after?.glued ? to + 1 : -1;
  }
  return to;
}

/** "by 10 to 15 percent" is a range; what is wider apart is a step and the level it leads to. */
const MAX_STEP_RANGE = 4;

/** "zwischen 1600 und", "zwischen etwa 1600 und", "between $5 and". */
const opened = (tokens: readonly Token[], from: number, open: string) =>
  [1, 2].some((back) => tokens[from - back]?.lower === open && !tokens[from - back + 1]?.breaks);

/** "5–7", "5 bis 7", "fünf- bis siebentausend". */
export function rangeAfter(
  tokens: readonly Token[],
  first: Numeral,
  reader: NumeralReader,
  rules: NumberRules,
  skip: (p: number) => number = (p) => p,
): Numeral | null {
  if (first.value === null || first.kind === 'ordinal') return null;
  const { rangeWords, between: pairs, steps, levels } = rules;
  const p = skip(first.to);
  const link = tokens[p];
  if (!link || link.breaks) return null;
  let q = -1;
  if (/^[-–—~]$/.test(link.text)) {
    const after = tokens[p + 1];
    if (after && link.glued === after.glued) q = p + 1;
    // "fünf- bis siebentausend"
    else if (link.glued && after && rangeWords.includes(after.lower)) q = p + 2;
  } else if (rangeWords.includes(link.lower)) q = p + 1;
  else if (pairs.some(([open, close]) => link.lower === close && opened(tokens, first.from, open))) q = p + 1;
  if (q < 0) return null;
  const second = reader.read(q);
  if (!second || second.value === null || second.kind !== 'cardinal' || tokens[q]?.breaks) return null;
  // "fünf- bis siebentausend": the hyphen says that the end of the second belongs to both.
  const shared = q === p + 2 && !second.digits && second.value % 1000 === 0 && first.value < 1000;
  const scaled = shared ? { ...second, scale: 1000 } : second;
  const low = rangeLow(first, scaled);
  if (low === null || low >= second.value) return null;
  // "rose by 1,900 to 26,300", "rose 4-7/8 to 52-7/8": a step and the level it leads to.
  const quoted = tokens[first.to - 2]?.text === '/';
  const step = quoted || steps.includes(tokens[first.from - 1]?.lower ?? '');
  if (levels.includes(link.lower) && step && second.value > low * MAX_STEP_RANGE) return null;
  // A second hyphen makes it a serial number ("1-222-2222").
  if (
    /^[-–]$/.test(tokens[second.to]?.text ?? '') &&
    tokens[second.to]?.glued &&
    tokens[second.to + 1]?.kind === 'number'
  )
    return null;
  return { ...scaled, from: first.from };
}

/** "5 bis 7 Millionen": the scale of the second holds for the first, unless it has one. */
export function rangeLow(first: Numeral, second: Numeral): number | null {
  if (first.value === null) return null;
  if (first.scale === 1 && second.scale >= 1000 && first.value < 1000) return first.value * second.scale;
  return first.value;
}

/** "15 Dollar und 15 Cent", "3 dollars 50". */
export function centsAfter(
  tokens: readonly Token[],
  at: number,
  unit: string,
  reader: NumeralReader,
  tools: Tools,
) {
  let p = at;
  const linked = tools.rules.numbers.and.includes(tokens[p]?.lower ?? '');
  if (linked) p += 1;
  const second = reader.read(p);
  if (second?.kind !== 'cardinal' || second.value === null || second.value >= 100 || second.value < 0)
    return null;
  if (tokens[p]?.breaks || !Number.isInteger(second.value)) return null;
  const small = tools.units.after(tokens, second.to);
  // "spielte 85 Millionen Dollar ein"
  if (!small && !second.digits && second.value === 1) return null;
  if (small?.unit.hundredthOf.includes(unit)) return { to: small.to, value: second.value / 100 };
  if (tools.units.bySymbol.get(unit)?.hundredthOf.length || second.scale !== 1) return null;
  const next = tokens[second.to];
  const closed = !next || /^[.,;!?)]$/.test(next.text) || tools.rules.numbers.and.includes(next.lower);
  return !small && closed ? { to: second.to, value: second.value / 100 } : null;
}

/** "12 ft 2 in". */
export function inchesAfter(
  tokens: readonly Token[],
  at: number,
  unit: string,
  reader: NumeralReader,
  tools: Tools,
) {
  if (unit !== 'ft') return null;
  const second = reader.read(at);
  if (!second || second.value === null || second.kind !== 'cardinal' || second.value >= 12) return null;
  const word = tokens[second.to];
  const inch = tools.units.after(tokens, second.to)?.unit.unit === 'in' || word?.lower === 'in';
  return inch ? { to: second.to + 1, value: second.value / 12 } : null;
}

/** "10 celsius to fahrenheit": the scale to convert to, without a value. */
export function conversionTarget(
  text: string,
  tokens: readonly Token[],
  at: number,
  last: Found | undefined,
  tools: Tools,
): Found | null {
  if (
    last?.quantity.type !== 'temperature' ||
    last.to !== at - 1 ||
    !tools.rules.units.conversions.includes(tokens[at - 1]?.lower ?? '')
  )
    return null;
  const unit = tools.units.after(tokens, at);
  const start = tokens[at]?.start;
  const end = tokens[(unit?.to ?? 0) - 1]?.end;
  if (unit?.unit.type !== 'temperature' || start === undefined || end === undefined) return null;
  const quantity: Quantity = {
    ...last.quantity,
    start,
    end,
    text: text.slice(start, end),
    value: null,
    min: null,
    max: null,
    unit: unit.unit.unit,
  };
  return { quantity, from: at, to: unit.to, outer: at, ...PLAIN, label: true };
}

/** Degrees are an angle where something turns. */
export function unitType(
  tokens: readonly Token[],
  unit: { unit: { type: Quantity['type']; unit: string }; to: number },
  from: number,
  tools: Tools,
): Quantity['type'] {
  if (unit.unit.unit !== 'degree') return unit.unit.type;
  const { angleWords } = tools.rules.units;
  for (let p = from - 4; p < unit.to + 4; p += 1)
    if (angleWords.includes(tokens[p]?.lower ?? '')) return 'dimension';
  return 'temperature';
}

/**
 * "at a 2.5 percent to 3 percent pace": a range that tells its unit twice. Behind a verb it is a change and a level
 * ("rose 2.5 percent to 3 percent"), so only behind a small word.
 */
export function repeatedUnit(
  tokens: readonly Token[],
  first: Numeral,
  unit: { readonly unit: { readonly unit: string }; readonly to: number },
  at: number,
  reader: NumeralReader,
  tools: Tools,
) {
  // "92%-99%"
  const length = tools.units.bySymbol.get(unit.unit.unit)?.type === 'dimension';
  const hyphen = length || (/^[–-]$/.test(tokens[unit.to]?.text ?? '') && tokens[unit.to]?.glued === true);
  if (!hyphen && !tools.rules.numbers.beforeTwice.includes(tokens[at - 1]?.lower ?? '')) return null;
  const { rangeWords, between } = tools.rules.numbers;
  const link = tokens[unit.to];
  const pair = between.some(([open, close]) => link?.lower === close && tokens[at - 1]?.lower === open);
  const closes = pair && !length;
  if (!link || link.breaks || !(closes || rangeWords.includes(link.lower) || /^[–-]$/.test(link.text)))
    return null;
  const second = reader.read(unit.to + 1);
  if (
    second?.kind !== 'cardinal' ||
    second.value === null ||
    first.value === null ||
    second.value <= first.value
  )
    return null;
  const again = tools.units.after(tokens, second.to);
  return again?.unit.unit === unit.unit.unit ? { to: again.to, value: second.value } : null;
}

/** So many pounds are money whatever stands behind them: nothing weighs that much. */
const HEAVIEST = 1_000_000;

/** "30 million pounds", and "2000 Pfund" where nothing behind them is weighed: the unit as one of money, else null. */
export function sterling(
  tokens: readonly Token[],
  numeral: Numeral,
  unit: ReturnType<Tools['units']['after']>,
  tools: Tools,
) {
  if (unit?.unit.unit !== 'lb') return null;
  const { moneyPounds } = tools.rules.units;
  const large = Math.max(numeral.scale, numeral.min ?? 0) >= HEAVIEST || numeral.kind === 'indefinite';
  const bare =
    moneyPounds !== null && (numeral.value ?? 0) >= moneyPounds && !weighed(tokens[unit.to], tools);
  const money = large || bare ? tools.units.bySymbol.get('GBP') : undefined;
  return money ? { ...unit, unit: money } : null;
}

/** "500 Pfund Fleisch", "500 Pfund schwer" */
const weighed = (next: Token | undefined, { rules }: Tools) =>
  next?.kind === 'word' &&
  !next.breaks &&
  (next.text !== next.lower || rules.units.weighed.some((beginning) => next.lower.startsWith(beginning)));
