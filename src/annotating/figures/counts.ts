import type { MeasureId } from '../../model';
import { clauseStart } from './clauses';
import { wholeOfSome } from './describing';
import type { Found } from './found';
import { MAX_LABEL_TOKENS, MAX_LEAD_TOKENS, SMALLEST_BARE_SUM } from './limits';
import type { Around, Meaning } from './meaning-types';
import type { MeasureTables } from './measure-rules';
import type { NounPhrase } from './noun-phrase';
import { openMeasure } from './open-counts';
import type { Token } from './tokens';
import { verbMeasure } from './verbs';
import { MEASURES } from './words';

/** Small numbers in words before a common noun tell a story, they are no figure ("zwei Autos"). */
export const SMALLEST_ROLE_COUNT = 10;
/** Larger numbers are told in tenths of a scale ("1.2 thousand"). */
const SMALLEST_ROUNDED = 1000;
/** What tells how large a thing is ("das Werk mit 1.000 Beschäftigten"): no verb is about them. */
const SIZES = /^(?:employees|population|members|students|customers)$/;
/** Arms, disasters and trials count from here on. */
const FEWEST_HEAVY = 2;
/** "Thousands of people" is a way of speaking; hundreds of millions are a part of mankind. */
const LARGE_CROWD = 100_000_000;

export function counted(
  found: Found,
  phrase: NounPhrase | null,
  around: Around,
): Omit<Meaning, 'wholeOf'> | null {
  const { tokens, tables } = around;
  const head = phrase ? (tokens[phrase.head]?.lower ?? '') : null;
  if (head !== null && tables.never.has(head)) return null;
  // "7.5 magnitude quakes": nobody counts in tenths.
  const { value } = found.quantity;
  if (value !== null && value < 0) return null;
  if (value !== null && !Number.isInteger(value) && Math.abs(value) < SMALLEST_ROUNDED) return null;
  if (phrase && stepped(found, phrase, around)) return null;
  // "der 1,2 bis 2 Millionen teure Zaun": the currency goes without saying.
  if (tables.costly.has(tokens[found.to]?.lower ?? ''))
    return { found, measure: 'price', by: 'amount', phrase: null, cue: null };
  // "one of the oldest buildings"
  if (found.quantity.value === 1 && tokens[found.to]?.lower === 'of') return null;
  const vague = value === null && found.quantity.max === null;
  const noun = phrase ? nounMeasure(phrase, around) : null;
  const role = head === null ? undefined : tables.roles.valuesOf(head)[0];
  const said = verbMeasure(found, phrase, around);
  // "Ein Boot mit 245 Migranten an Bord": what they are says more than where.
  const staff =
    role !== undefined && SIZES.test(role) && tables.withs.has(tokens[found.outer - 1]?.lower ?? '');
  const verb =
    staff || wholeOfSome(found, around) || (said?.onlyOver && role && !said.over.includes(role))
      ? null
      : said;
  if (noun && !verb?.over.includes(noun.measure)) {
    if (!worth(found, noun.measure) && !struck(noun.measure, around)) return null;
    return { found, measure: noun.measure, by: 'noun', phrase, cue: noun };
  }
  if (verb && phrase === null && besideComma(found, around)) return null;
  if (verb && !worth(found, verb.measure)) return null;
  if (verb) return { found, measure: verb.measure, by: 'verb', phrase, cue: verb };
  if (head !== null && phrase) {
    // "a country of 50 million people"
    const lead = role === 'people' ? headBefore(found, around) : null;
    if (lead) return { found, measure: lead, by: 'role', phrase, cue: null };
    if (role && worth(found, role))
      return { found, measure: role, by: 'role', phrase, cue: { from: phrase.head, to: phrase.to } };
    const leading = phrase.head === phrase.from ? leadingMeasure(found, around) : null;
    if (leading && vague && !worth(found, leading)) return null;
    if (leading) return { found, measure: leading, by: 'noun', phrase: null, cue: null };
    const open = role ? null : openMeasure(found, phrase, around);
    return open ? { found, measure: open, by: 'role', phrase, cue: null } : null;
  }
  const sum = bareSum(found, around);
  if (sum) return { found, measure: sum, by: 'amount', phrase: null, cue: null };
  const apposed = namelyMeasure(found, around);
  if (apposed) return { found, measure: apposed, by: 'noun', phrase: null, cue: null };
  const total = besideComma(found, around) ? null : leadingMeasure(found, around);
  if (total && vague && !worth(found, total)) return null;
  return total ? { found, measure: total, by: 'noun', phrase: null, cue: null } : null;
}

/** "cut the deficit to 133.7 billion": a sum whose currency goes without saying, behind the noun it is of. */
function bareSum(found: Found, { tokens, tables, sentence, floor }: Around): MeasureId | null {
  const size = found.quantity.value ?? found.quantity.max ?? 0;
  const link = tokens[found.outer - 1]?.lower ?? '';
  if (size < SMALLEST_BARE_SUM || !(tables.targets.has(link) || tables.links.has(link))) return null;
  for (let p = found.outer - 1; p >= Math.max(sentence.from, floor, found.outer - MAX_LEAD_TOKENS); p -= 1) {
    const rule = tables.amounts.find((r) => r.types.includes('currency') && r.subjects?.at(tokens, p));
    if (rule) return rule.measure;
  }
  return null;
}

/** "Am meisten Beschwerden, nämlich 66": the noun before the comma. */
function namelyMeasure(found: Found, { tokens, tables, sentence }: Around): MeasureId | null {
  const word = [1, 2]
    .map((back) => found.outer - back)
    .find((p) => tables.namely.at(tokens, p)?.to === found.outer);
  if (word === undefined || tokens[word - 1]?.text !== ',' || word - 2 < sentence.from) return null;
  return (tables.nouns.at(tokens, word - 2) ?? tables.roles.at(tokens, word - 2))?.value ?? null;
}

/** A noun with its preposition right before the number ("population of", "Stadt mit"). */
function headBefore(found: Found, { tokens, tables, floor }: Around): MeasureId | null {
  for (let p = found.outer - 1; p >= Math.max(floor, found.outer - 3); p -= 1) {
    const head = tables.heads.at(tokens, p);
    if (head && head.to === found.outer) return head.value;
  }
  return null;
}

/** Deaths and arrests are news from one on; cars and people only in numbers. */
export function worth(found: Found, measure: MeasureId): boolean {
  const { value } = found.quantity;
  const human =
    /^(?:deaths|injuries|missing|arrests|abducted|hostages|intensive-care|hospitalised|seats|votes|infections|rescued)$/;
  // "Thousands of voters" is a way of speaking; thousands of protesters are news.
  const crowd =
    /^(?:protesters|displaced|troops|participants|evacuated|attendance|affected|unemployed|job-cuts|vaccinations|earthquakes|attacks|flights|companies|accidents|fires|buildings|weapons|households|customers|members)$/;
  if (human.test(measure)) return true;
  if (value === null && found.quantity.max === null)
    return crowd.test(measure) || (measure === 'people' && (found.quantity.min ?? 0) >= LARGE_CROWD);
  // One is an example, two warships are news.
  const heavy = /^(?:aircraft|ships|weapons|earthquakes|accidents|fires|cases)$/;
  if (heavy.test(measure)) return (value ?? found.quantity.max ?? 0) >= FEWEST_HEAVY;
  return (value ?? found.quantity.max ?? 0) >= SMALLEST_ROLE_COUNT;
}

/** ", 19," or "(37)": an age or an aside, not a count. */
export function besideComma(found: Found, { tokens }: Around): boolean {
  return /^[,(]$/.test(tokens[found.outer - 1]?.text ?? '') && /^[,)]$/.test(tokens[found.to]?.text ?? '');
}

/** "downed three jets", "zwei Häuser zerstört": what was hit is news from one on. */
export function struck(measure: MeasureId, { tokens, tables, sentence }: Around): boolean {
  if (MEASURES.get(measure)?.kind !== 'things') return false;
  for (let p = sentence.from; p < sentence.to; p += 1) if (tables.strikes.at(tokens, p)) return true;
  return false;
}

function nounMeasure(phrase: NounPhrase, { tokens, tables }: Around) {
  for (let p = phrase.head; p >= phrase.from; p -= 1) {
    // "60.000 Lkw-Fahrten" are no lorries.
    const first =
      p < phrase.head && /^[-–]$/.test(tokens[p + 1]?.text ?? '') && tokens[p + 1]?.glued === true;
    if (first) continue;
    const found = tables.nouns.at(tokens, p);
    if (found) return { measure: found.value, from: p, to: found.to };
  }
  return null;
}

/**
 * A bare number whose noun stands before it: "Die Zahl der Todesopfer stieg auf 18", "Attendance: 12,836",
 * "a crowd of 70,000".
 */
export function leadingMeasure(found: Found, { tokens, tables, sentence, floor }: Around): MeasureId | null {
  // "um 51 verringert": a step, not the total.
  if (tables.steps.has(tokens[found.outer - 1]?.lower ?? '')) return null;
  const near = Math.max(floor, found.outer - MAX_LEAD_TOKENS);
  for (let p = found.outer - 1; p >= near; p -= 1) {
    const head = tables.heads.at(tokens, p);
    if (head && linksOnly(tokens, head.to, found.outer, tables)) return head.value;
  }
  const last = tokens[found.outer - 1];
  if (last?.text === ':') {
    for (let p = found.outer - 2; p >= Math.max(sentence.from, found.outer - 2 - MAX_LABEL_TOKENS); p -= 1) {
      if (/^[.!?;]$/.test(tokens[p]?.text ?? '')) break;
      const head = tables.heads.at(tokens, p);
      if (head) return head.value;
    }
  }
  let target = found.outer - 1;
  while (
    target > sentence.from &&
    tables.links.has(tokens[target]?.lower ?? '') &&
    !tables.targets.has(tokens[target]?.lower ?? '')
  )
    target -= 1;
  const level = tables.targets.has(tokens[target]?.lower ?? '')
    ? levelOf(found, { tokens, tables, sentence })
    : null;
  if (level) return level;
  const start = Math.max(floor, clauseStart(tokens, found.outer, sentence.from));
  let total = false;
  let measure: MeasureId | null = null;
  for (let p = start; p < found.outer; p += 1) {
    total ||= tables.totals.has(tokens[p]?.lower ?? '');
    if (tables.targets.has(last?.lower ?? '')) measure = tables.heads.at(tokens, p)?.value ?? measure;
    if (total) measure ??= tables.nouns.at(tokens, p)?.value ?? tables.roles.at(tokens, p)?.value ?? null;
  }
  return measure;
}

/** "Unemployment rose by 2,000 in May to 436,500", "Vacancies fell to 900": what stands before the verb has this level. */
function levelOf(
  found: Found,
  { tokens, tables, sentence }: Pick<Around, 'tokens' | 'tables' | 'sentence'>,
): MeasureId | null {
  const start = clauseStart(tokens, found.outer, sentence.from);
  const said = (p: number) =>
    tables.heads.at(tokens, p) ?? tables.nouns.at(tokens, p) ?? tables.roles.at(tokens, p);
  // German participles stand behind: "ist die Zahl auf 2.680 gesunken".
  let moved = movesIn(found.to, Math.min(sentence.to, found.to + MAX_LEAD_TOKENS), { tokens, tables });
  // "Die Zahl der Mitarbeiter hat sich um 51 Personen auf 2.680 verringert": what the total is of.
  for (let p = start; moved && p < found.outer; p += 1) {
    if (!tables.totals.has(tokens[p]?.lower ?? '')) continue;
    for (let noun = p; noun < found.outer; noun += 1) {
      const of = said(noun);
      if (of) return of.value;
    }
  }
  for (let p = found.outer - 1; p >= start; p -= 1) {
    if (!moved) {
      moved = tables.moves.at(tokens, p) !== null;
      continue;
    }
    const noun = said(p);
    if (noun) return noun.value;
  }
  return null;
}

const movesIn = (from: number, to: number, { tokens, tables }: Pick<Around, 'tokens' | 'tables'>) => {
  for (let p = from; p < to && tokens[p]?.kind !== 'mark'; p += 1)
    if (tables.moves.at(tokens, p)) return true;
  return false;
};

/** "um 51 Personen verringert", "rose by 20 people": a step, no level. */
function stepped(found: Found, phrase: NounPhrase, around: Around): boolean {
  const { tokens, tables, sentence } = around;
  if (!tables.steps.has(tokens[found.outer - 1]?.lower ?? '')) return false;
  const near = found.outer - 1 - MAX_LEAD_TOKENS;
  return (
    movesIn(Math.max(sentence.from, near), found.outer - 1, around) ||
    movesIn(phrase.to, Math.min(sentence.to, phrase.to + MAX_LEAD_TOKENS), around)
  );
}

/** Only ":", "of", "at" and other links between a noun and its number. */
export function linksOnly(
  tokens: readonly Token[],
  from: number,
  to: number,
  tables: MeasureTables,
): boolean {
  for (let p = from; p < to; p += 1) {
    const token = tokens[p];
    if (token && !/^[:“”"]$/.test(token.text) && !tables.links.has(token.lower)) return false;
  }
  return true;
}
