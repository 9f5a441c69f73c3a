import * as v from 'valibot';
import { type Measures, MeasuresSchema } from '../../language/measures';
import rows from '../../language/measures.json';
import type { MeasureId } from '../../model';

const measures: Measures = v.parse(MeasuresSchema, rows);

/** What numbers can count, in any language, by id. A pack of a newer version may know more. */
export const MEASURES: ReadonlyMap<MeasureId, Measures[number]> = new Map(measures.map((m) => [m.id, m]));
