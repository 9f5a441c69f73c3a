import type { Article, Block, BlockRole } from '../model';

/** A headline ends without a full stop and is short. */
const MAX_HEADLINE_CHARS = 140;

/**
 * Plain text → Article. Offsets are those of the text exactly as given; paragraphs are parted by blank lines.
 * A first short paragraph without a final stop is the headline, later ones are subheads.
 */
export function articleFromText(
  text: string,
  facts: { url?: string; title?: string; lang: string | null; date?: string },
): Article {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n](?:[^\n]|\n(?![^\S\n]*\n))*/g)) {
    const raw = match[0];
    if (raw.trim() === '') continue;
    const start = match.index + (raw.length - raw.trimStart().length);
    const trimmed = raw.trim();
    blocks.push({ start, end: start + trimmed.length, role: roleOf(trimmed, blocks.length) });
  }
  return {
    url: facts.url ?? null,
    site: null,
    title: facts.title ?? headlineOf(text, blocks),
    lang: facts.lang,
    published: facts.date ?? null,
    publishedTime: null,
    text,
    blocks,
  };
}

function roleOf(text: string, index: number): BlockRole {
  const headlike = text.length <= MAX_HEADLINE_CHARS && !/[.!?:"“”]$/.test(text) && !text.includes('\n');
  if (!headlike) return 'paragraph';
  return index === 0 ? 'headline' : 'heading';
}

function headlineOf(text: string, blocks: readonly Block[]): string | null {
  const first = blocks.find(({ role }) => role === 'headline');
  return first ? text.slice(first.start, first.end) : null;
}
