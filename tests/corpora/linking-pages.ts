/** Which entries of the packs are what the gold means: by id, by page, by name and kind, or as good as that. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { foldName } from '../../src/annotating/lexicon/fold';
import { type Entry, type EntryKind, isPlace, kindOf } from '../../src/model';
import { type GoldMention, titleKey } from './linking-gold';

/** Classes of Wikidata as some corpora give them, and the kinds of entries that are of them. */
const KINDS: Readonly<Record<string, EntryKind>> = {
  Q215627: 'person',
  Q27096213: 'place',
  Q43229: 'organisation',
};
/** "Laramie County, Wyoming": labels of Wikidata have no state. */
const STATE = /, [^,]+$/u;
/** "Emerson Radio Corporation" is "Emerson Radio". */
const LEGAL_FORM = / (?:company|co|corporation|corp|incorporated|inc|limited|ltd|plc|ag|se|sa|gmbh)$/u;

const EquivalentsSchema = v.object({ why: v.string(), pairs: v.array(v.tuple([v.string(), v.string()])) });

/** Which pack entries a gold key stands for. */
export class Pages {
  readonly #byId = new Map<string, number>();
  readonly #byKey = new Map<string, Set<number>>();
  readonly #byName = new Map<string, Set<number>>();
  readonly #byLabel = new Map<string, Set<number>>();
  readonly #equal = new Map<string, Set<number>>();
  readonly used = new Map<string, number>();

  constructor(entries: ReadonlyMap<number, Entry>) {
    for (const [index, entry] of entries) {
      this.#byId.set(entry.id, index);
      if (entry.wikidata) this.#add(this.#byKey, entry.wikidata, index);
      for (const [lang, title] of Object.entries(entry.wikipedia))
        this.#add(this.#byKey, titleKey(lang, title), index);
      // Where an entry has no page in a language (most towns), its name there can be right; it does not count as contained.
      for (const [lang, name] of Object.entries(entry.names))
        if (!entry.wikipedia[lang]) this.#add(this.#byName, titleKey(lang, name), index);
        // A page with brackets says that other things are called so too.
        else if (!entry.wikidata && name.includes(' ') && !entry.wikipedia[lang].endsWith(')'))
          for (const label of new Set([name, entry.wikipedia[lang].replace(STATE, '')]))
            this.#add(this.#byLabel, labelKey(titleKey(lang, label)), index);
    }
    const file = resolve(import.meta.dirname, 'linking-equivalents.json');
    for (const [id, page] of v.parse(EquivalentsSchema, JSON.parse(readFileSync(file, 'utf8'))).pairs) {
      const index = this.#byId.get(id);
      const key = /^Q\d+$/.test(page) || /^[a-z]{2}:/.test(page) ? page : titleKey('en', page);
      if (index !== undefined) this.#add(this.#equal, key, index);
    }
  }

  #add(map: Map<string, Set<number>>, key: string, index: number): void {
    const set = map.get(key);
    if (set) set.add(index);
    else map.set(key, new Set([index]));
  }

  /** Wikidata ids are surer than labels: a label is asked only where the packs know the id of nothing by it. */
  contained(mention: GoldMention, entries: ReadonlyMap<number, Entry>): Set<number> {
    const found = this.paged(mention, entries);
    if (found.size === 0) for (const index of this.labelled(mention, entries)) found.add(index);
    return found;
  }

  /** By id, or by the title of the page. */
  paged({ keys: [first, label] }: GoldMention, entries: ReadonlyMap<number, Entry>): Set<number> {
    const found = new Set<number>(this.#byKey.get(first ?? ''));
    if (label && found.size === 0)
      for (const index of this.#byKey.get(label) ?? []) if (!entries.get(index)?.wikidata) found.add(index);
    return found;
  }

  /**
   * The entry without an id whose name of several words, or whose page without its state, is the gold's label, and which
   * is of the gold's kind: "Laramie County". Of several so named the one in the state that the text names behind it:
   * "Morton County, N.D."; where it names none, nobody knows which.
   */
  labelled(
    { keys: [, label], type, behind }: GoldMention,
    entries: ReadonlyMap<number, Entry>,
  ): readonly number[] {
    const kinds = (type ?? '').split('|').map((id) => KINDS[id]);
    const named = [...(this.#byLabel.get(labelKey(label ?? '')) ?? [])].filter((index) => {
      const entry = entries.get(index);
      return entry && kinds.includes(kindOf(entry.id));
    });
    if (named.length < 2) return named;
    const stated = named.filter((index) => {
      const entry = entries.get(index);
      const state = entry && isPlace(entry) && entry.partOf ? this.#byId.get(entry.partOf) : undefined;
      return (
        state !== undefined && namesIn(entries.get(state)).some((name) => behind.startsWith(`, ${name}`))
      );
    });
    return stated.length === 1 ? stated : [];
  }

  /** Whether the entry is what the gold means; what is no matter of ids and pages is counted. */
  same(mention: GoldMention, index: number, entries: ReadonlyMap<number, Entry>, count: boolean): boolean {
    if (this.paged(mention, entries).has(index)) return true;
    const why = this.contained(mention, entries).has(index)
      ? 'by name and kind, no id'
      : this.equivalent(mention, index);
    if (why !== null && count) this.used.set(why, (this.used.get(why) ?? 0) + 1);
    return why !== null;
  }

  equivalent({ keys }: GoldMention, index: number): string | null {
    if (keys.some((key) => this.#byName.get(key)?.has(index))) return 'by name, no page in that language';
    return keys.find((key) => this.#equal.get(key)?.has(index)) ?? null;
  }
}

/** Without dots, diacritics and legal form: "en:john s r shad" for "John S.R. Shad". */
const labelKey = (title: string): string =>
  `${title.slice(0, 3)}${foldName(title.slice(3)).replace(LEGAL_FORM, '')}`;

/** Names and aliases in English, the language of the labels. */
const namesIn = (entry: Entry | undefined): string[] =>
  entry
    ? [
        entry.names.en ?? entry.names.mul ?? '',
        ...[...(entry.aliases.en ?? []), ...(entry.aliases.mul ?? [])].map(({ name }) => name),
      ].filter(Boolean)
    : [];
