/** The day a page was published: from its metas and JSON-LD, else its markup, its lines of text, its address. */
import { type Published, publishedFrom } from './dates';
import { all } from './dom';
import { type LinkedData, stringOf } from './jsonld';

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

/** `url` is empty where it says nothing of this article; `lines` are the short texts around the headline. */
export function publishedOf(
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
