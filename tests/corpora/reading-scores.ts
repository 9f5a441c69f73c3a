/** The scoring rules of the reading corpora. */

/** Token F1 over bags of lower-cased words. */
export function f1Of(found: string, wanted: string): number {
  const a = bagOf(found);
  const b = bagOf(wanted);
  let common = 0;
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0);
  const total = sizeOf(a) + sizeOf(b);
  return total === 0 ? 1 : (2 * common) / total;
}

function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [])
    bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

const sizeOf = (bag: ReadonlyMap<string, number>) => [...bag.values()].reduce((sum, count) => sum + count, 0);

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');

export const wordCount = (text: string) => sizeOf(bagOf(text));

export function foundIn(text: string, segment: string): boolean {
  return plain(text).includes(plain(segment));
}

export function sameLetters(a: string, b: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return letters(a) === letters(b);
}

export const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

export const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
