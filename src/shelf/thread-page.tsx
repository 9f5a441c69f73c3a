import { useState } from 'preact/hooks';
import type { ThreadDetail, ThreadLine } from '../model';
import { Button } from '../ui/controls';
import { dayText } from '../ui/days';
import { useAnswer, usePlatform, useSay } from '../ui/platform';
import { Problem, Silent, Waiting } from '../ui/states';
import { ThreadActions } from './thread-actions';
import { daysText } from './thread-days';
import { ThreadFigures } from './thread-figures';

interface ThreadPageProps {
  readonly id: string;
  /** Other threads it can be joined with. */
  readonly others: readonly ThreadLine[];
  /** Something was changed; the thread to show now, null for none. */
  readonly onChanged: (id: string | null) => void;
}

/** One story: its articles as a timeline, its figures by who said them, its people. */
export function ThreadPage({ id, others, onChanged }: ThreadPageProps) {
  const platform = usePlatform();
  const { say, lang } = useSay();
  const [again, setAgain] = useState(0);
  const [moved, setMoved] = useState<{ article: string; title: string; to: string } | null>(null);
  const [failed, setFailed] = useState(false);
  const answer = useAnswer(() => platform.ask('threads/get', { id }), [platform, id, again]);
  if (answer.state === 'waiting' && again === 0) return <Waiting label={say('shelf.searching')} />;
  if (answer.state === 'failed') return <Silent again={answer.again} />;
  const detail = answer.state === 'here' ? answer.value : null;
  if (!detail) return answer.state === 'here' ? <Problem title={say('stories.gone')} /> : null;

  const changed = (to: string | null = id) => {
    setAgain((n) => n + 1);
    onChanged(to);
  };
  const attempt = async (work: () => Promise<void>) => {
    setFailed(false);
    try {
      await work();
    } catch {
      setFailed(true);
    }
  };
  const moveOut = (article: ThreadDetail['articles'][number]) =>
    void attempt(async () => {
      const { id: to } = await platform.ask('threads/move', { articles: [article.key], to: null });
      setMoved({ article: article.key, title: article.title ?? article.key, to });
      changed();
    });
  const undo = () =>
    void attempt(async () => {
      if (!moved) return;
      await platform.ask('threads/move', { articles: [moved.article], to: id });
      setMoved(null);
      changed();
    });
  const { thread, articles, series, people, others: names } = detail;
  return (
    <article class="thread">
      <header>
        <h2 lang={thread.lang ?? undefined}>{thread.title}</h2>
        <p class="note">
          {say('stories.articles', { n: articles.length })}
          {thread.sites.length > 0 && ` · ${thread.sites.join(', ')}`}
          {thread.first && ` · ${daysText(lang, thread.first, thread.last)}`}
        </p>
        {thread.story && (
          <p class="story-line">
            <span class="note">{say('stories.dossier')}</span>
            <a href={`#stories/${thread.story.entry}`}>{thread.story.label}</a>
          </p>
        )}
        <ThreadActions thread={thread} others={others} attempt={attempt} onChanged={changed} />
      </header>
      <div role="status" class="thread-notice">
        {failed && <p class="problem-line">{say('problem.background')}</p>}
        {moved && (
          <p>
            {say('stories.moved', { title: moved.title })}{' '}
            <Button look="outline" label={say('stories.undo')} onClick={undo} />
          </p>
        )}
      </div>
      <section>
        <h3>{say('story.timeline')}</h3>
        <ol class="timeline thread-timeline">
          {articles.map((article) => (
            <li key={article.key}>
              <span class="thread-day">
                {article.published ? dayText(lang, article.published, 'short') : say('stories.noDay')}
                {article.site && ` · ${article.site}`}
              </span>
              {article.url ? (
                <a
                  href={article.url}
                  target="_blank"
                  rel="noreferrer noopener"
                  lang={article.lang ?? undefined}
                >
                  {article.title ?? article.url}
                </a>
              ) : (
                <span lang={article.lang ?? undefined}>{article.title}</span>
              )}
              {articles.length > 1 && (
                <Button
                  icon="apart"
                  quiet
                  label={say('stories.moveOut', { title: article.title ?? article.key })}
                  onClick={() => moveOut(article)}
                />
              )}
            </li>
          ))}
        </ol>
      </section>
      <ThreadFigures series={series} articles={articles} />
      {(people.length > 0 || names.length > 0) && (
        <section>
          <h3>{say('stories.who')}</h3>
          <ul class="thread-people">
            {people.map(({ entry, label, articles: n }) => (
              <li key={entry}>
                {label} {n > 1 && <small>{n}</small>}
              </li>
            ))}
            {names.map(({ name, articles: n }) => (
              <li key={name} class="unknown-name">
                {name} {n > 1 && <small>{n}</small>}
              </li>
            ))}
          </ul>
          {names.length > 0 && <p class="note">{say('stories.who.note')}</p>}
        </section>
      )}
    </article>
  );
}
