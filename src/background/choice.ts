import { foldName } from '../annotating/lexicon/fold';
import type { ThreadMember } from '../annotating/stories/threads/assign';
import type { LibraryDb } from '../library/db';
import { threadFor } from '../library/threads';
import type { Article, EntryId, Settings } from '../model';

/** Whether the reader chose to have an article annotated: by dossier, keyword or followed story. */
export async function isChosen(
  db: LibraryDb,
  settings: Settings,
  { article, stories, member }: { article: Article; stories: readonly EntryId[]; member: ThreadMember },
): Promise<boolean> {
  if (settings.annotate === 'all') return true;
  if (stories.some((story) => settings.chosenStories.includes(story))) return true;
  if (hasKeyword(article, settings.keywords)) return true;
  const known = await db.threadArticles.get(member.article);
  const thread = known ? await db.threads.get(known.thread) : await threadFor(db, member);
  return thread?.followed === 1;
}

/** Keywords are beginnings of words, without regard to case and accents: "Kernkraft" is in "Kernkraftwerke". */
export function hasKeyword(article: Pick<Article, 'title' | 'text'>, keywords: readonly string[]): boolean {
  if (keywords.length === 0) return false;
  const text = ` ${foldName(`${article.title ?? ''} ${article.text}`)}`;
  return keywords.some((keyword) => {
    const folded = foldName(keyword);
    return folded !== '' && text.includes(` ${folded}`);
  });
}
