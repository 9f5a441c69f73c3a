import type { ArticleTrace } from './db';

/**
 * What stands for a site in filters and in forgetting: its host without "www.", for a publication calls itself by several
 * names or none; the name only where there is no address.
 */
export function siteOf({ url, site }: Pick<ArticleTrace, 'url' | 'site'>): string | null {
  try {
    return new URL(url ?? '').hostname.replace(/^www\./, '') || site;
  } catch {
    return site;
  }
}
