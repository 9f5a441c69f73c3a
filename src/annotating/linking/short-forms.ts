import type { Language } from '../../language';
import type { Link } from './decision';
import type { Standing } from './standing';
import { isTitle, wordSet } from './word-sets';

/** A short form alone is a little less sure than the full name it stands for. */
const MAX_CONFIDENCE = 0.9;

/** Short forms of names with the first link of what each stands for; null where two share one. */
export type ShortForms = Map<string, Link | null>;

export const isSameEntry = (
  a: { readonly pack: number; readonly entry: number },
  b: { readonly pack: number; readonly entry: number },
): boolean => a.pack === b.pack && a.entry === b.entry;

export function noteShortForm(forms: ShortForms, form: string, link: Link): void {
  const known = forms.get(form);
  if (known === undefined) forms.set(form, link);
  else if (known && !isSameEntry(known, link)) forms.set(form, null);
}

/** The link of a full name at a place where its short form stands. */
export const asShortForm = (link: Link, { start, end }: Pick<Standing, 'start' | 'end'>): Link => ({
  ...link,
  start,
  end,
  confidence: Math.min(link.confidence, MAX_CONFIDENCE),
});

/** Somebody or something else bears the form too: "Baker Hughes" beside "Tom Baker". */
export const isShared = (found: readonly Standing[], of: Link, links: readonly Link[]): boolean =>
  found.some(
    ({ start, end, alone }) =>
      !alone && !links.some((l) => l.start <= start && end <= l.end && l.entry === of.entry),
  );

/** Both in the order of the text. */
export const inOrder = (links: readonly Link[], added: readonly Link[]): Link[] =>
  added.length === 0 ? [...links] : [...links, ...added].sort((a, b) => a.start - b.start);

const LISTS = ['functionWords', 'calendar', 'openers'] as const;

/** "King", "Will", "April": a lower-case word that says nothing alone. */
export const saysNothing = (lower: string, language: Language): boolean =>
  isTitle(lower, language) || LISTS.some((list) => wordSet(language, list).has(lower));
