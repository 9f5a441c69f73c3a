import { CHIP_HEIGHT, CHIP_WIDTH, DOT_SIZE } from './limits';

/** Chips on front pages: small, quiet, of our own paper. Placed by transform, which is no layout shift. */
export const CHIPS_CSS = `
.backstory { all: initial; display: block; direction: ltr; color-scheme: var(--scheme); }
.chip { all: unset; box-sizing: border-box; position: absolute; top: 0; left: 0; display: flex; align-items: center; gap: 5px; height: ${CHIP_HEIGHT}px; max-width: ${CHIP_WIDTH}px; padding: 0 8px 0 6px; border-radius: ${CHIP_HEIGHT / 2}px; background: var(--paper); color: var(--ink-2); border: 1px solid var(--rule); box-shadow: 0 1px 2px rgb(0 0 0 / .12); font: 500 11px/1 var(--sans); white-space: nowrap; cursor: pointer; pointer-events: auto; will-change: transform; }
.chip::before { content: ''; flex: none; width: 7px; height: 7px; border-radius: 50%; background: var(--background-deck); }
.chip > span { overflow: hidden; text-overflow: ellipsis; padding: 2px 0; }
.chip:hover { color: var(--ink); border-color: var(--rule-strong); }
.chip:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.chip-dot { width: ${DOT_SIZE}px; height: ${DOT_SIZE}px; padding: 0; justify-content: center; }
.chip-dot > span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.chip[hidden] { display: none; }
@media (forced-colors: active) { .chip { border-color: ButtonText; } .chip::before { background: ButtonText; } }
@media print { .chip { display: none; } }
`;
