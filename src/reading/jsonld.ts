/** What a page says about itself in JSON-LD (schema.org). The page is not trusted: every value is checked by type. */
import { all } from './dom';
import { MAX_JSON_LD_CHARS } from './limits';

export interface LinkedData {
  /** The first node of an article type, if any. */
  readonly article: Record<string, unknown> | null;
  /** All `@type` names met, in order. */
  readonly types: readonly string[];
  /** `datePublished` of the page itself, where no article is described. */
  readonly published: string | null;
}

const PAGE_TYPES = new Set(['WebPage', 'ItemPage', 'SocialMediaPosting']);

/** Also `NewsArticle`, `OpinionNewsArticle`, `LiveBlogPosting` and their kin. */
function isArticleType(name: string): boolean {
  return name.endsWith('Article') || name.endsWith('BlogPosting') || name === 'Report';
}

const MAX_DEPTH = 6;
/** Lists of a front page are cut here; an article's own node stands at the top. */
const MAX_ITEMS = 30;

export function linkedDataOf(document: Document): LinkedData {
  const types: string[] = [];
  const found: Record<string, unknown>[] = [];
  const seen: Seen = { types, found, published: null };
  for (const script of all(document, 'script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length > MAX_JSON_LD_CHARS) continue;
    const value = parse(source);
    if (value !== undefined) visit(value, seen, 0);
  }
  found.sort((a, b) => weight(b) - weight(a));
  return { article: found[0] ?? null, types, published: seen.published };
}

/** Prefers the node that carries the text, then the one with a headline. */
function weight(node: Record<string, unknown>): number {
  return (stringOf(node.articleBody) ? 2 : 0) + (stringOf(node.headline) ? 1 : 0);
}

/** Pages often ship JSON with raw line breaks or tabs in strings, wrapped in comments, or with a semicolon behind. */
function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    try {
      const mended = source
        .replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
        .replace(/(?:-->|\/\/\]\]>|\]\]>|;)\s*$/, '')
        .replace(/\p{Cc}+/gu, ' ');
      return JSON.parse(mended);
    } catch {
      return undefined;
    }
  }
}

interface Seen {
  readonly types: string[];
  readonly found: Record<string, unknown>[];
  published: string | null;
}

function visit(value: unknown, seen: Seen, depth: number): void {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MAX_ITEMS)) visit(item, seen, depth + 1);
    return;
  }
  const node = value as Record<string, unknown>;
  for (const type of [node['@type']].flat()) {
    if (typeof type !== 'string') continue;
    const name = type.slice(type.lastIndexOf('/') + 1);
    seen.types.push(name);
    if (isArticleType(name)) {
      seen.found.push(node);
      return;
    }
    if (PAGE_TYPES.has(name)) seen.published ??= stringOf(node.datePublished);
  }
  visit(node['@graph'], seen, depth + 1);
  visit(node.mainEntity, seen, depth + 1);
  visit(node.mainEntityOfPage, seen, depth + 1);
}

export function stringOf(value: unknown): string | null {
  if (Array.isArray(value)) return stringOf(value[0]);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
