import { compoundLookup } from './compounds';
import type { Language } from './language';
import { checkedRules, type LanguageFiles } from './rules';
import { isAbbreviation, sentenceLookup, sentences } from './sentences';

/** A language from the data in its folder. @throws ValiError where a file does not fit its schema. */
export function defineLanguage(id: string, files: LanguageFiles): Language {
  const rules = checkedRules(files);
  const { numbers, units, dates, measures, attribution, nouns } = rules;
  const ends = sentenceLookup(rules.sentences);
  return {
    id,
    sentences: (text) => sentences(text, ends),
    isAbbreviation: (word) => isAbbreviation(word, ends),
    commonWords: new Set(rules.commonWords),
    grammar: rules.grammar,
    names: rules.names,
    compounds: compoundLookup(rules.compounds),
    contexts: rules.contexts,
    comparisons: rules.comparisons,
    figures: { numbers, units, dates, measures, attribution, nouns },
  };
}
