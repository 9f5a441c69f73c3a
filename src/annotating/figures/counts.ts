import type { MeasureId } from '../../model';
import { clauseStart } from './clauses';
import { wholeOfSome } from './describing';
import type { Found } from './found';
import { bareSum, headBefore, leadingMeasure, namelyMeasure, stepped } from './leading';
import { MANKIND, SMALLEST_ROLE_COUNT } from './limits';
import type { Around, Meaning } from './meaning-types';
import { MEASURES } from './measures';
import type { NounPhrase } from './noun-phrase';
import { openMeasure, yearLike } from './open-counts';
import { verbMeasure } from './verbs';

/** Larger numbers are told in tenths of a scale ("1.2 thousand"). */
const SMALLEST_ROUNDED = 1000;
/** "52-7/8" */
const QUOTED_TOKENS = 5;
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
  // "wurden 1996 private Waffen verboten"
  if (phrase && phrase.head > phrase.from && yearLike(found, around)) return null;
  // "7.5 magnitude quakes": nobody counts in tenths.
  const { value } = found.quantity;
  if (value !== null && value < 0) return null;
  const quote = quotation(found, around);
  if (quote) return { found, measure: 'price', by: 'amount', phrase: null, cue: null };
  // "16,9 Studenten pro Lehrkraft"
  const rate = phrase !== null && tables.divisors.has(tokens[phrase.to]?.lower ?? '');
  if (value !== null && !Number.isInteger(value) && Math.abs(value) < SMALLEST_ROUNDED && !rate) return null;
  if (phrase && stepped(found, phrase, around)) return null;
  // "der 1,2 bis 2 Millionen teure Zaun": the currency goes without saying.
  if (tables.costly.has(tokens[found.to]?.lower ?? ''))
    return { found, measure: 'price', by: 'amount', phrase: null, cue: null };
  // "one of the oldest buildings"
  if (
    found.quantity.value === 1 &&
    around.language.grammar.partitives.includes(tokens[found.to]?.lower ?? '')
  )
    return null;
  const vague = value === null && found.quantity.max === null;
  const noun = phrase ? nounMeasure(phrase, around) : null;
  const role = head === null ? undefined : tables.roles.valuesOf(head)[0];
  const said = verbMeasure(found, phrase, around);
  // "Ein Boot mit 245 Migranten an Bord": what they are says more than where.
  const staff =
    role !== undefined &&
    MEASURES.get(role)?.sizes === true &&
    tables.withs.has(tokens[found.outer - 1]?.lower ?? '');
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

/** "rose 4-7/8 to 52-7/8": what a share is quoted at, in halves and eighths without a currency. */
function quotation(found: Found, { tokens, tables, sentence }: Around): boolean {
  if (found.to - found.from < QUOTED_TOKENS || !tables.targets.has(tokens[found.outer - 1]?.lower ?? ''))
    return false;
  if (tokens[found.to - 2]?.text !== '/' || tokens[found.from + 1]?.text !== '-') return false;
  for (let p = clauseStart(tokens, found.outer, sentence.from); p < found.outer; p += 1)
    if (tables.moves.at(tokens, p)) return true;
  return false;
}

/** Whether so many are news: deaths and arrests from one on, cars and people only in numbers (`measures.json`). */
export function worth(found: Found, measure: MeasureId): boolean {
  const { value, min, max } = found.quantity;
  const { kind, newsFrom = SMALLEST_ROLE_COUNT, vague = false } = MEASURES.get(measure) ?? {};
  // "13.06 billion talers": a noun that only looks like one of persons.
  if (kind === 'people' && (value ?? 0) > MANKIND) return false;
  if (newsFrom === 1) return true;
  if (value === null && max === null) return vague || (measure === 'people' && (min ?? 0) >= LARGE_CROWD);
  return (value ?? max ?? 0) >= newsFrom;
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
  const role = tables.roles.has(tokens[phrase.head]?.lower ?? '');
  for (let p = phrase.head; p >= phrase.from; p -= 1) {
    // "60.000 Lkw-Fahrten" are no lorries.
    const first =
      p < phrase.head && /^[-–]$/.test(tokens[p + 1]?.text ?? '') && tokens[p + 1]?.glued === true;
    // "5,500 Valley Airlines workers": another plural only describes them.
    const describes = role && p < phrase.head && tables.forms.plural(tokens[p]?.lower ?? '');
    if (first || describes) continue;
    const found = tables.nouns.at(tokens, p);
    if (found) return { measure: found.value, from: p, to: found.to };
  }
  return null;
}
