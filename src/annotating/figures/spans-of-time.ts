import type { Quantity } from '../../model';
import { type Found, PLAIN } from './found';
import type { Token } from './tokens';
import type { Tools } from './tools';

/** Durations and ages: "drei Jahre", "29 Jahre alt", "58-jährige", "37-year-old". */
export function timeAfter(
  tokens: readonly Token[],
  at: number,
  from: number,
  value: number | null,
  tools: Tools,
): { to: number; type: 'age' | 'duration'; unit: string; timex: string | null } | null {
  const { dates } = tools.rules;
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (dates.oldWords.includes(token.lower))
    return { to: at + 1, type: 'age' as const, unit: 'Y', timex: null };
  const unit = dates.timeUnits[token.lower];
  // "ein knappes Jahr"
  const next = tokens[at + 1];
  const described = value === 1 && /e[nrs]?$/.test(token.lower) && next !== undefined && !next.breaks;
  if (unit === undefined && described && dates.timeUnits[next.lower] !== undefined) {
    return timeAfter(tokens, at + 1, from, value, tools);
  }
  if (unit === undefined) return null;
  let p = at + 1;
  if (tokens[p]?.text === '-' && tokens[p]?.glued) p += 1;
  if (dates.oldAfter.includes(tokens[p]?.lower ?? '') && !tokens[p]?.breaks)
    return { to: at + 1, type: 'age' as const, unit, timex: null };
  const old = dates.old.find((phrase) => tools.phraseAt(tokens, p, phrase));
  if (old && !tokens[p]?.breaks)
    return { to: p + old.split(' ').length, type: 'age' as const, unit, timex: null };
  if (dates.ageBefore.some((phrase) => tools.phraseBefore(tokens, from, phrase))) {
    return { to: at + 1, type: 'age' as const, unit, timex: null };
  }
  const stop = tokens[at + 1];
  const to =
    stop?.text === '.' && stop.glued && dates.timeUnits[`${token.lower}.`] !== undefined ? at + 2 : at + 1;
  const count = value === null ? 'X' : String(value);
  const timex = unit.startsWith('T') ? `PT${count}${unit.slice(1)}` : `P${count}${unit}`;
  return { to, type: 'duration' as const, unit, timex };
}

/** "einige Jahre", "a few weeks": a span of time without a count. */
export function severalUnits(text: string, tokens: readonly Token[], at: number, tools: Tools): Found | null {
  const { dates } = tools.rules;
  const said = tools.severalTimes.at(tokens, at);
  if (!said) return null;
  const last = said.to;
  const unit = dates.timeUnits[tokens[last]?.lower ?? ''];
  const start = tokens[at]?.start;
  const end = tokens[last]?.end;
  if (unit === undefined || start === undefined || end === undefined || tokens[last]?.breaks) return null;
  const timex = unit.startsWith('T') ? `PTX${unit.slice(1)}` : `PX${unit}`;
  const quantity: Quantity = {
    start,
    end,
    text: text.slice(start, end),
    type: 'duration',
    value: null,
    min: null,
    max: null,
    qualifier: 'several',
    unit,
    timex,
  };
  return { quantity, from: at, to: last + 1, outer: at, ...PLAIN };
}
