import type { PackView } from '../annotating/pack-view';
import { openPack } from '../packs/open';
import { builtWorld } from '../world/build';

/** The built-in pack, compiled if need be, read from memory. */
export async function openWorld(): Promise<PackView> {
  const pack = await builtWorld((line) => console.error(line));
  return openPack(pack, async (numbers) => numbers.flatMap((n) => pack.blocks[n] ?? []));
}
