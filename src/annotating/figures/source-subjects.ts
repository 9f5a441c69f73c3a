import { MAX_NAMED_TOKENS, MAX_REPORT_TOKENS } from './limits';
import type { Sentence } from './meaning-types';
import { type Source, SourcePhrases } from './source-phrases';
import { endsIn } from './tokens';

/** Words of a name before a colon. */
const MAX_TURN_TOKENS = 4;

/** What stands before a verb: where its clause begins, whom it opens with, whether the verb is theirs at all. */
export class SourceSubjects extends SourcePhrases {
  /** "Meier: „Wir brauchen …“": a name before a colon and a quotation. */
  protected turnOf(sentence: Sentence): Source | null {
    const { tokens } = this;
    let p = sentence.from;
    while (
      p < sentence.from + MAX_TURN_TOKENS &&
      tokens[p]?.kind === 'word' &&
      tokens[p]?.text !== tokens[p]?.lower
    )
      p += 1;
    const speaks =
      p > sentence.from && tokens[p]?.text === ':' && /^[„“"»«‹]$/.test(tokens[p + 1]?.text ?? '');
    return speaks ? this.span(sentence.from, p) : null;
  }

  /** "ist Meier überzeugt" */
  protected convinced(from: number, sentence: Sentence): boolean {
    for (let p = from + 1; p < Math.min(sentence.to, from + MAX_REPORT_TOKENS); p += 1)
      if (this.tables.convinced.has(this.tokens[p]?.lower ?? '')) return true;
    return false;
  }

  /** "A prospectus for the deal showed", "analysts polled by the bank had expected": the noun that the clause opens with. */
  protected speaksBefore(verb: number, sentence: Sentence): boolean {
    const { tokens, tables } = this;
    const start = this.clauseOf(verb, sentence);
    if (tables.stops.has(tokens[start]?.lower ?? '') && !tables.leads.has(tokens[start]?.lower ?? ''))
      return false;
    const source = this.phraseFrom(start, verb);
    const head = source && tokens.slice(start, verb).find(({ end }) => end === source.end);
    return head != null && tables.speakers.has(head.lower);
  }

  /** The name or speaker that a sentence opens with. */
  protected opening(sentence: Sentence, limit: number): Source | null {
    const { tokens, tables } = this;
    let start = sentence.from;
    while (start < limit && tables.leads.has(tokens[start]?.lower ?? '')) start += 1;
    let end = start;
    const noun = (at: number) => {
      const token = tokens[at];
      if (token?.kind !== 'word' || tables.stops.has(token.lower)) return false;
      return token.text !== token.lower || tables.speakers.has(token.lower);
    };
    while (end < Math.min(limit, start + MAX_NAMED_TOKENS) && noun(end)) end += 1;
    // A single word with the capital of the sentence's start says nothing, unless an aside follows it.
    const first = end - start === 1 && start === sentence.from && tokens[end]?.text !== ',';
    const lone = first && !tables.speakers.has(tokens[start]?.lower ?? '');
    return end > start && !lone ? this.span(start, end) : null;
  }

  /** Where the clause of a verb begins: behind a mark or a subordinator. */
  protected clauseOf(verb: number, sentence: Sentence): number {
    let start = verb;
    while (
      start > sentence.from &&
      !/^[,;:“”"»«()–—!?]$/.test(this.tokens[start - 1]?.text ?? '') &&
      !this.tables.subordinators.has(this.tokens[start - 1]?.lower ?? '')
    )
      start -= 1;
    return start;
  }

  /** "as reported", "above predicted strength", "was announced": no verb of whoever stands before it. */
  protected adjectival(verb: number): boolean {
    const before = this.tokens[verb - 1];
    const { adverbEndings, pastEndings } = this.grammar;
    if (!before || !endsIn(this.tokens[verb], pastEndings)) return false;
    // "had been formally warned"
    const near = endsIn(before, adverbEndings) ? this.tokens[verb - 2] : before;
    return this.tables.adjectival.has(near?.lower ?? '');
  }
}
