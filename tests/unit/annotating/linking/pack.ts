import { link } from '../../../../src/annotating/linking/link';
import type { PackView } from '../../../../src/annotating/pack-view';
import { articleFromText } from '../../../../src/cli/text';
import { languageOf } from '../../../../src/language';
import { smallPack } from '../../../fixtures/small-pack';

const GIST = { de: 'Ein Eintrag.', en: 'An entry.' };
const at = { wikipedia: { de: 'Seite', en: 'Page' } };

const ENTRIES = [
  {
    id: 'place/kazakhstan',
    type: 'country',
    country: 'KZ',
    names: { de: 'Kasachstan', en: 'Kazakhstan' },
    demonyms: { de: ['kasachisch', 'Kasache'], en: ['Kazakh'] },
    prior: 0.9,
  },
  {
    id: 'place/almaty',
    type: 'city',
    names: { de: 'Almaty', en: 'Almaty' },
    partOf: 'place/kazakhstan',
    prior: 0.7,
  },
  {
    id: 'place/united-states',
    type: 'country',
    country: 'US',
    names: { de: 'Vereinigte Staaten', en: 'United States' },
    aliases: { mul: ['US', 'USA'] },
    prior: 0.9,
  },
  {
    id: 'place/washington',
    type: 'city',
    names: { de: 'Washington', en: 'Washington' },
    weakName: true,
    partOf: 'place/united-states',
    prior: 0.8,
  },
  {
    id: 'person/tokayev',
    names: { de: 'Kassym-Schomart Tokajew', en: 'Kassym-Jomart Tokayev' },
    surname: { de: 'Tokajew', en: 'Tokayev' },
    related: ['place/kazakhstan'],
    roles: [
      {
        title: { de: 'Präsident Kasachstans', en: 'President of Kazakhstan' },
        of: 'place/kazakhstan',
        from: '2019-03-20',
        asOf: '2026-01',
      },
    ],
    prior: 0.7,
  },
  {
    id: 'person/adam-weber',
    names: { de: 'Adam Weber', en: 'Adam Weber' },
    related: ['place/kazakhstan'],
    roles: [
      {
        title: { de: 'Präsident Kasachstans', en: 'President of Kazakhstan' },
        of: 'place/kazakhstan',
        from: '2001-01-01',
        to: '2004-12-31',
      },
    ],
  },
  {
    id: 'person/bruno-weber',
    names: { de: 'Bruno Weber', en: 'Bruno Weber' },
    prior: 0.9,
    related: ['place/kazakhstan'],
    roles: [
      {
        title: { de: 'Präsident Kasachstans', en: 'President of Kazakhstan' },
        of: 'place/kazakhstan',
        from: '2005-01-01',
        to: '2009-12-31',
      },
    ],
  },
  {
    id: 'place/region-new-jersey',
    type: 'region',
    names: { de: 'New Jersey', en: 'New Jersey' },
    aliases: {
      en: [
        { name: 'N.J.', weak: true },
        { name: 'La.', weak: true },
      ],
    },
    partOf: 'place/united-states',
    country: 'US',
  },
  {
    id: 'place/trenton',
    type: 'city',
    names: { de: 'Trenton', en: 'Trenton' },
    weakName: true,
    partOf: 'place/region-new-jersey',
    country: 'US',
    prior: 0.2,
  },
  {
    id: 'place/region-elster',
    type: 'region',
    names: { de: 'Elster', en: 'Elster' },
    country: 'US',
  },
  { id: 'place/elster-river', type: 'river', names: { de: 'Elster', en: 'Elster River' } },
  {
    id: 'organisation/kazakh-army',
    type: 'military',
    names: { de: 'Streitkräfte Kasachstans', en: 'Armed Forces of Kazakhstan' },
    aliases: { de: [{ name: 'Küstenwache', weak: true }] },
    place: 'place/kazakhstan',
  },
  {
    id: 'organisation/us-coast-guard',
    type: 'military',
    names: { de: 'US-Küstenwache', en: 'United States Coast Guard' },
    aliases: { de: [{ name: 'Küstenwache', weak: true }] },
    place: 'place/united-states',
  },
  {
    id: 'organisation/almaty-united',
    type: 'sports-club',
    names: { de: 'Almaty United', en: 'Almaty United' },
  },
  { id: 'organisation/maersk', type: 'company', names: { de: 'Maersk', en: 'Maersk' } },
  {
    id: 'organisation/dax',
    type: 'index',
    names: { de: 'Dax', en: 'DAX' },
    aliases: { mul: ['DAX', 'Dax'] },
  },
  { id: 'person/gerald-ford', names: { de: 'Gerald Ford', en: 'Gerald Ford' }, prior: 0.6 },
  {
    id: 'person/tom-hanks',
    names: { de: 'Tom Hanks', en: 'Tom Hanks' },
    related: ['place/united-states'],
    prior: 0.7,
  },
  {
    id: 'organisation/csto',
    type: 'alliance',
    names: {
      de: 'Organisation des Vertrags über kollektive Sicherheit',
      en: 'Collective Security Treaty Organization',
    },
  },
  {
    id: 'organisation/foreign-office',
    type: 'ministry',
    names: { de: 'Auswärtiges Amt', en: 'Federal Foreign Office' },
  },
  {
    id: 'organisation/supreme-court',
    type: 'court',
    names: { de: 'Oberster Gerichtshof der USA', en: 'Supreme Court of the United States' },
    aliases: { en: [{ name: 'Supreme Court', weak: true }] },
    place: 'place/united-states',
  },
  { id: 'organisation/bundesbank', type: 'central-bank', names: { de: 'Bundesbank', en: 'Bundesbank' } },
  {
    id: 'organisation/der-spiegel',
    type: 'magazine',
    names: { de: 'Der Spiegel', en: 'Der Spiegel' },
    aliases: { de: ['Spiegel'] },
  },
  {
    id: 'organisation/old-name',
    type: 'party',
    names: { de: 'Neue Kraft', en: 'New Force' },
    aliases: { de: [{ name: 'Alte Kraft', to: '2010-06-30' }] },
  },
];

export const testPack: PackView = await smallPack('test', ENTRIES, { gist: GIST, ...at });

/** "surface → entry" for every link; weak ones in brackets. */
export function linksIn(text: string, lang: 'de' | 'en' = 'de', date?: string): string[] {
  const language = languageOf(lang);
  if (!language) throw new Error(`no rules for ${lang}`);
  const article = articleFromText(text, { lang, ...(date && { date }) });
  return link(article, [testPack], language).links.map(({ start, end, entry, weak }) => {
    const shown = `${text.slice(start, end)} → ${ENTRIES[entry]?.id.split('/')[1]}`;
    return weak ? `(${shown})` : shown;
  });
}
