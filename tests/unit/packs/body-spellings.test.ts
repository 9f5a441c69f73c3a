import { expect, it } from 'vitest';
import { companySpellings, joinedSpellings } from '../../../src/packs/body-spellings';

const names = (spellings: readonly { name: string; weak: boolean }[]): string[] =>
  spellings.map(({ name, weak }) => (weak ? `${name}?` : name));

it('an ampersand is also the word for it, in the language of the text', () => {
  expect(names(joinedSpellings('Mill & Daughters', 'en'))).toEqual(['Mill and Daughters']);
  expect(names(joinedSpellings('Mill & Daughters', 'de'))).toEqual(['Mill und Daughters']);
  expect(names(joinedSpellings('Mill & Daughters', 'mul'))).toEqual([
    'Mill and Daughters',
    'Mill und Daughters',
  ]);
  expect(names(joinedSpellings('M&M', 'en'))).toEqual([]);
});

it('a company with “and” is also written with an ampersand', () => {
  expect(names(companySpellings('Mill and Daughters'))).toEqual(['Mill & Daughters']);
  expect(names(companySpellings('Wind and water'))).toEqual([]);
});

it('a company’s apostrophe may be left out; what is left of a short name needs evidence', () => {
  expect(names(companySpellings('McMillan’s'))).toEqual(['McMillans']);
  expect(names(companySpellings("Milly's"))).toEqual(['Millys?']);
  expect(names(companySpellings("Milly's Sporting Goods"))).toEqual(['Millys Sporting Goods']);
  expect(names(companySpellings("Miller's'"))).toEqual(["Millers'?"]);
});
