/** The gold of ../shared/corpora/entity-linking, in UTF-16 offsets. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';

const ROOT = resolve(import.meta.dirname, '../../../shared/corpora/entity-linking');

const GoldSchema = v.object({
  id: v.string(),
  lang: v.string(),
  year: v.optional(v.string()),
  text: v.string(),
  mentions: v.array(
    v.object({
      start: v.number(),
      end: v.number(),
      surface: v.string(),
      uri: v.nullable(v.string()),
      name: v.optional(v.nullable(v.string())),
      optional: v.optional(v.boolean(), false),
      type: v.optional(v.nullable(v.string())),
      classes: v.optional(v.array(v.string()), []),
    }),
  ),
  evaluation_span: v.optional(v.nullable(v.tuple([v.number(), v.number()]))),
});

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** What stands behind it, as far as a town's or county's state goes. */
  readonly behind: string;
  /** Keys the mention may be found under: a Wikidata id, or `lang:title`. Empty where the gold has no page. */
  readonly keys: readonly string[];
  readonly optional: boolean;
  /** Counted for recall: a name, and no part of a longer one. VoxEL also annotates common nouns and nested names. */
  readonly counted: boolean;
  /** The corpus's own type: Wikidata ids of classes, or VoxEL's word. */
  readonly type: string | null;
}

export interface GoldDocument {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  /** Only what lies inside is judged. */
  readonly span: readonly [number, number];
}

export interface Corpus {
  readonly name: string;
  readonly file: string;
  /** Its gold names only some of the entities of a text: nothing outside gold spans can be called wrong. */
  readonly recallOnly?: boolean;
  /** One the issue sets goals for. */
  readonly goal?: boolean;
}

export const CORPORA: readonly Corpus[] = [
  { name: 'n3-news-100', file: 'n3-news-100.jsonl', goal: true },
  { name: 'news-fair-v2', file: 'elevant-news-fair-v2-no-coref.jsonl', goal: true },
  { name: 'voxel-en', file: 'voxel-en.jsonl', goal: true },
  { name: 'msnbc', file: 'elevant-msnbc-updated.jsonl', goal: true },
  { name: 'reuters-128', file: 'elevant-reuters-128.jsonl', goal: true },
  { name: 'rss-500', file: 'elevant-rss-500.jsonl', recallOnly: true },
  { name: 'wiki-fair-v2', file: 'elevant-wiki-fair-v2-no-coref.jsonl' },
  { name: 'oke-2015', file: 'elevant-oke-2015-eval.jsonl' },
  { name: 'oke-2016', file: 'elevant-oke-2016-eval.jsonl' },
  { name: 'kore50', file: 'elevant-kore50.jsonl' },
  // Annotates common nouns and few names: names outside its gold say nothing.
  { name: 'spotlight', file: 'elevant-spotlight.jsonl', recallOnly: true },
];

/** null where the corpora are not there. */
export function goldOf(corpus: Corpus): GoldDocument[] | null {
  const file = resolve(ROOT, corpus.file);
  if (!existsSync(file)) return null;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => toDocument(v.parse(GoldSchema, JSON.parse(line))));
}

/** ", Northern Territory". */
const BEHIND = 32;

/** Pronouns that some corpora resolve: linking names is another task than coreference. */
const PRONOUNS = new Set(
  'he she it they him her his its their them himself herself itself who whom whose'.split(' '),
);

function toDocument(raw: v.InferOutput<typeof GoldSchema>): GoldDocument {
  const at = codeUnits(raw.text);
  return {
    id: raw.id,
    lang: raw.lang,
    text: raw.text,
    mentions: raw.mentions
      .filter(({ surface }) => !PRONOUNS.has(surface.toLowerCase()))
      .map((m) => ({
        start: at(m.start),
        end: at(m.end),
        surface: m.surface,
        behind: raw.text.slice(at(m.end), at(m.end) + BEHIND),
        keys: m.uri ? keysOf(m.uri, m.name ?? null) : [],
        optional: m.optional,
        counted: m.classes.length === 0 || isName(m),
        type: m.type ?? null,
      })),
    span: raw.evaluation_span
      ? [at(raw.evaluation_span[0]), at(raw.evaluation_span[1])]
      : [0, raw.text.length],
  };
}

/** VoxEL's strict reading: full and short forms of names of persons, places and organisations. */
function isName({
  classes,
  type,
}: {
  classes: readonly string[];
  type?: string | null | undefined;
}): boolean {
  return (
    classes.some((c) => c === 'Mnt-Full' || c === 'Mnt-Short') &&
    classes.some((c) => c === 'Olp-None' || c === 'Olp-Maximal') &&
    (type === 'Person' || type === 'Place' || type === 'Organisation')
  );
}

/** Offsets in code points to offsets in UTF-16 units. */
function codeUnits(text: string): (offset: number) => number {
  const starts: number[] = [];
  let unit = 0;
  for (const char of text) {
    starts.push(unit);
    unit += char.length;
  }
  return (offset) => starts[offset] ?? unit;
}

function keysOf(uri: string, name: string | null): string[] {
  const id = /\/(Q\d+)$/.exec(uri)?.[1];
  if (id) return name ? [id, titleKey('en', name)] : [id];
  const page = /^https?:\/\/([a-z]+)\.(?:wikipedia\.org\/wiki|dbpedia\.org\/resource)\/(.+)$/.exec(uri);
  if (page?.[1] && page[2]) return [titleKey(page[1], page[2])];
  const english = /^https?:\/\/dbpedia\.org\/resource\/(.+)$/.exec(uri)?.[1];
  return english ? [titleKey('en', english)] : [uri];
}

/** `lang:Title`, with spaces, without percent encoding, first letter upper case. */
export function titleKey(lang: string, title: string): string {
  // Some labels of the gold have non-breaking spaces ("St. Louis").
  let plain = title.replace(/[_\u00a0]/g, ' ');
  try {
    plain = decodeURIComponent(plain);
  } catch {
    // A bare percent sign in a title.
  }
  return `${lang}:${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}
