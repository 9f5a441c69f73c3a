import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from './controls';
import { sayIn, type UiLang } from './strings';

/** A pause in typing after which a note is saved: shorter than the wish to see it saved, longer than a pause between words. */
const REST_MS = 600;
/** As many characters as the message contract takes. */
const MAX_CHARS = 5000;

/** A note the reader has written or may write on a card. */
export interface ReaderNote {
  readonly text: string | null;
  /** Stores the note, or takes it away. Rejects where that failed. */
  readonly save: (note: string | null) => Promise<unknown>;
}

interface NoteProps {
  readonly lang: UiLang;
  readonly note: string | null;
  readonly onSave: ReaderNote['save'];
}

type State = 'rest' | 'saving' | 'saved' | 'deleted' | 'failed';

/** The reader's own words on a card. They are saved while being written, and it says so. */
export function Note({ lang, note, onSave }: NoteProps) {
  const say = sayIn(lang);
  const id = useId();
  const [text, setText] = useState(note ?? '');
  const [open, setOpen] = useState(note !== null);
  const [state, setState] = useState<State>('rest');
  const [before, setBefore] = useState('');
  const saved = useRef(note ?? '');
  const latest = useRef(text);
  const timer = useRef(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const put = (value: string) => {
    latest.current = value;
    setText(value);
  };

  const save = async (value: string, after: State = 'saved') => {
    clearTimeout(timer.current);
    if (value === saved.current) return;
    setState('saving');
    try {
      await onSave(value.trim() ? value : null);
      saved.current = value;
      // What was written meanwhile is saved by its own turn.
      if (latest.current === value) setState(after);
    } catch {
      setState('failed');
    }
  };
  // A card that is closed takes its note with it: what is not saved yet is saved now.
  const last = useRef(save);
  last.current = save;
  useEffect(() => () => void last.current(latest.current), []);

  // Written meanwhile in another surface: shown, unless the reader is writing here.
  useEffect(() => {
    if (latest.current !== saved.current || note === null || note === saved.current) return;
    saved.current = note;
    put(note);
    setOpen(true);
  }, [note]);

  const write = (value: string) => {
    put(value);
    clearTimeout(timer.current);
    timer.current = Number(setTimeout(() => void last.current(value), REST_MS));
  };
  const remove = () => {
    setBefore(text);
    put('');
    setOpen(false);
    void save('', 'deleted');
  };
  const undo = () => {
    put(before);
    setOpen(true);
    void save(before);
  };
  const begin = () => {
    setOpen(true);
    setState('rest');
    setTimeout(() => field.current?.focus());
  };
  return (
    <div class="own-note" lang={lang}>
      {open ? (
        <>
          <label for={id}>{say('note')}</label>
          <textarea
            id={id}
            ref={field}
            rows={2}
            maxLength={MAX_CHARS}
            value={text}
            onInput={(event) => write(event.currentTarget.value)}
            onBlur={() => void save(text)}
            onKeyDown={(event) => {
              // The card's own keys, Escape above all, are not for one who writes.
              event.stopPropagation();
              if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey)))
                event.currentTarget.blur();
            }}
          />
        </>
      ) : (
        <Button icon="note" label={say('note.add')} onClick={begin} />
      )}
      <p class="own-note-line">
        <span role="status">
          {state === 'saving' && say('note.saving')}
          {state === 'saved' && say('note.saved')}
          {state === 'deleted' && say('note.deleted')}
          {state === 'failed' && say('note.failed')}
        </span>
        {state === 'failed' && <Button label={say('action.again')} onClick={() => void save(text)} />}
        {state === 'deleted' && <Button label={say('note.undo')} onClick={undo} />}
        {open && text !== '' && <Button label={say('note.delete')} onClick={remove} />}
      </p>
    </div>
  );
}
