import { describe, expect, it } from 'vitest';
import { figures } from './helpers';

const sources = (text: string, lang: 'de' | 'en') => figures(text, lang).map((f) => f.attribution);

describe('who says so, by the build of the sentence', () => {
  it.each([
    ['Das Hilfswerk spricht von 42.000 Flüchtlingen auf der Insel.', 'de', ['Hilfswerk']],
    ['Das Institut für Wald und Holz (IWH) rechnet mit einem Plus von 0,7 Prozent.', 'de', ['Institut']],
    ['Auch die staatliche Agentur Tamra berichtete von 30 Toten.', 'de', ['staatliche Agentur Tamra']],
    ['Zuvor hatte die Reederei bekannt gegeben, es seien 300 Passagiere an Bord.', 'de', ['Reederei']],
    [
      'Wie die in Bern ansässige Beobachtungsstelle am Samstag berichtete, starben 20 Fischer.',
      'de',
      ['Beobachtungsstelle'],
    ],
    ['Der Versicherer beziffert den Schaden auf 400 Millionen Euro.', 'de', ['Versicherer']],
    ['Der Schaden wird auf 400 Millionen Euro beziffert.', 'de', [null]],
    ['Prices fall after Norway announces plans for 300 new jobs.', 'en', ['Norway']],
    ['The bank reported a loss of $300 million.', 'en', [null]],
    ['Prices fell after the ministry said 300 soldiers would leave.', 'en', ['ministry']],
    [
      'Harbour Systems (HSI), a leading maker, announced its purchase of a rival for $5.4 billion.',
      'en',
      ['Harbour Systems'],
    ],
    [
      'So berichtete die Bürgermeisterin Anna Blank, dass von 153 Kindern nur 57 kamen.',
      'de',
      ['Bürgermeisterin Anna Blank', 'Bürgermeisterin Anna Blank'],
    ],
    ['Am Montag sagte die Ministerin, 40 Menschen seien verletzt worden.', 'de', ['Ministerin']],
    ['Am Montag teilte die Polizei mit, 40 Menschen seien verletzt worden.', 'de', ['Polizei']],
    ['Zuletzt meldete eine Behörde 40 Tote.', 'de', ['Behörde']],
    ['Etwa 70 Prozent schätzen die Prüfung als schwer ein.', 'de', [null]],
    ['Der Anwalt Taler verwies auf Gehälter von bis zu 70.000 Euro.', 'de', ['Anwalt Taler']],
    ['„Wir haben 2,5 Millionen Euro investiert“, ist Gallmeier überzeugt.', 'de', ['Gallmeier']],
    ['Wie aus dem Bericht hervorgeht, sind 40 Prozent zufrieden.', 'de', ['Bericht']],
    [
      'Das geht aus einer Studie der Akademie hervor, wonach 40 Prozent zufrieden sind.',
      'de',
      ['Studie der Akademie'],
    ],
    ['Eine Umfrage unter Firmen hat ergeben, dass 40 Prozent zufrieden sind.', 'de', ['Umfrage']],
    ['40 Prozent seien zufrieden, heißt es in dem Bericht.', 'de', ['Bericht']],
    ['Die Behörden gehen von 40 Toten aus.', 'de', ['Behörden']],
    ['Inzwischen spricht die Regierung von 70 Toten.', 'de', ['Regierung']],
    ['A prospectus for the deal showed it would raise 2.45 billion euros.', 'en', ['prospectus']],
    ['A 2014 study published in a journal found that 80% of patients slept well.', 'en', ['study']],
    ['Analysts polled by the bank had expected a rise of 4 percent.', 'en', ['Analysts']],
    ['The company will cut 400 jobs, it said in a statement.', 'en', ['company']],
    ['Der Wahlkampf wird der Kommission zufolge zu 50 Prozent mit Spenden bezahlt.', 'de', ['Kommission']],
    [
      'Edward Holt of Holt Partners said he expects a rise of 4 percent.',
      'en',
      ['Edward Holt of Holt Partners'],
    ],
    ['Hillman, hoping for more, ended the talks by saying it would pay $5 billion.', 'en', ['Hillman']],
    ['Lighthouse Mutual, which has 100 members, said by email that it would close.', 'en', [null]],
    [
      'Stanmore plans a 150 MW battery while the state government has announced plans for five.',
      'en',
      [null],
    ],
    [
      'Die Polizei sagte, es gebe 40 Verletzte. Zwölf Personen seien festgenommen worden.',
      'de',
      ['Polizei', 'Polizei'],
    ],
    ['Meier: „Wir brauchen 400 Wohnungen.“', 'de', ['Meier']],
    ['400 Soldaten sollen entsandt werden, berichtet das „Tagblatt“.', 'de', ['Tagblatt']],
    ['Das Ministerium gab die Zahl der Verletzten mit 40 an.', 'de', ['Ministerium']],
    [
      'Die Staatsanwaltschaft wirft ihm vor, 40.000 Euro unterschlagen zu haben.',
      'de',
      ['Staatsanwaltschaft'],
    ],
    [
      'Aus Zahlen der Agentur geht hervor, dass 400.000 Menschen arbeitslos sind.',
      'de',
      ['Zahlen der Agentur'],
    ],
    [
      'Der Bürgermeister von Linz, Karl Huber, sagte, es fehlten 400 Wohnungen.',
      'de',
      ['Bürgermeister von Linz, Karl Huber'],
    ],
    ['The mayor, Karl Huber, said: "The city needs 400 flats."', 'en', ['mayor, Karl Huber']],
    ['Figures provided by the harbour board show that 2,700 tons were lost.', 'en', ['harbour board']],
  ] as const)('%s', (text, lang, expected) => {
    expect(sources(text, lang)).toEqual(expected);
  });
});

describe('how far a source reaches', () => {
  it('not past the mark that ends its quotation', () => {
    const text =
      'Anna Reuter said: “The pier is old. We need help,” and the town, where 3,000 people live, agreed.\n“The pier is old. It is safe,” said Anna Reuter. “We have 40 boats” is painted on a wall of 12 warehouses.';
    const last = figures(text, 'en').find(({ value }) => value === 12);
    expect(last?.attribution).toBeNull();
  });

  it('not into a sentence that lost the space before it', () => {
    const text = 'Laut Polizei sanken 40 Boote.Danach brannten 30 Häuser.';
    expect(sources(text, 'de')).toEqual(['Polizei', null]);
  });

  it('to a pronoun beside a verb of saying, over a few paragraphs', () => {
    const aside = 'The harbour is old and the water is deep. '.repeat(3);
    const text = `Mayor Ruth Calder opened the meeting. "It is time," said Ruth Calder.\n${aside}\n${aside}\n"We lost 40 jobs," she said.`;
    expect(sources(text, 'en')).toEqual(['Ruth Calder']);
  });
});
