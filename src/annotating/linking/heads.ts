import type { Language } from '../../language';
import type { Article } from '../../model';
import type { PackView } from '../pack-view';
import type { Decision, Link } from './decision';
import { patternsOf } from './patterns';
import { asShortForm, inOrder, noteShortForm, type ShortForms } from './short-forms';

/** What stands before the head: the country of a body, the maker of a product. */
const FRONT = { organisation: 'place', term: 'organisation' } as const;
/** One word is a body's name only when it is long: "Justizministerium", not "Armee". */
const MIN_HEAD = { organisation: 12, term: 3 } as const;
/** Far enough to see the words beside a name. */
const WINDOW = 40;
const JOINT = /^(?:['’]s?)?[ \u00a0‐‑-]/u;

/**
 * A body named with its country stands alone from there on: "India's Supreme Court … the Supreme Court",
 * "US-Justizministerium … das Justizministerium": only behind an article, where no other country's is named and nothing
 * goes on behind it ("das Justizministerium in Wien"). And a product with its maker: "VW Golf … der alte Golf".
 */
export function headsOfNames(
  { text }: Article,
  links: readonly Link[],
  decisions: readonly Decision[],
  packs: readonly PackView[],
  language: Language,
): Link[] {
  const heads: ShortForms = new Map();
  for (const link of links) {
    const kind = packs[link.pack]?.kind(link.entry);
    if (link.weak || (kind !== 'organisation' && kind !== 'term')) continue;
    const head = headOf(text, link, kind, decisions);
    if (!head) continue;
    noteShortForm(heads, head, link);
  }
  const added: Link[] = [];
  for (const [head, body] of heads) {
    const kind = body && packs[body.pack]?.kind(body.entry);
    if (!body || (kind !== 'organisation' && kind !== 'term')) continue;
    for (
      let start = text.indexOf(head, body.end);
      start >= 0;
      start = text.indexOf(head, start + head.length)
    ) {
      const rest = text.slice(start + head.length, start + head.length + WINDOW);
      const end = start + head.length + (ending(rest, language)?.length ?? 0);
      const right = text.slice(end, end + WINDOW);
      const left = text.slice(Math.max(0, start - WINDOW), start);
      if (!STANDS[kind](left, right, language)) continue;
      if (links.some((l) => l.start < end && start < l.end)) continue;
      added.push(asShortForm(body, { start, end }));
    }
  }
  return inOrder(links, added);
}

const STANDS: Readonly<
  Record<keyof typeof FRONT, (left: string, right: string, language: Language) => boolean>
> = {
  organisation: (left, right, language) => {
    const { articleBefore, ofName, inName } = patternsOf(language);
    return (
      !/^[\p{L}\p{N}-]|^[ \u00a0]\p{Lu}/u.test(right) &&
      !ofName.test(right) &&
      !inName.test(right) &&
      articleBefore.test(left)
    );
  },
  term: (left, right, language) =>
    !/^[\p{L}\p{N}]|^[ \u00a0]\p{Lu}/u.test(right) && patternsOf(language).phraseBefore.test(left),
};

/** What stands behind the country in a body's name, or behind the maker in a product's. */
function headOf(
  text: string,
  link: Link,
  kind: 'organisation' | 'term',
  decisions: readonly Decision[],
): string | null {
  const front = FRONT[kind];
  for (const { span } of decisions) {
    if (span.start !== link.start || span.end >= link.end) continue;
    if (!span.candidates.some((candidate) => candidate.kind === front)) continue;
    const rest = text.slice(span.end, link.end);
    const joint = JOINT.exec(rest)?.[0];
    const head = joint && rest.slice(joint.length);
    if (head && /^\p{Lu}/u.test(head) && (head.includes(' ') || head.length >= MIN_HEAD[kind])) return head;
  }
  return null;
}

const ending = (rest: string, { names }: Language): string | undefined =>
  names.endings.body.filter((e) => rest.startsWith(e) && !/^\p{L}/u.test(rest.slice(e.length)))[0];
