import type { Annotated } from '../messages/contract';
import type { Card, EntryId } from '../model';
import type { CardActions } from '../ui/card-list';
import { type CopyFormat, cardText } from '../ui/copy';
import { type StringKey, uiLang } from '../ui/strings';
import { copyText } from './clipboard';

/** What the reader does with cards on this page. What was done here holds until the page is left. */
export interface PageActions extends CardActions {
  copy(card: Card, format: CopyFormat): Promise<void>;
  /** The background has told anew what is known: that holds now. */
  toldAnew(): void;
}

interface ActionPorts {
  readonly annotated: () => Annotated;
  readonly know: (entry: EntryId, known: boolean) => unknown;
  readonly save: (cardId: string, saved: boolean) => unknown;
  /** Something changed that is shown. */
  readonly changed: (what: 'saved' | 'known') => void;
  readonly attempt: (action: () => unknown) => Promise<void>;
  readonly tell: (key: StringKey) => void;
}

export function createActions(ports: ActionPorts): PageActions {
  const savedHere = new Map<string, boolean>();
  const knownHere = new Map<string, boolean>();
  const actions: PageActions = {
    get saved() {
      return laidOver(ports.annotated().saved, savedHere);
    },
    get known() {
      return laidOver(ports.annotated().known, knownHere);
    },
    onShow: null,
    onSave(card, saved) {
      savedHere.set(card.id, saved);
      ports.changed('saved');
      void ports.attempt(() => ports.save(card.id, saved));
    },
    onKnow(entry, known) {
      knownHere.set(entry, known);
      ports.changed('known');
      void ports.attempt(() => ports.know(entry, known));
    },
    toldAnew: () => knownHere.clear(),
    onCopy: (card) => void actions.copy(card, 'plain'),
    async copy(card, format) {
      const { title, url, published } = ports.annotated();
      const text = cardText(card, format, {
        lang: uiLang(card.lang),
        day: published,
        article: { title, url },
      });
      ports.tell((await copyText(text)) ? 'notice.copied' : 'notice.copyFailed');
    },
  };
  return actions;
}

function laidOver(told: readonly string[], here: ReadonlyMap<string, boolean>): Set<string> {
  const set = new Set(told);
  for (const [value, on] of here) {
    if (on) set.add(value);
    else set.delete(value);
  }
  return set;
}
