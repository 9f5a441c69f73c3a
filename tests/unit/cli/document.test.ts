import { describe, expect, it } from 'vitest';
import { documentFromBytes, readDocument } from '../../../src/cli/document';

const PAGE = `<!doctype html><html lang="en"><head><title>Harbour reopens</title></head><body><article>
<h1>Harbour reopens after the storm</h1>
<p>The harbour of the northern town reopened on Monday after a week of storms that had kept every ferry at its berth.</p>
<figure><img src="a.jpg" alt=""><figcaption>A ferry leaves the harbour on Monday morning, the first in a week.</figcaption></figure>
<p>Crews had waited since Tuesday, when waves broke over the outer wall and flooded two of the three landing stages there.</p>
</article></body></html>`;

describe('a page at the terminal', () => {
  const { article, captions } = readDocument({ html: PAGE });

  it('has its captions beside the text', () => {
    expect(captions).toEqual(['A ferry leaves the harbour on Monday morning, the first in a week.']);
    expect(article.text).not.toContain('first in a week');
  });

  it('has blocks that still say where they stand', () => {
    const last = article.blocks.at(-1);
    expect(article.text.slice(last?.start, last?.end)).toMatch(/^Crews had waited .* there\.$/);
    expect(article.blocks.map(({ role }) => role)).toEqual(['headline', 'paragraph', 'paragraph']);
  });
});

it('plain text has no captions and stays as it was given', () => {
  const { article, captions } = readDocument({ text: 'One line.\n\nPhoto: Somebody\n' });
  expect(captions).toEqual([]);
  expect(article.text).toBe('One line.\n\nPhoto: Somebody\n');
});

describe('a file is told apart by how it begins', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it.each(['<!doctype html><p>A', '\n<article class="a">A', '<div>A', '<!-- note --><html>', '<br/>A'])(
    '%s is a page',
    (text) => expect(documentFromBytes(bytes(text), {})).toEqual({ html: text }),
  );
  it.each(['Harbour <b>reopens</b>', '< 5 % der Stimmen', '<3 for the harbour', 'a < b'])(
    '%s is text',
    (text) => expect(documentFromBytes(bytes(text), {})).toEqual({ text }),
  );
});
