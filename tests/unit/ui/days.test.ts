import { describe, expect, it } from 'vitest';
import { bytesText, dayText } from '../../../src/ui/days';

describe('dayText', () => {
  it('is as exact as the day is known', () => {
    expect(dayText('de', '2022-01-06')).toBe('6. Januar 2022');
    expect(dayText('de', '2022-01')).toBe('Januar 2022');
    expect(dayText('de', '2022')).toBe('2022');
    expect(dayText('en', '2022-01-06')).toBe('6 January 2022');
  });

  it('does not slip to the day before in a time zone west of Greenwich', () => {
    expect(dayText('en', '2022-01-01', 'short')).toBe('1 Jan 2022');
  });

  it('shows what it cannot read as it is', () => {
    expect(dayText('en', 'soon')).toBe('soon');
  });
});

describe('bytesText', () => {
  it('picks the unit a reader expects', () => {
    expect(bytesText('en', 0)).toBe('0 byte');
    expect(bytesText('de', 2_410_000)).toBe('2,41 MB');
  });
});
