import type { Part } from './cardinals';
import { FractionReader } from './fractions';
import type { Numeral } from './indefinite';
import { MAX_NUMBER_TOKENS } from './limits';
import { spelledFraction } from './spelled-fractions';

export type { Numeral };

/** Reads the number that starts at a token, or null. Never looks further than a fixed number of tokens. */
export class NumeralReader extends FractionReader {
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

  /** "twenty-first", "two hundredth", "third", "2nd". */
  private ordinalAlone(at: number): Numeral | null {
    const word = this.word(at);
    const next = this.word(at + 1);
    // "ein Fünftel"
    if (word?.role === 'article' && this.lexicon.rules.articleIsOne && next?.role === 'fraction')
      return this.numeral(at, { to: at + 2, value: next.value, scale: 1, digits: false }, 'fraction');
    if (word?.role === 'article' && this.lexicon.rules.articleIsOne && next === null) {
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
    if (word?.role === 'fraction' && this.lexicon.rules.bareFractions) {
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
}
