import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';

/**
 * Links that differ from the gold, judged by two readers of the whole text who did not know each other's answers:
 * `right` where a reader of that sentence is told the right thing (the gold has left the name out, has slipped to the
 * neighbouring one, or means the firm that later bought it), `wrong` where not. Only what both call right counts, in a
 * column of its own beside the gold's.
 */
const JudgementsSchema = v.strictObject({
  why: v.string(),
  /** Corpus, document, first and last UTF-16 offset, entry; and what each reader said. */
  links: v.array(
    v.tuple([
      v.string(),
      v.string(),
      v.number(),
      v.number(),
      v.string(),
      v.picklist(['right', 'wrong']),
      v.picklist(['right', 'wrong']),
    ]),
  ),
});

export interface DifferingLink {
  readonly corpus: string;
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly entry: string;
}

const keyOf = ({ corpus, document, start, end, entry }: DifferingLink): string =>
  `${corpus} ${document} ${start} ${end} ${entry}`;

export class Judgements {
  readonly #right = new Map<string, boolean>();
  readonly #agreed: number;

  constructor(file = resolve(import.meta.dirname, 'linking-judgements.json')) {
    const { links } = v.parse(JudgementsSchema, JSON.parse(readFileSync(file, 'utf8')));
    for (const [corpus, document, start, end, entry, one, other] of links)
      this.#right.set(keyOf({ corpus, document, start, end, entry }), one === 'right' && other === 'right');
    this.#agreed = links.filter(([, , , , , one, other]) => one === other).length;
  }

  /** Whether both readers call it right; null where nobody has judged it. */
  of(link: DifferingLink): boolean | null {
    return this.#right.get(keyOf(link)) ?? null;
  }

  get agreement(): string {
    return `${this.#agreed} of ${this.#right.size}`;
  }
}
