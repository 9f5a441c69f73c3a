import * as v from 'valibot';
import { AttributionRulesSchema } from './attribution';
import { ComparisonTextsSchema } from './comparisons';
import { compoundRules } from './compounds';
import { ContextRulesSchema } from './contexts';
import { GrammarSchema } from './grammar';
import type { Language } from './language';
import { MeasureRulesSchema } from './measures';
import { NameRulesSchema } from './names';
import { NounFormsSchema } from './nouns';
import { NumberRulesSchema, UnitRulesSchema } from './numbers';
import { DateRulesSchema } from './numbers-dates';
import { isAbbreviation, sentenceLookup, sentences } from './sentences';

/** The files of a language's folder, as they are read; each has its schema beside this file. */
export type LanguageFiles = Readonly<
  Record<
    | 'attribution'
    | 'commonWords'
    | 'comparisons'
    | 'compounds'
    | 'contexts'
    | 'dates'
    | 'grammar'
    | 'measures'
    | 'names'
    | 'nouns'
    | 'numbers'
    | 'sentences'
    | 'units',
    unknown
  >
>;

/** A language from the data in its folder. @throws ValiError where a file does not fit its schema. */
export function defineLanguage(id: string, files: LanguageFiles): Language {
  const ends = sentenceLookup(files.sentences);
  return {
    id,
    sentences: (text) => sentences(text, ends),
    isAbbreviation: (word) => isAbbreviation(word, ends),
    commonWords: new Set(v.parse(v.array(v.string()), files.commonWords)),
    grammar: v.parse(GrammarSchema, files.grammar),
    names: v.parse(NameRulesSchema, files.names),
    compounds: compoundRules(files.compounds),
    contexts: v.parse(ContextRulesSchema, files.contexts),
    comparisons: v.parse(ComparisonTextsSchema, files.comparisons),
    figures: {
      numbers: v.parse(NumberRulesSchema, files.numbers),
      units: v.parse(UnitRulesSchema, files.units),
      dates: v.parse(DateRulesSchema, files.dates),
      measures: v.parse(MeasureRulesSchema, files.measures),
      attribution: v.parse(AttributionRulesSchema, files.attribution),
      nouns: v.parse(NounFormsSchema, files.nouns),
    },
  };
}
