import { useId, useRef, useState } from 'preact/hooks';
import type { ThreadLine } from '../model';
import { Button, Select } from '../ui/controls';
import { usePlatform, useSay } from '../ui/platform';

/** A name fits a line; the contract takes no more. */
const MAX_NAME_CHARS = 120;

interface ThreadActionsProps {
  readonly thread: ThreadLine;
  readonly others: readonly ThreadLine[];
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
  /** The thread to show now; this one where left out, null for none. */
  readonly onChanged: (id?: string | null) => void;
}

type Asked = 'rename' | 'join' | 'forget';

/** Follow, rename, join, forget. What cannot be taken back asks first. */
export function ThreadActions({ thread, others, attempt, onChanged }: ThreadActionsProps) {
  const platform = usePlatform();
  const { say } = useSay();
  const [asked, setAsked] = useState<Asked | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const ask = (what: Asked) => {
    setAsked(what);
    dialog.current?.showModal();
  };
  const close = () => dialog.current?.close();
  const { id } = thread;
  const rename = (name: string | null) => {
    close();
    void attempt(async () => {
      await platform.ask('threads/rename', { id, name });
      onChanged();
    });
  };
  return (
    <div class="actions">
      <Button
        icon="follow"
        look="outline"
        label={thread.followed ? say('stories.following') : say('stories.follow')}
        pressed={thread.followed}
        onClick={() =>
          void attempt(async () => {
            await platform.ask('threads/follow', { id, followed: !thread.followed });
            onChanged();
          })
        }
      />
      <Button label={say('stories.rename')} onClick={() => ask('rename')} />
      {others.length > 0 && <Button label={say('stories.join')} onClick={() => ask('join')} />}
      <Button look="danger" label={say('stories.forget')} onClick={() => ask('forget')} />
      <dialog ref={dialog} aria-labelledby={title} onClose={() => setAsked(null)}>
        {asked === 'rename' && <Rename thread={thread} titleId={title} onName={rename} onCancel={close} />}
        {asked === 'join' && (
          <Join
            thread={thread}
            others={others}
            titleId={title}
            onCancel={close}
            onJoin={(other) => {
              close();
              void attempt(async () => {
                await platform.ask('threads/join', { from: other, into: id });
                onChanged();
              });
            }}
          />
        )}
        {asked === 'forget' && (
          <>
            <h2 id={title}>{say('forget.confirm')}</h2>
            <p>{say('stories.forget.confirm', { n: thread.articles })}</p>
            <div class="buttons">
              <Button label={say('action.cancel')} onClick={close} />
              <Button
                look="danger"
                label={say('forget.yes')}
                onClick={() => {
                  close();
                  void attempt(async () => {
                    await platform.ask('threads/forget', { id });
                    onChanged(null);
                  });
                }}
              />
            </div>
          </>
        )}
      </dialog>
    </div>
  );
}

function Rename(props: {
  thread: ThreadLine;
  titleId: string;
  onName: (name: string | null) => void;
  onCancel: () => void;
}) {
  const { say } = useSay();
  const input = useId();
  const [name, setName] = useState(props.thread.title);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) props.onName(name.trim());
      }}
    >
      <h2 id={props.titleId}>{say('stories.rename')}</h2>
      <div class="field">
        <label for={input}>{say('stories.name')}</label>
        <input
          id={input}
          value={name}
          maxLength={MAX_NAME_CHARS}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div class="buttons">
        {props.thread.named && <Button label={say('stories.ownName')} onClick={() => props.onName(null)} />}
        <Button label={say('action.cancel')} onClick={props.onCancel} />
        <button type="submit" class="button button-primary" disabled={name.trim() === ''}>
          {say('stories.rename.yes')}
        </button>
      </div>
    </form>
  );
}

function Join(props: {
  thread: ThreadLine;
  others: readonly ThreadLine[];
  titleId: string;
  onJoin: (other: string) => void;
  onCancel: () => void;
}) {
  const { say } = useSay();
  const [other, setOther] = useState(props.others[0]?.id ?? '');
  return (
    <>
      <h2 id={props.titleId}>{say('stories.join')}</h2>
      <p>{say('stories.join.note', { title: props.thread.title })}</p>
      <Select
        label={say('stories.join.with')}
        value={other}
        choices={props.others.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={setOther}
      />
      <div class="buttons">
        <Button label={say('action.cancel')} onClick={props.onCancel} />
        <Button look="primary" label={say('stories.join.yes')} onClick={() => props.onJoin(other)} />
      </div>
    </>
  );
}
