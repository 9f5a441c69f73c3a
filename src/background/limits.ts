/** Once a day is often enough to drop what is older than the reader keeps. */
export const RETENTION_PERIOD_MINUTES = 24 * 60;

/** The badge holds four characters. */
export const MAX_BADGE_COUNT = 999;

/** The pack that comes with the extension. */
export const WORLD_ID = 'world';
