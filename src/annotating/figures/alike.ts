import type { Found } from './found';
import type { Meaning } from './meaning-types';
import type { MeasureTables } from './measure-rules';
import type { NounPhrase } from './noun-phrase';
import type { Token } from './tokens';

type Told = Omit<Meaning, 'wholeOf'> | null;

/** Measures an amount has where no word says another. */
const GENERAL = new Set(['money', 'share']);
/** Tokens between two amounts that are set beside each other ("up from the March high of"). */
const MAX_BASE_TOKENS = 8;
/** Tokens between two prices of one thing in a sentence. */
const MAX_PRICED_TOKENS = 16;
/** Figures in brackets behind names are a list from two on ("Meier (22), Huber (19)"). */
const FEWEST_LISTED = 2;

/**
 * Amounts told side by side are of one measure: "5.7 percent, down from 6.2", "von 771 auf 850 Millionen",
 * "4 Milliarden (Vorjahr: 3,7 Milliarden)", "$41,640 and $31,627".
 */
export function alike(
  tokens: readonly Token[],
  numbers: readonly Found[],
  meanings: Told[],
  tables: MeasureTables,
): void {
  const same = (a: Found, b: Found) =>
    a.quantity.type === b.quantity.type &&
    a.quantity.unit === b.quantity.unit &&
    a.quantity.type !== 'number';
  const take = (i: number, from: number) => {
    const [own, other, found] = [meanings[i], meanings[from], numbers[i]];
    if (!found || !other || (own && !GENERAL.has(own.measure))) return;
    if (GENERAL.has(other.measure) || other.measure === 'change') return;
    meanings[i] = { found, measure: other.measure, by: 'amount', phrase: null, cue: null };
  };
  for (let i = 0; i + 1 < numbers.length; i += 1) {
    const [a, b] = [numbers[i], numbers[i + 1]];
    if (!a || !b || !same(a, b) || a.label || b.label) continue;
    const gap = b.outer - a.to;
    if (gap < 0 || gap > MAX_PRICED_TOKENS) continue;
    if (meanings[i]?.measure === 'price' && comparable(a, b)) take(i + 1, i);
    if (gap > MAX_BASE_TOKENS) continue;
    if (basis(tokens, b, tables.bases) || aside(tokens, a, b) || listed(tokens, a, b, tables)) take(i + 1, i);
    if (basis(tokens, a, tables.bases) && tables.targets.has(tokens[b.outer - 1]?.lower ?? '')) {
      take(i, i + 1);
      take(i + 1, i);
    }
  }
}

/** "40 Cent je Kilo …, in Sterzing über 50 Cent": prices of one thing are of one order. */
function comparable(a: Found, b: Found): boolean {
  const [x, y] = [a.quantity.value, b.quantity.value];
  return x !== null && y !== null && x > 0 && y > 0 && x / y < 4 && y / x < 4;
}

/** "from 6.2 percent", "from the March high of 21.8 percent". */
export function basis(tokens: readonly Token[], found: Found, bases: ReadonlySet<string>): boolean {
  for (let p = found.outer - 1; p >= found.outer - 5; p -= 1) {
    const token = tokens[p];
    if (token?.kind !== 'word') return false;
    if (bases.has(token.lower)) return true;
  }
  return false;
}

/** "4 Milliarden (Vorjahr: 3,7 Milliarden)": one word and a colon in the bracket. */
function aside(tokens: readonly Token[], a: Found, b: Found): boolean {
  const open = tokens.slice(a.to, b.outer).some(({ text }) => text === '(');
  return open && /^[:–]$/.test(tokens[b.outer - 1]?.text ?? '');
}

/** Only commas, "and" and the like between them. */
function listed(tokens: readonly Token[], a: Found, b: Found, { joins }: MeasureTables): boolean {
  if (b.outer === a.to || b.outer - a.to > 2) return false;
  for (let p = a.to; p < b.outer; p += 1) {
    const token = tokens[p];
    if (token && token.text !== ',' && !joins.has(token.lower)) return false;
  }
  return true;
}

/** "25 Stimmen, mehr als Meier (22), Huber (23) und Gruber (17)": bare numbers in brackets behind names. */
export function bracketed(
  tokens: readonly Token[],
  numbers: readonly Found[],
  phrases: readonly (NounPhrase | null)[],
  meanings: Told[],
): void {
  const behindName = (found: Found) => {
    const name = tokens[found.outer - 2];
    return (
      found.quantity.type === 'number' &&
      tokens[found.outer - 1]?.text === '(' &&
      tokens[found.to]?.text === ')' &&
      name?.kind === 'word' &&
      name.text !== name.lower
    );
  };
  const open = numbers.flatMap((n, i) => (behindName(n) && !meanings[i] && !phrases[i] ? [i] : []));
  const told = meanings.find((m) => m && /^(?:votes|seats|goals)$/.test(m.measure) && m.by === 'noun');
  if (!told || open.length < FEWEST_LISTED) return;
  for (const i of open) {
    const found = numbers[i];
    if (found) meanings[i] = { found, measure: told.measure, by: 'joined', phrase: null, cue: null };
  }
}
