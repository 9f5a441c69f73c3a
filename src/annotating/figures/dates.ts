import type { DateRules, DateShape } from '../../language/dates';
import type { Day } from '../../model';
import { addDays } from '../days';
import { anchored, type FoundDate, nowadays } from './anchors';
import { isoWeek, nearestYear, weekdayOf } from './calendar';
import { datePatterns } from './date-patterns';
import { MAX_ANCHOR_CHARS } from './limits';
import { yearStands } from './years';

type Groups = Record<string, string | undefined>;

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** Dates, times, sets and fixed durations in `text`, none overlapping: the earliest, then the longest. */
export function readDates(text: string, rules: DateRules, published: Day | null): FoundDate[] {
  const all: (FoundDate & { order: number })[] = [];
  const hasSome = presence(text);
  datePatterns(rules).forEach(({ re, as, needs }, order) => {
    if (!needs.every(hasSome)) return;
    for (const match of text.matchAll(re())) {
      const read = resolve(as, match.groups ?? {}, rules, published, text, match.index);
      if (read)
        all.push({ ...read, start: match.index, end: match.index + match[0].trimEnd().length, order });
    }
  });
  all.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
  const kept: FoundDate[] = [];
  let free = 0;
  for (const { order: _, ...one } of all) {
    if (one.start < free) continue;
    kept.push(one);
    free = one.end;
  }
  return anchored(text, nowadays(text, kept, rules, published));
}

/** Whether some word of a list stands in the text, in whatever case; asked of each list once. */
function presence(text: string): (words: readonly string[]) => boolean {
  const lower = text.toLowerCase();
  const known = new Map<readonly string[], boolean>();
  return (words) => {
    const answer = known.get(words) ?? words.some((word) => lower.includes(word));
    known.set(words, answer);
    return answer;
  };
}

type Read = Pick<FoundDate, 'type' | 'timex' | 'value' | 'loose' | 'fromNamed'>;
const date = (timex: string | null): Read => ({ type: 'date', timex, value: null });

function pick(table: Readonly<Record<string, number>>, word: string | undefined): number | null {
  return word === undefined ? null : (table[word.toLowerCase()] ?? null);
}

function resolve(
  as: DateShape,
  g: Groups,
  rules: DateRules,
  published: Day | null,
  text: string,
  at: number,
): Read | null {
  const year = published === null ? null : Number(published.slice(0, 4));
  const thisMonth = published === null ? null : Number(published.slice(5, 7));
  const part = (g.daypart ?? g.daypart2)?.toLowerCase();
  const withPart = (day: string): Read =>
    part ? { type: 'date', timex: `${day}T${rules.dayparts[part] ?? ''}`, value: null } : date(day);
  switch (as) {
    case 'day': {
      const month = pick(rules.months, g.month) ?? Number(g.nmonth);
      const day = Number(g.day);
      const short =
        g.shortyear !== undefined && g.shortyear.length === 2
          ? 2000 + Number(g.shortyear)
          : Number(g.shortyear);
      const said = Number(g.year ?? g.isoyear ?? (g.shortyear === undefined ? Number.NaN : short));
      const md = `${pad(month)}-${pad(day)}`;
      if (!Number.isNaN(said)) return date(`${said}-${md}`);
      if (published === null) return date(`XXXX-${md}`);
      return date(`${nearestYear(published, month, day)}-${md}`);
    }
    case 'month': {
      const month = pick(rules.months, g.month);
      if (month === null) return null;
      if (g.year) return date(`${g.year}-${pad(month)}`);
      if (
        g.lastly &&
        year !== null &&
        /jahres$/i.test(
          text
            .slice(at, at + 40)
            .split(/[.,;]/)[0]
            ?.trim() ?? '',
        )
      )
        return date(`${year - 1}-${pad(month)}`);
      if (year === null || thisMonth === null) return date(`XXXX-${pad(month)}`);
      const before = month > thisMonth || (g.lastly !== undefined && month === thisMonth);
      const after = g.nextly !== undefined && month <= thisMonth;
      const far = month - thisMonth;
      const past = before && (g.lastly !== undefined || far > 6) && g.nextly === undefined;
      return date(`${after ? year + 1 : past ? year - 1 : year}-${pad(month)}`);
    }
    case 'season': {
      const season = rules.seasons[g.season?.toLowerCase() ?? ''];
      if (!season) return null;
      if (g.year) return date(`${g.year}-${season}`);
      if (year === null) return date(`XXXX-${season}`);
      return date(`${year}-${season}`);
    }
    case 'year':
      return yearStands(text, at, g, rules)
        ? { type: 'year', timex: g.year ?? null, value: Number(g.year) }
        : null;
    case 'century':
      return date(pad(Number(g.century) - 1));
    case 'decade': {
      const word = g.decadeword ? rules.decades[g.decadeword.toLowerCase()] : Number(g.decade);
      if (word === undefined) return null;
      return date(String(word >= 1000 ? word / 10 : 190 + word / 10));
    }
    case 'quarter': {
      const quarter = g.quarter ? Number(g.quarter) : pick(rules.quarters, g.ordquarter);
      const said = g.year ?? (year === null ? 'XXXX' : String(year));
      return quarter === null ? null : date(`${said}-Q${quarter}`);
    }
    case 'weekday': {
      const weekday = pick(rules.weekdays, g.weekday);
      if (weekday === null) return null;
      if (published === null) return withPart(`XXXX-WXX-${weekday}`);
      const today = weekdayOf(published);
      if (g.nextly) return withPart(addDays(published, ((weekday - today + 6) % 7) + 1));
      if (presentAfter(text, at, g.weekday ?? '', rules))
        return withPart(addDays(published, (weekday - today + 7) % 7));
      const back = (today - weekday + 7) % 7;
      return withPart(addDays(published, -(g.lastly && back === 0 ? 7 : back)));
    }
    case 'relative': {
      const word = (g.relative ?? g.lowerrelative)?.toLowerCase() ?? '';
      const offset = rules.relativeDays[word] ?? rules.lowerRelativeDays[word];
      if (offset === undefined) return null;
      if (published === null)
        return date(offset === 0 ? 'PRESENT_REF' : offset < 0 ? 'PAST_REF' : 'FUTURE_REF');
      return withPart(addDays(published, offset));
    }
    case 'lastnight':
      return date(published === null ? null : `${addDays(published, -1)}TNI`);
    case 'thispart':
      if (g.weekday) return resolve('weekday', g, rules, published, text, at);
      return published === null ? date('PRESENT_REF') : { ...withPart(published), loose: true };
    case 'calendar':
      return calendarDate(g, rules, published);
    case 'weekend': {
      if (published === null) return date('XXXX-WXX-WE');
      const today = weekdayOf(published);
      return date(`${isoWeek(today >= 6 ? published : addDays(published, -7))}-WE`);
    }
    case 'present':
      return date('PRESENT_REF');
    case 'halfpast': {
      const hour = pick(rules.hours, g.hourword);
      if (hour === null) return null;
      const clock = `T${pad((hour + 23) % 24)}:30`;
      return { type: 'time', timex: published === null ? clock : `${published}${clock}`, value: null };
    }
    case 'time': {
      const meridiem = g.meridiem?.toLowerCase() ?? '';
      const said = g.clockhour === undefined ? pick(rules.hours, g.hourword) : Number(g.clockhour);
      if (said === null) return null;
      let hour = said;
      if (/^p/.test(meridiem) && hour < 12) hour += 12;
      if (/^a/.test(meridiem) && hour === 12) hour = 0;
      const clock = `T${pad(hour)}:${g.minutes ?? g.minutes2 ?? '00'}`;
      return { type: 'time', timex: published === null ? clock : `${published}${clock}`, value: null };
    }
    case 'set':
      return { type: 'duration', timex: rules.sets[g.set?.toLowerCase() ?? ''] ?? null, value: null };
    case 'vague':
      return {
        type: 'duration',
        timex: rules.vagueDurations[g.vague?.toLowerCase() ?? ''] ?? null,
        value: null,
      };
    case 'fixed':
      return {
        type: 'duration',
        timex: rules.fixedDurations[g.fixed?.toLowerCase() ?? ''] ?? null,
        value: null,
      };
    case 'ref':
      return date(rules.refs[g.ref?.toLowerCase() ?? ''] ?? null);
    case 'holiday': {
      const md = rules.holidays[g.holiday?.toLowerCase() ?? ''];
      return md ? date(`${year ?? 'XXXX'}-${md}`) : null;
    }
    case 'yearword': {
      const offset = pick(rules.years, g.yearword);
      return year === null || offset === null ? date(null) : date(String(year + offset));
    }
    case 'dayword': {
      const offset = pick(rules.days, g.dayword);
      return published === null || offset === null
        ? date(null)
        : { ...date(addDays(published, offset)), fromNamed: offset };
    }
  }
}

/** "last week", "dieses Jahres", "nächsten Monat". Plurals ("in den letzten Jahren") have no point. */
function calendarDate(g: Groups, rules: DateRules, published: Day | null): Read | null {
  const word = g.calendar?.toLowerCase() ?? '';
  const unit = rules.timeUnits[word];
  const step = g.lastly ? -1 : g.nextly ? 1 : 0;
  if (rules.openCalendar.includes(word)) {
    if (g.nextly) return date('FUTURE_REF');
    const vague = { D: 'PXD', W: 'PXW', M: 'PXM', Y: 'PXY', DE: 'PXDE' }[unit ?? ''];
    return vague ? { type: 'duration', timex: vague, value: null } : null;
  }
  if (published === null) return date(step === 0 ? 'PRESENT_REF' : step < 0 ? 'PAST_REF' : 'FUTURE_REF');
  const year = Number(published.slice(0, 4));
  switch (unit) {
    case 'Y':
      return date(String(year + step));
    case 'M': {
      const month = year * 12 + Number(published.slice(5, 7)) - 1 + step;
      return date(`${Math.floor(month / 12)}-${pad((month % 12) + 1)}`);
    }
    case 'W':
      return date(isoWeek(addDays(published, 7 * step)));
    case 'WE': {
      const weekend = weekdayOf(published) >= 6 && step < 0 ? addDays(published, -7) : published;
      return date(
        `${isoWeek(step < 0 && weekdayOf(published) < 6 ? addDays(weekend, -7) : step > 0 ? weekend : weekend)}-WE`,
      );
    }
    case 'D':
      return { ...date(addDays(published, step)), fromNamed: step };
    case 'DE':
      return date(String(Math.floor(year / 10) + step));
    default:
      return null;
  }
}

/** "Am Sonntag sind Wahlen": a verb in the present right behind a weekday points ahead. */
function presentAfter(text: string, at: number, weekday: string, rules: DateRules): boolean {
  const near = text.slice(at, at + MAX_ANCHOR_CHARS);
  const name = near.toLowerCase().indexOf(weekday.toLowerCase());
  const word = /^\p{L}*\s+(\p{L}+)/u.exec(near.slice(name + weekday.length))?.[1];
  return name >= 0 && word !== undefined && rules.presentVerbs.includes(word.toLowerCase());
}
