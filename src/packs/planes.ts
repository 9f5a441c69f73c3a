/**
 * Tables of 32-bit numbers, laid out so that an archive's deflate finds what repeats in them: all first bytes of a
 * chunk, then all second ones, and so on. Numbers that grow slowly take a twentieth of the space, hashes gain nothing:
 * so it is done chunk by chunk, where most bytes are the same as in the number before.
 */
const WIDTH = 4;
export const PLANE_CHUNK = 65_536;
/** Measured on the built-in pack: above it planes win, below it numbers as they are. */
const SAME_SHARE = 0.45;

export interface Planes {
  readonly bytes: Uint8Array;
  /** A character a chunk: 1 where it is in planes. */
  readonly chunks: string;
}

export function toPlanes(bytes: Uint8Array): Planes {
  const out = bytes.slice();
  let chunks = '';
  for (let at = 0; at < bytes.length; at += PLANE_CHUNK) {
    const chunk = bytes.subarray(at, at + PLANE_CHUNK);
    const worth = sameShare(chunk) >= SAME_SHARE;
    chunks += worth ? '1' : '0';
    if (worth) split(chunk, out.subarray(at, at + chunk.length));
  }
  return { bytes: out, chunks };
}

/** Numbers again. `chunks` has a character for every chunk of the bytes. */
export function fromPlanes({ bytes, chunks }: Planes): Uint8Array {
  const out = bytes.slice();
  for (let i = 0; i < chunks.length; i++) {
    if (chunks[i] !== '1') continue;
    const at = i * PLANE_CHUNK;
    const chunk = bytes.subarray(at, at + PLANE_CHUNK);
    join(chunk, out.subarray(at, at + chunk.length));
  }
  return out;
}

function sameShare(chunk: Uint8Array): number {
  let same = 0;
  for (let i = WIDTH; i < chunk.length; i++) if (chunk[i] === chunk[i - WIDTH]) same++;
  return same / chunk.length;
}

/** What is left over after whole numbers stays at the end. */
function split(from: Uint8Array, to: Uint8Array): void {
  const count = Math.floor(from.length / WIDTH);
  for (let i = 0; i < count; i++)
    for (let plane = 0; plane < WIDTH; plane++) to[plane * count + i] = from[i * WIDTH + plane] ?? 0;
}

function join(from: Uint8Array, to: Uint8Array): void {
  const count = Math.floor(from.length / WIDTH);
  for (let plane = 0; plane < WIDTH; plane++)
    for (let i = 0; i < count; i++) to[i * WIDTH + plane] = from[plane * count + i] ?? 0;
}
