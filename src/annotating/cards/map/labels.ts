import type { MapLabel } from '../../../model';

/** Names on a map without one covering another. Pure: wanted labels in, those with room out. CSS px. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Wanted {
  readonly text: string;
  readonly look: MapLabel['look'];
  readonly x: number;
  readonly y: number;
  /** `beside` a dot, or `on` the spot. */
  readonly place: 'beside' | 'on';
}

/** Sizes of ui/map.css.ts: a label's font, and how wide its letters run on average (sans, measured). */
const FONT: Record<MapLabel['look'], { size: number; em: number }> = {
  focus: { size: 13, em: 0.58 },
  point: { size: 12, em: 0.56 },
  country: { size: 10.5, em: 0.6 },
  area: { size: 11, em: 0.54 },
  water: { size: 11, em: 0.54 },
};
const DOT_PX = 4;
const AIR_PX = 3;

export function labelSize(text: string, look: MapLabel['look']): { width: number; height: number } {
  const { size, em } = FONT[look];
  return { width: text.length * size * em, height: size * 1.1 };
}

export const dotBox = (x: number, y: number): Box => ({
  left: x - DOT_PX,
  top: y - DOT_PX,
  right: x + DOT_PX,
  bottom: y + DOT_PX,
});

/** In the order given, each at its best free spot; one that finds none is left out. */
export function placeLabels(
  wanted: readonly Wanted[],
  taken: readonly Box[],
  size: { readonly width: number; readonly height: number },
): MapLabel[] {
  const boxes = [...taken];
  const labels: MapLabel[] = [];
  for (const one of wanted) {
    for (const spot of spotsFor(one)) {
      const box = boxOf(one, spot);
      const inside =
        box.left >= 2 && box.top >= 2 && box.right <= size.width - 2 && box.bottom <= size.height - 2;
      if (!inside || boxes.some((other) => overlap(box, other))) continue;
      boxes.push(box);
      labels.push({ text: one.text, look: one.look, ...spot });
      break;
    }
  }
  return labels;
}

type Spot = Pick<MapLabel, 'x' | 'y' | 'anchor'>;

/** Spots in the order cartographers prefer: right, above right, left, above, below (Imhof 1975). */
function spotsFor({ x, y, place, look }: Wanted): Spot[] {
  const { size } = FONT[look];
  const middle = size * 0.35;
  if (place === 'on') {
    return [0, -size * 1.3, size * 1.3, -size * 2.6, size * 2.6].map((shift) => ({
      x,
      y: y + middle + shift,
      anchor: 'middle' as const,
    }));
  }
  const off = DOT_PX + AIR_PX;
  return [
    { x: x + off, y: y + middle, anchor: 'start' },
    { x: x + off - 2, y: y - off + 1, anchor: 'start' },
    { x: x - off, y: y + middle, anchor: 'end' },
    { x: x + off - 2, y: y + off + size * 0.6, anchor: 'start' },
    { x, y: y - off, anchor: 'middle' },
    { x, y: y + off + size * 0.75, anchor: 'middle' },
    { x: x - off + 2, y: y - off + 1, anchor: 'end' },
    { x: x - off + 2, y: y + off + size * 0.6, anchor: 'end' },
  ];
}

function boxOf({ text, look }: Wanted, { x, y, anchor }: Spot): Box {
  const { width, height } = labelSize(text, look);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, top: y - height * 0.85, right: left + width, bottom: y + height * 0.25 };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
