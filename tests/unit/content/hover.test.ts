import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLOSE_AFTER_MS,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  type HoverStep,
  hover,
  IDLE,
  OPEN_AFTER_MS,
} from '../../../src/content/hover';

/** Plays events; a function is given the last token that was waited for or looked up. */
function play(...events: (HoverEvent | ((token: number) => HoverEvent))[]) {
  let state: HoverState = IDLE;
  let token = 0;
  let effects: readonly HoverEffect[] = [];
  const all: HoverEffect[] = [];
  for (const event of events) {
    ({ state, effects } = hover(state, typeof event === 'function' ? event(token) : event));
    for (const effect of effects) if ('token' in effect) token = effect.token;
    all.push(...effects);
  }
  return { state, effects, all };
}

const over = (target: number | null): HoverEvent => ({ type: 'over', target });
const waited = (token: number): HoverEvent => ({ type: 'waited', token });
const found = (token: number): HoverEvent => ({ type: 'answered', token, found: true });
const byKey = (target: number): HoverEvent => ({ type: 'open', target, means: 'key' });
const opened = [over(1), waited, found] as const;
const shows = (effects: readonly HoverEffect[]) => effects.filter((effect) => effect.do === 'show');

describe('hovering', () => {
  it('opens a card after the pointer has rested on the word', () => {
    const resting = play(over(1));
    expect(resting.effects).toEqual([{ do: 'wait', token: 1, ms: OPEN_AFTER_MS }]);
    expect(play(...opened).effects).toEqual([{ do: 'show', target: 1, means: 'pointer' }]);
  });

  it('does not open when the pointer only passes', () => {
    expect(shows(play(over(1), over(null), waited).all)).toEqual([]);
  });

  it('does not start the wait again while the pointer stays on the word', () => {
    expect(play(over(1), over(1)).effects).toEqual([]);
  });

  it('never shows a late answer on the wrong word', () => {
    let late = -1;
    const { all } = play(
      over(1),
      waited,
      (token) => {
        late = token;
        return over(2);
      },
      () => ({ type: 'answered', token: late, found: true }),
    );
    expect(shows(all)).toEqual([]);
  });

  it('opens nothing where nothing is known', () => {
    expect(play(over(1), waited, (token) => ({ type: 'answered', token, found: false })).state.at).toBe(
      'idle',
    );
  });

  it('opens at once by key', () => {
    expect(play(byKey(3), found).all.map((effect) => effect.do)).toEqual(['look-up', 'show']);
  });
});

describe('an open card', () => {
  it('closes some time after the pointer has left', () => {
    const leaving = play(...opened, over(null));
    expect(leaving.effects).toMatchObject([{ do: 'wait', ms: CLOSE_AFTER_MS }]);
    expect(play(...opened, over(null), waited).effects).toEqual([{ do: 'hide' }]);
  });

  it('stays when the pointer moves into it', () => {
    expect(play(...opened, over(null), { type: 'over-card' }, waited).state.at).toBe('open');
  });

  it('stays when the pointer comes back to the word', () => {
    expect(play(...opened, over(null), over(1), waited).state.at).toBe('open');
  });

  it('gives way to another word the pointer rests on', () => {
    const { all } = play(...opened, over(2), waited, found);
    expect(all.slice(-3)).toMatchObject([
      { do: 'hide' },
      { do: 'look-up', target: 2 },
      { do: 'show', target: 2 },
    ]);
  });

  it('closes at once on dismissal, even when pinned', () => {
    expect(play(...opened, { type: 'pin', pinned: true }, { type: 'dismiss' }).effects).toEqual([
      { do: 'hide' },
    ]);
  });

  it('that is pinned, or was opened by key, is not the pointer’s to close', () => {
    expect(play(...opened, { type: 'pin', pinned: true }, over(null), over(2)).effects).toEqual([]);
    expect(play(byKey(1), found, over(2), over(null)).state.at).toBe('open');
  });
});

describe('a card that another was asked for in place of', () => {
  const first: HoverEvent[] = [
    { type: 'open', target: 0, means: 'pointer' },
    { type: 'answered', token: 1, found: true },
    { type: 'open', target: 1, means: 'pointer' },
  ];
  it.each<[string, HoverEvent]>([
    ['is dismissed', { type: 'dismiss' }],
    ['is not found', { type: 'answered', token: 3, found: false }],
    ['is left', { type: 'over', target: null }],
    ['is left for a third', { type: 'over', target: 2 }],
  ])('is hidden when the other %s', (_, last) => {
    let step: HoverStep = { state: IDLE, effects: [] };
    for (const event of [...first, last]) step = hover(step.state, event);
    expect(step.effects[0]).toEqual({ do: 'hide' });
  });
});

describe('whatever happens', () => {
  const event: fc.Arbitrary<HoverEvent> = fc.oneof(
    fc.record({ type: fc.constant('over' as const), target: fc.option(fc.integer({ min: 0, max: 3 })) }),
    fc.constant<HoverEvent>({ type: 'over-card' }),
    fc.record({
      type: fc.constant('open' as const),
      target: fc.integer({ min: 0, max: 3 }),
      means: fc.constantFrom('pointer', 'key', 'touch'),
    }),
    fc.record({ type: fc.constant('waited' as const), token: fc.integer({ min: 0, max: 12 }) }),
    fc.record({
      type: fc.constant('answered' as const),
      token: fc.integer({ min: 0, max: 12 }),
      found: fc.boolean(),
    }),
    fc.record({ type: fc.constant('pin' as const), pinned: fc.boolean() }),
    fc.constant<HoverEvent>({ type: 'dismiss' }),
  );

  it('what is shown is what the state says, and it was asked for last', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state: HoverState = IDLE;
        let visible: number | null = null;
        let asked: number | null = null;
        for (const one of events) {
          const before = state.token;
          const step = hover(state, one);
          for (const effect of step.effects) {
            if (effect.do === 'look-up') asked = effect.target;
            if (effect.do === 'hide') visible = null;
            if (effect.do === 'show') {
              visible = effect.target;
              expect(asked).toBe(effect.target);
            }
          }
          state = step.state;
          expect(state.token).toBeGreaterThanOrEqual(before);
          if (state.at === 'open') expect(visible).toBe(state.target);
          if (state.at === 'idle' || state.at === 'resting') expect(visible).toBeNull();
        }
      }),
    );
  });
});
