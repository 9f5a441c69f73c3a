import type { PersonCard, RoleLine } from '../../model';
import type { CardContext } from '../card-context';
import { dayText } from '../days';
import { sayIn } from '../strings';

/** The office held on the article's day beside the one held now: what Backstory is for. */
export function PersonBody({ card, context }: { card: PersonCard; context: CardContext }) {
  const { lang, day } = context;
  const say = sayIn(lang);
  const checked = new Set(card.rolesNow.flatMap(({ asOf }) => asOf ?? []));
  // Offices that were checked at different times say so one by one.
  const oneByOne = checked.size > 1;
  const asOf = oneByOne ? null : ([...checked][0] ?? card.asOf);
  const now = (
    <>
      {say('card.now')}
      {asOf !== null && ' '}
      <AsOf day={asOf} context={context} />
    </>
  );
  const then = day ? say('card.onDay', { day: dayText(lang, day) }) : say('card.then');
  const same = card.roleAt !== null && card.roleAt === card.roleNow && !card.died;
  const nothingKnown = !card.roleAt && !card.roleNow && !card.roleBefore && !card.died;
  if (nothingKnown) return null;
  if (same) {
    return (
      <dl class="then-now then-now-same">
        <div>
          <dt>
            {then} <span class="and">{say('card.andNow')}</span> <AsOf day={asOf} context={context} />
          </dt>
          <RoleList roles={card.rolesNow} joined={card.roleNow} context={context} dated={oneByOne} />
        </div>
      </dl>
    );
  }
  return (
    <dl class="then-now">
      {(card.roleAt !== null || card.roleBefore !== null) && (
        <div>
          <dt>{then}</dt>
          {card.roleAt !== null ? (
            <RoleList roles={card.rolesAt} joined={card.roleAt} context={context} />
          ) : (
            <dd class="faint">{say('card.noOffice')}</dd>
          )}
          {card.roleAt === null && card.roleBefore && (
            <dd>
              {say('card.before')}: {card.roleBefore.title} <Span role={card.roleBefore} context={context} />
            </dd>
          )}
        </div>
      )}
      <div>
        <dt>{card.died ? say('card.later.head') : now}</dt>
        {card.died ? (
          <dd>{say('card.died', { day: dayText(lang, card.died) })}</dd>
        ) : card.roleNow !== null ? (
          <RoleList roles={card.rolesNow} joined={card.roleNow} context={context} dated={oneByOne} />
        ) : (
          <dd class="faint">{say('card.noOfficeNow')}</dd>
        )}
      </div>
    </dl>
  );
}

function AsOf({ day, context: { lang } }: { day: string | null; context: CardContext }) {
  return day === null ? null : (
    <span class="as-of">{sayIn(lang)('card.asOf.short', { day: dayText(lang, day) })}</span>
  );
}

function RoleList(props: {
  roles: readonly RoleLine[];
  joined: string | null;
  context: CardContext;
  /** Each office says when it was last checked. */
  dated?: boolean;
}) {
  if (props.roles.length === 0) return <dd>{props.joined}</dd>;
  return (
    <>
      {props.roles.map((role) => (
        <dd key={role.title + role.from}>
          {role.title}
          {role.acting && ` (${sayIn(props.context.lang)('card.acting')})`}{' '}
          <Span role={role} context={props.context} />
          {props.dated && role.asOf !== null && (
            <>
              {' '}
              <AsOf day={role.asOf} context={props.context} />
            </>
          )}
        </dd>
      ))}
    </>
  );
}

function Span({ role, context }: { role: RoleLine; context: CardContext }) {
  const say = sayIn(context.lang);
  const from = role.from.slice(0, 4);
  const to = role.to?.slice(0, 4);
  return (
    <span class="year">{to ? (to === from ? from : `${from}–${to}`) : say('card.since', { day: from })}</span>
  );
}
