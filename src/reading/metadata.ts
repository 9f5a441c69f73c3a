/** Title, site, canonical address, language and day, as the page declares them. */
import { type Published, publishedFrom } from './dates';
import { all, first } from './dom';
import { type LinkedData, stringOf } from './jsonld';

export interface Metadata {
  readonly url: string | null;
  readonly site: string | null;
  /** Titles the page gives itself, best first. */
  readonly titles: readonly string[];
  readonly languages: readonly (string | null)[];
  /** Day of publication; `lines` are the short texts around the headline, for pages that mark up no date. */
  published(lines: readonly string[]): Published | null;
  /** Its own summaries: where the standfirst can be known by. */
  readonly descriptions: readonly string[];
}

/** Metas of publication, the most exact kind first. Names are compared in lower case. */
const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date.published',
  'published_time',
  'publish-date',
  'publishdate',
  'publish_date',
  'pubdate',
  'sailthru.date',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'dcterms.created',
  'dc.date.issued',
  'dc.date.created',
  'dcterms.issued',
  'rnews:datepublished',
  'bt:pubdate',
  'originalpublicationdate',
  'datecreated',
  'date_published',
  'og:pubdate',
  'og:published_time',
  'og:release_date',
  'vr:published_time',
];
/** Metas that say neither published nor changed: some systems write the day the page was made from its template. */
const VAGUE_NAMES = ['date', 'dc.date', 'dcterms.date', 'last-modified-by-author', 'cre'];
const UPDATE_NAMES = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'];

/** Short lines around a headline, where a date may stand that no markup tells. */
function fromLines(lines: readonly string[]): Published | null {
  return firstOf(lines.filter((line) => line.length <= MAX_DATE_LINE));
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
  const titles = [
    metas.get('og:title'),
    article && stringOf(article.headline),
    metas.get('twitter:title'),
    within && !isOwnAddress ? null : first(document, 'title')?.textContent,
  ].flatMap((title) => clean(title));
  return {
    url: within && !isOwnAddress ? linkOf(within, url) : addressOf(),
    site: clean(metas.get('og:site_name'))[0] ?? publisherOf(article) ?? hostOf(url),
    titles,
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
  return parsed ? parsed.hostname.replace(/^www\./, '') || null : null;
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
    if (!canonical || !/^https?:$/.test(canonical.protocol)) continue;
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

function publishedOf(
  document: Document | Element,
  url: string,
  metas: ReadonlyMap<string, string>,
  data: LinkedData,
  lines: readonly string[],
): Published | null {
  const { article } = data;
  const sources: (string | null | undefined)[] = [
    article && stringOf(article.datePublished),
    ...DATE_NAMES.map((name) => metas.get(name)),
    article && stringOf(article.dateCreated),
    data.published,
  ];
  for (const source of sources) {
    const found = publishedFrom(source);
    if (found) return found;
  }
  return (
    earlierOf(
      fromElements(document, DATED) ?? fromLines(lines),
      firstOf(VAGUE_NAMES.map((name) => metas.get(name))),
    ) ??
    fromUrl(url) ??
    fromElements(document, NAMED) ??
    firstOf(UPDATE_NAMES.map((name) => metas.get(name)))
  );
}

/** A visible date may be today's, a vague meta the last print's: both err by being too late. */
function earlierOf(a: Published | null, b: Published | null): Published | null {
  if (!a || !b) return a ?? b;
  return b.day < a.day ? b : a;
}

function firstOf(sources: readonly (string | null | undefined)[]): Published | null {
  for (const source of sources) {
    const found = publishedFrom(source);
    if (found) return found;
  }
  return null;
}

/** Elements that carry a date by the standard, and those that only have such a name. */
const DATED = '[itemprop~="datePublished"], time[pubdate], article time, main time, time[datetime]';
const NAMED = '[class*="publish" i], [class*="date" i], [class*="datum" i], [class*="time" i]';
/** A visible date stands in a short line; longer texts mention dates of other things. */
const MAX_DATE_LINE = 120;
const MAX_DATE_ELEMENTS = 40;
/** What stands here is today's date, or the date of something else. */
const AROUND = 'nav, footer, aside, [role="navigation"], [class*="comment" i], [id*="comment" i]';

function fromElements(document: Document | Element, selector: string): Published | null {
  let looked = 0;
  for (const element of all(document, selector)) {
    if (++looked > MAX_DATE_ELEMENTS) break;
    if (element.closest(AROUND)) continue;
    const attribute = element.getAttribute('datetime') ?? element.getAttribute('content');
    const text = attribute ?? element.textContent ?? '';
    if (text.length > MAX_DATE_LINE) continue;
    const found = publishedFrom(text);
    if (found) return found;
  }
  return null;
}

function fromUrl(url: string): Published | null {
  const match =
    /[/.-]((?:19|20)\d{2})[/.-](\d{1,2})[/.-](\d{1,2})(?:[/.-]|$)/.exec(url) ??
    /[/-]((?:19|20)\d{2})(\d{2})(\d{2})(?:[/.-]|$)/.exec(url);
  return match ? publishedFrom(`${match[1]}-${match[2]}-${match[3]}`) : null;
}
