import { nameOf } from '../annotating/cards/texts';
import { traitsOf } from '../annotating/stories/threads/features';
import { headlinePoints, isOnThread, targetOf } from '../annotating/stories/threads/headline';
import { dossiersOf, openDossiers } from '../annotating/stories/threads/headline-dossier';
import { unpackFeatures } from '../annotating/stories/threads/packed';
import { nearness } from '../annotating/stories/threads/place';
import { rarityAmong } from '../annotating/stories/threads/similarity';
import { languageOf } from '../language';
import type { LibraryDb, ThreadRow } from '../library/db';
import { ThreadRuns } from '../library/thread-runs';
import { followedThreads } from '../library/threads';
import { threadTitles } from '../library/threads-view';
import type { Chip } from '../messages/contract/headlines';
import type { Day, EntryId, Settings } from '../model';
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
  const byThread = await onThreads(headlines, lang, followed, { db, today });
  const byDossier = await onDossiers(headlines, byThread, lang, followed, { packs, settings, today });
  const found = headlines.flatMap((_, headline) => {
    const dossier = byDossier.get(headline);
    const thread = byThread.get(headline) ?? followed.find(({ story }) => story === dossier?.entry);
    return thread || dossier ? [{ headline, thread, dossier }] : [];
  });
  const titles = await threadTitles(db, [...new Set(found.flatMap(({ thread }) => thread ?? []))]);
  return found.map(
    ({ headline, thread, dossier }): Chip => ({
      headline,
      title: (thread ? titles.get(thread.id) : dossier?.title) ?? '',
      thread: thread?.id ?? null,
      story: thread ? thread.story : (dossier?.entry ?? null),
    }),
  );
}

async function onThreads(
  headlines: readonly string[],
  lang: string | null,
  followed: readonly ThreadRow[],
  { db, today }: { db: LibraryDb; today: Day },
): Promise<Map<number, ThreadRow>> {
  const targets = followed.map((row) => ({ row, target: targetOf(row.id, unpackFeatures(row.core)) }));
  const traits = headlines.map(
    (text) =>
      traitsOf({ text, lang, blocks: [{ start: 0, end: text.length, role: 'headline' }] }, []).features,
  );
  const { total, threadsWith } = rarityAmong(await ThreadRuns.read(db.threadRuns));
  const others = (key: string): number => Math.max(0, threadsWith(key) - 1);
  const found = new Map<number, ThreadRow>();
  traits.forEach((features, i) => {
    let most = 0;
    for (const { row, target } of targets) {
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
  const open = (await openDossiers(views, today)).filter(
    ({ story }) => wanted === 'all' || wanted.has(story.id),
  );
  for (const [i, story] of dossiersOf(headlines, open, { packs: views, language, today }))
    if (!done.has(i)) found.set(i, { entry: story.id, title: nameOf(story, language.id) });
  return found;
}
