import type { ReadingLang, Span } from '../model';
import type { CompoundRules } from './compounds';
import type { ContextRules } from './contexts';
import type { NameRules } from './names';
import type { FigureRules } from './numbers-rules';

/**
 * All that Backstory knows of one language. Rules are data in the language's folder;
 * the code that applies them is shared. Adding a language is adding a folder.
 */
export interface Language {
  readonly id: ReadingLang;
  /** Sentences of `text` as UTF-16 spans, in order, without the white space between them. */
  readonly sentences: (text: string) => Span[];
  /** Whether a full stop behind the word belongs to it ("Sen.", "bzw."). */
  readonly isAbbreviation: (word: string) => boolean;
  readonly names: NameRules;
  readonly compounds: CompoundRules;
  readonly contexts: ContextRules;
  readonly figures: FigureRules;
}
