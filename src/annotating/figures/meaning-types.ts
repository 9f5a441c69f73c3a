import type { Language } from '../../language/language';
import type { MeasureId } from '../../model';
import type { Found } from './found';
import type { MeasureTables } from './measure-rules';
import type { NounPhrase } from './noun-phrase';
import type { Token } from './tokens';

/** What a quantity counts. Token indexes. */
export interface Meaning {
  readonly found: Found;
  readonly measure: MeasureId;
  /** How it was told: by the noun, by a verb, by the unit, or from the number beside it. */
  readonly by: 'noun' | 'verb' | 'role' | 'amount' | 'joined' | 'part';
  readonly phrase: NounPhrase | null;
  /** Verb or noun that gave the measure away, for the span of the figure. */
  readonly cue: { readonly from: number; readonly to: number } | null;
  /** Index in the sentence's meanings of the whole this is a part of; -1 for the last of the sentence before. */
  readonly wholeOf: number | null;
}

/** Token indexes, `to` exclusive. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

export interface Around {
  readonly tokens: readonly Token[];
  readonly tables: MeasureTables;
  readonly sentence: Sentence;
  /** Token after the quantity before, and first token of the one behind. */
  readonly floor: number;
  readonly ceiling: number;
  /** Token after the number of the same type before, and first token of the one behind; the sentence's ends where none is. */
  readonly lastAlike: number;
  readonly nextAlike: number;
  readonly language: Language;
  /** The number before it in the sentence. */
  readonly before: Found | null;
}
