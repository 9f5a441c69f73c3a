import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldName } from '../../../../src/annotating/lexicon/fold';
import { isPerson, type Person, PersonSchema } from '../../../../src/model';
import { countries } from '../../../../src/world/bulk/countries';
import type { PersonInput } from '../../../../src/world/bulk/entry-input';
import { listedPeople } from '../../../../src/world/bulk/listed-people';
import { readWorldSource } from '../../../../src/world/source';

describe('listed people', () => {
  let people: PersonInput[];
  let others: Person[];
  let byHand: Set<string>;

  beforeAll(async () => {
    people = await listedPeople(await countries());
    const ids = new Set(people.map(({ id }) => id));
    const { entries } = await readWorldSource();
    byHand = new Set(entries.flatMap(({ entry, file }) => (file === 'src/world/bulk' ? [] : [entry.id])));
    others = entries.flatMap(({ entry }) => (isPerson(entry) && !ids.has(entry.id) ? [entry] : []));
  }, 180_000);

  it('all meet the schema, each once', () => {
    expect(people.filter((person) => !v.is(PersonSchema, person)).map(({ id }) => id)).toEqual([]);
    const seen = new Set<string>();
    expect(people.map(({ id }) => id).filter((id) => seen.size === seen.add(id).size)).toEqual([]);
  });

  it('have no entry written by hand, which would win over the row', () => {
    expect(people.map(({ id }) => id).filter((id) => byHand.has(id))).toEqual([]);
  });

  it('are nobody who is written about elsewhere under that name', () => {
    const strong = new Set(
      others.filter(({ weakName }) => !weakName).flatMap(({ names }) => Object.values(names).map(foldName)),
    );
    const again = people
      .filter(
        ({ names, weakName }) => !weakName && Object.values(names).some((name) => strong.has(foldName(name))),
      )
      .map(({ id }) => id);
    expect(again).toEqual([]);
  });

  it('were born before they died', () => {
    for (const { id, born, died } of people)
      if (born && died) expect(String(born) < String(died), id).toBe(true);
  });

  it('have an article, one sentence a language, and no office that is still open', () => {
    for (const { id, wikipedia = {}, gist, roles = [] } of people) {
      expect(Object.keys(wikipedia).length, id).toBeGreaterThan(0);
      expect(roles, id).toEqual([]);
      for (const text of Object.values(gist))
        expect(text.split(/\s+/).length, `${id}: ${text}`).toBeLessThan(31);
    }
  });
});
