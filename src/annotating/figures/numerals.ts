import type { Part } from './cardinals';
import { IndefiniteReader, type Numeral } from './indefinite';
import { MAX_NUMBER_TOKENS } from './limits';
import { phraseAt } from './patterns';
import { spelledFraction } from './spelled-fractions';

export type { Numeral };

const VULGAR = /^[¼-¾⅐-⅞]$/u;

/** The value of a one-character fraction, by its compatibility decomposition. */
function vulgar(text: string): number | null {
  if (!VULGAR.test(text)) return null;
  const [top, bottom] = text.normalize('NFKD').split('\u2044');
  return Number(top) / Number(bottom);
}

/** Reads the number that starts at a token, or null. Never looks further than a fixed number of tokens. */
export class NumeralReader extends IndefiniteReader {
  /** The longest number starting at token `at`. */
  read(at: number): Numeral | null {
    const token = this.tokens[at];
    if (!token) return null;
    const negative = this.negativeAt(at);
    if (negative > 0) {
      const rest = this.positive(at + negative);
      if (rest && rest.kind !== 'ordinal' && rest.kind !== 'indefinite' && rest.value !== null) {
        return { ...rest, from: at, value: -rest.value };
      }
      return null;
    }
    return this.positive(at);
  }

  private negativeAt(at: number): number {
    const token = this.tokens[at];
    if (!token) return 0;
    if (this.is(at, this.lexicon.rules.negative)) {
      const hyphen = this.tokens[at + 1]?.text === '-' && this.tokens[at + 1]?.glued;
      return hyphen ? 2 : 1;
    }
    if (!/^[-−–]$/.test(token.text) || token.glued) return 0;
    const after = this.tokens[at + 1];
    if (after?.kind !== 'number' || after.breaks) return 0;
    // A dash with a space behind it is a minus only where degrees follow ("- 20 degrees").
    return after.glued || this.is(at + 2, this.lexicon.rules.degrees) ? 1 : 0;
  }

  private positive(at: number): Numeral | null {
    return this.indefinite(at) ?? this.spelled(at) ?? this.fractionAlone(at) ?? this.composed(at);
  }

  private spelled(at: number): Numeral | null {
    if (this.lexicon.rules.compound || this.word(at) === null) return null;
    const whole = (from: number, to: number) => {
      const part = new NumeralReader(this.tokens.slice(from, to), this.lexicon).cardinal(0);
      return part?.to === to - from ? part.value : null;
    };
    const found = spelledFraction(this.tokens, at, this.lexicon, whole);
    return found && this.numeral(at, { ...found, scale: 1, digits: false }, 'fraction');
  }

  private numeral(from: number, part: Part, kind: Numeral['kind'] = 'cardinal'): Numeral {
    const { to, value, digits, scale } = part;
    return { from, to, kind, value, min: null, qualifier: null, digits, scale };
  }

  /** "half a million", "halbes Dutzend", "a quarter of a million", "die Hälfte", "½". */
  private fractionAlone(at: number): Numeral | null {
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

  private composed(at: number): Numeral | null {
    const part = this.cardinal(at);
    if (!part) return this.halfUnit(at) ?? this.ordinalAlone(at);
    if (part.scale === 1 && !part.digits && !this.lexicon.rules.compound) {
      // "two million and three fifths": the fraction belongs to the scale.
      const head = this.cardinal(at, false);
      if (head && head.to < part.to && head.scale >= 1000) {
        const mixed = this.fractionAfter(at, head);
        if (mixed && mixed.to > part.to) return mixed;
      }
    }
    return (
      this.ordinalAfter(at, part) ??
      this.fractionAfter(at, part) ??
      this.pointAfter(at, part) ??
      this.shareOf(at, part) ??
      this.numeral(at, part)
    );
  }

  /** "eine halbe Stunde", "half a mile", "a half turn": one half before any noun that is counted in halves. */
  private halfUnit(at: number): Numeral | null {
    let p = at;
    if (this.word(p)?.role === 'article') p += 1;
    if (this.word(p)?.role !== 'half') return null;
    const leading = p > at || this.lexicon.rules.compound;
    const to = !leading && this.word(p + 1)?.role === 'article' ? p + 2 : p + 1;
    if (to === p + 1 && !leading) return null;
    return { ...this.numeral(at, { to, value: 0.5, scale: 1, digits: false }, 'fraction'), needsUnit: true };
  }

  /** "twenty-first", "two hundredth", "third", "2nd". */
  private ordinalAlone(at: number): Numeral | null {
    const word = this.word(at);
    const next = this.word(at + 1);
    // "ein Fünftel"
    if (word?.role === 'article' && this.lexicon.rules.compound && next?.role === 'fraction')
      return this.numeral(at, { to: at + 2, value: next.value, scale: 1, digits: false }, 'fraction');
    if (word?.role === 'article' && this.lexicon.rules.compound && next === null) {
      return { ...this.numeral(at, { to: at + 1, value: 1, scale: 1, digits: false }), needsUnit: true };
    }
    if (word?.role === 'multiple') {
      return this.numeral(at, { to: at + 1, value: word.value, scale: 1, digits: false }, 'multiple');
    }
    if (word?.ordinal !== undefined) {
      return this.numeral(at, { to: at + 1, value: word.ordinal, scale: 1, digits: false }, 'ordinal');
    }
    if (word?.role === 'article') {
      const fraction = this.word(at + 1);
      const after = this.tokens[at + 2];
      if (
        fraction?.fraction !== undefined &&
        (after?.kind !== 'word' ||
          this.is(at + 2, this.lexicon.rules.of) ||
          this.is(at - 1, this.lexicon.rules.steps))
      ) {
        return this.numeral(
          at,
          { to: at + 2, value: fraction.fraction, scale: 1, digits: false },
          'fraction',
        );
      }
    }
    // "die Hälfte", "ein Drittel"; a bare "quarters" is a part of a year or a town.
    if (word?.role === 'fraction' && this.lexicon.rules.compound) {
      return this.numeral(at, { to: at + 1, value: word.value, scale: 1, digits: false }, 'fraction');
    }
    return null;
  }

  private ordinalAfter(at: number, part: Part): Numeral | null {
    const token = this.tokens[part.to];
    if (part.digits) {
      const ending = token?.kind === 'word' && token.glued ? token.lower : '';
      const { digitOrdinalEndings } = this.lexicon.rules;
      if (Number.isInteger(part.value) && digitOrdinalEndings.includes(ending)) {
        return this.numeral(at, { ...part, to: part.to + 1 }, 'ordinal');
      }
      return null;
    }
    const p = this.next(part.to);
    const word = p < 0 ? null : this.word(p);
    if (word?.ordinal === undefined || this.lexicon.rules.compound === word.ordinal < 100) return null;
    const tensOnly = part.value % 10 === 0 && word.ordinal < 10;
    if (tensOnly && part.value % 100 !== 0) {
      return this.numeral(at, { ...part, to: p + 1, value: part.value + word.ordinal }, 'ordinal');
    }
    if (word.ordinal >= 100 && part.value > 1) {
      return this.numeral(at, { ...part, to: p + 1, value: part.value * word.ordinal }, 'ordinal');
    }
    return null;
  }

  /** "7/8": halves, quarters and so on down to sixty-fourths. */
  private eighths(at: number): boolean {
    const [top, slash, bottom] = [this.tokens[at], this.tokens[at + 1], this.tokens[at + 2]];
    if (!top?.glued || slash?.text !== '/' || !slash.glued || !bottom?.glued) return false;
    return /^(?:2|4|8|16|32|64)$/.test(bottom.text) && (top.value ?? 0) < (bottom.value ?? 0);
  }

  /** "two thirds", "drei Viertel", "one and a half", "2 1/4", "3 million and a half", "5½". */
  private fractionAfter(at: number, part: Part): Numeral | null {
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

  /** "two hundred point zero three", "five point five". */
  private pointAfter(at: number, part: Part): Numeral | null {
    if (part.digits || !this.is(part.to, this.lexicon.rules.point)) return null;
    let p = part.to + 1;
    let decimals = '';
    for (let word = this.word(p); word && p - at < MAX_NUMBER_TOKENS; word = this.word(p)) {
      if (word.role === 'ones' || word.role === 'teens') decimals += String(word.value);
      else if (word.role === 'tens') {
        const q = this.next(p + 1);
        const ones = q < 0 ? null : this.word(q);
        decimals += String(word.value + (ones?.role === 'ones' ? ones.value : 0));
        if (ones?.role === 'ones') p = q;
      } else break;
      p += 1;
    }
    if (decimals === '') return null;
    return this.numeral(at, { ...part, to: p, value: Number(`${part.value}.${decimals}`) });
  }

  /** "one in five", "one out of three", "1 over three". */
  private shareOf(at: number, part: Part): Numeral | null {
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
