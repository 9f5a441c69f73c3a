import { expect, test } from 'vitest';
import type { Entry } from '../../../src/model';
import { countriesOf } from '../../../src/packs/countries';
import { officesOf } from '../../../src/packs/offices';
import { parseEntry } from '../../../src/packs/parse-entry';

const common = { gist: { de: 'Ein Eintrag.', en: 'An entry.' }, wikipedia: { de: 'Seite', en: 'Page' } };
const named = (name: string) => ({ names: { de: name, en: name } });
const entries = [
  { id: 'place/france', type: 'country', country: 'FR', ...named('France') },
  { id: 'place/lyon', type: 'city', country: 'FR', ...named('Lyon') },
  { id: 'organisation/court', type: 'court', place: 'place/lyon', ...named('Court of Lyon') },
  { id: 'organisation/chamber', partOf: 'organisation/court', ...named('First Chamber') },
  { id: 'organisation/world-body', ...named('World Body') },
  {
    id: 'person/judge',
    ...named('Jeanne Juge'),
    roles: [
      {
        title: { de: 'Richterin', en: 'Judge' },
        of: 'organisation/court',
        from: '2010-03',
        to: '2012-04',
      },
      { title: { de: 'Präsidentin', en: 'President' }, of: 'organisation/court', from: '2015', asOf: '2026' },
    ],
  },
].map((raw): Entry => {
  const parsed = parseEntry({ ...common, ...raw });
  if (!parsed.success) throw new Error(parsed.issues[0].message);
  return parsed.output;
});

test('places, bodies, bodies within them and office holders belong to a country', () => {
  expect([...countriesOf(entries)]).toEqual([1, 1, 1, 1, 0, 1]);
});

test('times in office are filled up to whole months and years; what has no end goes on', () => {
  const { start, days } = officesOf(entries);
  expect([...start]).toEqual([0, 0, 0, 0, 0, 0, 2]);
  expect([...days]).toEqual([20100301, 20120431, 20150101, 99999999]);
});
