import browser from 'webextension-polyfill';
import { ask } from '../messages/client';
import type { Annotated } from '../messages/contract';
import { onOrders } from '../messages/orders-server';
import type { EntryId } from '../model';
import { type Change, type Reading, watch } from '../reading';
import { createLayer, type Layer } from './layer';

type Failure = 'off' | 'unknown-language' | 'no-text' | 'not-chosen' | 'failed';

/** A page without text gives no reading at all; after this long that is what the surfaces are told. */
const NO_TEXT_MS = 3000;

/** Reads the article, asks the background what it means, and shows it. Keeps what it was told: a killed background loses nothing. */
export function startReader(document: Document): { refresh(): void } {
  let watching = new AbortController();
  let reading: Reading | null = null;
  let annotated: Annotated | null = null;
  let failure: Failure | null = null;
  let layer: Layer | null = null;

  function start(): void {
    watching.abort();
    watching = new AbortController();
    failure = null;
    const { signal } = watching;
    watch(document, { signal, isArticle: true }, onChange);
    setTimeout(() => {
      if (!signal.aborted && reading === null && failure === null) failure = 'no-text';
    }, NO_TEXT_MS);
  }

  function onChange(change: Change): void {
    if (change.kind === 'left') {
      reading = null;
      clear(null);
    } else {
      reading = change.reading;
      if (change.kind === 'moved') {
        if (annotated) show(annotated);
      } else void annotate(change.reading);
    }
  }

  async function annotate(next: Reading): Promise<void> {
    const { signal } = watching;
    // A later reading of the page makes the answer to this one void.
    const current = (): boolean => !signal.aborted && reading?.article.text === next.article.text;
    try {
      const reply = await ask('page/article', { article: next.article });
      if (!current()) return;
      if (reply.ok) {
        failure = null;
        show(reply.annotated);
      } else clear(reply.reason);
    } catch (error) {
      if (!current()) return;
      clear('failed');
      console.warn('Backstory could not read this page', error);
    }
  }

  function show(next: Annotated): void {
    annotated = next;
    if (layer) layer.update(next);
    else {
      layer = createLayer(document, {
        annotated: next,
        rangeOf: (from, to) => reading?.range(from, to) ?? null,
        on: {
          know: (entry: EntryId, known: boolean) => {
            if (annotated) annotated = { ...annotated, known: toggled(annotated.known, entry, known) };
            return ask('page/know', { entry, known });
          },
          save: (card: string, saved: boolean) => {
            if (annotated) annotated = { ...annotated, saved: toggled(annotated.saved, card, saved) };
            return ask('page/save', { card, articleKey: annotated?.articleKey ?? null, saved });
          },
          openPanel: (card: string | null) => ask('page/open-panel', { card }),
          entry: (entry: EntryId) => {
            const { cardLang: lang, published: day } = annotated ?? next;
            return ask('page/entry', { entry, lang, day });
          },
          map: (places, lang, width) => ask('page/map', { places, lang, width }),
          ...(next.articleKey !== null && ownNotes(next.articleKey)),
        },
        isOrphan: () => browser.runtime?.id === undefined,
        onRetire: stop,
      });
    }
  }

  function clear(why: Failure | null): void {
    failure = why;
    annotated = null;
    layer?.destroy();
    layer = null;
  }

  function stop(): void {
    watching.abort();
    reading = null;
    clear('off');
  }

  onOrders({
    'reader/state': () => ({ annotated, failure }),
    'reader/settings': ({ settings }) => {
      if (annotated) annotated = { ...annotated, settings };
      layer?.settings(settings);
      return {};
    },
    'reader/show': ({ start: from, end }) => ({ shown: layer?.show(from, end) ?? false }),
    'reader/known': ({ known }) => {
      if (annotated) show({ ...annotated, known });
      return {};
    },
    'reader/stop': () => {
      stop();
      return {};
    },
    'reader/command': ({ command }) => {
      layer?.command(command);
      return {};
    },
  });

  start();
  return {
    refresh() {
      // Watching already and nothing amiss: the probe has only seen the same page again.
      if (watching.signal.aborted || failure !== null) start();
    },
  };
}

/** The surfaces ask the page what is known and saved, so it keeps count of what the reader does in it. */
function toggled<T>(list: readonly T[], item: T, on: boolean): T[] {
  const others = list.filter((other) => other !== item);
  return on ? [...others, item] : others;
}

/** Notes are stored with the article: in a private window there is none. */
const ownNotes = (articleKey: string) => ({
  notes: () => ask('page/notes', { articleKey }),
  note: (card: string, note: string | null) => ask('page/note', { card, articleKey, note }),
});
