import type { MeasureTables } from './measure-rules';
import type { Token } from './tokens';

/** Fewer words of sport are a turn of speech. */
const FEWEST_SPORT_WORDS = 5;
/** From this share of its words on, a text is about sport. */
const SPORT_SHARE = 0.012;

/** Whether a text reports on sport: there, distances are courses and races, no news. */
export function aboutSport(tokens: readonly Token[], { sport }: MeasureTables): boolean {
  let words = 0;
  let hits = 0;
  for (const [p, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    words += 1;
    if (sport.at(tokens, p)) hits += 1;
  }
  return hits >= FEWEST_SPORT_WORDS && hits >= words * SPORT_SHARE;
}
