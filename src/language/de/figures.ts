import * as v from 'valibot';
import { AttributionRulesSchema } from '../attribution';
import { MeasureRulesSchema } from '../measures';
import { NounFormsSchema } from '../nouns';
import { NumberRulesSchema, UnitRulesSchema } from '../numbers';
import { DateRulesSchema } from '../numbers-dates';
import type { FigureRules } from '../numbers-rules';
import attribution from './attribution.json';
import dates from './dates.json';
import measures from './measures.json';
import nouns from './nouns.json';
import numbers from './numbers.json';
import units from './units.json';

export const figures: FigureRules = {
  numbers: v.parse(NumberRulesSchema, numbers),
  units: v.parse(UnitRulesSchema, units),
  dates: v.parse(DateRulesSchema, dates),
  measures: v.parse(MeasureRulesSchema, measures),
  attribution: v.parse(AttributionRulesSchema, attribution),
  nouns: v.parse(NounFormsSchema, nouns),
};
