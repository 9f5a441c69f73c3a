import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { EntryIdSchema, PartialDaySchema, UrlSchema, WikidataIdSchema } from '../../model';
import { DATA, yamlFile } from './tables';

/** All files of a folder of data/, in the order of their names. */
async function filesOf<T extends v.GenericSchema>(folder: string, schema: T): Promise<v.InferOutput<T>[]> {
  const files = (await readdir(join(DATA, folder))).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(files.map((name) => yamlFile(join(folder, name), schema)));
}

const ListedGistSchema = v.pipe(v.string(), v.endsWith('.'));
const ListedSchema = v.strictObject({
  asOf: PartialDaySchema,
  kinds: v.array(
    v.strictObject({
      id: v.string(),
      as: v.optional(v.picklist(['organisation', 'term', 'place']), 'organisation'),
      type: v.optional(v.string()),
      de: v.optional(ListedGistSchema, '.'),
      en: v.optional(ListedGistSchema, '.'),
      wikipedia: v.array(v.picklist(['de', 'en'])),
      prior: v.optional(v.number()),
      /** What its rows without an article cite. */
      source: v.optional(UrlSchema),
      rows: v.record(
        v.string(),
        v.record(
          v.string(),
          v.array(
            v.union([
              v.string(),
              v.strictObject({ n: v.string(), de: ListedGistSchema, en: ListedGistSchema }),
            ]),
          ),
        ),
      ),
    }),
  ),
});
/** Things that one sentence by rule tells; data/listed/README.md says how they are written. */
export type Listed = v.InferOutput<typeof ListedSchema>;
export const readListed = (): Promise<Listed[]> => filesOf('listed', ListedSchema);

const ListedPeopleSchema = v.strictObject({
  asOf: PartialDaySchema,
  people: v.record(
    v.string(),
    v.array(
      v.strictObject({
        n: v.string(),
        b: v.optional(PartialDaySchema),
        d: v.optional(PartialDaySchema),
        de: ListedGistSchema,
        en: ListedGistSchema,
        q: v.optional(WikidataIdSchema),
        r: v.optional(v.array(EntryIdSchema), []),
      }),
    ),
  ),
});
/** People whom one sentence tells; data/listed-people/README.md says how they are written. */
export type ListedPeople = v.InferOutput<typeof ListedPeopleSchema>;
export const readListedPeople = (): Promise<ListedPeople[]> => filesOf('listed-people', ListedPeopleSchema);
