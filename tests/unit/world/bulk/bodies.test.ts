import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { OrganisationSchema } from '../../../../src/model';
import { bulkEntries } from '../../../../src/world/bulk';
import type { OrganisationInput } from '../../../../src/world/bulk/entry-input';

describe('bodies of states', () => {
  let bodies: OrganisationInput[];
  beforeAll(async () => {
    bodies = (await bulkEntries()).filter((e): e is OrganisationInput => e.id.startsWith('organisation/'));
  }, 180_000);
  const body = (id: string): OrganisationInput => {
    const found = bodies.find((b) => b.id === id);
    if (!found) throw new Error(`no body ${id}`);
    return found;
  };
  const names = ({ aliases }: OrganisationInput, lang: string, weak: boolean): string[] =>
    (aliases?.[lang] ?? []).flatMap((a) =>
      typeof a === 'string' ? (weak ? [] : [a]) : (a.weak === true) === weak ? [a.name] : [],
    );

  it('all meet the schema, each once', () => {
    expect(bodies.filter((b) => !v.is(OrganisationSchema, b)).map(({ id }) => id)).toEqual([]);
    expect(new Set(bodies.map(({ id }) => id)).size).toBe(bodies.length);
  });

  it('are called by their country in both languages', () => {
    const ministry = body('organisation/foreign-ministry-pakistan');
    expect(ministry.names).toEqual({
      de: 'Pakistanisches Außenministerium',
      en: 'Ministry of Foreign Affairs of Pakistan',
    });
    expect(names(ministry, 'en', false)).toContain('Pakistani Foreign Ministry');
  });

  it('are called without it only where the article speaks of it', () => {
    const ministry = body('organisation/foreign-ministry-pakistan');
    expect(names(ministry, 'en', true)).toContain('Foreign Ministry');
    expect(names(ministry, 'en', false)).not.toContain('Foreign Ministry');
  });

  it('tell of a parliament its chambers, and their seats with the day', () => {
    const parliament = body('organisation/parliament-kenya');
    expect(parliament.gist.en).toBe('Parliament of Kenya with two chambers: National Assembly and Senate.');
    expect(parliament.facts).toMatchObject([
      { key: 'seats', value: 350, asOf: '2026-01' },
      { key: 'seats', value: 68, asOf: '2026-01' },
    ]);
    expect(names(body('organisation/parliament-panama'), 'en', true)).toContain('National Assembly');
  });

  it('say no seat of government where that is not the capital', () => {
    expect(body('organisation/government-kenya').gist.de).toBe('Regierung von Kenia mit Sitz in Nairobi.');
    for (const country of ['israel', 'netherlands', 'south-africa', 'bolivia'])
      expect(body(`organisation/government-${country}`).gist.en).not.toContain('seat');
  });

  it('of a town are found with its name, its short name and its adjective', () => {
    const court = body('organisation/landgericht-frankfurt-am-main');
    expect(court.names.de).toBe('Landgericht Frankfurt am Main');
    expect(names(court, 'de', false)).toEqual([
      'Landgericht Frankfurt',
      'LG Frankfurt',
      'Frankfurter Landgericht',
    ]);
  });

  it('have no adjective where no rule gives it', () => {
    expect(names(body('organisation/polizei-bremen'), 'de', false)).toEqual([]);
    expect(names(body('organisation/polizei-karlsruhe'), 'de', false)).toEqual(['Karlsruher Polizei']);
  });

  it('of a region lie there', () => {
    expect(body('organisation/state-police-maryland')).toMatchObject({
      place: 'place/region-us-md',
      wikipedia: { en: 'Maryland State Police' },
    });
  });

  it('of towns from a size on need evidence where several towns have that name', () => {
    expect(body('organisation/city-police-springfield')).toMatchObject({ weakName: true });
    expect(body('organisation/city-police-spokane')).not.toHaveProperty('weakName');
    expect(body('organisation/city-police-spokane').gist.en).toBe(
      'City police of Spokane in the US state of Washington.',
    );
  });

  it('of counties say in which state they are', () => {
    expect(body('organisation/sheriff-orange-us-ca')).toMatchObject({
      names: { en: "Orange County Sheriff's Office" },
      gist: {
        de: 'Sheriff von Orange County im US-Bundesstaat Kalifornien und seine Behörde; je nach Staat Polizei, Gefängnis- und Gerichtsdienst.',
      },
      weakName: true,
    });
  });

  it('of German states have their adjective', () => {
    expect(names(body('organisation/land-finance-ministry-saxony'), 'de', false)).toContain(
      'sächsisches Finanzministerium',
    );
  });

  it('leave no marks of the template in a sentence', () => {
    const words = (b: OrganisationInput): string[] => [
      ...Object.values(b.names),
      ...Object.values(b.gist),
      ...['de', 'en'].flatMap((lang) => [...names(b, lang, false), ...names(b, lang, true)]),
    ];
    const marks = bodies.filter((b) => words(b).some((text) => /[{}[\]]|undefined/.test(text)));
    expect(marks.map(({ id }) => id)).toEqual([]);
  });
});
