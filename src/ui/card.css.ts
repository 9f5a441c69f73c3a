/** The card, its parts, and lists of cards. Shared by the page layer and every surface. */
export const CARD_CSS = `
.deck-background { --deck: var(--background-deck); }
.deck-figures { --deck: var(--figures-deck); }
.deck-glossary { --deck: var(--glossary-deck); }
.shape { width: 10px; height: 10px; flex: none; fill: var(--deck, currentColor); }
.shape-background { fill: var(--background-deck); }
.shape-figures { fill: var(--figures-deck); }
.shape-glossary { fill: var(--glossary-deck); }

.card { font: 400 var(--t-m)/1.5 var(--sans); color: var(--ink); overflow-wrap: break-word; hyphens: auto; hyphenate-limit-chars: 11 4 5; }
.card > * + * { margin-top: var(--s3); }
.kicker span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.kicker { display: flex; align-items: center; gap: 6px; font: 600 var(--t-xs)/1.3 var(--sans); letter-spacing: .02em; color: var(--deck, var(--ink-2)); }
.card-title { font: 600 var(--t-xl)/1.2 var(--serif); letter-spacing: -.005em; margin-top: 3px; text-wrap: balance; hyphens: manual; }
.card-title .number { font-variant-numeric: lining-nums tabular-nums; color: var(--figures-deck); }
.card-title .measure { font-size: var(--t-l); font-weight: 400; }
.card-head + .gist { margin-top: 6px; }
.gist { font: 400 16px/1.45 var(--serif); text-wrap: pretty; }
.background { color: var(--ink-2); font-size: 14px; text-wrap: pretty; }
.kicker-line { font-size: var(--t-s); color: var(--ink-2); }
.faint { color: var(--ink-3); }
.year { color: var(--ink-3); font: 400 var(--t-s)/1.4 var(--sans); font-variant-numeric: lining-nums; white-space: nowrap; }
.year .source { white-space: normal; }
.note { color: var(--ink-2); font-size: var(--t-s); }
.tag { display: inline-block; font: 600 var(--t-xs)/1.5 var(--sans); color: var(--ink-2); background: var(--paper-3); border-radius: 3px; padding: 0 5px; }
.part-title { font: 600 var(--t-s)/1.3 var(--sans); color: var(--ink); margin-bottom: var(--s2); }
.part + .part { border-top: 1px solid var(--rule); padding-top: var(--s3); }

/* Then and now: two columns under one rule, the way a paper sets a before and after. */
.then-now { display: grid; grid-template-columns: repeat(auto-fit, minmax(136px, 1fr)); border-block: 1px solid var(--rule); }
.then-now > div { padding: var(--s2) var(--s3) 10px 0; }
.then-now > div + div { border-left: 1px solid var(--rule); padding-left: var(--s3); padding-right: 0; }
.then-now dt { font: 600 var(--t-xs)/1.35 var(--sans); color: var(--ink-2); margin-bottom: 3px; }
.then-now > div:first-child dt { color: var(--deck, var(--accent)); }
.then-now dt .as-of { font-weight: 400; }
.then-now dd .as-of { color: var(--ink-3); }
.then-now:not(.then-now-same) dt .as-of { display: block; }
.then-now dd { font-size: 14px; line-height: 1.4; }
.then-now dd + dd { margin-top: 3px; }
.then-now .and { font-weight: 600; }

.facts { display: grid; gap: 0; border-top: 1px solid var(--rule); font-size: 14px; }
.then-now + .facts { border-top: 0; margin-top: 0; }
.fact { display: grid; grid-template-columns: minmax(84px, 34%) 1fr; gap: var(--s2); padding: 5px 0; border-bottom: 1px solid var(--rule); }
.fact dt { color: var(--ink-2); font-size: var(--t-s); line-height: 21px; }
.fact dd { font-variant-numeric: lining-nums; }
.fact-later dd { color: var(--ink-2); }

.links { display: grid; gap: 2px; font-size: 14px; }
.links-inline { display: flex; flex-wrap: wrap; gap: 2px var(--s3); }
.link { all: unset; cursor: pointer; color: var(--accent); border-radius: 2px; text-decoration: underline 1px; text-underline-offset: 3px; text-decoration-color: color-mix(in srgb, currentColor 40%, transparent); min-height: 24px; line-height: 24px; }
.link .icon { width: 9px; height: 9px; margin-left: 4px; }
.link:hover { text-decoration-color: currentColor; }

.confused > div { padding: 6px 0 6px var(--s3); border-left: 3px solid var(--deck, var(--rule)); }
.confused > div + div { margin-top: var(--s2); }
.confused dt { font-weight: 600; font-size: 14px; }
.confused dd { font-size: 14px; color: var(--ink-2); }

.timeline { position: relative; display: grid; gap: var(--s3); padding-left: 18px; font-size: 14px; line-height: 1.42; }
.timeline::before { content: ""; position: absolute; left: 4px; top: 8px; bottom: -10px; border-left: 1.5px solid var(--rule-strong); }
.timeline li { position: relative; }
.timeline li::before { content: ""; position: absolute; left: -17.5px; top: 5px; width: 7px; height: 7px; border-radius: 50%; background: var(--ink-2); box-shadow: 0 0 0 3px var(--surface, var(--paper)); }
.timeline .latest::before { background: var(--deck, var(--accent)); width: 11px; height: 11px; left: -19.5px; top: 3px; }
.timeline-later::before { border-left-style: dashed; }
.timeline-later li::before { background: var(--surface, var(--paper)); border: 1.5px solid var(--ink-2); width: 5px; height: 5px; }
.fold + .timeline, .timeline + .fold { margin-top: var(--s2); }
.when { font: 600 var(--t-s)/1.4 var(--sans); color: var(--ink-2); font-variant-numeric: lining-nums; }
.when .tag { margin-left: 6px; color: var(--deck, var(--ink-2)); }
.what .source, .year .source { font-size: var(--t-xs); }
.split { display: flex; align-items: center; gap: var(--s2); font: 600 var(--t-s)/1.3 var(--sans); color: var(--deck, var(--accent)); margin-block: var(--s4); }
.split::before, .split::after { content: ""; flex: 1; border-top: 2px solid currentColor; }
.split::before { flex: 0 0 12px; }

.story-figures { display: grid; gap: 0; margin-top: var(--s3); border-top: 1px solid var(--rule); font-size: 14px; }
.story-figures li { display: grid; grid-template-columns: minmax(72px, 30%) 1fr; gap: var(--s2); padding: 5px 0; border-bottom: 1px solid var(--rule); line-height: 1.4; }
.story-figures .number { font: 600 var(--t-m)/1.35 var(--serif); font-variant-numeric: lining-nums; hyphens: manual; }
.story-figures .year { display: block; white-space: normal; }


.plot { --ink-plot: var(--figures-deck); margin-top: var(--s3); }
.plot + .plot { margin-top: var(--s4); }
.plot-title { font: 600 14px/1.3 var(--serif); color: var(--ink); hyphens: auto; }
.plot-box { touch-action: pan-y; cursor: default; border-radius: 3px; }
.plot-svg { display: block; width: 100%; height: auto; overflow: visible; font: 400 11px/1 var(--sans); font-variant-numeric: lining-nums tabular-nums; }
.plot-grid, .plot-base { fill: none; stroke: var(--rule); stroke-width: 1; }
.plot-base { stroke: var(--ink-3); }
.plot-tick, .plot-day { fill: var(--ink-3); }
.plot-split { fill: none; stroke: var(--background-deck); stroke-width: 1; stroke-dasharray: 3 3; }
.plot-split-label { fill: var(--background-deck); font-weight: 600; }
.plot-dot, .plot-bar, .plot-arrow, .plot-ring { stroke: var(--ink-plot); }
.plot-dot { fill: var(--ink-plot); stroke-width: 1.6; }
.plot-later .plot-dot { fill: var(--surface, var(--paper)); }
.plot-bar { stroke-width: 6; stroke-linecap: round; opacity: .45; }
.plot-arrow { fill: none; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.plot-ring { fill: none; stroke-width: 1; opacity: .55; }
.plot-chosen .plot-ring { stroke-width: 1.6; opacity: 1; }
.plot-value { fill: var(--ink); font-weight: 600; font-size: 12px; paint-order: stroke; stroke: var(--surface, var(--paper)); stroke-width: 3px; }
.plot-said { font-size: var(--t-s); line-height: 1.45; color: var(--ink-2); min-height: 2.9em; margin-top: 2px; }
.plot-said .number { font: 600 15px/1.3 var(--serif); color: var(--ink); font-variant-numeric: lining-nums; }
.plot-said .tag { margin-left: 5px; }

.sentence { font: italic 400 var(--t-m)/1.5 var(--serif); color: var(--ink-2); border-left: 3px solid var(--figures-deck); padding-left: var(--s3); }
.comparisons { display: grid; gap: 4px; font-size: 14px; }
.comparisons .source { font-size: var(--t-s); }
.comparisons li::first-letter { text-transform: uppercase; }

.fold summary { cursor: pointer; color: var(--accent); font-size: var(--t-s); padding: 3px 0; border-radius: 3px; min-height: 24px; box-sizing: border-box; }
.fold[open] summary { margin-bottom: var(--s2); }

.card-foot { color: var(--ink-3); font-size: var(--t-s); display: grid; gap: 2px; }
.card-foot:empty { display: none; }
.sources { display: flex; flex-wrap: wrap; gap: 2px var(--s3); }
.source { hyphens: none; color: var(--ink-2); text-decoration: underline 1px; text-underline-offset: 2px; text-decoration-color: var(--rule-strong); border-radius: 2px; }
.source:hover { color: var(--accent); }

.card-list { display: grid; }
.row { border-bottom: 1px solid var(--rule); }
.row-head { font: inherit; }
.row-head button, .tray-deck button { all: unset; box-sizing: border-box; width: 100%; cursor: pointer; display: grid; grid-template-columns: 18px 1fr; align-items: baseline; padding: 9px var(--s2) 9px 0; min-height: var(--touch); border-radius: 4px; }
.row-head button > :not(.shape) { grid-column: 2; }
.row-head .shape { grid-row: 1; }
.row-title { font: 600 16px/1.3 var(--serif); color: var(--ink); }
.row-title .number { font-variant-numeric: lining-nums; }
.row-title .measure { font-weight: 400; }
.row-gist { font: 400 var(--t-s)/1.4 var(--sans); color: var(--ink-2); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.row-head button:hover .row-title, .tray-deck button:hover .row-title { color: var(--accent); }
.row-body { padding: 0 0 var(--s4) 18px; }
.row-open .row-title { font-size: var(--t-l); }
.row-known .row-title { font-weight: 400; color: var(--ink-2); }

.figures { width: 100%; border-collapse: collapse; font: 400 14px/1.4 var(--sans); color: var(--ink); text-align: left; }
.figures thead th { font: 600 var(--t-xs)/1.3 var(--sans); color: var(--ink-2); padding: 6px var(--s3) 6px 0; border-bottom: 1.5px solid var(--ink-2); vertical-align: bottom; }
.figures tbody tr > * { padding: 8px var(--s3) 8px 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
.figures tbody th { font: 600 17px/1.3 var(--serif); font-variant-numeric: lining-nums tabular-nums; min-width: 76px; }
.figures tbody th .link { color: var(--figures-deck); line-height: 1.3; }
.figures .part-of th { padding-left: var(--s3); font-size: var(--t-m); }
.figures .who, .figures .compare { color: var(--ink-2); font-size: var(--t-s); }
.figures .comparisons { font-size: var(--t-s); }
.figures .focused > * { background: var(--accent-wash); }
@container (max-width: 520px) {
  .figures, .figures tbody, .figures tr { display: block; }
  .figures thead { display: none; }
  .figures tbody tr { display: grid; grid-template-columns: minmax(84px, 30%) 1fr; column-gap: var(--s3); border-bottom: 1px solid var(--rule); padding: 8px 0; }
  .figures tbody tr > * { border: 0; padding: 0; }
  .figures tbody tr > td { grid-column: 2; }
  .figures tbody tr > td + td { margin-top: 3px; }
  .figures td[data-head]:not(:empty)::before { content: attr(data-head) ": "; color: var(--ink-3); }
  .figures .comparisons { display: inline; }
  .figures tbody tr > th { grid-row: 1 / span 3; }
  .figures .part-of th { padding-left: var(--s2); }
}

.own-note { margin-top: var(--s3); display: grid; gap: 4px; justify-items: start; }
.own-note label { font: 500 var(--t-s)/1.3 var(--sans); color: var(--ink-2); }
.own-note textarea { width: 100%; min-height: 68px; resize: vertical; field-sizing: content; padding: 8px 10px; border: 1px solid var(--rule-strong); border-radius: var(--radius); background: var(--paper); color: var(--ink); font: 400 16px/1.5 var(--serif); }
.own-note > .button { margin: -4px 0 -6px -10px; }
.own-note-line { display: flex; align-items: center; gap: var(--s2); font-size: var(--t-s); color: var(--ink-2); }
.own-note-line .button { padding: 0 6px; }

.actions { display: flex; flex-wrap: wrap; gap: 4px; margin-top: var(--s3); }

@media (pointer: coarse) {
  .link { display: inline-flex; align-items: center; min-height: var(--touch); min-width: var(--touch); }
  .figures tbody th .link { min-height: var(--touch); }
  .fold summary { padding-block: 10px; min-height: var(--touch); }
  .links { gap: 0; }
}
@media (forced-colors: active) {
  .plot { --ink-plot: CanvasText; }
  .plot-grid { stroke: GrayText; stroke-dasharray: 1 3; }
  .plot-split { stroke: LinkText; }
  .plot-split-label { fill: LinkText; }
  .plot-svg text { forced-color-adjust: auto; }
  .timeline li::before { border: 1px solid CanvasText; forced-color-adjust: none; background: CanvasText; }
  .timeline-later li::before { background: Canvas; }
}
`;
