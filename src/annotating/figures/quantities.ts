import type { Language } from '../../language/language';
import type { Day, Quantity } from '../../model';
import {
  centsAfter,
  conversionTarget,
  currencyFirst,
  inchesAfter,
  moneyScale,
  rangeAfter,
  rangeLow,
  repeatedUnit,
  sterling,
  unitGap,
  unitType,
} from './amounts';
import { isCode, isPronoun, ordinalDot } from './codes';
import { readDates } from './dates';
import { build, type Found, PLAIN, type Reading } from './found';
import { MAX_QUANTITIES, MAX_TEXT_CHARS } from './limits';
import { NumeralReader } from './numerals';
import { severalUnits, timeAfter } from './spans-of-time';
import { type Token, tokenise } from './tokens';
import { type Tools, toolsFor } from './tools';

/**
 * Every number, amount, percentage and date of a text, in order and without overlap. UTF-16 offsets.
 * Dates are resolved against the day of publication. A text over the limit is refused: nothing is read from it.
 */
export function readQuantities(
  text: string,
  language: Language,
  { published }: { readonly published: Day | null },
): Quantity[] {
  const reading = readAll(text, language, published);
  const quantities = reading.found.map(({ quantity }) => quantity);
  readings.set(quantities, reading);
  return quantities;
}

/** What `readQuantities` saw on the way to its answer, so that figures need not read the text again. */
const readings = new WeakMap<readonly Quantity[], Reading>();

/** The reading behind a list of quantities; read again where the list is not one of `readQuantities`. */
export function readingOf(
  text: string,
  language: Language,
  published: Day | null,
  quantities: readonly Quantity[],
): Reading {
  return readings.get(quantities) ?? readAll(text, language, published);
}

/** As `readQuantities`, with the tokens the quantities stand in. */
export function readAll(text: string, language: Language, published: Day | null): Reading {
  if (text.length > MAX_TEXT_CHARS) return { tokens: [], found: [] };
  const tools = toolsFor(language.figures);
  const tokens = tokenise(text, language.figures.numbers.group);
  const dates = readDates(text, language.figures.dates, published);
  const reader = new NumeralReader(tokens, tools.lexicon);
  const found: Found[] = [];
  let d = 0;
  let at = 0;
  while (at < tokens.length && found.length < MAX_QUANTITIES) {
    const token = tokens[at];
    if (!token) break;
    // A number that reaches into a date ("60 Kilometer pro Stunde") keeps what it took.
    while (d < dates.length && (dates[d]?.start ?? 0) < token.start) d += 1;
    const day = dates[d];
    if (day && day.start === token.start) {
      let to = at;
      while ((tokens[to]?.start ?? Number.POSITIVE_INFINITY) < day.end) to += 1;
      found.push({
        quantity: {
          start: day.start,
          end: day.end,
          text: text.slice(day.start, day.end),
          type: day.type,
          value: day.value,
          min: null,
          max: null,
          qualifier: 'exact',
          unit: null,
          timex: day.timex,
        },
        from: at,
        to,
        outer: at,
        ...PLAIN,
      });
      at = Math.max(to, at + 1);
      d += 1;
      continue;
    }
    const one = readOne(text, tokens, at, reader, tools);
    if (one) {
      found.push(one);
      at = one.to;
    } else {
      const scale = conversionTarget(text, tokens, at, found.at(-1), tools);
      if (scale) found.push(scale);
      at = scale?.to ?? at + 1;
    }
  }
  return {
    tokens,
    found: found.map((f, i) => ({
      ...f,
      afterOrdinal: found[i - 1]?.ordinal === true && besideOrdinal(tokens, found[i - 1]?.to ?? 0, f.from),
      afterQuantity: inBracket(tokens, found[i - 1], f),
    })),
  };
}

/** "second half", "4th-quarter". */
const besideOrdinal = (tokens: readonly Token[], to: number, from: number) =>
  to === from || (to === from - 1 && /^[-–]$/.test(tokens[to]?.text ?? ''));

/** Tokens between an amount and the bracket that tells it in another unit ("2000 Tonnen aufgefangenes Öl (…)"). */
const MAX_CONVERTED_TOKENS = 3;

/** Another amount ends right before the bracket a number stands in. */
function inBracket(tokens: readonly Token[], before: Found | undefined, found: Found): boolean {
  const bracket = found.outer - 1;
  if (!before || tokens[bracket]?.text !== '(') return false;
  // "zwischen 20 und 40 Jahren (75 Prozent)": a share converts nothing but a share.
  const share = /^percentage/.test(found.quantity.type) && !/^percentage/.test(before.quantity.type);
  if (before.to === bracket) return !share;
  const units = before.quantity.unit !== null && found.quantity.unit !== null;
  if (!units || before.quantity.unit === found.quantity.unit) return false;
  if (before.quantity.type !== found.quantity.type || bracket - before.to > MAX_CONVERTED_TOKENS)
    return false;
  for (let p = before.to; p < bracket; p += 1) if (tokens[p]?.kind !== 'word') return false;
  return true;
}

const scaled = ({ min, max }: { min: number | null; max: number | null }, factor: number) => ({
  min: min === null ? null : min * factor,
  max: max === null ? null : max * factor,
});

function readOne(
  text: string,
  tokens: readonly Token[],
  at: number,
  reader: NumeralReader,
  tools: Tools,
): Found | null {
  const currency = currencyFirst(text, tokens, at, reader, tools);
  if (currency) return currency;
  const vague = severalUnits(text, tokens, at, tools);
  if (vague) return vague;
  const first = reader.read(at);
  if (!first || isCode(tokens, first, tools)) return null;
  const dotted = ordinalDot(tokens, first, tools);
  if (dotted) {
    return build(text, tokens, {
      from: at,
      to: dotted,
      type: 'ordinal',
      value: first.value,
      unit: null,
      tools,
      numeral: first,
    });
  }
  const range = rangeAfter(tokens, first, reader, tools.rules.numbers);
  const last = range ?? first;
  const lowHigh = range ? { min: rangeLow(first, range), max: range.value } : null;
  const point = range ? null : first.value;

  if (first.kind === 'ordinal' || first.kind === 'multiple') {
    const type = first.kind === 'ordinal' ? 'ordinal' : 'number';
    return build(text, tokens, {
      from: at,
      to: first.to,
      type,
      value: first.value,
      unit: null,
      tools,
      numeral: first,
    });
  }
  // "hundreds of millions of dollars"
  const linked =
    first.kind === 'indefinite' &&
    tools.rules.numbers.of.includes(tokens[last.to]?.lower ?? '') &&
    /^(?:USD|GBP|lb|[A-Z]{3})$/.test(tools.units.after(tokens, last.to + 1)?.unit.unit ?? '');
  const gap = linked ? last.to + 1 : unitGap(tokens, last.to);
  const money = gap < 0 ? null : moneyScale(tokens, last, tools);
  const filler = gap === last.to && tools.rules.numbers.beforeUnit.includes(tokens[gap]?.lower ?? '');
  const direct =
    gap < 0 ? null : (tools.units.after(tokens, gap) ?? (filler ? tools.units.after(tokens, gap + 1) : null));
  const unit =
    sterling(tokens, last, direct, tools) ?? direct ?? (money ? tools.units.after(tokens, money.at) : null);
  if (unit && (unit.unit.type === 'currency' || direct)) {
    const told = /^(?:percentage|percentage-point|currency|dimension)$/.test(unit.unit.type);
    const second = point === null || !told ? null : repeatedUnit(tokens, first, unit, at, reader, tools);
    if (second) {
      return build(text, tokens, {
        from: at,
        to: second.to,
        type: unit.unit.type,
        value: null,
        bounds: { min: point, max: second.value },
        unit: unit.unit.unit,
        tools,
        numeral: first,
      });
    }
    const factor = direct ? direct.factor : (money?.factor ?? 1);
    const cents = point === null || range ? null : centsAfter(tokens, unit.to, unit.unit.unit, reader, tools);
    const inches =
      point === null || cents ? null : inchesAfter(tokens, unit.to, unit.unit.unit, reader, tools);
    const extra = cents ?? inches;
    const value = point === null ? null : extra ? point + extra.value : point * factor;
    return build(text, tokens, {
      from: at,
      to: extra?.to ?? unit.to,
      type: unitType(tokens, unit, at, tools),
      value,
      bounds: lowHigh && scaled(lowHigh, factor),
      unit: unit.unit.unit,
      tools,
      numeral: first,
    });
  }
  const time = gap < 0 ? null : timeAfter(tokens, gap, at, point ?? lowHigh?.min ?? null, tools);
  if (time) {
    return build(text, tokens, {
      from: at,
      to: time.to,
      type: time.type,
      value: time.type === 'age' ? point : null,
      bounds: lowHigh,
      unit: time.unit,
      timex: time.timex,
      tools,
      numeral: first,
    });
  }
  if (first.needsUnit || isPronoun(tokens, first, tools)) return null;
  return build(text, tokens, {
    from: at,
    to: last.to,
    type: 'number',
    value: point,
    bounds: lowHigh,
    unit: null,
    tools,
    numeral: first,
  });
}
