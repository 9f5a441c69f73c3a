import { nameOf } from '../annotating/cards/texts';
import { traitsOf } from '../annotating/stories/threads/features';
import { headlinePoints, isOnThread, targetOf } from '../annotating/stories/threads/headline';
import { dossierOf, openDossiers } from '../annotating/stories/threads/headline-dossier';
import { nearness } from '../annotating/stories/threads/place';
import { languageOf } from '../language';
import type { LibraryDb, ThreadRow } from '../library/db';
import { followedThreads } from '../library/threads';
import { threadTitles } from '../library/threads-view';
import type { Chip } from '../messages/contract/headlines';
import type { Day, EntryId, Settings } from '../model';
import { MAX_RARITY_LOOKUPS } from './limits';
import type { PackStore } from './pack-store';

interface Asked {
  readonly lang: string | null;
  readonly headlines: readonly string[];
}

/** Which headlines of a page belong to a story the reader follows, or (where set) to a dossier. Nothing of them is stored. */
export async function chipsFor(
  { lang, headlines }: Asked,
  { db, packs, settings, today }: { db: LibraryDb; packs: PackStore; settings: Settings; today: Day },
): Promise<Chip[]> {
  if (settings.frontPages === 'off') return [];
  const followed = await followedThreads(db);
  if (followed.length === 0 && settings.frontPages !== 'all') return [];
  const [byThread, titles] = await Promise.all([
    onThreads(headlines, lang, followed, { db, today }),
    threadTitles(db, followed),
  ]);
  const byDossier = await onDossiers(headlines, byThread, lang, followed, { packs, settings, today });
  return headlines.flatMap((_, headline): Chip[] => {
    const dossier = byDossier.get(headline);
    const thread = byThread.get(headline) ?? followed.find(({ story }) => story === dossier?.entry);
    if (thread)
      return [{ headline, title: titles.get(thread.id) ?? '', thread: thread.id, story: thread.story }];
    return dossier ? [{ headline, title: dossier.title, thread: null, story: dossier.entry }] : [];
  });
}

async function onThreads(
  headlines: readonly string[],
  lang: string | null,
  followed: readonly ThreadRow[],
  { db, today }: { db: LibraryDb; today: Day },
): Promise<Map<number, ThreadRow>> {
  const targets = followed.map((row) => ({ row, target: targetOf(row.id, row.core) }));
  const traits = headlines.map(
    (text) =>
      traitsOf({ text, lang, blocks: [{ start: 0, end: text.length, role: 'headline' }] }, []).features,
  );
  const shared = new Set<string>();
  for (const features of traits)
    for (const { key } of features)
      if (targets.some(({ target }) => target.features.has(key))) shared.add(key);
  const keys = [...shared].slice(0, MAX_RARITY_LOOKUPS);
  const [total, ...counts] = await Promise.all([
    db.threads.count(),
    ...keys.map((key) => db.threads.where('keys').equals(key).count()),
  ]);
  const threadsWith = new Map(keys.map((key, i) => [key, counts[i] ?? 0]));
  const found = new Map<number, ThreadRow>();
  traits.forEach((features, i) => {
    let most = 0;
    for (const { row, target } of targets) {
      const others = (key: string): number => Math.max(0, (threadsWith.get(key) ?? total) - 1);
      const points = headlinePoints(features, target, { total, others }) * nearness(today, today, row);
      if (!isOnThread(points) || points <= most) continue;
      most = points;
      found.set(i, row);
    }
  });
  return found;
}

async function onDossiers(
  headlines: readonly string[],
  done: ReadonlyMap<number, unknown>,
  lang: string | null,
  followed: readonly ThreadRow[],
  { packs, settings, today }: { packs: PackStore; settings: Settings; today: Day },
): Promise<Map<number, { entry: EntryId; title: string }>> {
  const found = new Map<number, { entry: EntryId; title: string }>();
  const language = languageOf(lang);
  const wanted =
    settings.frontPages === 'all' ? 'all' : new Set(followed.flatMap(({ story }) => story ?? []));
  if (!language || (wanted !== 'all' && wanted.size === 0)) return found;
  const views = await packs.views();
  const open = await openDossiers(views, today, wanted);
  headlines.forEach((headline, i) => {
    if (done.has(i)) return;
    const story = dossierOf(headline, open, { packs: views, language, today });
    if (story) found.set(i, { entry: story.id, title: nameOf(story, language.id) });
  });
  return found;
}
