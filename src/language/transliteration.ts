import * as v from 'valibot';
import data from './transliteration.json';

/**
 * One name from another script has many spellings in ours: Tokayev, Tokaev, Tokajew; Zelensky, Zelenskyy, Selenskyj.
 * A spelling in the English manner is cut into units, and every system writes each unit in its own way.
 */

const SYSTEMS = ['de', 'en', 'scholarly'] as const;
type System = (typeof SYSTEMS)[number];

const ways = v.strictObject({
  de: v.array(v.string()),
  en: v.array(v.string()),
  scholarly: v.array(v.string()),
});
const Schema = v.strictObject({
  source: v.string(),
  /** Arabic articles, which are written, left out or assimilated. */
  articles: v.array(v.string()),
  /** Countries whose names come from Cyrillic, Arabic, Armenian or Georgian script. */
  countries: v.record(v.string(), v.string()),
  /** `sun`: letters, as German and English write them, that the article takes on ("asch-Schams", "ar-Raqqa"). */
  sun: v.array(v.string()),
  endings: v.array(
    v.strictObject({ from: v.array(v.string()), countries: v.optional(v.array(v.string())), to: ways }),
  ),
  units: v.array(
    v.strictObject({
      from: v.string(),
      /** ISO 3166-1: only for names from there. */
      countries: v.optional(v.array(v.string())),
      at: v.optional(v.picklist(['start', 'after-vowel', 'before-vowel', 'between-vowels'])),
      to: ways,
    }),
  ),
});
const rules = v.parse(Schema, data);
type Unit = (typeof rules.units)[number];

/** Longest first; a unit with a condition before the same letters without one. */
const units = [...rules.units].sort(
  (a, b) =>
    b.from.length - a.from.length ||
    Number(b.countries !== undefined) - Number(a.countries !== undefined) ||
    Number(b.at !== undefined) - Number(a.at !== undefined),
);

/** Spellings of one word and system: more are combinations that nobody writes. */
export const MAX_SPELLINGS = 32;
/** Shorter words ("Li", "Ali") differ too little for their spellings to be told from other words. */
const MIN_WORD = 4;

const GUTTURAL = /['’ʻʼ‘`]/;
const GUTTURALS = /['’ʻʼ‘`]/g;
const VOWEL = /[aeiouyäöü]/;

/**
 * Other spellings of a name in Latin letters, lower case, without the one given. `country` (ISO 3166-1) narrows the
 * rules to those of its language. Words are varied system by system, so that no spelling mixes two.
 */
export function spellings(name: string, country?: string): string[] {
  const given = plain(name);
  const words = given.split(/([ -])/);
  const found = new Set<string>();
  for (const system of SYSTEMS) {
    let names = [''];
    for (const word of words) {
      const forms = word.length < MIN_WORD ? [word] : wordSpellings(word, system, country);
      names = names.flatMap((start) => forms.map((form) => start + form)).slice(0, MAX_SPELLINGS);
    }
    for (const spelling of names) for (const form of withArticles(spelling)) found.add(form);
  }
  // "Sanaa" is another way to write "Sana'a"; without such a sign it is what was given.
  if (!GUTTURAL.test(name)) found.delete(given);
  return [...found];
}

/** The ISO 3166-1 code of a place's id or of an office's country, where its names come from another script. */
export function scriptCountry(key: string): string | null {
  const code = rules.countries[key] ?? key.toUpperCase();
  return Object.values(rules.countries).includes(code) ? code : null;
}

const article = new RegExp(`(?<=^|[ -])(?:${rules.articles.join('|')})[ -](?=\\p{L}{3})`, 'u');
const sun = new RegExp(`^(?:${rules.sun.join('|')})`);

/** "al-Scharaa", "asch-Scharaa", "Scharaa": the article as it is written, as it is spoken before some letters, and left out. */
function withArticles(name: string): string[] {
  const at = article.exec(name);
  if (!at) return [name];
  const before = name.slice(0, at.index);
  const noun = name.slice(at.index + at[0].length);
  const letter = sun.exec(noun)?.[0];
  return [
    `${before}al-${noun}`,
    ...(letter === undefined ? [] : [`${before}a${letter}-${noun}`]),
    `${before}${noun}`,
  ];
}

/** Without the signs for soft and guttural sounds, and without diacritics but those of ä, ö and ü. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<![aou])\p{M}|(?!\u0308)\p{M}/gu, '')
    .normalize('NFC')
    .replace(GUTTURALS, '');
}

function wordSpellings(word: string, system: System, country: string | undefined): string[] {
  const ending = rules.endings
    .filter(({ countries }) => !countries || (country !== undefined && countries.includes(country)))
    .flatMap(({ from, to }) => from.map((f) => ({ from: f, to: to[system] })))
    .filter(({ from }) => word.endsWith(from) && word.length - from.length >= 2)
    .sort((a, b) => b.from.length - a.from.length)[0];
  const stem = ending ? word.slice(0, -ending.from.length) : word;
  const parts: string[][] = [];
  for (let i = 0; i < stem.length; ) {
    const unit = units.find((u) => stem.startsWith(u.from, i) && fits(u, word, i, country));
    parts.push(unit ? unit.to[system] : [stem[i] ?? '']);
    i += unit ? unit.from.length : 1;
  }
  if (ending) parts.push(ending.to);
  return combine(parts);
}

function fits({ from, at, countries }: Unit, word: string, i: number, country: string | undefined): boolean {
  if (countries && !(country && countries.includes(country))) return false;
  const before = VOWEL.test(word[i - 1] ?? '');
  const after = VOWEL.test(word[i + from.length] ?? '');
  if (at === 'start') return i === 0;
  if (at === 'after-vowel') return before;
  if (at === 'before-vowel') return after;
  if (at === 'between-vowels') return before && after;
  return true;
}

/** Those that depart least from the usual writing first. */
function combine(parts: readonly string[][]): string[] {
  let forms: { text: string; cost: number }[] = [{ text: '', cost: 0 }];
  for (const part of parts) {
    forms = forms
      .flatMap(({ text, cost }) => part.map((p, i) => ({ text: text + p, cost: cost + i })))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, MAX_SPELLINGS);
  }
  return forms.map(({ text }) => text);
}
