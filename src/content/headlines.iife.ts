/**
 * Front pages: put into a page that is no article, by the background, and only where there is something to point out.
 * Collects headlines, asks which belong to a story of the reader's, and floats chips beside them. No page node is changed.
 */
import { startHeadlines } from './headlines/main';

declare global {
  // Lives in the extension's isolated world: the page cannot see it.
  var backstoryHeadlines: { look(): void } | undefined;
}

if (globalThis.backstoryHeadlines) globalThis.backstoryHeadlines.look();
else globalThis.backstoryHeadlines = startHeadlines(document);
