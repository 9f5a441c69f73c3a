import { languageOf } from '../language';
import {
  type Annotation,
  type Article,
  type CardLink,
  type Day,
  type Entry,
  type EntryId,
  isPlace,
  isStory,
  isTerm,
  type Mention,
  type Story,
  type Term,
} from '../model';
import { entryCard } from './cards/entry-card';
import { figureCard } from './cards/figure-card';
import { MAX_LINKS } from './cards/limits';
import { rankOf } from './cards/rank';
import { storyCard } from './cards/story-card';
import { nameOf } from './cards/texts';
import { voiceOf } from './cards/voice';
import { readFigures } from './figures';
import { comparedWith, comparisonsOf } from './figures/comparisons-of';
import type { EarlierFigure } from './figures/earlier';
import { readQuantities } from './figures/quantities';
import { textsOf } from './figures/texts';
import { regionNames } from './intl';
import type { Link } from './linking/decision';
import { link } from './linking/link';
import type { PackView } from './pack-view';
import { isRelated } from './related';
import { MAX_EARLIER } from './stories/limits';
import { matchStory, type StoryVerdict } from './stories/match';

export interface AnnotateOptions {
  /** The reader's day: what "now" means on the cards. */
  readonly today: Day;
  /** Language of the cards; the article's where left out. */
  readonly cardLang?: string;
  /** Figures of the reader's earlier articles on this story, for comparison: asked for where the article has numbers. */
  readonly earlierFigures?: (mentions: readonly Mention[]) => Promise<readonly EarlierFigure[]>;
  /** ISO code of the money the reader thinks in; where none is told, that of the cards' language, if it has one. */
  readonly currency?: string;
}

/** Nothing can be said about a text in a language without rules. */
export class UnknownLanguageError extends Error {
  constructor(readonly lang: string | null) {
    super(`no rules for language ${lang ?? '(not told)'}`);
  }
}

interface Named {
  readonly entry: Entry;
  readonly pack: string;
  readonly index: number;
  readonly mentions: number[];
}

/**
 * Article + packs → Annotation: mentions, figures, stories and the cards of that day. Packs may still be opening: the
 * numbers need none.
 * @throws UnknownLanguageError if the article's language has no rules.
 */
export async function annotate(
  article: Article,
  opening: readonly PackView[] | Promise<readonly PackView[]>,
  { today, cardLang, earlierFigures, currency }: AnnotateOptions,
): Promise<Annotation> {
  const language = languageOf(article.lang);
  if (!language) throw new UnknownLanguageError(article.lang);
  const lang = cardLang ?? language.id;

  const quantities = readQuantities(article.text, language, { published: article.published });
  const packs = await opening;
  const { links } = link(article, packs, language);
  const named = packs.map((_, p) => new Set(links.filter((l) => l.pack === p).map((l) => l.entry)));
  const told = packs.map((pack, p) => possibleStories(pack, packs, named[p] ?? new Set()));
  const loaded = await Promise.all(
    packs.map((pack, p) => pack.load([...(named[p] ?? []), ...(told[p] ?? [])])),
  );
  const mentions: Mention[] = [];
  const items = new Map<EntryId, Named>();
  for (const found of links) {
    const entry = loaded[found.pack]?.get(found.entry);
    const pack = packs[found.pack];
    if (!entry || !pack) continue;
    mentions.push(mentionOf(found, entry, article));
    const known = items.get(entry.id);
    if (known) known.mentions.push(mentions.length - 1);
    else
      items.set(entry.id, {
        entry,
        pack: pack.manifest.id,
        index: found.entry,
        mentions: [mentions.length - 1],
      });
  }

  const stories = storiesOf(
    article,
    language.id,
    mentions,
    packs.map((pack, p) => ({
      pack: pack.manifest.id,
      entries: (told[p] ?? []).flatMap((index) => loaded[p]?.get(index) ?? []),
    })),
  );
  const entries = new Map<string, Entry>([...items].map(([id, { entry }]) => [id, entry]));
  // What storage is asked for comes while the figures are read.
  const listed = spokenOf(stories, entries);
  const asked = Promise.all([
    entriesById(listed, packs),
    quantities.length > 0 ? earlierFigures?.(mentions) : undefined,
  ]);
  asked.catch(() => {});
  const figures = readFigures(article, language, { quantities, mentions });
  const compared = comparedWith(figures, lang).filter((id) => !entries.has(id) && !listed.has(id));
  const [[spoken, earlier], besides] = await Promise.all([asked, entriesById(new Set(compared), packs)]);
  const related = new Map([...spoken, ...besides]);

  const countryName = countryNames([...entries.values(), ...related.values()], lang);
  const label = (id: EntryId): CardLink | null => {
    const entry = entries.get(id) ?? related.get(id);
    return entry ? { entry: id, label: nameOf(entry, lang), note: null } : null;
  };
  const comparisons = comparisonsOf(figures, {
    article,
    entries: new Map([...related, ...entries]),
    stories: stories.flatMap(({ story, verdict }) => (verdict.relation === 'match' ? [story] : [])),
    lang,
    currency: currency ?? textsOf(lang).currency ?? null,
    ...(earlier ? { earlier } : {}),
  });
  const voices = new Map(packs.map(({ manifest }) => [manifest.id, voiceOf(manifest, packs, lang)]));
  const cards = [
    ...stories.map(({ story, pack, verdict }, i) => ({
      ...storyCard(story, {
        lang,
        pack,
        voice: voices.get(pack) ?? null,
        day: article.published,
        relation: verdict.relation,
        rank: verdict.relation === 'match' ? 1 : 0.5,
        link: label,
        place: (id) => {
          const entry = entries.get(id) ?? related.get(id);
          return entry && isPlace(entry)
            ? { entry: id, label: nameOf(entry, lang), lat: entry.lat ?? null, lon: entry.lon ?? null }
            : null;
        },
      }),
      ...(stories.findIndex((other) => other.story.id === story.id) < i ? { id: `${pack}:${story.id}` } : {}),
    })),
    ...[...items.values()]
      .filter(({ mentions: own }) => own.some((i) => mentions[i]?.weak === false))
      .map((item) => {
        const own = item.mentions.flatMap((i) => mentions[i] ?? []);
        return entryCard(item.entry, {
          lang,
          day: article.published,
          today,
          pack: item.pack,
          voice: voices.get(item.pack) ?? null,
          mentions: item.mentions,
          links: linksOf(item, items, packs, lang),
          label: (id) => label(id)?.label ?? null,
          rank: rankOf(item.entry, own, article),
          countryName,
        });
      })
      .sort((a, b) => b.rank - a.rank),
    ...figures.map((figure, i) =>
      figureCard(i, figure, {
        article,
        lang,
        figures,
        mentions,
        entries,
        day: article.published,
        comparisons,
      }),
    ),
  ];
  return {
    mentions,
    figures,
    quantities,
    stories: stories
      .filter(({ verdict }) => verdict.relation === 'match')
      .map(({ story, verdict }) => ({ entry: story.id, score: verdict.score })),
    cards,
  };
}

function mentionOf({ start, end, confidence, weak }: Link, entry: Entry, article: Article): Mention {
  return { start, end, surface: article.text.slice(start, end), entry: entry.id, confidence, weak };
}

interface FoundStory {
  readonly story: Story;
  readonly pack: string;
  readonly verdict: StoryVerdict;
}

/** Only stories that some named entry stands in are read at all; with several packs a story may be about another's. */
const possibleStories = (
  pack: PackView,
  packs: readonly PackView[],
  named: ReadonlySet<number>,
): readonly number[] =>
  packs.length > 1
    ? pack.stories
    : pack.stories.filter((story) => pack.related(story).some((entry) => named.has(entry)));

function storiesOf(
  article: Article,
  lang: string,
  mentions: readonly Mention[],
  possible: readonly { readonly pack: string; readonly entries: readonly Entry[] }[],
): FoundStory[] {
  const offsets = new Map<string, number[]>();
  for (const { entry, start } of mentions) offsets.set(entry, [...(offsets.get(entry) ?? []), start]);
  const found: FoundStory[] = [];
  for (const { pack, entries } of possible) {
    for (const entry of entries) {
      if (!isStory(entry)) continue;
      const verdict = matchStory(entry, { article, lang, named: offsets });
      if (verdict) found.push({ story: entry, pack, verdict });
    }
  }
  const rank = (v: StoryVerdict): number => (v.relation === 'match' ? 1 : 0) + v.score;
  found.sort((a, b) => rank(b.verdict) - rank(a.verdict));
  const earlier = found.filter(({ verdict }) => verdict.relation === 'earlier').slice(MAX_EARLIER);
  return found.filter((story) => !earlier.includes(story));
}

/** What the cards speak of besides what the article names: who and what a story lists, what a term is confused with. */
function spokenOf(stories: readonly FoundStory[], have: ReadonlyMap<string, Entry>): Set<EntryId> {
  const listed = stories.flatMap(({ story }) => [...story.people, ...story.places, ...story.terms]);
  const terms = [...have.values()].flatMap((entry) => (isTerm(entry) ? confused(entry) : []));
  return new Set([...listed, ...terms].filter((id) => !have.has(id)));
}

async function entriesById(
  wanted: ReadonlySet<EntryId>,
  packs: readonly PackView[],
): Promise<Map<string, Entry>> {
  const result = new Map<string, Entry>();
  if (wanted.size === 0) return result;
  const found = await Promise.all(packs.map((pack) => pack.byId(wanted)));
  for (const [id, entry] of found.flatMap((entries) => [...entries])) result.set(id, entry);
  return result;
}

const confused = (term: Term): EntryId[] => term.confusedWith.flatMap(({ entry }) => entry ?? []);

/** Other entries of the same article that this one stands in relation to, most mentioned first. */
function linksOf(
  item: Named,
  named: ReadonlyMap<EntryId, Named>,
  packs: readonly PackView[],
  lang: string,
): CardLink[] {
  const pack = packs.find(({ manifest }) => manifest.id === item.pack);
  if (!pack) return [];
  const related = pack.related(item.index);
  return [...named.values()]
    .filter((other) => other !== item && other.pack === item.pack && isRelated(related, other.index))
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, MAX_LINKS)
    .map(({ entry }) => ({ entry: entry.id, label: nameOf(entry, lang), note: null }));
}

/** Countries by the names the cards give them; the platform is asked only for those that no entry at hand names. */
function countryNames(entries: readonly Entry[], lang: string): (code: string) => string | null {
  const names = new Map<string, string>();
  for (const entry of entries) {
    if (isPlace(entry) && entry.type === 'country' && entry.country)
      names.set(entry.country, nameOf(entry, lang));
  }
  return (code) => names.get(code) ?? regionNames(lang).of(code) ?? null;
}
