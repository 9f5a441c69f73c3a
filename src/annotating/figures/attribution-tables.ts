import type { FigureRules } from '../../language/figure-rules';
import { NounFormTable } from './noun-forms';
import { PhraseTable } from './patterns';

/** The words of one language that name sources, ready to be looked up. */
export interface SourceTables {
  readonly before: PhraseTable<true>;
  readonly after: PhraseTable<true>;
  readonly compounds: PhraseTable<string>;
  readonly verbs: PhraseTable<true>;
  readonly weakVerbs: PhraseTable<true>;
  readonly pronouns: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  readonly reported: ReadonlySet<string>;
  readonly conditionals: ReadonlySet<string>;
  /** Common nouns that can be a source. */
  readonly speakers: { has(lower: string): boolean };
  /** Nouns for what somebody has told ("Angaben"), behind a preposition. */
  readonly reports: ReadonlySet<string>;
  readonly asTells: ReadonlySet<string>;
  /** First part → second parts. */
  readonly partedTells: ReadonlyMap<string, ReadonlySet<string>>;
  readonly reportsAfter: ReadonlySet<string>;
  readonly reportsBefore: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly finite: ReadonlySet<string>;
  readonly pointers: ReadonlySet<string>;
  readonly subordinators: ReadonlySet<string>;
  readonly convinced: ReadonlySet<string>;
  readonly contrasts: ReadonlySet<string>;
  readonly deeds: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly empty: ReadonlySet<string>;
  readonly participles: PhraseTable<true>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly reflexives: ReadonlySet<string>;
  readonly onlyBehindMarks: ReadonlySet<string>;
  readonly asWords: ReadonlySet<string>;
  readonly outOf: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
  readonly leadAdverbs: ReadonlySet<string>;
  readonly passives: ReadonlySet<string>;
  readonly infinitives: ReadonlySet<string>;
  readonly impersonals: ReadonlySet<string>;
  readonly betweenSubject: ReadonlySet<string>;
  readonly dayPrepositions: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  readonly gerundPrepositions: ReadonlySet<string>;
  readonly complementizers: ReadonlySet<string>;
  readonly participleComplements: ReadonlySet<string>;
  readonly looseEnds: ReadonlySet<string>;
  readonly adjectival: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
}

const built = new WeakMap<FigureRules, SourceTables>();

export function sourceTables(rules: FigureRules): SourceTables {
  const known = built.get(rules);
  if (known) return known;
  const { attribution } = rules;
  const flags = (list: readonly string[]) => new PhraseTable(list.map((p) => [p, true as const] as const));
  const tables: SourceTables = {
    before: flags(attribution.before),
    after: flags(attribution.after),
    compounds: new PhraseTable(attribution.compounds.map((c) => [c.noun, c.before] as const)),
    verbs: flags(attribution.verbs),
    weakVerbs: flags(attribution.weakVerbs),
    pronouns: new Set(attribution.pronouns),
    stops: new Set(attribution.stops),
    leads: new Set(attribution.leads),
    reported: new Set(attribution.reported),
    conditionals: new Set(attribution.conditionals),
    speakers: speakersOf(rules),
    reports: new Set(attribution.reports),
    asTells: new Set(attribution.asTells),
    partedTells: parted(attribution.partedTells),
    reportsAfter: new Set(attribution.reportsAfter),
    reportsBefore: new Set(attribution.reportsBefore),
    links: new Set(attribution.links),
    finite: new Set(attribution.finite),
    pointers: new Set(attribution.pointers),
    subordinators: new Set(attribution.subordinators),
    convinced: new Set(attribution.convinced),
    contrasts: new Set(attribution.contrasts),
    deeds: new Set(attribution.deeds),
    objects: new Set(attribution.objects),
    empty: new Set(attribution.empty),
    participles: flags(attribution.participles),
    auxiliaries: new Set(attribution.auxiliaries),
    persons: new Set(attribution.persons),
    bodies: new Set(attribution.bodies),
    reflexives: new Set(attribution.reflexives),
    onlyBehindMarks: new Set(attribution.onlyBehindMarks),
    asWords: new Set(attribution.asWords),
    outOf: new Set(attribution.outOf),
    about: new Set(attribution.about),
    leadAdverbs: new Set(attribution.leadAdverbs),
    passives: new Set(attribution.passives),
    infinitives: new Set(attribution.infinitives),
    impersonals: new Set(attribution.impersonals),
    betweenSubject: new Set(attribution.betweenSubject),
    dayPrepositions: new Set(attribution.dayPrepositions),
    coordinators: new Set(attribution.coordinators),
    gerundPrepositions: new Set(attribution.gerundPrepositions),
    complementizers: new Set(attribution.complementizers),
    participleComplements: new Set(attribution.participleComplements),
    looseEnds: new Set(attribution.looseEnds),
    adjectival: new Set(attribution.adjectival),
    abbreviations: new Set(attribution.abbreviations),
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
