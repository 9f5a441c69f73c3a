/**
 * The probe: runs on every allowed page, decides in about a millisecond whether it is an article, tells the background,
 * and does nothing else. No libraries: it has to stay a few kB.
 */
import { probe } from '../reading/probe';

interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(
      listener: (message: unknown, sender: { id?: string }, reply: (value: unknown) => void) => void,
    ): void;
  };
}
const { runtime } = ((globalThis as { browser?: { runtime: Runtime } }).browser ?? globalThis.chrome) as {
  runtime: Runtime;
};

/** Articles that are drawn by script arrive after the page says it is loaded; looked for at these times, then no more. */
const LATER_LOOKS_MS = [600, 2000, 5000];
/** A page that routes by script needs a moment to draw what it routed to. */
const AFTER_ROUTING_MS = 300;

let isArticle = false;
let told = '';
let timers: ReturnType<typeof setTimeout>[] = [];

function look(): void {
  isArticle = probe(document, location.href).isArticle;
  const word = `${location.href} ${isArticle}`;
  if (word === told) return;
  told = word;
  // Rejects when the extension was updated or removed: this probe is then an orphan and has nobody to tell.
  runtime
    .sendMessage({
      backstory: 'page/verdict',
      payload: { isArticle, url: location.href },
    })
    .catch(() => {});
}

function lookNowAndLater(first: number): void {
  timers.forEach(clearTimeout);
  timers = [first, ...LATER_LOOKS_MS].map((ms) =>
    setTimeout(() => {
      if (!isArticle || told === '') look();
    }, ms),
  );
}

function routed(): void {
  isArticle = false;
  told = '';
  lookNowAndLater(AFTER_ROUTING_MS);
}

// A prerendered page is not read before somebody sees it.
const { prerendering } = document as { prerendering?: boolean };
if (prerendering) document.addEventListener('prerenderingchange', () => lookNowAndLater(0), { once: true });
else {
  look();
  lookNowAndLater(LATER_LOOKS_MS[0] ?? 0);
}

// Where the Navigation API is missing, History is all there is; pushState itself makes no event a content script could hear.
const { navigation } = globalThis as { navigation?: EventTarget };
let address = location.href.split('#', 1)[0];
const maybeRouted = (): void => {
  const now = location.href.split('#', 1)[0];
  if (now === address) return;
  address = now;
  routed();
};
(navigation ?? globalThis).addEventListener(navigation ? 'navigatesuccess' : 'popstate', maybeRouted);

runtime.onMessage.addListener((message, sender, reply) => {
  if (sender.id === runtime.id && (message as { backstory?: unknown } | null)?.backstory === 'probe/state')
    reply({ isArticle });
});
