import type { TabState } from '../messages/contract';
import type { StringKey } from './strings';

/** What a tab is, in words. */
export const TAB_TITLE = {
  unreachable: 'state.unreachable',
  off: 'state.off',
  waiting: 'state.waiting',
  'not-article': 'state.notArticle',
  reading: 'state.reading',
  ready: 'state.none',
  'unknown-language': 'state.unknownLanguage',
  'not-chosen': 'state.notChosen',
  failed: 'state.failed',
} as const satisfies Record<TabState['state'], StringKey>;

/** Why, and what the reader can do. */
export const TAB_NOTE = {
  unreachable: 'state.unreachable.note',
  off: 'state.off.note',
  waiting: 'state.waiting.note',
  'not-article': 'state.notArticle.note',
  reading: 'state.reading',
  ready: 'state.none.note',
  'unknown-language': 'state.unknownLanguage.note',
  'not-chosen': 'state.notChosen.note',
  failed: 'state.failed.note',
} as const satisfies Record<TabState['state'], StringKey>;

/** States in which the reader may still want the page read. */
export const CAN_READ: readonly TabState['state'][] = ['waiting', 'not-article', 'not-chosen', 'failed'];
