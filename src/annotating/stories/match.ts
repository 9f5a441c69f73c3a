import type { Article, Day, Story } from '../../model';
import { addDays, firstDay, lastDay } from '../days';
import {
  EARLIER_POINTS,
  GRACE_DAYS,
  LEAD_CHARS,
  MATCH_POINTS,
  MATCH_POINTS_WITHOUT_DAY,
  MIN_INNER_STEM,
} from './limits';

export interface StoryEvidence {
  readonly article: Article;
  readonly lang: string;
  /** Ids of the entries the article names, with the offsets of their mentions. */
  readonly named: ReadonlyMap<string, readonly number[]>;
}

export interface StoryVerdict {
  /** `earlier`: the article is younger than the story; it may be its prehistory. */
  readonly relation: 'match' | 'earlier';
  /** 0 to 1. */
  readonly score: number;
}

/**
 * Whether an article belongs to a story: it names what the story turns on, uses its words, and appeared in its time.
 * Null is the common answer.
 */
export function matchStory(story: Story, evidence: StoryEvidence): StoryVerdict | null {
  const timing = timingOf(story, evidence.article.published);
  if (timing === 'before') return null;
  const points = storyPoints(story, evidence);
  const needed =
    timing === 'after' ? EARLIER_POINTS : timing === 'unknown' ? MATCH_POINTS_WITHOUT_DAY : MATCH_POINTS;
  if (points < needed) return null;
  return {
    relation: timing === 'after' ? 'earlier' : 'match',
    score: Math.round((1 - Math.exp(-points / 1.1)) * 100) / 100,
  };
}

export function storyPoints(story: Story, { article, lang, named }: StoryEvidence): number {
  const { core, entries, terms, not } = story.signature;
  const coreMentions = core.flatMap((id) => named.get(id) ?? []);
  if (coreMentions.length === 0) return 0;
  const text = article.text.toLowerCase();
  const found = (terms[lang] ?? []).map((stem) => findStem(text, stem)).filter((at) => at >= 0);
  if (found.length === 0) return 0;
  const others = entries.filter((id) => !core.includes(id) && named.has(id)).length;
  const sister = (not[lang] ?? []).filter((stem) => findStem(text, stem) >= 0).length;
  const inLead = coreMentions.some((at) => at < LEAD_CHARS) && found.some((at) => at < LEAD_CHARS);
  return (
    0.7 +
    0.15 * Math.min(coreMentions.length - 1, 4) +
    0.3 * Math.min(others, 4) +
    0.3 * Math.min(found.length, 5) +
    (inLead ? 0.5 : -0.6) -
    0.8 * sister
  );
}

function findStem(text: string, stem: string): number {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    if (stem.length >= MIN_INNER_STEM || !/\p{L}/u.test(text[at - 1] ?? ' ')) return at;
  }
  return -1;
}

function timingOf({ window }: Story, published: Day | null): 'before' | 'inside' | 'after' | 'unknown' {
  if (published === null) return 'unknown';
  if (published < firstDay(window.from)) return 'before';
  if (window.to && published > addDays(lastDay(window.to), GRACE_DAYS)) return 'after';
  return 'inside';
}
