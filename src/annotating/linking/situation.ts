import type { Language } from '../../language';
import type { PackView } from '../pack-view';
import type { CandidateSpan } from './candidate';
import type { Context } from './context';
import type { Neighbours } from './neighbours';
import type { WEIGHTS } from './weights';

export type FeatureName = keyof typeof WEIGHTS;

export interface Feature {
  readonly name: FeatureName;
  readonly points: number;
}

/** How often the article names something of each country: the country itself, its people, places, bodies, its adjective. */
export interface Focus {
  /** Mentions by country (entryKey of the country). */
  readonly mentions: ReadonlyMap<number, number>;
  /** Mentions of the country named most. */
  readonly most: number;
}

export const NO_FOCUS: Focus = { mentions: new Map(), most: 0 };

/** What the rest of the article is known to be about. */
export interface Evidence {
  /** Entries already accepted (entryKey). */
  readonly anchors: ReadonlySet<number>;
  /** Entries that a title or a name of several words made clear somewhere. */
  readonly clear: ReadonlySet<number>;
  /** Entries named by a full name of theirs, with those names (folded). */
  readonly full: ReadonlyMap<number, ReadonlySet<string>>;
  /** A result, or two clubs named in full: towns stand for their clubs. */
  readonly sport: boolean;
  /** Clubs named in full that the text also calls by a part of their name, by entryKey. */
  readonly clubs: ReadonlySet<number>;
  /** Places that are teams somewhere in the article ("Liverpool manager"), by entryKey. */
  readonly teams: ReadonlySet<number>;
  /** Last words of the full names of bodies, with the bodies: "Los Angeles Times" may be "The Times". */
  readonly tails: ReadonlyMap<string, ReadonlySet<number>>;
  /** Single names that were clear somewhere, with their entries: of bodies ("Apple shares") and of places ("in Durham"). */
  readonly senses: ReadonlyMap<string, ReadonlySet<number>>;
  /** How often each entry is named. */
  readonly named: ReadonlyMap<number, number>;
  readonly focus: Focus;
  /** Folded names that the article gives to somebody else ("Kevin Merz"). */
  readonly namesakes: ReadonlySet<string>;
  /** Folded names that are a company's in the article ("Madeira Inc"): no place or person by that name is meant. */
  readonly companies: ReadonlySet<string>;
  /** Folded names of places and people with which the name of a company begins ("Great Lakes Forest Products Ltd"). */
  readonly companyHeads: ReadonlySet<string>;
  /** Spans that are part of a company's name. */
  readonly insideCompanies: ReadonlySet<CandidateSpan>;
  /** Offsets where a name of a place may begin. */
  readonly places: ReadonlySet<number>;
  /** The parliament or ministry of a part of the country is meant: the text speaks of nothing national. */
  readonly provincial: boolean;
  /** Offsets where a name of a person may begin. */
  readonly people: ReadonlySet<number>;
  /** Accepted places by span, with NameFlag.town where they are towns; no adjectives. */
  readonly settled: ReadonlyMap<CandidateSpan, number>;
  /** Folded names that stand at least twice behind "in" and the like. */
  readonly cued: ReadonlySet<string>;
  /** Accepted companies and other bodies that are no clubs, by span. */
  readonly bodies: ReadonlySet<CandidateSpan>;
  /** Where accepted names and adjectives end: what follows is a name of its own ("European Council President Tusk"). */
  readonly ends: ReadonlySet<number>;
}

export interface Situation {
  readonly context: Context;
  readonly beside: Neighbours;
  /** The article's day as yyyymmdd, if known. */
  readonly day: number | null;
  readonly evidence: Evidence;
  readonly packs: readonly PackView[];
  readonly language: Language;
  /** The span's text, folded. */
  readonly surface: string;
}

/** What kind of name it was that matched. */
export interface Traits {
  readonly surname: boolean;
  readonly weak: boolean;
  readonly demonym: boolean;
  readonly acronym: boolean;
  /** Part of a club's name. */
  readonly short: boolean;
  readonly single: boolean;
  /** Another, full name of the entry stands in the article. */
  readonly inFull: boolean;
  /** A word that alone says little ("Apple"), made clear elsewhere in the article. */
  readonly sameSense: boolean;
}

export type Add = (name: FeatureName, times?: number) => void;
