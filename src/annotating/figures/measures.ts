import type { Measures } from '../../language/measures';
import rows from '../../language/measures.json';
import { checkedMeasures } from '../../language/rules';
import type { MeasureId } from '../../model';

/** What numbers can count, in any language, by id. A pack of a newer version may know more. */
export const MEASURES: ReadonlyMap<MeasureId, Measures[number]> = new Map(
  checkedMeasures(rows).map((m) => [m.id, m]),
);
