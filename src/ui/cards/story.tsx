import type { CardEvent, StoryCard } from '../../model';
import type { CardContext } from '../card-context';
import { dayText } from '../days';
import { MapFold } from '../place-map';
import { sayIn, type UiLang } from '../strings';
import { EntryLink, Fold, Links, Section, SourceLink } from './parts';
import { StoryFigures } from './story-figures';

/** Events a folded card shows of each side of the article's day; the rest is one click away. */
const SHOWN_FOLDED = 3;

/** The story so far, split at the article's day: what was known then, and what came since. */
export function StoryBody({ card, context }: { card: StoryCard; context: CardContext }) {
  const { lang, full } = context;
  const say = sayIn(lang);
  const cut = full ? 0 : Math.max(0, card.before.length - SHOWN_FOLDED);
  const earlier = card.before.slice(0, cut);
  const recent = card.before.slice(cut);
  const firstSince = full ? card.since : card.since.slice(0, SHOWN_FOLDED);
  const laterSince = full ? [] : card.since.slice(SHOWN_FOLDED);
  return (
    <>
      {card.relation === 'earlier' && <p class="kicker-line">{say('story.earlier')}</p>}
      <Section title={card.splitAt ? say('story.before') : say('story.timeline')}>
        {!card.splitAt && <p class="faint">{say('story.noDay')}</p>}
        {earlier.length > 0 && (
          <Fold summary={say('story.moreBefore', { n: earlier.length })} open={false}>
            <Timeline events={earlier} latest={null} lang={lang} />
          </Fold>
        )}
        <Timeline events={recent} latest={card.splitAt ? card.latest : null} lang={lang} />
      </Section>
      {card.splitAt && (
        <p class="split">
          <span>{say('story.split', { day: dayText(lang, card.splitAt) })}</span>
        </p>
      )}
      {card.splitAt && card.relation === 'match' && card.since.length === 0 && (
        <p class="faint">{say('story.sinceNone')}</p>
      )}
      {card.splitAt && card.since.length > 0 && (
        <Section title={say('story.since')}>
          <Timeline events={firstSince} latest={null} lang={lang} later />
          {laterSince.length > 0 && (
            <Fold summary={say('story.moreSince', { n: laterSince.length })} open={false}>
              <Timeline events={laterSince} latest={null} lang={lang} later />
            </Fold>
          )}
        </Section>
      )}
      <StoryFigures card={card} context={context} />
      {card.people.length > 0 && (
        <Section title={say('story.people')}>
          <Links links={card.people} context={context} />
        </Section>
      )}
      {card.places.length > 0 && (
        <Section title={say('story.places')}>
          <ul class="links links-inline">
            {card.places.map((place) => (
              <li key={place.entry}>
                <EntryLink entry={place.entry} label={place.label} context={context} />
              </li>
            ))}
          </ul>
          <MapFold
            places={card.places.map(({ entry }) => entry)}
            labels={card.places.map(({ label }) => label)}
            context={context}
          />
        </Section>
      )}
      {card.terms.length > 0 && (
        <Section title={say('story.terms')}>
          <Links links={card.terms} context={context} />
        </Section>
      )}
    </>
  );
}

function Timeline(props: {
  events: readonly CardEvent[];
  latest: CardEvent | null;
  lang: UiLang;
  later?: boolean;
}) {
  const { events, latest, lang } = props;
  if (events.length === 0) return null;
  const isLatest = (event: CardEvent) => event.day === latest?.day && event.text === latest.text;
  return (
    <ol class={props.later ? 'timeline timeline-later' : 'timeline'}>
      {events.map((event) => (
        <li key={event.day + event.text} class={isLatest(event) ? 'latest' : ''}>
          <div class="when">
            <time dateTime={event.day}>{dayText(lang, event.day, 'short')}</time>
            {event.until && <> – {dayText(lang, event.until, 'short')}</>}
            {isLatest(event) && <span class="tag">{sayIn(lang)('story.latest')}</span>}
          </div>
          <div class="what">
            {event.text} <SourceLink source={event.source} />
          </div>
        </li>
      ))}
    </ol>
  );
}
