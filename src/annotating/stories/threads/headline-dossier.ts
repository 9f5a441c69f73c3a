import type { Language } from '../../../language';
import { type Article, type Day, type Entry, type EntryId, isStory, type Story } from '../../../model';
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

/** The dossier a headline is about, by the rules for articles: its names are linked only where it has one of the dossier's words. */
export function dossierOf(
  headline: string,
  open: readonly OpenDossier[],
  { packs, language, today }: { packs: readonly PackView[]; language: Language; today: Day },
): Story | null {
  const lower = headline.toLowerCase();
  const possible = open.filter(
    ({ story, core }) =>
      core.some((name) => lower.includes(name)) &&
      [...(story.signature.terms[language.id] ?? []), story.names[language.id]?.toLowerCase() ?? ''].some(
        (stem) => stem !== '' && lower.includes(stem),
      ),
  );
  if (possible.length === 0) return null;
  const article: Article = {
    url: null,
    site: null,
    title: headline,
    lang: language.id,
    published: today,
    publishedTime: null,
    // Ended as a headline: nothing of an article follows.
    text: `${headline}\n`,
    blocks: [{ start: 0, end: headline.length, role: 'headline' }],
  };
  const { links } = link(article, packs, language);
  let best: Story | null = null;
  let most = 0;
  for (const { story, pack, ids } of possible) {
    const named = new Map<EntryId, number[]>();
    for (const found of links) {
      const id = found.pack === pack ? ids.get(found.entry) : undefined;
      if (id !== undefined) named.set(id, [...(named.get(id) ?? []), found.start]);
    }
    const verdict = matchStory(story, { article, lang: language.id, named });
    if (verdict?.relation !== 'match' || verdict.score <= most) continue;
    best = story;
    most = verdict.score;
  }
  return best;
}
