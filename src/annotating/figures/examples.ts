import type { Sentence } from './meaning-types';
import type { MeasureTables } from './measure-rules';
import type { Token } from './tokens';

/** Sentences that go on with an example ("Somit erhalten Anleger danach …"). */
const MAX_EXAMPLE_SENTENCES = 3;

/** Follows made-up examples through the sentences of a block: their sums are nobody's. */
export class Examples {
  private left = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly tables: MeasureTables,
  ) {}

  forget(): void {
    this.left = 0;
  }

  /** Whether a sentence is an example or goes on with one; call for every sentence in order. */
  over({ from, to }: Sentence): boolean {
    let named = false;
    let supposed = false;
    for (let p = from; p < to; p += 1) {
      named ||= this.tables.examples.at(this.tokens, p) !== null;
      supposed ||= this.tables.wherever.has(this.tokens[p]?.lower ?? '');
    }
    if (named && supposed) this.left = MAX_EXAMPLE_SENTENCES + 1;
    else if (this.left > 0) this.left -= 1;
    return this.left > 0;
  }
}
