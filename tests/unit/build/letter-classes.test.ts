import { describe, expect, it } from 'vitest';
import { spelledOut } from '../../../scripts/letter-classes';

const PROPERTIES = ['L', 'Lu', 'Ll', 'N', 'M'];
/** Units of the alphabets that articles use; a letter beyond them is none of theirs. */
const units = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
const USED = [...units(0, 0x24f), ...units(0x300, 0x58f), ...units(0x1e00, 0x1eff), ...units(0xfb00, 0xfb06)];
/** Those that names begin with. */
const INITIALS = [...units(0, 0x17f), ...'ƏəƠơƯưȘșȚțҐґẞ', ...units(0x386, 0x3ce), ...units(0x400, 0x45f)];
const LETTERS_OF: Readonly<Record<string, readonly string[]>> = { Lu: INITIALS, Ll: INITIALS };

describe('letter properties spelled out for the packages', () => {
  it.each(PROPERTIES)('mean what Unicode says of every letter of the alphabets in use: %s', (property) => {
    const named = new RegExp(`^\\p{${property}}$`, 'u');
    const spelled = new RegExp(spelledOut(`^\\p{${property}}$`), 'u');
    expect((LETTERS_OF[property] ?? USED).filter((unit) => named.test(unit) !== spelled.test(unit))).toEqual(
      [],
    );
  });

  it('stand by themselves and within a class', () => {
    const alone = new RegExp(spelledOut('^\\p{Lu}\\p{L}+$'), 'u');
    expect(['Łódź', 'Ärzte', 'Ђорђе'].filter((word) => !alone.test(word))).toEqual([]);
    expect(['łódź', 'A1', 'Zar-'].filter((word) => alone.test(word))).toEqual([]);
    const within = new RegExp(spelledOut("^[^\\p{L}\\d]+[\\p{Lu}'-]$"), 'u');
    expect(within.test('… Ž')).toBe(true);
    expect(within.test('… z')).toBe(false);
  });

  it('leave everything else as it was', () => {
    for (const text of ['\\\\p{L}', '[\\]p{L}]', '\\p{Script=Arabic}', '\\P{L}', 'p{L}', '\\u{1F600}'])
      expect(spelledOut(text)).toBe(text);
  });

  it('are found in strings, where a backslash stands twice', () => {
    const inString = spelledOut('(?<!\\\\p{L})x\\\\d', '\\\\');
    expect(inString).toMatch(/^\(\?<!\[A-Z.*\]\)x\\\\d$/);
  });
});
