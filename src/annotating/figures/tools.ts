import type { FigureRules } from '../../language/figure-rules';
import type { Qualifier } from '../../model';
import { type NumberLexicon, numberLexicon } from './number-words';
import { type PhraseTable, phraseAt } from './patterns';
import type { Token } from './tokens';
import { type UnitIndex, unitIndex } from './units';
import { phraseSet } from './word-lists';

/** A language's rules, ready to be looked up. Built once for each language. */
export interface Tools {
  readonly rules: FigureRules;
  readonly lexicon: NumberLexicon;
  readonly units: UnitIndex;
  /** "einige", "a few": before a unit of time. */
  readonly severalTimes: PhraseTable<true>;
  readonly phraseAt: (tokens: readonly Token[], at: number, phrase: string) => boolean;
  readonly phraseBefore: (tokens: readonly Token[], at: number, phrase: string) => boolean;
  readonly qualifierBefore: (
    tokens: readonly Token[],
    at: number,
  ) => { qualifier: Qualifier; from: number } | null;
  readonly qualifierAfter: (tokens: readonly Token[], at: number) => Qualifier | null;
  readonly labelBefore: (tokens: readonly Token[], from: number, to: number) => boolean;
}

const built = new WeakMap<FigureRules, Tools>();

export function toolsFor(rules: FigureRules): Tools {
  const known = built.get(rules);
  if (known) return known;
  const phraseBefore = (tokens: readonly Token[], at: number, phrase: string) =>
    phraseAt(tokens, at - phrase.split(' ').length, phrase);
  const before = Object.entries(rules.numbers.before)
    .map(([phrase, qualifier]) => ({ words: phrase.split(' '), qualifier }))
    .sort((a, b) => b.words.length - a.words.length);
  const after = Object.entries(rules.numbers.after);
  const labels = new Set(rules.numbers.labels);
  const between = new Set(rules.numbers.afterQualifier);
  const tools: Tools = {
    rules,
    lexicon: numberLexicon(rules.numbers),
    units: unitIndex(rules.units),
    severalTimes: phraseSet(rules.dates.several),
    phraseAt,
    phraseBefore,
    qualifierBefore: (tokens, at) => {
      // "mehr als die Hälfte", "über den 40 Toten": an article may stand between.
      for (const gap of [0, 1]) {
        if (gap === 1 && !between.has(tokens[at - 1]?.lower ?? '') && tokens[at - 1]?.text !== '.') continue;
        for (const { words, qualifier } of before) {
          const from = at - gap - words.length;
          if (
            from >= 0 &&
            !tokens[at]?.breaks &&
            words.every((word, i) => tokens[from + i]?.lower === word)
          ) {
            return { qualifier, from };
          }
        }
      }
      return null;
    },
    qualifierAfter: (tokens, at) => {
      if (tokens[at]?.text === '+' && tokens[at]?.glued) return 'at-least';
      for (const [phrase, qualifier] of after) if (phraseAt(tokens, at, phrase)) return qualifier;
      return null;
    },
    labelBefore: (tokens, from, to) => {
      const previous = tokens[from - 1];
      const next = tokens[to];
      if (!previous) return false;
      if (labels.has(previous.lower)) return true;
      if (previous.text === '.' && labels.has(tokens[from - 2]?.lower ?? '')) return true;
      // "Chabar-24", "G-7"
      const hyphen = /^[-–#/]$/.test(previous.text);
      if (hyphen && tokens[from]?.glued && (previous.glued || previous.text === '#')) return true;
      // "30fps", "5G", "11a"
      return tokens[to - 1]?.kind === 'number' && next?.kind === 'word' && next.glued;
    },
  };
  built.set(rules, tools);
  return tools;
}
