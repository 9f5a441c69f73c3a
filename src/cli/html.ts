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
  const { document } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`,
  );
  const root = document.documentElement;
  const heads = [...root.querySelectorAll('head')];
  const bodies = [...root.querySelectorAll('body')];
  const strays = [...root.childNodes].filter((node) => !isOneOf(node, heads) && !isOneOf(node, bodies));
  const [head = document.createElement('head'), ...otherHeads] = heads;
  const [body = document.createElement('body'), ...otherBodies] = bodies;
  for (const stray of strays) {
    if (!stray.contains(body))
      (HEAD_ONLY.test(stray.nodeName.toLowerCase()) ? head : body).appendChild(stray);
  }
  for (const [others, into] of [
    [otherHeads, head],
    [otherBodies, body],
  ] as const) {
    for (const other of others) {
      while (other.firstChild) into.appendChild(other.firstChild);
      other.remove();
    }
  }
  root.prepend(head);
  head.after(body);
  for (const stray of strays) if (stray.parentNode === root) body.appendChild(stray);
  return document;
}

function isOneOf(node: Node, elements: readonly Node[]): boolean {
  return elements.includes(node);
}
