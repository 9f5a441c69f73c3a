import { coreOf, keysOf } from '../../src/annotating/stories/threads/core';
import { type Feature, traitsOf } from '../../src/annotating/stories/threads/features';
import { headlinePoints, isOnThread, targetOf } from '../../src/annotating/stories/threads/headline';
import { shuffled } from './stories-scores';

export interface StoryText {
  readonly gold: string;
  readonly topic: string;
  readonly text: string;
  readonly features: readonly Feature[];
}

/** A first line longer than this is a paragraph; its beginning stands for the headline. */
const MAX_CHARS = 120;

/**
 * Chips on front pages: every story is followed after `read` of its articles, and the first lines of all other articles
 * are headlines. `near`: chips on a sister story, which a front page seldom has beside it; `far`: on anything else.
 */
export function headlineScore(
  items: readonly StoryText[],
  read: number,
  order: number,
): { right: number; missed: number; near: number; far: number } {
  const stories = new Map<string, StoryText[]>();
  for (const item of shuffled(items, order))
    stories.set(item.gold, [...(stories.get(item.gold) ?? []), item]);
  const threadsWith = new Map<string, number>();
  const followed = [...stories].map(([gold, own]) => {
    const core = coreOf(own.slice(0, read).map(({ features }) => features));
    const keys = new Set(keysOf(core));
    for (const key of keys) threadsWith.set(key, (threadsWith.get(key) ?? 0) + 1);
    return { gold, topic: own[0]?.topic, keys, target: targetOf(gold, core) };
  });
  const score = { right: 0, missed: 0, near: 0, far: 0 };
  for (const item of [...stories.values()].flatMap((own) => own.slice(read))) {
    const text = (item.text.split('\n')[0] ?? '').slice(0, MAX_CHARS);
    const { features } = traitsOf(
      { text, lang: 'en', blocks: [{ start: 0, end: text.length, role: 'headline' }] },
      [],
    );
    for (const { gold, topic, keys, target } of followed) {
      const others = (key: string): number => (threadsWith.get(key) ?? 0) - (keys.has(key) ? 1 : 0);
      const chip = isOnThread(headlinePoints(features, target, { total: followed.length, others }));
      if (gold === item.gold) score[chip ? 'right' : 'missed']++;
      else if (chip) score[topic === item.topic ? 'near' : 'far']++;
    }
  }
  return score;
}
