import type { Chip } from '../../messages/contract/headlines';
import { adopt } from '../../ui/sheet';
import { TOKENS } from '../../ui/tokens.css';
import { bareElement } from '../bare-element';
import { CHIPS_CSS } from './chips.css';
import type { Headline } from './collect';
import { isFree } from './free';
import { CHIP_HEIGHT, CHIP_WIDTH, DOT_SIZE } from './limits';
import { type Box, spotFor } from './spot';

interface Shown {
  /** Its place when it was last drawn: chips do not jump about. */
  place: number | null;
  readonly headline: Headline;
  readonly button: HTMLButtonElement;
  /** Width with its words, measured once. */
  readonly width: number;
}

export interface ChipLayer {
  show(chips: readonly { readonly chip: Chip; readonly headline: Headline }[], theme: string): void;
  toggle(visible?: boolean): void;
  destroy(): void;
}

/** Chips float over the page in a closed shadow root of our own, in page coordinates: scrolling moves them with it. */
export function createChipLayer(
  document: Document,
  { label, open }: { label: (title: string) => string; open: (chip: Chip) => void },
): ChipLayer {
  const host = bareElement(document, 'absolute');
  // Above the page's own small layers, below its sticky heads and dialogs, which have higher numbers.
  host.style.setProperty('z-index', '9', 'important');
  const root = host.attachShadow({ mode: 'closed' });
  adopt(root, TOKENS, CHIPS_CSS);
  const mount = document.createElement('div');
  mount.className = 'backstory';
  root.append(mount);
  document.documentElement.append(host);
  let shown: Shown[] = [];
  let visible = true;
  let frame = 0;

  const place = (): void => {
    frame = 0;
    if (!visible) return;
    const origin = host.getBoundingClientRect();
    const page = document.documentElement.clientWidth;
    const lines = shown.map(({ headline }) => linesOf(headline.element));
    // All headlines are taken, and every chip that has its place; those out of the picture keep theirs.
    const taken: Box[] = lines.flat();
    const spots = shown.map((one, i) => {
      const { width } = one;
      const isClear = (box: Box): boolean => isFree(document, host, box, taken);
      const spot = spotFor(lines[i] ?? [], width, { width: page, isFree: isClear }, one.place);
      one.place = spot?.place ?? null;
      if (spot) {
        const { left, top, dot } = spot;
        taken.push({
          left,
          top,
          right: left + (dot ? DOT_SIZE : width),
          bottom: top + (dot ? DOT_SIZE : CHIP_HEIGHT),
        });
      }
      return spot;
    });
    shown.forEach(({ button }, i) => {
      const spot = spots[i];
      button.hidden = !spot;
      if (!spot) return;
      button.classList.toggle('chip-dot', spot.dot);
      button.style.transform = `translate(${Math.round(spot.left - origin.left)}px, ${Math.round(spot.top - origin.top)}px)`;
    });
  };
  const later = (): void => {
    frame ||= requestAnimationFrame(place);
  };

  const off = new AbortController();
  const resizes = new ResizeObserver(later);
  resizes.observe(document.documentElement);
  // Scrolling moves chips by itself, but boxes inside the page scroll too, and what comes into view can be asked what lies there.
  document.addEventListener('scroll', later, { capture: true, passive: true, signal: off.signal });
  document.defaultView?.addEventListener('load', later, { capture: true, signal: off.signal });

  return {
    show(chips, theme) {
      mount.dataset.theme = theme;
      resizes.disconnect();
      resizes.observe(document.documentElement);
      mount.replaceChildren();
      shown = chips.map(({ chip, headline }) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'chip';
        button.title = label(chip.title);
        const words = document.createElement('span');
        words.textContent = chip.title;
        button.append(words);
        button.addEventListener('click', () => open(chip));
        mount.append(button);
        resizes.observe(headline.element);
        return { place: null, headline, button, width: Math.min(CHIP_WIDTH, Math.ceil(button.offsetWidth)) };
      });
      place();
    },
    toggle(on = !visible) {
      visible = on;
      mount.hidden = !visible;
      mount.style.display = visible ? '' : 'none';
      later();
    },
    destroy() {
      cancelAnimationFrame(frame);
      off.abort();
      resizes.disconnect();
      host.remove();
    },
  };
}

/** The boxes of a headline's lines; none where it is not drawn. */
function linesOf(element: HTMLElement): Box[] {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const lines: Box[] = [];
  for (const { left, top, right, bottom, width, height } of range.getClientRects()) {
    if (width < 2 || height < 2) continue;
    const last = lines.at(-1);
    // Several inline boxes of one line are one.
    if (last && Math.abs(last.top - top) < height / 2)
      lines[lines.length - 1] = {
        left: Math.min(last.left, left),
        top: Math.min(last.top, top),
        right: Math.max(last.right, right),
        bottom: Math.max(last.bottom, bottom),
      };
    else lines.push({ left, top, right, bottom });
  }
  return lines;
}
