import type { Language } from '../../language/language';
import type { Span } from '../../model';
import type { Told } from './attribution';
import { sourceTables } from './attribution-tables';
import type { Found } from './found';
import type { Source } from './source-phrases';
import type { Token } from './tokens';

interface Place {
  readonly tokens: readonly Token[];
  readonly language: Language;
  /** The sentence. */
  readonly span: Span;
}

/** Of several sources in a sentence the nearest counts; one behind the number before one in front of it. */
export function sourceFor(
  named: readonly Told[],
  found: Found,
  { tokens, language, span }: Place,
  text: string,
): Source | null {
  const { contrasts } = sourceTables(language.figures);
  const behind = named.find(({ source, at }) => {
    if (at < found.to) return false;
    // "Lloyd's, which has 100 members, said": about the source.
    const subject = source.end <= found.quantity.start && source.start >= span.start;
    if (subject && text.slice(source.end, found.quantity.start).startsWith(',')) return false;
    // "…, while the ministry said": somebody else's.
    const spoken = source.end <= (tokens[at]?.start ?? 0);
    for (let p = found.to; spoken && p < at && (tokens[p]?.end ?? 0) <= source.start; p += 1)
      if (contrasts.has(tokens[p]?.lower ?? '')) return false;
    return true;
  });
  // What is carried from the sentence before stands at its first word, which may be the number.
  const before = named.findLast(({ at }) => at <= found.from);
  if (behind && before) return found.from - before.at <= behind.at - found.to ? before.source : behind.source;
  return (behind ?? before)?.source ?? null;
}
