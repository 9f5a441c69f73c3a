import type { Span } from '../model';
import type { ComparisonTexts } from './comparisons';
import type { CompoundLookup } from './compounds';
import type { ContextRules } from './contexts';
import type { FigureRules } from './figure-rules';
import type { Grammar } from './grammar';
import type { NameRules } from './names';

/**
 * All that Backstory knows of one language. Rules are data in the language's folder;
 * the code that applies them is shared. Adding a language is adding a folder (`rules.ts` says which files), its line in
 * `index.ts`, and its code in READING_LANGS, without which neither that line nor the lexicon's bit compiles.
 */
export interface Language {
  /** ISO 639. */
  readonly id: string;
  /** Sentences of `text` as UTF-16 spans, in order, without the white space between them. */
  readonly sentences: (text: string) => Span[];
  /** Whether a full stop behind the word belongs to it ("Sen.", "bzw."). */
  readonly isAbbreviation: (word: string) => boolean;
  /** Words that stand in every second article and so say nothing about which story it is, folded. */
  readonly commonWords: ReadonlySet<string>;
  readonly grammar: Grammar;
  readonly names: NameRules;
  readonly compounds: CompoundLookup;
  readonly contexts: ContextRules;
  /** What a card says of a number, in this language. */
  readonly comparisons: ComparisonTexts;
  readonly figures: FigureRules;
}
