import type { Day } from '../model';
import { dayText } from '../ui/days';
import type { UiLang } from '../ui/strings';

/** From the first to the last day, or the one day it was. */
export const daysText = (lang: UiLang, first: Day, last: Day | null): string =>
  last === null || last === first
    ? dayText(lang, first, 'short')
    : `${dayText(lang, first, 'short')} – ${dayText(lang, last, 'short')}`;
