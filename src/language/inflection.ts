import type { NameRules } from './names';

/** Letters of an adjective's stem at least: "des" is none. */
const MIN_ADJECTIVE_STEM = 3;

/**
 * Other forms of a name in running text, but for endings of its last word, which are taken off while reading:
 * "Auswärtiges Amt" → "Auswärtigen Amt", "Europäischer Gerichtshof für Menschenrechte" → "Europäischen Gerichtshofs
 * für Menschenrechte". All adjectives before the noun take the same ending (strong and weak inflection); what follows
 * a preposition or an article stays as it is. Towns (`inner` false) have no genitive inside: "Frankfurt am Main".
 */
export function inflectedForms(name: string, rules: NameRules, { inner }: { inner: boolean }): string[] {
  const words = name.split(' ');
  if (words.length < 2) return [];
  const link = words.findIndex((word, i) => i > 0 && rules.innerGenitive.links.includes(word));
  const noun = (link < 0 ? words.length : link) - 1;
  const stems = words.slice(0, noun).map((word) => adjectiveStem(word, rules));
  const withAdjectives = (ending: string): string[] =>
    words.map((word, i) => (stems[i] ? `${stems[i]}${ending}` : word));
  const forms = stems.some((stem) => stem !== null)
    ? rules.adjectiveEndings.map((ending) => withAdjectives(ending).join(' '))
    : [];
  const { adjective } = rules.innerGenitive;
  for (const ending of link < 0 || !inner ? [] : genitives(words[noun] ?? '', rules))
    forms.push(withAdjectives(adjective).with(noun, `${words[noun]}${ending}`).join(' '));
  return [...new Set(forms)].filter((form) => form !== name);
}

/** Genitive endings that a noun may take, by how it ends; the longest ending listed decides. */
function genitives(noun: string, { innerGenitive: { endings, nouns } }: NameRules): readonly string[] {
  if (!/^\p{Lu}\p{L}*\p{Ll}$/u.test(noun)) return [];
  let longest = '';
  let taken = endings;
  for (const { ends, take } of nouns)
    for (const end of ends)
      if (end.length > longest.length && noun.toLowerCase().endsWith(end)) {
        longest = end;
        taken = take;
      }
  return taken;
}

function adjectiveStem(word: string, rules: NameRules): string | null {
  for (const ending of [...rules.adjectiveEndings].sort((a, b) => b.length - a.length)) {
    const stem = word.slice(0, -ending.length);
    if (word.endsWith(ending) && stem.length >= MIN_ADJECTIVE_STEM && /\p{L}$/u.test(stem)) return stem;
  }
  return null;
}
