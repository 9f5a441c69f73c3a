/**
 * `npm run corpora -- linking [CORPUS…] [--errors] [--missed] [--terms] [--held-out] [--to-judge]`: precision, recall and coverage of the links
 * that are shown, over ../shared/corpora/entity-linking.
 *
 * Precision: links shown (not weak) that overlap a gold mention of the same thing, of all links shown; a link on a
 * mention that the gold says has no page is wrong, and so is a name where the gold has nothing. Terms, which these
 * corpora do not annotate, are counted apart where they stand outside gold spans.
 * Judged: precision with those links counted as right that two readers call so (linking-judgements.ts); `--to-judge`
 * prints the texts of those nobody has judged, as JSON, a line a link.
 * Recall: gold mentions of things the packs contain that got the right link. "+weak" counts adjectives and names of
 * peoples too, which are linked but not marked. Coverage: all gold mentions with a page that got the right link.
 */
import type { Link } from '../../src/annotating/linking/decision';
import { link } from '../../src/annotating/linking/link';
import type { PackView } from '../../src/annotating/pack-view';
import { openWorld } from '../../src/cli/packs';
import { articleFromText } from '../../src/cli/text';
import { languageOf } from '../../src/language';
import type { Entry } from '../../src/model';
import { CORPORA, type Corpus, type GoldDocument, type GoldMention, goldOf } from './linking-gold';
import { type DifferingLink, Judgements } from './linking-judgements';
import { Pages } from './linking-pages';

const GOAL_PRECISION = 0.95;
const GOAL_RECALL = 0.92;
/** Every third document's errors are counted and never printed: whether a rule generalises shows there. */
export const HELD_OUT = 3;

export interface Tally {
  shown: number;
  right: number;
  /** Differ from the gold, and two readers call them right. */
  judged: number;
  contained: number;
  found: number;
  foundWeak: number;
  gold: number;
  covered: number;
  terms: number;
}

export async function run(args: string[]): Promise<void> {
  const names = args.filter((a) => !a.startsWith('--'));
  const errors = new Map<string, string[]>();
  const note = (kind: string, line: string): void => {
    const list = errors.get(kind);
    if (list) list.push(line);
    else errors.set(kind, [line]);
  };
  const packs = [await openWorld()];
  const [world] = packs;
  if (!world) return;
  const entries = await world.load(Array.from({ length: world.size }, (_, i) => i));
  const pages = new Pages(entries);
  console.log(
    `${'corpus'.padEnd(16)}${['docs', 'shown', 'right', 'precision', 'judged', 'contained', 'found', 'recall', '+weak', 'gold', 'coverage', 'terms'].map((s) => s.padStart(10)).join('')}`,
  );
  const judgements = new Judgements();
  const toJudge: string[] = [];
  const sum = empty();
  const sumHeldOut = empty();
  for (const corpus of CORPORA) {
    if (names.length > 0 && !names.includes(corpus.name)) continue;
    const documents = goldOf(corpus);
    if (!documents) {
      console.log(`${corpus.name}: skipped, ../shared/corpora/entity-linking is not there`);
      continue;
    }
    const tally = empty();
    const heldOut = empty();
    const kinds = new Map<string, number>();
    const count = (kind: string): void => {
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    };
    documents.forEach((document, i) => {
      const held = i % HELD_OUT === HELD_OUT - 1;
      const one = empty();
      const judged = (found: DifferingLink, { text }: GoldDocument, gold: readonly string[]): boolean => {
        const verdict = judgements.of(found);
        if (verdict === null && corpus.goal) toJudge.push(JSON.stringify({ ...found, gold, text }));
        return verdict === true;
      };
      score(document, corpus, { packs, entries, pages, tally: one, note: held ? count : note, judged });
      plus(tally, one);
      if (held) plus(heldOut, one);
    });
    print(corpus.name + (corpus.goal ? ' *' : ''), documents.length, tally, corpus.recallOnly === true);
    if (!corpus.goal) continue;
    plus(sum, tally);
    plus(sumHeldOut, heldOut);
    if (!args.includes('--held-out')) continue;
    print('  held out', 0, heldOut, false);
    console.log(`    ${[...kinds].map(([kind, n]) => `${kind}: ${n}`).join('; ')}`);
  }
  print('all with *', 0, sum, false);
  print('  held out', 0, sumHeldOut, false);
  console.log(
    `judged alike by two readers: ${judgements.agreement}; of the corpora with * not judged: ${toJudge.length}`,
  );
  if (args.includes('--to-judge')) for (const line of toJudge) console.log(line);
  console.log(`goals for *: precision ${GOAL_PRECISION}, recall ${GOAL_RECALL}`);
  for (const [key, n] of pages.used) console.log(`counted as the same: ${key} (${n})`);
  for (const [kind, list] of [...errors].sort()) {
    console.log(`\n${kind}: ${list.length}`);
    const wanted = kind.startsWith('missed') ? '--missed' : kind.startsWith('term') ? '--terms' : '--errors';
    if (args.includes(wanted)) for (const line of list) console.log(`  ${line}`);
  }
}

interface Scoring {
  readonly packs: readonly PackView[];
  readonly entries: ReadonlyMap<number, Entry>;
  readonly pages: Pages;
  readonly tally: Tally;
  readonly note: (kind: string, line: string) => void;
  /** Asked about links that differ from the gold. */
  readonly judged?: (link: DifferingLink, document: GoldDocument, gold: readonly string[]) => boolean;
}

export function score(
  document: GoldDocument,
  corpus: Corpus,
  { packs, entries, pages, tally, note, judged }: Scoring,
): void {
  const language = languageOf(document.lang);
  if (!language) return;
  const { links } = link(articleFromText(document.text, { lang: document.lang }), packs, language);
  const inside = (m: { start: number; end: number }): boolean =>
    m.start >= document.span[0] && m.end <= document.span[1];
  const where = (m: { start: number; end: number }): string =>
    `${corpus.name} ${document.id}: …${document.text.slice(Math.max(0, m.start - 40), m.start).replace(/\s+/g, ' ')}[${document.text.slice(m.start, m.end)}]${document.text.slice(m.end, m.end + 40).replace(/\s+/g, ' ')}…`;
  const right = (found: Link, m: GoldMention, count: boolean): boolean =>
    pages.same(m, found.entry, entries, count);
  const gold = document.mentions.filter(inside);

  for (const found of links) {
    if (found.weak || !inside(found)) continue;
    const touching = gold.filter((m) => m.start < found.end && found.start < m.end);
    const id = entries.get(found.entry)?.id ?? '?';
    if (touching.some((m) => right(found, m, true))) {
      tally.shown++;
      tally.right++;
      continue;
    }
    if (touching.some((m) => m.optional)) continue;
    if (touching.length === 0 && id.startsWith('term/')) {
      tally.terms++;
      note('term outside the gold (not counted)', `${id} ${where(found)}`);
      continue;
    }
    if (touching.length === 0 && corpus.recallOnly) continue;
    tally.shown++;
    const { start, end } = found;
    const differing = { corpus: corpus.name, document: document.id, start, end, entry: id };
    if (
      judged?.(
        differing,
        document,
        touching.map((m) => m.keys.join(' ') || 'no page'),
      )
    )
      tally.judged++;
    const exact = touching.find((m) => m.start === found.start && m.end === found.end);
    const kind =
      touching.length === 0
        ? 'wrong: the gold has nothing here'
        : exact
          ? exact.keys.length === 0
            ? 'wrong: the gold has no page for it'
            : 'wrong: another thing'
          : 'wrong: part of another mention';
    note(
      kind,
      `${id} ${where(found)} gold: ${touching.map((m) => m.keys.join('|') || 'none').join(', ') || '–'}`,
    );
  }
  for (const m of gold) {
    if (m.keys.length === 0 || m.optional || !m.counted) continue;
    tally.gold++;
    const here = links.filter((l) => l.start < m.end && m.start < l.end && right(l, m, false));
    const shown = here.some((l) => !l.weak);
    if (shown) tally.covered++;
    if (pages.contained(m, entries).size === 0) continue;
    tally.contained++;
    if (shown) tally.found++;
    if (here.length > 0) tally.foundWeak++;
    else {
      const [index = -1] = pages.contained(m, entries);
      note('missed', `${entries.get(index)?.id} ${where(m)}`);
    }
  }
}

export const empty = (): Tally => ({
  shown: 0,
  right: 0,
  judged: 0,
  contained: 0,
  found: 0,
  foundWeak: 0,
  gold: 0,
  covered: 0,
  terms: 0,
});

function plus(sum: Tally, more: Tally): void {
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += more[key];
}

function print(name: string, documents: number, t: Tally, recallOnly: boolean): void {
  const ratio = (a: number, b: number): string => (b === 0 ? '–' : (a / b).toFixed(3));
  console.log(
    name.padEnd(16) +
      [
        documents || '',
        t.shown,
        t.right,
        recallOnly ? '–' : ratio(t.right, t.shown),
        recallOnly ? '–' : ratio(t.right + t.judged, t.shown),
        t.contained,
        t.found,
        ratio(t.found, t.contained),
        ratio(t.foundWeak, t.contained),
        t.gold,
        ratio(t.covered, t.gold),
        t.terms,
      ]
        .map((cell) => String(cell).padStart(10))
        .join(''),
  );
}
