/**
 * `npm run bench -- lexicon [--ours] [SIZE…]`: throughput, memory and cold start of the lexicon beside two Aho-Corasick
 * packages, on the same names and text, each in a process of its own; the best of several passes counts.
 *
 * What the peers are given: names folded, and the text folded beforehand with a bar where a name must end, which is not
 * counted; the lexicon folds while it reads. All tell start, end and name of every match. The peers also tell names
 * inside words ("ran" in "France"), which are dropped before matches are compared and not counted against them; with a
 * space on either side of every name they would not, but then @monyone gains a tenth of its speed and @tanishiking
 * loses a third. "same" says whether the longest matches at word boundaries agree, compared as offsets in the folded text.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildLexicon } from '../../src/annotating/lexicon/build';
import { openWorld } from '../../src/cli/packs';
import type { ChildResult } from './lexicon-child';
import { benchNames, benchText, foldedText } from './lexicon-data';

const SIZES = [10_000, 100_000, 200_000, 1_000_000];
/** Beyond this the peers need gigabytes and minutes. */
const MOST_FOR_PEERS = 200_000;
const WHO = ['backstory', '@monyone', '@tanishiking'] as const;

export async function run(args: string[]): Promise<void> {
  const text = benchText();
  if (text === null) {
    console.log('lexicon: skipped, there is no text in ../shared/corpora/entity-linking.');
    return;
  }
  const { lexicon } = await openWorld();
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  try {
    const textFile = join(folder, 'text');
    const foldedFile = join(folder, 'folded');
    writeFileSync(textFile, text);
    writeFileSync(foldedFile, foldedText(text));
    console.log(`${lexicon.names} names in the world pack; ${text.length} characters of article text`);
    console.log(
      ['names', 'who', 'Mchar/s', 'MB', 'cold ms', 'matches', 'same', 'faster', 'smaller']
        .map((s, i) => (i === 1 ? s.padEnd(14) : s.padStart(10)))
        .join(' '),
    );
    const wanted = args.map(Number).filter((size) => size > 0);
    for (const size of wanted.length > 0 ? wanted : SIZES) {
      const names = benchNames(lexicon, size);
      const namesFile = join(folder, 'names');
      const lexiconFile = join(folder, 'lexicon');
      writeFileSync(namesFile, names.join('\n'));
      writeFileSync(
        lexiconFile,
        Buffer.from(buildLexicon(names.map((name, entry) => ({ name, entry, flags: 0 })))),
      );
      let own: ChildResult | null = null;
      for (const who of WHO) {
        if (who !== 'backstory' && args.includes('--ours')) continue;
        if (who !== 'backstory' && size > MOST_FOR_PEERS) {
          console.log(`${String(size).padStart(10)} ${who.padEnd(14)} not run: gigabytes and minutes`);
          continue;
        }
        const result = child(who, who === 'backstory' ? lexiconFile : namesFile, textFile, foldedFile);
        if (who === 'backstory') own = result;
        const against = who !== 'backstory' && own ? own : null;
        console.log(
          [
            size,
            who.padEnd(14),
            (result.charsPerSecond / 1e6).toFixed(1),
            result.megabytes.toFixed(1),
            result.cold.toFixed(1),
            result.matches,
            against ? (against.digest === result.digest ? 'yes' : 'NO') : '',
            against ? `${(against.charsPerSecond / result.charsPerSecond).toFixed(1)}×` : '',
            against ? `${(result.megabytes / against.megabytes).toFixed(1)}×` : '',
          ]
            .map((cell, i) => (i === 1 ? String(cell) : String(cell).padStart(10)))
            .join(' '),
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function child(...args: string[]): ChildResult {
  const out = execFileSync(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=4096',
      '--import',
      'tsx',
      resolve(import.meta.dirname, 'lexicon-child.ts'),
      ...args,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 20 },
  );
  return JSON.parse(out.trim().split('\n').at(-1) ?? '{}') as ChildResult;
}
