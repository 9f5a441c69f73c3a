import { MAX_CARRIED_SENTENCES, MAX_PRONOUN_SENTENCES, MAX_SINCE_SENTENCES } from './limits';
import type { Sentence } from './meaning-types';
import { SourceCues } from './source-cues';
import type { Source } from './source-phrases';

/** A source with the token of its cue. `quoted`: it is carried from before, and speaks no more than a quotation holds. */
export interface Told {
  readonly source: Source;
  readonly at: number;
  readonly quoted?: boolean;
}

/** Sources of a text's sentences, read in order: reported speech carries a source into the next sentence. */
export class SourceReader extends SourceCues {
  private last: Source | null = null;
  /** The last one named at all, with the sentences since: who "he said" stands for. */
  private speaker: Source | null = null;
  /** The last one that ends in a name. */
  private person: Source | null = null;
  /** The last one in the sentence being read. */
  private inside: Source | null = null;
  private since = 0;
  private carried = 0;

  /** A new block: nothing is carried over a heading or a picture. */
  forget(): void {
    this.last = null;
    this.carried = 0;
  }

  /** "Das sagte sie.": what was said stands in the sentence before. */
  points(sentence: Sentence): boolean {
    const { partedTells, pointers, verbs } = this.tables;
    return (
      pointers.has(this.tokens[sentence.from]?.lower ?? '') &&
      (verbs.at(this.tokens, sentence.from + 1) !== null ||
        partedTells.has(this.tokens[sentence.from + 1]?.lower ?? ''))
    );
  }

  /**
   * The sources named in a sentence, with the tokens of their cue; call for every sentence in order. `quoted`: it
   * opens or goes on with a quotation, so that whoever spoke last speaks on.
   */
  read(sentence: Sentence, quoted = false): Told[] {
    this.since += 1;
    this.inside = null;
    const found: Told[] = [];
    const turn = this.turnOf(sentence);
    if (turn) found.push({ source: turn, at: sentence.from });
    for (let p = sentence.from; p < sentence.to; p += 1) {
      const source = this.at(p, sentence);
      if (!source) continue;
      found.push({ source, at: p });
      if (!this.capitals) this.inside = source;
      // "Meier said he recommends": whom the sentence has named.
      if (!this.capitals && this.named.has(source)) this.person = source;
    }
    const own = found.at(-1)?.source ?? null;
    if (own) {
      this.last = own;
      this.speaker = own;
      if (this.named.has(own)) this.person = own;
      this.since = 0;
      this.carried = 0;
      return found;
    }
    const { reported, conditionals } = this.tables;
    let speech = quoted;
    let reports = false;
    let surely = quoted;
    for (let p = sentence.from; p < sentence.to; p += 1) {
      const word = this.tokens[p]?.lower ?? '';
      if (!reported.has(word)) continue;
      speech = true;
      reports = true;
      surely ||= !conditionals.has(word);
    }
    // What is reported has a speaker: the one before, though a sentence of the reporter's stands between.
    const teller = this.last ?? (surely && this.since <= MAX_SINCE_SENTENCES ? this.speaker : null);
    if (speech && teller && this.carried < MAX_CARRIED_SENTENCES) {
      this.carried += 1;
      return [{ source: teller, at: sentence.from, quoted: !reports }];
    }
    this.last = null;
    return [];
  }

  /** Who a pronoun stands for: "he" is nobody of several, and no ministry. */
  protected meant(pronoun = ''): Source | null {
    const near = this.since <= MAX_SINCE_SENTENCES;
    // Where common nouns have capitals too, only what is near is surely a person.
    const reach = this.capitals ? near : this.since <= MAX_PRONOUN_SENTENCES;
    if (this.tables.persons.has(pronoun)) return reach ? this.person : null;
    return this.inside ?? this.last ?? (near ? this.speaker : null);
  }
}
