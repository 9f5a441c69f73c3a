import { useId, useState } from 'preact/hooks';
import { MAX_CHOSEN, type Settings } from '../model';
import { Button, Segmented, Select } from '../ui/controls';
import { type SettingsState, useAnswer, usePlatform, useSay } from '../ui/platform';
import { options } from '../ui/preferences';
import type { StringKey } from '../ui/strings';

const ANNOTATE = {
  all: 'choice.all',
  matching: 'choice.matching',
} as const satisfies Record<Settings['annotate'], StringKey>;

const FRONT_PAGES = {
  followed: 'frontPages.followed',
  all: 'frontPages.all',
  off: 'frontPages.off',
} as const satisfies Record<Settings['frontPages'], StringKey>;

/** Which articles get cards, and which headlines on front pages are pointed out. */
export function Choice({ settings: { settings, set } }: { settings: SettingsState }) {
  const { say } = useSay();
  return (
    <section class="settings" aria-label={say('choice.section')}>
      <Segmented
        label={say('choice')}
        choices={options(ANNOTATE, say)}
        value={settings.annotate}
        onChange={(annotate) => set({ annotate })}
      />
      {settings.annotate === 'matching' && (
        <div class="chosen">
          <p class="note">{say('choice.note')}</p>
          <Dossiers chosen={settings.chosenStories} onChange={(chosenStories) => set({ chosenStories })} />
          <Keywords keywords={settings.keywords} onChange={(keywords) => set({ keywords })} />
        </div>
      )}
      <Segmented
        label={say('frontPages')}
        choices={options(FRONT_PAGES, say)}
        value={settings.frontPages}
        onChange={(frontPages) => set({ frontPages })}
      />
      {settings.frontPages === 'followed' && <p class="note">{say('frontPages.note')}</p>}
    </section>
  );
}

function Dossiers(props: { chosen: readonly string[]; onChange: (chosen: string[]) => void }) {
  const platform = usePlatform();
  const { say } = useSay();
  const answer = useAnswer(() => platform.ask('threads/dossiers', {}), [platform]);
  const all = answer.state === 'here' ? answer.value : [];
  const label = new Map(all.map((dossier) => [dossier.entry, dossier.label]));
  const left = all.filter(({ entry }) => !props.chosen.includes(entry));
  return (
    <>
      <Picked
        items={props.chosen.map((entry) => ({ key: entry, label: label.get(entry) ?? entry }))}
        onRemove={(entry) => props.onChange(props.chosen.filter((other) => other !== entry))}
      />
      {left.length > 0 && props.chosen.length < MAX_CHOSEN && (
        <Select
          label={say('choice.dossier')}
          value=""
          choices={[
            { value: '', label: say('choice.dossier.add') },
            ...left.map(({ entry, label }) => ({ value: entry, label })),
          ]}
          onChange={(entry) => {
            if (entry) props.onChange([...props.chosen, entry]);
          }}
        />
      )}
    </>
  );
}

/** Shorter beginnings of words would be in every article. */
const MIN_KEYWORD_CHARS = 2;
const MAX_KEYWORD_CHARS = 40;

function Keywords(props: { keywords: readonly string[]; onChange: (keywords: string[]) => void }) {
  const { say } = useSay();
  const id = useId();
  const [text, setText] = useState('');
  const word = text.trim();
  return (
    <>
      <Picked
        items={props.keywords.map((keyword) => ({ key: keyword, label: keyword }))}
        onRemove={(keyword) => props.onChange(props.keywords.filter((other) => other !== keyword))}
      />
      {props.keywords.length < MAX_CHOSEN && (
        <form
          class="field"
          onSubmit={(event) => {
            event.preventDefault();
            if (word.length < MIN_KEYWORD_CHARS) return;
            if (!props.keywords.includes(word)) props.onChange([...props.keywords, word]);
            setText('');
          }}
        >
          <label for={id}>{say('choice.keyword')}</label>
          <input
            id={id}
            value={text}
            maxLength={MAX_KEYWORD_CHARS}
            placeholder={say('choice.keyword.hint')}
            autocomplete="off"
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </form>
      )}
    </>
  );
}

function Picked(props: {
  items: readonly { readonly key: string; readonly label: string }[];
  onRemove: (key: string) => void;
}) {
  const { say } = useSay();
  if (props.items.length === 0) return null;
  return (
    <ul>
      {props.items.map(({ key, label }) => (
        <li key={key}>
          <span>{label}</span>
          <Button
            icon="close"
            quiet
            label={say('choice.remove', { name: label })}
            onClick={() => props.onRemove(key)}
          />
        </li>
      ))}
    </ul>
  );
}
