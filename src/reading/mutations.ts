/** What of a page's changes concerns its article. */
import type { Reading } from './reading';

/** Added text shorter than this cannot be an article or a part of one. */
const NOTEWORTHY_CHARS = 40;

/** Whether a change concerns what was read. */
export function touches(
  reading: Reading,
  { target, removedNodes, addedNodes, type }: MutationRecord,
): boolean {
  if (type === 'characterData') return reading.offsetAt(target, 0) !== null;
  const inside = reading.root?.contains(target) ?? false;
  for (const node of removedNodes) {
    if (node === reading.root || node.contains(reading.root) || reading.holds(node)) return true;
  }
  if (!inside && reading.root?.isConnected) return [...addedNodes].some(addsArticle);
  for (const node of addedNodes) if (isNoteworthy(node)) return true;
  return false;
}

/** Infinite scroll adds the next article below. */
export function addsArticle(node: Node): boolean {
  return node.nodeType === 1 && isNoteworthy(node) && (node as Element).querySelector('h1') !== null;
}

/** Whether a change may bring an article to a page that has none yet. */
export function addsText({ addedNodes, type }: MutationRecord): boolean {
  if (type === 'characterData') return false;
  for (const node of addedNodes) if (isNoteworthy(node)) return true;
  return false;
}

function isNoteworthy(node: Node): boolean {
  return (
    !/^(?:script|style|link|iframe)$/i.test(node.nodeName) &&
    (node.textContent?.length ?? 0) >= NOTEWORTHY_CHARS
  );
}
