import type { Language } from '../../language';
import type { Article } from '../../model';
import { foldName } from '../lexicon/fold';
import { NameFlag } from '../lexicon/format';
import type { PackView } from '../pack-view';
import { isRelated } from '../related';
import { introducedAbbreviations } from './abbreviations';
import { type Candidate, type CandidateSpan, entryKey } from './candidate';
import { findCandidates } from './candidates';
import { type Context, contextOf } from './context';
import type { Decision, Link, ScoredCandidate } from './decision';
import { firstEvidence, nextEvidence } from './evidence';
import { firmsByFirstWord } from './firms';
import { calledByGivenName } from './given-names';
import { headsOfNames } from './heads';
import { NO_NEIGHBOURS, neighboursOf } from './neighbours';
import { features, total } from './score';
import type { FeatureName, Situation } from './situation';
import { MIN_MARGIN, SMALL_PLACE_PRIOR, THRESHOLDS } from './weights';

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
  const neighbours = neighboursOf(article.text, spans, language);
  const seen = spans.map((span) => ({
    span,
    surface: foldName(article.text.slice(span.start, span.end)),
    context: contextOf(article.text, span.start, span.end, language),
    beside: neighbours.get(span) ?? NO_NEIGHBOURS,
  }));
  const day = article.published ? Number(article.published.replaceAll('-', '')) : null;
  let evidence = firstEvidence(article, seen, language);
  let decisions: Decision[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const current = evidence;
    decisions = withoutOverlaps(
      seen.map(({ span, surface, context, beside }) =>
        decide(span, { surface, context, beside, evidence: current, day, packs, language }),
      ),
    );
    evidence = nextEvidence(article, current, decisions, packs, language);
  }
  decisions = oneSense(decisions, article);
  const links = decisions.flatMap(({ span, context, chosen }): Link[] =>
    chosen
      ? [
          {
            start: span.start,
            end: span.end,
            pack: chosen.candidate.pack,
            entry: chosen.candidate.entry,
            confidence: confidence(chosen),
            weak: isWeak(chosen.candidate, context),
          },
        ]
      : [],
  );
  const introduced = introducedAbbreviations(article, links, packs, language);
  const called = calledByGivenName(article, introduced, decisions, packs, language);
  const firms = firmsByFirstWord(article, called, decisions, packs, language);
  return { links: headsOfNames(article, firms, decisions, packs, language), decisions };
}

function decide(span: CandidateSpan, situation: Situation): Decision {
  const { context, surface } = situation;
  const scored = span.candidates
    .map((candidate): ScoredCandidate => {
      const list = features(span, candidate, situation);
      return { candidate, features: list, score: total(list) };
    })
    .sort((a, b) => b.score - a.score || a.candidate.pack - b.candidate.pack);
  const [best, second] = scored;
  if (!best || best.score < THRESHOLDS[best.candidate.kind])
    return { span, surface, context, scored, chosen: null, reason: 'below-threshold' };
  if (
    second &&
    best.score - second.score < MIN_MARGIN &&
    second.candidate.pack === best.candidate.pack &&
    !belongTogether(best.candidate, second.candidate, situation.packs)
  ) {
    const clear = theClearOne(best, second);
    if (!clear) return { span, surface, context, scored, chosen: null, reason: 'too-close' };
    return { span, surface, context, scored, chosen: clear, reason: 'accepted' };
  }
  return { span, surface, context, scored, chosen: best, reason: 'accepted' };
}

/** Of two bodies the one whose name needs no evidence: "El País" is Madrid's before it is Montevideo's. */
function theClearOne(a: ScoredCandidate, b: ScoredCandidate): ScoredCandidate | null {
  const needs = ({ candidate }: ScoredCandidate): boolean => (candidate.flags & NameFlag.weak) !== 0;
  if (a.candidate.kind !== 'organisation' || b.candidate.kind !== 'organisation' || needs(a) === needs(b))
    return null;
  const clear = needs(a) ? b : a;
  return clear.score >= THRESHOLDS.organisation ? clear : null;
}

const NONE = new Uint32Array();

/**
 * "No 10" is the house and who works there: where one entry names the other and they differ in kind, either is right.
 * So is a town or the district around it.
 */
const belongTogether = (a: Candidate, b: Candidate, packs: readonly PackView[]): boolean =>
  (a.kind !== b.kind || (a.kind === 'place' && a.prior < SMALL_PLACE_PRIOR)) &&
  isRelated(packs[a.pack]?.related(a.entry) ?? NONE, b.entry);

/**
 * Longest first; a span that overlaps an accepted one is dropped, and one inside a longer name of the same entry that
 * was refused: "ein Las Vegas der Berge" is no "Vegas" either.
 */
function withoutOverlaps(decisions: readonly Decision[]): Decision[] {
  const order = [...decisions].sort(
    (a, b) => b.span.end - b.span.start - (a.span.end - a.span.start) || a.span.start - b.span.start,
  );
  const taken: { start: number; end: number }[] = [];
  const refused: { start: number; end: number; whole: boolean; keys: Set<number> }[] = [];
  const result: Decision[] = [];
  for (const decision of order) {
    const { start, end } = decision.span;
    if (decision.chosen && taken.some((t) => start < t.end && t.start < end)) {
      result.push({ ...decision, chosen: null, reason: 'inside-longer' });
      continue;
    }
    if (
      decision.chosen &&
      refused.some((r) => r.start <= start && end <= r.end && (r.whole || r.keys.has(keyOf(decision))))
    ) {
      result.push({ ...decision, chosen: null, reason: 'inside-longer' });
      continue;
    }
    if (decision.chosen) taken.push({ start, end });
    else if (decision.span.words > 1)
      refused.push({
        start,
        end,
        whole: isPartOfName(decision),
        keys: new Set(decision.scored.map(({ candidate }) => entryKey(candidate))),
      });
    result.push(decision);
  }
  return result.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Refused because another name goes on beside it: then it does so beside its parts too ("Co of New Mexico"). */
const isPartOfName = ({ scored }: Decision): boolean =>
  scored[0]?.features.some(({ name }) => PARTS.has(name)) === true;

const PARTS: ReadonlySet<FeatureName> = new Set([
  'institution',
  'company',
  'otherThing',
  'placeInName',
  'namesake',
]);

const keyOf = ({ chosen }: Decision): number => (chosen ? entryKey(chosen.candidate) : -1);

/** Adjectives, and abbreviations of countries that stand as one ("US-Präsident", "U.S. officials"), point weakly. */
function isWeak({ flags, kind }: Candidate, context: Context): boolean {
  if (flags & NameFlag.demonym || context.people) return true;
  return kind === 'place' && (flags & NameFlag.acronym) !== 0 && context.attributive;
}

/** One sense per article (Gale, Church & Yarowsky 1992): the same word does not change its meaning within a text. */
function oneSense(decisions: readonly Decision[], article: Article): Decision[] {
  const best = new Map<string, ScoredCandidate>();
  for (const { span, chosen } of decisions) {
    if (!chosen || isRegion(chosen)) continue;
    const surface = article.text.slice(span.start, span.end);
    const known = best.get(surface);
    if (!known || chosen.score > known.score) best.set(surface, chosen);
  }
  return decisions.map((decision) => {
    if (!decision.chosen || isRegion(decision.chosen)) return decision;
    const sense = best.get(article.text.slice(decision.span.start, decision.span.end));
    if (!sense || entryKey(sense.candidate) === entryKey(decision.chosen.candidate)) return decision;
    return { ...decision, chosen: { ...sense, score: decision.chosen.score } };
  });
}

/** "New York state" beside "New York", "Portland, Maine" beside "Portland": two senses by one name. */
const isRegion = ({ features }: ScoredCandidate): boolean =>
  features.some(({ name }) => name === 'region' || name === 'withRegion');

/** Points to probability-like confidence; the threshold maps to one half. Monotone, rounded to two digits. */
function confidence({ candidate, score }: ScoredCandidate): number {
  const over = score - THRESHOLDS[candidate.kind];
  return Math.round((1 / (1 + Math.exp(-6 * over - 1))) * 100) / 100;
}
