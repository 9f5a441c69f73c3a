import type { OrganisationCard, PlaceCard, TermCard } from '../../model';
import type { CardContext } from '../card-context';
import { dayText } from '../days';
import { MapFold } from '../place-map';
import { sayIn } from '../strings';
import { EntryLink, Section } from './parts';

/** Letters at the end of a country's name that a language may change ("Kasachstans", "German"). */
const ENDING_LETTERS = 2;

export function PlaceBody({ card, context }: { card: PlaceCard; context: CardContext }) {
  const { country } = card;
  // Said once is enough.
  const said = country !== null && card.gist.includes(country.slice(0, -ENDING_LETTERS));
  return (
    <>
      {country && !said && <p class="kicker-line">{sayIn(context.lang)('card.inCountry', { country })}</p>}
      {card.lat !== null && <MapFold places={[card.entry]} labels={[card.title]} context={context} />}
    </>
  );
}

export function OrganisationBody({ card, context }: { card: OrganisationCard; context: CardContext }) {
  if (!card.nameAt) return null;
  const say = sayIn(context.lang);
  return (
    <p class="kicker-line">
      {context.day
        ? say('card.nameOnDay', { day: dayText(context.lang, context.day), name: card.nameAt })
        : say('card.nameThen', { name: card.nameAt })}
    </p>
  );
}

export function TermBody({ card, context }: { card: TermCard; context: CardContext }) {
  if (card.confusedWith.length === 0) return null;
  return (
    <Section title={sayIn(context.lang)('card.confusedWith')}>
      <dl class="confused">
        {card.confusedWith.map((other) => (
          <div key={other.title}>
            <dt>
              {other.entry ? (
                <EntryLink entry={other.entry} label={other.title} context={context} />
              ) : (
                other.title
              )}
            </dt>
            <dd>{other.difference}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
