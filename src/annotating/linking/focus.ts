import { NameFlag } from '../lexicon/format';
import type { PackView } from '../pack-view';
import { type Candidate, type CandidateSpan, entryKey } from './candidate';
import type { Decision } from './decision';
import type { Focus } from './situation';

export function focusOf(decisions: readonly Decision[], packs: readonly PackView[]): Focus {
  const mentions = new Map<number, number>();
  for (const { span, chosen } of decisions) {
    if (!chosen || (chosen.candidate.kind === 'organisation' && !isOfState(span, chosen.candidate))) continue;
    const key = countryKey(chosen.candidate, packs);
    if (key >= 0) mentions.set(key, (mentions.get(key) ?? 0) + 1);
  }
  return { mentions, most: Math.max(0, ...mentions.values()) };
}

/** Companies, clubs and media are at home everywhere; courts, ministries and forces are of one state, once they are named in full. */
const isOfState = ({ words }: CandidateSpan, { flags }: Candidate): boolean =>
  words > 1 && (flags & NameFlag.organ) !== 0 && (flags & NameFlag.weak) === 0;

/** entryKey of the country something belongs to, or -1. */
export function countryKey(
  { pack, entry }: { pack: number; entry: number },
  packs: readonly PackView[],
): number {
  const country = packs[pack]?.country(entry) ?? -1;
  return country < 0 ? -1 : entryKey({ pack, entry: country });
}
