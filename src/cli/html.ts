/** HTML from a file or a pipe -> the article, by the same rules as in a browser. */
import { parseHTML } from 'linkedom';
import { probe, type Reading, read, type Verdict } from '../reading';

export interface HtmlReading {
  readonly verdict: Verdict;
  readonly reading: Reading;
}

/** Reads any HTML, however broken; `url` may be empty. Nothing is fetched and no script runs. */
export function readHtml(html: string, url: string): HtmlReading {
  const document = parse(html.replace(/^\ufeff/, '').trimStart());
  return { verdict: probe(document, url), reading: read(document, url) };
}

function parse(html: string): Document {
  const { document } = parseHTML(
    html.startsWith('<') ? html : `<!doctype html><html><body>${html}</body></html>`,
  );
  // The parser opens a second body where a page has things before its own; a browser knows one.
  const [first, ...others] = document.querySelectorAll('body');
  for (const other of others) {
    while (first && other.firstChild) first.appendChild(other.firstChild);
    other.remove();
  }
  return document;
}
