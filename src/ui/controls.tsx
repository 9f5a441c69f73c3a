import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icons';

interface ButtonProps {
  readonly label: string;
  readonly onClick: (event: MouseEvent) => void;
  readonly icon?: IconName;
  /** Icon alone is shown; the label stays its name. */
  readonly quiet?: boolean;
  readonly pressed?: boolean;
  readonly look?: 'plain' | 'outline' | 'primary' | 'danger';
  readonly disabled?: boolean;
  readonly expanded?: boolean;
}

export function Button({
  label,
  onClick,
  icon,
  quiet,
  pressed,
  look = 'plain',
  disabled,
  expanded,
}: ButtonProps) {
  return (
    <button
      type="button"
      class={`button button-${look} ${quiet ? 'button-quiet' : ''}`}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-label={quiet ? label : undefined}
      title={quiet ? label : undefined}
      disabled={disabled}
      onClick={onClick}
    >
      {icon && <Icon name={icon} filled={pressed === true && icon !== 'check'} />}
      {!quiet && <span>{label}</span>}
    </button>
  );
}

interface SwitchProps {
  readonly label: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean;
}

export function Switch({ label, note, on, onChange, disabled }: SwitchProps) {
  const id = useId();
  return (
    <div class="switch">
      <label for={id}>
        {label}
        {note && <span class="note"> {note}</span>}
      </label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}

interface Choice<T extends string> {
  readonly value: T;
  readonly label: ComponentChildren;
}

/** One of a few: radio buttons that look like one control. */
export function Segmented<T extends string>(props: {
  label: string;
  choices: readonly Choice<T>[];
  value: T;
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset class="segmented">
      <legend>{props.label}</legend>
      <div class="segments">
        {props.choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === props.value}
              onChange={() => props.onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Any of a few. */
export function Checks<T extends string>(props: {
  label: string;
  choices: readonly Choice<T>[];
  values: readonly T[];
  onChange: (values: T[]) => void;
}) {
  const toggle = (value: T, on: boolean) =>
    props.onChange(
      props.choices
        .map((choice) => choice.value)
        .filter((v) => (v === value ? on : props.values.includes(v))),
    );
  return (
    <fieldset class="segmented">
      <legend>{props.label}</legend>
      <div class="segments">
        {props.choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="checkbox"
              checked={props.values.includes(choice.value)}
              onChange={(event) => toggle(choice.value, event.currentTarget.checked)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function Select<T extends string>(props: {
  label: string;
  choices: readonly { readonly value: T; readonly label: string }[];
  value: T;
  onChange: (value: T) => void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        onChange={(event) => {
          const chosen = props.choices[event.currentTarget.selectedIndex];
          if (chosen) props.onChange(chosen.value);
        }}
      >
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === props.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export function SearchField(props: { label: string; value: string; onInput: (value: string) => void }) {
  const id = useId();
  return (
    <search class="search">
      <label for={id} class="hidden">
        {props.label}
      </label>
      <Icon name="search" />
      <input
        id={id}
        type="search"
        placeholder={props.label}
        value={props.value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </search>
  );
}
