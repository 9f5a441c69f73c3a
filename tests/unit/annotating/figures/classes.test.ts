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
