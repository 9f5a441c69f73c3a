import { MAX_NAMED_TOKENS, MAX_PASSIVE_TOKENS, MAX_REPORT_TOKENS } from './limits';
import type { Sentence } from './meaning-types';
import type { Source } from './source-phrases';
import { SourceSubjects } from './source-subjects';
import { endsIn } from './tokens';

/** What tells of a source – a phrase, a quotation, a verb of saying – and on which side of it the source stands. */
export abstract class SourceCues extends SourceSubjects {
  /** Who a pronoun stands for, or whoever spoke last: known to who reads the sentences in order. */
  protected abstract meant(pronoun?: string): Source | null;

  /** The source that the cue at a token tells of, or null where it is none. */
  protected at(p: number, sentence: Sentence): Source | null {
    const { tables, tokens } = this;
    const compound = tables.compounds.at(tokens, p);
    if (compound && tokens[p - 1]?.lower === compound.value && p > sentence.from) return this.span(p, p + 1);
    // "nach IVD-Angaben"
    const body = /^[-–]$/.test(tokens[p - 1]?.text ?? '') && tokens[p]?.glued === true ? p - 2 : p;
    const report = body < p && tables.reports.has(tokens[p]?.lower ?? '');
    if (report && body > sentence.from && tables.reportsAfter.has(tokens[body - 1]?.lower ?? ''))
      return this.span(body, p + 1);
    const before = tables.before.at(tokens, p);
    // "…, so der Sprecher", but "doppelt so starkes Wachstum".
    const so =
      tables.onlyBehindMarks.has(tokens[p]?.lower ?? '') && !/^[,“”"»«–—]$/.test(tokens[p - 1]?.text ?? '');
    if (before && !so && before.to < sentence.to) return this.phraseFrom(before.to, sentence.to);
    if (tables.after.at(tokens, p)) return this.phraseUntil(p, sentence.from);
    const teller = this.reportOf(p, sentence);
    if (teller) return teller;
    const quoted = this.behindQuote(p, sentence) ?? this.asTold(p, sentence) ?? this.parted(p, sentence);
    if (quoted) return quoted;
    const participle = tables.participles.at(tokens, p);
    const perfect = participle ? this.perfect(p, sentence) : null;
    if (perfect) return perfect;
    const verb = tables.verbs.at(tokens, p);
    // "auf 40 Tote beziffert": no verb in second place ends its clause, nor one that nobody does.
    const closes = participle !== null && (tokens[p + 1]?.kind !== 'word' || !this.mayTell(p, sentence));
    if (verb && closes) return null;
    if (verb && this.adjectival(p)) return null;
    if (verb) return this.beside(p, verb.to, sentence);
    // "The report reveals": only a source by its own noun.
    const weak = tables.weakVerbs.at(tokens, p);
    return weak && !this.adjectival(p) && this.mayTell(p, sentence)
      ? this.beside(p, weak.to, sentence)
      : null;
  }

  /** "nach einer vorläufigen Bilanz der Behörden": who told it stands behind the noun. */
  private reportOf(p: number, sentence: Sentence): Source | null {
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
  private behindQuote(p: number, sentence: Sentence): Source | null {
    const { tokens, tables } = this;
    if (!this.inverts || tokens[p]?.text !== ',' || !/^[“”"«»‹›]$/.test(tokens[p - 1]?.text ?? ''))
      return null;
    const verb = tokens[p + 1];
    if (verb?.kind !== 'word' || verb.text !== verb.lower) return null;
    if (tables.stops.has(verb.lower) && !this.convinced(p + 2, sentence)) return null;
    let name = p + 2;
    while (name < Math.min(sentence.to, p + MAX_REPORT_TOKENS) && tables.leads.has(tokens[name]?.lower ?? ''))
      name += 1;
    if (tables.reflexives.has(tokens[name]?.lower ?? '')) name += 1;
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

  /** ", wie die Statistik zeigt": the words between are the source. */
  private asTold(p: number, sentence: Sentence): Source | null {
    const { tokens, tables } = this;
    if (!tables.asWords.has(tokens[p]?.lower ?? '') || (p > sentence.from && tokens[p - 1]?.text !== ','))
      return null;
    // "wie aus dem Bericht hervorgeht"
    const from = tables.outOf.has(tokens[p + 1]?.lower ?? '') ? p + 2 : p + 1;
    for (let verb = p + 2; verb < Math.min(sentence.to, p + MAX_NAMED_TOKENS); verb += 1) {
      if (tokens[verb]?.kind === 'mark' && !/^[-–]$/.test(tokens[verb]?.text ?? '')) return null;
      if (tables.asTells.has(tokens[verb]?.lower ?? '')) return this.phraseFrom(from, verb);
    }
    return null;
  }

  /** "Das gibt der Betreiber an": the source stands between the parts of the verb, or before it. */
  private parted(p: number, sentence: Sentence): Source | null {
    const { tokens, tables } = this;
    const seconds = tables.partedTells.get(tokens[p]?.lower ?? '');
    if (!seconds) return null;
    for (let part = p + 1; part < Math.min(sentence.to, p + MAX_NAMED_TOKENS); part += 1) {
      const token = tokens[part];
      if (!token || /^[,.;:!?]$/.test(token.text)) break;
      // "spricht die Regierung von 70 Toten"
      const ends = /^[,.;:!?]$/.test(tokens[part + 1]?.text ?? ',') || this.counts(part + 1);
      const closes = seconds.has(token.lower) && ends;
      if (!closes) continue;
      const start = this.clauseOf(p, sentence);
      const lead = tokens[start]?.lower ?? '';
      // "Aus Zahlen der Agentur geht hervor"
      if (tables.outOf.has(lead) && start + 1 < p) return this.phraseFrom(start + 1, p);
      // "Das Ministerium gab die Zahl mit 40 an"
      const subject = p - start > 1 && tables.leads.has(lead) && !tables.leadAdverbs.has(lead);
      if (subject) return this.beside(p, part + 1, sentence);
      // "geht aus einer Studie hervor", but "gehen von 40 Toten aus"
      const first = tokens[p + 1]?.lower ?? '';
      if (tables.outOf.has(first)) return this.phraseFrom(p + 2, part);
      const object = tables.about.has(first) || (tables.stops.has(first) && !tables.leads.has(first));
      return part - p > 1 && !object ? this.phraseFrom(p + 1, part) : this.beside(p, part + 1, sentence);
    }
    return null;
  }

  /** "Im Juli hatte BP Verkäufe angekündigt", "Die Polizei hatte von 40 Toten gesprochen". */
  private perfect(participle: number, sentence: Sentence): Source | null {
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
  private mayTell(verb: number, sentence: Sentence): boolean {
    const before = this.tokens[verb - 1];
    // "Ein Plus wird erwartet": nobody does.
    for (let p = verb - 1; p >= Math.max(sentence.from, verb - MAX_PASSIVE_TOKENS); p -= 1)
      if (this.tokens[p]?.text === ',') break;
      else if (this.tables.passives.has(this.tokens[p]?.lower ?? '')) return false;
    // "zu erwarten", "rechnet man"
    const after = this.tokens[verb + 1]?.lower ?? '';
    if (this.inverts)
      return !this.tables.infinitives.has(before?.lower ?? '') && !this.tables.impersonals.has(after);
    if (!before || verb === sentence.from) return false;
    // "The survey, by the institute, showed"
    if (before.text === ',') return this.beforeAside(verb, sentence.from) !== null;
    // "a GDP estimate": a name speaks in the singular.
    const finite = endsIn(this.tokens[verb], this.grammar.finiteEndings);
    const named =
      finite &&
      before.kind === 'word' &&
      before.text !== before.lower &&
      !this.tables.stops.has(before.lower);
    if (named || this.tables.speakers.has(before.lower) || this.tables.pronouns.has(before.lower))
      return true;
    return this.speaksBefore(verb, sentence);
  }

  /** "The company will cut 400 jobs, it said": who "it" stands for where nobody was named before. */
  private subjectOf(sentence: Sentence, verb: number): Source | null {
    const { tokens } = this;
    return this.tables.bodies.has(tokens[verb - 1]?.lower ?? '') ? this.opening(sentence, verb - 1) : null;
  }

  /** The source beside a verb of saying: behind it where the verb opens its clause, else before it. */
  private beside(p: number, to: number, sentence: Sentence): Source | null {
    const { tokens, tables } = this;
    const auxiliary = tokens[p - 1]?.lower ?? '';
    if (p - 1 > sentence.from && tables.betweenSubject.has(auxiliary))
      return this.beside(p - 1, to, sentence);
    // "The unit on Monday said"
    const day = !this.inverts && p - 2 > sentence.from && this.calendar.has(auxiliary);
    if (day && tokens[p - 1]?.breaks === false)
      return this.beside(
        tables.dayPrepositions.has(tokens[p - 2]?.lower ?? '') ? p - 2 : p - 1,
        to,
        sentence,
      );
    const previous = tokens[p - 1];
    // "announced its purchase of", "reported a profit of": what it does, not what it says.
    const does = tables.deeds.has(tokens[p]?.lower ?? '');
    if (does && tables.objects.has(tokens[to]?.lower ?? '')) return null;
    const opens =
      p === sentence.from ||
      previous === undefined ||
      (this.inverts ? /^[,“”"»«’'!?:–—)-]$/ : /^[,“”"»«’'!?:–—-]$/).test(previous.text);
    const next = tokens[to];
    if (previous && p > sentence.from && tables.pronouns.has(previous.lower))
      return this.meant(previous.lower) ?? this.subjectOf(sentence, p);
    // "She described it, but said …"
    if (tables.coordinators.has(previous?.lower ?? '')) return this.meant();
    // "The commission (CNE) reported"
    if (previous?.text === ')') {
      const open = this.bracketBefore(p - 1, sentence.from);
      const short = !this.inverts || /\p{Lu}.*\p{Lu}/u.test(tokens[open + 1]?.text ?? '');
      if (open > sentence.from && short) return this.beside(open, to, sentence);
    }
    // "AMD ended months of guesses by saying it would buy": who does the one does the other.
    if (tables.gerundPrepositions.has(auxiliary) && endsIn(tokens[p], this.grammar.presentParticiples))
      return this.opening(sentence, p);
    if (opens) {
      // "Eric Reeves, an expert, said he was …"
      const aside = !this.inverts && previous?.text === ',';
      const named = aside ? this.beforeAside(p, sentence.from) : null;
      if (named) return named;
      // "Der Bürgermeister, Karl Huber, sagte, …"
      const closed = /^[,:]$/.test(next?.text ?? '') || tables.complementizers.has(next?.lower ?? '');
      const told =
        this.inverts && previous?.text === ',' && closed ? this.beforeAside(p, sentence.from) : null;
      if (told) return told;
      // "The maker, a leading one, announced its purchase": behind a comma nobody speaks but after a quotation.
      const quoted = /^[“”"»«’']$/.test(tokens[p - 2]?.text ?? '');
      if (aside && !quoted && tables.objects.has(next?.lower ?? '')) return null;
      if (next && tables.pronouns.has(next.lower)) return this.meant(next.lower);
      // "berichtete von 40 Toten": what is told, not who tells it.
      if (next && tables.about.has(next.lower)) return null;
      return this.phraseFrom(to, sentence.to);
    }
    const start = this.clauseOf(p, sentence);
    const lead = tokens[start]?.lower ?? '';
    if (tables.pronouns.has(lead) && p - start <= 3) return this.meant(lead);
    if (this.inverts && p - start === 1 && tables.pointers.has(lead)) return this.phraseFrom(to, sentence.to);
    if (tables.asWords.has(lead)) return this.phraseFrom(start + 1, p);
    // "Auch die Agentur meldete", but "Auch meldete die Agentur".
    const adverbial = tables.stops.has(lead) && (!tables.leads.has(lead) || p - start === 1);
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
    // "Am Montag sagte die Ministerin"
    const counts = tokens.slice(start, p).some(({ kind }) => kind === 'number');
    const opened = next && ((tables.leads.has(next.lower) && !counts) || !tables.stops.has(next.lower));
    if (adverbial && opened) return this.phraseFrom(to, sentence.to);
    return adverbial ? null : this.phraseFrom(start, p);
  }
}
