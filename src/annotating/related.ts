/** Shorter lists are read through faster than halved. */
const SCANNED = 32;

/** Whether an entry is among those related to another. `related` ascends: a country has thousands since its people are listed. */
export function isRelated(related: Uint32Array, entry: number): boolean {
  if (related.length <= SCANNED) return related.includes(entry);
  let low = 0;
  let high = related.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((related[middle] as number) < entry) low = middle + 1;
    else high = middle;
  }
  return related[low] === entry;
}
