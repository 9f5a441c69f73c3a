import type { Part } from './cardinals';
import { IndefiniteReader, type Numeral } from './indefinite';
import { phraseAt } from './patterns';

const VULGAR = /^[¼-¾⅐-⅞]$/u;

/** The value of a one-character fraction, by its compatibility decomposition. */
function vulgar(text: string): number | null {
  if (!VULGAR.test(text)) return null;
  const [top, bottom] = text.normalize('NFKD').split('\u2044');
  return Number(top) / Number(bottom);
}

/** Parts of one and of a scale: halves, thirds, mixed numbers, one in five. */
export class FractionReader extends IndefiniteReader {
  protected numeral(from: number, part: Part, kind: Numeral['kind'] = 'cardinal'): Numeral {
    const { to, value, digits, scale } = part;
    return { from, to, kind, value, min: null, qualifier: null, digits, scale };
  }

  /** "half a million", "halbes Dutzend", "a quarter of a million", "die Hälfte", "½". */
  protected fractionAlone(at: number): Numeral | null {
    const { rules } = this.lexicon;
    const token = this.tokens[at];
    if (!token) return null;
    const sign = vulgar(token.text);
    if (sign !== null)
      return this.numeral(at, { to: at + 1, value: sign, scale: 1, digits: true }, 'fraction');
    let p = at;
    if (this.word(p)?.role === 'article') p += 1;
    const half = this.word(p);
    if (half?.role === 'half' || (half?.fraction !== undefined && half.ordinal === undefined)) {
      let q = p + 1;
      if (this.is(q, rules.of)) q += 1;
      if (this.word(q)?.role === 'article') q += 1;
      const factor = half.fraction ?? half.value;
      let unit = this.word(q);
      let value = factor;
      let to = -1;
      while (unit && /hundred|thousand|scale|dozen/.test(unit.role) && this.tokens[q]?.breaks !== true) {
        value *= unit.value;
        q += 1;
        to = q;
        unit = this.word(q);
      }
      if (to > 0) return this.numeral(at, { to, value, scale: value / factor, digits: false }, 'cardinal');
      if (half.fraction === undefined) return null;
      // "quarters of contraction": spans of a year.
      if (p === at && rules.pluralEnding !== null && token.lower.endsWith(rules.pluralEnding)) return null;
      if (half.role === 'half' && !this.is(p + 1, [...rules.of, ...rules.articles, ...rules.wholes]))
        return null;
      return this.numeral(at, { to: p + 1, value: half.fraction, scale: 1, digits: false }, 'fraction');
    }
    return null;
  }

  /** "eine halbe Stunde", "half a mile", "a half turn": one half before any noun that is counted in halves. */
  protected halfUnit(at: number): Numeral | null {
    let p = at;
    if (this.word(p)?.role === 'article') p += 1;
    if (this.word(p)?.role !== 'half') return null;
    const leading = p > at || !this.lexicon.rules.halfBeforeArticle;
    const to = !leading && this.word(p + 1)?.role === 'article' ? p + 2 : p + 1;
    if (to === p + 1 && !leading) return null;
    return { ...this.numeral(at, { to, value: 0.5, scale: 1, digits: false }, 'fraction'), needsUnit: true };
  }

  /** "7/8": halves, quarters and so on down to sixty-fourths. */
  private eighths(at: number): boolean {
    const [top, slash, bottom] = [this.tokens[at], this.tokens[at + 1], this.tokens[at + 2]];
    if (!top?.glued || slash?.text !== '/' || !slash.glued || !bottom?.glued) return false;
    return /^(?:2|4|8|16|32|64)$/.test(bottom.text) && (top.value ?? 0) < (bottom.value ?? 0);
  }

  /** "two thirds", "drei Viertel", "one and a half", "2 1/4", "3 million and a half", "5½". */
  protected fractionAfter(at: number, part: Part): Numeral | null {
    const { rules } = this.lexicon;
    // Only from a thousand on does "and a half" belong to the scale ("3 million and a half").
    const scale = part.scale >= 1000 ? part.scale : 1;
    const base = part.value / scale;
    const slash = this.tokens[part.to];
    const bottom = this.tokens[part.to + 1];
    if (part.digits && slash?.text === '/' && slash.glued && bottom?.kind === 'number' && bottom.glued) {
      const low = bottom.value;
      const closed = this.tokens[part.to + 2]?.text !== '/' || this.tokens[part.to + 2]?.glued !== true;
      if (
        low !== null &&
        closed &&
        part.value < low &&
        low <= 100 &&
        part.value > 0 &&
        Number.isInteger(part.value)
      ) {
        return this.numeral(
          at,
          { to: part.to + 2, value: part.value / low, scale: 1, digits: true },
          'fraction',
        );
      }
    }
    if (part.digits && part.scale === 1) {
      const sign = slash ? vulgar(slash.text) : null;
      if (sign !== null) return this.numeral(at, { ...part, to: part.to + 1, value: part.value + sign });
      // "52-7/8", as exchanges once quoted
      const hyphen = this.tokens[part.to]?.text === '-' && this.tokens[part.to]?.glued === true ? 1 : 0;
      const top = this.tokens[part.to + hyphen];
      if (hyphen === 1 && !this.eighths(part.to + 1)) return null;
      if (top?.kind === 'number' && !top.breaks && this.tokens[part.to + hyphen + 1]?.text === '/') {
        const inner = this.fractionAfter(part.to + hyphen, {
          to: part.to + hyphen + 1,
          value: top.value ?? 0,
          scale: 1,
          digits: true,
        });
        if (inner?.value) return this.numeral(at, { ...part, to: inner.to, value: part.value + inner.value });
      }
    }
    const p = this.next(part.to);
    if (p < 0) return null;
    const direct = this.word(p);
    if (direct?.fraction !== undefined || direct?.role === 'fraction') {
      const value = direct.fraction ?? direct.value;
      const plural = direct.ordinal === undefined;
      // "two quarters" are spans of a year: a fraction that could be shortened is not said.
      const shortened = part.value > 1 && 1 / value <= 10 && (1 / value) % part.value === 0;
      if ((plural || part.value === 1) && !shortened) {
        const tail = this.scaleTail(p + 1);
        return this.numeral(
          at,
          { to: tail.to, value: part.value * value * tail.factor, scale: tail.factor, digits: part.digits },
          tail.factor > 1 ? 'cardinal' : 'fraction',
        );
      }
    }
    if (!this.is(p, rules.and)) return null;
    const q = p + 1;
    let top = 1;
    let r = q;
    if (this.word(q)?.role === 'article') r = q + 1;
    else {
      const numerator = this.cardinal(q);
      if (!numerator || numerator.value >= 100) return null;
      top = numerator.value;
      r = this.next(numerator.to);
      if (r < 0) return null;
    }
    const fraction = this.word(r);
    const share =
      fraction?.role === 'half'
        ? 0.5
        : (fraction?.fraction ?? (fraction?.role === 'fraction' ? fraction.value : undefined));
    if (share === undefined) return null;
    const tail = this.scaleTail(r + 1);
    const value =
      tail.factor > 1 && part.scale > 1
        ? part.value + top * share * tail.factor
        : (base + top * share) * scale * tail.factor;
    return this.numeral(at, {
      to: tail.to,
      value,
      scale: Math.max(part.scale, tail.factor),
      digits: part.digits,
    });
  }

  /** Scale after a fraction: "two thirds of a million", "drei Viertel Milliarde". */
  private scaleTail(at: number): { to: number; factor: number } {
    let p = at;
    if (this.is(p, this.lexicon.rules.of)) p += 1;
    if (this.word(p)?.role === 'article') p += 1;
    const unit = this.word(p);
    if (unit && /^(thousand|scale)$/.test(unit.role) && !this.tokens[p]?.breaks)
      return { to: p + 1, factor: unit.value };
    return { to: at, factor: 1 };
  }

  /** "one in five", "one out of three", "1 over three". */
  protected shareOf(at: number, part: Part): Numeral | null {
    if (part.scale !== 1 || part.value < 1 || part.value > 20) return null;
    const { outOf, over, in: among } = this.lexicon.rules.shares;
    const [isOver, isAmong] = [this.is(part.to, over), this.is(part.to, among)];
    const link = outOf.find((phrase) => phraseAt(this.tokens, part.to, phrase));
    if (link === undefined && !isOver && !isAmong) return null;
    const whole = this.cardinal(part.to + (link?.split(' ').length ?? 1));
    if (!whole || whole.value <= part.value || !Number.isInteger(whole.value)) return null;
    if (
      isAmong &&
      (whole.value > 1000 ||
        !Number.isInteger(part.value) ||
        (whole.digits !== part.digits && part.value > 9))
    )
      return null;
    if (isOver && part.value > 1) return null;
    if (this.tokens[part.to]?.breaks) return null;
    return this.numeral(
      at,
      { to: whole.to, value: part.value / whole.value, scale: 1, digits: part.digits },
      'fraction',
    );
  }
}
