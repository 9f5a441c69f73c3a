import type { MeasureId } from '../../model';
import { clauseStart } from './clauses';
import type { Found } from './found';
import { MAX_LABEL_TOKENS, MAX_LEAD_TOKENS, SMALLEST_BARE_SUM } from './limits';
import type { Around } from './meaning-types';
import type { MeasureTables } from './measure-rules';
import type { NounPhrase } from './noun-phrase';
import type { Token } from './tokens';

/** "cut the deficit to 133.7 billion": a sum whose currency goes without saying, behind the noun it is of. */
export function bareSum(found: Found, { tokens, tables, sentence, floor }: Around): MeasureId | null {
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
export function namelyMeasure(found: Found, { tokens, tables, sentence }: Around): MeasureId | null {
  const word = [1, 2]
    .map((back) => found.outer - back)
    .find((p) => tables.namely.at(tokens, p)?.to === found.outer);
  if (word === undefined || tokens[word - 1]?.text !== ',' || word - 2 < sentence.from) return null;
  return (tables.nouns.at(tokens, word - 2) ?? tables.roles.at(tokens, word - 2))?.value ?? null;
}

/** A noun with its preposition right before the number ("population of", "Stadt mit"). */
export function headBefore(found: Found, { tokens, tables, floor }: Around): MeasureId | null {
  for (let p = found.outer - 1; p >= Math.max(floor, found.outer - 3); p -= 1) {
    const head = tables.heads.at(tokens, p);
    if (head && head.to === found.outer) return head.value;
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
export function stepped(found: Found, phrase: NounPhrase, around: Around): boolean {
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
