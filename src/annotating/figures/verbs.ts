import type { MeasureId } from '../../model';
import { afterAside, clauseEnd, clauseStart } from './clauses';
import type { Found } from './found';
import { MAX_BARE_TOKENS, MAX_CLAUSE_TOKENS } from './limits';
import type { Around } from './meaning-types';
import type { MeasureTables } from './measure-rules';
import { MEASURES } from './measures';
import type { NounPhrase } from './noun-phrase';
import type { Token } from './tokens';

/** The verb that says what happened to those counted: right before the number, behind it, or earlier in the clause. */
export function verbMeasure(found: Found, phrase: NounPhrase | null, around: Around) {
  const { tokens, tables, sentence, floor, ceiling, language } = around;
  const { grammar, names } = language;
  const end = phrase?.to ?? found.to;
  const head = phrase ? (tokens[phrase.head]?.lower ?? '') : null;
  const fits = (p: number, side: 'left' | 'right') => {
    const parted = side === 'right' ? separated(tokens, p, sentence.from, tables) : null;
    if (parted)
      return {
        measure: parted,
        over: [] as readonly string[],
        subject: false,
        onlyOver: false,
        from: p,
        to: p + 1,
      };
    const hit = tables.verbs.at(tokens, p);
    // "Red Dead Redemption": where nouns have no capitals, a capital inside a sentence is a name.
    const name = !names.capitalisesNouns && p > sentence.from && tokens[p]?.text !== tokens[p]?.lower;
    if (!hit || name) return null;
    const { onlyWith, onlyPeople, measure, over, object, subject, onlyOver } = hit.value;
    // "…, als er 16 Menschen erschoss.": what it counts stands before it.
    const closes = grammar.verbFinal && tokens[hit.to]?.kind !== 'word';
    if (object && side === 'right' && !closes) return null;
    if (onlyWith && !(head !== null && onlyWith.has(head))) return null;
    if (onlyPeople && head !== null && !isPerson(head, tables)) return null;
    return { measure, over, subject, onlyOver, from: p, to: hit.to };
  };
  const beside = phrase === null ? fits(end, 'right') : null;
  if (beside) return beside;
  for (let p = found.outer - 1; p >= Math.max(floor, found.outer - 4); p -= 1) {
    const hit = fits(p, 'left');
    // A noun before the number belongs to something else ("nach Angaben der Krankenhäuser 44 Menschen"),
    // but not one with its preposition ("Leichen von 13 Migranten").
    const noun = names.capitalisesNouns && tokens[p]?.text !== tokens[p]?.lower;
    if (noun && !(hit && hit.to - p > 1)) break;
    if (hit && between(tokens, hit.to, found.outer, tables)) return hit;
  }
  // "Tausende waren am Abend auf die Straße gegangen": a crowd without a noun is of people.
  const crowd = phrase === null && found.quantity.value === null && found.quantity.max === null;
  if (phrase === null && !crowd) {
    // "62 auf der Intensivstation", "40 were injured": only small words between a bare number and its verb.
    const near = Math.min(ceiling, sentence.to, end + MAX_BARE_TOKENS);
    for (let p = end; p < near; p += 1) {
      const hit = fits(p, 'right');
      if (hit) return hit;
      const token = tokens[p];
      if (token?.kind !== 'word' || token.breaks || token.text !== token.lower) break;
    }
    return null;
  }
  const behind = (from: number, to: number) => {
    for (let p = from; p < to; p += 1) {
      const hit = fits(p, 'right');
      if (!hit) continue;
      const next = tokens[hit.to];
      // "gathered outside the palace": a verb with its preposition takes no object.
      const whole = hit.subject || hit.to - p > 1;
      const active =
        !whole && next && !next.breaks && (next.kind === 'number' || tables.objectStarts.has(next.lower));
      if (active && !passive(tokens, p, tables)) continue;
      return hit;
    }
    return null;
  };
  const right = Math.min(ceiling, clauseEnd(tokens, end, sentence.to));
  const limit = Math.min(ceiling, sentence.to);
  const after = afterAside(tokens, end, limit) ?? afterAside(tokens, right, limit);
  const hit =
    behind(end, right) ??
    (after === null ? null : behind(after, Math.min(ceiling, clauseEnd(tokens, after, sentence.to))));
  if (hit) return hit;
  const left = Math.max(floor, clauseStart(tokens, found.outer, sentence.from));
  for (let p = found.outer - 1; p >= left; p -= 1) {
    const hit = fits(p, 'left');
    // "40 Kämpfer getötet und 12 Stellungen zerstört": a participle that is joined on has had its own.
    if (hit && grammar.verbFinal && tables.joins.has(tokens[hit.to]?.lower ?? '')) continue;
    if (
      hit &&
      (grammar.invertsSubjects ||
        tables.verbs.at(tokens, p)?.value.object ||
        (found.outer - hit.to <= 3 && between(tokens, hit.to, found.outer, tables)))
    )
      return hit;
  }
  return null;
}

/** "nahmen gestern 40 Menschen fest": the second part counts where the first stands before it in the sentence. */
export function separated(
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

export function isPerson(head: string, tables: MeasureTables): boolean {
  const measures = [...tables.nouns.valuesOf(head), ...tables.roles.valuesOf(head)];
  return tables.people.has(head) || measures.some((m) => MEASURES.get(m)?.kind === 'people');
}

export const passive = (tokens: readonly Token[], at: number, tables: MeasureTables) =>
  [1, 2, 3].some((back) => tables.passives.has(tokens[at - back]?.lower ?? ''));

/** Nothing but small words between a verb and the number it stands before. */
export function between(tokens: readonly Token[], from: number, to: number, tables: MeasureTables): boolean {
  for (let p = from; p < to; p += 1) {
    const token = tokens[p];
    if (token && token.kind === 'word' && token.text !== token.lower) return false;
    if (token && (/^[.,;!?]$/.test(token.text) || tables.joins.has(token.lower))) return false;
    if (token && tables.roles.has(token.lower)) return false;
  }
  return true;
}
