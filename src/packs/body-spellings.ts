/** Other ways in which papers write the name of a company or another body. */

export interface Spelling {
  readonly name: string;
  /** The name without its apostrophe may be a word or a family: it needs evidence. */
  readonly weak: boolean;
}

const AND: Readonly<Record<string, readonly string[]>> = { de: ['und'], en: ['and'], mul: ['and', 'und'] };
const POSSESSIVE = /(\p{L})['’]s(?!\p{L})/u;
/** "McDonald" is nothing but the company's, "Wendys", "Chilis" and "Dominos" are. */
const CLEAR_STEM_LETTERS = 7;

/** "Ernst & Young" is "Ernst and Young", and in German "Ernst und Young". */
export function joinedSpellings(name: string, lang: string): Spelling[] {
  if (!name.includes(' & ')) return [];
  return (AND[lang] ?? []).map((and) => ({ name: name.replaceAll(' & ', ` ${and} `), weak: false }));
}

/** "Procter and Gamble" is "Procter & Gamble", and "McDonald's" is "McDonalds" where papers leave the apostrophe out. */
export function companySpellings(name: string): Spelling[] {
  const spellings: Spelling[] = [];
  if (/ and \p{Lu}/u.test(name)) spellings.push({ name: name.replaceAll(' and ', ' & '), weak: false });
  if (POSSESSIVE.test(name)) {
    const stem = name.slice(0, name.search(/['’]s/));
    const clear = name.includes(' ') || stem.length >= CLEAR_STEM_LETTERS;
    spellings.push({ name: name.replace(POSSESSIVE, '$1s'), weak: !clear });
  }
  return spellings;
}
