import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/model';
import { parsePackFile } from '../../../src/packs/parse';
import type { GoldMention } from '../../corpora/linking-gold';
import { Pages } from '../../corpora/linking-pages';

const PACK = `entries:
  - id: place/north-marnia
    names: { de: Nordmarnien, en: North Marnia }
    aliases: { en: [{ name: N.M., weak: true }] }
    gist: { de: Ein Staat., en: A state. }
    type: region
    sources: [https://example.org/1]
  - id: place/south-marnia
    names: { de: Südmarnien, en: South Marnia }
    gist: { de: Ein Staat., en: A state. }
    type: region
    sources: [https://example.org/2]
  - id: place/mill-county-north
    names: { de: Mill County, en: Mill County }
    gist: { de: Ein County., en: A county. }
    type: region
    partOf: place/north-marnia
    wikipedia: { en: "Mill County, North Marnia" }
  - id: place/mill-county-south
    names: { de: Mill County, en: Mill County }
    gist: { de: Ein County., en: A county. }
    type: region
    partOf: place/south-marnia
    wikipedia: { en: "Mill County, South Marnia" }
  - id: place/lake-county-north
    names: { de: Lake County, en: Lake County }
    gist: { de: Ein County., en: A county. }
    type: region
    partOf: place/north-marnia
    wikipedia: { en: "Lake County, North Marnia" }
  - id: organisation/finance-board
    names: { de: Finance Board, en: Finance Board }
    gist: { de: Eine Behörde., en: An authority. }
    type: authority
    wikipedia: { en: Finance Board (Marnia) }
  - id: organisation/red-mill
    names: { de: Red Mill, en: Red Mill }
    gist: { de: Ein Unternehmen., en: A company. }
    type: company
    wikipedia: { en: Red Mill Holdings }
  - id: organisation/known-mill
    names: { de: Known Mill, en: Known Mill }
    gist: { de: Ein Unternehmen., en: A company. }
    type: company
    wikidata: Q11
    wikipedia: { en: Known Mill Holdings }
`;

const parsed = parsePackFile(PACK, 'pages.yaml').entries.map(({ entry }) => entry);
const entries: ReadonlyMap<number, Entry> = new Map(parsed.map((entry, index) => [index, entry]));
const pages = new Pages(entries);

const PLACE = 'Q27096213';
const BODY = 'Q27096213|Q43229';

function gold(label: string, type: string, behind = ''): GoldMention {
  const keys = ['Q99', `en:${label}`];
  return { start: 0, end: 1, surface: label, behind, keys, optional: false, counted: true, type };
}

const held = (mention: GoldMention): string[] =>
  [...pages.contained(mention, entries)].map((index) => entries.get(index)?.id ?? '?');

describe('an entry without an id is the gold’s', () => {
  it('where it alone bears the name, and is of its kind', () => {
    expect(held(gold('Lake County', PLACE))).toEqual(['place/lake-county-north']);
    expect(held(gold('Red Mill', BODY))).toEqual(['organisation/red-mill']);
    expect(held(gold('Red Mill', PLACE))).toEqual([]);
  });

  it('also where the gold writes its legal form, dots or diacritics otherwise', () => {
    expect(held(gold('Red Mill Holdings Corporation', BODY))).toEqual(['organisation/red-mill']);
    expect(held(gold('Réd Mill', BODY))).toEqual(['organisation/red-mill']);
    expect(held(gold('Red Mill Bakery', BODY))).toEqual([]);
  });

  it('of several by that name where the text names its state, in full or shortened', () => {
    expect(held(gold('Mill County', PLACE, ', N.M., said'))).toEqual(['place/mill-county-north']);
    expect(held(gold('Mill County', PLACE, ', South Marnia.'))).toEqual(['place/mill-county-south']);
  });

  it('and a county of the same name in another state stays wrong', () => {
    const north = parsed.findIndex(({ id }) => id === 'place/mill-county-north');
    expect(held(gold('Mill County', PLACE, ' said'))).toEqual([]);
    expect(pages.same(gold('Mill County', PLACE, ', South Marnia'), north, entries, true)).toBe(false);
    expect(pages.used.size).toBe(0);
  });

  it('but not where its page says that others are called so, nor where its id is known', () => {
    expect(held(gold('Finance Board', BODY))).toEqual([]);
    expect(held(gold('Known Mill', BODY))).toEqual([]);
  });
});

it('what counts as the same by name is counted', () => {
  const mill = parsed.findIndex(({ id }) => id === 'organisation/red-mill');
  const counting = new Pages(entries);
  expect(counting.same(gold('Red Mill', BODY), mill, entries, true)).toBe(true);
  expect([...counting.used]).toEqual([['by name and kind, no id', 1]]);
});
