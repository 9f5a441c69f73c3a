/**
 * Design tokens: one family for card, tray, popup, panel, library and welcome.
 * Sizes are px because a page's root font size is the page's own; browser zoom scales px.
 * Deck colours follow Okabe and Ito (2008), darkened or lightened to 4.5:1 on their ground; each deck has a
 * shape and a line style besides, so that colour is never the only sign.
 */
const LIGHT = `
  color-scheme: light; --scheme: light;
  --paper: #fdfcf9; --paper-2: #f5f2eb; --paper-3: #ebe6db;
  --ink: #1c1b19; --ink-2: #55514a; --ink-3: #6b665d;
  --rule: #dcd6ca; --rule-strong: #8a8478;
  --accent: #17527d; --accent-ink: #ffffff; --accent-wash: #e6eef4;
  --background-deck: #0b5c94; --figures-deck: #9c4600; --glossary-deck: #006b56;
  --good: #1d6b3f; --bad: #a3261d; --bad-wash: #fbeae7;
  --shadow: 0 1px 2px rgb(40 34 20 / .10), 0 10px 32px rgb(40 34 20 / .18);
`;

const DARK = `
  color-scheme: dark; --scheme: dark;
  --paper: #1a1b1d; --paper-2: #232427; --paper-3: #303236;
  --ink: #edeae4; --ink-2: #bcb7ad; --ink-3: #a09b92;
  --rule: #3b3d41; --rule-strong: #7f7c76;
  --accent: #8fc1e8; --accent-ink: #10202d; --accent-wash: #22303c;
  --background-deck: #82bdec; --figures-deck: #f0a868; --glossary-deck: #6accb0;
  --good: #82cf9f; --bad: #f29a90; --bad-wash: #3a2321;
  --shadow: 0 1px 2px rgb(0 0 0 / .5), 0 12px 36px rgb(0 0 0 / .6);
`;

/** An extension page as a whole, or the layer's own root inside a page: never the host, which page rules reach. */
const ROOTS = ':root, .backstory';

export const TOKENS = `
${ROOTS} {
  ${LIGHT}
  --serif: "Iowan Old Style", "Palatino Nova", "Palatino Linotype", Palatino, Charter, "Source Serif 4", "Noto Serif", "Liberation Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --t-xs: 11.5px; --t-s: 13px; --t-m: 15px; --t-l: 18px; --t-xl: 22px; --t-xxl: 32px;
  --s1: 4px; --s2: 8px; --s3: 12px; --s4: 16px; --s5: 24px; --s6: 40px;
  --radius: 6px; --touch: 32px;
  --quick: 120ms;
}
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]), .backstory:not([data-theme="light"]) { ${DARK} } }
:root[data-theme="dark"], .backstory[data-theme="dark"] { ${DARK} }
@media (pointer: coarse) { ${ROOTS} { --touch: 44px; } }
@media (prefers-reduced-motion: reduce) { ${ROOTS} { --quick: 0ms; } }
@media (forced-colors: active) {
  ${ROOTS} {
    --paper: Canvas; --paper-2: Canvas; --paper-3: Canvas; --ink: CanvasText; --ink-2: CanvasText; --ink-3: CanvasText;
    --rule: CanvasText; --rule-strong: CanvasText; --accent: LinkText; --accent-ink: Canvas; --accent-wash: Canvas;
    --background-deck: CanvasText; --figures-deck: CanvasText; --glossary-deck: CanvasText;
    --good: CanvasText; --bad: CanvasText; --bad-wash: Canvas; --shadow: none;
  }
}
`;
