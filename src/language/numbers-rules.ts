import type { AttributionRules } from './attribution';
import type { MeasureRules } from './measures';
import type { NounForms } from './nouns';
import type { NumberRules, UnitRules } from './numbers';
import type { DateRules } from './numbers-dates';

/** All that reading figures needs of one language. */
export interface FigureRules {
  readonly numbers: NumberRules;
  readonly units: UnitRules;
  readonly dates: DateRules;
  readonly measures: MeasureRules;
  readonly attribution: AttributionRules;
  readonly nouns: NounForms;
}
