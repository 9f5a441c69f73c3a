import type {
  CardLink,
  Day,
  Entry,
  EntryCard,
  EntryId,
  Person,
  PersonCard,
  Role,
  RoleLine,
} from '../../model';
import { isOrganisation, isPerson, isPlace, isStory, isTerm } from '../../model';
import { firstDay, lastDay } from '../days';
import { factLines } from './facts';
import { MAX_ROLES_IN_LINE } from './limits';
import { roleBefore, rolesOn } from './roles';
import { nameOf, sourcesOf, textIn } from './texts';

export interface CardContext {
  /** Language of the card. */
  readonly lang: string;
  /** The article's day, null where unknown. */
  readonly day: Day | null;
  /** The reader's day: what "now" means. */
  readonly today: Day;
  readonly pack: string;
  readonly voice: string | null;
  /** Indexes of the entry's mentions. */
  readonly mentions: readonly number[];
  readonly links: readonly CardLink[];
  readonly rank: number;
  /** Name of another entry in the card's language, null where no pack has it. */
  readonly label: (id: EntryId) => string | null;
  /** Name of the country an ISO code stands for, in the card's language. */
  readonly countryName: (code: string) => string | null;
}

/** The card of a person, body, place or term. Stories have their own. */
export function entryCard(entry: Entry, context: CardContext): Exclude<EntryCard, { kind: 'story' }> {
  if (isStory(entry)) throw new TypeError('a story has a card of its own');
  const { lang, day } = context;
  const base = {
    id: entry.id,
    entry: entry.id,
    pack: context.pack,
    voice: context.voice,
    title: nameOf(entry, lang),
    lang,
    gist: textIn(entry.gist, lang) ?? '',
    background: textIn(entry.background, lang),
    facts: factLines(entry.facts, lang, day),
    links: [...context.links],
    asOf: entry.asOf ?? null,
    sources: sourcesOf(entry, lang),
    mentions: [...context.mentions],
    rank: context.rank,
  };
  if (isPerson(entry)) return { ...base, deck: 'background', kind: 'person', ...offices(entry, context) };
  if (isOrganisation(entry))
    return { ...base, deck: 'background', kind: 'organisation', nameAt: formerName(entry, context) };
  if (isPlace(entry)) {
    return {
      ...base,
      deck: 'background',
      kind: 'place',
      country: entry.country && entry.type !== 'country' ? context.countryName(entry.country) : null,
      lat: entry.lat ?? null,
      lon: entry.lon ?? null,
    };
  }
  if (isTerm(entry)) {
    const confusedWith = entry.confusedWith.flatMap((other) => {
      const label = other.entry ? context.label(other.entry) : null;
      const title = (other.names && textIn(other.names, lang)) ?? label;
      // An entry no pack has and nobody named cannot be told apart from anything.
      if (title === null) return [];
      return [
        {
          title,
          entry: label === null ? null : (other.entry ?? null),
          difference: textIn(other.difference, lang) ?? '',
        },
      ];
    });
    return { ...base, deck: 'glossary', kind: 'term', confusedWith };
  }
  return entry satisfies never;
}

function offices(
  person: Person,
  { lang, day, today }: CardContext,
): Pick<PersonCard, 'roleAt' | 'roleNow' | 'rolesAt' | 'rolesNow' | 'roleBefore' | 'died'> {
  const line = (role: Role): RoleLine => ({
    title: textIn(role.title, lang) ?? '',
    from: role.from,
    to: role.to ?? null,
    asOf: role.to ? null : (role.asOf ?? person.asOf ?? null),
    acting: role.acting === true,
  });
  const at = day === null ? [] : rolesOn(person, day);
  const now = person.died && lastDay(person.died) <= today ? [] : rolesOn(person, today);
  const before = day !== null && at.length === 0 ? roleBefore(person, day) : null;
  const joined = (roles: readonly Role[]): string | null =>
    roles
      .slice(0, MAX_ROLES_IN_LINE)
      .map((role) => textIn(role.title, lang) ?? '')
      .join('; ') || null;
  return {
    roleAt: joined(at),
    roleNow: joined(now),
    rolesAt: at.map(line),
    rolesNow: now.map(line),
    roleBefore: before && line(before),
    died: person.died ?? null,
  };
}

function formerName(
  entry: Extract<Entry, { formerNames: unknown }>,
  { lang, day }: CardContext,
): string | null {
  if (day === null) return null;
  const former = entry.formerNames.find(
    ({ from, to }) => (from === undefined || firstDay(from) <= day) && day <= lastDay(to),
  );
  return former ? textIn(former.names, lang) : null;
}
