import { buildLexicon, type LexiconName } from '../annotating/lexicon/build';
import { LANGUAGES } from '../language';
import type { NameRules } from '../language/names';
import { type Entry, kindOf, type PackManifest } from '../model';
import { references } from './check';
import { BLOCK_CHARS, BLOCK_ENTRIES, type CompiledPack, hashId, KIND_ORDER, packTables } from './compiled';
import { countriesOf } from './countries';
import { gzip } from './gzip';
import { namesOf } from './names';
import { officesOf } from './offices';
import { shortened } from './shorthand';

const DEFAULT_PRIOR: Record<(typeof KIND_ORDER)[number], number> = {
  person: 0.5,
  organisation: 0.5,
  place: 0.5,
  term: 0.6,
  story: 0.5,
};

/**
 * Compiles checked entries. The same function serves the built-in pack at build time and a reader's file in the browser.
 * Deterministic for the same entries in the same order.
 */
export async function compilePack(manifest: PackManifest, entries: readonly Entry[]): Promise<CompiledPack> {
  const indexOf = new Map(entries.map((entry, i) => [entry.id, i]));
  const rules = Object.fromEntries(
    Object.entries(LANGUAGES).map(([lang, language]) => [lang, language.names]),
  ) satisfies Record<string, NameRules>;
  const names: LexiconName[] = [];
  entries.forEach((entry, i) => {
    if (kindOf(entry.id) !== 'story') names.push(...namesOf(entry, i, rules));
  });

  const links = entries.map(() => new Set<number>());
  entries.forEach((entry, i) => {
    for (const [, id] of references(entry)) {
      const j = indexOf.get(id);
      if (j === undefined || j === i) continue;
      links[i]?.add(j);
      links[j]?.add(i);
    }
  });
  const relatedStart = new Uint32Array(entries.length + 1);
  links.forEach((set, i) => {
    relatedStart[i + 1] = (relatedStart[i] ?? 0) + set.size;
  });
  const related = Uint32Array.from(links.flatMap((set) => [...set].sort((a, b) => a - b)));

  const byHash = entries
    .map((entry, i) => ({ hash: hashId(entry.id), i }))
    .sort((a, b) => a.hash - b.hash || a.i - b.i);
  const offices = officesOf(entries);
  const { blocks, blockStart } = await blocksOf(entries);
  const tables = packTables({
    kinds: Uint8Array.from(entries, (entry) => KIND_ORDER.indexOf(kindOf(entry.id))),
    priors: Uint8Array.from(entries, (entry) =>
      Math.round((entry.prior ?? DEFAULT_PRIOR[kindOf(entry.id)]) * 255),
    ),
    idHash: Uint32Array.from(byHash, ({ hash }) => hash),
    idIndex: Uint32Array.from(byHash, ({ i }) => i),
    relatedStart,
    related,
    countries: countriesOf(entries),
    officeStart: offices.start,
    officeDays: offices.days,
    blockStart,
  });

  return { manifest, entryCount: entries.length, lexicon: buildLexicon(names), tables, blocks };
}

/** Entries as gzipped JSON lists, cut where a list is full. */
async function blocksOf(
  entries: readonly Entry[],
): Promise<{ blocks: Uint8Array[]; blockStart: Uint32Array }> {
  const lists: string[][] = [];
  const starts: number[] = [];
  let chars = 0;
  entries.forEach((entry, i) => {
    const json = JSON.stringify(shortened(entry));
    const list = lists.at(-1);
    if (list && list.length < BLOCK_ENTRIES && chars + json.length <= BLOCK_CHARS) {
      list.push(json);
      chars += json.length;
    } else {
      lists.push([json]);
      starts.push(i);
      chars = json.length;
    }
  });
  const blocks: Uint8Array[] = [];
  for (const list of lists) blocks.push(await gzip(new TextEncoder().encode(`[${list.join(',')}]`)));
  return { blocks, blockStart: Uint32Array.from(starts) };
}
