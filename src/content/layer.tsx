import type { Card } from '../model';
import { figuresHere } from '../ui/plot-series';
import { sayIn, uiLang } from '../ui/strings';
import { createActions } from './card-actions';
import { CardPopover } from './card-popover';
import { retireEarlier } from './earlier';
import { watchGround } from './ground-watch';
import { createHost } from './host';
import { type HoverEffect, type HoverEvent, hover, IDLE, type Means, type Target } from './hover';
import type { Layer, LayerOptions } from './layer-ports';
import { listen } from './listen';
import { createMarks, type Mark } from './marks';
import { nextMark } from './next-mark';
import { createOpenCard } from './open-card';
import { createOwnNotes } from './own-notes';
import { inView, scrollToRange } from './scroll';
import { type Spot, spotsOf } from './spots';
import { Tray } from './tray';
import { createWayBack } from './way-back';

export type { Layer, LayerCommand, LayerOptions } from './layer-ports';

/** Everything Backstory shows on a page: marks, card, tray. */
export function createLayer(document: Document, options: LayerOptions): Layer {
  const lang = uiLang(navigator.language);
  const say = sayIn(lang);
  retireEarlier(document);
  const host = createHost(document, () => options.onRetire?.());
  const marks = createMarks(document);
  const wayBack = createWayBack(document);
  let annotated = options.annotated;
  let spots: Spot[] = [];
  let state = IDLE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMark: Mark | null = null;
  let tray: 'button' | 'list' | 'hidden' = 'button';

  const send = (event: HoverEvent) => {
    const step = hover(state, event);
    state = step.state;
    for (const effect of step.effects) run(effect);
    if (event.type === 'pin') draw();
  };

  const run = (effect: HoverEffect) => {
    switch (effect.do) {
      case 'wait':
        clearTimeout(timer);
        timer = setTimeout(() => send({ type: 'waited', token: effect.token }), effect.ms);
        return;
      case 'look-up':
        send({ type: 'answered', token: effect.token, found: spots[effect.target] !== undefined });
        return;
      case 'show':
        showCard(effect.target, effect.means);
        return;
      case 'hide':
        hideCard();
    }
  };

  const cardOf = (id: string): Card | null =>
    annotated.annotation.cards.find((card) => card.id === id) ?? null;
  const open = createOpenCard({
    cardOf,
    ask: options.on.entry ?? null,
    isOrphan: () => options.isOrphan?.() ?? false,
    changed: () => draw(),
    turned: () => host.focus('.popover'),
  });

  const showCard = (target: Target, means: Means) => {
    const spot = spots[target];
    if (!spot) return;
    // Stepping from card to card keeps the place the reader came from; a row of the tray is such a place.
    if (means === 'key' && !open.now) wayBack.leave(host.focused());
    lastMark = spot.mark ?? lastMark;
    notes.want();
    marks.activate(spot.mark?.range ?? null);
    open.show(spot, means);
  };

  const hideCard = () => {
    const hadFocus = host.focused() !== null;
    const { mark } = open.now?.spot ?? {};
    marks.activate(null);
    open.hide();
    if (hadFocus) wayBack.comeBack(mark?.range ?? null);
  };

  const targetOf = (mark: Mark | null): Target | null => {
    const index = mark ? spots.findIndex((spot) => spot.mark === mark) : -1;
    return index < 0 ? null : index;
  };

  const openCard = (card: Card) => {
    const own = spots.filter((spot) => spot.card.id === card.id);
    const spot = own.find(({ mark }) => mark && inView(mark.range)) ?? own[0];
    if (!spot) return;
    if (spot.mark && !inView(spot.mark.range)) {
      scrollToRange(spot.mark.range);
      marks.flash(spot.mark.range);
    }
    send({ type: 'open', target: spots.indexOf(spot), means: 'key' });
  };

  const step = (direction: 1 | -1) => {
    const mark = nextMark(marks.painted, lastMark, direction);
    const target = targetOf(mark);
    if (!mark || target === null) return;
    if (!inView(mark.range)) scrollToRange(mark.range);
    send({ type: 'open', target, means: 'key' });
  };

  const actions = createActions({
    annotated: () => annotated,
    know: options.on.know,
    save: options.on.save,
    changed(what) {
      if (what === 'known') paint();
      draw();
    },
    attempt: open.attempt,
    tell: open.tell,
  });

  const notes = createOwnNotes({
    read: options.on.notes ?? null,
    write: (card, note) => options.on.note?.(card, note) ?? Promise.resolve(),
    changed: () => open.now && draw(),
  });

  const draw = () => {
    const cards = annotated.annotation.cards.filter((card) => annotated.settings.decks.includes(card.deck));
    const current = open.now;
    host.render(
      <>
        {tray !== 'hidden' && cards.length > 0 && (
          <Tray
            cards={cards}
            decks={annotated.settings.decks}
            known={actions.known}
            lang={lang}
            open={tray === 'list'}
            notice={current || !open.notice ? null : say(open.notice)}
            onToggle={toggleTray}
            onHide={() => {
              tray = 'hidden';
              draw();
            }}
            onCard={(card) => {
              if (matchMedia('(max-width: 559px)').matches) toggleTray(false);
              openCard(card);
            }}
            onPanel={() => void open.attempt(() => options.on.openPanel(null))}
          />
        )}
        {current && (
          <CardPopover
            card={current.spot.card}
            lang={lang}
            day={annotated.published}
            means={current.means}
            anchor={() => anchorOf(current.spot.mark)}
            pinned={state.at === 'open' && state.pinned}
            canGoBack={current.trail.length > 0}
            reachable={options.on.entry ? null : new Set(annotated.annotation.cards.map((card) => card.id))}
            map={options.on.map}
            here={figuresHere(annotated.annotation, annotated.published)}
            actions={actions}
            notice={open.notice && say(open.notice)}
            note={
              // Only cards of the article are in the library.
              notes.ready && cardOf(current.spot.card.id)
                ? {
                    text: notes.of(current.spot.card.id),
                    save: (note) => notes.save(current.spot.card.id, note),
                  }
                : null
            }
            onEntry={open.follow}
            onBack={open.back}
            onPin={(pinned) => send({ type: 'pin', pinned })}
            onClose={() => send({ type: 'dismiss' })}
            onPanel={() => void open.attempt(() => options.on.openPanel(current.spot.card.id))}
            onCopyMarkdown={() => void actions.copy(current.spot.card, 'markdown')}
            onTabOut={() => send({ type: 'dismiss' })}
            onLost={() => {
              if (current.means !== 'key') send({ type: 'dismiss' });
            }}
            onStep={step}
          />
        )}
      </>,
    );
  };

  const toggleTray = (on: boolean) => {
    const inside = host.focused() !== null;
    tray = on ? 'list' : 'button';
    draw();
    if (on) host.focus('.tray-deck button');
    else if (inside && !open.now) host.focus('.tray-button');
  };

  const paint = () => {
    const { known } = actions;
    const visible = spots.flatMap(({ card, mark }) => (mark && !known.has(card.id) ? [mark] : []));
    marks.paint(visible, annotated.settings.density);
  };

  const read = () => {
    spots = spotsOf(annotated, options.rangeOf);
    // Targets are numbers of spots: where they no longer mean the same, the open card cannot stay.
    const still = state.at === 'open' && spots[state.target]?.card.id;
    if (open.first && still !== open.first.id) send({ type: 'dismiss' });
    if (lastMark && !spots.some((spot) => spot.mark === lastMark)) lastMark = null;
    host.theme(annotated.settings.theme);
    paint();
    draw();
  };

  const stopListening = listen(document, host.element, {
    onPoint(x, y, overHost) {
      if (overHost) send(open.now ? { type: 'over-card' } : { type: 'over', target: null });
      else send({ type: 'over', target: targetOf(marks.at(x, y)) });
    },
    onLeave: () => send({ type: 'over', target: null }),
    onPress(x, y, { touch, overHost, onControl }) {
      if (overHost) return;
      const selecting = document.getSelection()?.isCollapsed === false;
      const target = onControl || selecting ? null : targetOf(marks.at(x, y));
      if (target !== null) send({ type: 'open', target, means: touch ? 'touch' : 'pointer' });
      else if (state.at === 'open' && !state.pinned) send({ type: 'dismiss' });
    },
    onEscape() {
      // One who writes a note leaves the field first.
      if (host.focused()?.matches('textarea')) return;
      if (open.now) send({ type: 'dismiss' });
      else if (tray === 'list') toggleTray(false);
    },
  });

  const stopWatching = watchGround(document, () => paint());

  read();
  return {
    update(next) {
      annotated = next;
      actions.toldAnew();
      read();
    },
    settings(settings) {
      annotated = { ...annotated, settings };
      read();
    },
    show(start, end) {
      const range = options.rangeOf(start, end);
      if (!range) return false;
      scrollToRange(range);
      marks.flash(range);
      return true;
    },
    command(name) {
      if (name === 'next-mark') step(1);
      else if (name === 'previous-mark') step(-1);
      else toggleTray(tray !== 'list');
    },
    destroy() {
      clearTimeout(timer);
      stopListening();
      stopWatching();
      marks.clear();
      host.destroy();
    },
  };
}

function anchorOf(mark: Mark | null): DOMRect | null {
  if (!mark) return null;
  const rects = mark.range.getClientRects();
  return rects[0] ?? mark.range.getBoundingClientRect();
}
