import type { FigureRules } from '../../language/figure-rules';
import type { MeasureId } from '../../model';
import { NounFormTable } from './noun-forms';
import { PhraseTable } from './patterns';

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

/** The measure words of one language, ready to be looked up. */
export interface MeasureTables {
  readonly nouns: PhraseTable<MeasureId>;
  readonly roles: PhraseTable<MeasureId>;
  readonly heads: PhraseTable<MeasureId>;
  readonly links: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly steps: ReadonlySet<string>;
  readonly bases: ReadonlySet<string>;
  readonly levelBases: ReadonlySet<string>;
  readonly groups: PhraseTable<true>;
  readonly others: ReadonlySet<string>;
  readonly gifts: ReadonlySet<string>;
  readonly each: ReadonlySet<string>;
  readonly lone: PhraseTable<true>;
  readonly alone: ReadonlySet<string>;
  readonly latitudes: ReadonlySet<string>;
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
  readonly totals: PhraseTable<true>;
  readonly passives: ReadonlySet<string>;
  readonly strikes: PhraseTable<true>;
  readonly objectStarts: ReadonlySet<string>;
  /** What each unit measures. */
  readonly unitKinds: ReadonlyMap<string, string>;
  readonly people: PhraseTable<true>;
  readonly never: PhraseTable<true>;
  readonly parts: PhraseTable<true>;
  readonly among: PhraseTable<true>;
  readonly stops: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly attributive: ReadonlySet<string>;
  readonly sport: PhraseTable<true>;
  readonly supposed: ReadonlySet<string>;
  readonly containers: ReadonlySet<string>;
  readonly collectives: PhraseTable<true>;
  readonly moves: PhraseTable<true>;
  readonly besides: PhraseTable<true>;
  readonly withs: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly indefinites: ReadonlySet<string>;
  readonly sumArticles: ReadonlySet<string>;
  readonly quantifiers: ReadonlySet<string>;
  readonly ofs: ReadonlySet<string>;
  readonly assets: ReadonlySet<string>;
  readonly examples: PhraseTable<true>;
  readonly wherever: ReadonlySet<string>;
  readonly statures: ReadonlySet<string>;
  readonly onesOf: PhraseTable<true>;
  readonly sharers: ReadonlySet<string>;
  readonly periodic: ReadonlySet<string>;
  readonly wholly: ReadonlySet<string>;
  readonly namely: PhraseTable<true>;
  readonly origins: ReadonlySet<string>;
  readonly turns: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly screens: PhraseTable<true>;
  readonly costly: ReadonlySet<string>;
  readonly payments: ReadonlySet<string>;
  readonly wholes: ReadonlySet<string>;
  readonly against: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly echoes: PhraseTable<true>;
  readonly presences: PhraseTable<true>;
  readonly divisors: ReadonlySet<string>;
  readonly distributives: ReadonlySet<string>;
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
const flags = (phrases: readonly string[]) =>
  new PhraseTable(phrases.map((p) => [p, true as const] as const));
const some = (phrases: readonly string[]) => (phrases.length === 0 ? null : flags(phrases));

export function measureTables(rules: FigureRules): MeasureTables {
  const known = built.get(rules);
  if (known) return known;
  const { measures } = rules;
  const tables: MeasureTables = {
    nouns: new PhraseTable(measures.counted.flatMap((r) => r.nouns.map((n) => [n, r.measure] as const))),
    roles: new PhraseTable(measures.counted.flatMap((r) => r.roles.map((n) => [n, r.measure] as const))),
    heads: new PhraseTable(measures.counted.flatMap((r) => r.heads.map((n) => [n, r.measure] as const))),
    links: new Set(measures.links),
    targets: new Set(measures.targets),
    steps: new Set(measures.steps),
    bases: new Set(measures.bases),
    levelBases: new Set(measures.levelBases),
    groups: flags(measures.groups),
    others: new Set(measures.others),
    gifts: new Set(measures.gifts),
    each: new Set(measures.each),
    lone: flags(measures.lone),
    alone: new Set(measures.alone),
    latitudes: new Set(measures.latitudes),
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
    totals: flags(measures.totals),
    passives: new Set(measures.passives),
    strikes: flags(measures.strikes),
    objectStarts: new Set(measures.objectStarts),
    unitKinds: new Map(rules.units.units.map((u) => [u.unit, u.of])),
    people: flags(measures.people),
    never: flags(measures.never),
    parts: flags(measures.parts),
    among: flags(measures.among),
    stops: new Set(measures.stops),
    joins: new Set(measures.joins),
    fillers: new Set(measures.fillers),
    attributive: new Set(measures.attributive),
    sport: flags(measures.sport),
    supposed: new Set(measures.supposed),
    containers: new Set(measures.containers),
    collectives: flags(measures.collectives),
    moves: flags(measures.moves),
    besides: flags(measures.besides),
    withs: new Set(measures.withs),
    articles: new Set(measures.articles),
    indefinites: new Set(measures.indefinites),
    sumArticles: new Set(measures.sumArticles),
    quantifiers: new Set(measures.quantifiers),
    ofs: new Set(measures.ofs),
    assets: new Set(measures.assets),
    examples: flags(measures.examples),
    wherever: new Set(measures.wherever),
    statures: new Set(measures.statures),
    onesOf: flags(measures.onesOf),
    sharers: new Set(measures.sharers),
    periodic: new Set(measures.periodic),
    wholly: new Set(measures.wholly),
    namely: flags(measures.namely),
    origins: new Set(measures.origins),
    turns: new Set(measures.turns),
    conditions: new Set(measures.conditions),
    screens: flags(measures.screens),
    costly: new Set(measures.costly),
    payments: new Set(measures.payments),
    wholes: new Set(measures.wholes),
    against: new Set(measures.against),
    possessives: new Set(measures.possessives),
    echoes: flags(measures.echoes),
    presences: flags(measures.presences),
    divisors: new Set(measures.divisors),
    distributives: new Set(measures.distributives),
    forms: new NounFormTable(rules.nouns),
  };
  built.set(rules, tables);
  return tables;
}
