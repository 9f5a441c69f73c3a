import type { Language } from '../../language/language';
import type { Span } from '../../model';
import { type SourceTables, sourceTables } from './attribution-tables';
import {
  MAX_ATTRIBUTION_CHARS,
  MAX_CARRIED_SENTENCES,
  MAX_NAMED_TOKENS,
  MAX_PASSIVE_TOKENS,
  MAX_REPORT_TOKENS,
  MAX_SINCE_SENTENCES,
} from './limits';
import type { NumberLexicon } from './number-words';
import type { Token } from './tokens';
import { toolsFor } from './tools';

/** Who says so: a span of the text, without the words that lead to it. */
export type Source = Span;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Sources of a text's sentences, read in order: reported speech carries a source into the next sentence. */
export class SourceReader {
  private readonly tables: SourceTables;
  private last: Source | null = null;
  /** The last one named at all, with the sentences since: who "he said" stands for. */
  private speaker: Source | null = null;
  /** The last one that ends in a name. */
  private person: Source | null = null;
  private since = 0;
  private carried = 0;
  /** Sources whose last word is a name. */
  private readonly named = new WeakSet<Source>();
  private readonly lexicon: NumberLexicon;
  private readonly calendar: ReadonlySet<string>;
  /** German: the verb stands second, nouns have capitals. */
  private readonly inverts: boolean;

  constructor(
    private readonly tokens: readonly Token[],
    language: Language,
  ) {
    this.tables = sourceTables(language.figures);
    this.lexicon = toolsFor(language.figures).lexicon;
    this.calendar = new Set(language.names.calendar.map((word) => word.toLowerCase()));
    this.inverts = language.figures.numbers.compound;
  }

  /** A new block: nothing is carried over a heading or a picture. */
  forget(): void {
    this.last = null;
    this.carried = 0;
  }

  /** "Das sagte sie.": what was said stands in the sentence before. */
  points(sentence: Range): boolean {
    const { pointers, verbs } = this.tables;
    return (
      pointers.has(this.tokens[sentence.from]?.lower ?? '') &&
      verbs.at(this.tokens, sentence.from + 1) !== null
    );
  }

  /**
   * The sources named in a sentence, with the tokens of their cue; call for every sentence in order. `quoted`: it
   * opens or goes on with a quotation, so that whoever spoke last speaks on.
   */
  read(sentence: Range, quoted = false): { source: Source; at: number }[] {
    this.since += 1;
    const found: { source: Source; at: number }[] = [];
    for (let p = sentence.from; p < sentence.to; p += 1) {
      const source = this.at(p, sentence);
      if (source) found.push({ source, at: p });
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
    let surely = quoted;
    for (let p = sentence.from; p < sentence.to; p += 1) {
      const word = this.tokens[p]?.lower ?? '';
      if (!reported.has(word)) continue;
      speech = true;
      surely ||= !conditionals.has(word);
    }
    // What is reported has a speaker: the one before, though a sentence of the reporter's stands between.
    const teller = this.last ?? (surely && this.since <= MAX_SINCE_SENTENCES ? this.speaker : null);
    if (speech && teller && this.carried < MAX_CARRIED_SENTENCES) {
      this.carried += 1;
      return [{ source: teller, at: sentence.from }];
    }
    this.last = null;
    return [];
  }

  /** Who a pronoun stands for: "he" is nobody of several, and no ministry. */
  private meant(pronoun = ''): Source | null {
    const near = this.since <= MAX_SINCE_SENTENCES;
    if (/^(?:he|she|er)$/.test(pronoun)) return near ? this.person : null;
    return this.last ?? (near ? this.speaker : null);
  }

  private at(p: number, sentence: Range): Source | null {
    const { tables, tokens } = this;
    const compound = tables.compounds.at(tokens, p);
    if (compound && tokens[p - 1]?.lower === compound.value && p > sentence.from) return this.span(p, p + 1);
    const before = tables.before.at(tokens, p);
    // "…, so der Sprecher", but "doppelt so starkes Wachstum".
    const so = tokens[p]?.lower === 'so' && !/^[,“”"»«–—]$/.test(tokens[p - 1]?.text ?? '');
    if (before && !so && before.to < sentence.to) return this.phraseFrom(before.to, sentence.to);
    if (tables.after.at(tokens, p)) return this.phraseUntil(p, sentence.from);
    const report = this.reportOf(p, sentence);
    if (report) return report;
    const quoted = this.behindQuote(p, sentence);
    if (quoted) return quoted;
    if (tables.participles.has(tokens[p]?.lower ?? '')) return this.perfect(p, sentence);
    const verb = tables.verbs.at(tokens, p);
    if (verb && this.adjectival(p)) return null;
    if (verb) return this.beside(p, verb.to, sentence);
    // "The report reveals": only a source by its own noun.
    const weak = tables.weakVerbs.at(tokens, p);
    return weak && !this.adjectival(p) && this.mayTell(p, sentence)
      ? this.beside(p, weak.to, sentence)
      : null;
  }

  /** "nach einer vorläufigen Bilanz der Behörden": who told it stands behind the noun. */
  private reportOf(p: number, sentence: Range): Source | null {
    const { tables, tokens } = this;
    if (!tables.reportsAfter.has(tokens[p]?.lower ?? '')) return null;
    let noun = p + 1;
    while (noun < Math.min(sentence.to, p + MAX_REPORT_TOKENS) && tokens[noun]?.text === tokens[noun]?.lower)
      noun += 1;
    const genitive = tables.reportsBefore.has(tokens[noun + 1]?.lower ?? '');
    if (!tables.reports.has(tokens[noun]?.lower ?? '') || !genitive) return null;
    return this.phraseFrom(noun + 2, sentence.to);
  }

  /** "„…“, freut sich Meier": right behind a quotation whatever verb stands there, the name is the speaker's. */
  private behindQuote(p: number, sentence: Range): Source | null {
    const { tokens, tables } = this;
    if (!this.inverts || tokens[p]?.text !== ',' || !/^[“”"«»‹›]$/.test(tokens[p - 1]?.text ?? ''))
      return null;
    const verb = tokens[p + 1];
    if (verb?.kind !== 'word' || verb.text !== verb.lower || tables.stops.has(verb.lower)) return null;
    let name = p + 2;
    while (name < Math.min(sentence.to, p + MAX_REPORT_TOKENS) && tables.leads.has(tokens[name]?.lower ?? ''))
      name += 1;
    if (tokens[name]?.lower === 'sich') name += 1;
    if (tables.pronouns.has(tokens[name]?.lower ?? '')) return this.meant(tokens[name]?.lower);
    const first = tokens[name];
    if (first?.kind !== 'word' || first.text === first.lower) {
      // "…, sagt auch Meier"
      if (tokens[name + 1]?.kind !== 'word' || tokens[name + 1]?.text === tokens[name + 1]?.lower)
        return null;
      name += 1;
    }
    return this.phraseFrom(name, sentence.to);
  }

  /** "as reported", "above predicted strength", "was announced": no verb of whoever stands before it. */
  private adjectival(verb: number): boolean {
    const before = this.tokens[verb - 1];
    if (this.inverts || !before || !/ed$/.test(this.tokens[verb]?.lower ?? '')) return false;
    // "had been formally warned"
    const near = before.lower.endsWith('ly') ? this.tokens[verb - 2] : before;
    return /^(?:as|than|above|below|of|in|at|by|to|the|a|an|its|was|were|is|are|be|been|being)$/.test(
      near?.lower ?? '',
    );
  }

  /** "Im Juli hatte BP Verkäufe angekündigt", "Die Polizei hatte von 40 Toten gesprochen". */
  private perfect(participle: number, sentence: Range): Source | null {
    const { tokens, tables } = this;
    for (let p = participle - 1; p >= sentence.from; p -= 1) {
      if (!tables.auxiliaries.has(tokens[p]?.lower ?? '')) continue;
      let start = p;
      while (start > sentence.from && !/^[,;:“”"»«()–—!?]$/.test(tokens[start - 1]?.text ?? '')) start -= 1;
      const lead = tokens[start]?.lower ?? '';
      if (tables.pronouns.has(lead) && p - start <= 2) return this.meant(lead);
      const adverbial = tables.stops.has(lead) && !tables.leads.has(lead);
      return adverbial || start === p ? this.phraseFrom(p + 1, participle) : this.phraseFrom(start, p);
    }
    return null;
  }

  /** Whether what stands beside a verb that only some say something with can speak: "the report reveals", "Edmunds expects". */
  private mayTell(verb: number, sentence: Range): boolean {
    const before = this.tokens[verb - 1];
    // "Ein Plus wird erwartet": nobody does.
    if (this.inverts)
      for (let p = verb - 1; p >= Math.max(sentence.from, verb - MAX_PASSIVE_TOKENS); p -= 1)
        if (/^(?:wird|werden|wurde|wurden|worden)$/.test(this.tokens[p]?.lower ?? '')) return false;
    // "zu erwarten", "rechnet man"
    const after = this.tokens[verb + 1]?.lower ?? '';
    if (this.inverts) return before?.lower !== 'zu' && !/^(?:man|es)$/.test(after);
    if (!before || verb === sentence.from) return false;
    // "The survey, by the institute, showed"
    if (before.text === ',') return this.beforeAside(verb, sentence.from) !== null;
    // "a GDP estimate": a name speaks in the singular.
    const third = /(?:s|ed)$/.test(this.tokens[verb]?.lower ?? '');
    const named =
      third && before.kind === 'word' && before.text !== before.lower && !this.tables.stops.has(before.lower);
    return named || this.tables.speakers.has(before.lower) || this.tables.pronouns.has(before.lower);
  }

  /** The source beside a verb of saying: behind it where the verb opens its clause, else before it. */
  private beside(p: number, to: number, sentence: Range): Source | null {
    const { tokens, tables } = this;
    const auxiliary = tokens[p - 1]?.lower ?? '';
    if (
      !this.inverts &&
      p - 1 > sentence.from &&
      /^(?:has|had|have|also|later|previously|then)$/.test(auxiliary)
    )
      return this.beside(p - 1, to, sentence);
    // "The unit on Monday said"
    const day = !this.inverts && p - 2 > sentence.from && this.calendar.has(auxiliary);
    if (day && tokens[p - 1]?.breaks === false)
      return this.beside(tokens[p - 2]?.lower === 'on' ? p - 2 : p - 1, to, sentence);
    const previous = tokens[p - 1];
    const opens =
      p === sentence.from ||
      previous === undefined ||
      (this.inverts ? /^[,“”"»«’'!?:–—)-]$/ : /^[,“”"»«’'!?:–—-]$/).test(previous.text);
    const next = tokens[to];
    if (previous && p > sentence.from && tables.pronouns.has(previous.lower))
      return this.meant(previous.lower);
    // "She described it, but said …"
    if (!this.inverts && /^(?:and|but|or)$/.test(previous?.lower ?? '')) return this.meant();
    // "The commission (CNE) reported"
    if (!this.inverts && previous?.text === ')') {
      const open = this.bracketBefore(p - 1, sentence.from);
      if (open > sentence.from) return this.beside(open, to, sentence);
    }
    if (opens) {
      // "Eric Reeves, an expert, said he was …"
      const named = !this.inverts && previous?.text === ',' ? this.beforeAside(p, sentence.from) : null;
      if (named) return named;
      if (next && tables.pronouns.has(next.lower)) return this.meant(next.lower);
      // "berichtete von 40 Toten": what is told, not who tells it.
      if (next && /^(?:von|of|about|über)$/.test(next.lower)) return null;
      return this.phraseFrom(to, sentence.to);
    }
    let start = p;
    while (start > sentence.from && !/^[,;:“”"»«()–—!?]$/.test(tokens[start - 1]?.text ?? '')) start -= 1;
    const lead = tokens[start]?.lower ?? '';
    if (tables.pronouns.has(lead) && p - start <= 3) return this.meant(lead);
    if (this.inverts && p - start === 1 && tables.pointers.has(lead)) return this.phraseFrom(to, sentence.to);
    if (lead === 'wie') return this.phraseFrom(start + 1, p);
    const adverbial = tables.stops.has(lead) && !tables.leads.has(lead);
    if (adverbial && !this.inverts) {
      // "In a statement Friday the ministry said": the words right before the verb.
      let near = p;
      while (
        near > start &&
        !tables.stops.has(tokens[near - 1]?.lower ?? '') &&
        !tables.leads.has(tokens[near - 1]?.lower ?? '')
      )
        near -= 1;
      return near < p ? this.phraseFrom(near, p) : null;
    }
    if (adverbial && next && !tables.stops.has(next.lower)) return this.phraseFrom(to, sentence.to);
    return adverbial ? null : this.phraseFrom(start, p);
  }

  /** The bracket that closes at a token opens here, at most a few words before; `floor` where it does not. */
  private bracketBefore(close: number, floor: number): number {
    for (let p = close - 1; p > Math.max(floor, close - 5); p -= 1)
      if (this.tokens[p]?.text === '(') return p;
    return floor;
  }

  /** The noun phrase from token `from` on, up to a stop word. */
  private phraseFrom(from: number, limit: number): Source | null {
    const { tokens, tables } = this;
    let start = from;
    while (start < limit && tables.leads.has(tokens[start]?.lower ?? '')) start += 1;
    let end = start;
    while (end < limit) {
      const token = tokens[end];
      if (!token || (token.breaks && end > start) || this.counts(end)) break;
      const stop = tables.stops.has(token.lower) && !(token.text === '.' && this.abbreviated(end));
      if (stop || (end > start && tables.verbs.at(tokens, end))) break;
      if (this.inverts && token.kind === 'word' && token.text === token.lower) {
        // Behind its noun a source goes on only with a genitive or "von", and adjectives after those.
        const before = tokens[end - 1];
        const linked = before !== undefined && tables.links.has(before.lower);
        const named = tokens.slice(start, end).some((t) => t.text !== t.lower);
        if (named && !linked && !tables.links.has(token.lower)) break;
      }
      if ((tokens[end]?.end ?? 0) - (tokens[start]?.start ?? 0) > MAX_ATTRIBUTION_CHARS) return null;
      end += 1;
    }
    return end > start ? this.span(start, end) : null;
  }

  /** The words before the commas around an aside. */
  private beforeAside(verb: number, floor: number): Source | null {
    let comma = verb - 2;
    while (comma > floor && this.tokens[comma]?.text !== ',') comma -= 1;
    if (comma <= floor) return null;
    let start = comma;
    while (start > floor && !/^[,;:.“”"()–—]$/.test(this.tokens[start - 1]?.text ?? '')) start -= 1;
    return comma - start <= MAX_NAMED_TOKENS ? this.phraseFrom(start, comma) : null;
  }

  /** A number: no part of a source. */
  private counts(at: number): boolean {
    const token = this.tokens[at];
    if (token?.kind === 'number') return !token.glued;
    const word = token ? this.lexicon.word(token.lower) : null;
    if (token && this.lexicon.rules.indefinite[token.lower] !== undefined) return true;
    return word !== null && word.role !== 'article' && word.role !== 'ordinal';
  }

  /** "Mr. Smith", "U.S. officials": the stop does not end the phrase. */
  private abbreviated(at: number): boolean {
    const word = this.tokens[at - 1];
    const next = this.tokens[at + 1];
    return (
      word !== undefined &&
      next !== undefined &&
      !next.breaks &&
      (word.text.length <= 2 || /^(?:dr|mr|mrs|gen|gov|sen|rep|lt|col|sgt|prof)$/.test(word.lower))
    );
  }

  private phraseUntil(to: number, floor: number): Source | null {
    const { tokens, tables } = this;
    let start = to;
    while (start > floor && to - start < 12) {
      const token = tokens[start - 1];
      if (!token || /^[,;:.“”"»«()–—!?]$/.test(token.text) || tokens[start]?.breaks) break;
      if (
        tables.verbs.at(tokens, start - 1) ||
        /^(?:wurden|wurde|sind|waren|haben|hat|ist|seien|sei|kamen|gab|gibt)$/.test(token.lower)
      )
        break;
      start -= 1;
    }
    while (start < to && tables.leads.has(tokens[start]?.lower ?? '')) start += 1;
    return start < to ? this.span(start, to) : null;
  }

  private span(first: number, to: number): Source | null {
    let from = first;
    // "SEOUL (AP) - The ministry said"
    while (from < to && this.tokens[from]?.kind === 'mark') from += 1;
    const start = this.tokens[from]?.start;
    const end = this.tokens[to - 1]?.end;
    const said = this.tokens.slice(from, to);
    const named = said.some(
      (t) => t.kind === 'word' && (t.text !== t.lower || this.tables.speakers.has(t.lower)),
    );
    // A number inside means a clause was taken for a source.
    const clause = said.some(
      (t) => t.kind === 'number' || (t.kind === 'word' && this.tables.finite.has(t.lower)),
    );
    // "unter Berufung auf Angaben aus …": nobody in particular.
    const word = said.length === 1 ? (said[0]?.lower ?? '') : '';
    const empty =
      said.every(({ lower }) => this.tables.empty.has(lower)) ||
      this.tables.pronouns.has(word) ||
      this.calendar.has(word);
    if (start === undefined || end === undefined || !named || clause || empty) return null;
    // "filed a lawsuit": a predicate.
    const predicate =
      !this.inverts && /ed$/.test(said[0]?.lower ?? '') && this.tables.leads.has(said[1]?.lower ?? '');
    if (predicate || end - start > MAX_ATTRIBUTION_CHARS) return null;
    const source = { start, end };
    const last = said.at(-1);
    if (last && last.text !== last.lower && !this.tables.speakers.has(last.lower)) this.named.add(source);
    return source;
  }
}
