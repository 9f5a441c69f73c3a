import type { Language } from '../../language/language';
import { build, type Found } from './found';
import type { Sentence } from './meaning-types';
import type { MeasureTables } from './measure-rules';
import { endsIn, type Token } from './tokens';
import { toolsFor } from './tools';
import { isPerson } from './verbs';

/** Adjectives between an article and its noun ("eine 34-jährige Frau" has a number: that is no count). */
const MAX_ADJECTIVES = 2;

/**
 * Articles that count: "Ein Mensch wurde verletzt", and beside other numbers "drei Männer und eine Frau wurden
 * verletzt". They are no quantities of the text. Where an article does not count by itself (`counts`), only the death
 * of whom it stands for is a figure ("Ein Mann starb").
 */
export function lone(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  others: readonly Found[],
  language: Language,
  tables: MeasureTables,
): { readonly found: Found; readonly counts: boolean }[] {
  const { names, figures } = language;
  const { articles } = figures.numbers;
  const beside = others.some((f) => f.quantity.type === 'number' && !f.label && !f.ordinal);
  const out: { found: Found; counts: boolean }[] = [];
  for (let p = sentence.from; p < sentence.to; p += 1) {
    if (!articles.includes(tokens[p]?.lower ?? '')) continue;
    let noun = p + 1;
    while (noun <= p + MAX_ADJECTIVES && adjective(tokens[noun], language)) noun += 1;
    // "ein US-Bürger"
    if (tokens[noun + 1]?.text === '-' && tokens[noun + 2]?.glued) noun += 2;
    const head = tokens[noun]?.lower ?? '';
    if (tokens[noun]?.breaks || others.some((f) => f.from <= noun && f.to > p)) continue;
    if (
      !tables.alone.has(head) &&
      !tables.lone.has(head) &&
      !(beside && names.capitalisesNouns && isPerson(head, tables))
    )
      continue;
    const found = build(text, tokens, {
      from: p,
      to: p + 1,
      type: 'number',
      value: 1,
      unit: null,
      tools: toolsFor(figures),
      numeral: {
        from: p,
        to: p + 1,
        kind: 'cardinal',
        value: 1,
        min: null,
        qualifier: null,
        digits: false,
        scale: 1,
      },
    });
    if (found) out.push({ found, counts: beside || tables.alone.has(head) });
  }
  return out;
}

const adjective = (token: Token | undefined, { names, grammar }: Language) =>
  token?.kind === 'word' &&
  token.text === token.lower &&
  (!names.capitalisesNouns || endsIn(token, grammar.adjectiveEndings));
