import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { roleBefore, rolesOn } from '../../../../src/annotating/cards/roles';
import measures from '../../../../src/language/measures.json';
import { type Entry, isPerson, isStory, type Person, type Story } from '../../../../src/model';
import { readPackSource } from '../../../../src/packs/source-files';

const ROOT = join(import.meta.dirname, '../../../..');
const FEWEST_EVENTS = 8;

let entries: Entry[] = [];
const person = (id: string): Person => {
  const found = entries.find((entry) => entry.id === id);
  if (!found || !isPerson(found)) throw new Error(`no person ${id}`);
  return found;
};
const titles = (id: string, day: string): (string | undefined)[] =>
  rolesOn(person(id), day).map((r) => r.title.en);

beforeAll(async () => {
  const read = await Promise.all(
    ['src/world/starter', 'src/world/dossiers'].map((path) => readPackSource(join(ROOT, path), ROOT)),
  );
  expect(read.flatMap(({ problems }) => problems)).toEqual([]);
  entries = read.flatMap((source) => source.entries.map(({ entry }) => entry));
});

describe('on 6 January 2022', () => {
  it.each([
    ['person/kassym-jomart-tokayev', 'President of Kazakhstan'],
    ['person/nikol-pashinyan', 'Prime Minister of Armenia'],
    ['person/josep-borrell', 'EU High Representative for Foreign Affairs and Security Policy'],
    ['person/michelle-bachelet', 'United Nations High Commissioner for Human Rights'],
    ['person/antony-blinken', 'US Secretary of State'],
    ['person/ned-price', 'Spokesperson of the US Department of State'],
    ['person/azhar-giniyat', 'Vice Minister of Healthcare of Kazakhstan'],
    ['person/alikhan-smailov', 'Acting Prime Minister of Kazakhstan'],
    ['person/stanislav-zas', 'Secretary General of the CSTO'],
    ['person/nursultan-nazarbayev', '"Leader of the nation" (Elbasy)'],
  ])('%s was %s', (id, title) => {
    expect(titles(id, '2022-01-06')[0]).toBe(title);
  });

  it('Pashinyan also chaired the CSTO', () => {
    expect(titles('person/nikol-pashinyan', '2022-01-06')).toContain(
      "Chairman of the CSTO's Collective Security Council",
    );
  });

  it('Nazarbayev had just lost the Security Council, Massimov the security service', () => {
    expect(titles('person/nursultan-nazarbayev', '2022-01-06')).not.toContain(
      'Chairman of the Security Council for life',
    );
    expect(titles('person/nursultan-nazarbayev', '2022-01-04')).toContain(
      'Chairman of the Security Council for life',
    );
    expect(titles('person/karim-massimov', '2022-01-06')).toEqual([]);
    expect(roleBefore(person('person/karim-massimov'), '2022-01-06')?.to).toBe('2022-01-05');
  });
});

describe('later', () => {
  it('Giniyat was minister five days after the report, and another director two years on', () => {
    expect(titles('person/azhar-giniyat', '2022-01-11')).toEqual(['Minister of Healthcare of Kazakhstan']);
    expect(titles('person/azhar-giniyat', '2024-04-01')[0]).toMatch(/^Director/);
  });

  it('Borrell, Bachelet, Blinken and Price no longer hold the office they had', () => {
    for (const id of ['josep-borrell', 'michelle-bachelet', 'antony-blinken', 'ned-price'])
      expect(titles(`person/${id}`, '2026-08-01')).not.toEqual(titles(`person/${id}`, '2022-01-06'));
  });
});

describe('the dossiers', () => {
  const stories = (): Story[] => entries.filter(isStory);

  it('tell at least five stories', () => {
    expect(stories().length).toBeGreaterThanOrEqual(5);
  });

  it('have dated events in order, each with a text in both languages', () => {
    for (const story of stories()) {
      expect(story.events.length, story.id).toBeGreaterThanOrEqual(FEWEST_EVENTS);
      const days = story.events.map(({ day }) => day);
      expect(days, story.id).toEqual([...days].sort());
      for (const { text } of story.events) expect(Object.keys(text)).toEqual(['de', 'en']);
    }
  });

  it('count only what figures can be of, and say who says so', () => {
    const known = new Set(measures.map(({ id }) => id));
    for (const story of stories())
      for (const figure of story.figures) {
        expect(known, `${story.id} ${figure.day}`).toContain(figure.measure);
        expect(figure.attribution, `${story.id} ${figure.day}`).toBeDefined();
      }
  });

  it('are recognised by lower-case stems', () => {
    for (const story of stories())
      for (const stems of [...Object.values(story.signature.terms), ...Object.values(story.signature.not)])
        for (const stem of stems) expect(stem).toBe(stem.toLowerCase());
  });

  it('split the Kazakhstan story: its dead were counted after the report', () => {
    const story = stories().find(({ id }) => id === 'story/kazakhstan-unrest-2022');
    const later = story?.figures.filter(({ day, measure }) => day > '2022-01-06' && measure === 'deaths');
    expect(later?.map(({ value }) => value)).toEqual([26, 164, 225, 230, 238]);
  });
});
