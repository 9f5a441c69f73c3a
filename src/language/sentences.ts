import type { Span } from '../model';

/** Sentences as UTF-16 spans, without the white space between them. */
export function sentences(text: string, lang: string): Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)) {
    const trimmed = segment.trimEnd();
    if (trimmed) spans.push({ start: index, end: index + trimmed.length });
  }
  return spans;
}
