import * as v from 'valibot';
import { CardSchema } from './card';
import { EntryIdSchema, MeasureIdSchema, QualifierSchema } from './entry';
import { DaySchema } from './primitives';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A span of the article's text that names an entry. Offsets are UTF-16, end exclusive. */
export const MentionSchema = v.strictObject({
  start: offset,
  end: offset,
  surface: v.string(),
  entry: EntryIdSchema,
  /** 0 to 1: how sure the linker is. */
  confidence: v.number(),
  /** Counted for the story, not marked by default ("kasachische"). */
  weak: v.optional(v.boolean(), false),
});
export type Mention = v.InferOutput<typeof MentionSchema>;

export const QUANTITY_TYPES = [
  'number',
  'ordinal',
  'percentage',
  'percentage-point',
  'currency',
  'dimension',
  'temperature',
  'age',
  'duration',
  'date',
  'time',
  'year',
] as const;

/** Every number, amount, percentage and date in the text, also where no measure fits. */
export const QuantitySchema = v.strictObject({
  start: offset,
  end: offset,
  text: v.string(),
  type: v.picklist(QUANTITY_TYPES),
  /** null where there is no point value ("dutzende", a range, a date). */
  value: v.nullable(v.number()),
  min: v.optional(v.nullable(v.number()), null),
  max: v.optional(v.nullable(v.number()), null),
  qualifier: v.optional(QualifierSchema, 'exact'),
  /** Unit symbol or ISO 4217 code, or null. */
  unit: v.nullable(v.string()),
  /** TIMEX3-like value of dates, times and durations ("2022-01-06", "2022-W01", "P3D"). */
  timex: v.optional(v.nullable(v.string()), null),
});
export type Quantity = v.InferOutput<typeof QuantitySchema>;

/** A number that says something about the world. */
export const FigureSchema = v.strictObject({
  start: offset,
  end: offset,
  text: v.string(),
  value: v.nullable(v.number()),
  min: v.nullable(v.number()),
  max: v.nullable(v.number()),
  qualifier: QualifierSchema,
  unit: v.nullable(v.string()),
  measure: MeasureIdSchema,
  subject: v.nullable(v.string()),
  place: v.nullable(EntryIdSchema),
  day: v.nullable(DaySchema),
  /** Who says so, as in the text. */
  attribution: v.nullable(v.string()),
  attributionEntry: v.optional(v.nullable(EntryIdSchema), null),
  sentence: v.strictObject({ start: offset, end: offset }),
  /** Index in the figures list of the whole this is a part of ("400, davon 62"). */
  partOf: v.optional(v.nullable(v.number()), null),
});
export type Figure = v.InferOutput<typeof FigureSchema>;

export const StoryMatchSchema = v.strictObject({ entry: EntryIdSchema, score: v.number() });

export const AnnotationSchema = v.strictObject({
  mentions: v.array(MentionSchema),
  figures: v.array(FigureSchema),
  quantities: v.array(QuantitySchema),
  stories: v.array(StoryMatchSchema),
  cards: v.array(CardSchema),
});
export type Annotation = v.InferOutput<typeof AnnotationSchema>;
