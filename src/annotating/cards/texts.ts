import type { CardSource, Entry, Source, Texts } from '../../model';

/** Languages tried in turn when a text is missing in the wanted one. */
const FALLBACKS = ['mul', 'en', 'de'];

/** The text in the wanted language, else in one readers are likelier to know, else any; null where there is none. */
export function textIn(texts: Texts, lang: string): string | null {
  for (const wanted of [lang, ...FALLBACKS]) {
    const found = texts[wanted];
    if (found) return found;
  }
  return Object.values(texts)[0] ?? null;
}

export const nameOf = (entry: Entry, lang: string): string => textIn(entry.names, lang) ?? entry.id;

/** Pages a reader can open: the entry's own sources, then Wikipedia in the card's language. */
export function sourcesOf(entry: Entry, lang: string): CardSource[] {
  const list = entry.sources.map((source) => ({ title: sourceTitle(source), url: source.url }));
  const wiki = wikipediaOf(entry, lang);
  return wiki ? [...list, wiki] : list;
}

function wikipediaOf(entry: Entry, lang: string): CardSource | null {
  for (const edition of [lang, ...Object.keys(entry.wikipedia)]) {
    const title = entry.wikipedia[edition];
    if (title)
      return {
        title: `Wikipedia (${edition}): ${title}`,
        url: `https://${edition}.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`,
      };
  }
  return null;
}

export function sourceTitle({ url, title }: Source): string {
  return title ?? new URL(url).hostname.replace(/^www\./, '');
}
