import type { PackManifest } from '../../model';
import type { PackView } from '../pack-view';
import { textIn } from './texts';

/** Title of the pack that speaks; null where there is only one. */
export const voiceOf = (
  { id, title }: PackManifest,
  packs: readonly PackView[],
  lang: string,
): string | null => (packs.length > 1 ? (textIn(title, lang) ?? id) : null);
