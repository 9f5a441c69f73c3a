import {
  ARTICLE,
  LETTERS,
  type SpellingRules,
  SYSTEMS,
  type System,
  spellingRules,
  type Unit,
} from './rules';

export { scriptCountry } from './rules';

/**
 * One name from another script has many spellings in ours: Tokayev, Tokaev, Tokajew; Zelensky, Zelenskyy, Selenskyj.
 * A spelling in the English manner is cut into units, and every system writes each unit in its own way.
 */

/** The language in whose manner a name must be given: rules read it letter by letter, and other manners mix systems. */
export const GIVEN_IN = 'en';
/** Spellings of one name and system: more are combinations that nobody writes. */
export const MAX_SPELLINGS = 32;
/** The same of a name of several words: most of its spellings are found by the last word alone. */
const MAX_LONG_SPELLINGS = 20;
/** Shorter words ("Li", "Xi") are written in one way. */
const MIN_WORD = 3;

/** Signs for soft and guttural sounds, which are as often left out. */
const SIGNS = /['’ʻʼ‘`ʿʾ′]/g;
const SIGN = "'";
const VOWEL = /[aeiouyäöü]/;

/** A way to write something, and how far it is from the usual one. */
interface Form {
  readonly text: string;
  readonly cost: number;
}

/**
 * Other spellings of a name in Latin letters, lower case, without the one given. `country` (ISO 3166-1) tells the
 * rules of its languages. Names are varied system by system, so that no spelling mixes two.
 */
export function spellings(name: string, country?: string): string[] {
  const rules = spellingRules(country);
  const given = plain(name);
  const found = new Set<string>();
  for (const system of SYSTEMS)
    for (const { text } of nameForms(given, system, rules))
      for (const form of withArticles(text, system, rules)) found.add(form);
  found.delete(given);
  return [...found];
}

/** "al-Maliki" without its article, or null where there is none. */
export function withoutArticle(name: string): string | null {
  return ARTICLE.test(name) ? name.replace(ARTICLE, '') : null;
}

/** A name as papers of `lang` write it that do without its special letters ("Söder" – "Soder", "Støre" – "Störe"), or null. */
export function withoutLetters(name: string, lang: string): string | null {
  const given = name.normalize('NFC');
  const written = given.replace(/\P{ASCII}/gu, (letter) => {
    const lower = letter.toLowerCase();
    const other = LETTERS[lower]?.[lang];
    if (other === undefined) return letter;
    return lower === letter ? other : other.charAt(0).toUpperCase() + other.slice(1);
  });
  return written === given ? null : written;
}

function nameForms(name: string, system: System, rules: SpellingRules): Form[] {
  const parts = name.split(/([ -])/);
  const isArticle = (word: string | undefined): boolean => rules.article?.test(`${word}-xxx`) ?? false;
  return combine(
    parts.map((word, i) => {
      const letters = word.replaceAll(SIGN, '');
      if (word === '-' && rules.joins && !isArticle(parts[i - 1]))
        return [
          { text: '-', cost: 0 },
          { text: '', cost: 2 },
        ];
      const listed = rules.words.get(letters);
      const made =
        listed?.all || letters.length < MIN_WORD ? [{ text: word, cost: 0 }] : wordForms(word, system, rules);
      const known = new Set(made.map(({ text }) => text));
      const others = listed?.forms.filter((text) => !known.has(text)) ?? [];
      return [...made, ...others.map((text) => ({ text, cost: 1 }))];
    }),
    parts.length > 1 ? MAX_LONG_SPELLINGS : MAX_SPELLINGS,
  );
}

/** "al-Scharaa", "asch-Scharaa", "Scharaa": the article as it is written, as it is spoken before some letters, and left out. */
function withArticles(name: string, system: System, { article, sun }: SpellingRules): string[] {
  if (!article) return [name];
  const at = article.exec(name);
  // Towns have it or not ("Minya", "al-Minya"); inside longer names it stands where it stands.
  if (!at && /[ -]/.test(name)) return [name];
  const before = at ? name.slice(0, at.index) : '';
  const noun = at ? name.slice(at.index + at[0].length) : name;
  const letter = system === 'en' ? undefined : sun?.exec(noun)?.[0];
  return [
    `${before}al-${noun}`,
    ...(system === 'en' ? [`${before}el-${noun}`] : []),
    ...(letter === undefined ? [] : [`${before}a${letter}-${noun}`]),
    `${before}${noun}`,
  ];
}

/** Without diacritics but those of ä, ö and ü, and with one sign for all soft and guttural sounds. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<![aou])\p{M}|(?!\u0308)\p{M}/gu, '')
    .normalize('NFC')
    .replace(SIGNS, SIGN);
}

function wordForms(word: string, system: System, { endings, units }: SpellingRules): Form[] {
  const ending = endings.find(({ from: [from = ''] }) => word.endsWith(from) && word.length > from.length);
  const stem = ending ? word.slice(0, -(ending.from[0] ?? '').length) : word;
  const parts: Form[][] = [];
  const ways = (texts: readonly string[]): Form[] => texts.map((text, cost) => ({ text, cost }));
  for (let i = 0; i < stem.length; ) {
    const unit = units.find((u) => stem.startsWith(u.from, i) && fits(u, word, i));
    parts.push(ways(unit ? unit.to[system] : stem[i] === SIGN ? ['', SIGN] : [stem[i] ?? '']));
    i += unit ? unit.from.length : 1;
  }
  if (ending) parts.push(ways(ending.to[system]));
  return combine(parts, MAX_SPELLINGS);
}

function fits({ from, at }: Unit, word: string, i: number): boolean {
  const before = VOWEL.test(word[i - 1] ?? '');
  const after = VOWEL.test(word[i + from.length] ?? '');
  if (at === 'start') return i === 0;
  if (at === 'after-vowel') return before;
  if (at === 'before-vowel') return after;
  if (at === 'between-vowels') return before && after;
  if (at === 'before-consonant') return !after && i + from.length < word.length;
  return true;
}

/** All ways to write the parts one after the other; those that depart least from the usual writing first. */
function combine(parts: readonly (readonly Form[])[], max: number): Form[] {
  let forms: Form[] = [{ text: '', cost: 0 }];
  for (const part of parts) {
    forms = forms
      .flatMap(({ text, cost }) => part.map((p) => ({ text: text + p.text, cost: cost + p.cost })))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, max);
  }
  return forms;
}
