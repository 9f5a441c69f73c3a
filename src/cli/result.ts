import { annotate } from '../annotating/annotate';
import { nameOf } from '../annotating/cards/texts';
import type { PackView } from '../annotating/pack-view';
import { languageOf } from '../language';
import { type Annotation, type Card, type Entry, kindOf } from '../model';
import { type InputDocument, readDocument } from './document';

/** One document's result, in the form of the terminal contract. */
export interface Result {
  readonly id: string | number;
  readonly article: {
    isArticle: boolean;
    title: string | null;
    lang: string | null;
    published: string | null;
    url: string | null;
    text: string;
    /** Of pictures on the page; not in `text`. */
    captions: readonly string[];
  };
  readonly mentions: readonly object[];
  readonly figures: readonly object[];
  readonly quantities: Annotation['quantities'];
  readonly stories: Annotation['stories'];
  readonly cards: readonly Card[];
  /** Why there are no annotations, where there are none. */
  readonly note?: string;
}

export interface ResultOptions {
  readonly today: string;
  readonly cardLang?: string;
}

export async function resultOf(
  id: string | number,
  document: InputDocument,
  packs: readonly PackView[],
  options: ResultOptions,
): Promise<Result> {
  const { isArticle, article, captions } = readDocument(document);
  const head = {
    isArticle,
    title: article.title,
    lang: article.lang,
    published: article.published,
    url: article.url,
    text: article.text,
    captions,
  };
  const nothing = { mentions: [], figures: [], quantities: [], stories: [], cards: [] };
  if (article.text.trim() === '')
    return { id, article: head, ...nothing, note: 'the page has no text to read' };
  if (!languageOf(article.lang))
    return {
      id,
      article: head,
      ...nothing,
      note: article.lang
        ? `no rules for language "${article.lang}"; de and en are known`
        : 'the language could not be told; give --lang de or --lang en',
    };
  const annotation = await annotate(article, packs, options);
  const lang = options.cardLang ?? article.lang ?? 'en';
  const entries = await entriesOf(annotation, packs);
  return {
    id,
    article: head,
    mentions: annotation.mentions.map((mention) => {
      const entry = entries.get(mention.entry);
      return {
        ...mention,
        kind: kindOf(mention.entry),
        label: entry ? nameOf(entry, lang) : mention.surface,
        wikipedia: entry?.wikipedia ?? {},
        wikidata: entry?.wikidata ?? null,
      };
    }),
    figures: annotation.figures,
    quantities: annotation.quantities,
    stories: annotation.stories,
    cards: annotation.cards,
  };
}

async function entriesOf(annotation: Annotation, packs: readonly PackView[]): Promise<Map<string, Entry>> {
  const ids = [...new Set(annotation.mentions.map(({ entry }) => entry))];
  const entries = new Map<string, Entry>();
  for (const pack of packs) {
    for (const [id, entry] of await pack.byId(ids)) if (!entries.has(id)) entries.set(id, entry);
  }
  return entries;
}
