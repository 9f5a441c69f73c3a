/** Buttons, switches, fields, tabs and messages. */
export const CONTROLS_CSS = `
*, *::before, *::after { box-sizing: border-box; scrollbar-width: thin; scrollbar-color: var(--rule-strong) transparent; }
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote, fieldset, legend { margin: 0; padding: 0; border: 0; }
ul, ol { list-style: none; }
button, input, select { font: inherit; color: inherit; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.spring { flex: 1; }
.icon { width: 15px; height: 15px; flex: none; vertical-align: -2px; stroke-linecap: round; stroke-linejoin: round; }
.logo { width: 22px; height: 22px; flex: none; display: block; }
.logo-ground { fill: #17527d; }
.logo-line { stroke: #fdfcf9; stroke-width: 3; stroke-linecap: round; fill: none; }
.logo-mark { stroke: #ffb567; stroke-width: 3.4; stroke-linecap: round; fill: none; stroke-dasharray: 0 5.57; }
.logo-dot { fill: #9fd0f5; }
@media (forced-colors: active) { .logo-mark, .logo-dot { stroke: Canvas; fill: Canvas; } }

.button { all: unset; box-sizing: border-box; display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: var(--touch); padding: 0 10px; border-radius: var(--radius); cursor: pointer; font: 500 var(--t-s)/1.2 var(--sans); color: var(--ink-2); transition: background var(--quick); }
.button:hover { background: var(--paper-3); color: var(--ink); }
.button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.button[aria-pressed="true"] { color: var(--accent); background: var(--accent-wash); }
.button[disabled] { opacity: .5; cursor: default; }
.button-quiet { padding: 0; width: var(--touch); }
.button-outline { border: 1px solid var(--rule-strong); color: var(--ink); padding: 0 var(--s4); }
.button-primary { background: var(--accent); color: var(--accent-ink); font-weight: 600; padding: 0 var(--s4); }
.button-primary:hover { background: color-mix(in srgb, var(--accent) 85%, var(--ink)); color: var(--accent-ink); }
.button-danger { color: var(--bad); border: 1px solid currentColor; }
.button-danger:hover { background: var(--bad-wash); color: var(--bad); }
@media (forced-colors: active) { .button { border: 1px solid ButtonText; } }

.switch { display: flex; align-items: center; gap: var(--s3); min-height: max(40px, var(--touch)); font: 400 var(--t-m)/1.3 var(--sans); }
.switch label { flex: 1; min-width: 0; overflow-wrap: anywhere; cursor: pointer; }
.switch input { appearance: none; flex: none; width: 38px; height: 22px; margin: 0; border-radius: 11px; background: var(--paper-3); border: 1.5px solid var(--rule-strong); position: relative; cursor: pointer; transition: background var(--quick); }
.switch input::after { content: ""; position: absolute; top: 2.5px; left: 3px; width: 14px; height: 14px; border-radius: 50%; background: var(--rule-strong); transition: transform var(--quick); }
.switch input:checked { background: var(--accent); border-color: var(--accent); }
.switch input:checked::after { transform: translateX(15px); background: var(--accent-ink); }
.switch input:disabled { opacity: .45; cursor: default; }
@media (forced-colors: active) { .switch input::after { background: ButtonText; } .switch input:checked { background: Highlight; forced-color-adjust: none; } }

.segmented { min-width: 0; }
.segmented legend, .field label { font: 500 var(--t-s)/1.3 var(--sans); color: var(--ink-2); margin-bottom: 5px; display: block; }
.segments { display: flex; border: 1px solid var(--rule-strong); border-radius: var(--radius); overflow: hidden; }
.segments label { flex: 1 1 auto; position: relative; text-align: center; cursor: pointer; }
.segments label + label { border-left: 1px solid var(--rule-strong); }
.segments input { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; }
.segments span { display: flex; align-items: center; justify-content: center; gap: 6px; min-height: var(--touch); padding: 3px 6px; font: 500 var(--t-s)/1.2 var(--sans); color: var(--ink-2); }
.segments span .shape { opacity: .4; }
.segments input:checked + span { background: var(--accent-wash); color: var(--accent); font-weight: 600; }
.segments input:checked + span .shape { opacity: 1; }
.segments input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: -3px; border-radius: var(--radius); }
@media (forced-colors: active) { .segments input:checked + span { background: Highlight; color: HighlightText; forced-color-adjust: none; } }

.field select, .field input, .search input, .text-input { width: 100%; min-height: calc(var(--touch) + 2px); padding: 0 10px; border: 1px solid var(--rule-strong); border-radius: var(--radius); background: var(--paper); font: 400 var(--t-m)/1.2 var(--sans); color: var(--ink); }
.search { position: relative; }
.search .icon { position: absolute; left: 10px; top: 50%; transform: translateY(-50%); color: var(--ink-3); pointer-events: none; }
.search input { padding-left: 32px; }
.search input::placeholder { color: var(--ink-3); opacity: 1; }

.tabs { display: flex; gap: var(--s4); border-bottom: 1px solid var(--rule); }
.tab { all: unset; box-sizing: border-box; display: flex; align-items: center; gap: 6px; min-height: max(40px, var(--touch)); padding: 0 2px; cursor: pointer; font: 500 var(--t-s)/1.2 var(--sans); color: var(--ink-2); border-bottom: 2px solid transparent; margin-bottom: -1px; }
.tab[aria-selected="true"] { color: var(--ink); font-weight: 600; border-bottom-color: var(--deck); }
.tab:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; border-radius: 3px; }
.count { font-variant-numeric: tabular-nums lining-nums; color: var(--ink-3); font-weight: 400; }

.empty, .problem { padding: var(--s5) 0; color: var(--ink-2); font: 400 var(--t-m)/1.5 var(--sans); display: grid; gap: var(--s2); justify-items: start; }
.empty-title { font: 600 var(--t-l)/1.3 var(--serif); color: var(--ink); }
.problem { background: var(--bad-wash); border-left: 3px solid var(--bad); padding: var(--s3) var(--s4); }
.waiting { padding: var(--s5) 0; font: 400 var(--t-m)/1.5 var(--sans); color: var(--ink-2); }
progress { appearance: none; display: block; width: 100%; height: 4px; border: 0; border-radius: 2px; overflow: hidden; background: var(--paper-3); }
progress::-webkit-progress-bar { background: var(--paper-3); }
progress::-webkit-progress-value { background: var(--accent); transition: width var(--quick); }
progress::-moz-progress-bar { background: var(--accent); }
progress:indeterminate { background: linear-gradient(90deg, var(--paper-3), var(--accent), var(--paper-3)) 0 0 / 50% 100%; animation: progress 1.2s linear infinite; }
progress:indeterminate::-webkit-progress-bar { background: none; }
progress:indeterminate::-moz-progress-bar { background: none; }
@keyframes progress { to { background-position-x: 200%; } }
@media (prefers-reduced-motion: reduce) { progress:indeterminate { animation: none; } }
@media (forced-colors: active) { progress { border: 1px solid CanvasText; } progress::-webkit-progress-value, progress::-moz-progress-bar { background: Highlight; forced-color-adjust: none; } }
`;
