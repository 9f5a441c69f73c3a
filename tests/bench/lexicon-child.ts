/** One measurement of `npm run bench -- lexicon` in a process of its own, so that memory can be told apart. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AhoCorasick } from '@monyone/aho-corasick';
import { Trie } from '@tanishiking/aho-corasick';
import { Lexicon } from '../../src/annotating/lexicon/lexicon';
import { scan } from '../../src/annotating/lexicon/scan';
import { longest, type Span } from './lexicon-data';

export interface ChildResult {
  /** Milliseconds from nothing (names or bytes in memory) to the first answer. */
  readonly cold: number;
  readonly megabytes: number;
  readonly charsPerSecond: number;
  readonly matches: number;
  readonly digest: string;
}

/** The best run counts: others on the machine only ever slow it down. */
const RUNS = 5;
const LEAST_MS = 2000;

/** Arguments: who, file (names as lines, or the lexicon), text file, folded text file. */
function measure(who: string, file: string, textFile: string, foldedFile: string): ChildResult {
  const text = readFileSync(textFile, 'utf8');
  const folded = readFileSync(foldedFile, 'utf8');
  const bytes = readFileSync(file);
  const names = who === 'backstory' ? [] : bytes.toString('utf8').split('\n');
  const collect = globalThis.gc;
  if (!collect) throw new Error('run with --expose-gc');
  const used = (): number => {
    collect();
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    return heapUsed + Math.max(external, arrayBuffers);
  };
  const before = used();
  const begin = performance.now();
  const { find, runOn } = matcher(who, names, bytes);
  find('one short text to begin with');
  const cold = performance.now() - begin;
  const megabytes = (used() - before) / 1e6 + (who === 'backstory' ? bytes.byteLength / 1e6 : 0);
  const input = runOn === 'text' ? text : folded;
  const times: number[] = [];
  const until = performance.now() + LEAST_MS;
  while (times.length < RUNS || performance.now() < until) {
    const start = performance.now();
    const worked = process.cpuUsage();
    find(input);
    const { user, system } = process.cpuUsage(worked);
    // Both are too long at times: the clock on a busy machine, the processor's where other threads collect garbage.
    times.push(Math.min(performance.now() - start, (user + system) / 1000));
  }
  const best = Math.min(...times);
  const found = longest(find(folded), folded);
  return {
    cold,
    megabytes,
    charsPerSecond: (input.length / best) * 1000,
    matches: found.length,
    digest: createHash('sha256').update(found.join()).digest('hex').slice(0, 8),
  };
}

function matcher(
  who: string,
  names: readonly string[],
  bytes: Buffer,
): { find: (text: string) => Span[]; runOn: 'text' | 'folded' } {
  if (who === 'backstory') {
    // Large files are read into a buffer of their own: opened in place, as the extension does.
    if (bytes.byteOffset !== 0 || bytes.buffer.byteLength !== bytes.byteLength)
      throw new Error('the lexicon is not alone in its buffer');
    const lexicon = new Lexicon(bytes.buffer as ArrayBuffer);
    return {
      runOn: 'text',
      find: (text) => {
        const spans: Span[] = [];
        scan(text, lexicon, [], (start, end, name) => spans.push({ start, end, name }));
        return spans;
      },
    };
  }
  if (who === '@monyone') {
    const peer = new AhoCorasick([...names]);
    return {
      runOn: 'folded',
      find: (text) =>
        peer.matchInText(text).map(({ begin, end, keyword }) => ({ start: begin, end, name: keyword })),
    };
  }
  const peer = new Trie([...names]);
  return {
    runOn: 'folded',
    find: (text) =>
      peer.parseText(text).map(({ start, end, keyword }) => ({ start, end: end + 1, name: keyword })),
  };
}

const [who = '', file = '', textFile = '', foldedFile = ''] = process.argv.slice(2);
console.log(JSON.stringify(measure(who, file, textFile, foldedFile)));
