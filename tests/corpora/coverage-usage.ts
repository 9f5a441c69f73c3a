/** How words are used in a language's texts: what a capital alone does not tell. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';

const ROOT = resolve(import.meta.dirname, '../../../shared/corpora');
/** More running text to count usage in; nothing is measured on it here. */
const TEXTS = [
  'ner/dfki-smartdata-de.jsonl',
  'stories/10kgnad-de-background.jsonl',
  'stories/ecbplus.jsonl',
  'stories/energy-news-articles.jsonl',
  'entity-linking/n3-news-100.jsonl',
];
const TextSchema = v.object({ lang: v.string(), text: v.string() });

/** Texts in a language; a file that is not there is passed over and said so. */
export function textsOfCorpora(lang: string): string[] {
  return TEXTS.flatMap((name) => {
    const file = resolve(ROOT, name);
    if (!existsSync(file)) {
      console.log(`${name} is not there: usage of words is counted without it`);
      return [];
    }
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => v.parse(TextSchema, JSON.parse(line)))
      .flatMap((document) => (document.lang === lang ? [document.text] : []));
  });
}

/** What stands before a common noun and seldom before a name; lower case. */
const BEFORE_NOUNS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(
    (
      'der die das des dem den ein eine einen einem einer eines kein keine keinen keinem keiner keines mein meine ' +
      'meinen meinem meiner dein deine sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser ' +
      'unsere unseren unserem unserer euer eure dieser diese dieses diesen diesem jener jene jenes jenen jeder jede ' +
      'jedes jeden jedem welche welcher welches manche mancher viele vielen vieler wenige wenigen einige einigen ' +
      'einiger mehrere mehreren mehrerer alle allen aller beide beiden beider zwei drei vier fünf sechs sieben acht ' +
      'neun zehn elf zwölf im am zum zur vom beim ins ans aufs übers fürs ums mehr weniger viel wenig solche solchen ' +
      'solcher etwas nichts'
    ).split(' '),
  ),
  en: new Set(
    'a an my your his her its our their this these those each every some any no several many few two three four five'.split(
      ' ',
    ),
  ),
};
/** Endings of inflected German adjectives: a noun follows. */
const ADJECTIVE = /(?:isch|lich|ig|bar|sam|los|haft|ell|iv)(?:e|en|er|em|es)$/;
/** Endings that only German common nouns have. */
const NOUN_ENDING =
  /(?:ung|heit|keit|schaft|tion|tät|ismus|nis|ierung|ling|chen|erei|enz|anz)(?:en|s|se|sen)?$/;
/** A word counts as a common noun from this share of uses behind an article, a number or the like. */
const COMMON_FROM = 0.15;
/** Shortest last part of a compound that makes the whole a common noun. */
const MIN_HEAD = 4;
/** Shortest part before it. */
const MIN_FIRST_PART = 3;

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’.\-–][\p{L}\p{N}]+)*/gu;

/** Inflected forms count together: "Gärten", "Gerichts". */
function stemOf(word: string): string {
  const plain = word.toLowerCase().replace(/ä/g, 'a').replace(/ö/g, 'o').replace(/ü/g, 'u');
  return plain.length > MIN_HEAD ? plain.replace(/(?:ern|en|er|es|e|n|s)$/, '') : plain;
}

/** Counted over texts once, asked for every candidate. */
export class Usage {
  readonly #nounUses = new Map<string, number>();
  readonly #uses = new Map<string, number>();
  readonly #lower = new Set<string>();

  constructor(
    readonly lang: string,
    texts: Iterable<string>,
  ) {
    for (const text of texts) this.#read(text);
  }

  #read(text: string): void {
    const before = BEFORE_NOUNS[this.lang] ?? new Set<string>();
    let previous = '';
    let end = 0;
    for (const { 0: word, index } of text.matchAll(TOKEN)) {
      const adjoining = /^\s+$/.test(text.slice(end, index));
      end = index + word.length;
      if (/^\p{Ll}/u.test(word)) this.#lower.add(word);
      else if (/^\p{Lu}/u.test(word)) {
        const noun =
          adjoining &&
          (before.has(previous.toLowerCase()) || /^[\d.,]+$/.test(previous) || ADJECTIVE.test(previous));
        const stem = stemOf(word);
        this.#uses.set(stem, (this.#uses.get(stem) ?? 0) + 1);
        if (noun) this.#nounUses.set(stem, (this.#nounUses.get(stem) ?? 0) + 1);
      }
      previous = word;
    }
  }

  /** Whether the word, its first letter aside, is also written small. */
  writtenSmall(word: string): boolean {
    return this.#lower.has(word.charAt(0).toLowerCase() + word.slice(1));
  }

  /** German: whether a capitalised word is in use as a common noun, itself or its last part. */
  isCommonNoun(word: string): boolean {
    if (/^\p{Lu}{2,}s?$/u.test(word)) return false;
    const last = word.slice(Math.max(word.lastIndexOf('-'), word.lastIndexOf('–')) + 1);
    if (last !== word && last !== '') return /^\p{Lu}\p{Ll}/u.test(last) && this.isCommonNoun(last);
    if (NOUN_ENDING.test(word) || this.writtenSmall(word)) return true;
    if (this.#commonByUse(stemOf(word))) return true;
    for (let cut = MIN_FIRST_PART; cut <= word.length - MIN_HEAD; cut++)
      if (this.#commonByUse(stemOf(word.slice(cut)))) return true;
    return false;
  }

  #commonByUse(stem: string): boolean {
    const uses = this.#uses.get(stem) ?? 0;
    return uses > 0 && (this.#nounUses.get(stem) ?? 0) / uses >= COMMON_FROM;
  }
}
