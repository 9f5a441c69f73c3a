import type { Deck, Settings } from '../model';
import { DECK_ORDER } from '../ui/decks';
import { adopt } from '../ui/sheet';
import { type Colour, colourBehind, type Ground, groundOf } from './contrast';
import { flashRules, MARK_COLOURS, markRules } from './marks.css';

/** A word or passage of the page that has a card. */
export interface Mark {
  /** Index into the annotation's mentions; null for a figure. */
  readonly mentionIndex: number | null;
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
  const unadopt = adopt(document, markRules(nameOf) + flashRules());
  let painted: Mark[] = [];
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

  return {
    get painted() {
      return painted;
    },
    paint(marks, density) {
      painted = thin(marks.filter(allowed), density).sort(
        (a, b) =>
          a.range.compareBoundaryPoints(Range.START_TO_START, b.range) ||
          a.range.compareBoundaryPoints(Range.END_TO_END, b.range),
      );
      const grounds = new Map<Element, Ground>();
      const canvas = canvasColour(view);
      const byName = new Map<string, Range[]>();
      for (const mark of painted) {
        const element = elementOf(mark.range);
        const behind = grounds.get(element) ?? groundFor(element, mark.deck, canvas);
        grounds.set(element, behind);
        const name = nameOf(mark.deck, behind);
        byName.set(name, [...(byName.get(name) ?? []), mark.range]);
      }
      for (const deck of DECK_ORDER) {
        for (const ground of GROUNDS) set(nameOf(deck, ground), byName.get(nameOf(deck, ground)) ?? []);
      }
    },
    at(x, y) {
      const hits = atCaret(document, painted, x, y) ?? atHighlights(registry, painted, x, y);
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
      unadopt();
    },
  };
}

/** Marks under a point by the caret there; null where the browser has no caret (text that cannot be selected). */
function atCaret(document: Document, painted: readonly Mark[], x: number, y: number): Mark[] | null {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (!caret) return null;
  return painted.filter(
    ({ range }) =>
      range.comparePoint(caret.offsetNode, caret.offset) === 0 &&
      // The caret snaps to the nearest text, also from an empty margin.
      [...range.getClientRects()].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom),
  );
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
    const where = density === 'paragraph' ? elementOf(mark.range).closest(BLOCKS) : null;
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
  return element.closest(NEVER_IN) === null;
}

function elementOf(range: Range): Element {
  const node = range.startContainer;
  return node instanceof Element ? node : (node.parentElement ?? document.documentElement);
}

function groundFor(element: Element, deck: Deck, canvas: Colour): Ground {
  return groundOf(colourBehind(element, canvas), MARK_COLOURS[deck].light, MARK_COLOURS[deck].dark);
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
