import * as v from 'valibot';
import { type Article, DaySchema, MAX_ARTICLE_CHARS } from '../model';
import { languageOf } from '../reading/lang';
import { readHtml } from './html';
import { articleFromText } from './text';

/** Something the person at the terminal can mend; shown without a stack. */
export class InputError extends Error {}

export const DocumentSchema = v.looseObject({
  id: v.optional(v.union([v.string(), v.number()])),
  text: v.optional(v.string()),
  html: v.optional(v.string()),
  lang: v.optional(v.nullable(v.string())),
  date: v.optional(
    v.nullable(
      v.pipe(
        v.string(),
        v.transform((s) => s.slice(0, 10)),
        DaySchema,
      ),
    ),
  ),
  url: v.optional(v.nullable(v.string())),
  title: v.optional(v.nullable(v.string())),
});
export type InputDocument = v.InferOutput<typeof DocumentSchema>;

export interface ReadDocument {
  readonly isArticle: boolean;
  readonly article: Article;
  /** Captions of the article's pictures, in order; of a page only, and no part of `article.text`. */
  readonly captions: readonly string[];
}

/** @throws InputError if there is nothing to read. */
export function readDocument(document: InputDocument): ReadDocument {
  const { text, html, lang, date, url, title } = document;
  if (text === undefined && html === undefined) throw new InputError('neither "text" nor "html" is given');
  const source = text ?? html ?? '';
  if (source.includes('\u0000')) throw new InputError('this is not text: it holds NUL bytes');
  if (source.trim() === '') throw new InputError('the text is empty');
  if (text !== undefined && text.length > MAX_ARTICLE_CHARS)
    throw new InputError(`the text has ${text.length} characters; at most ${MAX_ARTICLE_CHARS} are read`);
  if (text !== undefined) {
    const article = articleFromText(text, {
      lang: languageOf(text, [lang]),
      ...(url && { url }),
      ...(title && { title }),
      ...(date && { date }),
    });
    return { isArticle: true, article, captions: [] };
  }
  const { verdict, reading } = readHtml(html ?? '', url ?? '');
  const { article, captions } = captionsApart(reading.article);
  return {
    captions,
    isArticle: verdict.isArticle,
    article: {
      ...article,
      lang: lang ?? article.lang,
      published: date ?? article.published,
      title: article.title ?? title ?? null,
    },
  };
}

/**
 * Plain text cannot show which of its lines are captions, so here they stand beside it. In a browser they are blocks of
 * the article like others.
 */
function captionsApart(article: Article): { article: Article; captions: string[] } {
  const captions: string[] = [];
  const blocks: Article['blocks'] = [];
  let text = '';
  for (const { start, end, role } of article.blocks) {
    const piece = article.text.slice(start, end);
    if (role === 'caption') {
      captions.push(piece);
      continue;
    }
    if (text !== '') text += '\n\n';
    blocks.push({ start: text.length, end: text.length + piece.length, role });
    text += piece;
  }
  return { article: { ...article, text, blocks }, captions };
}

/** A document or any part of one: a tag, a comment or a declaration comes first. */
const HTML_START = /^\s*<(?:!doctype\b|!--|\?xml\b|[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>)/i;

/** Text or HTML, told by how it begins. A byte order mark stays: offsets are those of the text as given. @throws InputError if the bytes are not UTF-8 text. */
export function documentFromBytes(
  bytes: Uint8Array,
  facts: Pick<InputDocument, 'lang' | 'date' | 'url'>,
): InputDocument {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError('this is not UTF-8 text');
  }
  return { ...facts, ...(HTML_START.test(text) ? { html: text } : { text }) };
}
