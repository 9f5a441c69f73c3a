import type { AttributionRules } from './attribution';
import type { DateRules } from './dates';
import type { MeasureRules } from './measures';
import type { NounForms } from './nouns';
import type { NumberRules, UnitRules } from './numbers';

/** All that reading figures needs of one language. */
export interface FigureRules {
  readonly numbers: NumberRules;
  readonly units: UnitRules;
  readonly dates: DateRules;
  readonly measures: MeasureRules;
  readonly attribution: AttributionRules;
  readonly nouns: NounForms;
}
