/** Bounds that hold wherever an article goes; apart from the schemas, so that a page's script need not carry those. */

/** No article is longer; a longer text is an archive, and is refused before it costs anything. */
export const MAX_ARTICLE_CHARS = 400_000;
