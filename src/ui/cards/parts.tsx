import type { ComponentChildren } from 'preact';
import type { CardLink, CardSource, EntryCard, EntryId } from '../../model';
import type { CardContext } from '../card-context';
import { dayText } from '../days';
import { Icon } from '../icons';
import { sayIn, type UiLang } from '../strings';

export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h3 class="part-title">{title}</h3>
      {children}
    </section>
  );
}

/** A list that shows its first rows and keeps the rest one click away. */
export function Fold({
  summary,
  open,
  children,
}: {
  summary: string;
  open: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="fold" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

export function SourceLink({ source, children }: { source: CardSource; children?: ComponentChildren }) {
  return (
    <a class="source" href={source.url} target="_blank" rel="noreferrer noopener" title={source.title}>
      {children ?? source.title}
    </a>
  );
}

export function Sources({ sources, lang }: { sources: readonly CardSource[]; lang: UiLang }) {
  if (sources.length === 0) return null;
  return (
    <ul class="sources" aria-label={sayIn(lang)('card.sources')}>
      {sources.map((source) => (
        <li key={source.url}>
          <SourceLink source={source} />
        </li>
      ))}
    </ul>
  );
}

export function Facts({ card, context }: { card: EntryCard; context: CardContext }) {
  if (card.facts.length === 0) return null;
  const say = sayIn(context.lang);
  return (
    <dl class="facts">
      {card.facts.map((fact) => (
        <div key={fact.label + fact.asOf} class={fact.later ? 'fact fact-later' : 'fact'}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value}{' '}
            <span class="year">
              {dayText(context.lang, fact.asOf, 'short')}
              {fact.later && `, ${say('card.later')}`}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Links({ links, context }: { links: readonly CardLink[]; context: CardContext }) {
  if (links.length === 0) return null;
  return (
    <ul class="links">
      {links.map((link) => (
        <li key={link.entry}>
          <EntryLink entry={link.entry} label={link.label} context={context} />
          {link.note && <span class="note"> {link.note}</span>}
        </li>
      ))}
    </ul>
  );
}

export function EntryLink(props: { entry: EntryId; label: string; context: CardContext }) {
  const { onEntry, reachable } = props.context;
  if (!onEntry || (reachable && !reachable.has(props.entry))) return <span>{props.label}</span>;
  return (
    <button type="button" class="link" onClick={() => onEntry(props.entry)}>
      {props.label}
      <Icon name="next" />
    </button>
  );
}
