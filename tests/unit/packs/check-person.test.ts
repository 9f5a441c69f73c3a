import { describe, expect, it } from 'vitest';
import { checkEntries } from '../../../src/packs/check';
import { parsePackFile } from '../../../src/packs/parse';

const LANGS = ['de', 'en'];

function warnings(gist: string, roles: readonly string[], more = ''): string[] {
  const { entries, problems } = parsePackFile(
    `entries:
  - id: person/p
    names: { de: P, en: P }
    gist: { de: Ein Mensch., en: "${gist}" }
    sources: [https://example.org/p]
${more}
    roles:
${roles.map((role) => `      - { title: { de: Minister, en: Foreign Minister }, ${role} }\n`).join('')}`,
    'x.yaml',
  );
  expect(problems).toEqual([]);
  return checkEntries(entries, LANGS).map(({ rule, path }) => `${rule} ${path}`);
}

const TWICE = ['from: 2019-07-03, to: 2021-01-26', 'from: 2022-07-18, to: 2023-04-17'];

describe("a person's gist", () => {
  it('that dates one term of an office dates the others too', () => {
    expect(warnings('Politician, Foreign Minister from 2019 to 2021.', TWICE)).toEqual([
      'gist-terms person/p.gist.en',
    ]);
    expect(warnings('Foreign Minister from 2019 to 2021 and from 2022 to 2023.', TWICE)).toEqual([]);
  });

  it('may span terms that follow each other', () => {
    expect(warnings('Foreign Minister from 2019 to 2023.', TWICE)).toEqual([]);
  });

  it('may date none of them', () => {
    expect(warnings('Politician, several times Foreign Minister.', TWICE)).toEqual([]);
  });

  it('is not asked for an office it does not name', () => {
    expect(warnings('Politician, born in 2019.', TWICE)).toEqual([]);
  });
});

describe('an office', () => {
  it('ends with its holder at the latest', () => {
    expect(warnings('Politician.', ['from: 2019, asOf: 2020'], '    died: 2021-03-04')).toEqual([
      'after-death person/p.roles[0]',
    ]);
    expect(warnings('Politician.', ['from: 2019, to: 2021-03-05'], '    died: 2021-03-04')).toEqual([
      'after-death person/p.roles[0]',
    ]);
  });

  it('may end on the day of death, or in its year', () => {
    expect(warnings('Politician.', ['from: 2019, to: 2021-03-04'], '    died: 2021-03-04')).toEqual([]);
    expect(warnings('Politician.', ['from: 2019, to: 2021'], '    died: 2021-03-04')).toEqual([]);
    expect(warnings('Politician.', ['from: 2019, to: 2021-11-30'], '    died: 2021')).toEqual([]);
  });
});
