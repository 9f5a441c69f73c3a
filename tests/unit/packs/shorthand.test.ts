import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/model';
import { parseEntry } from '../../../src/packs/parse-entry';
import { shortened, spelledOut } from '../../../src/packs/shorthand';

function entry(fields: object): Entry {
  const parsed = parseEntry({
    id: 'organisation/example',
    names: { de: 'Beispiel', en: 'Beispiel' },
    gist: { de: 'Ein Beispiel.', en: 'An example.' },
    ...fields,
  });
  if (!parsed.success) throw new Error(parsed.issues[0].message);
  return parsed.output;
}

const EXAMPLES: readonly object[] = [
  {},
  { id: 'organisation/company-beispiel-ag' },
  { id: 'organisation/other', names: { de: 'Café Zürich', en: 'Café “Zürich” & Co.' } },
  { id: 'organisation/cafe-zurich-and-co-2', names: { de: 'Café', en: 'Café “Zürich” & Co.' } },
  { names: { de: 'Beispiel' } },
  { names: { de: 'Beispiel', en: 'Example' } },
  { names: { de: 'Beispiel', en: 'Beispiel', fr: 'Beispiel' } },
  { wikipedia: { de: 'Beispiel', en: 'Example (company)' } },
  { wikipedia: { de: 'Beispiel', en: 'Beispiel', fr: 'Exemple' } },
  { aliases: { mul: ['B', { name: 'Bsp', weak: true }], de: ['Das Beispiel'] } },
  { sources: ['https://example.org/', { url: 'https://example.com/', title: 'Example', asOf: '2025' }] },
];

describe('shorthand of stored entries', () => {
  it.each(EXAMPLES)('says the same of %o', (fields) => {
    const whole = entry(fields);
    const stored: unknown = JSON.parse(JSON.stringify(shortened(whole)));
    const read = parseEntry(spelledOut(stored));
    expect(read.success && read.output).toEqual(whole);
  });

  it('says nothing twice', () => {
    const id = 'organisation/beispiel-ag';
    expect(JSON.stringify(shortened(entry({ id, wikipedia: { de: 'Beispiel', en: 'Beispiel' } })))).toBe(
      '{"id":"organisation/~-ag","names":"Beispiel","gist":{"de":"Ein Beispiel.","en":"An example."},"wikipedia":{"de":1,"en":1}}',
    );
  });

  it.each([null, 7, 'text', [], { names: null, wikipedia: 3 }, { id: 'person/~', names: {} }])(
    'leaves %o to the schema',
    (damaged) => {
      expect(parseEntry(spelledOut(damaged)).success).toBe(false);
    },
  );
});
