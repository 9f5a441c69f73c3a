import { describe, expect, test } from 'vitest';
import { linksIn } from './pack';

describe('German forms', () => {
  test.each([
    ['a genitive', 'Die Hauptstadt Kasachstans', ['Kasachstans → kazakhstan']],
    [
      'an inflected adjective inside a name',
      'ein Sprecher des Auswärtigen Amtes',
      ['Auswärtigen Amtes → foreign-office'],
    ],
    ['a closed compound', 'der Bundesbankpräsident warnte', ['Bundesbank → bundesbank']],
    ['a hyphen compound', 'die Almaty-Proteste', ['Almaty → almaty']],
    ['an adjective points to its country weakly', 'die kasachische Polizei', ['(kasachische → kazakhstan)']],
    ['an abbreviation as an adjective is weak', 'der US-Präsident', ['(US → united-states)']],
  ])('%s', (_, text, expected) => {
    expect(linksIn(text)).toEqual(expected);
  });
});

describe('people', () => {
  test('a surname counts once the full name stands in the text', () => {
    expect(linksIn('Kassym-Schomart Tokajew sprach. Später reiste Tokajew ab.')).toEqual([
      'Kassym-Schomart Tokajew → tokayev',
      'Tokajew → tokayev',
    ]);
  });
  test('a title and the country make a surname clear', () => {
    expect(linksIn('In Kasachstan ließ Präsident Tokajew Soldaten kommen.')).toContain('Tokajew → tokayev');
  });
  test('an office before the surname of somebody who never held one is somebody else', () => {
    expect(linksIn('In den USA ließ Präsident Hanks Soldaten kommen.')).not.toContain('Hanks → tom-hanks');
  });
  test('a surname that was clear once stays clear', () => {
    const links = linksIn('In Kasachstan sprach Präsident Tokajew. Am Abend fuhr Tokajew heim.');
    expect(links.filter((l) => l === 'Tokajew → tokayev')).toHaveLength(2);
  });
  test('another spelling of a name from another script is the same person', () => {
    expect(linksIn('In Kasachstan sprach Präsident Tokaew.')).toContain('Tokaew → tokayev');
  });
  test('another given name makes another person, also later in the text', () => {
    expect(linksIn('In Kasachstan backt Kevin Tokajew Brot. Tokajew verkauft es.')).toEqual([
      'Kasachstan → kazakhstan',
    ]);
  });
  test('a bare surname without evidence is nobody', () => {
    expect(linksIn('Ford hatte Hunger.')).toEqual([]);
  });
  test('a middle initial does not hide a name', () => {
    expect(linksIn('The portrait of Gerald R. Ford was sold.', 'en')).toEqual([
      'Gerald R. Ford → gerald-ford',
    ]);
  });
});

describe('places and bodies', () => {
  test('a dateline is the place an agency reports from', () => {
    expect(linksIn('Washington (dpa) – Der Regen lässt nach.')).toEqual(['Washington → washington']);
  });
  test('a capital acts for its country when the country is named', () => {
    expect(linksIn('Washington warnte Moskau. Die USA seien besorgt.')).toContain('Washington → washington');
  });
  test('a court is that of the country in the text', () => {
    expect(linksIn('The United States waits for the Supreme Court.', 'en')).toContain(
      'Supreme Court → supreme-court',
    );
    expect(linksIn('They wait for the Supreme Court.', 'en')).toEqual([]);
  });
  test('a noun that is also a magazine needs a word that says so', () => {
    expect(linksIn('Der Spiegel hing schief.')).toEqual([]);
    expect(linksIn('Der Spiegel berichtet darüber.')).toEqual(['Der Spiegel → der-spiegel']);
    expect(linksIn('Das berichtet das Magazin Spiegel.')).toEqual(['Spiegel → der-spiegel']);
  });
  test('an abbreviation that the text introduces holds for the rest of it', () => {
    expect(
      linksIn(
        'Die Organisation des Vertrags über kollektive Sicherheit (OVKS) tagte. Die OVKS schickte Truppen.',
      ),
    ).toEqual(['Organisation des Vertrags über kollektive Sicherheit → csto', 'OVKS → csto', 'OVKS → csto']);
  });
});

describe('what stands beside', () => {
  test('a shortened state is one behind a town and a comma', () => {
    expect(linksIn('She moved to Trenton, N.J., in spring.', 'en')).toEqual([
      'Trenton → trenton',
      'N.J → region-new-jersey',
    ]);
    expect(linksIn('She sang La la land and N.J. the whole day.', 'en')).toEqual([]);
  });
  test('a river has its article, the state of that name has none', () => {
    expect(linksIn('Sie saßen am Ufer der Elster.')).toEqual(['Elster → elster-river']);
    expect(linksIn('Sie wohnten in Elster.')).toEqual(['Elster → region-elster']);
  });
  test('a company directly before a town is a ship or a branch', () => {
    expect(linksIn('Die Maersk Almaty legte ab.')).toEqual([]);
    expect(linksIn('Maersk baut in Almaty.')).toEqual(['Maersk → maersk', 'Almaty → almaty']);
  });
  test('short names that papers write both ways are found both ways', () => {
    expect(linksIn('Der Dax steigt, der DAX fällt.')).toEqual(['Dax → dax', 'DAX → dax']);
  });
});

describe('the country the article is about', () => {
  test('a coast guard is that of the country named most', () => {
    expect(linksIn('Die USA warten. In den USA sucht die Küstenwache ein Boot.')).toContain(
      'Küstenwache → us-coast-guard',
    );
    expect(linksIn('Kasachstan wartet. In Kasachstan sucht die Küstenwache ein Boot.')).toContain(
      'Küstenwache → kazakh-army',
    );
    expect(linksIn('Die Küstenwache sucht ein Boot.')).toEqual([]);
  });
});

describe('clubs', () => {
  test('part of the name counts once the club is named in full', () => {
    expect(linksIn('Almaty United gewann. United feierte.')).toEqual([
      'Almaty United → almaty-united',
      'United → almaty-united',
    ]);
    expect(linksIn('United feierte.')).toEqual([]);
  });
  test('where a result is told, the town stands for the club; behind "in" it stays a town', () => {
    expect(linksIn('Almaty United gewann 3:1. Almaty feierte.')).toContain('Almaty → almaty-united');
    expect(linksIn('Almaty United gewann 3:1. In Almaty feierte man.')).toContain('Almaty → almaty');
  });
});

describe('abbreviations', () => {
  test('a party behind a person is no abbreviation of the person', () => {
    expect(linksIn('Tom Hanks (SPD) kam. Die SPD jubelte.')).toEqual(['Tom Hanks → tom-hanks']);
  });
  test('letters that the text spells out as something else mean that', () => {
    expect(linksIn('Der Dorfverein Alte Xylofone (DAX) übt. Der DAX spielt laut.')).toEqual([]);
  });
});

describe('the day of the article', () => {
  test('an office speaks for whoever held it on that day, however well known the other one is', () => {
    const text = 'In Kasachstan sprach Präsident Weber.';
    expect(linksIn(text, 'de', '2003-05-01')).toContain('Weber → adam-weber');
    expect(linksIn(text, 'de', '2007-05-01')).toContain('Weber → bruno-weber');
    expect(linksIn(text)).toContain('Weber → bruno-weber');
  });
  test('a name that had ended means nothing any more', () => {
    expect(linksIn('Die Alte Kraft tagte.', 'de', '2009-05-01')).toEqual(['Alte Kraft → old-name']);
    expect(linksIn('Die Alte Kraft tagte.', 'de', '2015-05-01')).toEqual([]);
  });
});
