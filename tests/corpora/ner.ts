/**
 * `npm run corpora -- ner [--errors]`: recognition only, over ../shared/corpora/ner. These corpora say where names of
 * people, places and bodies stand and of which kind, not what they mean.
 *
 * Known: gold names for which some pack has a name at all. Found: of those, the ones that got a link of that kind,
 * weak ones too. Precision: links shown on a gold name of their kind, of all links to people, places and bodies.
 * Boundaries: of those, the ones that begin and end where the gold does.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import type { Decision, Link } from '../../src/annotating/linking/decision';
import { link } from '../../src/annotating/linking/link';
import type { PackView } from '../../src/annotating/pack-view';
import { openWorld } from '../../src/cli/packs';
import { articleFromText } from '../../src/cli/text';
import { languageOf } from '../../src/language';

const ROOT = resolve(import.meta.dirname, '../../../shared/corpora/ner');

type Kind = 'person' | 'place' | 'organisation';

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

interface Document {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly gold: readonly Gold[];
}

const SpansSchema = v.object({
  id: v.string(),
  lang: v.string(),
  text: v.string(),
  mentions: v.array(v.object({ start: v.number(), end: v.number(), type: v.string() })),
});
const TokensSchema = v.object({
  id: v.string(),
  lang: v.string(),
  tokens: v.array(v.string()),
  tags: v.array(v.string()),
});

const KINDS: Readonly<Record<string, Kind>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organisation',
  person: 'person',
  location: 'place',
  'location-city': 'place',
  organization: 'organisation',
  'organization-company': 'organisation',
};

function fromSpans(raw: unknown): Document {
  const { id, lang, text, mentions } = v.parse(SpansSchema, raw);
  const starts: number[] = [];
  let unit = 0;
  for (const char of text) {
    starts.push(unit);
    unit += char.length;
  }
  const at = (offset: number): number => starts[offset] ?? unit;
  const gold = mentions.flatMap(({ start, end, type }) => {
    const kind = KINDS[type];
    return kind ? [{ start: at(start), end: at(end), kind }] : [];
  });
  return { id, lang, text, gold };
}

/** Tokens are set with a space before each, as the corpus gives no other text. */
function fromTokens(raw: unknown): Document {
  const { id, lang, tokens, tags } = v.parse(TokensSchema, raw);
  let text = '';
  const gold: Gold[] = [];
  tokens.forEach((token, i) => {
    if (i > 0 && !/^[.,;:!?)\]]/.test(token)) text += ' ';
    const start = text.length;
    text += token;
    const [where, type = ''] = (tags[i] ?? 'O').split('-');
    const kind = KINDS[type];
    const last = gold.at(-1);
    if (where === 'B' && kind) gold.push({ start, end: text.length, kind });
    else if (where === 'I' && kind && last?.kind === kind)
      gold[gold.length - 1] = { ...last, end: text.length };
  });
  return { id, lang, text, gold };
}

const CORPORA = [
  { name: 'dfki-smartdata-de', read: fromSpans },
  { name: 'wikineural-de', read: fromTokens },
  { name: 'wikineural-en', read: fromTokens },
];

interface Tally {
  gold: number;
  known: number;
  found: number;
  shown: number;
  right: number;
  exact: number;
}

export async function run(args: string[]): Promise<void> {
  const packs = [await openWorld()];
  console.log(
    `${'corpus'.padEnd(20)}${'kind'.padEnd(14)}${['gold', 'known', 'found', 'recall', 'shown', 'right', 'precision', 'boundaries'].map((s) => s.padStart(11)).join('')}`,
  );
  for (const { name, read } of CORPORA) {
    const file = resolve(ROOT, `${name}.jsonl`);
    if (!existsSync(file)) {
      console.log(`${name}: skipped, ../shared/corpora/ner is not there`);
      continue;
    }
    const documents = readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => read(JSON.parse(line)));
    const tallies: Record<Kind, Tally> = { person: empty(), place: empty(), organisation: empty() };
    for (const document of documents)
      score(document, packs, tallies, (line) => args.includes('--errors') && console.log(`  ${line}`));
    for (const [kind, tally] of Object.entries(tallies)) print(name, kind, tally);
    print(name, 'all', sum(Object.values(tallies)));
  }
}

function score(
  { id, lang, text, gold }: Document,
  packs: readonly PackView[],
  tallies: Record<Kind, Tally>,
  note: (line: string) => void,
): void {
  const language = languageOf(lang);
  if (!language) return;
  const { links, decisions } = link(articleFromText(text, { lang }), packs, language);
  const kindOf = (l: Link): string => packs[l.pack]?.kind(l.entry) ?? '';
  for (const g of gold) {
    const tally = tallies[g.kind];
    tally.gold++;
    if (!decisions.some((d) => mayMean(d, g))) continue;
    tally.known++;
    if (links.some((l) => kindOf(l) === g.kind && touches(l, g))) tally.found++;
  }
  for (const l of links) {
    const kind = kindOf(l);
    if (l.weak || !(kind in tallies)) continue;
    const tally = tallies[kind as Kind];
    tally.shown++;
    const here = gold.filter((g) => g.kind === kind && touches(l, g));
    if (here.length > 0) tally.right++;
    else
      note(
        `${id} ${kind}: …${text.slice(Math.max(0, l.start - 30), l.start)}[${text.slice(l.start, l.end)}]${text.slice(l.end, l.end + 30)}…`.replace(
          /\s+/g,
          ' ',
        ),
      );
    if (here.some((g) => g.start === l.start && g.end === l.end)) tally.exact++;
  }
}

const touches = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** A pack has a name for the whole of it. */
const mayMean = ({ span }: Decision, gold: Gold): boolean =>
  span.start <= gold.start && span.end >= gold.end && span.candidates.some(({ kind }) => kind === gold.kind);

const empty = (): Tally => ({ gold: 0, known: 0, found: 0, shown: 0, right: 0, exact: 0 });

function sum(tallies: readonly Tally[]): Tally {
  const all = empty();
  for (const tally of tallies) for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key];
  return all;
}

function print(name: string, kind: string, t: Tally): void {
  const ratio = (a: number, b: number): string => (b === 0 ? '–' : (a / b).toFixed(3));
  console.log(
    name.padEnd(20) +
      kind.padEnd(14) +
      [
        t.gold,
        t.known,
        t.found,
        ratio(t.found, t.known),
        t.shown,
        t.right,
        ratio(t.right, t.shown),
        ratio(t.exact, t.right),
      ]
        .map((cell) => String(cell).padStart(11))
        .join(''),
  );
}
