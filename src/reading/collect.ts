/** One walk over a page, in document order: its blocks of text, and the element that holds most of the good ones. */
import { MAX_DEPTH, MAX_NODES } from './limits';
import { Mark, marksOf } from './marks';
import { Kind, kindOf } from './tags';

/** A run of text without a block boundary inside, as it stands in the page. */
export interface TextBlock {
  /** The nearest block element around the text. */
  readonly element: Element;
  /** Its text nodes in order; null stands for a line break. */
  readonly texts: (Text | null)[];
  /** Characters without indentation. */
  length: number;
  linkLength: number;
  /** `Mark` bits that hold for all of it. */
  marks: number;
  /** 1–6 in a heading, else 0. */
  readonly level: number;
  /** Last character that is not a blank. */
  last: string;
  /** Number of the `article` element around it, 0 outside of any. */
  readonly article: number;
  /** Filled when first asked for, by `textOf` and its neighbours. */
  text: string | null;
  lower: string | null;
}

/** An element and the blocks inside: from the first to the one before `to`. */
export interface Region {
  readonly element: Element;
  readonly from: number;
  readonly to: number;
}

/** A region whose names say that it is not the article. Names of wrappers lie, so who is believed is decided later. */
export interface Suspect extends Region {
  readonly marks: number;
}

interface Frame {
  readonly node: Element | ShadowRoot;
  readonly kind: Kind;
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

export const SUSPICIOUS = Mark.boilerplate | Mark.comments | Mark.aside | Mark.teaser;
/** A byline or a caption is a line or two; what is longer only has the name. */
const LONGEST_BYLINE = 150;
const LONGEST_CAPTION = 700;

export function isByline({ marks, length }: TextBlock): boolean {
  return (marks & Mark.byline) !== 0 && length < LONGEST_BYLINE;
}

export function isCaption({ marks, length, level }: TextBlock): boolean {
  return (marks & Mark.caption) !== 0 && level === 0 && length < LONGEST_CAPTION;
}

/** Worth of a block for telling text from the furniture of a page, in characters of running text. */
export function worthOf(block: TextBlock): number {
  const { length, linkLength, marks, level } = block;
  if (marks & SUSPICIOUS) return -5;
  if (isCaption(block) || isByline(block)) return 0;
  if (level > 0) return linkLength > length / 2 ? -40 : 0;
  const linked = linkLength / (length || 1);
  if (linked > 0.5) return -Math.min(100, 20 + length / 2);
  if (length < 25) return -10;
  if (length < 80) return SENTENCE_END.test(block.last) ? length / 2 : -15;
  return length * (1 - linked) * (marks & Mark.list ? 0.5 : 1);
}

export const SENTENCE_END = /[.!?…:"“”»«'’)。！？؟]/;

export class Collector {
  readonly blocks: TextBlock[] = [];
  readonly regions: Region[] = [];
  readonly suspects: Suspect[] = [];
  readonly headlines: number[] = [];
  /** Frames of the same origin, to be read if the page itself holds no text. */
  readonly frames: Element[] = [];
  articles = 0;
  #stack: Frame[] = [];
  #open: TextBlock | null = null;
  #breaks = 0;
  #nodes = 0;

  readonly #hidden = new Set<Element>();

  constructor(root: Element) {
    this.#findHidden(root);
    this.#push(root, Kind.block, 0, 0, 0, 0);
  }

  /** One question to the selector engine costs less than four to each element. */
  #findHidden(root: ParentNode): void {
    for (const element of root.querySelectorAll(MAYBE_HIDDEN))
      if (isHidden(element)) this.#hidden.add(element);
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
      frame.next = node.nextSibling;
      this.#nodes++;
      if (node.nodeType === TEXT) this.#text(node as Text, frame);
      else if (node.nodeType === ELEMENT) this.#enter(node as Element, frame);
    }
    if (this.#nodes < MAX_NODES) return false;
    for (let frame = this.#stack.at(-1); frame; frame = this.#stack.at(-1)) this.#leave(frame);
    return true;
  }

  #push(
    node: Element | ShadowRoot,
    kind: Kind,
    marks: number,
    level: number,
    article: number,
    suspicion: number,
  ): void {
    const from = this.blocks.length;
    this.#stack.push({ node, kind, marks, level, article, from, suspicion, next: node.firstChild });
  }

  #enter(element: Element, parent: Frame): void {
    const name = element.localName;
    const kind = kindOf(name);
    if (kind === Kind.skip) {
      if (name === 'footer' && parent.marks & Mark.quote)
        this.#push(element, Kind.block, parent.marks, 0, parent.article, 0);
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
    if (this.#stack.length > MAX_DEPTH || this.#hidden.has(element)) return;
    let marks = parent.marks;
    let level = parent.level;
    let article = parent.article;
    let suspicion = 0;
    if (kind === Kind.inline) {
      if (name === 'a' && element.hasAttribute('href')) marks |= Mark.link;
      const className = element.getAttribute('class');
      const own = className ? marksOf(className) : 0;
      if (own && !((own | marksOf(element.id)) & Mark.body)) marks |= own & (Mark.caption | Mark.byline);
    } else {
      this.#flush();
      const className = element.getAttribute('class');
      let own = className ? marksOf(className) : 0;
      const id = element.id;
      if (id) own |= marksOf(id);
      switch (name) {
        case 'h1':
        case 'h2':
        case 'h3':
        case 'h4':
        case 'h5':
        case 'h6':
          level = Number(name[1]);
          // A heading's id is an anchor for a table of contents, not a name.
          own = className ? marksOf(className) & ~(Mark.byline | Mark.teaser) : 0;
          break;
        case 'article':
          article = ++this.articles;
          own = 0;
          break;
        case 'main':
        case 'body':
          own = 0;
          break;
        case 'header':
          own |= Mark.header;
          break;
        case 'aside':
          own |= Mark.aside;
          break;
        case 'form':
          own |= Mark.boilerplate;
          break;
        case 'figure':
          own |= Mark.figure;
          own &= ~Mark.boilerplate;
          break;
        case 'figcaption':
          own |= Mark.caption;
          break;
        case 'ul':
        case 'ol':
        case 'dl':
          own |= Mark.list;
          break;
        case 'blockquote':
          own |= Mark.quote;
          break;
        case 'table':
          own |= Mark.table;
          break;
        case 'address':
          own |= Mark.byline;
          break;
        case 'p':
          break;
        default:
          if (own & Mark.body) own &= ~(Mark.teaser | Mark.byline | Mark.boilerplate);
      }
      suspicion = own & SUSPICIOUS;
      marks |= own & ~SUSPICIOUS;
    }
    this.#push(element, kind, marks, level, article, suspicion);
    const shadow = element.shadowRoot;
    if (shadow) this.#findHidden(shadow);
    if (shadow) this.#push(shadow, Kind.block, marks, level, article, 0);
  }

  #leave(frame: Frame): void {
    if (frame.kind === Kind.block) this.#flush();
    this.#stack.pop();
    if (frame.kind === Kind.block) {
      const { node, from } = frame;
      if (frame.level === 1 && 'localName' in node && node.localName === 'h1' && this.blocks.length > from) {
        this.headlines.push(from);
      }
      const to = this.blocks.length;
      if (to > from) {
        const element = node.nodeType === ELEMENT ? (node as Element) : (node as ShadowRoot).host;
        this.regions.push({ element, from, to });
        if (frame.suspicion !== 0) this.suspects.push({ element, from, to, marks: frame.suspicion });
      }
    }
  }

  #text(node: Text, frame: Frame): void {
    const data = node.data;
    const trimmed = data.trim();
    const length = trimmed.length;
    if (length === 0) {
      this.#open?.texts.push(node);
      return;
    }
    this.#breaks = 0;
    let block = this.#open;
    if (!block) {
      block = {
        element: this.#blockElement(),
        texts: [],
        length: 0,
        linkLength: 0,
        marks: frame.marks,
        level: frame.level,
        last: '',
        article: frame.article,
        text: null,
        lower: null,
      };
      this.#open = block;
    }
    block.marks &= frame.marks;
    block.texts.push(node);
    block.length += length + (block.length > 0 ? 1 : 0);
    block.last = trimmed[length - 1] ?? '';
    if (frame.marks & Mark.link) block.linkLength += length;
  }

  #blockElement(): Element {
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const frame = this.#stack[i];
      if (frame?.kind === Kind.block) {
        return frame.node.nodeType === ELEMENT ? (frame.node as Element) : (frame.node as ShadowRoot).host;
      }
    }
    throw new Error('A text outside of every block: the root is always one.');
  }

  #flush(): void {
    this.#breaks = 0;
    const block = this.#open;
    if (!block) return;
    this.#open = null;
    this.blocks.push(block);
  }
}

const HIDDEN_ROLES = [
  'navigation',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'banner',
];
const MAYBE_HIDDEN = [
  '[hidden]',
  '[aria-hidden="true"]',
  '[style*="none"]',
  '[style*="hidden"]',
  ...HIDDEN_ROLES.map((role) => `[role="${role}"]`),
].join(',');
const INVISIBLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Of an element that `MAYBE_HIDDEN` found. A find-in-page opens what is hidden until found, so it is there to be read. */
function isHidden(element: Element): boolean {
  if (element.getAttribute('hidden') === 'until-found') return false;
  const style = element.getAttribute('style');
  if (!style || INVISIBLE.test(style)) return true;
  return element.matches(UNSTYLED_HIDDEN);
}

const UNSTYLED_HIDDEN = [
  '[hidden]',
  '[aria-hidden="true"]',
  ...HIDDEN_ROLES.map((role) => `[role="${role}"]`),
].join(',');
