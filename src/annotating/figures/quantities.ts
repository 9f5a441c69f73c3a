import type { Language } from '../../language/language';
import type { Day, Qualifier, Quantity } from '../../model';
import { readDates } from './dates';
import { MAX_QUANTITIES, MAX_TEXT_CHARS } from './limits';
import { type Numeral, NumeralReader } from './numerals';
import { type Token, tokenise } from './tokens';
import { type Tools, toolsFor } from './tools';

/** A quantity with the tokens it takes and what stands around it. */
export interface Found {
  readonly quantity: Quantity;
  readonly from: number;
  readonly to: number;
  /** First token of the qualifier before it ("mehr als"), or `from`. */
  readonly outer: number;
  /** A fixed label stands before it ("Artikel 5", "Boeing 737"), or it is part of a name or serial number. */
  readonly label: boolean;
  readonly ordinal: boolean;
  /** A share of a whole ("two-thirds", "1 in 5"). */
  readonly fraction: boolean;
  /** "second half", "ersten Hälfte". */
  readonly afterOrdinal: boolean;
  /** Another quantity ends right before the bracket it stands in. */
  readonly afterQuantity: boolean;
}

const PLAIN = {
  label: false,
  ordinal: false,
  fraction: false,
  afterOrdinal: false,
  afterQuantity: false,
} as const;

export interface Reading {
  readonly tokens: readonly Token[];
  readonly found: readonly Found[];
}

/**
 * Every number, amount, percentage and date of a text, in order and without overlap. UTF-16 offsets.
 * Dates are resolved against the day of publication. A text over the limit is refused: nothing is read from it.
 */
export function readQuantities(
  text: string,
  language: Language,
  { published }: { readonly published: Day | null },
): Quantity[] {
  return readAll(text, language, published).found.map(({ quantity }) => quantity);
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
      afterOrdinal: found[i - 1]?.ordinal === true && found[i - 1]?.to === f.from,
      afterQuantity: found[i - 1]?.to === f.outer - 1,
    })),
  };
}

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
  if (!first || isCode(tokens, first)) return null;
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
  const range = rangeAfter(tokens, first, reader);
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
    tools.units.after(tokens, last.to + 1)?.unit.type === 'currency';
  const gap = linked ? last.to + 1 : unitGap(tokens, last.to);
  const money = gap < 0 ? null : moneyScale(tokens, last, tools);
  const direct = gap < 0 ? null : tools.units.after(tokens, gap);
  const unit = direct ?? (money ? tools.units.after(tokens, money.at) : null);
  if (unit && (unit.unit.type === 'currency' || direct)) {
    const factor = direct ? 1 : (money?.factor ?? 1);
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
      bounds: lowHigh,
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

interface Parts {
  readonly from: number;
  readonly to: number;
  readonly type: Quantity['type'];
  readonly value: number | null;
  readonly unit: string | null;
  readonly bounds?: { readonly min: number | null; readonly max: number | null } | null;
  readonly timex?: string | null;
  readonly numeral: Numeral;
  readonly tools: Tools;
}

function build(text: string, tokens: readonly Token[], parts: Parts): Found | null {
  const start = tokens[parts.from]?.start;
  const end = tokens[parts.to - 1]?.end;
  if (start === undefined || end === undefined) return null;
  const { numeral, tools } = parts;
  const before = tools.qualifierBefore(tokens, parts.from);
  const after = tools.qualifierAfter(tokens, parts.to);
  const qualifier: Qualifier =
    numeral.qualifier ?? (parts.bounds ? 'range' : (after ?? before?.qualifier ?? 'exact'));
  const bounds = parts.bounds ?? boundsOf(qualifier, parts.value, numeral.min);
  const glued = tokens[parts.from]?.glued === true && tokens[parts.from - 1]?.kind === 'word';
  return {
    quantity: {
      start,
      end,
      text: text.slice(start, end),
      type: parts.type,
      value: parts.value,
      min: bounds.min,
      max: bounds.max,
      qualifier,
      unit: parts.unit,
      timex: parts.timex ?? null,
    },
    from: parts.from,
    to: parts.to,
    outer: before?.from ?? parts.from,
    label: glued || tools.labelBefore(tokens, parts.from, parts.to),
    ordinal: parts.type === 'ordinal',
    fraction:
      parts.type === 'number' &&
      parts.value !== null &&
      parts.value > 0 &&
      parts.value < 1 &&
      numeral.kind === 'fraction',
    afterOrdinal: false,
    afterQuantity: false,
  };
}

function boundsOf(qualifier: Qualifier, value: number | null, min: number | null) {
  if (value === null) return { min, max: null };
  switch (qualifier) {
    case 'more-than':
    case 'at-least':
      return { min: value, max: null };
    case 'less-than':
    case 'at-most':
    case 'almost':
      return { min: null, max: value };
    default:
      return { min: null, max: null };
  }
}

/** "$48.2 million", "USD 200", "£5m". */
function currencyFirst(
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
    const money = moneyScale(tokens, first, tools);
    const base = { from: at, type: 'currency', unit: unit.unit.unit, tools, numeral: first } as const;
    const range = money
      ? null
      : rangeAfter(tokens, first, reader, (p) => tools.units.after(tokens, p)?.to ?? p);
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

/** A letter for a scale, glued to digits beside a currency ("$5m", "5k €"). */
function moneyScale(tokens: readonly Token[], numeral: Numeral, tools: Tools) {
  const token = tokens[numeral.to];
  if (!numeral.digits || token?.kind !== 'word' || !token.glued || numeral.scale !== 1) return null;
  const factor = tools.rules.numbers.moneyScales[token.lower];
  return factor === undefined ? null : { at: numeral.to + 1, factor };
}

/** Token index where a unit may start: next to the number, or behind a hyphen that touches both. */
function unitGap(tokens: readonly Token[], to: number): number {
  const token = tokens[to];
  if (!token || token.breaks) return -1;
  if (token.text === '-' && token.glued) {
    const after = tokens[to + 1];
    return after?.glued ? to + 1 : -1;
  }
  return to;
}

/** "5–7", "5 bis 7", "fünf- bis siebentausend". */
function rangeAfter(
  tokens: readonly Token[],
  first: Numeral,
  reader: NumeralReader,
  skip: (p: number) => number = (p) => p,
): Numeral | null {
  if (first.value === null || first.kind === 'ordinal') return null;
  const p = skip(first.to);
  const link = tokens[p];
  if (!link || link.breaks) return null;
  let q = -1;
  if (/^[-–—~]$/.test(link.text)) {
    const after = tokens[p + 1];
    if (after && link.glued === after.glued) q = p + 1;
    // "fünf- bis siebentausend"
    else if (link.glued && after && /^(bis|to|or)$/.test(after.lower)) q = p + 2;
  } else if (/^(bis|to)$/.test(link.lower)) q = p + 1;
  if (q < 0) return null;
  const second = reader.read(q);
  if (!second || second.value === null || second.kind !== 'cardinal' || tokens[q]?.breaks) return null;
  // "fünf- bis siebentausend": the hyphen says that the end of the second belongs to both.
  const shared = q === p + 2 && !second.digits && second.value % 1000 === 0 && first.value < 1000;
  const scaled = shared ? { ...second, scale: 1000 } : second;
  const low = rangeLow(first, scaled);
  if (low === null || low >= second.value) return null;
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
function rangeLow(first: Numeral, second: Numeral): number | null {
  if (first.value === null) return null;
  if (first.scale === 1 && second.scale >= 1000 && first.value < 1000) return first.value * second.scale;
  return first.value;
}

/** "15 Dollar und 15 Cent", "3 dollars 50". */
function centsAfter(tokens: readonly Token[], at: number, unit: string, reader: NumeralReader, tools: Tools) {
  let p = at;
  const linked = tools.rules.numbers.and.includes(tokens[p]?.lower ?? '');
  if (linked) p += 1;
  const second = reader.read(p);
  if (second?.kind !== 'cardinal' || second.value === null || second.value >= 100 || second.value < 0)
    return null;
  if (tokens[p]?.breaks || !Number.isInteger(second.value)) return null;
  const small = tools.units.after(tokens, second.to);
  if (small?.unit.hundredthOf.includes(unit)) return { to: small.to, value: second.value / 100 };
  if (tools.units.bySymbol.get(unit)?.hundredthOf.length || second.scale !== 1) return null;
  const next = tokens[second.to];
  const closed = !next || /^[.,;!?)]$/.test(next.text) || next.lower === 'and';
  return !small && closed ? { to: second.to, value: second.value / 100 } : null;
}

/** "12 ft 2 in". */
function inchesAfter(
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

/** Durations and ages: "drei Jahre", "29 Jahre alt", "58-jährige", "37-year-old". */
function timeAfter(tokens: readonly Token[], at: number, from: number, value: number | null, tools: Tools) {
  const { dates } = tools.rules;
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (dates.oldWords.includes(token.lower))
    return { to: at + 1, type: 'age' as const, unit: 'Y', timex: null };
  const unit = dates.timeUnits[token.lower];
  if (unit === undefined) return null;
  let p = at + 1;
  if (tokens[p]?.text === '-' && tokens[p]?.glued) p += 1;
  if (dates.oldAfter.includes(tokens[p]?.lower ?? '') && !tokens[p]?.breaks)
    return { to: at + 1, type: 'age' as const, unit, timex: null };
  const old = dates.old.find((phrase) => tools.phraseAt(tokens, p, phrase));
  if (old && !tokens[p]?.breaks)
    return { to: p + old.split(' ').length, type: 'age' as const, unit, timex: null };
  if (dates.ageBefore.some((phrase) => tools.phraseBefore(tokens, from, phrase))) {
    return { to: at + 1, type: 'age' as const, unit, timex: null };
  }
  const stop = tokens[at + 1];
  const to =
    stop?.text === '.' && stop.glued && dates.timeUnits[`${token.lower}.`] !== undefined ? at + 2 : at + 1;
  const count = value === null ? 'X' : String(value);
  const timex = unit.startsWith('T') ? `PT${count}${unit.slice(1)}` : `P${count}${unit}`;
  return { to, type: 'duration' as const, unit, timex };
}

/** The token after the stop of "3. Tag", or null where the stop ends a sentence. */
function ordinalDot(tokens: readonly Token[], numeral: Numeral, tools: Tools): number | null {
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
function isPronoun(tokens: readonly Token[], numeral: Numeral, tools: Tools): boolean {
  if (numeral.digits || numeral.to - numeral.from !== 1 || numeral.value !== 1 || numeral.kind !== 'cardinal')
    return false;
  const { pronounBefore, pronounAfter } = tools.rules.numbers;
  const before = tokens[numeral.from - 1]?.lower ?? '';
  const after = tokens[numeral.to]?.lower ?? '';
  return pronounBefore.includes(before) || pronounAfter.includes(after);
}

/** "10 celsius to fahrenheit": the scale to convert to, without a value. */
function conversionTarget(
  text: string,
  tokens: readonly Token[],
  at: number,
  last: Found | undefined,
  tools: Tools,
): Found | null {
  if (
    last?.quantity.type !== 'temperature' ||
    last.to !== at - 1 ||
    !/^(?:to|into|in|zu)$/.test(tokens[at - 1]?.lower ?? '')
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

/** "einige Jahre", "a few weeks": a span of time without a count. */
function severalUnits(text: string, tokens: readonly Token[], at: number, tools: Tools): Found | null {
  const { dates } = tools.rules;
  const phrase = dates.several.find((p) => tools.phraseAt(tokens, at, p));
  if (phrase === undefined) return null;
  const last = at + phrase.split(' ').length;
  const unit = dates.timeUnits[tokens[last]?.lower ?? ''];
  const start = tokens[at]?.start;
  const end = tokens[last]?.end;
  if (unit === undefined || start === undefined || end === undefined || tokens[last]?.breaks) return null;
  const timex = unit.startsWith('T') ? `PTX${unit.slice(1)}` : `PX${unit}`;
  const quantity: Quantity = {
    start,
    end,
    text: text.slice(start, end),
    type: 'duration',
    value: null,
    min: null,
    max: null,
    qualifier: 'several',
    unit,
    timex,
  };
  return { quantity, from: at, to: last + 1, outer: at, ...PLAIN };
}

/** Part of a name, an address or a serial number: "A6", "IC 1296", "F/A-18", "t892327", "0221 …". */
function isCode(tokens: readonly Token[], numeral: Numeral): boolean {
  if (!numeral.digits) return false;
  const token = tokens[numeral.from];
  const before = tokens[numeral.from - 1];
  if (!token || !before) return /^0\d{2,}/.test(token?.text ?? '');
  if (/^0\d{2,}$/.test(token.text)) return true;
  if (token.glued && before.kind === 'word') return true;
  const outer = tokens[numeral.from - 2];
  if (
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
    numeral.to - numeral.from === 1
  );
}

/** Degrees are an angle where something turns. */
function unitType(
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
