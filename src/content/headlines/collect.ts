import { MAX_HEADLINE_CHARS, MAX_HEADLINES } from '../../messages/contract/headlines';
import { MAX_LINKS, MIN_WORDS } from './limits';

export interface Headline {
  readonly element: HTMLElement;
  readonly text: string;
}

const HEADING = 'h1, h2, h3, h4, h5, [role="heading"]';
/** Menus, footers and forms have no headlines. */
const FURNITURE = 'nav, footer, form, [role="navigation"], [role="menu"], [aria-hidden="true"]';

/** The headlines a page links to, each address once: the heading inside a link, or the link itself. Reads the page, changes nothing. */
export function collectHeadlines(document: Document): Headline[] {
  const found = new Map<string, Headline>();
  const links = document.querySelectorAll<HTMLAnchorElement>('a[href]');
  const end = Math.min(links.length, MAX_LINKS);
  for (let i = 0; i < end && found.size < MAX_HEADLINES; i++) {
    const link = links[i];
    if (!link || link.closest(FURNITURE)) continue;
    const address = link.href.split('#', 1)[0] ?? '';
    if (address === location.href.split('#', 1)[0]) continue;
    const heading = link.querySelector<HTMLElement>(HEADING);
    const element = heading ?? link;
    const text = textOf(element);
    if (text.split(' ').length < MIN_WORDS) continue;
    const known = found.get(address);
    // A teaser links its picture, its headline and its text: the headline is the heading, or the shortest.
    if (known && (isHeading(known.element) || (!isHeading(element) && known.text.length <= text.length)))
      continue;
    found.set(address, { element, text });
  }
  return [...found.values()];
}

const isHeading = (element: Element): boolean => element.closest(HEADING) !== null;

const textOf = (element: Element): string =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_HEADLINE_CHARS);
