import type { Span } from '../../model';

/** "STANDARD: Wie …?", "Anna Meier: Wir …": a name of up to three words and a colon, where a line or sentence begins. */
const TURN =
  /(?<=^|\n|[.!?…“”"»«]\s{1,2})(\p{Lu}[\p{L}.-]{1,30}(?: \p{Lu}[\p{L}.-]{1,30}){0,2}):\s+(?=[\p{L}\d„“"»«])/gu;

/** Fewer turns than these are labels ("Wien: …"), no talk. */
const FEWEST_TURNS = 2;
/** Who asks ends at least this share of the turns with a question. */
const ASKING_SHARE = 0.5;

interface Turn extends Span {
  readonly name: Span;
  readonly said: string;
  readonly asks: boolean;
}

/**
 * Who is asked in a printed interview: its turns open with the names of who speaks. Spans of the answers in order,
 * each with the name it opens with; none where the text is no interview.
 */
export function answersOf(text: string): readonly { readonly turn: Span; readonly name: Span }[] {
  const openings = [...text.matchAll(TURN)];
  if (openings.length < 2 * FEWEST_TURNS) return [];
  const turns: Turn[] = openings.map((match, i) => {
    const said = match[1] ?? '';
    const end = openings[i + 1]?.index ?? text.length;
    const asks = /\?[“”"»«]?\s*$/.test(text.slice(Math.max(match.index, end - 6), end));
    return {
      start: match.index,
      end,
      name: { start: match.index, end: match.index + said.length },
      said,
      asks,
    };
  });
  const counts = new Map<string, { turns: number; asking: number }>();
  for (const { said, asks } of turns) {
    const known = counts.get(said) ?? { turns: 0, asking: 0 };
    counts.set(said, { turns: known.turns + 1, asking: known.asking + (asks ? 1 : 0) });
  }
  const asking = (said: string) => {
    const known = counts.get(said);
    return known !== undefined && known.turns >= FEWEST_TURNS && known.asking >= known.turns * ASKING_SHARE;
  };
  if (![...counts.keys()].some(asking)) return [];
  return turns
    .filter(({ said }) => (counts.get(said)?.turns ?? 0) >= FEWEST_TURNS && !asking(said))
    .map(({ start, end, name }) => ({ turn: { start, end }, name }));
}
