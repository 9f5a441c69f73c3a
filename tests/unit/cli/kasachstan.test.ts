import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '../../../src/cli/packs';
import { resultOf } from '../../../src/cli/result';
import type { PersonCard, StoryCard } from '../../../src/model';
import { type ContractResult, ResultSchema } from './result-schema';

/** A German agency report of 6 January 2022. It is not ours, so it does not stand in this project. */
const ROOT = join(import.meta.dirname, '../../..');
const FILE = join(ROOT, '../shared/article/kasachstan-2022-01-06.de.txt');
const missing = !existsSync(FILE);
if (missing)
  console.info(`skipped: ${relative(ROOT, FILE)} is not there, so the real article cannot be read`);

const TODAY = '2026-11-22';
/** A cold run compiles the whole world pack first. */
const COMPILE_MS = 300_000;

describe.skipIf(missing)('a German report on the unrest in Kazakhstan', () => {
  let result: ContractResult;
  let people: Map<string, PersonCard>;
  let stories: StoryCard[];
  beforeAll(async () => {
    const text = readFileSync(FILE, 'utf8');
    const annotated = await resultOf('a', { text, date: '2022-01-06' }, [await openWorld()], {
      today: TODAY,
    });
    result = v.parse(ResultSchema, annotated);
    people = new Map(annotated.cards.flatMap((card) => (card.kind === 'person' ? [[card.entry, card]] : [])));
    stories = annotated.cards.flatMap((card) => (card.kind === 'story' ? [card] : []));
  }, COMPILE_MS);

  const entriesOf = (surface: string): string[] => [
    ...new Set(result.mentions.filter((mention) => mention.surface === surface).map(({ entry }) => entry)),
  ];

  it('is in German, and its text is exactly the file’s', () => {
    expect(result.article).toMatchObject({
      lang: 'de',
      published: '2022-01-06',
      text: readFileSync(FILE, 'utf8'),
    });
  });

  it.each([
    ['person/kassym-jomart-tokayev', /^Präsident Kasachstans/, /^Präsident Kasachstans/],
    ['person/nursultan-nazarbayev', /Führer der Nation/, null],
    [
      'person/azhar-giniyat',
      /Vizeministerin für Gesundheit|stellvertretende Gesundheitsministerin/i,
      /Kinderrehabilitation|^$/,
    ],
    ['person/nikol-pashinyan', /Ministerpräsident Armeniens.*OVKS/, /Ministerpräsident Armeniens(?!.*OVKS)/],
    ['person/josep-borrell', /Außenbeauftragter/, /^(?!.*Außenbeauftragte)/],
    ['person/michelle-bachelet', /Kommissarin der Vereinten Nationen/, null],
    ['person/antony-blinken', /^Außenminister/, null],
    ['person/ned-price', /^Sprecher des US-Außenministeriums/, null],
  ])('%s has the office of that day and the one of now', (entry, then, now) => {
    const card = people.get(entry);
    expect(card?.roleAt).toMatch(then);
    if (now === null) expect(card?.roleNow).toBeNull();
    else expect(card?.roleNow ?? '').toMatch(now);
  });

  it('names nobody else', () => {
    expect(people.size).toBe(8);
  });

  it.each([
    ['Tokajew', 'person/kassym-jomart-tokayev'],
    ['Tokajews', 'person/kassym-jomart-tokayev'],
    ['Nasarbajew', 'person/nursultan-nazarbayev'],
    ['OVKS', 'organisation/csto'],
    ['Führer der Nation', 'term/elbasy'],
    ['Chabar-24', 'organisation/khabar-24'],
    ['RIA Nowosti', 'organisation/ria-novosti'],
    ['AFP', 'organisation/afp'],
    ['EU-Außenbeauftragte', 'term/eu-high-representative'],
    ['UN-Menschenrechtskommissarin', 'organisation/ohchr'],
    ['Auswärtige Amt', 'organisation/federal-foreign-office-germany'],
    ['Friedenstruppe', 'term/peacekeeping-force'],
    ['Sowjetrepubliken', 'term/soviet-republic'],
    ['Kasachstan', 'place/kazakhstan'],
    ['Russland', 'place/russia'],
    ['Frankreich', 'place/france'],
    ['Armeniens', 'place/armenia'],
    ['Almaty', 'place/almaty-kz'],
    ['Washington', 'place/washington-us'],
    ['Moskau', 'place/moscow-ru'],
  ])('“%s” is %s', (surface, entry) => {
    expect(entriesOf(surface)).toEqual([entry]);
    expect(result.cards.map((card) => ('entry' in card ? card.entry : null))).toContain(entry);
  });

  describe('its figures', () => {
    it.each([
      { measure: 'deaths', value: 18, qualifier: 'exact', subject: /Sicherheitskräfte/, by: /offizielle/ },
      {
        measure: 'injuries',
        value: 700,
        qualifier: 'more-than',
        subject: /Sicherheitskräfte/,
        by: /offizielle/,
      },
      { measure: 'deaths', value: null, qualifier: 'dozens', subject: /Demonstranten/, by: /offizielle/ },
      { measure: 'arrests', value: 2000, qualifier: 'about', subject: /Menschen/, by: /Polizei/ },
      { measure: 'hospitalised', value: 400, qualifier: 'almost', subject: /Verletzte/, by: /Guinijat/ },
      {
        measure: 'intensive-care',
        value: 62,
        qualifier: 'exact',
        subject: /Menschen|Verletzte/,
        by: /Guinijat/,
      },
      { measure: 'protesters', value: null, qualifier: 'thousands', subject: /Demonstranten/, by: null },
    ])('$measure: $qualifier $value', ({ measure, value, qualifier, subject, by }) => {
      const found = result.figures.filter(
        (figure) => figure.measure === measure && figure.value === value && figure.qualifier === qualifier,
      );
      expect(found).toHaveLength(1);
      expect(found[0]?.subject).toMatch(subject);
      if (by === null) expect(found[0]?.attribution).toBeNull();
      else expect(found[0]?.attribution).toMatch(by);
    });

    it('are these and no more: no ages, no years, no part of a name', () => {
      expect(result.figures).toHaveLength(7);
      for (const { text } of result.figures) expect(text).not.toMatch(/58|81|1989|2019|24/);
    });

    it('those in intensive care are part of those in hospital', () => {
      const at = (measure: string): number =>
        result.figures.findIndex((figure) => figure.measure === measure);
      expect(result.figures[at('intensive-care')]).toMatchObject({ partOf: at('hospitalised') });
    });
  });

  it('belongs to the story of the unrest, split into known then and since then', () => {
    expect(result.stories.map(({ entry }) => entry)).toEqual(['story/kazakhstan-unrest-2022']);
    expect(stories).toHaveLength(1);
    const [story] = stories;
    expect(story?.splitAt).toBe('2022-01-06');
    expect(story?.before.length).toBeGreaterThan(0);
    expect(story?.since.length).toBeGreaterThan(0);
    expect(story?.before.every(({ day }) => day <= '2022-01-06')).toBe(true);
    expect(story?.since.every(({ day }) => day > '2022-01-06')).toBe(true);
    expect(story?.figuresSince.length).toBeGreaterThan(0);
  });

  it('ranks what it is about before its news agencies', () => {
    const entries = result.cards.flatMap((card) => ('entry' in card ? [card.entry] : []));
    const at = (entry: unknown): number => entries.indexOf(entry as string);
    expect(at('person/nursultan-nazarbayev')).toBeLessThan(at('organisation/afp'));
    expect(at('organisation/csto')).toBeLessThan(at('organisation/ria-novosti'));
  });
});
