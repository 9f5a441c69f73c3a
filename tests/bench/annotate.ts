/**
 * `npm run bench -- annotate`: text in, cards out, with the world pack, over the articles of ../shared/corpora:
 * p50 and p95 in milliseconds, warm, and the first article of a fresh pack view (entries still packed).
 */
import { annotate } from '../../src/annotating/annotate';
import { link } from '../../src/annotating/linking/link';
import { openWorld } from '../../src/cli/packs';
import { articleFromText } from '../../src/cli/text';
import { languageOf } from '../../src/language';
import { CORPORA, goldOf } from '../corpora/linking-gold';

const TODAY = '2026-11-22';
/** Shorter texts are sentences, not articles. */
const MIN_CHARS = 600;
const ROUNDS = 3;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export async function run(): Promise<void> {
  const articles = CORPORA.flatMap((corpus) => goldOf(corpus) ?? [])
    .filter(({ text }) => text.length >= MIN_CHARS)
    .map(({ text, lang }) => articleFromText(text, { lang }));
  if (articles.length === 0) {
    console.log('annotate: skipped, there are no articles in ../shared/corpora/entity-linking.');
    return;
  }
  const [first] = articles;
  const start = performance.now();
  const fresh = await openWorld();
  const opened = performance.now();
  if (first) await annotate(first, [fresh], { today: TODAY });
  console.log(
    `first article: ${(performance.now() - opened).toFixed(1)} ms after ${(opened - start).toFixed(1)} ms to read and open the pack`,
  );
  const whole: number[] = [];
  const linking: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const article of articles) {
      const language = languageOf(article.lang);
      if (!language) continue;
      const a = performance.now();
      link(article, [fresh], language);
      const b = performance.now();
      await annotate(article, [fresh], { today: TODAY });
      if (round === 0) continue;
      linking.push(b - a);
      whole.push(performance.now() - b);
    }
  }
  const chars = articles.reduce((sum, { text }) => sum + text.length, 0) / articles.length;
  console.log(
    `${articles.length} articles of ${Math.round(chars)} characters on average, warm, milliseconds`,
  );
  for (const [name, times] of [
    ['linking alone', linking],
    ['all of it', whole],
  ] as const) {
    const sorted = times.sort((x, y) => x - y);
    console.log(
      `${name.padEnd(16)} p50 ${at(sorted, 0.5).toFixed(2)}  p95 ${at(sorted, 0.95).toFixed(2)}  worst ${at(sorted, 1).toFixed(2)}`,
    );
  }
}
