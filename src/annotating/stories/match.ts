import type { Day, Story } from '../../model';
import { addDays, firstDay, lastDay } from '../days';
import { type StoryEvidence, storyPoints } from './evidence';
import { EARLIER_POINTS, GRACE_DAYS, MATCH_POINTS, MATCH_POINTS_WITHOUT_DAY } from './limits';

export type { StoryEvidence } from './evidence';

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

function timingOf({ window }: Story, published: Day | null): 'before' | 'inside' | 'after' | 'unknown' {
  if (published === null) return 'unknown';
  if (published < firstDay(window.from)) return 'before';
  if (window.to && published > addDays(lastDay(window.to), GRACE_DAYS)) return 'after';
  return 'inside';
}
