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

const HEAD_ONLY = /^(?:meta|link|title|base|style|script|noscript)$/;

/** Parses into one head and one body, as a browser does; the parser alone leaves stray elements beside them. */
function parse(html: string): Document {
  const whole = parseHTML(html).document;
  const isWhole =
    whole.documentElement?.localName === 'html' && whole.querySelector('body')?.parentNode !== whole;
  const document = isWhole
    ? whole
    : parseHTML(`<!doctype html><html>${html.replace(/<!doctype[^>]*>/i, '')}</html>`).document;
  const root = document.documentElement;
  const [head = document.createElement('head'), ...otherHeads] = document.querySelectorAll('head');
  const [body = document.createElement('body'), ...otherBodies] = document.querySelectorAll('body');
  const others = [...otherHeads, ...otherBodies];
  const strays = [...root.childNodes].filter((node) => node !== head && node !== body);
  root.prepend(head);
  head.after(body);
  for (const stray of strays) {
    if (stray.contains(root)) continue;
    (HEAD_ONLY.test(stray.nodeName.toLowerCase()) ? head : body).appendChild(stray);
  }
  for (const other of others) other.replaceWith(...other.childNodes);
  return document;
}
