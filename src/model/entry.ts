import * as v from 'valibot';
import { LangSchema, PartialDaySchema, TextsSchema, UrlSchema, WikidataIdSchema } from './primitives';

export const ENTRY_KINDS = ['person', 'organisation', 'place', 'term', 'story'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const EntryIdSchema = v.pipe(
  v.string(),
  v.regex(
    /^(person|organisation|place|term|story)\/[a-z0-9]+(-[a-z0-9]+)*$/,
    'an id such as "person/angela-merkel"',
  ),
);
export type EntryId = v.InferOutput<typeof EntryIdSchema>;

/** The kind is the part of the id before the slash: said once, never twice. */
export function kindOf(id: EntryId): EntryKind {
  return id.slice(0, id.indexOf('/')) as EntryKind;
}

/** `url` alone, or with the page's title and the day it was read. */
export const SourceSchema = v.union([
  v.pipe(
    UrlSchema,
    v.transform((url): { url: string; title?: string; asOf?: string } => ({ url })),
  ),
  v.strictObject({ url: UrlSchema, title: v.optional(v.string()), asOf: v.optional(PartialDaySchema) }),
]);
export type Source = v.InferOutput<typeof SourceSchema>;

/**
 * Another name. A plain string is matched wherever it stands alone.
 * `weak` needs evidence from the rest of the article (a homograph, a bare surname shared by many).
 * `from`/`to` bound the days of publication on which the name means this entry.
 */
export const AliasSchema = v.union([
  v.pipe(
    v.string(),
    v.minLength(1),
    v.transform((name): { name: string; weak?: boolean; from?: string; to?: string } => ({ name })),
  ),
  v.strictObject({
    name: v.pipe(v.string(), v.minLength(1)),
    weak: v.optional(v.boolean()),
    from: v.optional(PartialDaySchema),
    to: v.optional(PartialDaySchema),
  }),
]);
export type Alias = v.InferOutput<typeof AliasSchema>;

/** Aliases by language; `mul` holds those that every language writes alike. */
export const AliasesSchema = v.record(LangSchema, v.array(AliasSchema));

/** A number or short statement about an entry, with the day it was true. `label` names it where `key` is not a known one. */
export const FactSchema = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/)),
  label: v.optional(TextsSchema),
  value: v.union([v.number(), v.string(), TextsSchema]),
  unit: v.optional(v.string()),
  asOf: PartialDaySchema,
  source: v.optional(UrlSchema),
});
export type Fact = v.InferOutput<typeof FactSchema>;

const common = {
  id: EntryIdSchema,
  /** The name a card shows, by language. */
  names: TextsSchema,
  aliases: v.optional(AliasesSchema, {}),
  /** One sentence that says what it is. */
  gist: TextsSchema,
  /** Two to four sentences, where the gist is not enough. */
  background: v.optional(TextsSchema, {}),
  facts: v.optional(v.array(FactSchema), []),
  /** Pages a reader can open. Wikipedia titles below count as sources. */
  sources: v.optional(v.array(SourceSchema), []),
  wikipedia: v.optional(TextsSchema, {}),
  wikidata: v.optional(WikidataIdSchema),
  /** Entries that make this one likelier when they stand in the same article. */
  related: v.optional(v.array(EntryIdSchema), []),
  /** The last day on which everything here was checked. */
  asOf: v.optional(PartialDaySchema),
  /** How often the news means this entry by its name, 0 to 1; the kind's default where left out. */
  prior: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** The display name itself is also a common word, a common surname or another thing's name. */
  weakName: v.optional(v.boolean()),
};

/** An office held. No `to` means: still held on the day `asOf`. */
export const RoleSchema = v.strictObject({
  title: TextsSchema,
  /** The body or country the office belongs to. */
  of: v.optional(EntryIdSchema),
  from: PartialDaySchema,
  to: v.optional(PartialDaySchema),
  asOf: v.optional(PartialDaySchema),
  /** Key of an office that only one person holds at a time, e.g. `de/chancellor`: overlaps are errors. */
  office: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\/[a-z0-9-]+)+$/))),
  /** Acting or interim. */
  acting: v.optional(v.boolean()),
  /** Claimed, not generally recognised. */
  disputed: v.optional(v.boolean()),
});
export type Role = v.InferOutput<typeof RoleSchema>;

const family = {
  /** The part of the name news texts use alone after the first mention; last word of the name where left out. */
  surname: v.optional(TextsSchema),
};

export const PersonSchema = v.strictObject({
  ...common,
  ...family,
  id: v.pipe(EntryIdSchema, v.startsWith('person/')),
  roles: v.optional(v.array(RoleSchema), []),
  born: v.optional(PartialDaySchema),
  died: v.optional(PartialDaySchema),
});

export const OrganisationSchema = v.strictObject({
  ...common,
  id: v.pipe(EntryIdSchema, v.startsWith('organisation/')),
  type: v.optional(v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/))),
  founded: v.optional(PartialDaySchema),
  dissolved: v.optional(PartialDaySchema),
  /** Names it had before, with the time it had them: the card shows the one of the article's day. */
  formerNames: v.optional(
    v.array(v.strictObject({ names: TextsSchema, from: v.optional(PartialDaySchema), to: PartialDaySchema })),
    [],
  ),
  place: v.optional(EntryIdSchema),
  partOf: v.optional(EntryIdSchema),
  members: v.optional(v.array(EntryIdSchema), []),
});

export const PlaceSchema = v.strictObject({
  ...common,
  id: v.pipe(EntryIdSchema, v.startsWith('place/')),
  type: v.picklist([
    'country',
    'territory',
    'region',
    'city',
    'district',
    'sea',
    'river',
    'lake',
    'mountain',
    'island',
    'strait',
    'area',
    'site',
    'continent',
  ]),
  /** ISO 3166-1 alpha-2 of the country it lies in or is. */
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  /** Degrees, WGS 84. */
  lat: v.optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
  lon: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
  capital: v.optional(EntryIdSchema),
  partOf: v.optional(EntryIdSchema),
  neighbours: v.optional(v.array(EntryIdSchema), []),
  /** Adjectives and names of inhabitants, uninflected ("kasachisch", "Kasache"): they point here weakly. */
  demonyms: v.optional(v.record(LangSchema, v.array(v.string())), {}),
});

export const TermSchema = v.strictObject({
  ...common,
  id: v.pipe(EntryIdSchema, v.startsWith('term/')),
  field: v.optional(v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/))),
  /** What it is commonly mixed up with, and the difference. */
  confusedWith: v.optional(
    v.array(
      v.strictObject({
        entry: v.optional(EntryIdSchema),
        names: v.optional(TextsSchema),
        difference: TextsSchema,
      }),
    ),
    [],
  ),
});

/** How exactly a number is meant. */
export const QUALIFIERS = [
  'exact',
  'about',
  'more-than',
  'at-least',
  'less-than',
  'at-most',
  'almost',
  'range',
  'dozens',
  'hundreds',
  'thousands',
  'tens-of-thousands',
  'hundreds-of-thousands',
  'millions',
  'billions',
  'several',
  'many',
  'none',
] as const;
export const QualifierSchema = v.picklist(QUALIFIERS);
export type Qualifier = v.InferOutput<typeof QualifierSchema>;

/** What a number counts: an id from src/language/measures.json. */
export const MeasureIdSchema = v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/));
export type MeasureId = v.InferOutput<typeof MeasureIdSchema>;

export const StoryFigureSchema = v.strictObject({
  day: PartialDaySchema,
  measure: MeasureIdSchema,
  value: v.optional(v.number()),
  min: v.optional(v.number()),
  max: v.optional(v.number()),
  qualifier: v.optional(QualifierSchema, 'exact'),
  unit: v.optional(v.string()),
  subject: v.optional(TextsSchema),
  place: v.optional(EntryIdSchema),
  /** Who says so. */
  attribution: v.optional(TextsSchema),
  source: UrlSchema,
});
export type StoryFigure = v.InferOutput<typeof StoryFigureSchema>;

export const StoryEventSchema = v.strictObject({
  day: PartialDaySchema,
  /** Last day of something that took several. */
  until: v.optional(PartialDaySchema),
  text: TextsSchema,
  source: UrlSchema,
  place: v.optional(EntryIdSchema),
});
export type StoryEvent = v.InferOutput<typeof StoryEventSchema>;

export const StorySchema = v.strictObject({
  ...common,
  id: v.pipe(EntryIdSchema, v.startsWith('story/')),
  /** Days of publication on which an article can belong to the story; no `to` means it goes on. */
  window: v.strictObject({ from: PartialDaySchema, to: v.optional(PartialDaySchema) }),
  signature: v.strictObject({
    /** At least one of these must be named: without them it is another story. */
    core: v.pipe(v.array(EntryIdSchema), v.minLength(1)),
    /** Naming these makes it likelier. */
    entries: v.optional(v.array(EntryIdSchema), []),
    /** Word stems that its articles use, by language, lower case ("unruhe", "protest"). At least one must occur. */
    terms: v.record(LangSchema, v.pipe(v.array(v.string()), v.minLength(1))),
    /** Word stems that give away a sister story. */
    not: v.optional(v.record(LangSchema, v.array(v.string())), {}),
  }),
  events: v.pipe(v.array(StoryEventSchema), v.minLength(1)),
  figures: v.optional(v.array(StoryFigureSchema), []),
  people: v.optional(v.array(EntryIdSchema), []),
  places: v.optional(v.array(EntryIdSchema), []),
  terms: v.optional(v.array(EntryIdSchema), []),
});

export type Person = v.InferOutput<typeof PersonSchema>;
export type Organisation = v.InferOutput<typeof OrganisationSchema>;
export type Place = v.InferOutput<typeof PlaceSchema>;
export type Term = v.InferOutput<typeof TermSchema>;
export type Story = v.InferOutput<typeof StorySchema>;
export type Entry = Person | Organisation | Place | Term | Story;

export const EntrySchemas = {
  person: PersonSchema,
  organisation: OrganisationSchema,
  place: PlaceSchema,
  term: TermSchema,
  story: StorySchema,
} as const;

export const isPerson = (entry: Entry): entry is Person => entry.id.startsWith('person/');
export const isOrganisation = (entry: Entry): entry is Organisation => entry.id.startsWith('organisation/');
export const isPlace = (entry: Entry): entry is Place => entry.id.startsWith('place/');
export const isTerm = (entry: Entry): entry is Term => entry.id.startsWith('term/');
export const isStory = (entry: Entry): entry is Story => entry.id.startsWith('story/');
