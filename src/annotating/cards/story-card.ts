import type {
  CardEvent,
  CardLink,
  CardStoryFigure,
  Day,
  EntryId,
  Story,
  StoryCard,
  StoryEvent,
  StoryFigure,
} from '../../model';
import { firstDay, lastDay } from '../days';
import { measureLabel, shownValue } from '../figures/words';
import { factLines } from './facts';
import { nameOf, sourcesOf, sourceTitle, textIn } from './texts';

export interface StoryCardContext {
  readonly lang: string;
  readonly day: Day | null;
  readonly pack: string;
  readonly voice: string | null;
  readonly relation: 'match' | 'earlier';
  readonly rank: number;
  /** Links to people and terms, for those entries that could be read. */
  readonly link: (id: EntryId) => CardLink | null;
  readonly place: (
    id: EntryId,
  ) => { entry: EntryId; label: string; lat: number | null; lon: number | null } | null;
}

/**
 * The background of an article, for its day: what had happened by then, and what its readers could not yet know.
 * Without a day nothing is split: everything stands in `before`, and `splitAt` is null.
 */
export function storyCard(story: Story, context: StoryCardContext): StoryCard {
  const { lang, day } = context;
  const events = [...story.events].sort((a, b) =>
    firstDay(a.day) < firstDay(b.day) ? -1 : firstDay(a.day) > firstDay(b.day) ? 1 : 0,
  );
  const before = events
    .filter((event) => known(event.until ?? event.day, day) || known(event.day, day))
    .map((event) => eventLine(event, lang));
  const since = events
    .filter((event) => !known(event.until ?? event.day, day) && !known(event.day, day))
    .map((event) => eventLine(event, lang));
  const figures = [...story.figures].sort((a, b) => (firstDay(a.day) < firstDay(b.day) ? -1 : 1));
  return {
    id: story.id,
    entry: story.id,
    pack: context.pack,
    voice: context.voice,
    deck: 'background',
    kind: 'story',
    relation: context.relation,
    title: nameOf(story, lang),
    lang,
    gist: textIn(story.gist, lang) ?? '',
    background: textIn(story.background, lang),
    facts: factLines(story.facts, lang, day),
    links: [],
    asOf: story.asOf ?? null,
    sources: sourcesOf(story, lang),
    mentions: [],
    rank: context.rank,
    splitAt: day,
    before,
    latest: day === null ? null : (before.at(-1) ?? null),
    since,
    figuresBefore: figures
      .filter((figure) => known(figure.day, day))
      .map((figure) => figureLine(figure, lang)),
    figuresSince: figures
      .filter((figure) => !known(figure.day, day))
      .map((figure) => figureLine(figure, lang)),
    people: story.people.flatMap((id) => context.link(id) ?? []),
    places: story.places.flatMap((id) => context.place(id) ?? []),
    terms: story.terms.flatMap((id) => context.link(id) ?? []),
  };
}

/** Something dated by month or year counts as known only once all of it has passed. */
function known(when: string, day: Day | null): boolean {
  return day === null || lastDay(when) <= day;
}

function eventLine(event: StoryEvent, lang: string): CardEvent {
  return {
    day: event.day,
    until: event.until ?? null,
    text: textIn(event.text, lang) ?? '',
    source: { title: sourceTitle({ url: event.source }), url: event.source },
  };
}

function figureLine(figure: StoryFigure, lang: string): CardStoryFigure {
  const value = figure.value ?? null;
  const min = figure.min ?? null;
  const max = figure.max ?? null;
  const unit = figure.unit ?? null;
  return {
    day: figure.day,
    measure: figure.measure,
    label: measureLabel(figure.measure, lang),
    shown: shownValue({ value, min, max, qualifier: figure.qualifier, unit }, lang),
    value,
    min,
    max,
    unit,
    qualifier: figure.qualifier,
    subject: figure.subject ? textIn(figure.subject, lang) : null,
    attribution: figure.attribution ? textIn(figure.attribution, lang) : null,
    source: { title: sourceTitle({ url: figure.source }), url: figure.source },
  };
}
