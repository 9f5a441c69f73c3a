/** The map of places: paper colours of a printed atlas, one accent for what the story is about. */
export const MAP_CSS = `
.map { --sea: #e3ebef; --land: #f1ede3; --land-focus: #fffdf7; --border: #b9b09e; --border-focus: #8d8471; --name: #7a7263; --water-name: #54788c; --spot: var(--figures-deck); position: relative; margin-top: var(--s2); }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) .map, .backstory:not([data-theme="light"]) .map { --sea: #1d2830; --land: #2a2c2f; --land-focus: #3b3e42; --border: #55585c; --border-focus: #85888c; --name: #a9a69e; --water-name: #86adc2; } }
:root[data-theme="dark"] .map, .backstory[data-theme="dark"] .map { --sea: #1d2830; --land: #2a2c2f; --land-focus: #3b3e42; --border: #55585c; --border-focus: #85888c; --name: #a9a69e; --water-name: #86adc2; }
.map-svg { display: block; width: 100%; height: auto; background: var(--sea); border-radius: 3px; outline: 1px solid var(--rule); outline-offset: -1px; font: 400 12px/1 var(--sans); }
.map-land { fill: var(--land); stroke: var(--border); stroke-width: .5; }
.map-focus { fill: var(--land-focus); stroke: var(--border-focus); stroke-width: .9; stroke-linejoin: round; }
.map-borders { fill: none; stroke: var(--border); stroke-width: .7; stroke-linejoin: round; }
.map-disputed { fill: none; stroke: var(--border-focus); stroke-width: .9; stroke-dasharray: 2.5 2; }
.map-dot { fill: var(--spot); stroke: var(--land-focus); stroke-width: 1.2; }
.map-reach { fill: transparent; }
.map-point { cursor: pointer; }
.map-label { pointer-events: none; paint-order: stroke; stroke: var(--land-focus); stroke-width: 2.5px; stroke-linejoin: round; fill: var(--ink); }
.map-label-point { font-size: 12px; font-weight: 600; }
.map-label-focus { font: 600 13px/1 var(--serif); letter-spacing: .02em; }
.map-label-country { font-size: 10.5px; fill: var(--name); stroke: var(--land); letter-spacing: .03em; }
.map-label-area { font-size: 11px; fill: var(--ink-2); stroke: var(--land); }
.map-label-water { font: italic 11px/1 var(--serif); fill: var(--water-name); stroke: var(--sea); }
.map-scale { fill: none; stroke: var(--ink-2); stroke-width: 1.2; }
.map-scale-text { font-size: 10px; fill: var(--ink-2); paint-order: stroke; stroke: var(--land); stroke-width: 2.5px; }
.map-globe-sea { fill: var(--paper); stroke: var(--border-focus); stroke-width: .8; }
.map-globe-land { fill: var(--border); }
.map-globe-here { fill: var(--spot); fill-opacity: .35; stroke: var(--spot); stroke-width: 1.2; }
.map-note { font: 400 var(--t-xs)/1.35 var(--sans); color: var(--ink-3); margin-top: 4px; }
@media (forced-colors: active) {
  .map { --sea: Canvas; --land: Canvas; --land-focus: Canvas; --border: GrayText; --border-focus: CanvasText; --name: CanvasText; --water-name: CanvasText; --spot: Highlight; }
  .map-svg { forced-color-adjust: none; border: 1px solid CanvasText; }
  .map-svg text { fill: CanvasText; stroke: Canvas; }
}
`;
