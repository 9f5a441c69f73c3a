/** Extension pages: popup, panel, library, welcome. */
export const PAGE_CSS = `
html { background: var(--paper); color: var(--ink); font: 400 var(--t-m)/1.5 var(--sans); -webkit-text-size-adjust: 100%; accent-color: var(--accent); }
body { margin: 0; }
.masthead { display: flex; align-items: center; gap: 9px; }
.wordmark { font: 600 19px/1 var(--serif); letter-spacing: -.01em; }
a { color: var(--accent); }
::selection { background: color-mix(in srgb, var(--accent) 25%, transparent); }

/* popup */
.popup { width: 360px; max-width: 100vw; margin: 0 auto; padding: var(--s4); display: grid; gap: var(--s4); background: var(--paper); }
@media (max-width: 359px), (pointer: coarse) { .popup { width: 100%; } }
html.sizes-window { overflow-x: hidden; }
.sizes-window .popup { width: 360px; max-width: none; }
.popup .masthead { min-height: 24px; }
.levels { border-block: 1px solid var(--rule); padding-block: var(--s1); }
.levels .switch + .switch { border-top: 1px solid var(--rule); }
.levels .switch:has(input:focus-visible) label { text-decoration: none; }
.page-state { display: grid; gap: var(--s2); }
.page-title { font: 400 var(--t-s)/1.35 var(--sans); color: var(--ink-2); overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
.state-line { font: 600 var(--t-xl)/1.2 var(--serif); text-wrap: balance; }
.state-note { font-size: 14px; color: var(--ink-2); }
.deck-counts { display: flex; flex-wrap: wrap; gap: 2px var(--s4); font-size: var(--t-s); }
.deck-counts li { display: flex; gap: 6px; align-items: center; color: var(--ink-2); }
.deck-counts b { color: var(--ink); font-variant-numeric: tabular-nums; }
.story-line { font-size: 14px; border-left: 3px solid var(--background-deck); padding-left: var(--s3); }
.story-line b { font: 600 16px/1.3 var(--serif); display: block; }
.ask { background: var(--paper-2); border-radius: var(--radius); padding: var(--s3) var(--s4); display: grid; gap: var(--s2); font-size: 14px; justify-items: start; }
.settings { display: grid; gap: var(--s3); }
.popup-foot { display: flex; justify-content: space-between; gap: var(--s2); border-top: 1px solid var(--rule); padding-top: var(--s2); margin-bottom: -8px; }
.popup-foot .button { margin-left: -10px; }
.popup-foot .button:last-child { margin: 0 -10px 0 0; }

/* panel */
.panel { container-type: inline-size; min-height: 100vh; padding: var(--s3) var(--s4) var(--s6); display: grid; align-content: start; gap: var(--s3); max-width: 720px; margin: 0 auto; }
.panel-title { font: 600 var(--t-l)/1.25 var(--serif); text-wrap: balance; }
.panel-decks { display: grid; gap: var(--s3); }
.panel-decks[hidden] { display: none; }
.panel > .note:empty { position: absolute; }
.guest > .button { margin: 0 0 var(--s2) -10px; }
.panel-day { font-size: var(--t-s); color: var(--ink-2); margin-top: 2px; }
.panel-top { position: sticky; top: 0; z-index: 2; background: var(--paper); padding-top: var(--s1); display: grid; gap: var(--s1); }
.tab-panel { padding-top: var(--s1); }
.result-deck { display: flex; align-items: center; gap: 7px; font: 600 var(--t-s)/1.3 var(--sans); margin-top: var(--s4); padding-bottom: 4px; }
@container (max-width: 340px) { .tabs { gap: var(--s3); } .tab .shape { display: none; } }

/* library */
.shelf { max-width: 1120px; margin: 0 auto; padding: var(--s5) var(--s5) 80px; }
.shelf > .masthead { padding-bottom: var(--s3); border-bottom: 1.5px solid var(--ink); flex-wrap: wrap; row-gap: var(--s3); }
.shelf > .masthead .wordmark { font-size: 26px; }
.shelf-nav { display: flex; flex-wrap: wrap; gap: 0 var(--s4); margin-left: auto; }
.shelf-nav a { font: 500 14px/36px var(--sans); color: var(--ink-2); text-decoration: none; border-bottom: 2px solid transparent; }
.shelf-nav a:hover { color: var(--ink); }
.shelf-nav a[aria-current="page"] { color: var(--ink); font-weight: 600; border-bottom-color: var(--accent); }
.shelf main { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s4); padding-top: var(--s5); }
.shelf h1 { font: 600 var(--t-xxl)/1.15 var(--serif); letter-spacing: -.01em; }
.shelf h2 { font: 600 var(--t-xl)/1.2 var(--serif); }
.with-filters { display: grid; grid-template-columns: 220px minmax(0, 1fr); gap: var(--s6); align-items: start; }
.filters { display: grid; gap: var(--s4); position: sticky; top: var(--s4); }
.filter-list > summary { display: none; }
.filter-grid { display: grid; gap: var(--s4); }
.results { container-type: inline-size; min-width: 0; }
.result-line { display: flex; align-items: center; justify-content: space-between; gap: var(--s3); min-height: var(--touch); font-size: var(--t-s); color: var(--ink-2); padding-bottom: var(--s1); border-bottom: 1px solid var(--rule); }
.result-line > .button { margin-right: -10px; }
.result-line p { font-variant-numeric: tabular-nums lining-nums; }
.row-note { grid-column: 2; font: italic 400 14px/1.4 var(--serif); color: var(--ink-2); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.row-saved { color: var(--accent); }
.days { display: grid; gap: var(--s2); min-width: 0; }
.days legend { font: 500 var(--t-s)/1.3 var(--sans); color: var(--ink-2); margin-bottom: 5px; }
.day { display: grid; grid-template-columns: 2.2em minmax(0, 1fr); align-items: center; gap: var(--s2); font-size: var(--t-s); color: var(--ink-2); }
.day input { width: 100%; min-width: 0; min-height: calc(var(--touch) + 2px); padding: 0 8px; border: 1px solid var(--rule-strong); border-radius: var(--radius); background: var(--paper); color: var(--ink); font: 400 14px/1.2 var(--sans); }
.task { display: grid; gap: var(--s2); justify-items: start; font-size: 14px; width: 100%; }
.dialog-body { display: grid; gap: var(--s3); margin-top: var(--s3); }
.dialog-body .note { min-height: 3em; }
.file { position: relative; }
.file input { position: absolute; inset: 0; opacity: 0; cursor: pointer; }
.file:focus-within { outline: 2px solid var(--accent); outline-offset: 1px; }
.file-busy { opacity: .5; }
.advanced summary { font: 500 var(--t-s)/var(--touch) var(--sans); color: var(--ink-2); cursor: pointer; }
.advanced summary:hover { color: var(--ink); }
.advanced .switch .note { display: block; }
.popup .waiting { padding: 0; }
.popup .waiting p { margin-bottom: var(--s2); }
.ask .button-plain { margin-left: -10px; }
.own-note textarea:focus-visible, .day input:focus-visible { outline-offset: -1px; }
.lines small.pack-bad { color: var(--bad); max-width: 60ch; }
.sites { display: grid; gap: var(--s2); justify-items: start; }
.sites > details { width: 100%; }
.site-list { max-height: 240px; overflow-y: auto; border: 1px solid var(--rule); border-radius: var(--radius); margin: var(--s2) 0; padding: var(--s1) var(--s3); }
.site-list label { display: flex; align-items: center; gap: var(--s2); min-height: max(28px, calc(var(--touch) - 4px)); cursor: pointer; overflow-wrap: anywhere; }
.welcome-lead .button { margin-top: var(--s4); }
.welcome-lead .waiting { max-width: 360px; }
.welcome-choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr)); gap: var(--s6); border-top: 1px solid var(--rule); margin-top: var(--s6); padding-top: var(--s5); font-size: 14px; }
.welcome-choices h2 { font: 600 var(--t-l)/1.25 var(--serif); margin-bottom: var(--s3); }
.welcome-choices + .button { margin-top: var(--s5); margin-left: -10px; }
.seen-in { font-size: var(--t-s); color: var(--ink-2); margin-top: var(--s3); display: grid; gap: 2px; }
.more { justify-self: center; margin-top: var(--s4); }
.lines { border-top: 1px solid var(--rule); }
.lines > li { display: flex; align-items: center; gap: var(--s3); padding: 8px 0; border-bottom: 1px solid var(--rule); flex-wrap: wrap; }
.lines .grow { flex: 1 1 220px; min-width: 0; }
.lines b { font: 600 16px/1.3 var(--serif); display: block; }
.lines small { color: var(--ink-2); font-size: var(--t-s); display: block; }
.stats { display: flex; flex-wrap: wrap; gap: var(--s3) var(--s6); }
.stats dt { font-size: var(--t-s); color: var(--ink-2); }
.stats dd { font: 600 var(--t-xxl)/1.1 var(--serif); font-variant-numeric: lining-nums tabular-nums; }
.stats > div { display: flex; flex-direction: column-reverse; }
.forget { display: grid; gap: var(--s3); justify-items: start; max-width: 520px; border-top: 1px solid var(--rule); padding-top: var(--s4); }
.forget .inline { display: flex; gap: var(--s2); flex-wrap: wrap; align-items: end; }
.forget .field { min-width: 200px; }
.report { border-left: 3px solid var(--good); padding: var(--s2) var(--s4); background: var(--paper-2); display: grid; gap: var(--s2); font-size: 14px; }
.report-bad { border-left-color: var(--bad); background: var(--bad-wash); }
.report code { font-size: var(--t-s); overflow-wrap: anywhere; }
.report > .button { justify-self: start; }
.report ul { display: grid; gap: 4px; }
.drop input { max-width: 100%; }
.drop { grid-template-columns: minmax(0, 1fr); border: 1.5px dashed var(--rule-strong); border-radius: var(--radius); padding: var(--s5); display: grid; gap: var(--s2); justify-items: start; }
dialog { border: 1px solid var(--rule); border-radius: var(--radius); background: var(--paper); color: var(--ink); box-shadow: var(--shadow); padding: var(--s5); width: 440px; max-width: calc(100vw - 32px); }
dialog::backdrop { background: rgb(0 0 0 / .45); }
dialog .buttons { display: flex; justify-content: flex-end; gap: var(--s2); margin-top: var(--s5); flex-wrap: wrap; }
dialog h2 { margin-bottom: var(--s2); }
@media (max-width: 480px) { .shelf-nav { display: grid; grid-template-columns: repeat(3, auto); justify-content: start; } }
@media (max-width: 760px) {
  .shelf { padding: var(--s4) var(--s4) 60px; }
  .shelf-nav { margin-left: 0; width: 100%; gap: 0 var(--s4); }
  .shelf-nav a { font-size: 13px; white-space: nowrap; }
  .with-filters { grid-template-columns: minmax(0, 1fr); gap: var(--s4); }
  .filters { position: static; gap: var(--s1); }
  .filter-list > summary { display: list-item; width: fit-content; font: 500 var(--t-s)/var(--touch) var(--sans); color: var(--ink-2); cursor: pointer; }
  .filter-grid { grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: var(--s3); padding-top: var(--s1); }
  .filter-grid > .wide, .days { grid-column: 1 / -1; }
  .days { grid-template-columns: 1fr 1fr; }
  .days legend { grid-column: 1 / -1; }
  .shelf h1 { font-size: 27px; }
}

/* welcome */
.welcome { max-width: 1080px; margin: 0 auto; padding: var(--s5) var(--s5) 96px; }
.welcome-lead { max-width: 34em; padding: var(--s6) 0 var(--s5); }
.welcome-lead h1 { font: 600 clamp(30px, 5vw, 46px)/1.1 var(--serif); letter-spacing: -.015em; text-wrap: balance; }
.welcome-lead p { font: 400 19px/1.5 var(--serif); color: var(--ink-2); margin-top: var(--s4); }
.welcome-grid { display: grid; grid-template-columns: minmax(0, 1fr) 300px; gap: var(--s6); border-top: 1.5px solid var(--ink); padding-top: var(--s5); align-items: start; }
.sample { max-width: 640px; }
.sample h2 { font: 600 29px/1.18 var(--serif); letter-spacing: -.01em; text-wrap: balance; }
.sample .dateline { font-size: var(--t-s); color: var(--ink-2); margin: var(--s2) 0 var(--s4); }
.sample p { font: 400 18px/1.62 var(--serif); hyphens: auto; }
.sample p + p { margin-top: var(--s4); }
.side { display: grid; gap: var(--s5); font-size: 14px; }
.side h2 { font: 600 var(--t-l)/1.25 var(--serif); margin-bottom: var(--s2); }
.legend { display: grid; gap: var(--s3); }
.legend b { display: block; }
.legend .line-background span { text-decoration: underline solid 1px var(--background-deck); }
.legend .line-figures span { text-decoration: underline dotted 2px var(--figures-deck); }
.legend .line-glossary span { text-decoration: underline dashed 1px var(--glossary-deck); }
.legend b { font: 600 16px/1.4 var(--serif); }
.legend b span { text-underline-offset: .22em; }
.legend li > span { color: var(--ink-2); }
@media (max-width: 820px) { .welcome { padding: var(--s4) var(--s4) 96px; } .welcome-grid { grid-template-columns: minmax(0, 1fr); } .welcome-lead { padding-top: var(--s5); } }
`;
