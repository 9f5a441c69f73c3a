/**
 * Hovering as one pure reducer. Every wait and every lookup carries a token; what comes back with an old token
 * is ignored, so a late answer never shows on the wrong word.
 */

/** Rest on a word before its card opens: shorter feels jumpy while the pointer crosses a line of text. */
export const OPEN_AFTER_MS = 300;
/** Time to move from the word into the card before it closes. */
export const CLOSE_AFTER_MS = 300;

/** Which mark, by its number in the layer. */
export type Target = number;
export type Means = 'pointer' | 'key' | 'touch';

export type HoverState =
  | { readonly at: 'idle'; readonly token: number }
  | { readonly at: 'resting'; readonly token: number; readonly target: Target }
  | {
      readonly at: 'loading';
      readonly token: number;
      readonly target: Target;
      readonly means: Means;
      /** The card of the word before is still shown: whatever ends the look-up without a card hides it. */
      readonly showing: boolean;
    }
  | {
      readonly at: 'open';
      readonly token: number;
      readonly target: Target;
      readonly means: Means;
      readonly pinned: boolean;
      /** What the running wait is for: the card closes, or another word's card opens in its place. */
      readonly waiting:
        | { readonly for: 'close' }
        | { readonly for: 'target'; readonly target: Target }
        | null;
    };

export type HoverEvent =
  /** The pointer is over a mark, or over none. */
  | { readonly type: 'over'; readonly target: Target | null }
  | { readonly type: 'over-card' }
  /** Open at once: a key, a tap, a click, a row in the tray. */
  | { readonly type: 'open'; readonly target: Target; readonly means: Means }
  | { readonly type: 'waited'; readonly token: number }
  | { readonly type: 'answered'; readonly token: number; readonly found: boolean }
  | { readonly type: 'pin'; readonly pinned: boolean }
  | { readonly type: 'dismiss' };

export type HoverEffect =
  | { readonly do: 'wait'; readonly token: number; readonly ms: number }
  | { readonly do: 'look-up'; readonly token: number; readonly target: Target }
  | { readonly do: 'show'; readonly target: Target; readonly means: Means }
  | { readonly do: 'hide' };

export interface HoverStep {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
}

export const IDLE: HoverState = { at: 'idle', token: 0 };

export function hover(state: HoverState, event: HoverEvent): HoverStep {
  const stay = { state, effects: [] };
  const token = state.token + 1;
  switch (event.type) {
    case 'open':
      if (state.at === 'open' && state.target === event.target) {
        return {
          state: { ...state, token, waiting: null },
          effects: [{ do: 'show', target: event.target, means: event.means }],
        };
      }
      return lookUp(token, event.target, event.means, isShowing(state));
    case 'dismiss':
      return state.at === 'idle' ? stay : close(token, state);
    case 'pin':
      return state.at === 'open'
        ? { state: { ...state, token, pinned: event.pinned, waiting: null }, effects: [] }
        : stay;
    case 'answered':
      if (state.at !== 'loading' || event.token !== state.token) return stay;
      if (!event.found) return close(token, state);
      return {
        state: { at: 'open', token, target: state.target, means: state.means, pinned: false, waiting: null },
        effects: [{ do: 'show', target: state.target, means: state.means }],
      };
    case 'waited':
      if (event.token !== state.token) return stay;
      if (state.at === 'resting') return lookUp(token, state.target, 'pointer', false);
      if (state.at !== 'open' || !state.waiting) return stay;
      return state.waiting.for === 'close'
        ? close(token, state)
        : hiding(lookUp(token, state.waiting.target, 'pointer', false));
    case 'over-card':
      return state.at === 'open' && state.waiting
        ? { state: { ...state, token, waiting: null }, effects: [] }
        : stay;
    case 'over':
      return over(state, event.target, token, stay);
  }
}

function over(state: HoverState, target: Target | null, token: number, stay: HoverStep): HoverStep {
  switch (state.at) {
    case 'idle':
      return target === null ? stay : rest(token, target);
    case 'resting':
      if (target === state.target) return stay;
      return target === null ? { state: { at: 'idle', token }, effects: [] } : rest(token, target);
    case 'loading':
      if (target === state.target || state.means !== 'pointer') return stay;
      if (target === null) return close(token, state);
      return state.showing ? hiding(rest(token, target)) : rest(token, target);
    case 'open': {
      // A pinned card stays until it is let go; one opened by key or touch is not the pointer's to close.
      if (state.pinned || state.means !== 'pointer') return stay;
      if (target === state.target) {
        return state.waiting ? { state: { ...state, token, waiting: null }, effects: [] } : stay;
      }
      const { waiting } = state;
      if (target === null) {
        if (waiting?.for === 'close') return stay;
        return {
          state: { ...state, token, waiting: { for: 'close' } },
          effects: [wait(token, CLOSE_AFTER_MS)],
        };
      }
      if (waiting?.for === 'target' && waiting.target === target) return stay;
      return {
        state: { ...state, token, waiting: { for: 'target', target } },
        effects: [wait(token, OPEN_AFTER_MS)],
      };
    }
  }
}

const wait = (token: number, ms: number): HoverEffect => ({ do: 'wait', token, ms });

const rest = (token: number, target: Target): HoverStep => ({
  state: { at: 'resting', token, target },
  effects: [wait(token, OPEN_AFTER_MS)],
});

const lookUp = (token: number, target: Target, means: Means, showing: boolean): HoverStep => ({
  state: { at: 'loading', token, target, means, showing },
  effects: [{ do: 'look-up', token, target }],
});

const isShowing = (state: HoverState): boolean =>
  state.at === 'open' || (state.at === 'loading' && state.showing);

const hiding = ({ state, effects }: HoverStep): HoverStep => ({
  state,
  effects: [{ do: 'hide' }, ...effects],
});

const close = (token: number, state: HoverState): HoverStep => ({
  state: { at: 'idle', token },
  effects: isShowing(state) ? [{ do: 'hide' }] : [],
});
