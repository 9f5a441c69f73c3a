/** The language of a text: the page's own word, checked against the commonest words of the text itself. */
import { LANGUAGE_SAMPLE_CHARS } from './limits';
import stopWords from './stopwords.json';

const wordsOf = new Map<string, readonly string[]>();
for (const [lang, words] of Object.entries(stopWords)) {
  for (const word of words.split(' ')) wordsOf.set(word, [...(wordsOf.get(word) ?? []), lang]);
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['th', /[\u0e00-\u0e7f]/g],
];

/** Stop words needed before the text may overrule the page, and by how much the best language must lead. */
const ENOUGH = 8;
const LEAD = 1.5;

/** Primary subtag of `declared`, or the language the text shows, or null where neither tells. */
export function languageOf(text: string, declared: readonly (string | null | undefined)[]): string | null {
  const sample = text.slice(0, LANGUAGE_SAMPLE_CHARS);
  const own = declared.map(primarySubtag).find((lang) => lang !== null) ?? null;
  const seen = languageShown(sample);
  if (!seen) return own;
  if (own && (own === seen.lang || !seen.known.has(own))) return own;
  return seen.lang;
}

export function primarySubtag(tag: string | null | undefined): string | null {
  return /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null;
}

function languageShown(sample: string): { lang: string; known: ReadonlySet<string> } | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [lang, script] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    // Kana make up a third of Japanese at least; the other scripts fill a text.
    if (share > (lang === 'ja' ? 0.15 : 0.5)) return { lang, known: scriptRivals(lang) };
  }
  const counts = new Map<string, number>();
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    for (const lang of wordsOf.get(word) ?? []) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || first[1] < ENOUGH || first[1] < LEAD * (second?.[1] ?? 0)) return null;
  return { lang: first[0], known: new Set(Object.keys(stopWords)) };
}

/** A script rules out the languages of the stop-word table and of other scripts, but not neighbours written alike. */
function scriptRivals(lang: string): ReadonlySet<string> {
  return new Set([
    ...Object.keys(stopWords),
    ...SCRIPTS.map(([other]) => other).filter((other) => other !== lang),
  ]);
}
