import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Card, EntryId } from '../model';
import type { AskMap } from '../ui/card-context';
import { type CardActions, CardButtons } from '../ui/card-list';
import { CardView, Kicker } from '../ui/card-view';
import { Button } from '../ui/controls';
import { Note, type ReaderNote } from '../ui/note';
import type { CountedPoint } from '../ui/plot-series';
import { sayIn, type UiLang, uiLang } from '../ui/strings';
import type { Means } from './hover';
import { type Box, isSheet, placeCard, placeFree } from './place';

const TITLE_ID = 'title';

export interface CardPopoverProps {
  readonly card: Card;
  readonly lang: UiLang;
  readonly day: string | null;
  readonly means: Means;
  /** The word's box now, CSS px of the viewport; null for a card without a word on the page. */
  readonly anchor: () => Box | null;
  readonly pinned: boolean;
  readonly canGoBack: boolean;
  readonly reachable: ReadonlySet<string> | null;
  readonly map: AskMap | undefined;
  readonly here: readonly CountedPoint[];
  readonly actions: CardActions;
  readonly notice: string | null;
  /** The reader's note on the card; null where none can be written. */
  readonly note: ReaderNote | null;
  readonly onEntry: (entry: EntryId) => void;
  readonly onBack: () => void;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
  readonly onPanel: () => void;
  readonly onCopyMarkdown: () => void;
  /** Tab went past the card’s end: on with the page. */
  readonly onTabOut: () => void;
  /** The anchor left the viewport. */
  readonly onLost: () => void;
  readonly onStep: (direction: 1 | -1) => void;
}

/** The card beside its word; at the bottom of small screens. */
export function CardPopover(props: CardPopoverProps) {
  const { card, lang, pinned, means } = props;
  const say = sayIn(lang);
  const element = useRef<HTMLElement>(null);
  const place = useRef(() => {});
  place.current = () => {
    const box = element.current;
    if (!box) return;
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const sheet = isSheet(viewport, matchMedia('(pointer: coarse)').matches);
    box.classList.toggle('sheet', sheet);
    if (sheet) {
      box.style.removeProperty('transform');
      box.style.removeProperty('max-height');
      return;
    }
    // Measured at its own height first: the last place may have shortened it.
    box.style.removeProperty('max-height');
    const size = { width: box.offsetWidth, height: box.offsetHeight };
    const anchor = props.anchor();
    const placed = anchor ? placeCard(anchor, size, viewport) : placeFree(size, viewport, trayLeft(box));
    if (placed.maxHeight < box.offsetHeight) box.style.maxHeight = `${placed.maxHeight}px`;
    box.style.transform = `translate(${Math.round(placed.left)}px, ${Math.round(placed.top)}px)`;
  };

  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    if (!box.matches(':popover-open')) box.showPopover();
    place.current();
    if (means === 'key') box.focus({ preventScroll: true });
  }, [card, means]);

  useLayoutEffect(() => {
    if (pinned) return;
    let frame = 0;
    const follow = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const anchor = props.anchor();
        if (anchor && (anchor.bottom < 0 || anchor.top > window.innerHeight)) props.onLost();
        else place.current();
      });
    };
    const watched = new ResizeObserver(follow);
    if (element.current) watched.observe(element.current);
    window.addEventListener('scroll', follow, { capture: true, passive: true });
    window.addEventListener('resize', follow, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      watched.disconnect();
      window.removeEventListener('scroll', follow, { capture: true });
      window.removeEventListener('resize', follow);
    };
  }, [pinned, card]);

  const tabOut = (event: KeyboardEvent) => {
    const box = element.current;
    if (event.key !== 'Tab' || pinned || !box) return;
    const stops = [
      box,
      ...box.querySelectorAll<HTMLElement>('button, a[href], summary, textarea, [tabindex="0"]'),
    ].filter((stop) => stop.checkVisibility());
    if (event.target !== (event.shiftKey ? stops[0] : stops.at(-1))) return;
    event.preventDefault();
    props.onTabOut();
  };

  return (
    <section
      ref={element}
      onKeyDown={tabOut}
      class={`popover deck-${card.deck} ${pinned ? 'pinned' : ''}`}
      popover="manual"
      role="dialog"
      aria-labelledby={TITLE_ID}
      tabIndex={-1}
      lang={lang}
    >
      <div class="popover-tools">
        {props.canGoBack && <Button quiet icon="back" label={say('action.back')} onClick={props.onBack} />}
        <Kicker card={card} lang={uiLang(card.lang)} />
        <Button quiet icon="back" label={say('action.previous')} onClick={() => props.onStep(-1)} />
        <Button quiet icon="next" label={say('action.next')} onClick={() => props.onStep(1)} />
        <Button
          quiet
          icon="pin"
          label={say('action.pin')}
          pressed={pinned}
          onClick={() => props.onPin(!pinned)}
        />
        <Button quiet icon="close" label={say('action.close')} onClick={props.onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long card scrolls, also by key */}
      <section class="popover-scroll" tabIndex={0} aria-labelledby={TITLE_ID}>
        <CardView
          card={card}
          lang={uiLang(card.lang)}
          day={props.day}
          full={false}
          titleId={TITLE_ID}
          kicker={false}
          onEntry={props.onEntry}
          reachable={props.reachable}
          here={props.here}
          map={props.map}
        />
        {props.note && <Note key={card.id} lang={lang} note={props.note.text} onSave={props.note.save} />}
      </section>
      {props.notice && (
        <p class="notice" role="status">
          {props.notice}
        </p>
      )}
      <div class="popover-actions">
        <CardButtons card={card} lang={lang} actions={props.actions} />
        <span class="spring" />
        <div class="actions">
          <Button quiet icon="markdown" label={say('action.copyMarkdown')} onClick={props.onCopyMarkdown} />
          <Button quiet icon="panel" label={say('action.panel')} onClick={props.onPanel} />
        </div>
      </div>
    </section>
  );
}

/** Left edge of the open tray, which a card without a word stands beside; null while it is closed. */
function trayLeft(box: HTMLElement): number | null {
  return box.parentElement?.querySelector('.tray-list')?.getBoundingClientRect().left ?? null;
}
