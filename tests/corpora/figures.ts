/**
 * `npm run corpora -- figures [--alone] [--errors SET]`: numbers, amounts and dates beside Microsoft's recognizers,
 * on ../shared/corpora/numbers-dates, and the meaning of numbers on our own gold.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { readQuantities } from '../../src/annotating/figures/quantities';
import { languageOf } from '../../src/language';
import { DaySchema, type Quantity } from '../../src/model';
import { meaningTable } from './figures-meaning';
import { numberOf, peerReads, type Read } from './figures-peer';

const ROOT = resolve(import.meta.dirname, '../../../shared/corpora/numbers-dates');
const MODEL_TYPES = ['number', 'percentage', 'currency', 'dimension', 'age', 'temperature'];

interface Row {
  readonly set: string;
  readonly what: string;
  readonly score: string;
  readonly peer: string;
  readonly n: number;
  readonly ms: string;
  readonly peerMs: string;
}

function lines<T>(name: string): T[] {
  return readFileSync(resolve(ROOT, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function ours(text: string, lang: string, published: string | null): { reads: Read[]; ms: number } {
  const language = languageOf(lang);
  const day = published !== null && v.is(DaySchema, published) ? published : null;
  if (!language) throw new Error(`no rules for ${lang}`);
  const begin = performance.now();
  const reads = readQuantities(text, language, { published: day }).map((q: Quantity) => ({
    start: q.start,
    end: q.end,
    type: q.type,
    value: q.value,
    timex: q.timex,
  }));
  return { reads, ms: performance.now() - begin };
}

/** The peer takes a minute or two: `--alone` leaves it out. */
let alone = false;

function peers(text: string, lang: string, models: readonly string[]): { reads: Read[]; ms: number } {
  if (alone) return { reads: [], ms: 0 };
  const begin = performance.now();
  return { reads: peerReads(text, lang, models), ms: performance.now() - begin };
}

const share = (hits: number, n: number) => (n === 0 ? '–' : (hits / n).toFixed(3));
const near = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));

interface Spec {
  readonly input: string;
  readonly level: string;
  readonly kind: string;
  readonly model: string;
  readonly expected: {
    start: number;
    end_inclusive: number;
    type: string;
    resolution: { value?: string | null } | null;
  }[];
}

/** A case counts where exactly the expected spans of its type are found, each with its value. */
function recognizers(lang: string, errors: string[]): Row[] {
  const cases = lines<Spec>(`recognizers-${lang}.jsonl`).filter((c) => c.level === 'model');
  const rows: Row[] = [];
  const total = { n: 0, own: 0, peer: 0, ms: 0, peerMs: 0 };
  for (const type of MODEL_TYPES) {
    const model = `${type.charAt(0).toUpperCase()}${type.slice(1)}Model`;
    const mine = cases.filter(
      (c) => c.model === model || (type === 'percentage' && c.model === 'PercentModel'),
    );
    const sum = { n: mine.length, own: 0, peer: 0, ms: 0, peerMs: 0 };
    for (const one of mine) {
      const gold = one.expected.map((e) => ({
        start: e.start,
        end: e.end_inclusive + 1,
        value: e.resolution?.value == null ? null : numberOf(e.resolution.value, lang),
      }));
      const right = (reads: readonly Read[]) => {
        const typed = reads.filter((r) => r.type === type);
        return (
          typed.length === gold.length &&
          gold.every((g) =>
            typed.some((r) => r.start === g.start && r.end === g.end && near(r.value, g.value)),
          )
        );
      };
      const own = ours(one.input, lang, null);
      const peer = peers(one.input, lang, [type]);
      sum.ms += own.ms;
      sum.peerMs += peer.ms;
      if (right(own.reads)) sum.own += 1;
      else {
        errors.push(
          `recognizers-${lang} ${type}: expected ${JSON.stringify(gold.map((g) => [one.input.slice(g.start, g.end), g.value]))}, read ${JSON.stringify(own.reads.map((r) => [r.type, one.input.slice(r.start, r.end), r.value]))}`,
        );
      }
      if (right(peer.reads)) sum.peer += 1;
    }
    rows.push(row(`recognizers-${lang}`, `${type}: right span and value`, sum));
    for (const key of ['n', 'own', 'peer', 'ms', 'peerMs'] as const) total[key] += sum[key];
  }
  rows.push(row(`recognizers-${lang}`, 'all six', total));
  return rows;
}

function row(
  set: string,
  what: string,
  s: { n: number; own: number; peer: number; ms: number; peerMs: number },
): Row {
  return {
    set,
    what,
    score: share(s.own, s.n),
    peer: alone ? '–' : share(s.peer, s.n),
    n: s.n,
    ms: (s.ms / Math.max(1, s.n)).toFixed(2),
    peerMs: (s.peerMs / Math.max(1, s.n)).toFixed(2),
  };
}

interface SpanDoc {
  readonly input: string;
  readonly lang: string;
  readonly reference_time: string | null;
  readonly evaluation_span?: { start: number; end: number } | [number, number] | null;
  readonly expected: { start: number; end: number; surface: string; type: string }[];
}

/** Which of our types answer which of a corpus's. */
const COUNTS = [
  'number',
  'percentage',
  'percentage-point',
  'currency',
  'dimension',
  'temperature',
  'age',
  'ordinal',
  'duration',
];
const TIMES = ['date', 'year', 'time', 'duration', 'age'];
/** The corpora do not keep times, days and spans of days apart strictly ("20.30 Uhr" is a date there): one group. */
const ANSWERS: Record<string, readonly string[]> = {
  number: COUNTS,
  QUANTITY: COUNTS,
  distance: ['dimension'],
  duration: TIMES,
  date: TIMES,
  time: TIMES,
  DATETIME: TIMES,
};
const PEER_TIMES = ['date', 'daterange', 'datetime', 'datetimerange', 'time', 'timerange', 'set', 'duration'];
const PEER_TYPES: Record<string, readonly string[]> = {
  date: PEER_TIMES,
  time: PEER_TIMES,
  duration: PEER_TIMES,
  DATETIME: PEER_TIMES,
};

function spans(name: string, errors: string[]): Row[] {
  const docs = lines<SpanDoc>(`${name}.jsonl`);
  const counts = {
    own: [0, 0, 0] as [number, number, number],
    peer: [0, 0, 0] as [number, number, number],
    ms: 0,
    peerMs: 0,
  };
  for (const doc of docs) {
    const published = doc.reference_time?.slice(0, 10) ?? null;
    const range = doc.evaluation_span;
    const [lo, hi] = Array.isArray(range) ? range : range ? [range.start, range.end] : [0, doc.input.length];
    const within = (r: { start: number; end: number }) => r.start >= lo && r.end <= hi;
    const own = ours(doc.input, doc.lang, published);
    const peer = peers(doc.input, doc.lang, [...MODEL_TYPES, 'ordinal', 'datetime']);
    counts.ms += own.ms;
    counts.peerMs += peer.ms;
    // The peer answers one stretch with several models ("4", "4 km"): only its longest reading counts.
    const longest = peer.reads.filter(
      (r) =>
        !peer.reads.some(
          (o) => o !== r && o.start <= r.start && o.end >= r.end && o.end - o.start > r.end - r.start,
        ),
    );
    const gold = doc.expected.filter(within);
    tally(
      counts.own,
      gold,
      own.reads.filter(within),
      (g, r) => ANSWERS[g]?.includes(r) ?? false,
      (kind, s) =>
        errors.push(
          `${name} ${kind}: ${JSON.stringify(doc.input.slice(s.start, s.end))} ${s.type} in …${doc.input.slice(Math.max(0, s.start - 40), s.end + 30).replace(/\n/g, ' ')}…`,
        ),
    );
    tally(
      counts.peer,
      gold,
      longest.filter(within),
      (g, r) => [...(ANSWERS[g] ?? []), ...(PEER_TYPES[g] ?? [])].includes(r),
      () => {},
    );
  }
  const f1 = ([hits, read, gold]: readonly [number, number, number]) => (2 * hits) / (read + gold);
  const [hits, read, gold] = counts.own;
  return [
    {
      set: name,
      what: `span F1 (ours: precision ${share(hits, read)}, recall ${share(hits, gold)})`,
      score: f1(counts.own).toFixed(3),
      peer: alone ? '–' : f1(counts.peer).toFixed(3),
      n: gold,
      ms: (counts.ms / docs.length).toFixed(2),
      peerMs: (counts.peerMs / docs.length).toFixed(2),
    },
  ];
}

/** Adds hits, readings and gold spans; a reading answers at most one gold span. */
function tally(
  into: [number, number, number],
  gold: readonly { start: number; end: number; type: string }[],
  reads: readonly Read[],
  answers: (gold: string, read: string) => boolean,
  miss: (kind: string, span: { start: number; end: number; type: string }) => void,
): void {
  const used = new Set<Read>();
  for (const g of gold) {
    const hit = reads.find(
      (r) => !used.has(r) && r.start < g.end && r.end > g.start && answers(g.type, r.type),
    );
    if (hit) {
      used.add(hit);
      into[0] += 1;
    } else miss('missed', g);
  }
  for (const r of reads) if (!used.has(r)) miss('extra', r);
  into[1] += reads.length;
  into[2] += gold.length;
}

interface TimexDoc {
  readonly input: string;
  readonly reference_time: string;
  readonly expected: { start: number; end: number; surface: string; type: string; value: string }[];
}

function timex(errors: string[]): Row[] {
  const docs = lines<TimexDoc>('krauts-timex.jsonl');
  const sum = { n: 0, own: 0, peer: 0, ms: 0, peerMs: 0 };
  for (const doc of docs) {
    const published = doc.reference_time.slice(0, 10);
    const own = ours(doc.input, 'de', published);
    const peer = peers(doc.input, 'de', ['datetime']);
    sum.ms += own.ms;
    sum.peerMs += peer.ms;
    for (const g of doc.expected) {
      sum.n += 1;
      const meets = (r: Read) => r.start < g.end && r.end > g.start && r.timex !== null;
      const mine = own.reads.filter(meets);
      if (mine.some((r) => r.timex === g.value)) sum.own += 1;
      else
        errors.push(
          `krauts ${g.type} ${JSON.stringify(g.surface)}: expected ${g.value}, read ${JSON.stringify(mine.map((r) => r.timex))} (${published}) …${doc.input.slice(Math.max(0, g.start - 30), g.end + 20).replace(/\n/g, ' ')}…`,
        );
      if (peer.reads.filter(meets).some((r) => r.timex === g.value)) sum.peer += 1;
    }
  }
  return [
    {
      ...row('krauts-timex', 'right value', sum),
      ms: (sum.ms / docs.length).toFixed(2),
      peerMs: (sum.peerMs / docs.length).toFixed(2),
    },
  ];
}

export async function run(args: string[]): Promise<void> {
  alone = args.includes('--alone');
  const at = args.indexOf('--errors');
  const show = at < 0 ? null : (args[at + 1] ?? '');
  const errors: string[] = [];
  if (args.includes('--only-meaning')) {
    meaningTable(args);
    return;
  }
  if (!existsSync(ROOT)) {
    console.log('../shared/corpora/numbers-dates is not here: the numbers were not measured.');
  } else {
    const rows = [
      ...recognizers('de', errors),
      ...recognizers('en', errors),
      ...spans('smartdata-figures', errors),
      ...spans('newsfair-figures', errors),
      ...timex(errors),
    ];
    console.log('| set | what | n | Backstory | Microsoft | ms a text | Microsoft ms |');
    console.log('|---|---|---|---|---|---|---|');
    for (const r of rows) {
      console.log(`| ${r.set} | ${r.what} | ${r.n} | ${r.score} | ${r.peer} | ${r.ms} | ${r.peerMs} |`);
    }
    if (show !== null) for (const error of errors.filter((e) => e.startsWith(show))) console.log(error);
  }
  meaningTable(args);
}
