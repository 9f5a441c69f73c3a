import type { NounForms } from '../../language/nouns';
import type { Token } from './tokens';

type Form = Exclude<keyof NounForms, 'attributive' | 'pluralEnding'>;

/** The longest ending worth looking up, in UTF-16 units: endings are words' ends, not sentences. */
const MAX_ENDING = 20;
/** Letters before the ending of a plural at least: "us" is none. */
const MIN_STEM = 2;
/** Shorter endings ("…ers") tell persons from things in the plural only. */
const SURE_ENDING = 4;

/** Tells persons from things by the ending of a plural, and plurals by theirs where a language marks them. */
export class NounFormTable {
  private readonly kinds = new Map<string, 'persons' | 'things'>();
  private readonly numbers = new Map<string, 'plurals' | 'singulars'>();

  /** Plurals have an ending of their own: a noun without it is none. */
  readonly marksPlurals: boolean;

  private readonly pluralEnding: string | null;
  /** Plurals that describe the noun behind them. */
  private readonly attributive: ReadonlySet<string>;

  constructor(forms: NounForms) {
    this.attributive = new Set(forms.attributive);
    this.pluralEnding = forms.pluralEnding;
    this.marksPlurals = forms.pluralEnding !== null;
    const fill = <F extends Form>(map: Map<string, F>, form: F) => {
      for (const ending of forms[form]) map.set(ending, form);
    };
    fill(this.kinds, 'persons');
    fill(this.kinds, 'things');
    fill(this.numbers, 'plurals');
    fill(this.numbers, 'singulars');
  }

  /** Whether a plural noun, in lower case, is of persons. */
  persons(lower: string): boolean {
    return longest(this.kinds, lower) === 'persons';
  }

  /** Whether a singular is a person by a plural that more than a letter or two give away ("agent": "…agents"). */
  person(lower: string): boolean {
    if (this.pluralEnding === null) return false;
    const plural = `${lower}${this.pluralEnding}`;
    for (let at = Math.max(0, plural.length - MAX_ENDING); plural.length - at >= SURE_ENDING; at += 1) {
      const form = this.kinds.get(plural.slice(at));
      if (form !== undefined) return form === 'persons';
    }
    return false;
  }

  /** Whether the form of a noun, in lower case, says that it is a plural. */
  plural(lower: string): boolean {
    const form = longest(this.numbers, lower);
    if (form !== undefined) return form === 'plurals';
    const ending = this.pluralEnding;
    return ending !== null && lower.endsWith(ending) && lower.length - ending.length >= MIN_STEM;
  }

  /**
   * The noun that a number from two on counts among the words `from`–`to` (exclusive): the first plural, or the one
   * that it only describes. The last word where none is a plural.
   */
  counted(tokens: readonly Token[], from: number, to: number): number {
    let head = -1;
    for (let p = from; p < to; p += 1) {
      const word = tokens[p]?.lower ?? '';
      if (!this.plural(word)) continue;
      const describes = head >= 0 && this.attributive.has(tokens[head]?.lower ?? '');
      if (head < 0 || head === p - 1 || describes) head = p;
    }
    return head < 0 ? to - 1 : head;
  }
}

function longest<F>(endings: ReadonlyMap<string, F>, lower: string): F | undefined {
  const whole = endings.get(`^${lower}`);
  if (whole !== undefined) return whole;
  for (let at = Math.max(0, lower.length - MAX_ENDING); at < lower.length; at += 1) {
    const form = endings.get(lower.slice(at));
    if (form !== undefined) return form;
  }
  return undefined;
}
