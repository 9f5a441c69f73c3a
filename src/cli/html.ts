/** HTML from a file or a pipe -> the article, by the same rules as in a browser. */
import { parseHTML } from 'linkedom';
import { probe, type Reading, read, type Verdict } from '../reading';

export interface HtmlReading {
  readonly verdict: Verdict;
  readonly reading: Reading;
}

/** Reads any HTML, however broken; `url` may be empty. Nothing is fetched and no script runs. */
export function readHtml(html: string, url: string): HtmlReading {
  const { document } = parseHTML(
    html.trimStart().startsWith('<') ? html : `<!doctype html><html><body>${html}</body></html>`,
  );
  return { verdict: probe(document, url), reading: read(document, url) };
}
