import type { ThreadMember } from '../annotating/stories/threads/assign';
import type { Traits } from '../annotating/stories/threads/features';
import type { LibraryDb } from '../library/db';
import { recordArticle } from '../library/record';
import { recordInThread } from '../library/threads';
import type { Annotation, Article } from '../model';

export interface Read {
  readonly article: Article;
  readonly annotation: Annotation;
  readonly member: ThreadMember;
  readonly traits: Traits;
}

/**
 * Writes what was read into the library, one article after the other. The page has its cards by then: who asks the
 * library waits for what is still being written, the reader of a page does not.
 */
export class Recorder {
  #written: Promise<void> = Promise.resolve();

  constructor(private readonly db: LibraryDb) {}

  add(read: Read): void {
    this.#written = this.#written.then(() => this.#write(read));
  }

  /** Fulfilled when all that was read before is written. */
  written(): Promise<void> {
    return this.#written;
  }

  /** A full disk costs the library an entry, not the reader the cards. */
  async #write({ article, annotation, member, traits }: Read): Promise<void> {
    const now = Date.now();
    try {
      await recordArticle(this.db, article, annotation, now);
    } catch (error) {
      console.warn('Backstory: the article could not be stored', error);
      return;
    }
    try {
      await recordInThread(this.db, member, traits, now);
    } catch (error) {
      console.warn('Backstory: the article could not be put with its story', error);
    }
  }
}
