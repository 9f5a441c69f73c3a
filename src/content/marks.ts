import type { Deck, Settings } from '../model';
import { DECK_ORDER } from '../ui/decks';
import { adopt } from '../ui/sheet';
import { type Colour, colourBehind, type Ground, groundOf } from './contrast';
import { closestRendered } from './flat-tree';
import { flashRules, MARK_COLOURS, markRules } from './marks.css';

/** A word or passage of the page that has a card. */
export interface Mark {
  /** UTF-16 offset in the article's text: marks of different trees have no order of nodes. */
  readonly start: number;
  readonly cardId: string;
  readonly deck: Deck;
  readonly range: Range;
}

/** Where a mark would be in the way: code, forms, editors, media controls. */
const NEVER_IN =
  'code, pre, kbd, samp, input, textarea, select, button, form, video, audio, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], [role="textbox"], [role="code"], .CodeMirror, .monaco-editor';

const BLOCKS = 'p, li, blockquote, figcaption, td, th, dd, dt, h1, h2, h3, h4, h5, h6, section, article, div';

/** A flash long enough to be found after scrolling. */
const FLASH_MS = 1600;

const GROUNDS = ['light', 'dark', 'plain'] as const satisfies readonly Ground[];
/** Any of the names serves to ask whether rules reach a tree. */
const PROBE = 'backstory-background-light';
const nameOf = (deck: Deck, ground: Ground) => `backstory-${deck}-${ground}`;

export interface Marks {
  /** Replaces what is painted. */
  paint(marks: readonly Mark[], density: Settings['density']): void;
  /** Marks that are painted now, in document order. */
  readonly painted: readonly Mark[];
  /** The painted mark at a point of the viewport, CSS px; the shorter one where two overlap. */
  at(x: number, y: number): Mark | null;
  /** Shows which word the open card belongs to. */
  activate(range: Range | null): void;
  /** Points a reader at a passage for a moment. */
  flash(range: Range): void;
  clear(): void;
}

/** Paints with the CSS Custom Highlight API: no page node is changed, moved or wrapped. */
export function createMarks(document: Document): Marks {
  const view = document.defaultView ?? window;
  const registry = view.CSS?.highlights ?? CSS.highlights;
  const HighlightClass = (view as typeof globalThis).Highlight ?? Highlight;
  const rules = markRules(nameOf) + flashRules();
  const undress = new Map<Document | ShadowRoot, () => void>([[document, adopt(document, rules)]]);
  let painted: Mark[] = [];
  const shadowRoots = new Set<ShadowRoot>();
  let flashing: ReturnType<typeof setTimeout> | undefined;

  const set = (name: string, ranges: readonly Range[], priority = 0) => {
    if (ranges.length === 0) {
      registry.delete(name);
      return;
    }
    const highlight = new HighlightClass(...ranges);
    highlight.priority = priority;
    registry.set(name, highlight);
  };

  const clear = () => {
    for (const deck of DECK_ORDER) for (const ground of GROUNDS) registry.delete(nameOf(deck, ground));
    registry.delete('backstory-active');
    registry.delete('backstory-flash');
  };

  /**
   * Words inside a page's own open shadow roots. Highlights are inherited by the flat tree (CSS Pseudo-Elements 4,
   * section 3.5), which Firefox does not do yet: there the root takes our sheet, as the document did. A sheet is
   * no node: nothing of the page is changed, and the rules name nothing but our highlights.
   */
  const dressRoots = () => {
    shadowRoots.clear();
    for (const { range } of painted) {
      const root = range.startContainer.getRootNode();
      if (!(root instanceof ShadowRoot)) continue;
      shadowRoots.add(root);
      if (undress.has(root)) continue;
      const inherits =
        view.getComputedStyle(elementOf(range), `::highlight(${PROBE})`).textDecorationLine === 'underline';
      if (!inherits) undress.set(root, adopt(root, rules));
    }
  };

  // What an earlier script of the extension painted, and its browser ended before it could take it away.
  clear();

  return {
    get painted() {
      return painted;
    },
    paint(marks, density) {
      painted = thin(marks.filter(allowed), density).sort((a, b) => a.start - b.start);
      dressRoots();
      const behind = new Map<Element, Colour | null>();
      const canvas = canvasColour(view);
      const byName = new Map<string, Range[]>();
      for (const mark of painted) {
        const element = elementOf(mark.range);
        const known = behind.get(element);
        const colour = known === undefined ? colourBehind(element, canvas) : known;
        behind.set(element, colour);
        const { light, dark } = MARK_COLOURS[mark.deck];
        const name = nameOf(mark.deck, groundOf(colour, light, dark));
        byName.set(name, [...(byName.get(name) ?? []), mark.range]);
      }
      for (const deck of DECK_ORDER) {
        for (const ground of GROUNDS) set(nameOf(deck, ground), byName.get(nameOf(deck, ground)) ?? []);
      }
    },
    at(x, y) {
      const hits =
        atCaret(document, painted, [...shadowRoots], x, y) ?? atHighlights(registry, painted, x, y);
      return hits.sort((a, b) => a.range.toString().length - b.range.toString().length)[0] ?? null;
    },
    activate(range) {
      set('backstory-active', range ? [range] : [], 1);
    },
    flash(range) {
      clearTimeout(flashing);
      set('backstory-flash', [range], 2);
      flashing = setTimeout(() => registry.delete('backstory-flash'), FLASH_MS);
    },
    clear() {
      clearTimeout(flashing);
      painted = [];
      clear();
      for (const off of undress.values()) off();
    },
  };
}

/** Marks under a point by the caret there; null where the browser has no caret (text that cannot be selected). */
function atCaret(
  document: Document,
  painted: readonly Mark[],
  shadowRoots: readonly ShadowRoot[],
  x: number,
  y: number,
): Mark[] | null {
  const caret = (document as CaretTest).caretPositionFromPoint?.(x, y, { shadowRoots });
  if (!caret) return null;
  const root = caret.offsetNode.getRootNode();
  return painted.filter(
    ({ range }) =>
      range.startContainer.getRootNode() === root &&
      range.comparePoint(caret.offsetNode, caret.offset) === 0 &&
      // The caret snaps to the nearest text, also from an empty margin.
      [...range.getClientRects()].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom),
  );
}

/** The second parameter is newer than TypeScript's DOM library. */
interface CaretTest {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options: { readonly shadowRoots: readonly ShadowRoot[] },
  ): CaretPosition | null;
}

/** Newer than TypeScript's DOM library: Chrome 140, Firefox 150. */
interface HitTest {
  highlightsFromPoint?(x: number, y: number): readonly { readonly ranges: readonly AbstractRange[] }[];
}

function atHighlights(registry: HighlightRegistry, painted: readonly Mark[], x: number, y: number): Mark[] {
  const ranges = (registry as HitTest).highlightsFromPoint?.(x, y).flatMap((hit) => hit.ranges) ?? [];
  return painted.filter((mark) => ranges.includes(mark.range));
}

/** Keeps as many marks as the reader wants: each card's first, its first of every paragraph, all, none. */
export function thin(marks: readonly Mark[], density: Settings['density']): Mark[] {
  if (density === 'none') return [];
  if (density === 'all') return [...marks];
  const seen = new Map<string, Set<unknown>>();
  return marks.filter((mark) => {
    // A figure's number is said once, in its own sentence: it is always its first mention.
    const where = density === 'paragraph' ? closestRendered(elementOf(mark.range), BLOCKS) : null;
    const places = seen.get(mark.cardId) ?? new Set();
    if (places.has(where)) return false;
    seen.set(mark.cardId, places.add(where));
    return true;
  });
}

/** Not inside code, forms and editors, and not where nothing is left of the range. */
export function allowed(mark: Mark): boolean {
  if (mark.range.collapsed || !mark.range.startContainer.isConnected) return false;
  const element = elementOf(mark.range);
  return closestRendered(element, NEVER_IN) === null;
}

function elementOf(range: Range): Element {
  const node = range.startContainer;
  return node instanceof Element ? node : (node.parentElement ?? document.documentElement);
}

const WHITE: Colour = { r: 255, g: 255, b: 255, a: 1 };
const NEAR_BLACK: Colour = { r: 18, g: 18, b: 18, a: 1 };

/** What is behind a page that paints no background: the browser's own ground. */
function canvasColour(view: Window): Colour {
  const scheme = view.getComputedStyle(view.document.documentElement).colorScheme;
  const dark =
    scheme.includes('dark') &&
    (!scheme.includes('light') || view.matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? NEAR_BLACK : WHITE;
}
