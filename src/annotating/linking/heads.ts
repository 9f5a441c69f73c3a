import type { Language } from '../../language';
import type { Article } from '../../model';
import type { PackView } from '../pack-view';
import type { Decision, Link } from './decision';
import { patternsOf } from './patterns';

/** What stands before the head: the country of a body, the maker of a product. */
const FRONT = { organisation: 'place', term: 'organisation' } as const;
/** One word is a body's name only when it is long: "Justizministerium", not "Armee". */
const MIN_HEAD = { organisation: 12, term: 3 } as const;
/** What is left of the longer name is a little less sure than that name. */
const MAX_CONFIDENCE = 0.9;
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
  const heads = new Map<string, Head | null>();
  for (const link of links) {
    const kind = packs[link.pack]?.kind(link.entry);
    if (link.weak || (kind !== 'organisation' && kind !== 'term')) continue;
    const head = headOf(text, link, kind, decisions);
    if (!head) continue;
    const known = heads.get(head);
    if (known === undefined) heads.set(head, { link, kind });
    else if (known && (known.link.entry !== link.entry || known.link.pack !== link.pack))
      heads.set(head, null);
  }
  const added: Link[] = [];
  for (const [head, found] of heads) {
    if (!found) continue;
    const { link: body, kind } = found;
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
      added.push({ ...body, start, end, confidence: Math.min(body.confidence, MAX_CONFIDENCE) });
    }
  }
  return added.length === 0 ? [...links] : [...links, ...added].sort((a, b) => a.start - b.start);
}

interface Head {
  readonly link: Link;
  readonly kind: keyof typeof FRONT;
}

const STANDS: Readonly<Record<Head['kind'], (left: string, right: string, language: Language) => boolean>> = {
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
