/** Title, site, canonical address and language, as the page declares them. */
import type { Published } from './dates';
import { all, first } from './dom';
import { type LinkedData, stringOf } from './jsonld';
import { publishedOf } from './publication';
import { unescaped, withoutSite } from './title';

export interface Metadata {
  readonly url: string | null;
  readonly site: string | null;
  /** Titles the page gives itself, best first. */
  readonly titles: readonly string[];
  /** Of these, the headline in JSON-LD. */
  readonly headline: string | null;
  readonly languages: readonly (string | null)[];
  /** Day of publication; `lines` are the short texts around the headline, for pages that mark up no date. */
  published(lines: readonly string[]): Published | null;
  /** Its own summaries: where the standfirst can be known by. */
  readonly descriptions: readonly string[];
}

/** Whether the head speaks of this very address, as far as it speaks of any. */
export function declares(document: Document, url: string): boolean {
  const own = parse(url);
  const canonical = first(document, 'link[rel~="canonical"]')?.getAttribute('href');
  const declared = canonical ?? first(document, 'meta[property="og:url"]')?.getAttribute('content');
  const other = declared ? parse(declared, url || undefined) : null;
  return own !== null && other !== null && own.pathname === other.pathname;
}

export interface Scope {
  /** The head is about another page, and only the window title is believed. */
  readonly isStale: boolean;
  /** The part of the page that is the article, where it holds several. */
  readonly within: Element | undefined;
  /** Whether the page's address is the article's, though there are several. */
  readonly isOwnAddress: boolean;
}

export function metadataOf(document: Document, url: string, data: LinkedData, scope: Scope): Metadata {
  const { isStale: stale, within, isOwnAddress } = scope;
  const metas = new Map<string, string>();
  for (const meta of stale ? [] : all(document, 'meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    // Some generators write `value`.
    const content = (meta.getAttribute('content') ?? meta.getAttribute('value'))?.trim();
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  const { article } = data;
  const root = first(document, 'html');
  const addressOf = () => (stale ? withoutFragment(url) : canonicalOf(document, url, metas.get('og:url')));
  const site = clean(metas.get('og:site_name'))[0] ?? publisherOf(article);
  const host = hostOf(url);
  const titled = (title: string | null | undefined) =>
    clean(title).map((text) => withoutSite(unescaped(text), [site, host]));
  const [headline = null] = titled(article && stringOf(article.headline));
  const titles = [
    metas.get('og:title'),
    headline,
    metas.get('twitter:title'),
    within && !isOwnAddress ? null : first(document, 'title')?.textContent,
  ].flatMap(titled);
  return {
    url: within && !isOwnAddress ? linkOf(within, url) : addressOf(),
    site: site ?? host,
    titles,
    headline,
    languages: [
      root?.getAttribute('lang'),
      root?.getAttribute('xml:lang'),
      article && stringOf(article.inLanguage),
      metas.get('content-language'),
      metas.get('language'),
      metas.get('og:locale'),
    ].map((lang) => lang ?? null),
    published: (lines) =>
      publishedOf(within ?? document, within && !isOwnAddress ? '' : url, metas, data, lines),
    descriptions: [
      metas.get('og:description'),
      metas.get('description'),
      article && stringOf(article.description),
    ].flatMap((d) => clean(d)),
  };
}

function clean(text: string | null | undefined): string[] {
  const collapsed = text?.replace(/\s+/g, ' ').trim();
  return collapsed ? [collapsed] : [];
}

function publisherOf(article: Record<string, unknown> | null): string | null {
  const publisher = [article?.publisher].flat()[0];
  if (typeof publisher !== 'object' || publisher === null) return null;
  return 'name' in publisher ? stringOf(publisher.name) : null;
}

function hostOf(url: string): string | null {
  const parsed = parse(url);
  const host = parsed?.hostname ?? '';
  return (host.startsWith('www.') ? host.slice(4) : host) || null;
}

function parse(url: string, base?: string): URL | null {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}

/**
 * The page's canonical address, if it can be believed: same registrable host as the page, and not the site's front page
 * while the page is not. Else the page's own address without the fragment.
 */
function canonicalOf(document: Document, url: string, ogUrl: string | undefined): string | null {
  const own = parse(url);
  const declared = [first(document, 'link[rel~="canonical"]')?.getAttribute('href'), ogUrl];
  for (const candidate of declared) {
    const canonical = candidate ? parse(candidate, url || undefined) : null;
    if (!canonical?.protocol.startsWith('http')) continue;
    if (own && !sameSite(own.hostname, canonical.hostname)) continue;
    if (own && canonical.pathname === '/' && own.pathname !== '/') continue;
    canonical.hash = '';
    return canonical.href;
  }
  return withoutFragment(url);
}

/** Where the headline of one of several articles leads to, if on the same site. */
function linkOf(article: Element, url: string): string | null {
  const href = article.querySelector('h1 a[href], a[href]:has(> h1)')?.getAttribute('href');
  const own = parse(url);
  const link = href ? parse(href, url) : null;
  return own && link && sameSite(own.hostname, link.hostname) ? withoutFragment(link.href) : null;
}

function withoutFragment(url: string): string | null {
  const own = parse(url);
  if (!own) return null;
  own.hash = '';
  return own.href;
}

function sameSite(a: string, b: string): boolean {
  const last = (host: string) => host.split('.').slice(-2).join('.');
  return a === b || last(a) === last(b);
}
