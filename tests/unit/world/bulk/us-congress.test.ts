import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { PersonSchema } from '../../../../src/model';
import { countries } from '../../../../src/world/bulk/countries';
import type { PersonInput } from '../../../../src/world/bulk/entry-input';
import { regionEntries } from '../../../../src/world/bulk/regions';
import { congressEntries } from '../../../../src/world/bulk/us-congress';

describe('members of the US Congress', () => {
  let members: PersonInput[];
  beforeAll(async () => {
    members = await congressEntries((await regionEntries(await countries())).entries);
  }, 180_000);

  it('all meet the schema, each once', () => {
    expect(members.filter((member) => !v.is(PersonSchema, member)).map(({ id }) => id)).toEqual([]);
    expect(new Set(members.map(({ wikidata }) => wikidata)).size).toBe(members.length);
  });

  it('say party, state, and since when, and need evidence, for others bear their names', () => {
    expect(members.find(({ id }) => id === 'person/dale-strong-us-congress')).toMatchObject({
      gist: { en: 'American politician (Republican) from Alabama, first in Congress in 2023.' },
      roles: [{ of: 'organisation/us-house-of-representatives', from: '2025-01-03', asOf: '2026-06' }],
      related: expect.arrayContaining(['place/region-us-al', 'organisation/republican-party-us']),
      weakName: true,
    });
  });
});
