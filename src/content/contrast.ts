import { renderedIn } from './flat-tree';

/** Colours of marks that stand out from whatever is behind the text. WCAG 2.2 relative luminance. */

export interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

/** WCAG 2.2, 1.4.11: graphical objects need 3:1. */
export const LEAST_CONTRAST = 3;

/** `rgb(…)`, `rgba(…)` and `color(srgb …)` as computed styles write them; anything else is null. */
export function parseColour(css: string): Colour | null {
  const parts = css
    .match(/-?[\d.]+%?/g)
    ?.map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part)));
  const [r, g, b, a = 1] = parts ?? [];
  if (r === undefined || g === undefined || b === undefined) return null;
  if (css.startsWith('rgb')) return { r, g, b, a };
  if (css.startsWith('color(srgb ')) return { r: r * 255, g: g * 255, b: b * 255, a };
  return null;
}

export function over(top: Colour, below: Colour): Colour {
  const mix = (t: number, b: number) => t * top.a + b * (1 - top.a);
  return { r: mix(top.r, below.r), g: mix(top.g, below.g), b: mix(top.b, below.b), a: 1 };
}

export function luminance({ r, g, b }: Colour): number {
  const linear = (channel: number) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

export function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Whether a mark takes its light-page colour, its dark-page colour, or the text's own. */
export type Ground = 'light' | 'dark' | 'plain';

/** `plain` where neither colour keeps 3:1, or where the ground is a picture and cannot be known. */
export function groundOf(behind: Colour | null, onLight: Colour, onDark: Colour): Ground {
  if (!behind) return 'plain';
  const light = contrast(onLight, behind);
  const dark = contrast(onDark, behind);
  if (Math.max(light, dark) < LEAST_CONTRAST) return 'plain';
  return light >= dark ? 'light' : 'dark';
}

/** The colour behind an element's text: its ancestors' backgrounds laid over each other; null over a picture. */
export function colourBehind(element: Element, canvas: Colour): Colour | null {
  const layers: Colour[] = [];
  for (let at: Element | null = element; at; at = renderedIn(at)) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== 'none') return null;
    const colour = parseColour(style.backgroundColor);
    if (!colour) return null;
    if (colour.a > 0) layers.push(colour);
    if (colour.a === 1) break;
  }
  return layers.reduceRight((below, layer) => over(layer, below), canvas);
}
