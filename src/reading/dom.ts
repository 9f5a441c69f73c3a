/**
 * A form answers to the names of its fields before its own properties, and so does a document to some of its elements:
 * `form.id` may be an input (WHATWG HTML, "LegacyOverrideBuiltIns"). Here both are asked by what they inherit.
 */

interface Browser {
  readonly Node?: { readonly prototype: Node };
  readonly Element?: { readonly prototype: Element };
  readonly Document?: { readonly prototype: Document };
}
const { Node: NodeClass, Element: ElementClass, Document: DocumentClass } = globalThis as Browser;

const ELEMENT = 1;

/** Outside of a browser there is no such class, and no such trap. */
function getter<K extends 'firstChild' | 'nextSibling'>(name: K): (node: Node) => ChildNode | null {
  const get = NodeClass && Object.getOwnPropertyDescriptor(NodeClass.prototype, name)?.get;
  return get ? (node) => get.call(node) as ChildNode | null : (node) => node[name];
}

export const firstChildOf = getter('firstChild');
export const nextSiblingOf = getter('nextSibling');

export function attributeOf(element: Element, name: string): string | null {
  return (ElementClass?.prototype.getAttribute ?? element.getAttribute).call(element, name);
}

export function matches(element: Element, selector: string): boolean {
  return (ElementClass?.prototype.matches ?? element.matches).call(element, selector);
}

export function first(document: Document, selector: string): Element | null {
  return (DocumentClass?.prototype.querySelector ?? document.querySelector).call(document, selector);
}

export function all(root: Document | Element, selector: string): Iterable<Element> {
  if (root.nodeType === ELEMENT) return root.querySelectorAll(selector);
  return (DocumentClass?.prototype.querySelectorAll ?? root.querySelectorAll).call(
    root as Document,
    selector,
  );
}
