import * as v from 'valibot';
import { EntryIdSchema, MeasureIdSchema, QualifierSchema } from './entry';
import { DaySchema, PartialDaySchema } from './primitives';

/** Cards are written for one language and one day; everything in them is plain text, ready to show. */

export const DECKS = ['background', 'figures', 'glossary'] as const;
export const DeckSchema = v.picklist(DECKS);
export type Deck = v.InferOutput<typeof DeckSchema>;

const CardSourceSchema = v.strictObject({ title: v.string(), url: v.string() });
export type CardSource = v.InferOutput<typeof CardSourceSchema>;

const CardFactSchema = v.strictObject({
  label: v.string(),
  value: v.string(),
  asOf: PartialDaySchema,
  /** The statement is younger than the article. */
  later: v.optional(v.boolean(), false),
});

/** A row that leads to another card. */
const CardLinkSchema = v.strictObject({
  entry: EntryIdSchema,
  label: v.string(),
  note: v.nullable(v.string()),
});
export type CardLink = v.InferOutput<typeof CardLinkSchema>;

const base = {
  /** Unique within the annotation: the entry's id (with the pack before it where two packs tell of one), or the figure's. */
  id: v.string(),
  deck: DeckSchema,
  title: v.string(),
  /** Language of the card's texts. */
  lang: v.string(),
  gist: v.string(),
  /** Day the contents were last checked, as exactly as known. */
  asOf: v.nullable(PartialDaySchema),
  sources: v.array(CardSourceSchema),
  /** Indexes into the annotation's mentions, in text order. */
  mentions: v.array(v.number()),
  /** 0 to 1: how much this reader of this article gains from it. Decks are ordered by it. */
  rank: v.number(),
};

const entryBase = {
  ...base,
  entry: EntryIdSchema,
  /** Which pack wrote it, */
  pack: v.string(),
  /** and that pack's title where more than one is installed: two packs on one story are two voices. */
  voice: v.optional(v.nullable(v.string())),
  background: v.nullable(v.string()),
  facts: v.array(CardFactSchema),
  links: v.array(CardLinkSchema),
};

const RoleLineSchema = v.strictObject({
  title: v.string(),
  from: PartialDaySchema,
  to: v.nullable(PartialDaySchema),
  /** For an office without an end: the last day on which it was known to be held. */
  asOf: v.nullable(PartialDaySchema),
  acting: v.boolean(),
});
export type RoleLine = v.InferOutput<typeof RoleLineSchema>;

export const PersonCardSchema = v.strictObject({
  ...entryBase,
  kind: v.literal('person'),
  /** Offices on the article's day, most telling first; joined for terminal output. */
  roleAt: v.nullable(v.string()),
  roleNow: v.nullable(v.string()),
  rolesAt: v.array(RoleLineSchema),
  rolesNow: v.array(RoleLineSchema),
  /** The last office before the article's day, where none was held on it. */
  roleBefore: v.nullable(RoleLineSchema),
  died: v.nullable(PartialDaySchema),
});

export const OrganisationCardSchema = v.strictObject({
  ...entryBase,
  kind: v.literal('organisation'),
  /** The name on the article's day, where it was another one. */
  nameAt: v.nullable(v.string()),
});

export const PlaceCardSchema = v.strictObject({
  ...entryBase,
  kind: v.literal('place'),
  country: v.nullable(v.string()),
  lat: v.nullable(v.number()),
  lon: v.nullable(v.number()),
});

export const TermCardSchema = v.strictObject({
  ...entryBase,
  kind: v.literal('term'),
  confusedWith: v.array(
    v.strictObject({ title: v.string(), entry: v.nullable(EntryIdSchema), difference: v.string() }),
  ),
});

export const CardEventSchema = v.strictObject({
  day: PartialDaySchema,
  until: v.nullable(PartialDaySchema),
  text: v.string(),
  source: CardSourceSchema,
});
export type CardEvent = v.InferOutput<typeof CardEventSchema>;

export const CardStoryFigureSchema = v.strictObject({
  day: PartialDaySchema,
  measure: MeasureIdSchema,
  /** The measure in words, e.g. "Tote". */
  label: v.string(),
  /** The number in words, e.g. "mehr als 700". */
  shown: v.string(),
  value: v.nullable(v.number()),
  min: v.nullable(v.number()),
  max: v.nullable(v.number()),
  qualifier: QualifierSchema,
  unit: v.nullable(v.string()),
  subject: v.nullable(v.string()),
  attribution: v.nullable(v.string()),
  source: CardSourceSchema,
});
export type CardStoryFigure = v.InferOutput<typeof CardStoryFigureSchema>;

export const StoryCardSchema = v.strictObject({
  ...entryBase,
  kind: v.literal('story'),
  /** `earlier`: the article belongs to another time; this story is its prehistory. */
  relation: v.picklist(['match', 'earlier']),
  /** Day the timeline is split at: the article's; null where it is unknown (then nothing is split, and the card says so). */
  splitAt: v.nullable(DaySchema),
  /** Events up to the article's day, oldest first. */
  before: v.array(CardEventSchema),
  /** The last event before the article, also the last of `before`. */
  latest: v.nullable(CardEventSchema),
  /** Events the article could not know. */
  since: v.array(CardEventSchema),
  figuresBefore: v.array(CardStoryFigureSchema),
  figuresSince: v.array(CardStoryFigureSchema),
  people: v.array(CardLinkSchema),
  places: v.array(
    v.strictObject({
      entry: EntryIdSchema,
      label: v.string(),
      lat: v.nullable(v.number()),
      lon: v.nullable(v.number()),
    }),
  ),
  terms: v.array(CardLinkSchema),
});

/** How a figure compares: computed, with the source and year of the other number. */
export const ComparisonSchema = v.strictObject({
  kind: v.picklist(['per-head', 'share', 'story', 'earlier-article', 'currency', 'size']),
  text: v.string(),
  source: v.nullable(CardSourceSchema),
  year: v.nullable(v.string()),
});
export type Comparison = v.InferOutput<typeof ComparisonSchema>;

/** One row of the Figures deck. */
export const FigureCardSchema = v.strictObject({
  ...base,
  kind: v.literal('figure'),
  /** Index into the annotation's figures. */
  figure: v.number(),
  measure: MeasureIdSchema,
  /** The measure in words. */
  label: v.string(),
  /** The number in words, e.g. "fast 400". */
  shown: v.string(),
  qualifier: QualifierSchema,
  subject: v.nullable(v.string()),
  place: v.nullable(v.string()),
  day: v.nullable(DaySchema),
  attribution: v.nullable(v.string()),
  /** The card id of the figure this one is part of. */
  partOf: v.nullable(v.string()),
  comparisons: v.array(ComparisonSchema),
  /** The sentence it stands in. */
  sentence: v.string(),
});

export const CardSchema = v.variant('kind', [
  PersonCardSchema,
  OrganisationCardSchema,
  PlaceCardSchema,
  TermCardSchema,
  StoryCardSchema,
  FigureCardSchema,
]);
export type Card = v.InferOutput<typeof CardSchema>;
export type PersonCard = v.InferOutput<typeof PersonCardSchema>;
export type OrganisationCard = v.InferOutput<typeof OrganisationCardSchema>;
export type PlaceCard = v.InferOutput<typeof PlaceCardSchema>;
export type TermCard = v.InferOutput<typeof TermCardSchema>;
export type StoryCard = v.InferOutput<typeof StoryCardSchema>;
export type FigureCard = v.InferOutput<typeof FigureCardSchema>;
export type EntryCard = Exclude<Card, FigureCard>;
