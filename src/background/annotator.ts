import { annotate, UnknownLanguageError } from '../annotating/annotate';
import type { EarlierFigure } from '../annotating/figures/earlier';
import { type Feature, type Traits, traitsOf } from '../annotating/stories/threads/features';
import type { LibraryDb } from '../library/db';
import { articleKey, cardKey } from '../library/record';
import { prepareThreads } from '../library/threads';
import { earlierFigures } from '../library/threads-figures';
import type { Annotated, PageSettings } from '../messages/contract';
import type { Annotation, Article, Settings } from '../model';
import { isChosen } from './choice';
import type { PackStore } from './pack-store';
import type { Recorder } from './recorder';

export type Outcome =
  | { readonly ok: true; readonly annotated: Annotated }
  | {
      readonly ok: false;
      readonly reason: 'unknown-language' | 'no-text' | 'not-chosen' | 'failed';
      readonly message: string;
    };

export const pageSettings = ({ decks, density, theme, markDemonyms }: Settings): PageSettings => ({
  decks,
  density,
  theme,
  markDemonyms,
});

/** Cards in the decks the reader wants: what the badge counts. */
export const shownCount = ({ cards }: Annotation, { decks }: Settings): number =>
  cards.filter((card) => decks.includes(card.deck)).length;

/** The reader's calendar day. */
export const localDay = (now: Date): string =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;

/** The reader's earlier figures on this story. Without them the article is annotated all the same. */
async function earlier(
  db: LibraryDb,
  article: Article,
  { key, features }: { key: string; features: readonly Feature[] },
): Promise<EarlierFigure[]> {
  try {
    return await earlierFigures(db, { article: key, features, day: article.published });
  } catch (error) {
    console.warn('Backstory: earlier figures could not be read', error);
    return [];
  }
}

/** Saved cards are few, and found by their index: no card is read for it. */
const savedKeys = async (db: LibraryDb): Promise<ReadonlySet<string>> =>
  new Set(await db.cards.where('saved').equals(1).primaryKeys());

/** Annotates an article and, outside private windows, has it recorded. */
export async function annotateArticle(
  article: Article,
  {
    db,
    packs,
    recorder,
    settings,
    incognito,
    anyway,
  }: {
    db: LibraryDb;
    packs: PackStore;
    recorder: Recorder;
    settings: Settings;
    incognito: boolean;
    /** The reader asked for this page: it gets cards whatever they chose. */
    anyway: boolean;
  },
): Promise<Outcome> {
  if (article.text.trim() === '')
    return { ok: false, reason: 'no-text', message: 'the page has no text to read' };
  try {
    const cardLang = settings.cardLanguage === 'article' ? undefined : settings.cardLanguage;
    // Read while the article is annotated: what storage takes is not waited for twice.
    const views = packs.views();
    const marked = Promise.all([db.known.toCollection().primaryKeys(), savedKeys(db)]);
    const keyed = articleKey(article);
    for (const read of [views, marked, prepareThreads(db), keyed]) read.catch(() => {});
    let traits: Traits | null = null;
    const annotation = await annotate(article, views, {
      today: localDay(new Date()),
      earlierFigures: async (mentions) => {
        traits = traitsOf(article, mentions);
        return earlier(db, article, { key: await keyed, features: traits.features });
      },
      ...(cardLang && { cardLang }),
    });
    traits ??= traitsOf(article, annotation.mentions);
    const stories = annotation.stories.map(({ entry }) => entry);
    const own = await keyed;
    const member = {
      article: own,
      features: traits.features,
      day: article.published,
      story: stories[0] ?? null,
    };
    if (!anyway && !(await isChosen(db, settings, { article, stories, member })))
      return { ok: false, reason: 'not-chosen', message: 'of no story that was chosen' };
    const key = incognito ? null : own;
    const [known, saved] = await marked;
    if (!incognito) recorder.add({ article, annotation, member, traits });
    return {
      ok: true,
      annotated: {
        articleKey: key,
        url: article.url,
        title: article.title,
        published: article.published,
        lang: article.lang ?? '',
        cardLang: cardLang ?? article.lang ?? 'en',
        annotation,
        settings: pageSettings(settings),
        known,
        saved:
          key === null
            ? []
            : annotation.cards.flatMap((card) => (saved.has(cardKey(card, key)) ? [card.id] : [])),
      },
    };
  } catch (error) {
    if (error instanceof UnknownLanguageError)
      return { ok: false, reason: 'unknown-language', message: error.message };
    return { ok: false, reason: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
