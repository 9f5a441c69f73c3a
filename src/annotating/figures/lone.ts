import type { Language } from '../../language/language';
import { build, type Found } from './found';
import type { Sentence } from './meaning-types';
import type { MeasureTables } from './measure-rules';
import type { Token } from './tokens';
import { toolsFor } from './tools';

/** Adjectives between an article and its noun ("eine 34-jährige Frau" has a number: that is no count). */
const MAX_ADJECTIVES = 2;

/**
 * Articles that count: "Ein Mensch starb", and beside other counted people "drei Tote und eine Frau". They are no
 * quantities of the text: only a figure comes of them, where something happened to whom they count.
 */
export function lone(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  others: readonly Found[],
  language: Language,
  tables: MeasureTables,
): Found[] {
  const { articles } = language.figures.numbers;
  const beside = others.some((f) => f.quantity.type === 'number' && !f.label && !f.ordinal);
  const out: Found[] = [];
  for (let p = sentence.from; p < sentence.to; p += 1) {
    if (!articles.includes(tokens[p]?.lower ?? '')) continue;
    let noun = p + 1;
    while (noun <= p + MAX_ADJECTIVES && adjective(tokens[noun], language)) noun += 1;
    const head = tokens[noun]?.lower ?? '';
    if (tokens[noun]?.breaks || others.some((f) => f.from <= noun && f.to > p)) continue;
    if (!tables.alone.has(head) && !(beside && tables.lone.has(head))) continue;
    const found = build(text, tokens, {
      from: p,
      to: p + 1,
      type: 'number',
      value: 1,
      unit: null,
      tools: toolsFor(language.figures),
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
    if (found) out.push(found);
  }
  return out;
}

const adjective = (token: Token | undefined, { names }: Language) =>
  token?.kind === 'word' &&
  token.text === token.lower &&
  (!names.capitalisesNouns || /e[nrsm]?$/.test(token.lower));
