/**
 * `npm run corpora -- dossiers`: how well the dossiers know their own texts, and what they match on texts that were not
 * written for them – saved article pages by their own day, and 10kGNAD, where no day is known. For those there is no
 * gold: every match is printed to be judged.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { annotate, UnknownLanguageError } from '../../src/annotating/annotate';
import { readDocument } from '../../src/cli/document';
import { openWorld } from '../../src/cli/packs';
import { articleFromText } from '../../src/cli/text';
import type { Article } from '../../src/model';
import { scoreHeadlines, scoreStories, storyTexts } from '../fixtures/story-texts';
import { pages } from './reading';

const NEGATIVES = resolve(import.meta.dirname, '../../../shared/corpora/stories/10kgnad-de-background.jsonl');
const LineSchema = v.object({ id: v.string(), lang: v.string(), text: v.string() });
/** The reader's day: after all of these texts. */
const TODAY = '2026-11-22';
const HEAD_CHARS = 90;

export async function run(): Promise<void> {
  const pack = await openWorld();
  for (const set of ['texts', 'texts-blind'] as const) {
    const { precision, recall, wrong, missed } = await scoreStories(storyTexts(set), pack);
    console.log(`own ${set}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    for (const line of wrong) console.log(`  wrong  ${line}`);
    for (const line of missed) console.log(`  missed ${line}`);
    const headlines = await scoreHeadlines(storyTexts(set), pack);
    console.log(
      `their headlines alone: precision ${headlines.precision.toFixed(3)}, recall ${headlines.recall.toFixed(3)}`,
    );
  }
  const saved = pages();
  if (!saved || !existsSync(NEGATIVES)) {
    console.log('skipped: the corpora are not beside the project (../shared/corpora)');
    return;
  }
  const packs = [pack];
  const report = async (name: string, articles: Iterable<Article>): Promise<void> => {
    let read = 0;
    let matched = 0;
    console.log(`\n${name}`);
    for (const article of articles) {
      try {
        const { stories } = await annotate(article, packs, { today: TODAY });
        read++;
        if (stories.length > 0) matched++;
        for (const { entry, score } of stories)
          console.log(
            `  ${article.published ?? 'no day    '} ${score.toFixed(2)} ${entry.padEnd(40)} ${head(article)}`,
          );
      } catch (error) {
        if (!(error instanceof UnknownLanguageError)) throw error;
      }
    }
    console.log(`  ${matched} of ${read} match a dossier`);
  };
  await report('saved article pages', articlesOf(saved));
  await report('10kGNAD', negatives());
}

function* articlesOf(saved: NonNullable<ReturnType<typeof pages>>): Generator<Article> {
  for (const page of saved) {
    if (page.kind === 'article') yield readDocument({ html: page.html(), url: page.url ?? '' }).article;
  }
}

function* negatives(): Generator<Article> {
  for (const line of readFileSync(NEGATIVES, 'utf8').split('\n')) {
    if (line === '') continue;
    const { text, lang } = v.parse(LineSchema, JSON.parse(line));
    yield articleFromText(text, { lang });
  }
}

const head = ({ title, text }: Article): string =>
  (title ?? text).slice(0, HEAD_CHARS).replaceAll(/\s+/g, ' ');
