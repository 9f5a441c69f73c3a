import type { Article } from '../../model';
import type { Link } from './link';

/** "(OVKS)" directly behind a name, also with quotes or a word before it: "(kurz: OVKS)". */
const INTRODUCED = /^\s?\((?:[\p{L}]{2,12}[:.,]?\s)?["„“]?(\p{Lu}[\p{L}\d-]{1,9})["“”]?\)/u;

/**
 * An abbreviation that the text itself introduces stands for that entry in the rest of the article,
 * whatever else it may mean elsewhere.
 */
export function introducedAbbreviations(article: Article, links: readonly Link[]): Link[] {
  const { text } = article;
  const introduced = new Map<string, Link>();
  for (const link of links) {
    if (link.weak) continue;
    const match = INTRODUCED.exec(text.slice(link.end, link.end + 32));
    const short = match?.[1];
    if (short && countUpper(short) >= 2 && !introduced.has(short)) introduced.set(short, link);
  }
  if (introduced.size === 0) return [...links];
  const added: Link[] = [];
  for (const [short, link] of introduced) {
    for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
      const end = at + short.length;
      if (at < link.end || /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[end] ?? ''))
        continue;
      added.push({ ...link, start: at, end, confidence: Math.min(link.confidence, 0.97) });
    }
  }
  const kept = links.filter(
    (link) =>
      !added.some(
        (a) => a.start < link.end && link.start < a.end && !(link.start <= a.start && a.end < link.end),
      ),
  );
  const fitting = added.filter((a) => !kept.some((link) => a.start < link.end && link.start < a.end));
  return [...kept, ...fitting].sort((a, b) => a.start - b.start);
}

const countUpper = (word: string): number => word.replace(/[^\p{Lu}]/gu, '').length;
