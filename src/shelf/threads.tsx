import { useEffect, useState } from 'preact/hooks';
import type { ThreadLine } from '../model';
import { Button } from '../ui/controls';
import { useAnswer, usePlatform, useSay } from '../ui/platform';
import { Empty, Silent, Waiting } from '../ui/states';
import { daysText } from './thread-days';
import { Dossier } from './thread-dossier';
import { ThreadPage } from './thread-page';

const HASH = '#stories';

/** What the address asks for: a thread's id, a dossier's ("story/…"), or nothing. */
function wanted(): string | null {
  const { hash } = location;
  return hash.startsWith(`${HASH}/`) ? decodeURIComponent(hash.slice(HASH.length + 1)) : null;
}

export const addressOf = (id: string | null): string =>
  id === null ? HASH : `${HASH}/${id.split('/').map(encodeURIComponent).join('/')}`;

/** The reader's own stories: a list, and one of them open beside it. */
export function Threads() {
  const platform = usePlatform();
  const { say } = useSay();
  const [open, setOpen] = useState(wanted());
  const [singles, setSingles] = useState(false);
  const [again, setAgain] = useState(0);
  const list = useAnswer(() => platform.ask('threads/list', { singles }), [platform, singles, again]);
  useEffect(() => {
    const follow = () => setOpen(wanted());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  if (list.state === 'waiting' && again === 0) return <Waiting label={say('shelf.searching')} />;
  if (list.state === 'failed') return <Silent again={list.again} />;
  const threads = list.state === 'here' ? list.value.threads : [];
  const others = list.state === 'here' ? list.value.singles : 0;
  const isDossier = open?.startsWith('story/') ?? false;
  if (list.state === 'here' && threads.length === 0 && open === null) {
    return (
      <Empty title={say('stories.empty')}>
        <p>{say('stories.empty.note')}</p>
        {others > 0 && <Singles n={others} on={singles} onChange={setSingles} />}
      </Empty>
    );
  }
  return (
    <div class={open === null ? 'stories' : 'stories stories-open'}>
      <nav class="stories-list" aria-label={say('shelf.stories')}>
        <ul>
          {threads.map((thread) => (
            <Line key={thread.id} thread={thread} open={thread.id === open} />
          ))}
        </ul>
        {(others > 0 || singles) && <Singles n={others} on={singles} onChange={setSingles} />}
      </nav>
      <div class="story-open">
        {open !== null && (
          <a class="stories-back" href={HASH}>
            {say('stories.all')}
          </a>
        )}
        {open === null && <p class="faint">{say('stories.choose')}</p>}
        {open !== null && isDossier && <Dossier entry={open} />}
        {open !== null && !isDossier && (
          <ThreadPage
            key={open}
            id={open}
            others={threads.filter(({ id }) => id !== open)}
            onChanged={(id) => {
              setAgain((n) => n + 1);
              if (id !== open) location.hash = addressOf(id);
            }}
          />
        )}
      </div>
    </div>
  );
}

function Line({ thread, open }: { thread: ThreadLine; open: boolean }) {
  const { say, lang } = useSay();
  return (
    <li>
      <a href={addressOf(thread.id)} aria-current={open ? 'page' : undefined}>
        <b lang={thread.lang ?? undefined}>{thread.title}</b>
        <small>
          {thread.followed && <span class="tag">{say('stories.followed')}</span>}{' '}
          {say('stories.articles', { n: thread.articles })}
          {thread.first && ` · ${daysText(lang, thread.first, thread.last)}`}
        </small>
      </a>
    </li>
  );
}

function Singles(props: { n: number; on: boolean; onChange: (on: boolean) => void }) {
  const { say } = useSay();
  return (
    <Button
      label={props.on ? say('stories.singles.hide') : say('stories.singles', { n: props.n })}
      onClick={() => props.onChange(!props.on)}
    />
  );
}
