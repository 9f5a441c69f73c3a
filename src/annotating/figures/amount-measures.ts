import type { MeasureId } from '../../model';
import { basis } from './alike';
import { afterAside, clauseEnd, clauseStart } from './clauses';
import type { Found } from './found';
import { FEWEST_SENTENCE_TOKENS } from './limits';
import type { Around, Meaning } from './meaning-types';
import type { MeasureTables } from './measure-rules';
import type { NounPhrase } from './noun-phrase';
import type { Token } from './tokens';

/** In percent. */
const ALL = 100;

/** Degrees without a scale: no weather report is hotter, in either scale. */
export const HOTTEST = 135;

/** A smaller sum that is no price is a coin, a note or an example ("a $1 bill"). */
export const SMALLEST_SUM = 100;

/** A larger sum before a noun pays for it, it is no price tag ("a $5,000 grant"). */
const LARGEST_PRICE = 2_000;

/** A sum told without a number is information from tens of thousands on. */
const LEAST_VAGUE_SUM = 10_000;

/** "two-thirds of Republicans", "die Hälfte der Kinder", "3 in 10 voters"; not "the second half". */
export function fractionOf(
  found: Found,
  phrase: NounPhrase | null,
  { tokens, tables }: Around,
): Omit<Meaning, 'wholeOf'> | null {
  const of = tokens[found.to]?.lower ?? '';
  const named = phrase !== null || tables.sharers.has(of);
  const head = phrase ? (tokens[phrase.head]?.lower ?? '') : '';
  // "in the second quarter", "last quarter": a part of the year.
  const before = tokens[found.from - 1]?.lower ?? '';
  if (tables.periodic.has(before)) return null;
  if (found.afterOrdinal || tables.never.has(head)) return null;
  // "half the 5.6 percent pace": a part of another number.
  const article = tables.articles.has(tokens[found.to]?.lower ?? '');
  if (tokens[found.to + (article ? 1 : 0)]?.kind === 'number') return null;
  // "um ein Fünftel", "by a third"
  if (tables.steps.has(tokens[found.outer - 1]?.lower ?? ''))
    return { found, measure: 'change', by: 'amount', phrase: null, cue: null };
  // "sank auf ein Zehntel"
  const level = [1, 2].some((back) => tables.targets.has(tokens[found.outer - back]?.lower ?? ''));
  // "zwei Drittel aus Europa", "just under half for the coast": a count of parts, or about so much, is a share of something.
  const { value, qualifier } = found.quantity;
  const words = tokens[found.from]?.kind === 'word';
  const parts = words && value !== null && Math.abs(1 / value - Math.round(1 / value)) > 0.01;
  if (!named && !level && !parts && qualifier === 'exact') return null;
  return { found, measure: 'share', by: 'amount', phrase, cue: null };
}

/** "165 kilometers (100 miles)", "2000 Tonnen Öl (rund 15.000 Barrel)": the same amount in another unit. */
export function converted(tokens: readonly Token[], found: Found): boolean {
  const bracket = tokens[found.outer - 1];
  return bracket?.text === '(' && tokens[found.to]?.text === ')' && found.afterQuantity;
}

/** "77 kW/105 PS": the same in another unit; but "100 MW/150 MWh". */
function behindSlash(found: Found, { tokens, tables, before }: Around): boolean {
  if (tokens[found.from - 1]?.text !== '/' || before?.to !== found.from - 1) return false;
  const kind = (one: Found) => tables.unitKinds.get(one.quantity.unit ?? '');
  return kind(found) === kind(before);
}

/** Numbers with a unit: the first rule whose type, dimension and words fit. */
export function amount(
  found: Found,
  phrase: NounPhrase | null,
  around: Around,
): Omit<Meaning, 'wholeOf'> | null {
  const { tokens, tables } = around;
  const { type, unit } = found.quantity;
  // A bare "Grad" beyond any weather is an angle.
  if (unit === 'degree' && Math.abs(found.quantity.value ?? 0) > HOTTEST) return null;
  // "Loaded: 0%" on a line of its own is a button.
  if (type === 'percentage' && around.sentence.to - around.sentence.from < FEWEST_SENTENCE_TOKENS)
    return null;
  if (converted(tokens, found) || tables.latitudes.has(tokens[found.to]?.lower ?? '')) return null;
  if (divisor(found, around) || behindSlash(found, around)) return null;
  const rule = tables.amounts.find((one) => fits(one, found, phrase, around));
  if (!rule) return null;
  const general = rule.measure === 'money' || rule.measure === 'share';
  const own = (general ? subjectMeasure(found, around) : null) ?? rule.measure;
  // "zu hundert Prozent überzeugt": a way of saying "wholly".
  const spelled = tokens[found.from]?.kind === 'word';
  const wholly = spelled || tables.wholly.has(tokens[found.outer - 1]?.lower ?? '');
  if (own === 'share' && found.quantity.value === ALL && wholly) return null;
  const vague = found.quantity.value === null && !found.quantity.max;
  // "ein Liter Benzin kostet": what something is told of.
  if (type === 'dimension' && found.quantity.value === 1 && tokens[found.from]?.kind === 'word') return null;
  // "thousands of kilometres": a way of speaking.
  const substance = /^(?:mass|volume|area|energy)$/.test(tables.unitKinds.get(unit ?? '') ?? '');
  if (vague && type === 'dimension' && !substance) return null;
  // "a $120 robot", "for $120"
  const measure =
    own === 'money' && priced(found, around) ? 'price' : own === 'price' && vague ? 'money' : own;
  const sum = Math.abs(found.quantity.value ?? found.quantity.max ?? found.quantity.min ?? 0);
  if (measure === 'money' && sum < SMALLEST_SUM) return null;
  if (type === 'currency' && sum === 0) return null;
  // "It could fetch thousands of dollars": too vague to be a sum.
  if (measure === 'money' && vague && sum < LEAST_VAGUE_SUM) return null;
  return { found, measure, by: 'amount', phrase, cue: null };
}

type Rule = MeasureTables['amounts'][number];

function fits(rule: Rule, found: Found, phrase: NounPhrase | null, around: Around): boolean {
  const { tokens, tables, sentence } = around;
  const { type, unit } = found.quantity;
  if (!rule.types.includes(type) || rule.except.includes(unit ?? '')) return false;
  if (rule.atMost > 0 && Math.abs(found.quantity.value ?? found.quantity.max ?? 0) > rule.atMost)
    return false;
  const before = tokens[found.outer - 1]?.lower ?? '';
  if (rule.notAfter.includes(before) || rule.notBefore.includes(tokens[found.to]?.lower ?? '')) return false;
  if (rule.onlyAfter.length > 0 && !rule.onlyAfter.includes(before)) return false;
  const next = tokens[found.to]?.lower ?? '';
  if (rule.onlyBefore.length > 0 && !rule.onlyBefore.includes(next)) return false;
  if (rule.of.length > 0 && !rule.of.includes(tables.unitKinds.get(unit ?? '') ?? '')) return false;
  if (!rule.beside && !rule.context) return true;
  // "down from the March high of 21.8 percent": a level.
  if (rule.measure === 'change' && basis(tokens, found, tables.levelBases)) return false;
  // "rose 93 cents, or 2.3 percent, to $42.30": what it is told after says more than commas.
  const bound = rule.onlyAfter.length > 0;
  const near = bound ? sentence.from : clauseStart(tokens, found.outer, sentence.from);
  // "Unemployment, at 6.4 per cent in April": an aside belongs to what it is set beside.
  // "(Strafandrohung: 500 Euro)"
  const aside = found.outer - near <= 1 && /^[,:]$/.test(tokens[near - 1]?.text ?? '');
  const from = aside ? clauseStart(tokens, near - 1, sentence.from) : near;
  const end = Math.max(found.to, phrase?.to ?? 0);
  // "2000 Pfund (etwa 2300 Euro) für das Auto verlangt"
  const behind = tokens[end]?.text === '(' ? (afterAside(tokens, end, sentence.to) ?? end) : end;
  const to = /^[,;:–—)!?]$/.test(tokens[behind]?.text ?? '')
    ? behind
    : clauseEnd(tokens, behind, sentence.to);
  if (rule.beside && besideNumber(rule.beside, found, tokens, from, to)) return true;
  if (!rule.context) return false;
  const close = rule.near > 0;
  const a = close ? Math.max(from, found.outer - rule.near) : from;
  const limit = around.nextAlike < behind ? Number.POSITIVE_INFINITY : around.nextAlike;
  const skipped = behind - end;
  const b = Math.min(close ? Math.min(to, found.to + skipped + rule.near) : to, limit);
  for (let p = a; p < b; p += 1) {
    if ((p >= found.outer && p < found.to) || (p >= end && p < behind)) continue;
    const hit = rule.context.at(tokens, p);
    // "up to": a limit, no direction.
    if (!hit || (tokens[p]?.lower === 'up' && tokens[p + 1]?.lower === 'to')) continue;
    if (p < found.outer || !leadsOn(hit.to, around)) return true;
  }
  return false;
}

/** "$2.52 a share on revenue of $27.53": the word belongs to the number behind it. */
function leadsOn(at: number, { tokens, tables, nextAlike }: Around): boolean {
  if (nextAlike - at > 2 || nextAlike < at) return false;
  for (let p = at; p < nextAlike; p += 1) if (!tables.links.has(tokens[p]?.lower ?? '')) return false;
  return true;
}

/** "20 Dollar pro 1000 Kubikmeter": what a price is for. */
function divisor(found: Found, { tokens, tables, floor, before }: Around): boolean {
  const priced = before?.quantity.type === 'currency';
  const word = tokens[found.outer - 1]?.lower ?? '';
  if (!/^(?:dimension|currency)$/.test(found.quantity.type)) return false;
  return tables.divisors.has(word) || (tables.payments.has(word) && floor === found.outer - 1 && priced);
}

/** A small sum right before what it buys, or behind "for". */
function priced(found: Found, around: Around): boolean {
  const { tokens, tables } = around;
  const { value, type } = found.quantity;
  if (type === 'currency' && ofAsset(found, around)) return true;
  if (type !== 'currency' || value === null || value < SMALLEST_SUM || value >= LARGEST_PRICE) return false;
  if (tables.payments.has(tokens[found.outer - 1]?.lower ?? '')) return true;
  const next = tokens[found.to];
  const thing = next?.kind === 'word' && !next.breaks && !tables.stops.has(next.lower);
  const article = tables.sumArticles.has(tokens[found.outer - 1]?.lower ?? '');
  return thing && article && !tables.gifts.has(next.lower);
}

/** "its $60 million Dalby power plant": the noun that the words behind the sum end with is a thing one can buy. */
function ofAsset(found: Found, { tokens, tables, sentence }: Around): boolean {
  const before = tokens[found.outer - 1]?.lower ?? '';
  if (!tables.articles.has(before) && before !== 's') return false;
  for (let p = found.to; p < Math.min(sentence.to, found.to + MAX_ASSET_TOKENS); p += 1) {
    const token = tokens[p];
    if (token?.kind !== 'word' || tables.stops.has(token.lower)) return false;
    if (tables.assets.has(token.lower)) return true;
  }
  return false;
}

/** Words of a name between a sum and the noun it is the price of. */
const MAX_ASSET_TOKENS = 6;

/** Tokens back to the noun that an amount without a nearer word belongs to. */
const MAX_SUBJECT_TOKENS = 24;

/** "Für den Gewinn rechnet das Unternehmen mit 850 Millionen Euro": the nearest such noun before it in the sentence. */
function subjectMeasure(found: Found, { tokens, tables, sentence, lastAlike }: Around): MeasureId | null {
  const { type } = found.quantity;
  const floor = Math.max(sentence.from, lastAlike, found.outer - MAX_SUBJECT_TOKENS);
  for (let p = found.outer - 1; p >= floor; p -= 1) {
    // "… how much it would cost, but so far it has spent $2 billion"
    if (tokens[p]?.text === ',' && tables.turns.has(tokens[p + 1]?.lower ?? '')) return null;
    const rule = tables.amounts.find((r) => r.types.includes(type) && r.subjects?.at(tokens, p));
    if (rule) return rule.measure;
  }
  return null;
}

export function besideNumber(
  table: NonNullable<MeasureTables['amounts'][number]['beside']>,
  found: Found,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean {
  for (let p = Math.max(from, found.outer - 3); p < found.from; p += 1) {
    const hit = table.at(tokens, p);
    if (hit && hit.to <= found.from && hit.to >= found.outer - 1) return true;
  }
  return found.to < to && table.at(tokens, found.to) !== null;
}
