import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '../../../../src/model';
import { parsePackFile } from '../../../../src/packs/parse';
import { bulkEntries } from '../../../../src/world/bulk';

const FOLDER = join(import.meta.dirname, '../../../../src/world/places');

const files = readdirSync(FOLDER).map((name) =>
  parsePackFile(readFileSync(join(FOLDER, name), 'utf8'), `src/world/places/${name}`),
);
const places = files.flatMap(({ entries }) => entries.map(({ entry }) => entry as Place));

describe('places written by hand', () => {
  let bulkIds: Set<string>;
  beforeAll(async () => {
    bulkIds = new Set((await bulkEntries()).map(({ id }) => id));
  }, 180_000);

  it('parse without a problem', () => {
    expect(files.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('are at least 250, each once', () => {
    expect(places.length).toBeGreaterThanOrEqual(250);
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  });

  it('have a gist in both languages, a Wikipedia article and a position', () => {
    const poor = places.filter(
      (p) =>
        !p.gist.de ||
        !p.gist.en ||
        (!p.wikipedia.de && !p.wikipedia.en) ||
        p.lat === undefined ||
        p.lon === undefined,
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it('lie in places that exist', () => {
    const known = new Set([...bulkIds, ...places.map(({ id }) => id)]);
    expect(places.filter(({ partOf }) => partOf && !known.has(partOf)).map(({ id }) => id)).toEqual([]);
  });

  it('include the disputed areas, and say who claims them', () => {
    const gist = (id: string): string => places.find((p) => p.id === id)?.gist.en ?? '';
    expect(gist('place/crimea')).toContain('annexed by Russia');
    expect(gist('place/golan-heights')).toContain('most states regard it as Syrian');
    expect(gist('place/kashmir')).toContain('both claim');
    expect(gist('place/transnistria')).toContain('part of Moldova');
  });
});
