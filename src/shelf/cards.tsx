import { useMemo, useState } from 'preact/hooks';
import { Button } from '../ui/controls';
import { useAnswer, usePlatform, useSay } from '../ui/platform';
import { Empty, Silent, Waiting } from '../ui/states';
import { WorldProgress } from '../ui/world-progress';
import { Export } from './export/export';
import { Filters, isFiltered, noWish } from './filters';
import { useFound } from './found';
import { Results } from './results';

/** Search over everything seen. */
export function Cards({ savedOnly }: { savedOnly: boolean }) {
  const platform = usePlatform();
  const { say } = useSay();
  const [wish, setWish] = useState(() => noWish(savedOnly));
  const { found, more, again, change } = useFound(wish);
  const [failedMore, setFailedMore] = useState(false);
  const summary = useAnswer(() => platform.ask('library/summary', {}), [platform]);
  const { sites, stories, known } =
    summary.state === 'here' ? summary.value : { sites: [], stories: [], known: [] };
  const knownEntries = useMemo(() => new Set<string>(known.map(({ entry }) => entry)), [known]);
  const filtered = isFiltered(wish, savedOnly);
  const loadMore = () => {
    setFailedMore(false);
    more().catch(() => setFailedMore(true));
  };
  const nothingYet = found.state === 'here' && found.total === 0 && !filtered;
  return (
    <div class={nothingYet ? '' : 'with-filters'}>
      {!nothingYet && (
        <Filters wish={wish} savedOnly={savedOnly} sites={sites} stories={stories} onWish={setWish} />
      )}
      <section class="results" aria-label={say('shelf.results')}>
        <WorldProgress />
        {found.state === 'waiting' && <Waiting label={say('shelf.searching')} />}
        {found.state === 'failed' && <Silent again={again} />}
        {found.state === 'here' && found.total === 0 && (
          <Empty title={say(filtered ? 'shelf.noneFound' : savedOnly ? 'shelf.noneSaved' : 'shelf.empty')}>
            <p>
              {say(
                filtered ? 'shelf.noneFound.note' : savedOnly ? 'shelf.noneSaved.note' : 'shelf.empty.note',
              )}
            </p>
          </Empty>
        )}
        {found.state === 'here' && found.total > 0 && (
          <>
            <div class="result-line">
              <p role="status">
                {found.cards.length < found.total
                  ? say('shelf.shown', { shown: found.cards.length, n: found.total })
                  : say('count.cards', { n: found.total })}
              </p>
              <Export wish={wish} total={found.total} filtered={filtered} savedOnly={savedOnly} />
            </div>
            <Results cards={found.cards} known={knownEntries} onChange={change} />
            {found.cards.length < found.total && (
              <div class="more">
                {failedMore && <p role="alert">{say('problem.background')}</p>}
                <Button look="outline" label={say('shelf.more')} onClick={loadMore} />
              </div>
            )}
          </>
        )}
      </section>
    </div>
  );
}
