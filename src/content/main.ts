import { ask } from '../messages/client';
import type { Annotated } from '../messages/contract';
import { onOrders } from '../messages/orders-server';
import type { EntryId } from '../model';
import { type Reading, readInSlices } from '../reading';
import { createLayer, type Layer } from './layer';

type Failure = 'off' | 'unknown-language' | 'no-text' | 'failed';

/** Reads the article, asks the background what it means, and shows it. Keeps what it was told, so that a killed background loses nothing. */
export function startReader(document: Document): { refresh(): void } {
  let reading: Reading | null = null;
  let annotated: Annotated | null = null;
  let failure: Failure | null = null;
  let layer: Layer | null = null;
  let running: AbortController | null = null;

  async function run(): Promise<void> {
    running?.abort();
    const current = new AbortController();
    running = current;
    failure = null;
    try {
      const next = await readInSlices(document, location.href, { signal: current.signal });
      if (next.article.text.trim() === '') {
        clear('no-text');
        return;
      }
      const reply = await ask('page/article', { article: next.article });
      if (current.signal.aborted) return;
      if (!reply.ok) {
        clear(reply.reason);
        return;
      }
      reading = next;
      show(reply.annotated);
    } catch (error) {
      if (!current.signal.aborted) clear('failed', error);
    }
  }

  function show(next: Annotated): void {
    annotated = next;
    if (layer) layer.update(next);
    else {
      layer = createLayer(document, {
        annotated: next,
        rangeOf: (start, end) => reading?.range(start, end) ?? null,
        on: {
          know: (entry: EntryId, known: boolean) => ask('page/know', { entry, known }),
          save: (card: string, saved: boolean) =>
            ask('page/save', { card, articleKey: annotated?.articleKey ?? null, saved }),
          openPanel: (card: string | null) => ask('page/open-panel', { card }),
        },
      });
    }
  }

  function clear(why: Failure | null, error?: unknown): void {
    running?.abort();
    failure = why;
    annotated = null;
    reading = null;
    layer?.destroy();
    layer = null;
    if (error !== undefined) console.warn('Backstory could not read this page', error);
  }

  onOrders({
    'reader/state': () => ({ annotated, failure }),
    'reader/settings': ({ settings }) => {
      if (annotated) annotated = { ...annotated, settings };
      layer?.settings(settings);
      return {};
    },
    'reader/show': ({ start, end }) => ({ shown: layer?.show(start, end) ?? false }),
    'reader/known': ({ known }) => {
      if (annotated) show({ ...annotated, known });
      return {};
    },
    'reader/stop': () => {
      clear('off');
      return {};
    },
    'reader/command': ({ command }) => {
      layer?.command(command);
      return {};
    },
  });

  // A page that routes by script shows another article at the same document: the probe looks anew, what we drew goes at once.
  const { navigation } = globalThis as { navigation?: EventTarget };
  let address = location.href.split('#', 1)[0];
  (navigation ?? globalThis).addEventListener(navigation ? 'navigatesuccess' : 'popstate', () => {
    const now = location.href.split('#', 1)[0];
    if (now === address) return;
    address = now;
    clear(null);
  });

  void run();
  return {
    refresh() {
      address = location.href.split('#', 1)[0];
      void run();
    },
  };
}
