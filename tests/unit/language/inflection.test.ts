import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/language';
import { inflectedForms } from '../../../src/language/inflection';

const forms = (name: string): string[] => inflectedForms(name, LANGUAGES.de.names, { inner: true });

describe('German names in running text', () => {
  test.each([
    ['im', 'Auswärtiges Amt', 'Auswärtigen Amt'],
    ['laut', 'Auswärtiges Amt', 'Auswärtigem Amt'],
    ['Zahlen des', 'Bundesamt für Migration und Flüchtlinge', 'Bundesamtes für Migration und Flüchtlinge'],
    ['Zahlen des', 'Bundesamt für Migration und Flüchtlinge', 'Bundesamts für Migration und Flüchtlinge'],
    [
      'die Richter des',
      'Europäischer Gerichtshof für Menschenrechte',
      'Europäischen Gerichtshofs für Menschenrechte',
    ],
    [
      'ein Sprecher des',
      'Internationales Komitee vom Roten Kreuz',
      'Internationalen Komitees vom Roten Kreuz',
    ],
    ['das', 'Internationales Komitee vom Roten Kreuz', 'Internationale Komitee vom Roten Kreuz'],
    [
      'bei der',
      'Deutsche Gesellschaft für Internationale Zusammenarbeit',
      'Deutschen Gesellschaft für Internationale Zusammenarbeit',
    ],
    ['die Sitzung des', 'Ausschuss der Regionen', 'Ausschusses der Regionen'],
    ['die Arbeit des', 'Haus der Geschichte', 'Hauses der Geschichte'],
    ['die Leitung des', 'Büro für Rüstungskontrolle', 'Büros für Rüstungskontrolle'],
    ['ein Sprecher des', 'Ministerium für Staatssicherheit', 'Ministeriums für Staatssicherheit'],
  ])('"%s": %s is also %s', (_, name, form) => {
    expect(forms(name)).toContain(form);
  });

  test.each([
    ['a feminine noun', 'Organisation für das Verbot chemischer Waffen'],
    ['a plural', 'Ärzte ohne Grenzen'],
    ['people in the plural', 'Reporter ohne Grenzen'],
    ['a name in capitals', 'ARD-DW von 1953'],
  ])('%s has no genitive inside: %s', (_, name) => {
    expect(forms(name)).toEqual([]);
  });

  test('a town has no genitive inside', () => {
    expect(inflectedForms('Frankfurt am Main', LANGUAGES.de.names, { inner: false })).toEqual([]);
  });

  test('English names stay as they are', () => {
    expect(inflectedForms('House of Commons', LANGUAGES.en.names, { inner: true })).toEqual([]);
  });
});
