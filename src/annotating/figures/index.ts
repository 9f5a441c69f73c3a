import type { Language } from '../../language/language';
import {
  type Article,
  type Day,
  type EntryId,
  type Figure,
  kindOf,
  type Mention,
  type Quantity,
  type Span,
} from '../../model';
import { SourceReader, type Told } from './attribution';
import { type Draft, distinct } from './distinct';
import { Examples } from './examples';
import type { Found } from './found';
import { answersOf } from './interviews';
import { MAX_FIGURES, MAX_SENTENCE_CHARS } from './limits';
import { lone } from './lone';
import { meaningsOf } from './meaning';
import type { Meaning } from './meaning-types';
import { measureTables } from './measure-rules';
import { nounPhrase } from './noun-phrase';
import { readingOf } from './quantities';
import { Quotes } from './quotes';
import { sourceFor } from './source-for';
import { aboutSport } from './sport';
import type { Token } from './tokens';

/**
 * The figures of an article: numbers that say something about the world, with what they count, how sure,
 * where, when and who says so. One event told twice is one figure.
 * `quantities` are those of the same text.
 */
export function readFigures(
  article: Article,
  language: Language,
  {
    quantities,
    mentions,
  }: { readonly quantities: readonly Quantity[]; readonly mentions: readonly Mention[] },
): Figure[] {
  const { tokens, found } = readingOf(article.text, language, article.published, quantities);
  if (tokens.length === 0) return [];
  const sources = new SourceReader(tokens, language);
  const quotes = new Quotes(article.text, language.figures.attribution.quotation);
  const examples = new Examples(tokens, measureTables(language.figures));
  const answers = answersOf(article.text);
  let a = 0;
  const drafts: Draft[] = [];
  const tables = measureTables(language.figures);
  const sport = aboutSport(tokens, tables);
  let f = 0;
  let t = 0;
  let m = 0;
  for (const block of article.blocks) {
    if (block.role === 'table') continue;
    sources.forget();
    quotes.forget();
    examples.forget();
    let quotedFrom = drafts.length;
    let previous: Meaning | null = null;
    let before: Span | null = null;
    for (const span of sentencesOf(article.text, block, language)) {
      while (t < tokens.length && (tokens[t]?.start ?? 0) < span.start) t += 1;
      const from = t;
      while (t < tokens.length && (tokens[t]?.start ?? 0) < span.end) t += 1;
      const range = { from, to: t };
      const quote = quotes.over(span);
      const example = examples.over(range);
      if (!quote.before) quotedFrom = drafts.length;
      const told = sources.read(range, quote.before || quote.opens);
      while (a < answers.length && (answers[a]?.turn.end ?? 0) <= span.start) a += 1;
      const answer = answers[a];
      const named =
        told.length === 0 && answer && answer.turn.start <= span.start
          ? [{ source: answer.name, at: from }]
          : told;
      while (f < found.length && (found[f]?.quantity.start ?? 0) < span.start) f += 1;
      const first = f;
      while (f < found.length && (found[f]?.quantity.start ?? 0) < span.end) f += 1;
      const read = found.slice(first, f);
      const single = lone(article.text, tokens, range, read, language, tables);
      const inside =
        single.length === 0 ? read : [...read, ...single.map((l) => l.found)].sort((a, b) => a.from - b.from);
      while (m < mentions.length && (mentions[m]?.end ?? 0) <= span.start) m += 1;
      const near: Mention[] = [];
      for (let n = m; n < mentions.length && (mentions[n]?.start ?? 0) < span.end; n += 1) {
        const mention = mentions[n];
        if (mention) near.push(mention);
      }
      // "Das teilte die Polizei mit.": the source of the sentence before.
      const [teller] = named;
      // "„A. B“, sagte X.": the speaker behind a quotation of several sentences.
      const points = sources.points(range);
      if (teller && (points || (quote.before && !quote.after))) {
        const name = article.text.slice(teller.source.start, teller.source.end).replace(/\s+/g, ' ');
        const entry = entryIn(near, teller.source);
        for (let d = drafts.length - 1; d >= (points ? 0 : quotedFrom); d -= 1) {
          const one = drafts[d];
          if (!one || one.attribution !== null || (points && one.sentence.start !== before?.start)) break;
          drafts[d] = { ...one, attribution: name, attributionEntry: entry };
        }
      }
      before = span;
      if (inside.length === 0) {
        previous = null;
        continue;
      }
      const base = drafts.length;
      const meanings: Meaning[] = meaningsOf(tokens, range, inside, language, previous).filter(
        ({ found: one, measure }) =>
          !(example && one.quantity.type === 'currency') &&
          (measure === 'deaths' || !single.some((l) => l.found === one && !l.counts)),
      );
      previous = meanings.at(-1) ?? null;

      for (const meaning of meanings) {
        drafts.push(
          draft(article, meaning, {
            tokens,
            span,
            inside,
            near,
            named,
            quoteEnd: quote.closes,
            language,
            headline: /head|title|caption/.test(block.role),
            base,
            before: drafts.at(-1) ?? null,
          }),
        );
      }
    }
  }
  return distinct(drafts, ({ measure }) => !sport || !/^(?:distance|count)$/.test(measure)).slice(
    0,
    MAX_FIGURES,
  );
}

/** "… zu Ende.Auf dem Markt …": a stop that lost its space behind a word without another stop. */
const GLUED = /(?<=(?:^|[\s(/])[\p{L}\d/-]{2,40}[.!?][»“”"]?)(?=\p{Lu}\p{Ll}+\s)/gu;

function unglued(text: string, { start, end }: Span): Span[] {
  const cuts = [...text.slice(start, end).matchAll(GLUED)].map(({ index }) => start + index);
  return [start, ...cuts].map((from, i) => ({ start: from, end: cuts[i] ?? end }));
}

/** The block's sentences; what is no sentence by its length is read in pieces, so that work stays linear. */
function sentencesOf(text: string, block: Span, language: Language): Span[] {
  const said = text.slice(block.start, block.end);
  return language
    .sentences(said)
    .flatMap((whole) => unglued(said, whole))
    .flatMap(({ start, end }) => {
      const pieces: Span[] = [];
      for (let from = start; from < end; ) {
        const cut = from + MAX_SENTENCE_CHARS;
        const space = cut < end ? text.lastIndexOf(' ', block.start + cut) - block.start : end;
        const to = space > from ? space : Math.min(cut, end);
        pieces.push({ start: block.start + from, end: block.start + to });
        from = to;
      }
      return pieces;
    });
}

interface Context {
  readonly tokens: readonly Token[];
  readonly span: Span;
  readonly inside: readonly Found[];
  readonly near: readonly Mention[];
  readonly named: readonly Told[];
  /** Where the quotation ends that is open in the sentence. */
  readonly quoteEnd: number;
  readonly language: Language;
  readonly headline: boolean;
  readonly base: number;
  readonly before: Draft | null;
}

function draft(article: Article, meaning: Meaning, context: Context): Draft {
  const { tokens, span, named, near } = context;
  const { found, measure, phrase, cue } = meaning;
  const { quantity } = found;
  const start = Math.min(quantity.start, tokens[found.outer]?.start ?? quantity.start);
  const tail = phrase?.to ?? found.to;
  const last = cue && cue.from >= found.to && cue.from <= tail + 1 ? Math.max(cue.to, tail) : tail;
  const end = Math.max(quantity.end, tokens[last - 1]?.end ?? 0);
  const source = sourceFor(
    named.filter(({ quoted }) => !quoted || found.quantity.start < context.quoteEnd),
    found,
    context,
    article.text,
  );
  return {
    start,
    end,
    text: article.text.slice(start, end),
    value: meaning.measure === 'prison-term' ? (durationValue(quantity) ?? quantity.value) : quantity.value,
    min: quantity.min,
    max: quantity.max,
    qualifier: quantity.qualifier,
    unit: quantity.type === 'duration' ? durationUnit(quantity) : quantity.unit,
    measure,
    subject: subjectOf(article, meaning, context),
    place: placeOf(near, start, end),
    day: dayOf(context.inside, found),
    attribution: source ? article.text.slice(source.start, source.end).replace(/\s+/g, ' ') : null,
    attributionEntry: source ? entryIn(near, source) : null,
    sentence: { start: span.start, end: span.end },
    headline: context.headline,
    whole: meaning.wholeOf === null ? null : context.base + meaning.wholeOf,
  };
}

function durationValue({ timex }: Quantity): number | null {
  const count = /^PT?(\d+(?:\.\d+)?)[A-Z]+$/.exec(timex ?? '')?.[1];
  return count === undefined ? null : Number(count);
}

function durationUnit({ timex }: Quantity): string | null {
  const parts = /^P(T?)[\d.X]*([A-Z]+)$/.exec(timex ?? '');
  return parts ? `${parts[1] ?? ''}${parts[2] ?? ''}` : null;
}

/** Who or what is counted: the noun, or the group it is taken from, or what the number before counts. */
function subjectOf(article: Article, { phrase, found, cue, by }: Meaning, context: Context): string | null {
  const { tokens, language, before } = context;
  const tables = measureTables(language.figures);
  const said = (from: number, to: number) =>
    article.text
      .slice(tokens[from]?.start, tokens[to - 1]?.end)
      .replace(/[„“”"»«]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  if (!phrase) {
    const bare = found.quantity.type === 'number' && by === 'verb';
    return bare && before && before.sentence.start === context.span.start ? before.subject : null;
  }
  const own =
    cue !== null &&
    cue.from <= phrase.head &&
    cue.to > phrase.head &&
    tables.nouns.at(tokens, phrase.head) !== null;
  if (own) {
    const among = tables.among.at(tokens, phrase.to);
    const group = among ? nounPhrase(tokens, among.to, language, tables) : null;
    if (group) return said(group.from, group.to);
  }
  const from = cue !== null && cue.from >= phrase.from && cue.to <= phrase.head ? cue.to : phrase.from;
  if (tables.collectives.has(tokens[phrase.head]?.lower ?? '')) {
    const of = tables.among.at(tokens, phrase.to);
    const group = of ? nounPhrase(tokens, of.to, language, tables) : null;
    if (group) return said(from, group.to);
  }
  return said(from, phrase.to) || null;
}

/** The nearest place the sentence names, rather behind the number than before it. */
function placeOf(near: readonly Mention[], start: number, end: number): EntryId | null {
  const places = near.filter(({ entry, weak }) => kindOf(entry) === 'place' && !weak);
  const after = places.find((p) => p.start >= end);
  const before = places.findLast((p) => p.end <= start);
  const inside = places.find((p) => p.start < end && p.end > start);
  if (inside) return inside.entry;
  if (after && before) return after.start - end <= (start - before.end) * 2 ? after.entry : before.entry;
  return (after ?? before)?.entry ?? null;
}

const DAY = /^(\d{4}-\d{2}-\d{2})(?:T|$)/;

/** The day the sentence names, nearest to the number. */
function dayOf(inside: readonly Found[], found: Found): Day | null {
  let best: { day: Day; distance: number } | null = null;
  for (const { quantity, from } of inside) {
    const day = quantity.type === 'date' ? DAY.exec(quantity.timex ?? '')?.[1] : undefined;
    if (day === undefined || Number.isNaN(Date.parse(day))) continue;
    const distance = Math.abs(from - found.from);
    if (!best || distance < best.distance) best = { day, distance };
  }
  return best?.day ?? null;
}

function entryIn(near: readonly Mention[], source: Span): EntryId | null {
  const inside = near.filter((m) => m.start >= source.start && m.end <= source.end && !m.weak);
  const speaker = inside.findLast((m) => /^(?:person|organisation)$/.test(kindOf(m.entry)));
  return speaker?.entry ?? null;
}
