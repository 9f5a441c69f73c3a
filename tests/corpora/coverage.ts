/**
 * `npm run corpora -- coverage [--names] [--json FILE]`: how many of the names that news uses get a card.
 *
 * Gold: mentions of ../shared/corpora/entity-linking that have a page, and the share that got the right card.
 * Pages: name candidates (coverage-candidates.ts) in the text of saved pages, and the share that got a card; whether it
 * is the right one nobody has said there. A run of words that is linked in part counts by parts.
 * `--names` prints the 200 most frequent names without a card; `--json` writes them all.
 */
import { writeFileSync } from 'node:fs';
import { foldName } from '../../src/annotating/lexicon/fold';
import type { Link } from '../../src/annotating/linking/decision';
import { link } from '../../src/annotating/linking/link';
import { openWorld } from '../../src/cli/packs';
import { articleFromText } from '../../src/cli/text';
import { type Language, languageOf } from '../../src/language';
import { isFirstName } from '../../src/language/first-names';
import { type Entry, isPlace, type Span } from '../../src/model';
import { languageOf as languageSeen } from '../../src/reading/lang';
import { DEFINITION, nameCandidates } from './coverage-candidates';
import { KINDS, type Kind, Kinds, ofEntry } from './coverage-kinds';
import { Uncovered } from './coverage-names';
import { CoverageTable } from './coverage-table';
import { textsOfCorpora, Usage } from './coverage-usage';
import { CORPORA, goldOf } from './linking-gold';
import { Pages } from './linking-pages';
import { pages as savedPages } from './reading';

const GOAL = 0.65;
const GOAL_STATES = 0.85;
const STATES: readonly Kind[] = ['country', 'city', 'body of state'];
/** The pages the goal is set for; the others are shown beside them. */
const GOAL_SOURCE = 'fundus';

export async function run(args: string[]): Promise<void> {
  const world = await openWorld();
  const entries = await world.load(Array.from({ length: world.size }, (_, i) => i));
  const known = new Set<string>();
  for (const entry of entries.values()) for (const name of namesOf(entry)) known.add(foldName(name));
  const uncovered = new Uncovered((name) => known.has(foldName(name)));
  const kinds = new Kinds();
  const linksOf = (text: string, language: Language, date: string | null): readonly Link[] =>
    link(articleFromText(text, { lang: language.id, ...(date && { date }) }), [world], language).links;

  const gold = new CoverageTable('gold mentions with the right card', [...KINDS]);
  const pages = new Pages(entries);
  for (const corpus of CORPORA) {
    const documents = goldOf(corpus);
    if (!documents) console.log(`${corpus.name}: skipped, ../shared/corpora/entity-linking is not there`);
    for (const document of documents ?? []) {
      const language = languageOf(document.lang);
      if (!language) continue;
      const links = linksOf(document.text, language, null);
      for (const m of document.mentions) {
        const inside = m.start >= document.span[0] && m.end <= document.span[1];
        if (!inside || m.keys.length === 0 || m.optional || !m.counted) continue;
        const contained = pages.contained(m, entries);
        const [index = -1] = contained;
        const kind = kinds.of({ keys: m.keys, type: m.type, entry: entries.get(index) ?? null });
        const right = links.filter(
          (l) => l.start < m.end && m.start < l.end && pages.same(m, l.entry, entries, false),
        );
        const covered = right.some(({ weak }) => !weak);
        const isName = /\p{Lu}/u.test(m.surface);
        gold.add(document.lang, corpus.name, kind, covered, right.length > 0);
        if (isName) gold.add(document.lang, 'all, names only', kind, covered, right.length > 0);
        if (!covered && isName)
          uncovered.add({
            name: m.surface,
            lang: document.lang,
            kind,
            where: corpus.name,
            page: m.keys.at(-1) ?? null,
            contained: contained.size > 0,
          });
      }
    }
  }

  const saved = savedPages();
  if (!saved) console.log('pages: skipped, ../shared/corpora/pages is not there');
  // The corpus's word for the language is the site's; some pages are in another.
  const texts = (saved ?? []).flatMap(({ kind, expected, source }) =>
    kind === 'article' && expected.text
      ? [
          {
            lang: languageSeen(expected.text, []),
            source,
            text: expected.text,
            date: expected.date?.slice(0, 10) ?? null,
          },
        ]
      : [],
  );
  const found = new CoverageTable('name candidates of pages with a card', [...KINDS]);
  for (const lang of ['de', 'en']) {
    const language = languageOf(lang);
    const own = texts.filter((t) => t.lang === lang);
    if (!language || own.length === 0) continue;
    const usage = new Usage(lang, [
      ...own.map(({ text }) => text),
      ...textsOfCorpora(lang),
      ...ownTexts(entries.values(), lang),
    ]);
    for (const { text, source, date } of own) {
      const corpus = source === GOAL_SOURCE ? GOAL_SOURCE : 'other pages';
      const links = linksOf(text, language, date);
      const strong = links.filter(({ weak }) => !weak);
      const isPeople = (span: Span): boolean =>
        links.some((l) => l.weak && l.start < span.end && span.start < l.end);
      const article = articleFromText(text, { lang });
      const isPlaceName = (name: string): boolean => kinds.isPlace(name);
      const around = { language, usage, isPeople, isPlace: isPlaceName, links: strong };
      for (const piece of nameCandidates(article, around)) {
        const entry = piece.link ? entries.get(piece.link.entry) : undefined;
        const kind = entry ? ofEntry(entry) : guess(piece.surface, kinds);
        found.add(lang, corpus, kind, entry !== undefined);
        if (!entry)
          uncovered.add({ name: piece.surface, lang, kind, where: corpus, page: null, contained: false });
      }
    }
  }

  gold.print(['all, names only']);
  const news = CORPORA.filter(({ goal }) => goal).map(({ name }) => name);
  const all = CORPORA.map(({ name }) => name);
  for (const [name, corpora] of [
    ['entity-linking', all],
    ['the news among it', news],
  ] as const) {
    gold.printGoal(name, corpora, null, GOAL);
    for (const kind of STATES) gold.printGoal(name, corpora, kind, GOAL_STATES);
  }
  found.print([]);
  for (const definition of Object.values(DEFINITION)) console.log(definition);
  console.log(
    'Kinds of names without a card: by tables of places, a given name in front, words of bodies of state, or other.',
  );
  found.printGoal(GOAL_SOURCE, [GOAL_SOURCE], null, GOAL);
  for (const kind of STATES) found.printGoal(GOAL_SOURCE, [GOAL_SOURCE], kind, GOAL_STATES);
  if (args.includes('--names')) uncovered.print();
  const json = args[args.indexOf('--json') + 1];
  if (args.includes('--json') && json) writeFileSync(json, `${JSON.stringify(uncovered.list(), null, 1)}\n`);
}

/** Of a name without a card. */
function guess(surface: string, kinds: Kinds): Kind {
  const [first = '', second] = surface.split(/\s+/);
  if (second !== undefined && isFirstName(first)) return 'person';
  return kinds.of({ keys: [surface], type: null, entry: null });
}

/** From as many cards on that begin with the same words they are made by rule: their nouns have no article to count. */
const BY_RULE_FROM = 20;
const FIRST_WORDS = 2;

/** What the pack's cards say, those made by rule aside: more running text to count words in. */
function ownTexts(entries: Iterable<Entry>, lang: string): string[] {
  const own = [...entries].filter((entry) => !isPlace(entry));
  const opening = ({ gist }: Entry): string => (gist[lang] ?? '').split(' ').slice(0, FIRST_WORDS).join(' ');
  const openings = new Map<string, number>();
  for (const entry of own) openings.set(opening(entry), (openings.get(opening(entry)) ?? 0) + 1);
  return own
    .filter((entry) => (openings.get(opening(entry)) ?? 0) < BY_RULE_FROM)
    .flatMap(({ gist, background }) => [gist[lang] ?? '', background[lang] ?? '']);
}

function namesOf(entry: Entry): string[] {
  return [
    ...Object.values(entry.names),
    ...Object.values(entry.aliases).flatMap((list) => list.map(({ name }) => name)),
  ];
}
