import { describe, expect, it } from 'vitest';
import { type Box, overlaps, spotFor } from '../../../src/content/headlines/spot';

const line = (left: number, top: number, right: number): Box => ({ left, top, right, bottom: top + 24 });
const page = (taken: readonly Box[] = [], width = 1000) => ({
  width,
  isFree: (box: Box) => !taken.some((other) => overlaps(box, other)),
});

describe('the place of a chip', () => {
  const lines = [line(100, 100, 500), line(100, 124, 300)];

  it('is behind the last line where there is room', () => {
    expect(spotFor(lines, 120, page(lines), null)).toMatchObject({ left: 308, dot: false, place: 0 });
  });

  it('is below or above where something stands behind it', () => {
    const beside = line(310, 120, 700);
    expect(spotFor(lines, 120, page([...lines, beside]), null)).toMatchObject({
      left: 100,
      top: 152,
      place: 1,
    });
    const below = line(90, 150, 400);
    expect(spotFor(lines, 120, page([...lines, beside, below]), null)).toMatchObject({
      place: 2,
      dot: false,
    });
  });

  it('never covers anything: with room for nothing there is none', () => {
    const all: Box = { left: 0, top: 0, right: 1000, bottom: 1000 };
    expect(spotFor(lines, 120, page([all]), null)).toBeNull();
    expect(spotFor([], 120, page(), null)).toBeNull();
  });

  it('is a dot where words have no room', () => {
    const narrow = [line(0, 100, 340)];
    const around: Box[] = [
      { left: 0, top: 124, right: 340, bottom: 200 },
      { left: 0, top: 40, right: 340, bottom: 100 },
    ];
    expect(spotFor(narrow, 120, page([...narrow, ...around], 360), null)).toMatchObject({ dot: true });
  });

  it('stays as long as it is free', () => {
    expect(spotFor(lines, 120, page(lines), 2)).toMatchObject({ place: 2 });
    const above = line(90, 76, 400);
    expect(spotFor(lines, 120, page([...lines, above]), 2)).toMatchObject({ place: 0 });
  });
});
