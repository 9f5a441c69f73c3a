import * as v from 'valibot';

/**
 * The terminal contract, written down on its own: what other programs read must not change because a type of ours did.
 * Loose, so that fields may be added; none may go or change its form.
 */
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.pipe(v.string(), v.isoDate());
const nullable = <T extends v.GenericSchema>(schema: T) => v.nullable(schema);
const id = v.pipe(v.string(), v.regex(/^(person|organisation|place|term|story)\/[a-z0-9-]+$/));
const span = { start: offset, end: offset };

export const ResultSchema = v.looseObject({
  id: v.union([v.string(), v.number()]),
  article: v.looseObject({
    isArticle: v.boolean(),
    title: nullable(v.string()),
    lang: nullable(v.string()),
    published: nullable(day),
    text: v.string(),
  }),
  mentions: v.array(
    v.looseObject({
      ...span,
      surface: v.string(),
      entry: id,
      kind: v.picklist(['person', 'organisation', 'place', 'term']),
      label: v.string(),
      wikipedia: v.record(v.string(), v.string()),
      wikidata: nullable(v.pipe(v.string(), v.regex(/^Q\d+$/))),
      confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    }),
  ),
  figures: v.array(
    v.looseObject({
      ...span,
      text: v.string(),
      value: nullable(v.number()),
      min: nullable(v.number()),
      max: nullable(v.number()),
      qualifier: v.string(),
      unit: nullable(v.string()),
      measure: v.string(),
      subject: nullable(v.string()),
      place: nullable(id),
      day: nullable(day),
      attribution: nullable(v.string()),
    }),
  ),
  quantities: v.array(v.looseObject({ ...span, value: nullable(v.number()), type: v.string() })),
  stories: v.array(v.looseObject({ entry: id, score: v.number() })),
  cards: v.array(
    v.variant('kind', [
      v.looseObject({
        kind: v.literal('person'),
        deck: v.literal('background'),
        entry: id,
        title: v.string(),
        roleAt: nullable(v.string()),
        roleNow: nullable(v.string()),
        gist: v.string(),
        sources: v.array(v.looseObject({ title: v.string(), url: v.string() })),
      }),
      v.looseObject({
        kind: v.picklist(['organisation', 'place', 'story']),
        deck: v.literal('background'),
        entry: id,
        title: v.string(),
        gist: v.string(),
        sources: v.array(v.looseObject({ title: v.string(), url: v.string() })),
      }),
      v.looseObject({
        kind: v.literal('term'),
        deck: v.literal('glossary'),
        entry: id,
        title: v.string(),
        gist: v.string(),
      }),
      v.looseObject({ kind: v.literal('figure'), deck: v.literal('figures'), title: v.string() }),
    ]),
  ),
});
export type ContractResult = v.InferOutput<typeof ResultSchema>;
