import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fromPlanes, PLANE_CHUNK, toPlanes } from '../../../src/packs/planes';

const numbers = (count: number, at: (i: number) => number): Uint8Array =>
  new Uint8Array(Uint32Array.from({ length: count }, (_, i) => at(i)).buffer);

/** Looks like hashes, and is the same every time. */
const hash = (i: number): number => Math.imul(i + 1, 0x9e3779b1) >>> 0;

describe('planes of bytes', () => {
  it('come back as they were, whatever their length', () => {
    for (const length of [0, 1, 3, 4, PLANE_CHUNK - 1, PLANE_CHUNK, PLANE_CHUNK + 5, 3 * PLANE_CHUNK + 2]) {
      const bytes = numbers(Math.ceil(length / 4), (i) => i * 3).subarray(0, length);
      expect(Buffer.compare(fromPlanes(toPlanes(bytes)), bytes)).toBe(0);
    }
  });

  it('make growing numbers deflate to a fraction', () => {
    const bytes = numbers(50_000, (i) => i * 3 + (hash(i) % 3));
    const planes = toPlanes(bytes);
    expect(planes.chunks).toBe('1111');
    expect(deflateSync(planes.bytes).length).toBeLessThan(deflateSync(bytes).length / 4);
  });

  it('leave hashes alone', () => {
    const bytes = numbers(50_000, hash);
    expect(toPlanes(bytes).chunks).toBe('0000');
  });
});
