import { describe, expect, it } from 'vitest';
import { figures } from './helpers';

const told = (text: string, lang: 'de' | 'en') =>
  figures(text, lang).map((f) => [f.measure, f.value ?? [f.min, f.max]]);

describe('money in every currency', () => {
  it.each([
    ['Sales fell to 13.06 billion guilders in the spring.', 'en', [['revenue', 13.06e9]]],
    ['The field brought revenues of NOK 260 billion.', 'en', [['revenue', 260e9]]],
    ['Die Kredite wuchsen auf 800 Millionen Lewa.', 'de', [['money', 800e6]]],
    [
      'The plan could bring hundreds of millions of pounds of investment.',
      'en',
      [['money', [200_000_000, null]]],
    ],
  ] as const)('%s', (text, lang, expected) => {
    expect(told(text, lang)).toEqual(expected);
  });

  it('a noun like one of persons does not make people of more than there are', () => {
    expect(told('The debts reached 13.06 billion talers.', 'en').map(([m]) => m)).not.toContain('people');
  });
});

describe('two numbers and one unit', () => {
  it.each([
    [
      'Gas und Strom stiegen um drei bzw. 8,5 Prozent.',
      'de',
      [
        ['change', 3],
        ['change', 8.5],
      ],
    ],
    [
      'Ja sagten jeweils 52 und 51 Prozent der Befragten.',
      'de',
      [
        ['share', 52],
        ['share', 51],
      ],
    ],
    ['Täglich fließen zwischen etwa 1600 und 3400 Tonnen Öl ins Meer.', 'de', [['mass', [1600, 3400]]]],
    ['Exports will reach between $5 and $5.5 billion.', 'en', [['money', [5e9, 5.5e9]]]],
    ["The skin keeps 92%-99% of the panel's power.", 'en', [['share', [92, 99]]]],
    [
      'The village plans a 100 MW/150 MWh battery.',
      'en',
      [
        ['power', 100],
        ['energy', 150],
      ],
    ],
    ['Der Motor leistet 77 kW/105 PS.', 'de', [['power', 77]]],
    ['The dams make 137 TWh/year.', 'en', [['energy', 137]]],
    [
      'Das Werk beliefert 230.000 gewerbliche und 4.500 landwirtschaftliche Anlagen.',
      'de',
      [
        ['count', 230_000],
        ['count', 4500],
      ],
    ],
  ] as const)('%s', (text, lang, expected) => {
    expect(told(text, lang)).toEqual(expected);
  });
});

describe('what is paid, owned and owed', () => {
  it.each([
    ['The firm unveiled a bid of nearly $14 billion for its rival.', 'en', [['price', 14e9]]],
    ['The maker wants to acquire a rival in a $5.4 billion deal.', 'en', [['price', 5.4e9]]],
    ['Die Bank hat dafür mit 11 Milliarden Euro viel Geld bezahlt.', 'de', [['price', 11e9]]],
    [
      'Die Gebühr beträgt 70 Euro pro Kind, ab dem zweiten 50 Euro.',
      'de',
      [
        ['price', 70],
        ['price', 50],
      ],
    ],
    ['The group would own an 85 percent interest.', 'en', [['share', 85]]],
    [
      'The owners are Northoil (33.1%), Baybank (26.8%), Sunrise (20%) and Murray (6.5%).',
      'en',
      [
        ['share', 33.1],
        ['share', 26.8],
        ['share', 20],
        ['share', 6.5],
      ],
    ],
    ['Damit bin ich zu hundert Prozent einverstanden.', 'de', []],
    ['Es sind mittlerweile rund 40 Prozent – mit weiterer Zunahme ist zu rechnen.', 'de', [['share', 40]]],
  ] as const)('%s', (text, lang, expected) => {
    expect(told(text, lang)).toEqual(expected);
  });
});

describe('what happened to whom', () => {
  it.each([
    [
      'Dort starben binnen eines Tages 20 Kämpfer sowie 19 Rebellen.',
      'de',
      [
        ['deaths', 20],
        ['deaths', 19],
      ],
    ],
    ['Es war der Tag, an dem er 16 Menschen erschoss.', 'de', [['deaths', 16]]],
    ['The union said 5,500 former Valley Airlines workers will be paid.', 'en', [['employees', 5500]]],
    ['Three undersea cables were damaged on Friday.', 'en', [['count', 3]]],
    ['Die Messe in Linz war mit mehr als 600 Medienexperten gut besucht.', 'de', [['people', 600]]],
    ['The plant is to save 45 million tonnes of CO2.', 'en', [['emissions', 45e6]]],
    ['Dort wurden nach einem Überfall 1996 private Waffen verboten.', 'de', []],
    ['Mit Anfang 30 die Entscheidung: Sie kündigt.', 'de', []],
    ['He scored in the 4th - quarter drive.', 'en', []],
    ['The climber fell about 2, 000ft.', 'en', [['distance', 2000]]],
    ['They took jewels worth over $2. 6 million.', 'en', [['money', 2.6e6]]],
  ] as const)('%s', (text, lang, expected) => {
    expect(told(text, lang)).toEqual(expected);
  });
});

describe('what a thing costs, and what it does not', () => {
  it.each([
    ['Work began on its $60 million Dalton power plant.', 'en', [['price', 60e6]]],
    ['It keeps a 120 million dollar line of credit for an acquisition.', 'en', [['money', 120e6]]],
    ['Er hat knapp 2000 Pfund (etwa 2300 Euro) für das Auto verlangt.', 'de', [['price', 2000]]],
    ['Sie kauften 500 Pfund Fleisch.', 'de', [['mass', 500]]],
    ['Der mit 20.000 Euro dotierte Preis ging an ihn.', 'de', [['money', 20_000]]],
    ['Das Bild erreichte ein Spitzengebot von 188.000 Euro.', 'de', [['price', 188_000]]],
    ['The stock rose 4-7/8 to 52-7/8 on Monday.', 'en', [['price', 52.875]]],
    [
      'Wer beispielsweise 10.000 Euro anlegt, erhält 125 Euro Zinsen. Danach bleiben ihm 9.000 Euro.',
      'de',
      [],
    ],
    ['Der Film spielte am Wochenende 85 Millionen Dollar ein.', 'de', [['revenue', 85e6]]],
    ['Ein Liter Milch kostet 1,30 Euro.', 'de', [['price', 1.3]]],
  ] as const)('%s', (text, lang, expected) => {
    expect(told(text, lang)).toEqual(expected);
  });
});

describe('who sits, votes, comes and is lost', () => {
  it.each([
    ['Die Partei stellt 40 Abgeordnete.', 'de', [['seats', 40]]],
    ['26 Abgeordnete der Regierung blieben der Sitzung fern.', 'de', [['people', 26]]],
    ['412 Abgeordnete stimmten dafür.', 'de', [['votes', 412]]],
    [
      'They voted by 412 to 180 to pass the bill.',
      'en',
      [
        ['votes', 412],
        ['votes', 180],
      ],
    ],
    [
      'They launched 120 missiles, 98 of which were lost.',
      'en',
      [
        ['weapons', 120],
        ['weapons', 98],
      ],
    ],
    ['Hunderttausende gingen seit dem Sommer auf die Straßen.', 'de', [['protesters', [200_000, null]]]],
    ['Im Schnitt sind es 16,9 Studenten pro Lehrkraft.', 'de', [['students', 16.9]]],
    ['The park lies 6km to 13km off the coast.', 'en', [['distance', [6, 13]]]],
    ['It is the second phase of Phase 2 520MW.', 'en', [['power', 520]]],
    ['Mehrere Tausend Tonnen Abfälle liegen dort.', 'de', [['mass', [2000, null]]]],
    [
      'Die Armee hat 40 Kämpfer getötet und 12 Stellungen zerstört.',
      'de',
      [
        ['deaths', 40],
        ['count', 12],
      ],
    ],
    [
      'Bei einer Wahlbeteiligung von 68 Prozent holte sie 54,3 Prozent der Stimmen.',
      'de',
      [
        ['turnout', 68],
        ['votes', 54.3],
      ],
    ],
    ['Man einigte sich auf 5,5 Prozent mehr Lohn.', 'de', [['change', 5.5]]],
    ['The hospital has 450 beds.', 'en', [['count', 450]]],
    ['The striker joined for €80 million.', 'en', [['price', 80e6]]],
    ['They received 49 F-16 jets.', 'en', [['aircraft', 49]]],
    [
      'Der Täter soll elf Menschen, darunter vier Kinder, getötet haben.',
      'de',
      [
        ['deaths', 11],
        ['deaths', 4],
      ],
    ],
    [
      'Unterm Strich stand ein Verlust von 45 Millionen Euro nach einem Gewinn von 12 Millionen Euro.',
      'de',
      [
        ['loss', 45e6],
        ['profit', 12e6],
      ],
    ],
    ['Rescuers recovered 23 bodies from the mine.', 'en', [['deaths', 23]]],
    ['Der Bau der Oper verschlang 866 Millionen Euro.', 'de', [['price', 866e6]]],
    ['Er ist 1,90 Meter groß.', 'de', []],
    ['It is one of the ten best films of the year.', 'en', []],
    ['The top 10 list is out.', 'en', []],
  ] as const)('%s', (text, lang, expected) => {
    expect(told(text, lang)).toEqual(expected);
  });
});
