import type { Entry } from '../model';
import { entryOf } from './lean';
import { slug } from './slug';

/** What blocks hold: entries as packs write them, but for what can be said shorter. */

/** Stands for an article that is called as the entry is. */
const AS_NAMED = 1;
const BOTH = ['de', 'en'] as const;
/** Stands in an id for the name as ids write it: no id has this character. */
const NAME = '~';

type Fields = Record<string, unknown>;

/** The name left out of the id, one name where both languages use it, titles only where they differ from it, plain aliases and sources as plain strings. */
export function shortened(entry: Entry): Fields {
  const { names, wikipedia, aliases, sources } = entry;
  const short: Fields = { ...entryOf(entry) };
  const inId = slug(names.en ?? '');
  if (inId !== '') short.id = entry.id.replace(inId, NAME);
  const [de, en] = BOTH.map((lang) => names[lang]);
  if (de !== undefined && de === en && Object.keys(names).length === BOTH.length) short.names = de;
  if (short.wikipedia)
    short.wikipedia = mapped(wikipedia, (title, lang) => (title === names[lang] ? AS_NAMED : title));
  if (short.aliases)
    short.aliases = mapped(aliases, (list) =>
      list.map((alias) => (Object.keys(alias).length === 1 ? alias.name : alias)),
    );
  if (short.sources)
    short.sources = sources.map((source) => (Object.keys(source).length === 1 ? source.url : source));
  return short;
}

/** The entry as its schema reads it. What is no entry stays what it is: the schema refuses it. */
export function spelledOut(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  const { id: shortId, names: short, wikipedia } = stored as Fields;
  const names: unknown = typeof short === 'string' ? { de: short, en: short } : short;
  if (typeof names !== 'object' || names === null) return stored;
  const { en } = names as Fields;
  const id =
    typeof shortId === 'string' && typeof en === 'string' ? shortId.replace(NAME, () => slug(en)) : shortId;
  if (typeof wikipedia !== 'object' || wikipedia === null) return { ...stored, id, names };
  return {
    ...stored,
    id,
    names,
    wikipedia: mapped(wikipedia as Fields, (title, lang) =>
      title === AS_NAMED ? (names as Fields)[lang] : title,
    ),
  };
}

const mapped = <T>(record: Readonly<Record<string, T>>, change: (value: T, key: string) => unknown): Fields =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
