import type { Language } from '../../language';
import type { ContextRules } from '../../language/contexts';
import type { NameRules } from '../../language/names';

type ListsOf<Rules> = { [K in keyof Rules]: Rules[K] extends string[] ? K : never }[keyof Rules];
type WordList = ListsOf<NameRules> | ListsOf<ContextRules>;

const cache = new Map<Language, Map<WordList, ReadonlySet<string>>>();

/** One of a language's word lists as a set, made once. */
export function wordSet(language: Language, list: WordList): ReadonlySet<string> {
  let sets = cache.get(language);
  if (!sets) {
    sets = new Map();
    cache.set(language, sets);
  }
  let set = sets.get(list);
  if (!set) {
    const { names, contexts } = language;
    set = new Set(
      list in names ? names[list as ListsOf<NameRules>] : contexts[list as ListsOf<ContextRules>],
    );
    sets.set(list, set);
  }
  return set;
}

/** Whether a lower-case word is a title or office that stands before a name. Only compounds end in one: "making" is no king. */
export function isTitle(lower: string, language: Language): boolean {
  const { compounds, names } = language;
  return (
    wordSet(language, 'titles').has(lower) ||
    (compounds.heads.size > 0
      ? names.titleEndings.some((ending) => lower.endsWith(ending))
      : wordSet(language, 'titleEndings').has(lower))
  );
}
