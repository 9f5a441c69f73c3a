import { useState } from 'preact/hooks';
import type { LibraryCard, LibraryQuery } from '../messages/contract';
import { type Card, type Deck, kindOf } from '../model';
import { type CardActions, CardButtons } from '../ui/card-list';
import { CardTitle, CardView } from '../ui/card-view';
import { Button, SearchField, Select, Switch } from '../ui/controls';
import { cardText } from '../ui/copy';
import { dayText, momentText } from '../ui/days';
import { DECK_NAME, DECK_ORDER, KIND_NAME } from '../ui/decks';
import { DeckShape } from '../ui/icons';
import { useAnswer, usePlatform, useSay } from '../ui/platform';
import { Empty, Problem, Waiting } from '../ui/states';
import { uiLang } from '../ui/strings';

/** Cards a page of results shows; the message contract allows 200 at most. */
const PAGE = 50;
const KINDS = ['person', 'organisation', 'place', 'term', 'story', 'figure'] as const;
const EVERY = '';

/** Search over everything seen: text, deck, kind, site, story. */
export function Cards({ savedOnly }: { savedOnly: boolean }) {
  const platform = usePlatform();
  const { say } = useSay();
  const [query, setQuery] = useState<LibraryQuery>({
    text: '',
    deck: null,
    kind: null,
    site: null,
    story: null,
    from: null,
    to: null,
    savedOnly,
    offset: 0,
    limit: PAGE,
  });
  const [again, setAgain] = useState(0);
  const narrow = (change: Partial<LibraryQuery>) => setQuery({ ...query, limit: PAGE, ...change });
  const found = useAnswer(() => platform.ask('library/search', query), [platform, query, again]);
  const summary = useAnswer(() => platform.ask('library/summary', {}), [platform, again]);
  const sites = summary.state === 'here' ? summary.value.sites : [];
  const stories =
    found.state === 'here'
      ? found.value.cards.flatMap(({ card }) => (card.kind === 'story' ? [card] : []))
      : [];
  const filtered =
    query.text || query.deck || query.kind || query.site || query.story || query.savedOnly !== savedOnly;
  return (
    <div class="with-filters">
      <section class="filters" aria-label={say('shelf.filters')}>
        <div class="wide">
          <SearchField label={say('shelf.search')} value={query.text} onInput={(text) => narrow({ text })} />
        </div>
        <Select
          label={say('filter.deck')}
          value={query.deck ?? EVERY}
          choices={[
            { value: EVERY, label: say('filter.all') },
            ...DECK_ORDER.map((deck) => ({ value: deck as Deck | '', label: say(DECK_NAME[deck]) })),
          ]}
          onChange={(deck) => narrow({ deck: deck || null })}
        />
        <Select
          label={say('filter.kind')}
          value={query.kind ?? EVERY}
          choices={[
            { value: EVERY, label: say('filter.all') },
            ...KINDS.map((kind) => ({ value: kind as string, label: say(KIND_NAME[kind]) })),
          ]}
          onChange={(kind) => narrow({ kind: kind || null })}
        />
        {sites.length > 0 && (
          <Select
            label={say('filter.site')}
            value={query.site ?? EVERY}
            choices={[
              { value: EVERY, label: say('filter.all') },
              ...sites.map((site) => ({ value: site, label: site })),
            ]}
            onChange={(site) => narrow({ site: site || null })}
          />
        )}
        {(stories.length > 0 || query.story) && (
          <Select
            label={say('filter.story')}
            value={query.story ?? EVERY}
            choices={[
              { value: EVERY, label: say('filter.all') },
              ...stories.map((story) => ({ value: story.entry as string, label: story.title })),
            ]}
            onChange={(story) => narrow({ story: story || null })}
          />
        )}
        {!savedOnly && (
          <div class="wide">
            <Switch
              label={say('filter.savedOnly')}
              on={query.savedOnly}
              onChange={(on) => narrow({ savedOnly: on })}
            />
          </div>
        )}
      </section>
      <section class="results" aria-label={say('shelf.results')}>
        {found.state === 'waiting' && <Waiting label={say('shelf.searching')} />}
        {found.state === 'failed' && (
          <Problem title={say('problem.background')}>
            <p>{found.message}</p>
            <Button label={say('action.again')} onClick={() => setAgain(again + 1)} />
          </Problem>
        )}
        {found.state === 'here' && found.value.total === 0 && (
          <Empty title={say(filtered ? 'shelf.noneFound' : savedOnly ? 'shelf.noneSaved' : 'shelf.empty')}>
            <p>
              {say(
                filtered ? 'shelf.noneFound.note' : savedOnly ? 'shelf.noneSaved.note' : 'shelf.empty.note',
              )}
            </p>
          </Empty>
        )}
        {found.state === 'here' && found.value.total > 0 && (
          <>
            <p class="result-line" role="status">
              {say('count.cards', { n: found.value.total })}
            </p>
            <Results cards={found.value.cards} onChanged={() => setAgain(again + 1)} />
            {found.value.cards.length < found.value.total && query.limit < 200 && (
              <div class="more">
                <Button
                  look="outline"
                  label={say('shelf.more')}
                  onClick={() => setQuery({ ...query, limit: Math.min(200, query.limit + PAGE) })}
                />
              </div>
            )}
          </>
        )}
      </section>
    </div>
  );
}

function Results({ cards, onChanged }: { cards: readonly LibraryCard[]; onChanged: () => void }) {
  const platform = usePlatform();
  const { say, lang } = useSay();
  const [open, setOpen] = useState<string | null>(null);
  const [notice, setNotice] = useState('');
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  const saved = new Set(cards.filter((seen) => seen.saved).map((seen) => seen.card.id));
  const reachable = new Set(cards.map((seen) => seen.card.id));
  const actionsFor = (seen: LibraryCard): CardActions => ({
    saved,
    known,
    onShow: null,
    onSave: (card, on) =>
      void platform
        .ask('cards/save', { card: card.id, articleKey: seen.articles[0]?.key ?? null, saved: on })
        .then(onChanged, () => setNotice(say('problem.background'))),
    onKnow: (entry, on) =>
      void platform.ask('cards/know', { entry, known: on }).then(
        () => setKnown(new Set(on ? [...known, entry] : [...known].filter((other) => other !== entry))),
        () => setNotice(say('problem.background')),
      ),
    onCopy: (card) =>
      void platform
        .copy(
          cardText(card, 'plain', {
            lang: uiLang(card.lang),
            day: dayOf(seen),
            article: seen.articles[0] ?? null,
          }),
        )
        .then((done) => setNotice(say(done ? 'notice.copied' : 'notice.copyFailed'))),
  });
  const keyOf = (seen: LibraryCard) => `${seen.articles[0]?.key ?? ''} ${seen.card.id}`;
  return (
    <>
      <p class="note" role="status">
        {notice}
      </p>
      <ul class="card-list">
        {cards.map((seen) => {
          const { card } = seen;
          const isOpen = open === keyOf(seen);
          return (
            <li key={keyOf(seen)} class={`row deck-${card.deck} ${isOpen ? 'row-open' : ''}`}>
              <h2 class="row-head">
                <button
                  type="button"
                  aria-expanded={isOpen}
                  lang={card.lang}
                  onClick={() => setOpen(isOpen ? null : keyOf(seen))}
                >
                  <DeckShape deck={card.deck} />
                  <span class="row-title">
                    <CardTitle card={card} />
                  </span>
                  {!isOpen && (
                    <span class="row-gist">{card.gist || (card.kind === 'figure' ? card.sentence : '')}</span>
                  )}
                  <span class="year">
                    {say(KIND_NAME[card.kind === 'figure' ? 'figure' : kindOf(card.entry)])} ·{' '}
                    {say('shelf.lastSeen', { day: momentText(lang, seen.lastSeen) })}
                  </span>
                </button>
              </h2>
              {isOpen && (
                <div class="row-body">
                  <CardView
                    card={card}
                    lang={uiLang(card.lang)}
                    day={dayOf(seen)}
                    full
                    bare
                    onEntry={(entry) => {
                      const other = cards.find((one) => one.card.id === entry);
                      if (other) setOpen(keyOf(other));
                    }}
                    reachable={reachable}
                  />
                  <SeenIn seen={seen} />
                  <CardButtons card={card as Card} lang={lang} actions={actionsFor(seen)} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function SeenIn({ seen }: { seen: LibraryCard }) {
  const { say, lang } = useSay();
  if (seen.articles.length === 0) return null;
  return (
    <div class="seen-in">
      <strong>{say('shelf.seenIn')}</strong>
      <ul>
        {seen.articles.map((article) => (
          <li key={article.key}>
            {article.url ? (
              <a href={article.url} target="_blank" rel="noreferrer noopener">
                {article.title ?? article.url}
              </a>
            ) : (
              article.title
            )}
            {article.site && ` · ${article.site}`}
            {article.published && ` · ${dayText(lang, article.published, 'short')}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

const dayOf = (seen: LibraryCard) => seen.articles[0]?.published ?? null;
