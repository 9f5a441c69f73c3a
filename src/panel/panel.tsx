import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Annotated, TabState } from '../messages/contract';
import type { Card, Deck, EntryId } from '../model';
import { type CardActions, CardList } from '../ui/card-list';
import { Button, SearchField } from '../ui/controls';
import { cardText } from '../ui/copy';
import { dayText } from '../ui/days';
import { DeckTabs } from '../ui/deck-tabs';
import { DECK_HINT, DECK_NAME, DECK_ORDER, deckCards, searchCards } from '../ui/decks';
import { FiguresTable } from '../ui/figures-table';
import { DeckShape } from '../ui/icons';
import { usePlatform, useSay, useSettings } from '../ui/platform';
import { figuresHere } from '../ui/plot-series';
import { Empty, Waiting } from '../ui/states';
import { uiLang } from '../ui/strings';
import { NothingHere } from './nothing';
import { spanOf } from './span';

/** The three decks of the active tab. */
export function Panel() {
  const platform = usePlatform();
  const { say } = useSay();
  useSettings();
  const [tabId, setTabId] = useState<number | null>(null);
  const [tab, setTab] = useState<TabState | null>(null);
  const [annotated, setAnnotated] = useState<Annotated | null>(null);
  const [focus, setFocus] = useState<{ readonly card: string } | null>(null);

  useEffect(() => {
    let gone = false;
    platform.activeTab().then(
      (id) => !gone && setTabId(id),
      () => {},
    );
    const off = platform.onActiveTab(setTabId);
    return () => {
      gone = true;
      off();
    };
  }, [platform]);

  const load = useCallback(
    async (id: number, stillWanted: () => boolean) => {
      try {
        const [state, cards] = await Promise.all([
          platform.ask('tab/state', { tabId: id }),
          platform.ask('tab/annotated', { tabId: id }),
        ]);
        if (!stillWanted()) return;
        setTab(state);
        setAnnotated(cards);
      } catch {
        if (stillWanted()) setAnnotated(null);
      }
    },
    [platform],
  );
  useEffect(() => {
    if (tabId === null) return;
    let gone = false;
    const wanted = () => !gone;
    setFocus(null);
    void load(tabId, wanted);
    const offTab = platform.onNews('news/tab', (news) => {
      if (news.tabId === tabId) void load(tabId, wanted);
    });
    const takeFocus = () =>
      platform.ask('tab/focus', { tabId }).then(
        ({ card }) => wanted() && card !== null && setFocus({ card }),
        () => {},
      );
    void takeFocus();
    const offFocus = platform.onNews('news/focus-card', (news) => {
      if (news.tabId === tabId) void takeFocus();
    });
    return () => {
      gone = true;
      offTab();
      offFocus();
    };
  }, [platform, tabId, load]);

  return (
    <main class="panel">
      {annotated && annotated.annotation.cards.length > 0 && tabId !== null ? (
        <PanelDecks key={`${tabId} ${annotated.url}`} annotated={annotated} tabId={tabId} focus={focus} />
      ) : tab ? (
        <NothingHere tab={tab} onTab={setTab} />
      ) : (
        <Waiting label={say('panel.waiting')} />
      )}
    </main>
  );
}

function PanelDecks(props: { annotated: Annotated; tabId: number; focus: { readonly card: string } | null }) {
  const { annotated, tabId, focus } = props;
  const platform = usePlatform();
  const { say, lang } = useSay();
  const [query, setQuery] = useState('');
  const { cards } = annotated.annotation;
  const decks = annotated.settings.decks;
  const [deck, setDeck] = useState<Deck>(decks[0] ?? 'background');
  const [open, setOpen] = useState<string | null>(null);
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set(annotated.saved));
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set(annotated.known));
  const [notice, setNotice] = useState('');
  const here = useMemo(() => figuresHere(annotated.annotation, annotated.published), [annotated]);
  const reachable = useMemo(() => new Set(cards.map((card) => card.id)), [cards]);

  const goTo = useCallback(
    (id: string) => {
      const card = cards.find((other) => other.id === id);
      if (!card) return;
      setQuery('');
      setDeck(card.deck);
      setOpen(card.id);
    },
    [cards],
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
      void platform.copy(text).then((done) => setNotice(say(done ? 'notice.copied' : 'notice.copyFailed')));
    },
  };

  const list = (of: Deck, some: readonly Card[]) => {
    const inDeck = deckCards(some, of, known);
    if (of === 'figures') {
      const context = {
        lang: uiLang(annotated.cardLang),
        day: annotated.published,
        full: true,
        onEntry: goTo,
        reachable,
      };
      const figures = inDeck.filter((card) => card.kind === 'figure');
      return (
        <FiguresTable cards={figures} context={context} onShow={(card) => void show(card)} focused={open} />
      );
    }
    return (
      <CardList
        cards={inDeck}
        lang={lang}
        day={annotated.published}
        open={open}
        onOpen={setOpen}
        onEntry={goTo}
        reachable={reachable}
        here={here}
        actions={actions}
      />
    );
  };

  const found = query.trim() ? searchCards(cards, query) : null;
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
      <SearchField label={say('panel.search')} value={query} onInput={setQuery} />
      <p class="note" role="status">
        {notice || (found && say('count.found', { n: found.length }))}
      </p>
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
    </>
  );
}

function countsOf(cards: readonly Card[]): Record<Deck, number> {
  const counts = { background: 0, figures: 0, glossary: 0 };
  for (const card of cards) counts[card.deck] += 1;
  return counts;
}
