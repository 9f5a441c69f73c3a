import type { Qualifier } from '../../model';
import { CardinalReader } from './cardinals';

/** A number in the text. `from`/`to` are token indexes, `to` exclusive. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly kind: 'cardinal' | 'ordinal' | 'fraction' | 'indefinite' | 'multiple';
  /** null where there is no point value ("dutzende"). */
  readonly value: number | null;
  readonly min: number | null;
  readonly qualifier: Qualifier | null;
  /** Written with digits. */
  readonly digits: boolean;
  /** The factor of the scale word it ends in (1 for none): "5 bis 7 Millionen" gives it to the 5. */
  readonly scale: number;
  /** A number only where a unit follows ("ein Jahr", "half a mile"). */
  readonly needsUnit?: boolean;
}

/** Adds to cardinals what has no point value. */
export class IndefiniteReader extends CardinalReader {
  /** "dutzende", "tens of thousands", "mehrere hundert", "several million". */
  protected indefinite(at: number): Numeral | null {
    const { rules, several } = this.lexicon;
    const token = this.tokens[at];
    if (token?.kind !== 'word') return null;
    const build = (to: number, qualifier: Qualifier, min: number): Numeral => ({
      from: at,
      to,
      kind: 'indefinite',
      value: null,
      min,
      qualifier,
      digits: false,
      scale: min,
    });
    const own = rules.indefinite[token.lower];
    if (own) {
      const after = this.tokens[at + 2];
      if (this.is(at + 1, rules.of) && after) {
        const scaled = rules.indefinite[after.lower];
        const unit = this.word(at + 2);
        const factor = scaled ? scaled.min / 2 : unit?.role === 'scale' ? unit.value : 0;
        if (factor >= 1000) return build(at + 3, qualifierOf((own.min / 2) * factor), own.min * factor);
      }
      // "2 Millionen" is composed; a bare "Millionen" is not.
      return build(at + 1, own.qualifier, own.min);
    }
    const said = several.at(this.tokens, at);
    if (!said) return null;
    let to = said.to;
    let factor = 1;
    for (
      let unit = this.word(to);
      unit && /hundred|thousand|scale|dozen/.test(unit.role);
      unit = this.word(to)
    ) {
      factor *= unit.value;
      to += 1;
    }
    const plural = factor === 1 ? rules.indefinite[this.tokens[to]?.lower ?? ''] : undefined;
    if (plural) return build(to + 1, plural.qualifier, plural.min);
    return factor > 1 ? build(to, qualifierOf(factor), 2 * factor) : null;
  }
}

/** The order of magnitude a plural without a numeral names. */
export function qualifierOf(factor: number): Qualifier {
  if (factor < 100) return 'dozens';
  if (factor < 1_000) return 'hundreds';
  if (factor < 10_000) return 'thousands';
  if (factor < 100_000) return 'tens-of-thousands';
  if (factor < 1_000_000) return 'hundreds-of-thousands';
  if (factor < 1e9) return 'millions';
  return 'billions';
}
