import type { FigureRules } from '../../language/figure-rules';
import type { MeasureId } from '../../model';
import { NounFormTable } from './noun-forms';
import { PhraseTable } from './patterns';
import { type PhraseSets, phraseSet, phraseSets, type WordSets, wordSets } from './word-lists';

interface Verb {
  readonly measure: MeasureId;
  readonly over: readonly MeasureId[];
  readonly onlyWith: PhraseTable<true> | null;
  /** Counts persons only. */
  readonly onlyPeople: boolean;
  /** Counts who does it. */
  readonly subject: boolean;
  /** Says nothing against what the noun says, but of the measures in `over`. */
  readonly onlyOver: boolean;
  /** Counts only what follows it. */
  readonly object: boolean;
}

/** Lists of single words, looked up by the word … */
const WORD_LISTS = [
  'links',
  'targets',
  'steps',
  'bases',
  'versus',
  'levelBases',
  'others',
  'gifts',
  'each',
  'alone',
  'latitudes',
  'passives',
  'objectStarts',
  'stops',
  'joins',
  'fillers',
  'attributive',
  'supposed',
  'containers',
  'withs',
  'articles',
  'indefinites',
  'sumArticles',
  'quantifiers',
  'ofs',
  'assets',
  'wherever',
  'statures',
  'sharers',
  'periodic',
  'wholly',
  'origins',
  'turns',
  'conditions',
  'costly',
  'payments',
  'wholes',
  'against',
  'possessives',
  'divisors',
  'distributives',
] as const;
/** … and lists of patterns: several words, or any letters at a word's end. What each is for stands with its schema. */
const PHRASE_LISTS = [
  'groups',
  'lone',
  'totals',
  'strikes',
  'people',
  'never',
  'parts',
  'among',
  'sport',
  'collectives',
  'moves',
  'besides',
  'examples',
  'onesOf',
  'namely',
  'screens',
  'echoes',
  'presences',
] as const;

/** The measure words of one language, ready to be looked up. */
export interface MeasureTables
  extends WordSets<(typeof WORD_LISTS)[number]>,
    PhraseSets<(typeof PHRASE_LISTS)[number]> {
  readonly nouns: PhraseTable<MeasureId>;
  readonly roles: PhraseTable<MeasureId>;
  readonly heads: PhraseTable<MeasureId>;
  readonly verbs: PhraseTable<Verb>;
  /** Second part of a verb → first parts and what they say. */
  readonly separable: ReadonlyMap<string, readonly { readonly first: string; readonly measure: MeasureId }[]>;
  readonly amounts: readonly {
    readonly measure: MeasureId;
    readonly types: readonly string[];
    readonly of: readonly string[];
    readonly except: readonly string[];
    readonly notAfter: readonly string[];
    readonly notBefore: readonly string[];
    readonly onlyAfter: readonly string[];
    readonly onlyBefore: readonly string[];
    readonly near: number;
    readonly atMost: number;
    readonly context: PhraseTable<true> | null;
    readonly beside: PhraseTable<true> | null;
    readonly subjects: PhraseTable<true> | null;
  }[];
  /** What each unit measures. */
  readonly unitKinds: ReadonlyMap<string, string>;
  readonly forms: NounFormTable;
}

function separable(counted: FigureRules['measures']['counted']) {
  const map = new Map<string, { first: string; measure: MeasureId }[]>();
  for (const { measure, separable: pairs } of counted) {
    for (const [first, second] of pairs) {
      map.set(second, [...(map.get(second) ?? []), { first, measure }]);
    }
  }
  return map;
}

const built = new WeakMap<FigureRules, MeasureTables>();
const some = (phrases: readonly string[]) => (phrases.length === 0 ? null : phraseSet(phrases));

export function measureTables(rules: FigureRules): MeasureTables {
  const known = built.get(rules);
  if (known) return known;
  const { measures } = rules;
  const tables: MeasureTables = {
    ...wordSets(measures, WORD_LISTS),
    ...phraseSets(measures, PHRASE_LISTS),
    nouns: new PhraseTable(measures.counted.flatMap((r) => r.nouns.map((n) => [n, r.measure] as const))),
    roles: new PhraseTable(measures.counted.flatMap((r) => r.roles.map((n) => [n, r.measure] as const))),
    heads: new PhraseTable(measures.counted.flatMap((r) => r.heads.map((n) => [n, r.measure] as const))),
    verbs: new PhraseTable<Verb>(
      measures.counted.flatMap((r) => {
        const verb = {
          measure: r.measure,
          over: r.over,
          onlyPeople: r.onlyPeople,
          subject: r.subject,
          onlyOver: r.onlyOver,
          onlyWith: some(r.onlyWith),
        };
        return [
          ...r.verbs.map((p) => [p, { ...verb, object: false }] as const),
          ...r.objects.map((p) => [p, { ...verb, object: true }] as const),
        ];
      }),
    ),
    separable: separable(measures.counted),
    amounts: measures.amounts.map((a) => ({
      ...a,
      context: some(a.context),
      beside: some(a.beside),
      subjects: some(a.subjects),
    })),
    unitKinds: new Map(rules.units.units.map((u) => [u.unit, u.of])),
    forms: new NounFormTable(rules.nouns),
  };
  built.set(rules, tables);
  return tables;
}
