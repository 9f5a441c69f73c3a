import { describe, expect, test } from 'vitest';
import { link } from '../../../src/annotating/linking/link';
import { articleFromText } from '../../../src/cli/text';
import { LANGUAGES } from '../../../src/language';
import type { ReadingLang } from '../../../src/model';
import { smallPack } from '../../fixtures/small-pack';

const office = (of: string, de: string, en: string) => ({
  roles: [{ title: { de, en }, of, from: '2019', asOf: '2026-01' }],
  related: [of],
  prior: 0.7,
});
const ENTRIES = [
  {
    id: 'place/kazakhstan',
    type: 'country',
    country: 'KZ',
    names: { de: 'Kasachstan', en: 'Kazakhstan' },
    demonyms: { de: ['kasachisch', 'Kasache', 'Kasachin'], en: ['Kazakh'] },
    prior: 0.9,
  },
  {
    id: 'place/united-states',
    type: 'country',
    country: 'US',
    names: { de: 'Vereinigte Staaten', en: 'United States' },
    prior: 0.9,
  },
  {
    id: 'place/ukraine',
    type: 'country',
    country: 'UA',
    names: { de: 'Ukraine', en: 'Ukraine' },
    prior: 0.9,
  },
  { id: 'place/cologne', type: 'city', names: { de: 'Köln', en: 'Cologne' }, prior: 0.8 },
  { id: 'place/hama', type: 'city', names: { de: 'Hama', en: 'Hama' }, prior: 0.6 },
  { id: 'place/kirchen', type: 'city', names: { de: 'Kirchen', en: 'Kirchen' }, prior: 0.3 },
  { id: 'organisation/hamas', type: 'armed-group', names: { de: 'Hamas', en: 'Hamas' } },
  { id: 'organisation/bundesbank', type: 'central-bank', names: { de: 'Bundesbank', en: 'Bundesbank' } },
  { id: 'organisation/bundestag', type: 'parliament', names: { de: 'Bundestag', en: 'Bundestag' } },
  { id: 'organisation/nato', names: { de: 'Nato', en: 'Nato' }, aliases: { mul: ['NATO'] } },
  {
    id: 'organisation/foreign-office',
    type: 'ministry',
    names: { de: 'Auswärtiges Amt', en: 'Federal Foreign Office' },
  },
  {
    id: 'organisation/migration-office',
    type: 'authority',
    names: { de: 'Bundesamt für Migration und Flüchtlinge', en: 'Federal Office for Migration' },
  },
  {
    id: 'organisation/human-rights-court',
    type: 'court',
    names: {
      de: 'Europäischer Gerichtshof für Menschenrechte',
      en: 'European Court of Human Rights',
    },
  },
  { id: 'organisation/european-court', type: 'court', names: { de: 'Europäischer Gerichtshof', en: 'ECJ' } },
  { id: 'organisation/csto', names: { de: 'Vertrag über Sicherheit', en: 'Collective Security Treaty' } },
  {
    id: 'person/tokayev',
    names: { de: 'Kassym-Schomart Tokajew', en: 'Kassym-Jomart Tokayev' },
    surname: { de: 'Tokajew', en: 'Tokayev' },
    ...office('place/kazakhstan', 'Präsident Kasachstans', 'President of Kazakhstan'),
  },
  {
    id: 'person/zelensky',
    names: { de: 'Wolodymyr Selenskyj', en: 'Volodymyr Zelensky' },
    ...office('place/ukraine', 'Präsident der Ukraine', 'President of Ukraine'),
  },
  { id: 'person/ruben-odegard', names: { de: 'Ruben Ødegård', en: 'Ruben Ødegård' } },
];

const pack = await smallPack('matching', ENTRIES, {
  gist: { de: 'Ein Eintrag.', en: 'An entry.' },
  wikipedia: { de: 'Seite', en: 'Page' },
});

/** What a text names, as "surface → entry"; entries only counted in brackets. */
const links = (text: string, lang: ReadingLang): string[] =>
  link(articleFromText(text, { lang }), [pack], LANGUAGES[lang]).links.map(({ start, end, entry, weak }) => {
    const found = `${text.slice(start, end)} → ${ENTRIES[entry]?.id.split('/')[1]}`;
    return weak ? `(${found})` : found;
  });

describe('in German', () => {
  test.each([
    ['a genitive', 'Die Hauptstadt Kasachstans liegt im Norden.', 'Kasachstans → kazakhstan'],
    [
      'a genitive in -es',
      'Ein Sprecher des Auswärtigen Amtes schwieg.',
      'Auswärtigen Amtes → foreign-office',
    ],
    ['a dative', 'Im Auswärtigen Amt tagte der Krisenstab.', 'Auswärtigen Amt → foreign-office'],
    ['without an article', 'Laut Auswärtigem Amt reist niemand.', 'Auswärtigem Amt → foreign-office'],
    [
      'a genitive inside the name',
      'Nach Zahlen des Bundesamtes für Migration und Flüchtlinge sank die Zahl.',
      'Bundesamtes für Migration und Flüchtlinge → migration-office',
    ],
    [
      'the longer of two names in the genitive',
      'Die Richter des Europäischen Gerichtshofs für Menschenrechte rügten das.',
      'Europäischen Gerichtshofs für Menschenrechte → human-rights-court',
    ],
    ['adjectives', 'Die Vereinigten Staaten verhängten Sanktionen.', 'Vereinigten Staaten → united-states'],
    ['a hyphen compound', 'Auf der Kasachstan-Reise sprach er viel.', 'Kasachstan → kazakhstan'],
    ['a prefix with a hyphen', 'Bei den Anti-Nato-Protesten blieb es ruhig.', 'Nato → nato'],
    ['a participle with a hyphen', 'Die Hamas-geführte Behörde nannte Zahlen.', 'Hamas → hamas'],
    ['a closed compound', 'Der Bundesbankpräsident warnte.', 'Bundesbank → bundesbank'],
    ['one with a joint', 'Die Bundestagsdebatte dauerte lange.', 'Bundestag → bundestag'],
    ['one with a short head', 'Der Natochef mahnte zur Eile.', 'Nato → nato'],
    ['one with a country', 'Auf der Ukrainekonferenz ging es um Geld.', 'Ukraine → ukraine'],
    ['umlauts written out', 'In Koeln regnete es.', 'Koeln → cologne'],
    ['umlauts in two units', 'In Ko\u0308ln regnete es.', 'Ko\u0308ln → cologne'],
    ['a soft hyphen', 'In Kasach\u00adstan schneite es.', 'Kasach\u00adstan → kazakhstan'],
    ['a non-breaking space', 'Im Auswärtigen\u00a0Amt tagte man.', 'Auswärtigen\u00a0Amt → foreign-office'],
    ['a thin space', 'Die Vereinigten\u2009Staaten zahlten.', 'Vereinigten\u2009Staaten → united-states'],
    ['a non-breaking hyphen', 'Der Nato\u2011Gipfel begann.', 'Nato → nato'],
    ['quotation marks', 'Die „Nato“ sei müde.', 'Nato → nato'],
    ['dashes', 'Die Nato – so hieß es – wächst.', 'Nato → nato'],
    ['an adjective counts weakly', 'Die kasachische Polizei schoss.', '(kasachische → kazakhstan)'],
    ['women of a people', 'Zwei Kasachinnen wurden verhaftet.', '(Kasachinnen → kazakhstan)'],
    ['an office', 'In Kasachstan entließ Präsident Tokajew alle.', 'Tokajew → tokayev'],
    [
      'another transliteration',
      'Der Präsident der Ukraine, Wladimir Selenski, kam.',
      'Wladimir Selenski → zelensky',
    ],
    [
      'a letter that German writes in its own way',
      'Ruben Ödegaard schwieg.',
      'Ruben Ödegaard → ruben-odegard',
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(links(text, 'de')).toContain(expected);
  });

  test('a name that is whole is not another one with an ending', () => {
    expect(links('Die Hamas schwieg.', 'de')).toEqual(['Hamas → hamas']);
  });

  test('an abbreviation that the text introduces is its body from then on', () => {
    expect(
      links('Der Vertrag über Sicherheit (VÜS) schickt Soldaten. Der VÜS hat sechs Mitglieder.', 'de').filter(
        (found) => found === 'VÜS → csto',
      ),
    ).toHaveLength(2);
  });

  test('a surname counts behind the full name', () => {
    expect(links('Kassym-Schomart Tokajew sprach. Am Abend fuhr Tokajew heim.', 'de')).toEqual([
      'Kassym-Schomart Tokajew → tokayev',
      'Tokajew → tokayev',
    ]);
  });

  test.each([
    ['a name inside a word', 'Ein Binatopräsident war nie bekannt.'],
    ['a small town that is also a common word', 'Die Kirchenführung schwieg.'],
    ['a compound with a head that nobody forms', 'Der Natokäse schmeckte.'],
  ])('%s is no name: %s', (_, text) => {
    expect(links(text, 'de')).toEqual([]);
  });
});

describe('in English', () => {
  test.each([
    ['a possessive', 'Kazakhstan’s capital lies in the north.', 'Kazakhstan → kazakhstan'],
    ['one with a straight apostrophe', "Ukraine's army advanced.", 'Ukraine → ukraine'],
    ['one of a name in -s', 'The United States’ role is unclear.', 'United States → united-states'],
    ['a prefix', 'In the post-Nato years little changed.', 'Nato → nato'],
    ['a participle', 'Hamas-run ministries gave figures.', 'Hamas → hamas'],
    ['dashes without spaces', 'It said Hamas—long silent—had agreed.', 'Hamas → hamas'],
    ['a people counts weakly', 'Kazakh officials said little.', '(Kazakh → kazakhstan)'],
    ['another transliteration', 'In Kazakhstan, President Tokaev spoke.', 'Tokaev → tokayev'],
    ['a title of several words', 'President of Kazakhstan Tokayev spoke.', 'Tokayev → tokayev'],
    ['a longer one', 'Volodymyr Zelenskiy spoke to Congress.', 'Volodymyr Zelenskiy → zelensky'],
    ['letters that papers do without', 'Ruben Oedegaard said little.', 'Ruben Oedegaard → ruben-odegard'],
  ])('%s: %s', (_, text, expected) => {
    expect(links(text, 'en')).toContain(expected);
  });
});
