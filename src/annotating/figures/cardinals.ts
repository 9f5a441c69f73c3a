import { MAX_NUMBER_TOKENS } from './limits';
import type { NumberLexicon, NumberWord } from './number-words';
import type { Token } from './tokens';

/** A cardinal with the token after it. */
export interface Part {
  readonly to: number;
  readonly value: number;
  readonly scale: number;
  readonly digits: boolean;
}

/** Reads cardinals in digits and words; what is built on them stands in `numerals.ts`. */
export class CardinalReader {
  constructor(
    protected readonly tokens: readonly Token[],
    protected readonly lexicon: NumberLexicon,
  ) {}

  protected word(at: number): NumberWord | null {
    const token = this.tokens[at];
    return token?.kind === 'word' ? this.lexicon.word(token.lower) : null;
  }

  protected is(at: number, words: readonly string[]): boolean {
    const token = this.tokens[at];
    return token !== undefined && token.kind === 'word' && words.includes(token.lower);
  }

  /** Next token on the same line, or over one hyphen that touches both. */
  protected next(at: number): number {
    const token = this.tokens[at];
    if (!token || token.breaks) return -1;
    if (token.text === '-' && token.glued) {
      const after = this.tokens[at + 1];
      return after?.glued && after.kind !== 'mark' ? at + 1 : -1;
    }
    return at;
  }

  /** A hyphen at `at` joins the number before it to a word that is none. */
  private joined(at: number): boolean {
    const [hyphen, next] = [this.tokens[at], this.tokens[at + 1]];
    if (hyphen?.text !== '-' || !hyphen.glued || next?.kind !== 'word' || !next.glued) return false;
    return this.word(at + 1) === null;
  }

  /** Below a thousand, or digits: "two hundred and six", "dreihundertsechs", "1,5". */
  protected group(at: number): Part | null {
    const { rules } = this.lexicon;
    const token = this.tokens[at];
    if (!token) return null;
    if (token.kind === 'number') {
      if (token.value === null) return null;
      const glued = this.tokens[at + 1];
      const scale = glued?.kind === 'word' && glued.glued ? rules.gluedScales[glued.lower] : undefined;
      if (scale !== undefined) return { to: at + 2, value: token.value * scale, scale, digits: true };
      return { to: at + 1, value: token.value, scale: 1, digits: true };
    }
    const word = this.word(at);
    if (!word) return null;
    const small = (p: number): Part | null => {
      const first = this.word(p);
      if (!first) return null;
      if (first.role === 'tens') {
        // "ninety - five": a hyphen between tens and ones, with spaces around it.
        const apart = this.tokens[p + 1]?.text === '-' && !this.tokens[p + 1]?.breaks;
        const q = apart && !rules.compound ? p + 2 : this.next(p + 1);
        const second = q < 0 ? null : this.word(q);
        if (second?.role === 'ones' && second.value > 0) {
          return { to: q + 1, value: first.value + second.value, scale: 1, digits: false };
        }
      }
      if (/^(ones|teens|tens|whole)$/.test(first.role)) {
        return { to: p + 1, value: first.value, scale: 1, digits: false };
      }
      return null;
    };
    const lead = small(at);
    if (word.role === 'article') {
      const unit = this.word(at + 1);
      if (unit && /hundred|thousand|scale|dozen/.test(unit.role)) {
        return { to: at + 1, value: 1, scale: 1, digits: false };
      }
      return null;
    }
    if (/^(hundred|thousand)$/.test(word.role)) return { to: at, value: 1, scale: 1, digits: false };
    return lead;
  }

  /** Sum of groups with falling scales. */
  protected cardinal(at: number, joined = true): Part | null {
    const { rules } = this.lexicon;
    let p = at;
    let total = 0;
    let limit = Number.POSITIVE_INFINITY;
    let to = -1;
    let digits = false;
    let lastScale = 1;
    while (p - at < MAX_NUMBER_TOKENS) {
      let q = p;
      let linked = false;
      if (to >= 0) {
        q = this.next(p);
        if (q < 0) break;
        if (this.is(q, rules.and)) {
          if (rules.compound || (!joined && limit >= 1000)) break;
          linked = true;
          q = this.next(q + 1);
          if (q < 0) break;
        }
      }
      const group = this.group(q);
      if (!group) break;
      // "$163.9 million one-year contract": a hyphen joins it to another word.
      if (to >= 0 && this.joined(group.to)) break;
      let value = group.value;
      let end = group.to;
      let factor = group.scale;
      for (;;) {
        const s = end === q ? q : this.next(end);
        const unit = s < 0 ? null : this.word(s);
        if (!unit || !/^(hundred|thousand|scale|dozen)$/.test(unit.role)) break;
        if (unit.role === 'dozen' && to >= 0) break;
        const smaller = unit.value < factor && factor > 1;
        if (smaller) break;
        value *= unit.value;
        factor *= unit.value;
        end = s + 1;
        // "Mio." – the stop belongs to the abbreviation.
        const stop = this.tokens[end];
        if (
          stop?.text === '.' &&
          stop.glued &&
          (this.tokens[s]?.text.length ?? 9) <= 3 &&
          unit.role !== 'dozen'
        ) {
          const beyond = this.tokens[end + 1];
          if (beyond && !beyond.breaks) end += 1;
        }
        if (unit.value === 100 && factor === 100) {
          // "two hundred and six thousand": the rest of the group, then its scale.
          const and = this.next(end);
          const r = and >= 0 && !rules.compound && this.is(and, rules.and) ? this.next(and + 1) : and;
          const rest = r < 0 ? null : this.group(r);
          if (rest && rest.value < 100 && rest.value > 0 && rest.to > r && !(rest.digits && r === and)) {
            const beyond = this.word(rest.to);
            const scaled = beyond && /hundred|dozen/.test(beyond.role);
            if (!scaled) {
              value += rest.value;
              end = rest.to;
              digits ||= rest.digits;
            }
          }
        }
      }
      if (to >= 0) {
        if (value >= limit || value === 0) break;
        if (group.digits && factor === 1 && !linked) break;
        if (linked && factor > 1 && limit <= 1000) break;
      }
      if (to < 0 && group.to === q && end === q) break;
      total += value;
      digits ||= group.digits;
      to = end;
      lastScale = factor;
      limit = factor;
      p = end;
      if (factor === 1 || factor === 12 || (factor === 100 && value % 100 !== 0)) break;
    }
    // 16.6 × 10⁶ is 16,600,000, whatever binary fractions make of it.
    return to < 0 ? null : { to, value: Number(total.toPrecision(15)), scale: lastScale, digits };
  }
}
