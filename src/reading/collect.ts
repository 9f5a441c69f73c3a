/** One walk over a page, in document order: its blocks of text, and the elements that hold them. */
import { type Region, SUSPICIOUS, type Suspect, type TextBlock } from './blocks';
import { attributeOf, firstChildOf, nextSiblingOf } from './dom';
import { isHeading, isWholeHeading, mayStayUnread, namesOf, ownMarksOf } from './elements';
import { isHidden } from './hidden';
import { MAX_DEPTH, MAX_NODES } from './limits';
import { Mark, marksOf } from './marks';
import { Kind, kindOf } from './tags';

interface Frame {
  /** The nearest block element: its own, or of what is around it. */
  readonly element: Element;
  readonly kind: Kind;
  readonly isH1: boolean;
  readonly marks: number;
  readonly level: number;
  readonly article: number;
  readonly from: number;
  /** `SUSPICIOUS` bits of this very element. */
  readonly suspicion: number;
  next: Node | null;
}

const ELEMENT = 1;
const TEXT = 3;

export class Collector {
  readonly blocks: TextBlock[] = [];
  readonly regions: Region[] = [];
  readonly suspects: Suspect[] = [];
  /** Larger parts of the page that were not looked into, because their names say that they are not the article. */
  readonly asides: { readonly element: Element; readonly marks: number }[] = [];
  readonly headlines: number[] = [];
  /** Frames of the same origin, to be read if the page itself holds no text. */
  readonly frames: Element[] = [];
  articles = 0;
  readonly #stack: Frame[] = [];
  readonly #trusting: boolean;
  #open: TextBlock | null = null;
  #breaks = 0;
  #nodes = 0;

  /** `trusting`: leaves larger parts with suspicious names aside, unread. */
  constructor(root: Element, trusting = false) {
    this.#trusting = trusting;
    this.#push(root, root.firstChild, Kind.block, false, 0, 0, 0, 0);
  }

  /** Walks on for `budget` nodes; true when the page is finished. */
  step(budget: number): boolean {
    const end = Math.min(this.#nodes + budget, MAX_NODES);
    while (this.#nodes < end) {
      const frame = this.#stack.at(-1);
      if (!frame) return true;
      const node = frame.next;
      if (!node) {
        this.#leave(frame);
        continue;
      }
      this.#nodes++;
      const { nodeType } = node;
      if (nodeType === TEXT) {
        frame.next = node.nextSibling;
        this.#text(node as Text, frame);
      } else if (nodeType === ELEMENT) {
        const name = (node as Element).localName;
        const isForm = name === 'form' || typeof name !== 'string';
        frame.next = isForm ? nextSiblingOf(node) : node.nextSibling;
        if (isForm) this.#enterForm(node as Element, frame);
        else this.#enter(node as Element, name, frame);
      } else if (typeof nodeType === 'number') {
        frame.next = node.nextSibling;
      } else {
        frame.next = nextSiblingOf(node);
        this.#enterForm(node as Element, frame);
      }
    }
    if (this.#nodes < MAX_NODES) return false;
    for (let frame = this.#stack.at(-1); frame; frame = this.#stack.at(-1)) this.#leave(frame);
    return true;
  }

  #push(
    element: Element,
    next: Node | null,
    kind: Kind,
    isH1: boolean,
    marks: number,
    level: number,
    article: number,
    suspicion: number,
  ): void {
    const from = this.blocks.length;
    this.#stack.push({ element, kind, isH1, marks, level, article, from, suspicion, next });
  }

  /** Some systems put all of a page into one form. Its blocks are said to stand in what is around it, whose properties can be asked. */
  #enterForm(form: Element, parent: Frame): void {
    this.#flush();
    if (this.#stack.length > MAX_DEPTH || isHidden(form)) return;
    const { element, marks, level, article } = parent;
    const own = namesOf(attributeOf(form, 'class'), attributeOf(form, 'id'));
    const suspicion = (own & SUSPICIOUS) | Mark.boilerplate;
    this.#push(
      element,
      firstChildOf(form),
      Kind.block,
      false,
      marks | (own & ~SUSPICIOUS),
      level,
      article,
      suspicion,
    );
  }

  #enter(element: Element, name: string, parent: Frame): void {
    let kind = kindOf(name);
    // Kicker and headline may be boxes in one heading.
    if (kind === Kind.block && parent.level > 0) kind = Kind.inline;
    if (kind === Kind.skip) {
      if (name === 'footer' && parent.marks & Mark.quote)
        this.#push(element, element.firstChild, Kind.block, false, parent.marks, 0, parent.article, 0);
      return;
    }
    if (kind === Kind.lineBreak) {
      if (!this.#open) return;
      if (++this.#breaks > 1) this.#flush();
      else this.#open.texts.push(null);
      return;
    }
    if (kind === Kind.frame) {
      this.frames.push(element);
      return;
    }
    if (this.#stack.length > MAX_DEPTH || isHidden(element)) return;
    let { marks, level, article } = parent;
    const className = element.getAttribute('class');
    if (kind === Kind.inline) {
      if (name === 'a' && element.hasAttribute('href')) marks |= Mark.link;
      const own = className ? marksOf(className) : 0;
      if (own && !((own | marksOf(element.getAttribute('id') ?? '')) & Mark.body))
        marks |= own & (Mark.caption | Mark.byline);
      this.#push(parent.element, element.firstChild, kind, false, marks, level, article, 0);
      return;
    }
    this.#flush();
    if (isHeading(name)) level = isWholeHeading(element) ? Number(name[1]) : 0;
    else if (name === 'article') article = ++this.articles;
    const own = ownMarksOf(name, className, element.getAttribute('id'));
    const suspicion = own & SUSPICIOUS;
    if (suspicion !== 0 && this.#trusting && mayStayUnread(element, marks, this.headlines.length > 0)) {
      this.asides.push({ element, marks: suspicion });
      const count = element.getElementsByTagName('a').length;
      this.#begin(element, { ...parent, marks: marks | suspicion }, count);
      this.#flush();
      return;
    }
    marks |= own & ~SUSPICIOUS;
    this.#push(element, element.firstChild, kind, name === 'h1', marks, level, article, suspicion);
    const shadow = element.shadowRoot;
    if (shadow) this.#push(element, shadow.firstChild, Kind.block, false, marks, level, article, 0);
  }

  #leave({ element, kind, isH1, from, suspicion }: Frame): void {
    this.#stack.pop();
    if (kind !== Kind.block) return;
    this.#flush();
    const to = this.blocks.length;
    if (to === from) return;
    if (isH1) this.headlines.push(from);
    this.regions.push({ element, from, to });
    if (suspicion !== 0) this.suspects.push({ element, from, to, marks: suspicion });
  }

  #text(node: Text, frame: Frame): void {
    const trimmed = node.data.trim();
    const length = trimmed.length;
    if (length === 0) {
      this.#open?.texts.push(node);
      return;
    }
    this.#breaks = 0;
    const block = this.#open ?? this.#begin(frame.element, frame, 1);
    block.marks &= frame.marks;
    block.texts.push(node);
    block.length += length + (block.length > 0 ? 1 : 0);
    block.last = trimmed[length - 1] ?? '';
    if (frame.marks & Mark.link) block.linkLength += length;
  }

  #begin(element: Element, { marks, level, article }: Frame, count: number): TextBlock {
    const block: TextBlock = {
      element,
      texts: [],
      length: 0,
      linkLength: 0,
      marks,
      level,
      last: '',
      count,
      article,
      text: null,
      lower: null,
    };
    this.#open = block;
    return block;
  }

  #flush(): void {
    this.#breaks = 0;
    const block = this.#open;
    if (!block) return;
    this.#open = null;
    this.blocks.push(block);
  }
}
