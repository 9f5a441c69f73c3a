/** Card and tray on a page. */
export const LAYER_CSS = `
/* Nothing the page sets on its root is inherited; direction is not part of all. */
.backstory { all: initial; display: block; direction: ltr; color-scheme: var(--scheme); }
.popover { --surface: var(--paper); margin: 0; padding: 0; inset: 0 auto auto 0; width: min(376px, calc(100vw - 16px)); max-height: min(520px, calc(100vh - 16px)); display: none; flex-direction: column; overflow: clip; border: 1px solid var(--rule); border-top: 3px solid var(--deck); border-radius: 4px 4px var(--radius) var(--radius); background: var(--paper); color: var(--ink); box-shadow: var(--shadow); font: 400 var(--t-m)/1.5 var(--sans); text-align: left; cursor: default; }
.popover:popover-open { display: flex; }
.popover:focus { outline: none; }
.popover:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.popover-tools { flex: none; display: flex; align-items: center; padding: 4px 4px 2px var(--s4); }
.popover-tools > .button { width: 28px; min-height: 28px; }
.popover-tools .kicker { flex: 1; min-width: 0; }
.popover-tools > .button:first-child { margin-left: -10px; }
.popover-scroll { overflow: auto; overscroll-behavior: contain; padding: 0 var(--s4) var(--s3); flex: 0 1 auto; min-height: 0; }
.popover-scroll:focus-visible { outline-offset: -3px; }
.popover-actions { flex: none; border-top: 1px solid var(--rule); padding: 3px var(--s2); display: flex; flex-wrap: wrap; background: var(--paper-2); }
.popover-actions .actions { margin: 0; gap: 0; flex-wrap: nowrap; }
.popover-actions .button { padding: 0 8px; }
.notice { flex: none; padding: 6px var(--s4); background: var(--accent-wash); font-size: var(--t-s); }
.popover:not(.sheet) { animation: rise var(--quick) ease-out; }
@keyframes rise { from { opacity: 0; } }

.sheet { inset: auto 0 0 0; width: 100%; max-width: none; max-height: 72vh; max-height: 72dvh; border-radius: 12px 12px 0 0; border-width: 3px 0 0; padding-bottom: env(safe-area-inset-bottom); }
.sheet:focus-visible { outline-offset: -4px; }
.sheet .popover-tools > .button { width: max(36px, var(--touch)); min-height: max(36px, var(--touch)); }

.tray { margin: 0; padding: 0; border: 0; inset: auto; background: none; overflow: visible; color: var(--ink); font: 400 var(--t-m)/1.4 var(--sans); text-align: left; }
.tray-button { all: unset; box-sizing: border-box; display: flex; align-items: center; gap: 7px; min-height: max(38px, var(--touch)); padding: 0 12px 0 9px; border-radius: 20px; background: var(--paper); border: 1px solid var(--rule); box-shadow: var(--shadow); cursor: pointer; touch-action: none; user-select: none; -webkit-user-select: none; }
.tray-button .count { font: 600 var(--t-m)/1 var(--sans); color: var(--ink); }
.tray-button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.tray-list { position: absolute; right: 0; bottom: calc(100% + 8px); width: min(340px, calc(100vw - 24px)); max-height: min(560px, calc(100vh - 110px)); display: flex; flex-direction: column; background: var(--paper); border: 1px solid var(--rule); border-radius: var(--radius); box-shadow: var(--shadow); }
.tray-list-left { right: auto; left: 0; }
.tray-head { display: flex; align-items: center; padding: 4px 4px 4px var(--s4); border-bottom: 1px solid var(--rule); font-size: var(--t-s); }
.tray-scroll { overflow: auto; overscroll-behavior: contain; padding: 0 var(--s4) var(--s3); }
.tray-scroll:focus-visible { outline-offset: -3px; }
.tray-deck h2 { position: sticky; top: 0; display: flex; align-items: center; gap: 7px; padding: 12px 0 6px; background: var(--paper); font: 600 var(--t-s)/1.3 var(--sans); color: var(--deck); }
.tray-deck li { border-top: 1px solid var(--rule); }
.tray-deck li > button { display: block; width: calc(100% + 16px); margin: 0 -8px; padding: 7px 8px; }
.tray-deck li > button:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
.tray-deck .row-title { font-size: var(--t-m); display: block; }
.tray-deck .row-gist { -webkit-line-clamp: 1; }
@media (max-width: 559px) {
  .tray-list { position: fixed; inset: auto 0 0 0; width: 100%; max-height: 76vh; max-height: 76dvh; border-radius: 12px 12px 0 0; padding-bottom: env(safe-area-inset-bottom); }
}
/* A zoomed or tiny viewport: bar and buttons scroll with the card, so that more than a line of it can be read. */
@media (max-height: 420px) {
  .popover { overflow: auto; overscroll-behavior: contain; }
  .popover-scroll { overflow: visible; flex: none; }
  .popover-tools { position: sticky; top: 0; z-index: 1; background: var(--paper); }
}
/* At 400 % zoom there is room for the kind alone; the shape and the colour say the deck. */
@media (max-width: 340px) { .popover .kicker-deck { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; } }
@media print { .popover, .tray { display: none !important; } }
`;
