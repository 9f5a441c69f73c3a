import browser from 'webextension-polyfill';

const SHELF = 'src/shelf/index.html';

/** Opens a story in the library: a thread, or a dossier the reader has no thread of. */
export async function openStory({
  thread,
  story,
}: {
  thread: string | null;
  story: string | null;
}): Promise<void> {
  const hash = thread === null ? `#stories/${story ?? ''}` : `#stories/${thread}`;
  await browser.tabs.create({ url: `${browser.runtime.getURL(SHELF)}${hash}` });
}
