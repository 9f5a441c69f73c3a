import type { Qualifier, Quantity } from '../../model';
import type { Numeral } from './numerals';
import type { Token } from './tokens';
import type { Tools } from './tools';

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

export const PLAIN = {
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

export interface Parts {
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

export function build(text: string, tokens: readonly Token[], parts: Parts): Found | null {
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
  // "100 MW/150 MWh"
  const second = parts.unit !== null && tokens[parts.from - 1]?.text === '/';
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
    label:
      glued || numeral.kind === 'multiple' || (!second && tools.labelBefore(tokens, parts.from, parts.to)),
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

export function boundsOf(qualifier: Qualifier, value: number | null, min: number | null) {
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
