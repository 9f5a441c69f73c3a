import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../../src/cli/crosscheck/csv';

describe('tables', () => {
  it('are read with quoted commas, doubled quotes, line breaks inside and empty last fields', () => {
    expect(parseCsv('\uFEFFname,note\r\n"Strelsau, city","says ""hello""\nthere"\r\nHentzau,\n')).toEqual([
      { name: 'Strelsau, city', note: 'says "hello"\nthere' },
      { name: 'Hentzau', note: '' },
    ]);
  });

  it('are refused where a quoted field is not closed', () => {
    expect(() => parseCsv('name\n"Strelsau')).toThrow(/quoted/);
  });
});
