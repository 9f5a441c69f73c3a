import type { UnitRules } from '../../language/numbers';
import { type Token, tokenise } from './tokens';

export type Unit = UnitRules['units'][number];

interface Form {
  readonly unit: Unit;
  readonly tokens: readonly Token[];
  /** Short forms and symbols are told apart by their case ("MB", "mb"). */
  readonly exact: boolean;
  /** A scale in the form itself: a million in "MEUR". */
  readonly factor: number;
}

/** Finds units beside a number. */
export interface UnitIndex {
  /** The longest unit that starts at token `at`. */
  readonly after: (tokens: readonly Token[], at: number) => { unit: Unit; to: number; factor: number } | null;
  /** The longest currency that ends before token `at`. */
  readonly before: (tokens: readonly Token[], at: number) => { unit: Unit; from: number } | null;
  readonly bySymbol: ReadonlyMap<string, Unit>;
}

function table(units: readonly Unit[], forms: (unit: Unit) => readonly string[], key: 'first' | 'last') {
  const index = new Map<string, Form[]>();
  for (const unit of units) {
    for (const written of forms(unit)) {
      const tokens = tokenise(written, '.');
      const edge = key === 'first' ? tokens[0] : tokens.at(-1);
      if (!edge) continue;
      const list = index.get(edge.lower) ?? [];
      list.push({
        unit,
        tokens,
        exact: written.length <= 2 || /^\p{Lu}{2,4}$/u.test(written) || unit.scaled[written] !== undefined,
        factor: unit.scaled[written] ?? 1,
      });
      index.set(edge.lower, list);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.tokens.length - a.tokens.length);
  return index;
}

function matches(form: Form, tokens: readonly Token[], from: number): boolean {
  return form.tokens.every((want, i) => {
    const have = tokens[from + i];
    if (!have || (i > 0 && (have.breaks || (want.glued && !have.glued)))) return false;
    return form.exact ? have.text === want.text : have.lower === want.lower;
  });
}

export function unitIndex(rules: UnitRules): UnitIndex {
  const suffixes = table(rules.units, (u) => [...u.forms, ...Object.keys(u.scaled)], 'first');
  const periods = new Set(rules.periods);
  const prefixes = table(rules.units, (u) => u.prefix, 'last');
  return {
    bySymbol: new Map(rules.units.map((u) => [u.unit, u])),
    after: (tokens, at) => {
      const token = tokens[at];
      if (!token || token.breaks) return null;
      for (const form of suffixes.get(token.lower) ?? []) {
        if (!matches(form, tokens, at)) continue;
        const to = at + form.tokens.length;
        const next = tokens[to];
        // "10 m2", "5 km-Lauf" stand; "3 m.p.h." and "10 inchworm" do not.
        if (next?.glued && next.kind !== 'mark' && form.tokens.at(-1)?.kind === 'word') continue;
        // "5 km/h" is no distance, "77 kW/105 PS" a power.
        const rate = tokens[to + 1];
        const span = rate?.kind === 'number' || periods.has(rate?.lower ?? '');
        if (next?.text === '/' && next.glued && !span) continue;
        // "4K" is a screen, "4 K" a temperature.
        if (form.unit.unit === 'K' && token.glued && token.text === 'K') continue;
        // "32C" is a temperature, "vitamin C" none.
        if (form.unit.unit === 'C' && !token.glued) continue;
        return { unit: form.unit, to, factor: form.factor };
      }
      return null;
    },
    before: (tokens, at) => {
      const token = tokens[at - 1];
      if (!token || tokens[at]?.breaks) return null;
      for (const form of prefixes.get(token.lower) ?? []) {
        const from = at - form.tokens.length;
        if (from < 0 || !matches(form, tokens, from)) continue;
        const outer = tokens[from - 1];
        if (tokens[from]?.kind === 'word' && tokens[from]?.glued && outer?.kind !== 'mark') continue;
        return { unit: form.unit, from };
      }
      return null;
    },
  };
}
