import { beforeEach, describe, expect, it } from 'vitest';
import type { ThreadMember } from '../../../../../src/annotating/stories/threads/assign';
import { traitsOf } from '../../../../../src/annotating/stories/threads/features';
import { articleFromText } from '../../../../../src/cli/text';
import { MemoryThreads } from '../../../../corpora/stories-index';

let number = 0;
const member = (text: string, more: Partial<ThreadMember> = {}): ThreadMember => ({
  article: `a${++number}`,
  features: traitsOf(articleFromText(text, { lang: 'en' }), []).features,
  day: null,
  story: null,
  ...more,
});

const BRIDGE = [
  'Cracks were found in three cables of the Lindenau bridge, said engineer Henrike Vossmann.',
  'The Lindenau bridge stays closed after cracks were found in its cables, Henrike Vossmann said.',
  'Henrike Vossmann wants the cracked Lindenau bridge torn down, for its cables cannot be saved.',
];
const STRIKE = 'Bus drivers in Ostheim voted to strike for higher wages, their union Verdano said.';

/** Two fights of one champion: much the same words, another rival and another place. */
const fights = (rival: string, arena: string, round: string, gym: string): string[] => [
  `Champion Bodo Kranz stopped ${rival} in the ${round} round at the ${arena} to keep his heavyweight title.`,
  `${rival} went down in the ${round} round against Bodo Kranz at the ${arena}.`,
  `Heavyweight Bodo Kranz beat ${rival}, trained at ${gym}, before a full ${arena}.`,
  `At the ${arena}, ${rival} of ${gym} lasted until the ${round} round against champion Kranz.`,
  `The ${arena} saw ${rival} fall in the ${round} round as Bodo Kranz kept his title, to the grief of ${gym}.`,
];

let threads: MemoryThreads;
beforeEach(() => {
  threads = new MemoryThreads();
});
const groups = (): string[][] => {
  const byThread = new Map<string, string[]>();
  for (const [article, thread] of threads.grouping())
    byThread.set(thread, [...(byThread.get(thread) ?? []), article]);
  return [...byThread.values()].map((articles) => articles.sort()).sort();
};

describe('articles that arrive one by one', () => {
  it('make one thread where they tell one story, and another where they do not', async () => {
    const all = [...BRIDGE, STRIKE].map((text) => member(text));
    for (const article of all) await threads.add(article);
    const [a, b, c, d] = all.map(({ article }) => article);
    expect(groups()).toEqual([[a, b, c], [d]].map((group) => (group as string[]).sort()).sort());
  });

  it('belong to the thread of their dossier, whatever their words', async () => {
    const story = 'story/lindenau-bridge';
    const one = member(BRIDGE[0] as string, { story });
    const two = member(STRIKE, { story });
    await threads.add(one);
    await threads.add(two);
    expect(threads.threads.size).toBe(1);
  });

  it('stay apart where they match different dossiers', async () => {
    await threads.add(member(BRIDGE[0] as string, { story: 'story/one' }));
    await threads.add(member(BRIDGE[1] as string, { story: 'story/two' }));
    expect(threads.threads.size).toBe(2);
  });

  it('are another story years later, where too little speaks for the same', async () => {
    await threads.add(member(BRIDGE[0] as string, { day: '2020-01-01' }));
    await threads.add(member('A cracked bridge in Lindenau was closed.', { day: '2026-01-01' }));
    expect(threads.threads.size).toBe(2);
  });

  it('part a thread once it has turned out to be two similar stories', async () => {
    const first = fights('Otto Ramm', 'Sandhalle', 'seventh', 'Kurzbach');
    const second = fights('Luis Ferrano', 'Delgado Stadium', 'third', 'Montero');
    // One of each in turn: the first few look like one story.
    for (let i = 0; i < first.length; i++) {
      await threads.add(member(first[i] as string));
      await threads.add(member(second[i] as string));
    }
    expect(groups().map(({ length }) => length)).toEqual([5, 5]);
  });
});

describe('what the reader made their own', () => {
  it('is never taken apart and never given up for another', async () => {
    const [one, two] = BRIDGE.map((text) => member(text));
    if (!one || !two) throw new Error('no articles');
    await threads.add(one);
    const [id, thread] = [...threads.threads][0] ?? [];
    if (!id || !thread) throw new Error('no thread');
    threads.threads.set(id, { ...thread, kept: true });
    await threads.add(two);
    expect(threads.grouping().get(two.article)).toBe(id);
  });
});
