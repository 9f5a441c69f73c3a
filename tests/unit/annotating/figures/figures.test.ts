import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FigureSchema } from '../../../../src/model';
import { figures } from './helpers';

const told = (text: string, lang: 'de' | 'en') => figures(text, lang).map((f) => [f.measure, f.value]);

describe('what a number counts', () => {
  it.each([
    [
      'Bei dem Angriff wurden 12 Soldaten getötet und mehr als 30 verletzt.',
      'de',
      [
        ['deaths', 12],
        ['injuries', 30],
      ],
    ],
    ['Die Zahl der Todesopfer stieg auf 41.', 'de', [['deaths', 41]]],
    ['Rund 2500 Menschen wurden in Sicherheit gebracht.', 'de', [['evacuated', 2500]]],
    [
      'Die Partei bekam 23,4 Prozent der Stimmen und 81 Sitze.',
      'de',
      [
        ['votes', 23.4],
        ['seats', 81],
      ],
    ],
    ['Der Umsatz sank um 7 Prozent.', 'de', [['change', 7]]],
    ['Die Wahlbeteiligung lag bei 61 Prozent.', 'de', [['turnout', 61]]],
    ['Er wurde zu fünf Jahren Haft verurteilt.', 'de', [['prison-term', 5]]],
    ['Ein Beben der Stärke 6,2 erschütterte die Region.', 'de', [['magnitude', 6.2]]],
    [
      'The attack killed 18 people and injured 43 others.',
      'en',
      [
        ['deaths', 18],
        ['injuries', 43],
      ],
    ],
    [
      'At least 12 soldiers and 5 civilians were killed.',
      'en',
      [
        ['deaths', 12],
        ['deaths', 5],
      ],
    ],
    ['Attendance: 12,836.', 'en', [['attendance', 12836]]],
    ['Two-thirds of the villagers left.', 'en', [['share', 2 / 3]]],
    ['The fire burned 300 homes.', 'en', [['buildings', 300]]],
    ['Sales fell 8 percent.', 'en', [['change', 8]]],
  ] as const)('%s', (text, lang, expected) => {
    expect(told(text, lang)).toEqual(expected);
  });
});

describe('the killer is not the killed', () => {
  it('does not count the subject of an active verb', () => {
    expect(told('Two gunmen killed five people.', 'en')).toEqual([['deaths', 5]]);
  });
});

describe('numbers that say nothing about the world', () => {
  it.each([
    ['Die 58-jährige Lehrerin sprach mit dem Sender Kanal-24.', 'de'],
    ['Von 1989 bis 2019 war er im Amt.', 'de'],
    ['Laut Artikel 5 hilft das Bündnis.', 'de'],
    ['Eine Boeing 737 landete.', 'de'],
    ['Auf der A 9 gab es Stau.', 'de'],
    ['Das Spiel endete 3:1.', 'de'],
    ['Seite 3 von 12', 'de'],
    ['Rufen Sie 0221 345678 an.', 'de'],
    ['Mary Smith, 37, died on Monday.', 'en'],
    ['The Group of 7 met.', 'en'],
    ['That one is good.', 'en'],
  ] as const)('%s', (text, lang) => {
    expect(figures(text, lang)).toEqual([]);
  });
});

describe('who says so', () => {
  it.each([
    ['Nach Polizeiangaben wurden 40 Menschen festgenommen.', 'de', 'Polizeiangaben'],
    ['Laut dem Ministerium wurden 40 Menschen verletzt.', 'de', 'Ministerium'],
    ['Medienberichten zufolge wurden 40 Menschen verletzt.', 'de', 'Medienberichten'],
    [
      '40 Menschen seien verletzt worden, sagte die Sprecherin der Feuerwehr.',
      'de',
      'Sprecherin der Feuerwehr',
    ],
    ['According to the health ministry, 40 people were injured.', 'en', 'health ministry'],
    ['Police said 40 people were arrested.', 'en', 'Police'],
    ['40 people were injured, officials said.', 'en', 'officials'],
    ['40 Menschen wurden verletzt.', 'de', null],
  ] as const)('%s', (text, lang, source) => {
    expect(figures(text, lang).map((f) => f.attribution)).toEqual([source]);
  });

  it('carries a source into reported speech', () => {
    const text = 'Laut der Polizei wurden 40 Menschen verletzt. Zudem gebe es 12 Tote.';
    expect(figures(text, 'de').map((f) => f.attribution)).toEqual(['Polizei', 'Polizei']);
  });

  it.each([
    ['„Wir hatten 400 Besucher im Haus“, freut sich Direktorin Moll.', 'de', ['Direktorin Moll']],
    ['Nach einer ersten Bilanz der Feuerwehr brannten 40 Häuser.', 'de', ['Feuerwehr']],
    [
      'Die Bürgermeisterin Moll sagte, 40 Häuser seien zerstört. Das Dorf liegt am Fluss. Es gebe 12 Verletzte.',
      'de',
      ['Bürgermeisterin Moll', 'Bürgermeisterin Moll'],
    ],
    ['Es gab 40 Verletzte, wie die Statistik der Klinik zeigt.', 'de', ['Statistik der Klinik']],
    ['Im Gespräch gibt der Betreiber an, dass 40 Menschen verletzt sind.', 'de', ['Betreiber']],
    ['Nach VHW-Angaben wurden 40 Menschen verletzt.', 'de', ['VHW-Angaben']],
    ['About 40 people were injured, state troopers said on Friday.', 'en', ['state troopers']],
    ['According to her lawyer, 40 people were injured.', 'en', ['lawyer']],
  ] as const)('%s', (text, lang, sources) => {
    expect(figures(text, lang).map((f) => f.attribution)).toEqual(sources);
  });

  it('is who answers in an interview', () => {
    const text = [
      'ANZEIGER: Wie viele kommen?',
      'Moll: Wir rechnen mit 400 Besuchern.',
      'ANZEIGER: Und was kostet das?',
      'Moll: Die Halle kostet 5.000 Euro.',
    ].join('\n');
    expect(figures(text, 'de').map((f) => [f.value, f.attribution])).toEqual([
      [400, 'Moll'],
      [5000, 'Moll'],
    ]);
  });

  it('is no label before a colon', () => {
    const text =
      'Neudorf: 400 Besucher kamen.\nAltdorf: 300 Besucher kamen.\nNeudorf: Die Halle kostet 5.000 Euro.\nAltdorf: Sonne.';
    expect(figures(text, 'de').map((f) => f.attribution)).toEqual([null, null, null]);
  });

  it('names the entry a mention covers', () => {
    const text = 'Interpol said 40 people were arrested.';
    const mention = {
      start: 0,
      end: 8,
      surface: 'Interpol',
      entry: 'organisation/interpol',
      confidence: 1,
      weak: false,
    };
    expect(figures(text, 'en', [mention])[0]?.attributionEntry).toBe('organisation/interpol');
  });
});

describe('place, day, parts', () => {
  it('takes the place nearest behind the number, and the day the sentence names', () => {
    const text = 'Am Dienstag wurden 40 Menschen in Neudorf festgenommen.';
    const start = text.indexOf('Neudorf');
    const mention = {
      start,
      end: start + 7,
      surface: 'Neudorf',
      entry: 'place/neudorf',
      confidence: 1,
      weak: false,
    };
    expect(figures(text, 'de', [mention])[0]).toMatchObject({ place: 'place/neudorf', day: '2022-01-04' });
  });

  it('knows a part from its whole', () => {
    const [whole, part] = figures(
      '400 Verletzte lägen im Krankenhaus, davon 62 auf der Intensivstation.',
      'de',
    );
    expect([whole?.measure, part?.measure, part?.partOf]).toEqual(['hospitalised', 'intensive-care', 0]);
    const [all, children] = figures('The storm killed 18 people, including 5 children.', 'en');
    expect([all?.value, children?.value, children?.measure, children?.partOf]).toEqual([18, 5, 'deaths', 0]);
  });

  it('tells one event once', () => {
    expect(
      figures('18 Tote bei Brand.\nBei einem Brand sind laut der Polizei 18 Menschen gestorben.', 'de'),
    ).toMatchObject([{ measure: 'deaths', value: 18, attribution: 'Polizei' }]);
  });
});

describe('any text', () => {
  it('gives figures that satisfy the schema and lie in their sentence', () => {
    const scraps = fc.constantFrom(
      '18',
      'Menschen',
      'getötet',
      'wurden',
      'und',
      'davon',
      '5',
      'Kinder',
      'laut',
      'Polizei',
      ',',
      '.',
      'sagte',
      'er',
      '30 Prozent',
      'um',
      'killed',
      'people',
      'including',
      'said',
      'Police',
      'half of',
      '\n',
      ':',
      '(',
      '“',
    );
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 50 }), fc.constantFrom('de', 'en'), (words, lang) => {
        const text = words.join(' ');
        for (const f of figures(text, lang)) {
          expect(v.safeParse(FigureSchema, f).success).toBe(true);
          expect(text.slice(f.start, f.end)).toBe(f.text);
          expect(f.sentence.start).toBeLessThanOrEqual(f.start);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});

describe('sentences of the news', () => {
  it.each([
    ['Polizisten nahmen in der Nacht 40 Menschen fest.', 'de', [['arrests', 40]]],
    ['Dabei starben 42 unschuldige, völlig unbeteiligte Demonstranten.', 'de', [['deaths', 42]]],
    ['Die Armee hat drei Drohnen abgeschossen.', 'de', [['weapons', 3]]],
    [
      'Es gab acht Tote und dutzende Verletzte.',
      'de',
      [
        ['deaths', 8],
        ['injuries', null],
      ],
    ],
    [
      'Officials say eight were killed and dozens injured.',
      'en',
      [
        ['deaths', 8],
        ['injuries', null],
      ],
    ],
    ['The rate rose to 6 percent.', 'en', [['share', 6]]],
    ['The trip is 165 kilometers (103 miles) long.', 'en', [['distance', 165]]],
  ] as const)('%s', (text, lang, expected) => {
    expect(told(text, lang)).toEqual(expected);
  });

  it('finds the speaker before an aside', () => {
    const text = 'Ann Brown, a doctor at a hospital, said the death toll had risen to 19.';
    expect(figures(text, 'en').map((f) => f.attribution)).toEqual(['Ann Brown']);
  });
});

describe('what a careless reader would take for a figure, or for another', () => {
  it.each([
    [
      '18 members of the security forces were killed and 748 injured.',
      'en',
      [
        ['deaths', 18],
        ['injuries', 748],
      ],
    ],
    ['The size of the force was put at about 2,500.', 'en', [['troops', 2500]]],
    ['He put the size of the force at about 2,500.', 'en', [['troops', 2500]]],
    [
      'More than 6,000 civilians were killed and 9,972 injured.',
      'en',
      [
        ['deaths', 6000],
        ['injuries', 9972],
      ],
    ],
    ['The S&P 500 is more expensive than ever.', 'en', []],
    ['Er sei seit 2019 Rentner, sagte sie.', 'de', []],
    ['Zwischen 1869 und 1887 Karten zu zeichnen, war schwer.', 'de', []],
    ['Europaweit will GE 6.500 Stellen streichen.', 'de', [['job-cuts', 6500]]],
    ['Mehr als 100 Flüchtlinge – die meisten Kinder – wurden gerettet.', 'de', [['rescued', 100]]],
    ['Karten gibt es bereits ab zehn Euro.', 'de', [['price', 10]]],
    ['Nine million people watched a game.', 'en', [['attendance', 9_000_000]]],
    ['Der Stürmer erzielte 27 Tore.', 'de', [['goals', 27]]],
    ['Er erzielte zwei Tore.', 'de', []],
    ['Vielleicht seien 30 Menschen getötet worden.', 'de', []],
    ['It could fetch thousands of dollars.', 'en', []],
    ['The economy shrank in the second quarter of the year.', 'en', []],
    ['Unemployment, at 6.4 per cent, is low.', 'en', [['unemployment', 6.4]]],
    ['The rate was 0.1 percentage points higher than the unemployment rate.', 'en', [['change', 0.1]]],
    [
      'It came after 7.6 and 7.5 magnitude quakes.',
      'en',
      [
        ['magnitude', 7.6],
        ['magnitude', 7.5],
      ],
    ],
    // Amounts and the noun they belong to.
    ['Für den Gewinn rechnet der Konzern in diesem Jahr mit 850 Millionen Euro.', 'de', [['profit', 850e6]]],
    [
      'Der Umsatz stieg auf 4 Mrd. Euro (Vorjahr: 3,7 Mrd. Euro).',
      'de',
      [
        ['revenue', 4e9],
        ['revenue', 3.7e9],
      ],
    ],
    [
      'The rate on car loans, an interest rate, averaged 5.7 percent, down from 6.2 percent.',
      'en',
      [
        ['interest-rate', 5.7],
        ['interest-rate', 6.2],
      ],
    ],
    ['Der Rabatt beläuft sich auf einen Preis von 20 Dollar pro 1000 Kubikmeter.', 'de', [['price', 20]]],
    ['They may buy up to an additional 15 per cent of the shares.', 'en', [['share', 15]]],
    ['The firm sold its stake for 30 million pounds.', 'en', [['price', 30e6]]],
    ['Der Umsatz sank um ein Fünftel.', 'de', [['change', 0.2]]],
    ['They used 2,000 tonnes of oil (about 15,000 barrels).', 'en', [['mass', 2000]]],
    ['Some drove thousands of kilometres.', 'en', []],
    // Who and what is counted.
    ['Jeder zehnte Transport ist leer.', 'de', [['share', 0.1]]],
    ['The country of 50 million people is divided.', 'en', [['population', 50e6]]],
    ['Some 200 U.S. military personnel remain at the base.', 'en', [['troops', 200]]],
    ['They plan to open up to 120 of the company’s theatres.', 'en', [['companies', 120]]],
    ['Es geht um zwei seit November entführte Mitarbeiter.', 'de', [['abducted', 2]]],
    ['Zwei Ausländer waren unter den Geiseln.', 'de', [['hostages', 2]]],
    [
      'Drei der Insassen wurden getötet, zwei Afghanen und ein Ausländer.',
      'de',
      [
        ['deaths', 3],
        ['deaths', 2],
        ['deaths', 1],
      ],
    ],
    [
      'It has 173 cinemas and plans for 230 more.',
      'en',
      [
        ['companies', 173],
        ['companies', 230],
      ],
    ],
    [
      'Sie erhielt 29 Stimmen, mehr als Meier (22) und Huber (19).',
      'de',
      [
        ['votes', 29],
        ['votes', 22],
        ['votes', 19],
      ],
    ],
    ['Bei dem Unglück kam eine Frau ums Leben.', 'de', [['deaths', 1]]],
    ['Eine Frau wurde festgenommen.', 'de', []],
    ['Melbourne will hit a top of 32C on Saturday.', 'en', [['temperature', 32]]],
    ['She bought a phone 5C in the shop.', 'en', []],
    ['The listing raised BGN 20 M for the state.', 'en', [['money', 20e6]]],
    [
      'It fell 93 cents, or 2.3 percent, to $42.30.',
      'en',
      [
        ['change', 2.3],
        ['price', 42.3],
      ],
    ],
    ['They priced the shares at between 26.73 euros and 29.76 euros each.', 'en', [['price', null]]],
    ['Die sechsfache Mutter wurde getötet.', 'de', []],
    ['ACME INC. 225.86 -12.99 -5.44%', 'en', []],
  ] as const)('%s', (text, lang, expected) => {
    expect(told(text, lang)).toEqual(expected);
  });

  it.each([
    ['“We saw nothing. About 40 people were killed,” Jane Miller said.', 'en', 'Jane Miller'],
    ['Jane Miller said so on Monday. She added that 40 people were killed.', 'en', 'Jane Miller'],
    ['Jane Miller, an expert, said she had counted 40 people killed.', 'en', 'Jane Miller'],
    ['The rescue commission (RC) reported that 40 people were killed.', 'en', 'rescue commission'],
    ['Edmunds expects 16 million vehicles will be sold.', 'en', 'Edmunds'],
    ['Im Juli hatte BP den Abbau von 400 Stellen angekündigt.', 'de', 'BP'],
    ['Kiew schätzt die Kosten auf 500 Millionen Dollar.', 'de', 'Kiew'],
    ['Ein doppelt so starkes Wachstum wie im Vorjahr brachte 40 Prozent.', 'de', null],
    ['The rate was announced at 40 percent.', 'en', null],
  ] as const)('%s', (text, lang, source) => {
    expect(figures(text, lang).map((f) => f.attribution)).toEqual([source]);
  });

  it('reads a level from the first word of a paragraph', () => {
    expect(told('Prices\nInflation in the country was 2.6 per cent in May.', 'en')).toEqual([
      ['inflation', 2.6],
    ]);
  });

  it('says which group the counted are members of', () => {
    const subjects = (text: string, lang: 'de' | 'en') => figures(text, lang).map((f) => f.subject);
    expect(subjects('18 members of the security forces were killed.', 'en')).toEqual([
      'members of the security forces',
    ]);
  });

  it('takes distances of a sport report for no news', () => {
    const race =
      'The marathon runner won the race over 42 kilometers after the sprint on the last lap of the season.';
    expect(told(race, 'en')).toEqual([]);
    expect(told('The army advanced 42 kilometers.', 'en')).toEqual([['distance', 42]]);
  });

  it('knows a part told in the next sentence', () => {
    const [all, children] = figures('49 Menschen sind ertrunken. Unter ihnen waren auch 31 Kinder.', 'de');
    expect([all?.measure, children?.measure, children?.value, children?.partOf]).toEqual([
      'deaths',
      'deaths',
      31,
      0,
    ]);
  });

  it('takes a named source before an unnamed one', () => {
    const text =
      '40 Menschen seien verletzt worden, meldete die Agentur Anadolu unter Berufung auf Angaben aus der Stadt.';
    expect(figures(text, 'de').map((f) => f.attribution)).toEqual(['Agentur Anadolu']);
  });

  it('gives a source told in a sentence of its own to the sentence before', () => {
    const text = 'Drei Menschen wurden verletzt. Das teilte die Polizei am Abend mit.';
    expect(figures(text, 'de').map((f) => f.attribution)).toEqual(['Polizei']);
  });
});

describe('nouns that no list knows', () => {
  it.each([
    ['Auf dem Hügel drehen sich seit Mai 37 Karussells.', 'de', [['count', 37]]],
    ['Im Verband sind 2.400 Imkerinnen und Imker organisiert.', 'de', [['people', 2400]]],
    ['Sie besuchten im Herbst 45 Neustädter Vereine.', 'de', [['count', 45]]],
    ['The harbour has 64 newly painted cranes on its quays.', 'en', [['count', 64]]],
    ['Some 1,200 beekeepers met in the town hall.', 'en', [['people', 1200]]],
    ['The council heard 60 arms control negotiators on Monday.', 'en', [['people', 60]]],
  ] as const)('%s', (text, lang, expected) => {
    expect(told(text, lang)).toEqual(expected);
  });

  it.each([
    ['Im Garten standen an diesem Tag drei Karussells.', 'de'],
    ['Auf je 100 Karussells kam im Vorjahr ein Defekt.', 'de'],
    ['Er wohnt, 53175 Neustadt, noch immer dort.', 'de'],
    ['37 likes', 'en'],
    ['She walked for 30 minutes through the wood.', 'en'],
  ] as const)('is no figure: %s', (text, lang) => {
    expect(figures(text, lang)).toEqual([]);
  });
});

describe('numbers that only describe', () => {
  it.each([
    ['In Gemeinden mit bis zu 5.000 Einwohnern gibt es keine Bahn.', 'de'],
    ['Ein Zaun für den Fall, dass er nötig ist, wenn hunderte Flüchtlinge kommen.', 'de'],
    ['The maker will sell a new 16-inch laptop.', 'en'],
    ['People remember the Three Mile Island plant.', 'en'],
    ['We had a twenty cake party.', 'en'],
  ] as const)('%s', (text, lang) => {
    expect(figures(text, lang)).toEqual([]);
  });
});

describe('what is told once', () => {
  it.each([
    [
      'Der Anteil stieg von 74 auf 79 Prozent.',
      'de',
      [
        ['share', 74],
        ['share', 79],
      ],
    ],
    ['Der 1,2 Millionen teure Zaun steht.', 'de', [['price', 1.2e6]]],
    [
      'Die Firma will 550 ihrer 1250 Stellen abbauen.',
      'de',
      [
        ['job-cuts', 550],
        ['jobs', 1250],
      ],
    ],
    [
      'Die Hilfe kostet 620 Millionen Euro, davon 570 Millionen aus Neustadt.',
      'de',
      [
        ['price', 620e6],
        ['money', 570e6],
      ],
    ],
  ] as const)('%s', (text, lang, expected) => {
    expect(told(text, lang)).toEqual(expected);
  });
});

describe('numbers that count what was counted last', () => {
  it.each([
    [
      'Im Vorjahr brannten 40 Häuser. 2014 waren es noch 52.',
      'de',
      [
        ['buildings', 40],
        ['buildings', 52],
      ],
    ],
    [
      '18 Krankenhäuser wurden getroffen. Fünf davon liegen im Norden.',
      'de',
      [
        ['buildings', 18],
        ['buildings', 5],
      ],
    ],
    [
      'The city closed 28 schools. A year earlier the figure was 17.',
      'en',
      [
        ['buildings', 28],
        ['buildings', 17],
      ],
    ],
    [
      'Police arrested 40 people. Ten of them were released.',
      'en',
      [
        ['arrests', 40],
        ['arrests', 10],
      ],
    ],
  ] as const)('%s', (text, lang, expected) => {
    expect(told(text, lang)).toEqual(expected);
  });
});
