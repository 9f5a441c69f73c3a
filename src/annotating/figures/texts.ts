import { LANGUAGES, languageOf } from '../../language';
import type { ComparisonTexts } from '../../language/comparisons';

/** What cards of a language say of numbers; English for a language without a folder. */
export const textsOf = (lang: string): ComparisonTexts => (languageOf(lang) ?? LANGUAGES.en).comparisons;
