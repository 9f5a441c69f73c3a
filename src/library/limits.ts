/** Name of the reader's library in the browser's storage. */
export const DATABASE = 'backstory';

/** Cards to a row of the catalogue: some 40 kB, of which recording an article rewrites one or two. */
export const CARD_RUN = 256;

/** Articles to a row of the catalogue: some 20 kB. */
export const ARTICLE_RUN = 64;

/** Threads whose keys share a row: 16 kB, which is written anew for each article that is read. */
export const THREAD_RUN = 128;

/** Articles named on one library card; the newest first. */
export const MAX_ARTICLES_SHOWN = 5;

/** Rows written at once when the catalogue is made anew. */
export const REBUILD_BATCH = 2000;

/** Rows of a backup that go between background and library at once: well below the 64 MB a message may have. */
export const BACKUP_PART_ROWS = 500;

/** Threads listed at once: more than anybody looks through. */
export const MAX_LISTED_THREADS = 500;

/** People, and names no pack knows, shown of a thread. */
export const MAX_THREAD_PEOPLE = 16;

/** Series of figures shown of a thread: the first few are what it is about. */
export const MAX_THREAD_SERIES = 12;

/** Figures of a story's earlier articles that are compared with: some dozens of articles' worth. */
export const MAX_EARLIER_FIGURES = 400;
