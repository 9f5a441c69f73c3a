import type { FigureRules } from '../../language/figure-rules';
import { NounFormTable } from './noun-forms';
import { PhraseTable } from './patterns';
import { type PhraseSets, phraseSets, type WordSets, wordSets } from './word-lists';

/** Lists of single words, and lists of patterns; what each is for stands with its schema. */
const WORD_LISTS = [
  'pronouns',
  'stops',
  'leads',
  'reported',
  'conditionals',
  'reports',
  'asTells',
  'reportsAfter',
  'reportsBefore',
  'links',
  'finite',
  'pointers',
  'subordinators',
  'convinced',
  'contrasts',
  'deeds',
  'objects',
  'empty',
  'auxiliaries',
  'persons',
  'bodies',
  'reflexives',
  'onlyBehindMarks',
  'asWords',
  'outOf',
  'about',
  'leadAdverbs',
  'passives',
  'infinitives',
  'impersonals',
  'betweenSubject',
  'dayPrepositions',
  'coordinators',
  'gerundPrepositions',
  'complementizers',
  'participleComplements',
  'looseEnds',
  'adjectival',
  'abbreviations',
] as const;
const PHRASE_LISTS = ['before', 'after', 'verbs', 'weakVerbs', 'participles'] as const;

/** The words of one language that name sources, ready to be looked up. */
export interface SourceTables
  extends WordSets<(typeof WORD_LISTS)[number]>,
    PhraseSets<(typeof PHRASE_LISTS)[number]> {
  readonly compounds: PhraseTable<string>;
  /** Common nouns that can be a source. */
  readonly speakers: { has(lower: string): boolean };
  /** First part → second parts. */
  readonly partedTells: ReadonlyMap<string, ReadonlySet<string>>;
}

const built = new WeakMap<FigureRules, SourceTables>();

export function sourceTables(rules: FigureRules): SourceTables {
  const known = built.get(rules);
  if (known) return known;
  const { attribution } = rules;
  const tables: SourceTables = {
    ...wordSets(attribution, WORD_LISTS),
    ...phraseSets(attribution, PHRASE_LISTS),
    compounds: new PhraseTable(attribution.compounds.map((c) => [c.noun, c.before] as const)),
    speakers: speakersOf(rules),
    partedTells: parted(attribution.partedTells),
  };
  built.set(rules, tables);
  return tables;
}

/** Where nouns have no capitals: those of the list, and persons by their form ("troopers", "economists"). */
function speakersOf({ attribution, nouns }: FigureRules): { has(lower: string): boolean } {
  const listed = new Set(attribution.speakers);
  if (listed.size === 0) return listed;
  const forms = new NounFormTable(nouns);
  return { has: (lower) => listed.has(lower) || forms.persons(lower) || forms.person(lower) };
}

function parted(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  for (const [first, second] of pairs) map.set(first, (map.get(first) ?? new Set()).add(second));
  return map;
}
