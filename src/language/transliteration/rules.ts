import * as v from 'valibot';
import arabic from './arabic.json';
import chinese from './chinese.json';
import common from './common.json';
import countries from './countries.json';
import cyrillic from './cyrillic.json';
import greek from './greek.json';
import hebrew from './hebrew.json';
import korean from './korean.json';
import letters from './letters.json';
import persian from './persian.json';
import turkic from './turkic.json';

/** Ways of writing, one by language of the reader or purpose; no spelling mixes two. */
export const SYSTEMS = ['de', 'en', 'scholarly'] as const;
export type System = (typeof SYSTEMS)[number];

const iso = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));
const part = v.pipe(v.string(), v.minLength(1));
/** The nearest way first; '' leaves the unit out. */
const ways = v.strictObject({
  de: v.array(v.string()),
  en: v.array(v.string()),
  scholarly: v.array(v.string()),
});

const endings = v.array(
  v.strictObject({
    from: v.array(part),
    /** Only for names from there; all of the family's where left out. */
    countries: v.optional(v.array(iso)),
    to: ways,
  }),
);
const units = v.array(
  v.strictObject({
    from: part,
    countries: v.optional(v.array(iso)),
    at: v.optional(
      v.picklist(['start', 'after-vowel', 'before-vowel', 'between-vowels', 'before-consonant']),
    ),
    to: ways,
  }),
);

/** What any script is written with in the English manner ("sh", "kh", "ts"). Data: `common.json`. */
const CommonSchema = v.strictObject({ source: part, endings, units });

/** How names of one group of languages differ from spelling to spelling. Data: one file a family. */
const FamilySchema = v.strictObject({
  source: part,
  countries: v.array(iso),
  /** Whether the rules of `common.json` hold too: German writes "Scharon", but "Shanghai". */
  common: v.boolean(),
  /** Whether a name of two words with a hyphen is also written as one ("Abdul-Malik", "Abdulmalik"). */
  joins: v.boolean(),
  /** Articles, which are written, left out or assimilated. */
  articles: v.array(part),
  /** Letters, as German and English write them, that the article takes on ("asch-Schams", "ar-Raqqa"). */
  sun: v.array(part),
  /** Given names and other words by all their usual spellings. */
  words: v.array(
    v.strictObject({
      countries: v.optional(v.array(iso)),
      forms: v.pipe(v.array(part), v.minLength(2)),
      /** These are all: none is made of the word's units besides. */
      all: v.optional(v.literal(true)),
    }),
  ),
  endings,
  units,
});

/** Letters with a sign → how papers of a language write them that do without. Data: `letters.json`. */
const LettersSchema = v.strictObject({
  source: part,
  letters: v.record(v.pipe(v.string(), v.length(1)), v.record(v.string(), part)),
});

type Family = v.InferOutput<typeof FamilySchema>;
export type Ending = v.InferOutput<typeof endings>[number];
export type Unit = v.InferOutput<typeof units>[number];

const shared = v.parse(CommonSchema, common);
const families = [turkic, persian, arabic, cyrillic, hebrew, greek, chinese, korean].map((family) =>
  v.parse(FamilySchema, family),
);
export const LETTERS = v.parse(LettersSchema, letters).letters;

/** Keys of places and of offices' countries → ISO 3166-1. */
const KEYS = v.parse(v.record(v.string(), iso), countries);
const CODES = new Set(families.flatMap((family) => family.countries));

/** The ISO 3166-1 code of a place's id or of an office's country, where its names come from another script. */
export function scriptCountry(key: string): string | null {
  const code = KEYS[key] ?? key.toUpperCase();
  return CODES.has(code) ? code : null;
}

/** All rules for the names of one country, in the order in which they are tried. */
export interface SpellingRules {
  readonly endings: readonly Ending[];
  readonly units: readonly Unit[];
  readonly words: ReadonlyMap<string, Family['words'][number]>;
  readonly joins: boolean;
  readonly article: RegExp | null;
  readonly sun: RegExp | null;
}

/** Articles of any family at the beginning of a name, with a name behind them. */
export const ARTICLE = new RegExp(
  `^(?:${families.flatMap((family) => family.articles).join('|')})[- ](?=\\p{Lu}\\p{L}{3})`,
  'iu',
);

const cache = new Map<string, SpellingRules>();

export function spellingRules(country: string | undefined): SpellingRules {
  const known = cache.get(country ?? '');
  if (known) return known;
  const own = families.filter((family) => country !== undefined && family.countries.includes(country));
  const sets = own.every(({ common: too }) => too) ? [...own, shared] : own;
  const here = <T extends { countries?: string[] | undefined }>(list: readonly T[]): T[] => [
    ...list.filter((item) => item.countries && country && item.countries.includes(country)),
    ...list.filter((item) => !item.countries),
  ];
  const articles = own.flatMap((family) => family.articles);
  const sun = own.flatMap((family) => family.sun);
  const rules: SpellingRules = {
    // Sorting is stable: what is said of a country goes before its family, and that before what is common.
    endings: sets
      .flatMap((set) => here(set.endings))
      .flatMap(({ from, to }) => from.map((f) => ({ from: [f], to })))
      .sort((a, b) => length(b.from) - length(a.from)),
    units: sets
      .flatMap((set) => {
        const list = here(set.units);
        const ofCountry = list.filter(({ countries: some }) => some);
        const rest = list.filter(({ countries: some }) => !some);
        return [...conditionsFirst(ofCountry), ...conditionsFirst(rest)];
      })
      .sort((a, b) => b.from.length - a.from.length),
    words: new Map(
      own.flatMap(({ words }) =>
        here(words).flatMap((word) => word.forms.map((form) => [form, word] as const)),
      ),
    ),
    joins: own.some(({ joins }) => joins),
    article:
      articles.length === 0 ? null : new RegExp(`(?<=^|[ -])(?:${articles.join('|')})[ -](?=\\p{L}{3})`, 'u'),
    sun: sun.length === 0 ? null : new RegExp(`^(?:${sun.join('|')})`),
  };
  cache.set(country ?? '', rules);
  return rules;
}

const length = (from: readonly string[]): number => from[0]?.length ?? 0;
const conditionsFirst = (list: readonly Unit[]): Unit[] => [
  ...list.filter(({ at }) => at),
  ...list.filter(({ at }) => !at),
];
