import type { Grammar } from '../../language/grammar';
import type { MeasureId } from '../../model';
import { worth } from './counts';
import type { Found } from './found';
import type { Meaning } from './meaning-types';
import type { MeasureTables } from './measure-rules';
import { MEASURES } from './measures';
import type { NounPhrase } from './noun-phrase';
import { endsIn, type Token } from './tokens';
import { isPerson } from './verbs';

/** Tokens between a thing and the verb that says it was hit. */
const MAX_STRUCK_TOKENS = 4;

/** "18 Soldaten und 5 Zivilisten wurden getötet", "killed 18 soldiers and 5 civilians": one verb for both. */
export function join(
  tokens: readonly Token[],
  numbers: readonly Found[],
  phrases: readonly (NounPhrase | null)[],
  meanings: (Omit<Meaning, 'wholeOf'> | null)[],
  tables: MeasureTables,
  { adjectiveEndings }: Grammar,
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
  // "40 Kämpfer getötet und 12 Stellungen zerstört": what is hit with a verb of its own does not die.
  const alive = (i: number, measure: MeasureId) => {
    const phrase = phrases[i];
    if (!phrase || MEASURES.get(measure)?.kind !== 'people') return true;
    const head = tokens[phrase.head]?.lower ?? '';
    if (isPerson(head, tables) || tables.forms.persons(head)) return true;
    const end = numbers[i + 1]?.outer ?? phrase.to + MAX_STRUCK_TOKENS;
    for (let p = phrase.to; p < Math.min(end, phrase.to + MAX_STRUCK_TOKENS); p += 1)
      if (tables.strikes.at(tokens, p)) return false;
    const from = numbers[i - 1]?.to ?? 0;
    for (
      let p = Math.max(from, (numbers[i]?.outer ?? 0) - MAX_STRUCK_TOKENS);
      p < (numbers[i]?.outer ?? 0);
      p += 1
    )
      if (tables.strikes.at(tokens, p)) return false;
    return true;
  };
  for (let i = numbers.length - 2; i >= 0; i -= 1) {
    const next = meanings[i + 1];
    const found = numbers[i];
    if (found && next && /verb|joined/.test(next.by) && free(i) && linked(i) && alive(i, next.measure)) {
      meanings[i] = { found, measure: next.measure, by: 'joined', phrase: phrases[i] ?? null, cue: null };
    }
  }
  // "elf Menschen, darunter vier Kinder, getötet": what happened to the part happened to the whole.
  for (let i = 0; i + 1 < numbers.length; i += 1) {
    const [found, next, phrase] = [numbers[i], meanings[i + 1], phrases[i]];
    if (!found || next?.by !== 'verb' || !phrase || !free(i)) continue;
    const parts = (numbers[i + 1]?.outer ?? 0) - 1;
    const told =
      tables.parts.at(tokens, parts) !== null || tables.parts.at(tokens, parts - 1)?.to === parts + 1;
    if (told && parts - phrase.to <= 2)
      meanings[i] = { found, measure: next.measure, by: 'joined', phrase, cue: null };
  }
  // "119 von 350 Mandaten": both count the same.
  for (let i = 0; i + 1 < numbers.length; i += 1) {
    const [found, next] = [numbers[i], meanings[i + 1]];
    const word = tokens[found?.to ?? -1]?.lower ?? '';
    const whole = tables.possessives.has(word) ? nounOf(tokens, phrases[i + 1] ?? null, tables) : null;
    const near = (numbers[i + 1]?.outer ?? 0) - (found?.to ?? 0) <= 2;
    if (
      found &&
      next &&
      !meanings[i] &&
      phrases[i] === null &&
      near &&
      (tables.wholes.has(word) ||
        tables.possessives.has(word) ||
        (next.measure === 'votes' && tables.against.has(word))) &&
      worth(found, next.measure) &&
      found.quantity.type === 'number'
    ) {
      meanings[i] = { found, measure: next.measure, by: 'joined', phrase: next.phrase, cue: null };
      // "550 ihrer 1250 Stellen abbauen": what happens happens to the part.
      if (whole) meanings[i + 1] = { ...next, measure: whole };
    }
  }
  // "voted by 412 to 180"
  for (let i = 1; i < numbers.length; i += 1) {
    const [before, found] = [meanings[i - 1], numbers[i]];
    if (!found || before?.measure !== 'votes' || meanings[i] || before.found.quantity.type !== 'number')
      continue;
    const against = tables.against.has(tokens[found.outer - 1]?.lower ?? '');
    if (!against || before.found.to !== found.outer - 1 || found.quantity.type !== 'number') continue;
    meanings[i] = { found, measure: 'votes', by: 'joined', phrase: null, cue: null };
  }
  // "7.6 and 7.5 magnitude quakes", "Podemos stellt 65 und Ciudadanos 40 Sitze": the noun stands once.
  for (let i = numbers.length - 2; i >= 0; i -= 1) {
    const [found, next] = [numbers[i], meanings[i + 1]];
    if (!found || !next || meanings[i] || phrases[i] !== null || found.label) continue;
    if (found.quantity.type !== 'number' || next.found.quantity.type !== 'number') continue;
    if (
      !/noun|amount|joined|role/.test(next.by) ||
      !shares(tokens, found.to, next.found.outer, tables, adjectiveEndings)
    )
      continue;
    if (!worth(found, next.measure) && next.measure !== 'magnitude') continue;
    meanings[i] = { found, measure: next.measure, by: 'joined', phrase: next.phrase, cue: null };
  }
  for (let i = 1; i < numbers.length; i += 1) {
    const before = meanings[i - 1];
    const found = numbers[i];
    if (
      found &&
      before &&
      /verb|joined/.test(before.by) &&
      free(i) &&
      linked(i - 1) &&
      alive(i, before.measure)
    ) {
      meanings[i] = { found, measure: before.measure, by: 'joined', phrase: phrases[i] ?? null, cue: null };
    }
  }
}

/** What the noun alone says. */
const nounOf = (tokens: readonly Token[], phrase: NounPhrase | null, tables: MeasureTables) => {
  const head = phrase ? (tokens[phrase.head]?.lower ?? '') : '';
  return tables.nouns.valuesOf(head)[0] ?? tables.roles.valuesOf(head)[0] ?? null;
};

/** A word that joins, and at most one name, between two numbers. */
function shares(
  tokens: readonly Token[],
  from: number,
  end: number,
  tables: MeasureTables,
  adjectiveEndings: readonly string[],
): boolean {
  // "bzw."
  const to = tokens[end - 1]?.text === '.' ? end - 1 : end;
  // "230.000 gewerbliche und 4.500 landwirtschaftliche Anlagen": an adjective of the same noun.
  const adjective = tokens[from];
  const described = adjective?.kind === 'word' && endsIn(adjective, adjectiveEndings) && to - from === 2;
  if (described && tables.joins.has(tokens[from + 1]?.lower ?? '')) return adjective.text === adjective.lower;
  if (to <= from || to - from > 2 || !tables.joins.has(tokens[from]?.lower ?? '')) return false;
  const name = tokens[from + 1];
  return to - from === 1 || (name !== undefined && name.kind === 'word' && name.text !== name.lower);
}

/**
 * "400 Verletzte, davon 62 auf der Intensivstation", "18 people, including 5 children". `previous` is the last
 * meaning of the sentence before ("Among them were 5 children"): a part of it has the whole -1.
 */
export function withParts(
  tokens: readonly Token[],
  numbers: readonly Found[],
  phrases: readonly (NounPhrase | null)[],
  meanings: readonly (Omit<Meaning, 'wholeOf'> | null)[],
  tables: MeasureTables,
  previous: Meaning | null,
  wholes: readonly number[] = [],
): Meaning[] {
  const out: Meaning[] = [];
  const placed = new Map<number, number>();
  /** The number before was a part: one joined to it is another. */
  let siblings = false;
  const sizeOf = (m: Meaning) =>
    m.found.quantity.value ?? m.found.quantity.min ?? m.found.quantity.max ?? Number.POSITIVE_INFINITY;
  for (const [i, found] of numbers.entries()) {
    const own = meanings[i] ?? null;
    const sibling: boolean =
      siblings && i > 0 && linkedTo(tokens, numbers[i - 1], phrases[i - 1] ?? null, found, tables);
    const part: boolean = partWord(tokens, found, tables) || sibling;
    siblings = part;
    const before = out.at(-1) ?? previous;
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
          wholeOf: sibling ? (out.at(-1)?.wholeOf ?? out.length - 1) : out.length - 1,
        });
        continue;
      }
    }
    if (!own) continue;
    placed.set(i, out.length);
    const known = placed.get(wholes[i] ?? -1);
    if (known !== undefined && wholes[i] !== i) {
      out.push({ ...own, wholeOf: known });
      continue;
    }
    const pronoun = tables.parts.at(tokens, found.to) !== null;
    if (
      pronoun &&
      before &&
      MEASURES.get(before.measure)?.kind === 'people' &&
      MEASURES.get(own.measure)?.kind === 'people'
    ) {
      // "Fast 400 von ihnen lagen im Krankenhaus"
      if ((found.quantity.value ?? found.quantity.min ?? 0) <= sizeOf(before)) {
        out.push({ ...own, wholeOf: out.length - 1 });
        continue;
      }
    }
    const within = MEASURES.get(own.measure)?.within ?? [];
    const whole = out.findLastIndex(
      (m) => within.includes(m.measure) && sizeOf(m) > (found.quantity.value ?? 0),
    );
    out.push({ ...own, wholeOf: whole >= 0 ? whole : null });
  }
  return out;
}

/** "davon 516 Frauen und 484 Männer": only a word that joins between two numbers. */
function linkedTo(
  tokens: readonly Token[],
  before: Found | undefined,
  phrase: NounPhrase | null,
  found: Found,
  tables: MeasureTables,
): boolean {
  const from = phrase?.to ?? before?.to ?? found.outer;
  return found.outer - from === 1 && tables.joins.has(tokens[from]?.lower ?? '');
}

export function partWord(tokens: readonly Token[], found: Found, tables: MeasureTables): boolean {
  for (let p = found.outer - 1; p >= found.outer - 4 && p >= 0; p -= 1) {
    const hit = tables.parts.at(tokens, p);
    if (hit && hit.to >= found.outer - 2 && hit.to <= found.from) return true;
  }
  return false;
}
