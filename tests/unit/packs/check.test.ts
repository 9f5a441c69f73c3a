import { describe, expect, it } from 'vitest';
import { checkEntries } from '../../../src/packs/check';
import { parsePackFile } from '../../../src/packs/parse';
import { sourced } from './sample-pack';

const LANGS = ['de', 'en'];

function problemsOf(yaml: string, known: readonly string[] = []) {
  const { entries, problems } = parsePackFile(`entries:\n${yaml}`, 'x.yaml');
  expect(problems).toEqual([]);
  return checkEntries(entries, LANGS, new Set(known)).map(({ rule, severity, path, line }) => ({
    rule,
    severity,
    path,
    line,
  }));
}

const term = (more = '', id = 'term/a'): string => `  - id: ${id}
    names: { de: A, en: A }
    gist: { de: Ein Satz., en: A sentence. }
    sources: [https://example.org/a]
${more}`;

const person = (id: string, roles: readonly string[]): string => `  - id: person/${id}
    names: { de: ${id}, en: ${id} }
    gist: { de: Ein Mensch., en: A human. }
    sources: [https://example.org/p]
    roles:
${roles.map((role) => `      - { title: { de: Amt, en: Office }, ${role} }\n`).join('')}`;

const story = (events: readonly string[]): string => `  - id: story/s
    names: { de: S, en: S }
    gist: { de: Ein Satz., en: A sentence. }
    window: { from: 2022-03-01, to: 2022-04-30 }
    signature: { core: [term/a], terms: { de: [x], en: [x] } }
    events:
${events.map((event) => `      - { ${event}, source: https://example.org/e }\n`).join('')}`;
const BOTH = 'text: { de: Etwas., en: Something. }';

const rules = (yaml: string, known?: readonly string[]): string[] =>
  problemsOf(yaml, known).map(({ rule }) => rule);

describe('the rules of a pack', () => {
  it('find in the sample only the reference it leaves open on purpose', () => {
    expect(checkEntries(sourced(), LANGS).map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'dead-reference term/regent.confusedWith[2].entry',
    ]);
  });

  it('duplicate-id: an id is written once', () => {
    expect(problemsOf(term() + term())).toEqual([
      { rule: 'duplicate-id', severity: 'error', path: 'term/a', line: 6 },
    ]);
  });

  it('language: every entry has a name and a gist in each language of its pack', () => {
    const problems = problemsOf(
      '  - id: term/a\n    names: { de: A }\n    gist: { en: A sentence. }\n    sources: [https://example.org/a]\n',
    );
    expect(problems.map(({ rule, path }) => [rule, path])).toEqual([
      ['language', 'term/a.gist'],
      ['language', 'term/a.names'],
    ]);
  });

  it('language: every event is told in each language', () => {
    expect(rules(term() + story(['day: 2022-03-02, text: { de: Nur deutsch. }']))).toEqual(['language']);
  });

  it('source: readers have a page to open', () => {
    const bare = '  - id: term/a\n    names: { de: A, en: A }\n    gist: { de: Satz., en: Sentence. }\n';
    expect(rules(bare)).toEqual(['source']);
    expect(rules(`${bare}    wikipedia: { de: A }\n`)).toEqual([]);
  });

  it('gist-length: a gist fits its card', () => {
    const long = 'Ab cd. '.repeat(40).trim();
    expect(rules(term().replace('Ein Satz.', long))).toEqual(['gist-length']);
  });

  it('sentence-length: no sentence loses its reader', () => {
    const long = `${Array(31).fill('so').join(' ')}.`;
    expect(rules(term().replace('Ein Satz.', long))).toEqual(['sentence-length']);
    expect(
      rules(term(`    confusedWith: [{ names: { de: B, en: B }, difference: { en: "${long}" } }]\n`)),
    ).toEqual(['sentence-length']);
  });

  it('dead-reference: what is pointed to exists here or in another installed pack', () => {
    const pointing = term('    related: [term/elsewhere]\n');
    expect(problemsOf(pointing)).toEqual([
      { rule: 'dead-reference', severity: 'warning', path: 'term/a.related[0]', line: 2 },
    ]);
    expect(rules(pointing, ['term/elsewhere'])).toEqual([]);
  });

  it('same-page: two people or two organisations with one page are one', () => {
    const org = (id: string, kind = 'organisation'): string =>
      `  - id: ${kind}/${id}\n    names: { de: A, en: A }\n    gist: { de: Satz., en: Sentence. }\n    wikipedia: { de: Page }\n`;
    expect(problemsOf(org('a') + org('b'))).toEqual([
      { rule: 'same-page', severity: 'warning', path: 'organisation/b.wikipedia.de', line: 6 },
    ]);
    expect(rules(org('a') + org('a', 'term') + org('b', 'term'))).toEqual([]);
  });

  it('role-dates: an office without an end says until when it was checked', () => {
    expect(rules(person('p', ['from: 2020']))).toEqual(['role-dates']);
  });

  it('role-dates: an office does not end before it begins', () => {
    expect(rules(person('p', ['from: 2020-05, to: 2020-04-30']))).toEqual(['role-dates']);
    expect(rules(person('p', ['from: 2020-05, to: 2020']))).toEqual([]);
  });

  it('window: some event lies inside the window', () => {
    expect(rules(term() + story([`day: 2021-03-02, ${BOTH}`]))).toEqual(['window']);
  });

  it('window: prehistory of long ago belongs elsewhere', () => {
    expect(rules(term() + story([`day: 2001, ${BOTH}`, `day: 2022-03-02, ${BOTH}`]))).toEqual(['window']);
  });

  it('order: events stand in the order they happened', () => {
    expect(rules(term() + story([`day: 2022-03-09, ${BOTH}`, `day: 2022-03-02, ${BOTH}`]))).toEqual([
      'order',
    ]);
  });

  describe('office-overlap: one person at a time', () => {
    const holder = (id: string, dates: string, more = ''): string =>
      person(id, [`office: x/chief, ${dates}${more}`]);

    it('two at once are an error', () => {
      expect(
        problemsOf(holder('a', 'from: 2019, asOf: 2026') + holder('b', 'from: 2021, asOf: 2026')),
      ).toEqual([{ rule: 'office-overlap', severity: 'error', path: 'person/b.roles', line: 8 }]);
    });
    it('the day of handing over is shared', () => {
      expect(
        rules(holder('a', 'from: 2019, to: 2021-05-06') + holder('b', 'from: 2021-05-06, asOf: 2026')),
      ).toEqual([]);
    });
    it('a long tenure is compared with all that began in it, not only the next', () => {
      const three =
        holder('a', 'from: 2000, to: 2010') +
        holder('b', 'from: 2001, to: 2002', ', disputed: true') +
        holder('c', 'from: 2003, to: 2004') +
        holder('d', 'from: 2005, to: 2006');
      expect(problemsOf(three).map(({ path }) => path)).toEqual(['person/c.roles', 'person/d.roles']);
    });
    it('a claim that is not recognised is no overlap', () => {
      expect(
        rules(
          holder('a', 'from: 2019, asOf: 2026') + holder('b', 'from: 2021, asOf: 2026', ', disputed: true'),
        ),
      ).toEqual([]);
    });
  });
});
