import type { Feature, FeatureKind } from './features';

/**
 * Features as one string, a line each, the kind's letter and the weight before the key: a database copies a string many
 * times faster than a list of objects.
 */
export type PackedFeatures = string;

const LETTERS: Record<FeatureKind, string> = { entry: 'e', name: 'n', number: '#', word: 'w' };
const KINDS = new Map(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind as FeatureKind]));
/** Weights are sums of logarithms; a thousandth changes no decision. */
const DIGITS = 3;

export const packFeatures = (features: readonly Feature[]): PackedFeatures =>
  features
    .map(({ key, kind, weight }) => `${LETTERS[kind]}${Number(weight.toFixed(DIGITS))} ${key}`)
    .join('\n');

/** Lines that are no features are left out. */
export function unpackFeatures(packed: PackedFeatures): Feature[] {
  const features: Feature[] = [];
  for (const line of packed.split('\n')) {
    const kind = KINDS.get(line[0] ?? '');
    const space = line.indexOf(' ');
    if (kind === undefined || space < 0) continue;
    features.push({ key: line.slice(space + 1), kind, weight: Number(line.slice(1, space)) });
  }
  return features;
}
