import { useState } from 'preact/hooks';
import type { LibraryCard } from '../messages/contract';
import { kindOf } from '../model';
import { type CardActions, CardButtons } from '../ui/card-list';
import { CardTitle, CardView, rowText } from '../ui/card-view';
import { cardText } from '../ui/copy';
import { dayText, momentText } from '../ui/days';
import { KIND_NAME } from '../ui/decks';
import { DeckShape, Icon } from '../ui/icons';
import { Note } from '../ui/note';
import { usePlatform, useSay } from '../ui/platform';
import { uiLang } from '../ui/strings';

interface ResultsProps {
  readonly cards: readonly LibraryCard[];
  readonly known: ReadonlySet<string>;
  readonly onChange: (key: string, change: Partial<LibraryCard>) => void;
}

/** Cards of the library as rows that open in place, with what the reader can do to them. */
export function Results({ cards, known: knownBefore, onChange }: ResultsProps) {
  const platform = usePlatform();
  const { say, lang } = useSay();
  const [open, setOpen] = useState<string | null>(null);
  const [notice, setNotice] = useState('');
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const failed = () => setNotice(say('problem.background'));
  const known = new Set([...knownBefore].filter((entry) => changed.get(entry) !== false));
  for (const [entry, on] of changed) if (on) known.add(entry);
  const reachable = new Set(cards.map((seen) => seen.card.id));
  const actionsFor = (seen: LibraryCard): CardActions => ({
    saved: new Set(seen.saved ? [seen.card.id] : []),
    known,
    onShow: null,
    onSave: (_, saved) =>
      void platform
        .ask('cards/save', { card: seen.key, articleKey: null, saved })
        .then(() => onChange(seen.key, { saved }), failed),
    onKnow: (entry, on) =>
      void platform
        .ask('cards/know', { entry, known: on })
        .then(() => setChanged(new Map([...changed, [entry, on]])), failed),
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
  return (
    <>
      <p class="note" role="status">
        {notice}
      </p>
      <ul class="card-list">
        {cards.map((seen) => {
          const { card, key } = seen;
          const isOpen = open === key;
          return (
            <li key={key} class={`row deck-${card.deck} ${isOpen ? 'row-open' : ''}`}>
              <h2 class="row-head">
                <button
                  type="button"
                  aria-expanded={isOpen}
                  lang={card.lang}
                  onClick={() => setOpen(isOpen ? null : key)}
                >
                  <DeckShape deck={card.deck} />
                  <span class="row-title">
                    <CardTitle card={card} />
                  </span>
                  {!isOpen && <span class="row-gist">{rowText(card)}</span>}
                  {!isOpen && seen.note && (
                    <span class="row-note">
                      <Icon name="note" /> {seen.note}
                    </span>
                  )}
                  <span class="year" lang={lang}>
                    {seen.saved && (
                      <span class="row-saved">
                        <Icon name="save" filled /> {say('action.saved')} ·{' '}
                      </span>
                    )}
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
                      if (other) setOpen(other.key);
                    }}
                    reachable={reachable}
                  />
                  <SeenIn seen={seen} />
                  <Note
                    lang={lang}
                    note={seen.note}
                    onSave={async (note) => {
                      await platform.ask('cards/note', { card: key, articleKey: null, note });
                      onChange(key, { note });
                    }}
                  />
                  <CardButtons card={card} lang={lang} actions={actionsFor(seen)} />
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
    <div class="seen-in" lang={lang}>
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
