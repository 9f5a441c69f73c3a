import type { Language } from '../../language';
import { NameFlag } from '../lexicon/format';
import type { PackView } from '../pack-view';
import { isRelated } from '../related';
import type { Candidate, CandidateSpan } from './candidate';

/** Spans that stand directly beside a span. */
export interface Neighbours {
  /** One space before it. */
  readonly before: readonly CandidateSpan[];
  /** One space behind it. */
  readonly behind: readonly CandidateSpan[];
  /** A comma and a space before it: "Trenton" for "N.J." in "Trenton, N.J.". */
  readonly beforeComma: readonly CandidateSpan[];
  readonly behindComma: readonly CandidateSpan[];
  /** Where it is said to be: "das Verteidigungsministerium in Kiew". */
  readonly located: readonly CandidateSpan[];
  /** The place with which its name goes on: "the Export-Import Bank of Japan". */
  readonly ofPlace: readonly CandidateSpan[];
  /** The body whose office stands before a person: "Tesla CEO Musk", "Bayern-Trainer Kompany". */
  readonly employer: readonly CandidateSpan[];
  /** Members of one list with it: "Target and Walmart". */
  readonly listed: readonly CandidateSpan[];
  /** Places in one list or on one line with it: "Lüneburg, Uelzen und Celle", "Köln – Trier". */
  readonly listedPlaces: readonly CandidateSpan[];
  /** Some capitalised word with a comma stands before it, known or not. */
  readonly capitalBeforeComma: boolean;
}

export const NO_NEIGHBOURS: Neighbours = {
  before: [],
  behind: [],
  beforeComma: [],
  behindComma: [],
  located: [],
  ofPlace: [],
  employer: [],
  listed: [],
  listedPlaces: [],
  capitalBeforeComma: false,
};

const LAST_WORD_AND_COMMA = /\p{Lu}[\p{L}.'’-]*, ?$/u;
/** From place to place: "Köln – Trier", "Wiesloch/Rauenberg". */
const LINES = [' – ', ' - ', '/', ' / '];
/** Long enough for a word and its comma. */
const WINDOW = 40;

export function neighboursOf(
  text: string,
  spans: readonly CandidateSpan[],
  { contexts, names }: Language,
): ReadonlyMap<CandidateSpan, Neighbours> {
  const starts = new Map<number, CandidateSpan[]>();
  const ends = new Map<number, CandidateSpan[]>();
  const put = (map: Map<number, CandidateSpan[]>, at: number, span: CandidateSpan): void => {
    const list = map.get(at);
    if (list) list.push(span);
    else map.set(at, [span]);
  };
  for (const span of spans) {
    put(starts, span.start, span);
    put(ends, span.end, span);
  }
  const none: CandidateSpan[] = [];
  const joints = [', ', ...contexts.joins.map((join) => ` ${join} `)];
  const placeJoints = [...joints, ...contexts.listJoins.map((join) => ` ${join} `), ...LINES];
  const joined = ({ start, end }: CandidateSpan, by: readonly string[]): readonly CandidateSpan[] =>
    by.flatMap((joint) => [
      ...((text.startsWith(joint, end) && starts.get(end + joint.length)) || none),
      ...((text.startsWith(joint, start - joint.length) && ends.get(start - joint.length)) || none),
    ]);
  const result = new Map<CandidateSpan, Neighbours>();
  for (const span of spans) {
    const { start, end } = span;
    const spaceBefore = isSpace(text, start - 1);
    const spaceBehind = isSpace(text, end);
    // Agencies' copy also has "Salem,Ore.".
    const tightComma = text[start - 1] === ',';
    const commaBefore = tightComma || (spaceBefore && text[start - 2] === ',');
    const isBody = span.candidates.some(({ kind }) => kind === 'organisation');
    // "Trenton, N.J., and": the full stop of the shortened state is not part of its span.
    result.set(span, {
      before: (spaceBefore && ends.get(start - 1)) || none,
      behind: (spaceBehind && starts.get(end + 1)) || none,
      beforeComma: (commaBefore && ends.get(start - (tightComma ? 1 : 2))) || none,
      behindComma: (text[end] === ',' && starts.get(end + (isSpace(text, end + 1) ? 2 : 1))) || none,
      located: (isBody && joinedBy(text, end, names.inCues, starts)) || none,
      // Asked only where an office stands before the name.
      get employer() {
        return employerOf(text, start, ends) ?? none;
      },
      ofPlace: (isBody && joinedBy(text, end, contexts.of, starts)) || none,
      listed: isBody ? joined(span, joints) : none,
      get listedPlaces() {
        return joined(span, placeJoints);
      },
      capitalBeforeComma:
        commaBefore && LAST_WORD_AND_COMMA.test(text.slice(Math.max(0, start - WINDOW), start)),
    });
  }
  return result;
}

/** An office of up to three words before a name, behind a space, a hyphen or a genitive. */
const OFFICE = /(?:['’]s)?[ \u00a0-](?:\p{L}[\p{L}-]* ){1,3}$/u;

/** The spans that end where the words before a name begin, whichever of them are an office. */
function employerOf(
  text: string,
  start: number,
  ends: ReadonlyMap<number, CandidateSpan[]>,
): readonly CandidateSpan[] | undefined {
  const left = text.slice(Math.max(0, start - WINDOW), start);
  for (let gap = OFFICE.exec(left)?.[0]; gap !== undefined; gap = OFFICE.exec(gap.slice(1))?.[0]) {
    const spans = ends.get(start - gap.length);
    if (spans?.some(({ candidates }) => candidates.some(({ kind }) => kind === 'organisation'))) return spans;
  }
  return undefined;
}

/** The spans behind one of the words and a space on both sides of it. */
function joinedBy(
  text: string,
  end: number,
  words: readonly string[],
  starts: ReadonlyMap<number, CandidateSpan[]>,
): readonly CandidateSpan[] | undefined {
  const word = words.find((w) => text.startsWith(` ${w} `, end));
  return word === undefined ? undefined : starts.get(end + word.length + 2);
}

const isSpace = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\u00a0';

/** Whether one of the spans may mean something that the candidate stands in relation to: a town and its state. */
export function relates(
  candidate: Candidate,
  spans: readonly CandidateSpan[],
  packs: readonly PackView[],
): boolean {
  if (spans.length === 0) return false;
  const related = packs[candidate.pack]?.related(candidate.entry);
  if (!related) return false;
  return spans.some((span) =>
    span.candidates.some(
      (c) =>
        c.kind === 'place' &&
        c.pack === candidate.pack &&
        (c.entry === candidate.entry || isRelated(related, c.entry)),
    ),
  );
}

export const hasFlag = (spans: readonly CandidateSpan[], flag: number): boolean =>
  spans.some(({ candidates }) => candidates.some(({ flags }) => (flags & flag) !== 0));

export const hasKind = (spans: readonly CandidateSpan[], kind: Candidate['kind']): boolean =>
  spans.some(({ candidates }) => candidates.some((c) => c.kind === kind));

/** A body directly before a place or behind it makes one name with it: "Maersk Alabama", "Lloyds Bank Canada". */
export const hasBody = (spans: readonly CandidateSpan[]): boolean =>
  spans.some(({ candidates }) =>
    candidates.some((c) => c.kind === 'organisation' && (c.flags & NameFlag.short) === 0),
  );

/** A town or region, no country: "BP Deutschland" is still BP. */
export const hasTown = (spans: readonly CandidateSpan[], packs: readonly PackView[]): boolean =>
  spans.some(({ candidates }) =>
    candidates.some(
      (c) =>
        c.kind === 'place' &&
        (c.flags & NameFlag.demonym) === 0 &&
        packs[c.pack]?.country(c.entry) !== c.entry,
    ),
  );
