import type { NumberRules } from '../../language/numbers';
import { MAX_NUMBER_WORD } from './limits';
import type { PhraseTable } from './patterns';
import { phraseSet } from './word-lists';

/** What one word means as a part of a number. */
export interface NumberWord {
  readonly role:
    | 'ones'
    | 'teens'
    | 'tens'
    /** A closed compound or fixed word: a number of its own. */
    | 'whole'
    | 'hundred'
    | 'thousand'
    | 'scale'
    | 'dozen'
    | 'half'
    | 'article'
    | 'fraction'
    | 'ordinal'
    | 'multiple';
  readonly value: number;
  /** The word is a fraction as well as an ordinal ("third"). */
  readonly fraction?: number;
  readonly ordinal?: number;
}

export interface NumberLexicon {
  readonly rules: NumberRules;
  /** "mehrere", "a few". */
  readonly several: PhraseTable<true>;
  readonly word: (lower: string) => NumberWord | null;
}

const alternatives = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|');

/** Reads closed compounds ("dreihundertneunundneunzigtausend", "siebenundzwanzigster", "zweieinhalb"). */
function compoundReader(rules: NumberRules): (lower: string) => NumberWord | null {
  const ones = alternatives(Object.keys(rules.ones));
  const tens = alternatives(Object.keys(rules.tens));
  const teens = alternatives(Object.keys(rules.teens));
  const and = alternatives(rules.and);
  const hundred = alternatives(rules.hundred);
  const thousand = alternatives(rules.thousand);
  const stems = alternatives(Object.keys(rules.ordinals));
  const scaleStems = alternatives(Object.keys(rules.scales).filter((w) => rules.scales[w] !== undefined));
  const below100 = (n: string) =>
    `(?:(?<o${n}>${ones})(?:${and})(?<t${n}>${tens})|(?<e${n}>${teens})|(?<z${n}>${tens})|(?<s${n}>${ones}))`;
  const below1000 = (n: string) =>
    `(?:(?:(?<h${n}>${ones})?(?<H${n}>${hundred})(?:${and})?)?${below100(n)}|(?<g${n}>${ones}|${teens})?(?<G${n}>${hundred}))`;
  const ending = [
    `(?<half>${alternatives(rules.halfEndings)})`,
    `(?<ordinal>${alternatives(rules.ordinalEndings)})`,
    `(?<fraction>${alternatives(rules.fractionEndings)})`,
    `(?<multiple>${alternatives(rules.multipleEndings)})`,
  ].join('|');
  const whole = new RegExp(
    `^(?:(?<K>${below1000('k')})?(?<thousand>${thousand})(?:${and})?)?(?:${below1000('r')})?(?:${ending})?$`,
    'u',
  );
  const irregular = new RegExp(
    `^(?:(?<K>${below1000('k')})?(?<thousand>${thousand})(?:${and})?)?(?:(?<hr>${ones})?(?<Hr>${hundred})(?:${and})?)?(?<stem>${stems})(?:e|er|en|es|em)$`,
    'u',
  );
  const scaleOrdinal = new RegExp(`^(?<scale>${scaleStems})(?:st(?:e|er|en|es|em))$`, 'u');
  const one = (word: string | undefined) =>
    word === undefined ? 0 : (rules.ones[word] ?? rules.teens[word] ?? 0);

  const group = (g: Record<string, string | undefined>, n: string): number => {
    const hundreds = g[`H${n}`] ? 100 * (g[`h${n}`] ? one(g[`h${n}`]) : 1) : 0;
    const round = g[`G${n}`] ? 100 * (g[`g${n}`] ? one(g[`g${n}`]) : 1) : 0;
    const tensWord = g[`t${n}`] ?? g[`z${n}`];
    const low =
      one(g[`o${n}`]) + (tensWord ? (rules.tens[tensWord] ?? 0) : 0) + one(g[`e${n}`]) + one(g[`s${n}`]);
    return hundreds + round + low;
  };

  return (lower) => {
    const odd = irregular.exec(lower)?.groups;
    if (odd) {
      const thousands = odd.thousand ? 1000 * (odd.K ? group(odd, 'k') : 1) : 0;
      const hundreds = odd.Hr ? 100 * (odd.hr ? one(odd.hr) : 1) : 0;
      const value = thousands + hundreds + (rules.ordinals[odd.stem ?? ''] ?? 0);
      return { role: 'ordinal', value, ordinal: value };
    }
    const high = scaleOrdinal.exec(lower)?.groups?.scale;
    if (high) return { role: 'ordinal', value: rules.scales[high] ?? 0, ordinal: rules.scales[high] ?? 0 };
    const g = whole.exec(lower)?.groups;
    if (!g) return null;
    const rest = group(g, 'r');
    const hasRest = [...'otezsG'].some((key) => g[`${key}r`] !== undefined);
    if (!g.thousand && !hasRest) return null;
    const value = (g.thousand ? 1000 * (g.K ? group(g, 'k') : 1) : 0) + rest;
    if (g.half) return { role: 'whole', value: value + 0.5 };
    if (g.multiple) return value > 1 ? { role: 'multiple', value } : null;
    if (g.fraction) return value >= 4 ? { role: 'fraction', value: 1 / value } : null;
    if (g.ordinal) {
      const regular = value >= 20 ? g.ordinal.startsWith('ste') : g.ordinal.startsWith('te');
      return regular && value > 1 ? { role: 'ordinal', value, ordinal: value } : null;
    }
    return { role: 'whole', value };
  };
}

/** The number words of a language; looked-up words are kept for the life of the lexicon's text. */
export function numberLexicon(rules: NumberRules): NumberLexicon {
  const table = new Map<string, NumberWord>();
  const add = (words: Iterable<readonly [string, number]>, role: NumberWord['role']) => {
    for (const [word, value] of words) {
      const known = table.get(word);
      table.set(word, {
        ...(known ?? { role, value }),
        ...(role === 'fraction' ? { fraction: value } : {}),
        ...(role === 'ordinal' ? { ordinal: value } : {}),
      });
    }
  };
  const same = (words: readonly string[], value: number) => words.map((w) => [w, value] as const);
  add(same(rules.articles, 1), 'article');
  add(Object.entries(rules.fixed), 'whole');
  add(same(rules.half, 0.5), 'half');
  add(
    Object.entries(rules.ones).filter(([w]) => !rules.articles.includes(w)),
    'ones',
  );
  add(Object.entries(rules.teens), 'teens');
  add(Object.entries(rules.tens), 'tens');
  add(same(rules.hundred, 100), 'hundred');
  add(same(rules.thousand, 1000), 'thousand');
  add(Object.entries(rules.scales), 'scale');
  add(same(rules.dozen, 12), 'dozen');
  add(Object.entries(rules.multiples), 'multiple');
  add(Object.entries(rules.fractions), 'fraction');
  if (!rules.compound) add(Object.entries(rules.ordinals), 'ordinal');
  const compound = rules.compound ? compoundReader(rules) : null;
  // What closed compounds begin with: few words of a text are read by their parts.
  const openers = new Set(
    [rules.ones, rules.teens, rules.tens, rules.ordinals, rules.scales]
      .flatMap((words) => Object.keys(words))
      .concat(rules.hundred, rules.thousand)
      .map((word) => word.slice(0, 2)),
  );
  const seen = new Map<string, NumberWord | null>();
  return {
    rules,
    several: phraseSet(rules.several),
    word: (lower) => {
      const known = table.get(lower);
      if (known) return known;
      if (!compound || lower.length < 3 || lower.length > MAX_NUMBER_WORD) return null;
      if (!openers.has(lower.slice(0, 2))) return null;
      const before = seen.get(lower);
      if (before !== undefined) return before;
      const found = compound(lower);
      if (seen.size > 5_000) seen.clear();
      seen.set(lower, found);
      return found;
    },
  };
}
