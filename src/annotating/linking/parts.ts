import { NameFlag } from '../lexicon/format';
import { type Candidate, type CandidateSpan, entryKey } from './candidate';
import type { Context } from './context';
import type { Situation, Traits } from './situation';

/** "Hanseatische Biofonds Treuhand GmbH": a word of another company's name, before its legal form. */
export const isHeadOfCompany = (
  { single, acronym, inFull }: Traits,
  { context, language }: Situation,
): boolean =>
  single &&
  !acronym &&
  !inFull &&
  context.legalFormBehind &&
  context.capitalBefore &&
  !context.companyBefore &&
  language.names.capitalisesNouns;

/** "die Linkspartei Podemos": where nouns have capitals, what stands directly before another body says what that is. */
export const isNoun = (
  candidate: Candidate,
  { single, acronym, inFull }: Traits,
  { beside, language }: Situation,
): boolean =>
  language.names.capitalisesNouns &&
  single &&
  !acronym &&
  !inFull &&
  beside.behind.length > 0 &&
  beside.behind.every(({ candidates }) =>
    candidates.some(
      (c) =>
        c.kind === 'organisation' &&
        entryKey(c) !== entryKey(candidate) &&
        (c.flags & (NameFlag.weak | NameFlag.short)) === 0,
    ),
  );

/** "sagte Riad Mahfuz", "Juan Carlos Medinilla": where nouns have capitals, a name that begins somebody else's. */
export function isPartOfPerson(
  { kind, flags }: Candidate,
  { single, surname }: Traits,
  { context, beside, language, surface }: Situation,
): boolean {
  if (!language.names.capitalisesNouns || context.capitalAfter < 0 || !isUnknown(beside.behind)) return false;
  // "Sprecherin Mina Petrova" is not the singer Mina.
  if (kind === 'person') return !surname && (single ? context.title : context.givenNames);
  if (kind === 'organisation' && context.givenNames) return true;
  if (!single || (flags & NameFlag.acronym) !== 0 || context.placeCue || context.dateline) return false;
  if (kind === 'place')
    return (
      (context.behindSpeech && !surface.endsWith('s')) ||
      context.nameBetween ||
      (context.capitalBefore && isSmall(context, flags))
    );
  return kind === 'organisation' && context.fullNameBehind && context.capitalBefore && !context.companyBefore;
}

/** No name of a pack, or nothing but a surname, which anybody may bear. */
const isUnknown = (spans: readonly CandidateSpan[]): boolean =>
  spans.every(({ candidates }) =>
    candidates.every(({ flags, kind }) => kind === 'person' && (flags & NameFlag.surname) !== 0),
  );

/** A town between two words with capitals. */
const isSmall = ({ fullNameBehind, capitalBefore }: Context, flags: number): boolean =>
  (flags & NameFlag.town) !== 0 && capitalBefore && !fullNameBehind;
