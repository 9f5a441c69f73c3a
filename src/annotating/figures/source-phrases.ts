import type { Grammar } from '../../language/grammar';
import type { Language } from '../../language/language';
import type { Span } from '../../model';
import { type SourceTables, sourceTables } from './attribution-tables';
import { MAX_ATTRIBUTION_CHARS, MAX_NAMED_TOKENS } from './limits';
import type { NumberLexicon } from './number-words';
import { endsIn, type Token } from './tokens';
import { toolsFor } from './tools';

/** Who says so: a span of the text, without the words that lead to it. */
export type Source = Span;

/** Where the words that name a source begin and end; what is none. */
export class SourcePhrases {
  protected readonly tables: SourceTables;
  /** Sources whose last word is a name. */
  protected readonly named = new WeakSet<Source>();
  protected readonly grammar: Grammar;
  /** A verb may stand before its subject, behind what opens the clause. */
  protected readonly inverts: boolean;
  /** Common nouns have capitals too: one is no sign of a name. */
  protected readonly capitals: boolean;
  protected readonly calendar: ReadonlySet<string>;
  private readonly lexicon: NumberLexicon;

  constructor(
    protected readonly tokens: readonly Token[],
    language: Language,
  ) {
    this.tables = sourceTables(language.figures);
    this.lexicon = toolsFor(language.figures).lexicon;
    this.calendar = new Set(language.names.calendar.map((word) => word.toLowerCase()));
    this.grammar = language.grammar;
    this.inverts = language.grammar.invertsSubjects;
    this.capitals = language.names.capitalisesNouns;
  }

  /** The bracket that closes at a token opens here, at most a few words before; `floor` where it does not. */
  protected bracketBefore(close: number, floor: number): number {
    for (let p = close - 1; p > Math.max(floor, close - 5); p -= 1)
      if (this.tokens[p]?.text === '(') return p;
    return floor;
  }

  /** The noun phrase from token `from` on, up to a stop word. */
  protected phraseFrom(from: number, limit: number): Source | null {
    const { tokens, tables } = this;
    let start = from;
    while (start < limit && tables.leads.has(tokens[start]?.lower ?? '')) start += 1;
    // "A 2014 study"
    if (start > from && /^(?:19|20)\d\d$/.test(tokens[start]?.text ?? '')) start += 1;
    // "berichtet das „Tagblatt“"
    const quoted =
      /^[„“"»«]$/.test(tokens[start]?.text ?? '') && start > from ? this.quotedName(start, limit) : null;
    if (quoted) return quoted;
    if (this.capitals && start > from) start = this.pastAttribute(start, limit);
    let end = start;
    while (end < limit) {
      const token = tokens[end];
      if (!token || (token.breaks && end > start) || this.counts(end)) break;
      const stop = tables.stops.has(token.lower) && !(token.text === '.' && this.abbreviated(end));
      if (stop || (end > start && this.tells(end))) break;
      // "Figures provided by the ministry"
      const told = end > start && endsIn(token, this.grammar.pastEndings);
      if (told && tables.participleComplements.has(tokens[end + 1]?.lower ?? '')) break;
      if (this.capitals && token.kind === 'word' && token.text === token.lower) {
        // Behind its noun a source goes on only with a genitive or "von", and adjectives after those.
        const before = tokens[end - 1];
        const linked = before !== undefined && tables.links.has(before.lower);
        const named = tokens.slice(start, end).some((t) => t.text !== t.lower);
        if (named && !linked && !tables.links.has(token.lower)) break;
      }
      if ((tokens[end]?.end ?? 0) - (tokens[start]?.start ?? 0) > MAX_ATTRIBUTION_CHARS) return null;
      end += 1;
    }
    // "the survey of 1,000 adults"
    const link = tables.looseEnds.has(tokens[end - 1]?.lower ?? '');
    if (link && end - 1 > start) end -= 1;
    return end > start ? this.span(start, end) : null;
  }

  /** A short name in quotation marks, behind an article. */
  private quotedName(open: number, limit: number): Source | null {
    for (let p = open + 2; p < Math.min(limit, open + MAX_NAMED_TOKENS); p += 1)
      if (/^[“”"»«]$/.test(this.tokens[p]?.text ?? '')) return this.span(open + 1, p);
    return null;
  }

  /** A verb of saying, and where the subject stands before it one that only some say something with, unless it is a noun too ("estimates"). */
  private tells(at: number): boolean {
    const { tokens, tables } = this;
    if (tables.verbs.at(tokens, at)) return true;
    if (this.inverts || tables.speakers.has(tokens[at]?.lower ?? '')) return false;
    const weak = tables.weakVerbs.at(tokens, at);
    const next = weak ? tokens[weak.to] : undefined;
    // "the board shows that", but "the project manager".
    return next !== undefined && (tables.subordinators.has(next.lower) || tables.leads.has(next.lower));
  }

  /** "die in London ansässige Beobachtungsstelle": the noun behind what describes it. */
  private pastAttribute(from: number, limit: number): number {
    const { tokens, tables } = this;
    if (!tables.stops.has(tokens[from]?.lower ?? '')) return from;
    for (let p = from + 1; p < Math.min(limit, from + MAX_NAMED_TOKENS); p += 1) {
      const [word, before, next] = [tokens[p], tokens[p - 1], tokens[p + 1]];
      if (!word || (word.kind === 'mark' && !/^[-–]$/.test(word.text))) return from;
      const adjective = word.text === word.lower && endsIn(word, this.grammar.adjectiveEndings);
      const own = !tables.leads.has(before?.lower ?? '') && !tables.stops.has(before?.lower ?? '');
      if (adjective && own && next?.kind === 'word' && next.text !== next.lower) return p + 1;
    }
    return from;
  }

  /** The words before the commas around an aside. */
  protected beforeAside(verb: number, floor: number): Source | null {
    let comma = verb - 2;
    while (comma > floor && this.tokens[comma]?.text !== ',') comma -= 1;
    // "…, is raising 500 million, said the bank": no aside.
    if (comma <= floor || this.tables.finite.has(this.tokens[comma + 1]?.lower ?? '')) return null;
    // "Harbour Systems (HSI), a maker, said"
    const close = this.tokens[comma - 1]?.text === ')' ? this.bracketBefore(comma - 1, floor) : comma;
    let start = close > floor ? close : comma;
    const end = start;
    const open = (at: number) => this.tokens[at]?.text === '.' && this.abbreviated(at);
    while (start > floor && (open(start - 1) || !/^[,;:.“”"()–—]$/.test(this.tokens[start - 1]?.text ?? '')))
      start -= 1;
    while (start < end && this.tables.stops.has(this.tokens[start]?.lower ?? '')) start += 1;
    const source = end - start <= MAX_NAMED_TOKENS ? this.phraseFrom(start, end) : null;
    // "The mayor, Karl Huber, said": the name belongs to it.
    const aside = this.tokens.slice(comma + 1, verb - 1);
    const name = aside.length > 0 && aside.every((t) => t.kind === 'word' && t.text !== t.lower);
    const last = this.tokens[verb - 2];
    const joins = source !== null && (this.inverts ? aside.length > 1 : !this.named.has(source));
    return source && name && last && joins ? { start: source.start, end: last.end } : source;
  }

  /** A number: no part of a source. */
  protected counts(at: number): boolean {
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
      (word.text.length <= 2 || this.tables.abbreviations.has(word.lower))
    );
  }

  protected phraseUntil(to: number, floor: number): Source | null {
    const { tokens, tables } = this;
    let start = to;
    while (start > floor && to - start < 12) {
      const token = tokens[start - 1];
      if (!token || /^[,;:.“”"»«()–—!?]$/.test(token.text) || tokens[start]?.breaks) break;
      if (tables.verbs.at(tokens, start - 1) || tables.finite.has(token.lower)) break;
      start -= 1;
    }
    while (start < to && tables.leads.has(tokens[start]?.lower ?? '')) start += 1;
    return start < to ? this.span(start, to) : null;
  }

  protected span(first: number, to: number): Source | null {
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
      endsIn(said[0], this.grammar.pastEndings) && this.tables.leads.has(said[1]?.lower ?? '');
    if (predicate || end - start > MAX_ATTRIBUTION_CHARS) return null;
    const source = { start, end };
    const last = said.at(-1);
    if (last && last.text !== last.lower && !this.tables.speakers.has(last.lower)) this.named.add(source);
    return source;
  }
}
