import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Annotated } from '../messages/contract';
import type { Card, Deck, EntryId, FigureCard } from '../model';
import type { AskMap } from '../ui/card-context';
import { type CardActions, CardList } from '../ui/card-list';
import { Button, SearchField } from '../ui/controls';
import { cardText } from '../ui/copy';
import { dayText } from '../ui/days';
import { DeckTabs } from '../ui/deck-tabs';
import { DECK_HINT, DECK_NAME, DECK_ORDER, deckCards, searchCards } from '../ui/decks';
import { figuresCsv, figuresText } from '../ui/figures-copy';
import { FiguresTable } from '../ui/figures-table';
import { DeckShape } from '../ui/icons';
import { usePlatform, useSay } from '../ui/platform';
import { figuresHere } from '../ui/plot-series';
import { Empty } from '../ui/states';
import { uiLang } from '../ui/strings';
import { Guest } from './guest';
import { useNotes } from './notes';
import { spanOf } from './span';

interface PanelDecksProps {
  readonly annotated: Annotated;
  readonly tabId: number;
  /** The card the reader came for. */
  readonly focus: { readonly card: string } | null;
}

/** The cards of one article: search, decks, and cards its links lead to. */
export function PanelDecks({ annotated, tabId, focus }: PanelDecksProps) {
  const platform = usePlatform();
  const { say, lang } = useSay();
  const [query, setQuery] = useState('');
  const { cards } = annotated.annotation;
  const decks = annotated.settings.decks;
  const [deck, setDeck] = useState<Deck>(decks[0] ?? 'background');
  const [open, setOpen] = useState<string | null>(null);
  const noteOf = useNotes(annotated.articleKey, open);
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set(annotated.saved));
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set(annotated.known));
  const [notice, setNotice] = useState('');
  const here = useMemo(() => figuresHere(annotated.annotation, annotated.published), [annotated]);
  const [guests, setGuests] = useState<readonly Card[]>([]);
  const cameFrom = useRef<HTMLElement | null>(null);
  const goBack = () => {
    setGuests(guests.slice(0, -1));
    if (guests.length === 1) requestAnimationFrame(() => cameFrom.current?.focus());
  };

  const goTo = useCallback(
    (id: string): boolean => {
      const card = cards.find((other) => other.id === id);
      if (!card) return false;
      setGuests([]);
      setQuery('');
      setDeck(card.deck);
      setOpen(card.id);
      return true;
    },
    [cards],
  );
  const follow = (entry: EntryId) => {
    if (goTo(entry)) return;
    const { cardLang: lang, published: day } = annotated;
    platform.ask('cards/entry', { entry, lang, day }).then(
      (card) => {
        if (guests.length === 0 && document.activeElement instanceof HTMLElement)
          cameFrom.current = document.activeElement;
        if (card) setGuests((now) => [...now, card]);
        setNotice(card ? '' : say('notice.noCard'));
      },
      () => setNotice(say('problem.background')),
    );
  };
  const map: AskMap = useCallback(
    (places, mapLang, width) => platform.ask('page/map', { places, lang: mapLang, width }),
    [platform],
  );
  useEffect(() => {
    if (focus) goTo(focus.card);
  }, [focus, goTo]);

  const show = async (card: Card) => {
    const span = spanOf(annotated, card);
    const reply = span && (await platform.ask('tab/show', { tabId, ...span }).catch(() => null));
    setNotice(reply?.shown ? '' : say('notice.notFound'));
  };
  const toggle = (set: ReadonlySet<string>, value: string, on: boolean) =>
    new Set(on ? [...set, value] : [...set].filter((other) => other !== value));
  const told = (asked: Promise<unknown>) =>
    asked.then(
      () => setNotice(''),
      () => setNotice(say('problem.background')),
    );
  const saidCopied = (copied: Promise<boolean>) =>
    void copied.then((done) => setNotice(say(done ? 'notice.copied' : 'notice.copyFailed')));
  const actions: CardActions = {
    saved,
    known,
    onSave(card, on) {
      setSaved(toggle(saved, card.id, on));
      void told(platform.ask('cards/save', { card: card.id, articleKey: annotated.articleKey, saved: on }));
    },
    onKnow(entry: EntryId, on) {
      setKnown(toggle(known, entry, on));
      void told(platform.ask('cards/know', { entry, known: on }));
    },
    onShow: (card) => void show(card),
    onCopy(card) {
      const text = cardText(card, 'plain', {
        lang: uiLang(card.lang),
        day: annotated.published,
        article: { title: annotated.title, url: annotated.url },
      });
      saidCopied(platform.copy(text));
    },
  };

  const copyFigures = (figures: readonly FigureCard[], format: 'text' | 'csv') => {
    const rows = figures.map((card) => ({ card, figure: annotated.annotation.figures[card.figure] ?? null }));
    const article = { title: annotated.title, url: annotated.url, day: annotated.published };
    const text =
      format === 'csv' ? figuresCsv(rows, article) : figuresText(rows, article, uiLang(annotated.cardLang));
    saidCopied(platform.copy(text));
  };

  const list = (of: Deck, some: readonly Card[]) => {
    const inDeck = deckCards(some, of, known);
    if (of === 'figures') {
      const context = {
        lang: uiLang(annotated.cardLang),
        day: annotated.published,
        full: true,
        onEntry: follow,
        reachable: null,
      };
      const figures = inDeck.filter((card) => card.kind === 'figure');
      return (
        <FiguresTable
          cards={figures}
          context={context}
          onShow={(card) => void show(card)}
          focused={open}
          onCopy={(format) => copyFigures(figures, format)}
        />
      );
    }
    return (
      <CardList
        cards={inDeck}
        lang={lang}
        day={annotated.published}
        open={open}
        onOpen={setOpen}
        onEntry={follow}
        reachable={null}
        here={here}
        map={map}
        noteOf={noteOf}
        actions={actions}
      />
    );
  };

  const found = query.trim() ? searchCards(cards, query) : null;
  const guest = guests.at(-1);
  const counts = countsOf(cards);
  return (
    <>
      <header>
        <h1 class="panel-title" lang={annotated.lang}>
          {annotated.title ?? say('panel.untitled')}
        </h1>
        <p class="panel-day">
          {annotated.published ? dayText(lang, annotated.published) : say('panel.noDay')}
        </p>
      </header>
      <p class="note" role="status">
        {notice || (found && say('count.found', { n: found.length }))}
      </p>
      {guest && <Guest card={guest} day={annotated.published} map={map} onEntry={follow} onBack={goBack} />}
      <div class="panel-decks" hidden={guest !== undefined}>
        <SearchField label={say('panel.search')} value={query} onInput={setQuery} />
        {found ? (
          found.length === 0 ? (
            <Empty title={say('panel.noneFound')}>
              <Button label={say('action.clearSearch')} onClick={() => setQuery('')} />
            </Empty>
          ) : (
            DECK_ORDER.filter((of) => found.some((card) => card.deck === of)).map((of) => (
              <section key={of}>
                <h2 class={`result-deck deck-${of}`}>
                  <DeckShape deck={of} />
                  {say(DECK_NAME[of])}
                </h2>
                {list(of, found)}
              </section>
            ))
          )
        ) : (
          <div>
            <DeckTabs lang={lang} decks={decks} counts={counts} value={deck} onChange={setDeck}>
              <h2 class="hidden">{say(DECK_NAME[deck])}</h2>
              {counts[deck] > 0 ? (
                list(deck, cards)
              ) : (
                <Empty title={say('panel.emptyDeck')}>{say(DECK_HINT[deck])}</Empty>
              )}
            </DeckTabs>
          </div>
        )}
      </div>
    </>
  );
}

function countsOf(cards: readonly Card[]): Record<Deck, number> {
  const counts = { background: 0, figures: 0, glossary: 0 };
  for (const card of cards) counts[card.deck] += 1;
  return counts;
}
