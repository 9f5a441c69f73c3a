import type * as v from 'valibot';
import type { OrganisationSchema, PlaceSchema } from '../../model';

/** A place as a source file would write it, before the schema fills in what was left out. */
export type PlaceInput = v.InferInput<typeof PlaceSchema>;

/** A body, likewise. */
export type OrganisationInput = v.InferInput<typeof OrganisationSchema>;
