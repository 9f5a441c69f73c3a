import { useEffect, useRef } from 'preact/hooks';
import type { Card, EntryId } from '../model';
import type { AskMap } from './card-context';
import { CardTitle, CardView, rowText } from './card-view';
import { Button } from './controls';
import { DeckShape } from './icons';
import { Note, type ReaderNote } from './note';
import type { CountedPoint } from './plot-series';
import { sayIn, type UiLang, uiLang } from './strings';

export interface CardActions {
  readonly saved: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
  readonly onSave: (card: Card, saved: boolean) => void;
  readonly onKnow: (entry: EntryId, known: boolean) => void;
  /** Scrolls the page to the passage; null where there is no page. */
  readonly onShow: ((card: Card) => void) | null;
  readonly onCopy: (card: Card) => void;
}

interface CardListProps {
  readonly cards: readonly Card[];
  readonly lang: UiLang;
  readonly day: string | null;
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
  /** Follows a link to another card. */
  readonly onEntry: (entry: EntryId) => void;
  /** Cards that a link can lead to from here. */
  readonly reachable: ReadonlySet<string> | null;
  readonly here?: readonly CountedPoint[] | undefined;
  readonly map?: AskMap | undefined;
  /** The reader's note on a card; null where none can be written. */
  readonly noteOf: (card: Card) => ReaderNote | null;
  readonly actions: CardActions;
}

/** Cards as rows that open in place, one at a time. */
export function CardList({
  cards,
  lang,
  day,
  open,
  onOpen,
  onEntry,
  reachable,
  here,
  map,
  noteOf,
  actions,
}: CardListProps) {
  return (
    <ul class="card-list">
      {cards.map((card) => (
        <CardRow
          key={card.id}
          card={card}
          lang={lang}
          day={day}
          open={open === card.id}
          onToggle={() => onOpen(open === card.id ? null : card.id)}
          onEntry={onEntry}
          reachable={reachable}
          here={here}
          map={map}
          noteOf={noteOf}
          actions={actions}
        />
      ))}
    </ul>
  );
}

interface CardRowProps {
  readonly card: Card;
  readonly lang: UiLang;
  readonly day: string | null;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onEntry: (entry: EntryId) => void;
  readonly reachable: ReadonlySet<string> | null;
  readonly here?: readonly CountedPoint[] | undefined;
  readonly map?: AskMap | undefined;
  /** The reader's note on a card; null where none can be written. */
  readonly noteOf: (card: Card) => ReaderNote | null;
  readonly actions: CardActions;
}

function CardRow({
  card,
  lang,
  day,
  open,
  onToggle,
  onEntry,
  reachable,
  here,
  map,
  noteOf,
  actions,
}: CardRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  const known = actions.known.has(card.id);
  const note = open ? noteOf(card) : null;
  return (
    <li ref={row} class={`row deck-${card.deck} ${open ? 'row-open' : ''} ${known ? 'row-known' : ''}`}>
      <h3 class="row-head">
        <button type="button" aria-expanded={open} onClick={onToggle} lang={card.lang}>
          <DeckShape deck={card.deck} />
          <span class="row-title">
            <CardTitle card={card} />
          </span>
          {!open && <span class="row-gist">{rowText(card)}</span>}
        </button>
      </h3>
      {open && (
        <div class="row-body">
          <CardView
            card={card}
            lang={uiLang(card.lang)}
            day={day}
            full
            bare
            onEntry={onEntry}
            reachable={reachable}
            here={here}
            map={map}
          />
          {note && <Note lang={lang} note={note.text} onSave={note.save} />}
          <CardButtons card={card} lang={lang} actions={actions} />
        </div>
      )}
    </li>
  );
}

export function CardButtons({ card, lang, actions }: { card: Card; lang: UiLang; actions: CardActions }) {
  const say = sayIn(lang);
  const saved = actions.saved.has(card.id);
  const known = actions.known.has(card.id);
  const { onShow } = actions;
  return (
    <div class="actions" lang={lang}>
      {onShow && <Button icon="passage" label={say('action.passage')} onClick={() => onShow(card)} />}
      <Button
        icon="save"
        label={saved ? say('action.saved') : say('action.save')}
        pressed={saved}
        onClick={() => actions.onSave(card, !saved)}
      />
      {card.kind !== 'figure' && (
        <Button
          icon="check"
          label={known ? say('action.known') : say('action.know')}
          pressed={known}
          onClick={() => actions.onKnow(card.entry, !known)}
        />
      )}
      <Button icon="copy" label={say('action.copy')} onClick={() => actions.onCopy(card)} />
    </div>
  );
}
