/** The reader: put into a page by the background once it is known to be an article. */
import { startReader } from './main';

declare global {
  // Lives in the extension's isolated world: the page cannot see it.
  var backstoryReader: { refresh(): void } | undefined;
}

if (globalThis.backstoryReader) globalThis.backstoryReader.refresh();
else globalThis.backstoryReader = startReader(document);
