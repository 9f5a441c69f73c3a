import type * as v from 'valibot';
import type { OrganisationSchema, PersonSchema, PlaceSchema } from '../../model';

/** A place as a source file would write it, before the schema fills in what was left out. */
export type PlaceInput = v.InferInput<typeof PlaceSchema>;

/** A body, likewise. */
export type OrganisationInput = v.InferInput<typeof OrganisationSchema>;

/** A person, likewise. */
export type PersonInput = v.InferInput<typeof PersonSchema>;
