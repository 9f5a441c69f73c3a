/**
 * `npm run corpora -- linking-weights [STEP…]`: whether other weights and thresholds would do better
 * on the documents whose errors are read. Each is moved by a step alone and put back; printed is what gains more than
 * it loses, with in how many documents, and how many traps and must-links break. The held-out documents are not asked.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { link } from '../../src/annotating/linking/link';
import { THRESHOLDS, WEIGHTS } from '../../src/annotating/linking/weights';
import type { PackView } from '../../src/annotating/pack-view';
import { openWorld } from '../../src/cli/packs';
import { articleFromText } from '../../src/cli/text';
import { languageOf } from '../../src/language';
import { empty, HELD_OUT, score } from './linking';
import { CORPORA, goldOf } from './linking-gold';
import { Pages } from './linking-pages';

/** A wrong card costs more than a missing one. */
const WRONG = 3;
const DEFAULT_STEPS = [-0.2, -0.1, 0.1, 0.2];
const CASES = resolve(import.meta.dirname, '../unit/annotating/linking');

const CaseSchema = v.array(
  v.object({
    lang: v.string(),
    text: v.string(),
    trap: v.optional(v.string()),
    words: v.optional(v.string()),
    entry: v.optional(v.string()),
  }),
);

export async function run(args: string[]): Promise<void> {
  const steps = args.length > 0 ? args.map(Number) : DEFAULT_STEPS;
  const world = await openWorld();
  const packs: readonly PackView[] = [world];
  const entries = await world.load(Array.from({ length: world.size }, (_, i) => i));
  const pages = new Pages(entries);
  const documents = CORPORA.filter((corpus) => !corpus.recallOnly).flatMap((corpus) =>
    (goldOf(corpus) ?? [])
      .filter((_, i) => i % HELD_OUT !== HELD_OUT - 1)
      .map((document) => ({ corpus, document })),
  );
  const cases = ['traps.json', 'linked.json'].flatMap((file) =>
    v.parse(CaseSchema, JSON.parse(readFileSync(resolve(CASES, file), 'utf8'))),
  );
  const utilities = (): number[] =>
    documents.map(({ corpus, document }) => {
      const tally = empty();
      score(document, corpus, { packs, entries, pages, tally, note: () => {} });
      return tally.found - WRONG * (tally.shown - tally.right);
    });
  const broken = (): number =>
    cases.filter(({ lang, text, trap, words, entry }) => {
      const language = languageOf(lang);
      if (!language) return false;
      const part = trap ?? words ?? '';
      const start = text.indexOf(part);
      const end = start + part.length;
      const shown = link(articleFromText(text, { lang }), packs, language).links.filter(
        (l) => !l.weak && l.start < end && start < l.end,
      );
      return trap
        ? shown.some((l) => l.end - l.start <= part.length || l.start > start || l.end < end)
        : !shown.some((l) => entries.get(l.entry)?.id === entry);
    }).length;

  const before = utilities();
  console.log(`${documents.length} documents, utility ${sum(before)}, cases broken ${broken()}`);
  // The tables are constants everywhere else; only here they are moved and put back.
  const tables: Record<string, number>[] = [WEIGHTS, THRESHOLDS];
  for (const table of tables) {
    for (const [name, value] of Object.entries(table)) {
      for (const step of steps) {
        table[name] = value + step;
        const gains = utilities().map((after, i) => after - (before[i] ?? 0));
        if (sum(gains) > 0)
          console.log(
            `${name} ${value} → ${(value + step).toFixed(2)}: ${sum(gains) > 0 ? '+' : ''}${sum(gains)}, better in ${gains.filter((g) => g > 0).length}, worse in ${gains.filter((g) => g < 0).length}, cases broken ${broken()}`,
          );
        table[name] = value;
      }
    }
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
