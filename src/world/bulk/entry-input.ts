import type * as v from 'valibot';
import type { PlaceSchema } from '../../model';

/** A place as a source file would write it, before the schema fills in what was left out. */
export type PlaceInput = v.InferInput<typeof PlaceSchema>;
