import type { Language } from '../../language';
import { NameFlag } from '../lexicon/format';
import type { PackView } from '../pack-view';
import { type Candidate, type CandidateSpan, entryKey } from './candidate';
import type { Context } from './context';
import { MAX_COHERENT, MAX_RELATED_SCAN, SHORT_SURNAME, SMALL_PLACE_PRIOR, WEIGHTS } from './weights';
import { wordSet } from './word-sets';

export type FeatureName = keyof typeof WEIGHTS;

export interface Feature {
  readonly name: FeatureName;
  readonly points: number;
}

/** What the rest of the article is known to be about. */
export interface Evidence {
  /** Entries already accepted (entryKey). */
  readonly anchors: ReadonlySet<number>;
  /** Entries named by a full name of theirs. */
  readonly full: ReadonlySet<number>;
  /** Folded names that the article gives to somebody else ("Kevin Merz"). */
  readonly namesakes: ReadonlySet<string>;
  /** Offsets where a name of a person may begin. */
  readonly people: ReadonlySet<number>;
  /** Where accepted names and adjectives end: what follows is a name of its own ("European Council President Tusk"). */
  readonly ends: ReadonlySet<number>;
}

export interface Situation {
  readonly context: Context;
  readonly evidence: Evidence;
  readonly packs: readonly PackView[];
  readonly language: Language;
  /** The span's text, folded. */
  readonly surface: string;
}

/** The points for and against one candidate; their sum is the score. */
export function features(span: CandidateSpan, candidate: Candidate, situation: Situation): Feature[] {
  const { context, evidence, packs, language, surface } = situation;
  const list: Feature[] = [];
  const add = (name: FeatureName, times = 1): void => {
    list.push({ name, points: WEIGHTS[name] * times });
  };
  const { flags, kind } = candidate;
  const surname = (flags & NameFlag.surname) !== 0;
  const weak = (flags & NameFlag.weak) !== 0;
  const demonym = (flags & NameFlag.demonym) !== 0;
  const acronym = (flags & NameFlag.acronym) !== 0;
  const single = span.words === 1;
  if (demonym) add('demonym');
  else if (surname) add('surname');
  else if (weak) add(single ? 'weak' : 'weakMultiword');
  else if (acronym) add('acronym');
  else if (single) add('singleWord');
  else add('multiword');
  add('prior', candidate.prior);

  const inFull = evidence.full.has(entryKey(candidate));
  if (inFull && (surname || weak || single)) add('namedInFull');
  else if (surname && evidence.anchors.has(entryKey(candidate))) add('acceptedElsewhere');
  if (surname && evidence.ends.has(span.start - 1)) add('behindBody');
  if (surname && !inFull && evidence.namesakes.has(surface)) add('namesake');
  if (surname && !inFull && !context.title && surface.length < SHORT_SURNAME) add('shortSurname');
  if (kind === 'person' && context.title) {
    if (context.civilTitle) add('civilTitle');
    else add(!surname || (flags & NameFlag.official) !== 0 ? 'title' : 'titleOfNobody');
  }
  if (kind === 'place' && context.title && single && !language.names.capitalisesNouns) add('titleOnOther');
  if (kind === 'place' && single && !demonym && candidate.prior < SMALL_PLACE_PRIOR) add('smallPlace');
  if (kind === 'place' && context.placeCue) add('placeCue');
  if (kind === 'place' && context.dateline) add('dateline');
  const related = coherence(candidate, evidence, packs);
  if (related > 0) add('coherence');
  if (related > 0 && weak && (flags & NameFlag.organ) !== 0) add('organ');
  if (related > 1) add('moreCoherence', related - 1);
  if (demonym) return list;
  if (kind === 'organisation' && !acronym && !inFull) {
    if (context.sourceCue || context.quoted) {
      if (weak) add('sourceCue');
    } else if (isHomograph(surface, context, language)) add('commonWord');
  }

  if (context.firstNameBefore && single && !acronym) add('firstNameBefore');
  else if (context.capitalBefore && !evidence.ends.has(span.start - 1)) {
    if (!language.names.capitalisesNouns)
      add(surname ? 'capitalBesideSurname' : kind === 'place' ? 'placeInName' : 'capitalBeside');
    else if (surname || weak) add('capitalBefore');
  }
  if (context.capitalAfter >= 0 && !acronym && !language.names.capitalisesNouns) {
    if (kind !== 'place') {
      if (single && surname) add('capitalBesideSurname');
      else if (single && weak) add('capitalBeside');
    } else if (!evidence.people.has(context.capitalAfter)) add('placeInName');
  }
  if (context.otherThing && kind !== 'term' && !(acronym && kind === 'place')) add('otherThing');
  if (context.company && kind !== 'organisation' && !(acronym && kind === 'place')) add('company');
  if (context.institution && kind !== 'term') add('institution');
  if (context.model && kind === 'organisation') add('model');
  if (context.quoted && kind === 'place' && single) add('quotedPlace');
  if (context.credit) add('credit');
  if (context.match && kind === 'place' && !context.placeCue) add('match');
  if (context.hyphenAfter && kind === 'person' && !surname) add('hyphenName');
  if (context.hyphenBefore && single) add('hyphenBefore');
  if ((context.hyphenAfter || context.hyphenBefore) && weak) add('hyphenWeak');
  if (span.compound) add('compound');
  return list;
}

const ARTICLE = /^(?:der|die|das|the) /;

/** Where nouns have capitals every "Spiegel" may be a mirror; elsewhere only the first word of a sentence. */
function isHomograph(surface: string, context: Context, language: Language): boolean {
  return (
    (language.names.capitalisesNouns || context.sentenceStart) &&
    wordSet(language, 'commonWords').has(surface.replace(ARTICLE, ''))
  );
}

export const total = (list: readonly Feature[]): number => list.reduce((sum, { points }) => sum + points, 0);

function coherence(candidate: Candidate, { anchors }: Evidence, packs: readonly PackView[]): number {
  const related = packs[candidate.pack]?.related(candidate.entry);
  if (!related) return 0;
  let found = 0;
  if (related.length > MAX_RELATED_SCAN) {
    const set = new Set(related);
    for (const anchor of anchors)
      if (Math.floor(anchor / 0x1000000) === candidate.pack && set.has(anchor % 0x1000000)) found++;
  } else {
    for (const entry of related) if (anchors.has(entryKey({ pack: candidate.pack, entry }))) found++;
  }
  return Math.min(found, MAX_COHERENT);
}
