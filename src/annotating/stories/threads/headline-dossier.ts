import type { Language } from '../../../language';
import {
  type Article,
  type Block,
  type Day,
  type Entry,
  type EntryId,
  isStory,
  type Story,
} from '../../../model';
import { link } from '../../linking/link';
import type { PackView } from '../../pack-view';
import { matchStory } from '../match';

/** A dossier that goes on today, with where its signature stands in its pack. */
interface OpenDossier {
  readonly story: Story;
  readonly pack: number;
  /** Entry ids of the signature by their index in the pack. */
  readonly ids: ReadonlyMap<number, EntryId>;
  /** Names of its core, lower case: a headline without one of them need not be linked. */
  readonly core: readonly string[];
}

/** The dossiers that today's headlines can be about. */
export function openDossiers(packs: readonly PackView[], today: Day): Promise<readonly OpenDossier[]> {
  const known = opened.get(packs);
  if (known?.today === today) return known.open;
  const open = readOpen(packs, today);
  opened.set(packs, { today, open });
  return open;
}

/** What was read of a set of packs, until another day or another set comes. */
const opened = new WeakMap<
  readonly PackView[],
  { readonly today: Day; readonly open: Promise<readonly OpenDossier[]> }
>();

async function readOpen(packs: readonly PackView[], today: Day): Promise<readonly OpenDossier[]> {
  const found: OpenDossier[] = [];
  for (const [n, pack] of packs.entries()) {
    for (const story of (await pack.load(pack.stories)).values()) {
      if (!isStory(story)) continue;
      const { from, to } = story.window;
      if (today < from || (to !== undefined && today > `${to}-99`)) continue;
      const ids = new Map<number, EntryId>();
      for (const id of [...story.signature.core, ...story.signature.entries])
        ids.set(await pack.find(id), id);
      const core = new Set(story.signature.core);
      const indexes = [...ids].flatMap(([index, id]) => (index >= 0 && core.has(id) ? [index] : []));
      found.push({ story, pack: n, ids, core: [...(await pack.load(indexes)).values()].flatMap(namesOf) });
    }
  }
  return found;
}

/** All it is called, in any language. */
const namesOf = ({ names, aliases }: Entry): string[] =>
  [...Object.values(names), ...Object.values(aliases).flatMap((list) => list.map(({ name }) => name))].map(
    (name) => name.toLowerCase(),
  );

interface Asked {
  readonly packs: readonly PackView[];
  readonly language: Language;
  readonly today: Day;
}

/**
 * The dossiers headlines are about, by their numbers, by the rules for articles. Only headlines with a word and a name of
 * some dossier are linked, and all of them at once.
 */
export function dossiersOf(
  headlines: readonly string[],
  open: readonly OpenDossier[],
  { packs, language, today }: Asked,
): Map<number, Story> {
  const possible = headlines.flatMap((text, headline) => {
    const lower = text.toLowerCase();
    const dossiers = open.filter((dossier) => mayBeAbout(lower, dossier, language));
    return dossiers.length > 0 ? [{ headline, text, dossiers }] : [];
  });
  const page = articleOf(
    possible.map(({ text }) => text),
    language,
    today,
  );
  const { links } = link(page, packs, language);
  const found = new Map<number, Story>();
  possible.forEach(({ headline, text, dossiers }, n) => {
    const block = page.blocks[n];
    if (!block) return;
    const own = links.filter(({ start, end }) => start >= block.start && end <= block.end);
    const article = articleOf([text], language, today);
    let most = 0;
    for (const { story, pack, ids } of dossiers) {
      const named = new Map<EntryId, number[]>();
      for (const mention of own) {
        const id = mention.pack === pack ? ids.get(mention.entry) : undefined;
        if (id !== undefined) named.set(id, [...(named.get(id) ?? []), mention.start - block.start]);
      }
      const verdict = matchStory(story, { article, lang: language.id, named });
      if (verdict?.relation !== 'match' || verdict.score <= most) continue;
      found.set(headline, story);
      most = verdict.score;
    }
  });
  return found;
}

function mayBeAbout(headline: string, { story, core }: OpenDossier, { id }: Language): boolean {
  const stems = [...(story.signature.terms[id] ?? []), story.names[id]?.toLowerCase() ?? ''];
  return (
    core.some((name) => headline.includes(name)) &&
    stems.some((stem) => stem !== '' && headline.includes(stem))
  );
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
