import { forgetThread } from '../../library/forget';
import { followThread, joinThread, moveArticles, renameThread } from '../../library/threads';
import { listThreads, threadDetail } from '../../library/threads-view';
import type { EntryId, ThreadLine } from '../../model';
import { applyToHeadlines } from '../headline-tabs';
import { loadSettings } from '../settings-store';
import { labelled, storyTitles } from './library';
import { DONE, type HandlersOf, type Services } from './services';

/** The reader's own stories. */
export const threadsHandlers = ({ db, packs, tabs }: Services): HandlersOf<'threads'> => {
  const titled = async (
    lines: readonly (Omit<ThreadLine, 'story'> & { readonly story: EntryId | null })[],
  ): Promise<ThreadLine[]> => {
    const stories = [...new Set(lines.flatMap(({ story }) => story ?? []))];
    const labels = new Map((await storyTitles(db, stories, packs)).map(({ entry, label }) => [entry, label]));
    return lines.map((line) => {
      const label = line.story === null ? undefined : labels.get(line.story);
      const story = line.story === null || label === undefined ? null : { entry: line.story, label };
      // A dossier's name says more than one article's headline.
      return { ...line, story, ...(story && !line.named && { title: story.label, lang: null }) };
    });
  };
  return {
    'threads/list': async ({ singles }) => {
      const list = await listThreads(db, singles);
      return { threads: await titled(list.lines), singles: list.singles };
    },
    'threads/get': async ({ id }) => {
      const detail = await threadDetail(db, id);
      if (!detail) return null;
      const [[thread], labels] = await Promise.all([
        titled([detail.thread]),
        labelled(
          detail.people.map(({ entry }) => entry),
          packs,
        ),
      ]);
      if (!thread) return null;
      const people = detail.people.map(({ entry, articles }, i) => ({
        entry,
        label: labels[i]?.label ?? entry,
        articles,
      }));
      return { ...detail, thread, people };
    },
    'threads/rename': async ({ id, name }) => {
      await renameThread(db, id, name);
      return DONE;
    },
    'threads/follow': async ({ id, followed }) => {
      await followThread(db, id, followed);
      await applyToHeadlines({ db, tabs, settings: (await loadSettings()).settings });
      return DONE;
    },
    'threads/join': async ({ from, into }) => {
      await joinThread(db, from, into);
      return DONE;
    },
    'threads/move': async ({ articles, to }) => ({ id: await moveArticles(db, articles, to) }),
    'threads/forget': ({ id }) => forgetThread(db, id),
    'threads/dossiers': async () => {
      const ids: EntryId[] = [];
      for (const pack of await packs.views())
        for (const entry of (await pack.load(pack.stories)).values()) ids.push(entry.id);
      const labels = await labelled(ids, packs);
      return labels.sort((a, b) => a.label.localeCompare(b.label));
    },
  };
};
