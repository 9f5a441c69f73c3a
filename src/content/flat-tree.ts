/** Steps that go on through open shadow roots, where `parentElement` and `closest` stop. */

/** The element an element is rendered in: its slot, its parent, or the host of its shadow root. */
export function renderedIn(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** `closest` over all the trees an element is rendered in. */
export function closestRendered(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; ) {
    const found: Element | null = at.closest(selector);
    if (found) return found;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}
