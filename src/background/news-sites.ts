import * as v from 'valibot';
import { once } from '../language/once';
import data from './news-sites.json';

/**
 * News publishers the extension may read by itself, with all their subdomains: German, Austrian, Swiss, British, Irish
 * and US ones first, then public broadcasters and international titles in English. Names of publishers, not judgements.
 */
const SitesSchema = v.array(
  v.strictObject({
    host: v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)),
    /** ISO 3166-1, or INT for titles that write for the world. */
    country: v.pipe(v.string(), v.regex(/^[A-Z]{2,3}$/)),
    lang: v.picklist(['de', 'en']),
  }),
);

/** Read when first asked for: an article needs none of them. */
export const newsSites = once(() => v.parse(SitesSchema, data));
const hosts = once(() => new Set(newsSites().map(({ host }) => host)));

/** Match patterns for the manifest. */
export const newsMatches = (): string[] => newsSites().map(({ host }) => `*://*.${host}/*`);

/** Whether a host or the domain it lies under is listed. */
export function isListed(host: string): boolean {
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1))
    if (hosts().has(name)) return true;
  return false;
}
