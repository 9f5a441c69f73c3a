import { useId } from 'preact/hooks';
import type { LibraryQuery } from '../messages/contract';
import type { Deck } from '../model';
import { Button, SearchField, Select, Switch } from '../ui/controls';
import { DECK_NAME, DECK_ORDER, KIND_NAME } from '../ui/decks';
import { useSay } from '../ui/platform';

const KINDS = ['person', 'organisation', 'place', 'term', 'story', 'figure'] as const;
const EVERY = '';

/** What the reader looks for: everything of a query but which page of it. */
export type Wish = Omit<LibraryQuery, 'offset' | 'limit'>;

export const noWish = (savedOnly: boolean): Wish => ({
  text: '',
  deck: null,
  kind: null,
  site: null,
  story: null,
  from: null,
  to: null,
  savedOnly,
});

export const isFiltered = (wish: Wish, savedOnly: boolean): boolean =>
  JSON.stringify(wish) !== JSON.stringify(noWish(savedOnly));

interface FiltersProps {
  readonly wish: Wish;
  readonly savedOnly: boolean;
  readonly sites: readonly string[];
  readonly stories: readonly { readonly entry: string; readonly label: string }[];
  readonly onWish: (wish: Wish) => void;
}

/** Search and filters: deck, kind, story, site, day of reading. */
export function Filters({ wish, savedOnly, sites, stories, onWish }: FiltersProps) {
  const { say } = useSay();
  const narrow = (change: Partial<Wish>) => onWish({ ...wish, ...change });
  const filters = [
    wish.deck,
    wish.kind,
    wish.site,
    wish.story,
    wish.from,
    wish.to,
    wish.savedOnly && !savedOnly,
  ];
  const set = filters.filter(Boolean).length;
  const all = { value: EVERY, label: say('filter.all') };
  return (
    <section class="filters" aria-label={say('shelf.filters')}>
      <SearchField label={say('shelf.search')} value={wish.text} onInput={(text) => narrow({ text })} />
      <details class="filter-list" open={isWide()}>
        <summary>{set > 0 ? say('shelf.filtersSet', { n: set }) : say('shelf.filters')}</summary>
        <div class="filter-grid">
          <Select
            label={say('filter.deck')}
            value={wish.deck ?? EVERY}
            choices={[
              all,
              ...DECK_ORDER.map((deck) => ({ value: deck as Deck | '', label: say(DECK_NAME[deck]) })),
            ]}
            onChange={(deck) => narrow({ deck: (deck || null) as Deck | null })}
          />
          <Select
            label={say('filter.kind')}
            value={wish.kind ?? EVERY}
            choices={[all, ...KINDS.map((kind) => ({ value: kind as string, label: say(KIND_NAME[kind]) }))]}
            onChange={(kind) => narrow({ kind: kind || null })}
          />
          {(stories.length > 0 || wish.story) && (
            <Select
              label={say('filter.story')}
              value={wish.story ?? EVERY}
              choices={[all, ...stories.map(({ entry, label }) => ({ value: entry, label }))]}
              onChange={(story) => narrow({ story: story || null })}
            />
          )}
          {(sites.length > 0 || wish.site) && (
            <Select
              label={say('filter.site')}
              value={wish.site ?? EVERY}
              choices={[all, ...sites.map((site) => ({ value: site, label: site }))]}
              onChange={(site) => narrow({ site: site || null })}
            />
          )}
          <fieldset class="days">
            <legend>{say('filter.read')}</legend>
            <Day
              label={say('filter.from')}
              day={wish.from}
              max={wish.to}
              onChange={(from) => narrow({ from })}
            />
            <Day label={say('filter.to')} day={wish.to} min={wish.from} onChange={(to) => narrow({ to })} />
          </fieldset>
          {!savedOnly && (
            <div class="wide">
              <Switch
                label={say('filter.savedOnly')}
                on={wish.savedOnly}
                onChange={(on) => narrow({ savedOnly: on })}
              />
            </div>
          )}
          {isFiltered(wish, savedOnly) && (
            <div class="wide">
              <Button look="outline" label={say('filter.clear')} onClick={() => onWish(noWish(savedOnly))} />
            </div>
          )}
        </div>
      </details>
    </section>
  );
}

/** On a narrow screen the filters are folded away, so that the cards come first. */
const isWide = (): boolean => matchMedia('(min-width: 761px)').matches;

interface DayProps {
  readonly label: string;
  readonly day: string | null;
  readonly min?: string | null;
  readonly max?: string | null;
  readonly onChange: (day: string | null) => void;
}

function Day({ label, day, min, max, onChange }: DayProps) {
  const id = useId();
  return (
    <div class="day">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={day ?? ''}
        min={min ?? undefined}
        max={max ?? undefined}
        onInput={(event) => onChange(event.currentTarget.value || null)}
      />
    </div>
  );
}
