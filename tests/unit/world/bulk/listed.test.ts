import { beforeAll, describe, expect, it } from 'vitest';
import { foldName } from '../../../../src/annotating/lexicon/fold';
import { type Entry, isOrganisation } from '../../../../src/model';
import { parseListed } from '../../../../src/world/bulk/listed-row';
import { readListed } from '../../../../src/world/bulk/listed-tables';
import { readWorldSource } from '../../../../src/world/source';

describe('a row of a list', () => {
  it('has names, aliases by language and titles of articles', () => {
    expect(
      parseListed('University of Bern; Uni Bern; de=Universität Bern; de:Berner Uni; wp.en=Bern Uni'),
    ).toEqual({
      names: { en: 'University of Bern', de: 'Universität Bern' },
      aliases: { mul: [{ name: 'Uni Bern' }], de: [{ name: 'Berner Uni' }] },
      weakName: false,
      article: 'University of Bern',
      titles: { en: 'Bern Uni' },
      surname: null,
    });
  });

  it('needs evidence where it says so or where its article has a bracket', () => {
    expect(parseListed('~Metro').weakName).toBe(true);
    expect(parseListed('The Herald (Glasgow)')).toMatchObject({
      names: { en: 'The Herald' },
      weakName: true,
      article: 'The Herald (Glasgow)',
    });
    expect(parseListed('X; ~Y').aliases).toEqual({ mul: [{ name: 'Y', weak: true }] });
  });

  it('is also called without its article where two words are left', () => {
    expect(parseListed('The Boston Globe').aliases).toEqual({ mul: [{ name: 'Boston Globe' }] });
    expect(parseListed('The Onion').aliases).toEqual({});
  });
});

describe('lists', () => {
  let listed: Entry[];
  let others: Entry[];

  beforeAll(async () => {
    const kinds = (await readListed()).flatMap((file) => file.kinds.map(({ as, id }) => `${as}/${id}-`));
    const { entries, problems } = await readWorldSource();
    expect(problems).toEqual([]);
    const isListed = (id: string): boolean => kinds.some((kind) => id.startsWith(kind));
    listed = entries.flatMap(({ entry, file }) =>
      file === 'src/world/bulk' && isListed(entry.id) && entry.id.length > 0 ? [entry] : [],
    );
    others = entries.flatMap(({ entry }) => (listed.includes(entry) ? [] : [entry]));
  }, 180_000);

  it('call a firm by its first word only where that is no word, large town or other body', () => {
    const named = (name: string): string[] =>
      listed
        .filter(({ names }) => names.en === name)
        .flatMap(({ aliases }) => Object.values(aliases).flatMap((list) => list.map((alias) => alias.name)));
    expect(named('Hershey Company')).toContain('Hershey');
    expect(named('Federal Bank')).toEqual([]);
    expect(named('Austin Energy')).toEqual([]);
    expect(named('Ultra Electronics')).toEqual([]);
  });

  it('are of a country where they are bodies of state whose name others bear', () => {
    const placeOf = (name: string): unknown =>
      listed.filter(isOrganisation).find(({ names }) => names.en === name)?.place;
    expect(placeOf('Ministry of Emergency Situations')).toBe('place/russia');
    expect(placeOf('Gambling Commission')).toBeUndefined();
  });

  it('lie in a town only where no other of its name is nearly as large', () => {
    const placeOf = (name: string): unknown =>
      listed.filter(isOrganisation).find(({ names }) => names.en === name)?.place;
    expect(placeOf('University of Oregon')).toBe('place/eugene-us');
    expect(placeOf('University of Delaware')).toBe('place/newark-us-de');
    expect(placeOf('Bangor University')).toBeUndefined();
  });

  it('name nothing that an entry written by hand names', () => {
    const strong = new Set(
      others
        .filter(isOrganisation)
        .filter(({ weakName }) => !weakName)
        .flatMap(({ names }) => Object.values(names).map(foldName)),
    );
    const again = listed
      .filter((entry) => isOrganisation(entry) && !entry.weakName)
      .filter(({ names }) => Object.values(names).some((name) => strong.has(foldName(name))))
      .map(({ id }) => id);
    expect(again).toEqual([]);
  });

  it('leave no placeholder and no bracket open', () => {
    const gists = listed.flatMap(({ gist }) => Object.values(gist));
    expect(gists.filter((gist) => /[{}[\]]| {2}| \./.test(gist) || gist.length < 10)).toEqual([]);
  });

  it('are each called by one name only once', () => {
    const ids = listed.map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
  });
});
