import type { ReadingLang } from '../model';
import { de } from './de';
import { en } from './en';
import type { Language } from './language';

export type { Language } from './language';
export type { NameRules } from './names';

/**
 * Of every language that articles can be in, its folder; read when it is first asked for: a background that is woken for
 * an article in one language does without the others.
 */
export const LANGUAGES: Readonly<Record<ReadingLang, Language>> = {
  get de() {
    return de();
  },
  get en() {
    return en();
  },
};

/** The rules of a language, or null for one that Backstory cannot read. */
export function languageOf(lang: string | null): Language | null {
  return lang !== null && Object.hasOwn(LANGUAGES, lang) ? LANGUAGES[lang as ReadingLang] : null;
}
