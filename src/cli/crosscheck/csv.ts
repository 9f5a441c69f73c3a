/**
 * RFC 4180: records of fields, quoted ones with doubled quotes and line breaks inside. The first record names the fields.
 * @throws Error if a quoted field is never closed.
 */
export function parseCsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = records(text.startsWith('\uFEFF') ? text.slice(1) : text);
  const names = head.map((name) => name.trim());
  return rows
    .filter((row) => row.length > 1 || row[0] !== '')
    .map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
}

const FIELD = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;

function records(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    FIELD.lastIndex = at;
    const [whole = '', quoted, plain = ''] = FIELD.exec(text) ?? [];
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (text[at] === ',') {
      at++;
      if (at === text.length) row.push('');
      continue;
    }
    if (at < text.length && text[at] !== '\r' && text[at] !== '\n')
      throw new Error(`record ${rows.length + 1}: a quoted field is not closed, or text follows it`);
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
