import type { EntryId } from '../model';
import { CardView } from '../ui/card-view';
import { useAnswer, usePlatform, useSay } from '../ui/platform';
import { Problem, Silent, Waiting } from '../ui/states';

const NOTHING_REACHABLE: ReadonlySet<string> = new Set();

/** A dossier of which the reader has no thread: its card. */
export function Dossier({ entry }: { entry: EntryId }) {
  const platform = usePlatform();
  const { say, lang } = useSay();
  const card = useAnswer(
    () => platform.ask('cards/entry', { entry, lang, day: null }),
    [platform, entry, lang],
  );
  if (card.state === 'waiting') return <Waiting label={say('shelf.searching')} />;
  if (card.state === 'failed') return <Silent again={card.again} />;
  if (!card.value) return <Problem title={say('stories.gone')} />;
  return (
    <CardView
      card={card.value}
      lang={lang}
      day={null}
      full
      onEntry={() => {}}
      reachable={NOTHING_REACHABLE}
    />
  );
}
