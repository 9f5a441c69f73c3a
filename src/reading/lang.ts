/** The language of a text: the page's own word, checked against the commonest words of the text itself. */
import { LANGUAGE_SAMPLE_CHARS } from './limits';
import stopWords from './stopwords.json';

const LANGS = Object.keys(stopWords);
/** Stop word -> one bit for each language that has it, in the order of `LANGS`. */
const langsOf = new Map<string, number>();
for (const [i, words] of Object.values(stopWords).entries()) {
  for (const word of words.split(' ')) langsOf.set(word, (langsOf.get(word) ?? 0) | (1 << i));
}

/** Unicode blocks that give a language away, first and last code unit. */
const SCRIPTS: readonly (readonly [string, number, number])[] = [
  ['ja', 0x3040, 0x30ff],
  ['zh', 0x4e00, 0x9fff],
  ['ko', 0xac00, 0xd7af],
  ['ar', 0x0600, 0x06ff],
  ['he', 0x0590, 0x05ff],
  ['ru', 0x0400, 0x04ff],
  ['el', 0x0370, 0x03ff],
  ['hi', 0x0900, 0x097f],
  ['th', 0x0e00, 0x0e7f],
];
/** Below this code unit a text is written in Latin letters. */
const FIRST_SCRIPT = 0x0370;

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
  const [primary = ''] = tag?.trim().toLowerCase().replace('_', '-').split('-', 1) ?? [];
  return (primary.length === 2 || primary.length === 3) && isWord(primary) ? primary : null;
}

function isWord(text: string): boolean {
  for (const char of text) if (char < 'a' || char > 'z') return false;
  return true;
}

function languageShown(sample: string): { lang: string; known: ReadonlySet<string> } | null {
  const byScript = scriptOf(sample);
  if (byScript) return { lang: byScript, known: scriptRivals(byScript) };
  const counts = LANGS.map(() => 0);
  for (const word of sample.toLowerCase().split(WORD_ENDS)) {
    const bits = langsOf.get(word);
    if (bits === undefined) continue;
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const i = 31 - Math.clz32(rest & -rest);
      counts[i] = (counts[i] ?? 0) + 1;
    }
  }
  const ranked = LANGS.map((lang, i) => [lang, counts[i] ?? 0] as const).sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || first[1] < ENOUGH || first[1] < LEAD * (second?.[1] ?? 0)) return null;
  return { lang: first[0], known: new Set(LANGS) };
}

const WORD_ENDS = /[\s.,;:!?"'„“”‚‘’()[\]«»‹›–—/-]+/;
/** Kana make up a third of Japanese at least; the other scripts fill a text. */
const ENOUGH_KANA = 0.12;
const ENOUGH_OF_SCRIPT = 0.4;

/** Every fourth character tells the script as well as all of them. */
const SCRIPT_STEP = 4;

function scriptOf(sample: string): string | null {
  const counts = new Array<number>(SCRIPTS.length).fill(0);
  for (let i = 0; i < sample.length; i += SCRIPT_STEP) {
    const code = sample.charCodeAt(i);
    if (code < FIRST_SCRIPT) continue;
    const script = SCRIPTS.findIndex(([, from, to]) => code >= from && code <= to);
    if (script >= 0) counts[script] = (counts[script] ?? 0) + 1;
  }
  const found = SCRIPTS.find(
    ([lang], i) =>
      (counts[i] ?? 0) * SCRIPT_STEP > sample.length * (lang === 'ja' ? ENOUGH_KANA : ENOUGH_OF_SCRIPT),
  );
  return found?.[0] ?? null;
}

/** A script rules out the languages of the stop-word table and of other scripts, but not neighbours written alike. */
function scriptRivals(lang: string): ReadonlySet<string> {
  return new Set([...LANGS, ...SCRIPTS.map(([other]) => other).filter((other) => other !== lang)]);
}
