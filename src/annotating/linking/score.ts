import { NameFlag } from '../lexicon/format';
import { articleFeatures } from './article-features';
import { besideFeatures } from './beside-features';
import { type Candidate, type CandidateSpan, entryKey } from './candidate';
import type { Add, Feature, Situation, Traits } from './situation';
import { SMALL_PLACE_PRIOR, WEIGHTS } from './weights';

/** The points for and against one candidate; their sum is the score. */
export function features(span: CandidateSpan, candidate: Candidate, situation: Situation): Feature[] {
  const list: Feature[] = [];
  const add: Add = (name, times = 1) => {
    list.push({ name, points: WEIGHTS[name] * times });
  };
  const traits = traitsOf(span, candidate, situation);
  nameFeatures(span, candidate, traits, situation, add);
  articleFeatures(span, candidate, traits, situation, add);
  if (!traits.demonym) besideFeatures(span, candidate, traits, situation, add);
  return list;
}

export const total = (list: readonly Feature[]): number => list.reduce((sum, { points }) => sum + points, 0);

function traitsOf(
  { words }: CandidateSpan,
  candidate: Candidate,
  { context, evidence, language, surface }: Situation,
): Traits {
  const { flags } = candidate;
  const full = evidence.full.get(entryKey(candidate));
  return {
    surname: (flags & NameFlag.surname) !== 0,
    // A body in lower case ("the federal government") is described, not named; where nouns have capitals it is named.
    weak:
      (flags & NameFlag.weak) !== 0 ||
      (candidate.kind === 'organisation' &&
        words > 1 &&
        context.lowerCase &&
        !language.names.capitalisesNouns),
    demonym: (flags & NameFlag.demonym) !== 0,
    acronym: (flags & NameFlag.acronym) !== 0,
    short: (flags & NameFlag.short) !== 0,
    single: words === 1,
    sameSense: evidence.senses.get(surface)?.has(entryKey(candidate)) === true,
    inFull: full !== undefined && (full.size > 1 || !full.has(surface)),
  };
}

/** The name itself, and how common its meaning is. */
function nameFeatures(
  { compound, candidates }: CandidateSpan,
  candidate: Candidate,
  { surname, weak, demonym, acronym, single }: Traits,
  { context, language, packs }: Situation,
  add: Add,
): void {
  const { flags, kind, prior } = candidate;
  if (demonym) add('demonym');
  else if (surname) add(single ? 'surname' : 'surnameMultiword');
  else if (weak) add(single ? 'weak' : 'weakMultiword');
  else if (acronym) add('acronym');
  else if (single) add('singleWord');
  else add('multiword');
  add('prior', prior);
  const articled = (flags & NameFlag.articled) !== 0;
  if (kind === 'place' && single && !demonym && !articled && prior < SMALL_PLACE_PRIOR) add('smallPlace');
  if (articled && language.names.capitalisesNouns) add(context.article ? 'articled' : 'unarticled');
  else if (
    kind === 'place' &&
    !articled &&
    language.names.capitalisesNouns &&
    context.article &&
    candidates.some((c) => (c.flags & NameFlag.articled) !== 0) &&
    packs[candidate.pack]?.country(candidate.entry) !== candidate.entry
  )
    add('besideArticled');
  if (compound) add('compound');
}
