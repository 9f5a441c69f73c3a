import type { Language } from '../../language';
import { patternsOf } from './patterns';

/** What says that a place stands for its team. */
export interface TeamContext {
  /** "Notre Dame vs. Stanford", "Columbus beat Montreal". */
  readonly versus: boolean;
  /** "against Sevilla and Brighton": only in a report on clubs are they clubs. */
  readonly opponent: boolean;
  /** "Kentucky coach", "Stuttgarts Sportdirektorin": only teams have such. */
  readonly teamRole: boolean;
  /** "from Newcastle's supporters": the preposition belongs to what follows. */
  readonly possessive: boolean;
  /** The sentence gives the result of a match: places stand for teams. */
  readonly match: boolean;
}

/** Different words from the pitch that make a text a report on sport. */
const ENOUGH_SPORT_WORDS = 4;

export function isReportOnSport(text: string, language: Language): boolean {
  const found = new Set<string>();
  for (const [word] of text.matchAll(patternsOf(language).sportWords)) {
    found.add(word.toLowerCase());
    if (found.size >= ENOUGH_SPORT_WORDS) return true;
  }
  return false;
}
