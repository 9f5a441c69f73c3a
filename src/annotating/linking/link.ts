import type { Language } from '../../language';
import type { Article } from '../../model';
import { foldName } from '../lexicon/fold';
import { NameFlag } from '../lexicon/format';
import type { PackView } from '../pack-view';
import { introducedAbbreviations, spelledOut } from './abbreviations';
import { type Candidate, type CandidateSpan, entryKey } from './candidate';
import { findCandidates } from './candidates';
import { type Context, contextOf } from './context';
import type { Decision, Link, ScoredCandidate } from './decision';
import { focusOf } from './focus';
import { type Neighbours, neighboursOf } from './neighbours';
import { features, total } from './score';
import { type Evidence, NO_FOCUS, type Situation } from './situation';
import { MIN_MARGIN, THRESHOLDS } from './weights';

export interface Linking {
  readonly links: readonly Link[];
  readonly decisions: readonly Decision[];
}

/** Rounds of evidence: what is accepted in one round speaks for the next. Two settle nearly all; the third costs little. */
const ROUNDS = 3;

/**
 * Decides which entry, if any, each name of the article means. Longer names win over shorter ones inside them;
 * every round scores all spans anew with what the round before accepted. No entry is a common and right answer.
 */
export function link(article: Article, packs: readonly PackView[], language: Language): Linking {
  const spans = findCandidates(article, packs, language);
  const contexts = new Map(
    spans.map((span) => [span, contextOf(article.text, span.start, span.end, language)]),
  );
  const namesakes = new Set([
    ...namesakesOf(article, spans, contexts),
    ...otherBodies(article, spans, language),
  ]);
  const companies = companiesOf(article, spans, contexts);
  const people = new Set(
    spans.filter(({ candidates }) => candidates.some((c) => c.kind === 'person')).map(({ start }) => start),
  );
  const neighbours = neighboursOf(article.text, spans);
  const day = article.published ? Number(article.published.replaceAll('-', '')) : null;
  let evidence: Evidence = {
    anchors: new Set(),
    clear: new Set(),
    full: new Map(),
    sport: false,
    clubs: 0,
    named: new Map(),
    focus: NO_FOCUS,
    namesakes,
    companies,
    people,
    ends: new Set(),
  };
  let decisions: Decision[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const current = evidence;
    const scored = spans.map((span) =>
      decide(span, {
        article,
        context: contexts.get(span) as Context,
        beside: neighbours.get(span) as Neighbours,
        evidence: current,
        day,
        packs,
        language,
      }),
    );
    decisions = withoutOverlaps(scored);
    evidence = {
      ...gather(decisions, article),
      focus: focusOf(decisions, packs),
      namesakes,
      companies,
      people,
    };
  }
  decisions = oneSense(decisions, article);
  const links = decisions.flatMap(({ span, chosen }): Link[] =>
    chosen
      ? [
          {
            start: span.start,
            end: span.end,
            pack: chosen.candidate.pack,
            entry: chosen.candidate.entry,
            confidence: confidence(chosen),
            weak: isWeak(chosen.candidate, contexts.get(span)),
          },
        ]
      : [],
  );
  return { links: introducedAbbreviations(article, links, packs, language), decisions };
}

function decide(
  span: CandidateSpan,
  { article, ...situation }: Omit<Situation, 'surface'> & { readonly article: Article },
): Decision {
  const { context } = situation;
  const surface = foldName(article.text.slice(span.start, span.end));
  const scored = span.candidates
    .map((candidate): ScoredCandidate => {
      const list = features(span, candidate, { ...situation, surface });
      return { candidate, features: list, score: total(list) };
    })
    .sort((a, b) => b.score - a.score || a.candidate.pack - b.candidate.pack);
  const [best, second] = scored;
  if (!best || best.score < THRESHOLDS[best.candidate.kind])
    return { span, context, scored, chosen: null, reason: 'below-threshold' };
  if (second && best.score - second.score < MIN_MARGIN && second.candidate.pack === best.candidate.pack)
    return { span, context, scored, chosen: null, reason: 'too-close' };
  return { span, context, scored, chosen: best, reason: 'accepted' };
}

/** Longest first; a span that overlaps an accepted one is dropped. */
function withoutOverlaps(decisions: readonly Decision[]): Decision[] {
  const order = [...decisions].sort(
    (a, b) => b.span.end - b.span.start - (a.span.end - a.span.start) || a.span.start - b.span.start,
  );
  const taken: { start: number; end: number }[] = [];
  const result: Decision[] = [];
  for (const decision of order) {
    const { start, end } = decision.span;
    if (decision.chosen && taken.some((t) => start < t.end && t.start < end)) {
      result.push({ ...decision, chosen: null, reason: 'inside-longer' });
      continue;
    }
    if (decision.chosen) taken.push({ start, end });
    result.push(decision);
  }
  return result.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Adjectives, and abbreviations of countries that stand as one ("US-Präsident", "U.S. officials"), point weakly. */
function isWeak({ flags, kind }: Candidate, context: Context | undefined): boolean {
  if (flags & NameFlag.demonym || context?.people) return true;
  return kind === 'place' && (flags & NameFlag.acronym) !== 0 && context?.attributive === true;
}

/** Abbreviations that the text spells out as something no pack has: "Namibian Broadcasting Corporation (NBC)". */
function otherBodies({ text }: Article, spans: readonly CandidateSpan[], language: Language): string[] {
  return spelledOut(text, language)
    .filter(({ start, end }) => !spans.some((span) => span.end === end && span.start <= start))
    .map(({ short }) => foldName(short));
}

/** Names that somebody else of the article bears: behind a given name the packs do not know with it. */
function namesakesOf(
  article: Article,
  spans: readonly CandidateSpan[],
  contexts: ReadonlyMap<CandidateSpan, Context>,
): Set<string> {
  const covered = (span: CandidateSpan): boolean =>
    spans.some(
      (s) => s.start < span.start && s.end >= span.end && s.candidates.some((c) => c.kind === 'person'),
    );
  return new Set(
    spans
      .filter((span) => contexts.get(span)?.firstNameBefore && !covered(span))
      .map(({ start, end }) => foldName(article.text.slice(start, end))),
  );
}

/** Names directly before a legal form: "Madeira Inc" is called "Madeira" from there on. */
function companiesOf(
  article: Article,
  spans: readonly CandidateSpan[],
  contexts: ReadonlyMap<CandidateSpan, Context>,
): Set<string> {
  return new Set(
    spans
      .filter((span) => contexts.get(span)?.legalFormBehind)
      .map(({ start, end }) => foldName(article.text.slice(start, end))),
  );
}

function gather(
  decisions: readonly Decision[],
  article: Article,
): Pick<Evidence, 'anchors' | 'clear' | 'full' | 'named' | 'sport' | 'clubs' | 'ends'> {
  const anchors = new Set<number>();
  const full = new Map<number, Set<string>>();
  const clear = new Set<number>();
  const named = new Map<number, number>();
  const ends = new Set<number>();
  for (const { span, context, chosen } of decisions) {
    if (!chosen) continue;
    ends.add(span.end);
    const key = entryKey(chosen.candidate);
    anchors.add(key);
    const behindBody = chosen.features.some(({ name }) => name === 'behindBody');
    if (context.title || behindBody || span.words > 1) clear.add(key);
    if ((chosen.candidate.flags & NameFlag.short) === 0) named.set(key, (named.get(key) ?? 0) + 1);
    if (chosen.candidate.flags & NOT_FULL) continue;
    const surface = foldName(article.text.slice(span.start, span.end));
    const known = full.get(key);
    if (known) known.add(surface);
    else full.set(key, new Set([surface]));
  }
  const clubs = clubsAmong(decisions, full);
  const sport = clubs > 1 || decisions.some(({ context }) => context.match);
  return { anchors, clear, full, named, sport, clubs, ends };
}

/** Names that need evidence give none. */
const NOT_FULL = NameFlag.surname | NameFlag.weak | NameFlag.demonym | NameFlag.acronym | NameFlag.short;

/** Entries named in full that the text also calls by a part of a club's name. */
function clubsAmong(decisions: readonly Decision[], full: ReadonlyMap<number, unknown>): number {
  const clubs = new Set<number>();
  for (const { span } of decisions)
    for (const candidate of span.candidates)
      if ((candidate.flags & NameFlag.short) !== 0 && full.has(entryKey(candidate)))
        clubs.add(entryKey(candidate));
  return clubs.size;
}

/** One sense per article (Gale, Church & Yarowsky 1992): the same word does not change its meaning within a text. */
function oneSense(decisions: readonly Decision[], article: Article): Decision[] {
  const best = new Map<string, ScoredCandidate>();
  for (const { span, chosen } of decisions) {
    if (!chosen) continue;
    const surface = article.text.slice(span.start, span.end);
    const known = best.get(surface);
    if (!known || chosen.score > known.score) best.set(surface, chosen);
  }
  return decisions.map((decision) => {
    if (!decision.chosen) return decision;
    const sense = best.get(article.text.slice(decision.span.start, decision.span.end));
    if (!sense || entryKey(sense.candidate) === entryKey(decision.chosen.candidate)) return decision;
    return { ...decision, chosen: { ...sense, score: decision.chosen.score } };
  });
}

/** Points to probability-like confidence; the threshold maps to one half. Monotone, rounded to two digits. */
function confidence({ candidate, score }: ScoredCandidate): number {
  const over = score - THRESHOLDS[candidate.kind];
  return Math.round((1 / (1 + Math.exp(-6 * over - 1))) * 100) / 100;
}
