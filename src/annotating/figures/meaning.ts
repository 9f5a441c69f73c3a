import type { Language } from '../../language/language';
import type { MeasureId } from '../../model';
import { clauseEnd, clauseStart } from './clauses';
import { MAX_BARE_TOKENS, MAX_CLAUSE_TOKENS, MAX_LABEL_TOKENS, MAX_LEAD_TOKENS } from './limits';
import { type MeasureTables, measureTables } from './measure-rules';
import { type NounPhrase, nounPhrase } from './noun-phrase';
import type { Found } from './quantities';
import type { Token } from './tokens';
import { MEASURES } from './words';

/** What a quantity counts. Token indexes. */
export interface Meaning {
  readonly found: Found;
  readonly measure: MeasureId;
  /** How it was told: by the noun, by a verb, by the unit, or from the number beside it. */
  readonly by: 'noun' | 'verb' | 'role' | 'amount' | 'joined' | 'part';
  readonly phrase: NounPhrase | null;
  /** Verb or noun that gave the measure away, for the span of the figure. */
  readonly cue: { readonly from: number; readonly to: number } | null;
  /** Index in the sentence's meanings of the whole this is a part of. */
  readonly wholeOf: number | null;
}

interface Sentence {
  readonly from: number;
  readonly to: number;
}

const COUNTED = /^(?:number|percentage|percentage-point|currency|dimension|temperature|duration)$/;

/** Degrees without a scale: no weather report is hotter, in either scale. */
const HOTTEST = 135;

/** A smaller sum that is no price is a coin, a note or an example ("a $1 bill"). */
const SMALLEST_SUM = 100;

/** Versions and sequels are small. */
const LARGEST_NAME_NUMBER = 20;

/** Small numbers in words before a common noun tell a story, they are no figure ("zwei Autos"). */
const SMALLEST_ROLE_COUNT = 10;
/** Fewer people without a verb that says what happened to them are a scene, not a figure. */
const SMALLEST_CROWD = 100;

/** The meanings of one sentence's quantities, in order. `founds` are all quantities of the sentence. */
export function meaningsOf(
  tokens: readonly Token[],
  sentence: Sentence,
  founds: readonly Found[],
  language: Language,
): Meaning[] {
  const tables = measureTables(language.figures);
  const numbers = founds.filter((f) => COUNTED.test(f.quantity.type) && !f.ordinal);
  const phrases = numbers.map((f) =>
    f.quantity.type === 'number' || f.quantity.type.startsWith('percentage')
      ? nounPhrase(tokens, f.to, language.id, tables, f.quantity.value !== null && !f.fraction)
      : null,
  );
  const meanings: (Omit<Meaning, 'wholeOf'> | null)[] = numbers.map((found, i) => {
    if (
      found.label ||
      attributive(tokens, found) ||
      named(found, phrases[i] ?? null, tokens, sentence, tables, language)
    )
      return null;
    const phrase = phrases[i] ?? null;
    const around: Around = {
      tokens,
      tables,
      sentence,
      floor: i === 0 ? sentence.from : Math.max(numbers[i - 1]?.to ?? 0, phrases[i - 1]?.to ?? 0),
      ceiling: numbers[i + 1]?.outer ?? sentence.to,
      lang: language.id,
    };
    if (found.quantity.type !== 'number') return amount(found, phrase, around);
    if (found.fraction) return fractionOf(found, phrase, around);
    return counted(found, phrase, around) ?? amount(found, phrase, around);
  });
  join(tokens, numbers, phrases, meanings, tables);
  return withParts(tokens, numbers, phrases, meanings, tables);
}

/** "two-thirds of Republicans", "die Hälfte der Kinder", "3 in 10 voters"; not "the second half". */
function fractionOf(
  found: Found,
  phrase: NounPhrase | null,
  { tokens, tables }: Around,
): Omit<Meaning, 'wholeOf'> | null {
  const of = tokens[found.to]?.lower ?? '';
  const named = phrase !== null || /^(?:of|der|des|aller|say|think)$/.test(of);
  const head = phrase ? (tokens[phrase.head]?.lower ?? '') : '';
  if (!named || found.afterOrdinal || tables.never.has(head)) return null;
  return { found, measure: 'share', by: 'amount', phrase, cue: null };
}

/** "das Sechs-Zoll-Gerät", "26.000-Einwohner-Stadt": a number that is a part of a word describes, it does not count. */
function attributive(tokens: readonly Token[], found: Found): boolean {
  const joined = (at: number) =>
    /^[-–]$/.test(tokens[at]?.text ?? '') && tokens[at]?.glued === true && tokens[at + 1]?.glued === true;
  if (found.quantity.type === 'number') return joined(found.to) && tokens[found.to + 1]?.kind === 'word';
  return (
    found.quantity.type === 'dimension' && (joined(found.to) || /\d[-–]\p{L}/u.test(found.quantity.text))
  );
}

/** "Redemption 2", "Thunderbolt 3 dock": a small number behind a name, unless it counts people ("In Texas 12 people"). */
function named(
  found: Found,
  phrase: NounPhrase | null,
  tokens: readonly Token[],
  sentence: Sentence,
  tables: MeasureTables,
  language: Language,
): boolean {
  const { value, type } = found.quantity;
  const before = tokens[found.from - 1];
  if (language.id !== 'en' || type !== 'number' || found.outer !== found.from || value === null) return false;
  if (
    value > LARGEST_NAME_NUMBER ||
    !before ||
    before.kind !== 'word' ||
    tokens[found.from]?.kind !== 'number'
  )
    return false;
  if (before.text === before.lower || found.from - 1 <= sentence.from) return false;
  return !(phrase && isPerson(tokens[phrase.head]?.lower ?? '', tables));
}

interface Around {
  readonly tokens: readonly Token[];
  readonly tables: MeasureTables;
  readonly sentence: Sentence;
  /** Token after the quantity before, and first token of the one behind. */
  readonly floor: number;
  readonly ceiling: number;
  readonly lang: string;
}

function counted(found: Found, phrase: NounPhrase | null, around: Around): Omit<Meaning, 'wholeOf'> | null {
  const { tokens, tables } = around;
  const head = phrase ? (tokens[phrase.head]?.lower ?? '') : null;
  if (head !== null && tables.never.has(head)) return null;
  const noun = phrase ? nounMeasure(phrase, around) : null;
  const verb = verbMeasure(found, phrase, around);
  if (noun && !verb?.over.includes(noun.measure)) {
    if (!worth(found, noun.measure)) return null;
    return { found, measure: noun.measure, by: 'noun', phrase, cue: noun };
  }
  if (verb && phrase === null && besideComma(found, around)) return null;
  if (verb && !worth(found, verb.measure)) return null;
  if (verb) return { found, measure: verb.measure, by: 'verb', phrase, cue: verb };
  if (head !== null && phrase) {
    const role = tables.roles.valuesOf(head)[0];
    if (role && worth(found, role))
      return { found, measure: role, by: 'role', phrase, cue: { from: phrase.head, to: phrase.to } };
    const leading = phrase.head === phrase.from ? leadingMeasure(found, around) : null;
    return leading ? { found, measure: leading, by: 'noun', phrase: null, cue: null } : null;
  }
  const total = besideComma(found, around) ? null : leadingMeasure(found, around);
  return total ? { found, measure: total, by: 'noun', phrase: null, cue: null } : null;
}

/** Deaths and arrests are news from one on; cars and people only in numbers. */
function worth(found: Found, measure: MeasureId): boolean {
  const { value } = found.quantity;
  const human =
    /^(?:deaths|injuries|missing|arrests|abducted|hostages|intensive-care|hospitalised|seats|votes|infections|rescued)$/;
  // "Thousands of voters" is a way of speaking; thousands of protesters are news.
  const crowd =
    /^(?:protesters|displaced|troops|participants|evacuated|attendance|affected|unemployed|job-cuts|vaccinations)$/;
  if (human.test(measure)) return true;
  if (value === null && found.quantity.max === null) return crowd.test(measure);
  return (value ?? found.quantity.max ?? 0) >= (measure === 'people' ? SMALLEST_CROWD : SMALLEST_ROLE_COUNT);
}

/** ", 19," or "(37)": an age or an aside, not a count. */
function besideComma(found: Found, { tokens }: Around): boolean {
  return /^[,(]$/.test(tokens[found.outer - 1]?.text ?? '') && /^[,)]$/.test(tokens[found.to]?.text ?? '');
}

function nounMeasure(phrase: NounPhrase, { tokens, tables }: Around) {
  for (let p = phrase.head; p >= phrase.from; p -= 1) {
    const found = tables.nouns.at(tokens, p);
    if (found) return { measure: found.value, from: p, to: found.to };
  }
  return null;
}

/** The verb that says what happened to those counted: right before the number, behind it, or earlier in the clause. */
function verbMeasure(found: Found, phrase: NounPhrase | null, around: Around) {
  const { tokens, tables, sentence, floor, ceiling } = around;
  const end = phrase?.to ?? found.to;
  const head = phrase ? (tokens[phrase.head]?.lower ?? '') : null;
  const fits = (p: number, side: 'left' | 'right') => {
    const parted = side === 'right' ? separated(tokens, p, sentence.from, tables) : null;
    if (parted) return { measure: parted, over: [] as readonly string[], from: p, to: p + 1 };
    const hit = tables.verbs.at(tokens, p);
    // "Red Dead Redemption": a capital inside an English sentence is a name.
    const name = around.lang === 'en' && p > sentence.from && tokens[p]?.text !== tokens[p]?.lower;
    if (!hit || name) return null;
    const { onlyWith, onlyPeople, measure, over, object } = hit.value;
    if (object && side === 'right') return null;
    if (onlyWith && !(head !== null && onlyWith.has(head))) return null;
    if (onlyPeople && head !== null && !isPerson(head, tables)) return null;
    return { measure, over, from: p, to: hit.to };
  };
  if (phrase === null) {
    // "62 auf der Intensivstation", "40 were injured": only small words between a bare number and its verb.
    const near = Math.min(ceiling, sentence.to, end + MAX_BARE_TOKENS);
    for (let p = end; p < near; p += 1) {
      const hit = fits(p, 'right');
      if (hit) return hit;
      const token = tokens[p];
      if (token?.kind !== 'word' || token.breaks || token.text !== token.lower) break;
    }
  }
  for (let p = found.outer - 1; p >= Math.max(floor, found.outer - 4); p -= 1) {
    // A noun before the number belongs to something else ("nach Angaben der Krankenhäuser 44 Menschen").
    if (around.lang === 'de' && tokens[p]?.text !== tokens[p]?.lower) break;
    const hit = fits(p, 'left');
    if (hit && between(tokens, hit.to, found.outer, tables)) return hit;
  }
  if (phrase === null) return null;
  const right = Math.min(ceiling, clauseEnd(tokens, end, sentence.to));
  for (let p = end; p < right; p += 1) {
    const hit = fits(p, 'right');
    if (!hit) continue;
    const next = tokens[hit.to];
    const active = next && !next.breaks && (next.kind === 'number' || tables.objectStarts.has(next.lower));
    if (active && !passive(tokens, p)) continue;
    return hit;
  }
  const left = Math.max(floor, clauseStart(tokens, found.outer, sentence.from));
  for (let p = found.outer - 1; p >= left; p -= 1) {
    const hit = fits(p, 'left');
    if (
      hit &&
      (around.lang === 'de' || tables.verbs.at(tokens, p)?.value.object || found.outer - hit.to <= 3)
    )
      return hit;
  }
  return null;
}

/** "nahmen gestern 40 Menschen fest": the second part counts where the first stands before it in the sentence. */
function separated(
  tokens: readonly Token[],
  at: number,
  floor: number,
  tables: MeasureTables,
): MeasureId | null {
  const pairs = tables.separable.get(tokens[at]?.lower ?? '');
  if (!pairs) return null;
  for (let p = at - 1; p >= Math.max(floor, at - MAX_CLAUSE_TOKENS); p -= 1) {
    const pair = pairs.find(({ first }) => first === tokens[p]?.lower);
    if (pair) return pair.measure;
  }
  return null;
}

function isPerson(head: string, tables: MeasureTables): boolean {
  const measures = [...tables.nouns.valuesOf(head), ...tables.roles.valuesOf(head)];
  return tables.people.has(head) || measures.some((m) => MEASURES.get(m)?.kind === 'people');
}

const BE = /^(?:were|was|been|being|are|is|be|wurden|wurde|worden|sind|seien)$/;
const passive = (tokens: readonly Token[], at: number) =>
  [1, 2, 3].some((back) => BE.test(tokens[at - back]?.lower ?? ''));

/** Nothing but small words between a verb and the number it stands before. */
function between(tokens: readonly Token[], from: number, to: number, tables: MeasureTables): boolean {
  for (let p = from; p < to; p += 1) {
    const token = tokens[p];
    if (token && token.kind === 'word' && token.text !== token.lower) return false;
    if (token && (/^[.,;!?]$/.test(token.text) || tables.joins.has(token.lower))) return false;
    if (token && tables.roles.has(token.lower)) return false;
  }
  return true;
}

/**
 * A bare number whose noun stands before it: "Die Zahl der Todesopfer stieg auf 18", "Attendance: 12,836",
 * "a crowd of 70,000".
 */
function leadingMeasure(found: Found, { tokens, tables, sentence, floor }: Around): MeasureId | null {
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

/** Only ":", "of", "at" and other links between a noun and its number. */
function linksOnly(tokens: readonly Token[], from: number, to: number, tables: MeasureTables): boolean {
  for (let p = from; p < to; p += 1) {
    const token = tokens[p];
    if (token && !/^[:“”"]$/.test(token.text) && !tables.links.has(token.lower)) return false;
  }
  return true;
}

/** "165 kilometers (100 miles)": the same amount in another unit. */
function converted(tokens: readonly Token[], found: Found): boolean {
  const bracket = tokens[found.outer - 1];
  const before = tokens[found.outer - 2];
  return (
    bracket?.text === '(' && before !== undefined && tokens[found.to]?.text === ')' && found.afterQuantity
  );
}

/** Numbers with a unit: the first rule whose type, dimension and words fit. */
function amount(found: Found, phrase: NounPhrase | null, around: Around): Omit<Meaning, 'wholeOf'> | null {
  const { tokens, tables, sentence } = around;
  const { type, unit } = found.quantity;
  // A bare "Grad" beyond any weather is an angle.
  if (unit === 'degree' && Math.abs(found.quantity.value ?? 0) > HOTTEST) return null;
  if (converted(tokens, found) || tables.latitudes.has(tokens[found.to]?.lower ?? '')) return null;
  const from = clauseStart(tokens, found.outer, sentence.from);
  const to = clauseEnd(tokens, Math.max(found.to, phrase?.to ?? 0), sentence.to);
  const inside = (table: NonNullable<MeasureTables['amounts'][number]['context']>, a: number, b: number) => {
    for (let p = a; p < b; p += 1) if ((p < found.from || p >= found.to) && table.at(tokens, p)) return true;
    return false;
  };
  for (const rule of tables.amounts) {
    if (!rule.types.includes(type)) continue;
    if (rule.except.includes(unit ?? '')) continue;
    if (rule.notAfter.includes(tokens[found.outer - 1]?.lower ?? '')) continue;
    if (rule.of.length > 0 && !rule.of.includes(tables.unitKinds.get(unit ?? '') ?? '')) continue;
    const close = rule.near > 0;
    const a = close ? Math.max(from, found.outer - rule.near) : from;
    const b = close ? Math.min(to, found.to + rule.near) : to;
    const told =
      (rule.beside !== null && besideNumber(rule.beside, found, tokens, from, to)) ||
      (rule.context !== null && inside(rule.context, a, b));
    if ((rule.beside || rule.context) && !told) continue;
    const sum = Math.abs(found.quantity.value ?? found.quantity.max ?? found.quantity.min ?? 0);
    if (rule.measure === 'money' && sum < SMALLEST_SUM) return null;
    return { found, measure: rule.measure, by: 'amount', phrase, cue: null };
  }
  return null;
}

function besideNumber(
  table: NonNullable<MeasureTables['amounts'][number]['beside']>,
  found: Found,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean {
  for (let p = Math.max(from, found.outer - 3); p < found.outer; p += 1) {
    const hit = table.at(tokens, p);
    if (hit && hit.to <= found.from && hit.to >= found.outer - 1) return true;
  }
  return found.to < to && table.at(tokens, found.to) !== null;
}

/** "18 Soldaten und 5 Zivilisten wurden getötet", "killed 18 soldiers and 5 civilians": one verb for both. */
function join(
  tokens: readonly Token[],
  numbers: readonly Found[],
  phrases: readonly (NounPhrase | null)[],
  meanings: (Omit<Meaning, 'wholeOf'> | null)[],
  tables: MeasureTables,
): void {
  const linked = (i: number) => {
    const from = phrases[i]?.to ?? numbers[i]?.to ?? 0;
    const to = numbers[i + 1]?.outer ?? 0;
    if (to <= from || to - from > 3 || phrases[i] === null || phrases[i + 1] === null) return false;
    for (let p = from; p < to; p += 1) {
      const token = tokens[p];
      if (token && token.text !== ',' && !tables.joins.has(token.lower)) return false;
    }
    return true;
  };
  const free = (i: number) => {
    const one = meanings[i];
    const head = tokens[phrases[i]?.head ?? -1]?.lower ?? '';
    return (
      numbers[i]?.quantity.type === 'number' &&
      !numbers[i]?.label &&
      !tables.never.has(head) &&
      (!one || one.by === 'role')
    );
  };
  for (let i = numbers.length - 2; i >= 0; i -= 1) {
    const next = meanings[i + 1];
    const found = numbers[i];
    if (found && next && /verb|joined/.test(next.by) && free(i) && linked(i)) {
      meanings[i] = { found, measure: next.measure, by: 'joined', phrase: phrases[i] ?? null, cue: null };
    }
  }
  // "119 von 350 Mandaten": both count the same.
  for (let i = 0; i + 1 < numbers.length; i += 1) {
    const [found, next] = [numbers[i], meanings[i + 1]];
    const word = tokens[found?.to ?? -1]?.lower ?? '';
    const near = (numbers[i + 1]?.outer ?? 0) - (found?.to ?? 0) <= 2;
    if (
      found &&
      next &&
      !meanings[i] &&
      phrases[i] === null &&
      near &&
      /^(?:von|of)$/.test(word) &&
      worth(found, next.measure) &&
      found.quantity.type === 'number'
    ) {
      meanings[i] = { found, measure: next.measure, by: 'joined', phrase: next.phrase, cue: null };
    }
  }
  for (let i = 1; i < numbers.length; i += 1) {
    const before = meanings[i - 1];
    const found = numbers[i];
    if (found && before && /verb|joined/.test(before.by) && free(i) && linked(i - 1)) {
      meanings[i] = { found, measure: before.measure, by: 'joined', phrase: phrases[i] ?? null, cue: null };
    }
  }
}

/** "400 Verletzte, davon 62 auf der Intensivstation", "18 people, including 5 children". */
function withParts(
  tokens: readonly Token[],
  numbers: readonly Found[],
  phrases: readonly (NounPhrase | null)[],
  meanings: readonly (Omit<Meaning, 'wholeOf'> | null)[],
  tables: MeasureTables,
): Meaning[] {
  const out: Meaning[] = [];
  const sizeOf = (m: Meaning) =>
    m.found.quantity.value ?? m.found.quantity.min ?? m.found.quantity.max ?? Number.POSITIVE_INFINITY;
  for (const [i, found] of numbers.entries()) {
    const own = meanings[i] ?? null;
    const part = partWord(tokens, found, tables);
    const before = out.at(-1);
    if (part && before && !found.label && found.quantity.type === 'number') {
      const head = tokens[phrases[i]?.head ?? -1]?.lower ?? '';
      const size = found.quantity.value ?? found.quantity.min ?? 0;
      const people = MEASURES.get(before.measure)?.kind === 'people';
      if (
        !tables.never.has(head) &&
        people &&
        size <= sizeOf(before) &&
        before.found.quantity.type === 'number'
      ) {
        const measure = own && /noun|verb/.test(own.by) ? own.measure : before.measure;
        out.push({
          found,
          measure,
          by: 'part',
          phrase: phrases[i] ?? null,
          cue: own?.cue ?? null,
          wholeOf: out.length - 1,
        });
        continue;
      }
    }
    if (!own) continue;
    const within = MEASURES.get(own.measure)?.within ?? [];
    const whole = out.findLastIndex(
      (m) => within.includes(m.measure) && sizeOf(m) > (found.quantity.value ?? 0),
    );
    out.push({ ...own, wholeOf: whole >= 0 ? whole : null });
  }
  return out;
}

function partWord(tokens: readonly Token[], found: Found, tables: MeasureTables): boolean {
  for (let p = found.outer - 1; p >= found.outer - 4 && p >= 0; p -= 1) {
    const hit = tables.parts.at(tokens, p);
    if (hit && hit.to >= found.outer - 2 && hit.to <= found.from) return true;
  }
  return false;
}
