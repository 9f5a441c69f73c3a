import * as v from 'valibot';
import { type Chip, HeadlinesReplySchema } from '../../messages/contract/headlines';
import { AnswerSchema } from '../../messages/wire';
import { collectHeadlines, type Headline } from './collect';
import { type ChipLayer, createChipLayer } from './layer';
import { MAX_CHIPS, MAX_LOOKS, QUIET_MS } from './limits';

interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(
      listener: (
        message: unknown,
        sender: { id?: string; tab?: unknown },
        reply: (value: unknown) => void,
      ) => void,
    ): void;
  };
}
interface Extension {
  readonly runtime: Runtime;
  readonly i18n: { getMessage(name: string, substitutions: string[]): string };
}

/** Without the polyfill and the whole contract: this runs on front pages and stays small. */
const extension = (): Extension =>
  (globalThis as { browser?: Extension }).browser ?? (globalThis.chrome as unknown as Extension);

export function startHeadlines(document: Document): { look(): void } {
  const { runtime, i18n } = extension();
  let layer: ChipLayer | null = null;
  let told = '';
  let looks = 0;
  let hidden = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changes = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void lookAgain(), QUIET_MS);
  });

  async function ask(backstory: string, payload: unknown): Promise<unknown> {
    const answer = v.parse(AnswerSchema, await runtime.sendMessage({ backstory, payload }));
    if (!answer.ok) throw new Error(answer.error);
    return answer.value;
  }

  async function look(): Promise<void> {
    const headlines = collectHeadlines(document);
    told = headlines.map(({ text }) => text).join('\n');
    if (headlines.length === 0) return;
    const reply = v.parse(
      HeadlinesReplySchema,
      await ask('page/headlines', {
        lang: document.documentElement.lang.split('-')[0]?.toLowerCase() || null,
        headlines: headlines.map(({ text }) => text),
      }),
    );
    const chips = reply.chips.slice(0, MAX_CHIPS).flatMap((chip): { chip: Chip; headline: Headline }[] => {
      const headline = headlines[chip.headline];
      return headline ? [{ chip, headline }] : [];
    });
    if (chips.length === 0) {
      layer?.destroy();
      layer = null;
      return;
    }
    layer ??= createChipLayer(document, {
      label: (title) => i18n.getMessage('chipOpen', [title]),
      open: ({ thread, story }) => void ask('page/open-story', { thread, story }).catch(orphaned),
    });
    layer.show(chips, reply.theme);
    layer.toggle(!hidden);
  }

  async function lookAgain(): Promise<void> {
    // A page that draws clocks and tickers changes all the time: only other headlines are a reason to ask.
    const now = collectHeadlines(document)
      .map(({ text }) => text)
      .join('\n');
    if (now === told) return;
    if (++looks >= MAX_LOOKS) changes.disconnect();
    await look().catch(orphaned);
  }

  /** The extension was updated or removed: there is nobody left to ask. */
  function orphaned(error: unknown): void {
    if (runtime.id === undefined) stop();
    else console.warn('Backstory could not look at the headlines', error);
  }

  function stop(): void {
    clearTimeout(timer);
    changes.disconnect();
    layer?.destroy();
    layer = null;
    told = '';
  }

  function start(): void {
    looks = 0;
    changes.observe(document.documentElement, { childList: true, subtree: true });
    void look().catch(orphaned);
  }

  function hide(on: boolean): void {
    hidden = on;
    layer?.toggle(!hidden);
  }

  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && layer) hide(true);
    },
    { capture: true, passive: true },
  );
  runtime.onMessage.addListener((message, sender, reply) => {
    if (sender.id !== runtime.id || sender.tab !== undefined) return;
    const { backstory } = message as { backstory?: unknown };
    if (backstory === 'headlines/stop') stop();
    else if (backstory === 'headlines/toggle') hide(!hidden);
    else return;
    reply({});
  });

  start();
  return { look: start };
}
