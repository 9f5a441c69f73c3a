import type { Language } from '../../../language';
import { type Article, type Block, type Day, type EntryId, isStory, type Story } from '../../../model';
import { lastDay } from '../../days';
import { findCandidates } from '../../linking/candidates';
import type { PackView } from '../../pack-view';
import { storyPoints, usesWordsOf } from '../evidence';
import { HEADLINE_MATCH_POINTS } from './limits';

/** A dossier, with where its signature stands in its pack. */
interface OpenDossier {
  readonly story: Story;
  readonly pack: number;
  /** Entry ids of the signature by their index in the pack. */
  readonly ids: ReadonlyMap<number, EntryId>;
}

/** The dossiers that today's headlines can be about. */
export async function openDossiers(packs: readonly PackView[], today: Day): Promise<OpenDossier[]> {
  const all = known.get(packs) ?? readDossiers(packs);
  known.set(packs, all);
  return (await all).filter(
    ({ story: { window } }) =>
      today >= window.from && (window.to === undefined || today <= lastDay(window.to)),
  );
}

/** What was read of a set of packs, until another set comes. */
const known = new WeakMap<readonly PackView[], Promise<readonly OpenDossier[]>>();

const signed = ({ signature }: Story): EntryId[] => [...signature.core, ...signature.entries];

async function readDossiers(packs: readonly PackView[]): Promise<OpenDossier[]> {
  const found: OpenDossier[] = [];
  for (const [n, pack] of packs.entries()) {
    const stories = [...(await pack.load(pack.stories)).values()].filter((entry) => isStory(entry));
    const indexes = await pack.find(stories.flatMap(signed));
    for (const story of stories) {
      const ids = signed(story).flatMap((id) => {
        const index = indexes.get(id);
        return index === undefined ? [] : [[index, id] as const];
      });
      found.push({ story, pack: n, ids: new Map(ids) });
    }
  }
  return found;
}

interface Asked {
  readonly packs: readonly PackView[];
  readonly language: Language;
  readonly today: Day;
}

/**
 * The dossiers headlines are about, by their numbers. A line is too short to decide what its names mean, so a name counts
 * for what it may mean: beside the story's own words, in the story's time, that is enough.
 */
export function dossiersOf(
  headlines: readonly string[],
  open: readonly OpenDossier[],
  { packs, language, today }: Asked,
): Map<number, Story> {
  const possible = headlines.flatMap((text, headline) => {
    const lower = text.toLowerCase();
    const dossiers = open.filter(({ story }) => usesWordsOf(story, lower, language.id));
    return dossiers.length > 0 ? [{ headline, text, dossiers }] : [];
  });
  const page = articleOf(
    possible.map(({ text }) => text),
    language,
    today,
  );
  const spans = findCandidates(page, packs, language);
  const found = new Map<number, Story>();
  possible.forEach(({ headline, text, dossiers }, n) => {
    const block = page.blocks[n];
    if (!block) return;
    const own = spans.filter(({ start, end }) => start >= block.start && end <= block.end);
    const article = articleOf([text], language, today);
    let most = HEADLINE_MATCH_POINTS;
    for (const { story, pack, ids } of dossiers) {
      const named = new Map<EntryId, number[]>();
      for (const span of own)
        for (const candidate of span.candidates) {
          const id = candidate.pack === pack ? ids.get(candidate.entry) : undefined;
          if (id !== undefined) named.set(id, [...(named.get(id) ?? []), span.start - block.start]);
        }
      const points = storyPoints(story, { article, lang: language.id, named });
      if (points < most) continue;
      found.set(headline, story);
      most = points;
    }
  });
  return found;
}

/** Headlines as an article: a line and a block each. */
function articleOf(headlines: readonly string[], { id: lang }: Language, today: Day): Article {
  let text = '';
  const blocks = headlines.map((headline): Block => {
    const start = text.length;
    text += `${headline}\n`;
    return { start, end: start + headline.length, role: 'headline' };
  });
  return { url: null, site: null, title: null, lang, published: today, publishedTime: null, text, blocks };
}
