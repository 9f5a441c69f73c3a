import * as v from 'valibot';
import { AnnotationSchema, DaySchema, EntryIdSchema, SettingsSchema } from '../../model';

/** What the page script needs of the settings. */
export const PageSettingsSchema = v.pick(SettingsSchema, ['decks', 'density', 'theme', 'markDemonyms']);
export type PageSettings = v.InferOutput<typeof PageSettingsSchema>;

/** An annotated article as the page and the panel get it. */
export const AnnotatedSchema = v.strictObject({
  /** Key of the stored article; null in private windows, where nothing is stored. */
  articleKey: v.nullable(v.string()),
  url: v.nullable(v.string()),
  title: v.nullable(v.string()),
  published: v.nullable(DaySchema),
  lang: v.string(),
  /** Language the cards are written in. */
  cardLang: v.string(),
  annotation: AnnotationSchema,
  settings: PageSettingsSchema,
  /** Entries the reader marked "I know this": not marked, listed last. */
  known: v.array(EntryIdSchema),
  saved: v.array(v.string()),
});
export type Annotated = v.InferOutput<typeof AnnotatedSchema>;
