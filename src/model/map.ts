import * as v from 'valibot';
import { EntryIdSchema } from './entry';

/** SVG path data: letters of absolute commands and numbers, nothing else. */
const PathSchema = v.pipe(v.string(), v.regex(/^[MLHVZ0-9.,\s-]*$/i, 'path data'));

const xy = { x: v.number(), y: v.number() };

/** Text on a map, by what it names: a country, a sea or an area, a point. */
export const MapLabelSchema = v.strictObject({
  ...xy,
  text: v.string(),
  anchor: v.picklist(['start', 'middle', 'end']),
  look: v.picklist(['focus', 'country', 'area', 'water', 'point']),
});
export type MapLabel = v.InferOutput<typeof MapLabelSchema>;

/** A drawn map of places: shapes in CSS px of its own width and height, ready to show. */
export const PlaceMapSchema = v.strictObject({
  width: v.number(),
  height: v.number(),
  land: PathSchema,
  /** Countries the story is about. */
  focus: PathSchema,
  borders: PathSchema,
  /** Lines that are not generally recognised as borders, or only as such. */
  disputed: PathSchema,
  points: v.array(v.strictObject({ ...xy, entry: EntryIdSchema, label: v.string() })),
  labels: v.array(MapLabelSchema),
  scale: v.nullable(v.strictObject({ km: v.number(), px: v.number() })),
  /** Where on the globe this is; null for a map of most of it. */
  globe: v.nullable(v.strictObject({ ...xy, radius: v.number(), land: PathSchema, here: PathSchema })),
});
export type PlaceMap = v.InferOutput<typeof PlaceMapSchema>;

/** A map of more places is a cloud of dots. */
export const MAX_MAP_PLACES = 40;
/** CSS px: a map narrower than this has no room for names, a wider one shows no more. */
export const MAP_WIDTHS = { least: 240, most: 760 } as const;
