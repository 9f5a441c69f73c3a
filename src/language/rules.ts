import * as v from 'valibot';
import { AttributionRulesSchema } from './attribution';
import { ComparisonTextsSchema } from './comparisons';
import { CompoundRulesSchema } from './compounds';
import { ContextRulesSchema } from './contexts';
import { DateRulesSchema } from './dates';
import { GrammarSchema } from './grammar';
import { MeasureRulesSchema, type Measures, MeasuresSchema } from './measures';
import { NameRulesSchema } from './names';
import { NounFormsSchema } from './nouns';
import { NumberRulesSchema, UnitRulesSchema } from './numbers';
import { SentenceRulesSchema } from './sentences';

/** The files of a language's folder ("commonWords" is `common-words.json`), each with its schema. */
export const RULES = {
  attribution: AttributionRulesSchema,
  commonWords: v.array(v.string()),
  comparisons: ComparisonTextsSchema,
  compounds: CompoundRulesSchema,
  contexts: ContextRulesSchema,
  dates: DateRulesSchema,
  grammar: GrammarSchema,
  measures: MeasureRulesSchema,
  names: NameRulesSchema,
  nouns: NounFormsSchema,
  numbers: NumberRulesSchema,
  sentences: SentenceRulesSchema,
  units: UnitRulesSchema,
} as const;

type Name = keyof typeof RULES;
/** As they are read. */
export type LanguageFiles = Readonly<Record<Name, unknown>>;
export type LanguageRules = { readonly [N in Name]: v.InferOutput<(typeof RULES)[N]> };

/**
 * The files of a language, validated. The build of the packages does this once and for all, and leaves this module out
 * (scripts/checked-rules.ts): at every start it took a woken background ten milliseconds.
 * @throws ValiError where a file does not fit its schema.
 */
export function checkedRules(files: LanguageFiles): LanguageRules {
  const checked = Object.entries(RULES).map(([name, schema]) => [name, v.parse(schema, files[name as Name])]);
  return Object.fromEntries(checked) as LanguageRules;
}

/** The measures of all languages (`measures.json`), validated in the same way. */
export const checkedMeasures = (rows: unknown): Measures => v.parse(MeasuresSchema, rows);
