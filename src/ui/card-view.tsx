import type { Card } from '../model';
import type { CardContext } from './card-context';
import { OrganisationBody, PlaceBody, TermBody } from './cards/entries';
import { FigureBody } from './cards/figure';
import { Facts, Links, Section, Sources } from './cards/parts';
import { PersonBody } from './cards/person';
import { StoryBody } from './cards/story';
import { countedText } from './counted';
import { dayText } from './days';
import { DECK_NAME, KIND_NAME } from './decks';
import { DeckShape } from './icons';
import { sayIn, type UiLang } from './strings';

interface CardViewProps extends CardContext {
  readonly card: Card;
  /** Id of the title, for `aria-labelledby`. */
  readonly titleId?: string;
  /** Leave out the line above the title: something above shows it already. */
  readonly kicker?: boolean;
  /** Leave out kicker and title: something above shows them already. */
  readonly bare?: boolean;
}

/** One card, of whatever kind: gist first, then what was so on the article's day and now. */
export function CardView({ card, titleId, kicker = true, bare = false, ...context }: CardViewProps) {
  const say = sayIn(context.lang);
  return (
    <article class={`card card-${card.kind}`} lang={card.lang} aria-labelledby={bare ? undefined : titleId}>
      {!bare && (
        <header class="card-head">
          {kicker && <Kicker card={card} lang={context.lang} />}
          <h2 class="card-title" id={titleId}>
            <CardTitle card={card} />
          </h2>
        </header>
      )}
      {card.kind !== 'figure' && card.gist && <p class="gist">{card.gist}</p>}
      <Body card={card} context={context} />
      {card.kind !== 'figure' && (
        <>
          <Facts card={card} context={context} />
          {card.background && <p class="background">{card.background}</p>}
          {card.links.length > 0 && (
            <Section title={say('card.related')}>
              <Links links={card.links} context={context} />
            </Section>
          )}
        </>
      )}
      <footer class="card-foot">
        <Sources sources={card.sources} lang={context.lang} />
        <Origin card={card} lang={context.lang} />
      </footer>
    </article>
  );
}

/** When it was last checked, and whose voice it is where there are several. */
function Origin({ card, lang }: { card: Card; lang: UiLang }) {
  const say = sayIn(lang);
  const parts = [
    card.asOf && say('card.asOf', { day: dayText(lang, card.asOf) }),
    card.kind !== 'figure' && card.voice && say('card.pack', { pack: card.voice }),
  ].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0 ? null : <p class="as-of">{parts.join(' · ')}</p>;
}

/** Deck and kind, with the deck's shape and colour. */
export function Kicker({ card, lang }: { card: Card; lang: UiLang }) {
  const say = sayIn(lang);
  return (
    <p class={`kicker deck-${card.deck}`}>
      <DeckShape deck={card.deck} />
      <span>
        {card.kind === 'figure' ? (
          say(DECK_NAME[card.deck])
        ) : (
          <>
            <span class="kicker-deck">{say(DECK_NAME[card.deck])} · </span>
            {say(KIND_NAME[card.kind])}
          </>
        )}
      </span>
    </p>
  );
}

export function CardTitle({ card }: { card: Card }) {
  if (card.kind !== 'figure') return <>{card.title}</>;
  return (
    <>
      <span class="number">{card.shown}</span> <span class="measure">{figureSubject(card)}</span>
    </>
  );
}

/** What a row says under its title: the office of that day, the number's own sentence, else the gist. */
export function rowText(card: Card): string {
  if (card.kind === 'figure') return card.sentence;
  const text = (card.kind === 'person' ? card.roleAt : null) ?? card.gist;
  return text.charAt(0).toLocaleUpperCase(card.lang) + text.slice(1);
}

/** What the number counts: "Verletzte, Sicherheitskräfte". */
export function figureSubject(card: Extract<Card, { kind: 'figure' }>): string {
  return countedText(card);
}

function Body({ card, context }: { card: Card; context: CardContext }) {
  switch (card.kind) {
    case 'person':
      return <PersonBody card={card} context={context} />;
    case 'organisation':
      return <OrganisationBody card={card} context={context} />;
    case 'place':
      return <PlaceBody card={card} context={context} />;
    case 'term':
      return <TermBody card={card} context={context} />;
    case 'story':
      return <StoryBody card={card} context={context} />;
    case 'figure':
      return <FigureBody card={card} context={context} />;
  }
}
