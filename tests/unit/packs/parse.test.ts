import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePackFile } from '../../../src/packs/parse';
import { MANIFEST, parsed, SOURCE } from './sample-pack';

const ENTRY = `  - id: place/here
    names: { de: Hier, en: Here }
    gist: { de: Ein Ort., en: A place. }
    type: city
`;

describe('reading a pack file', () => {
  it('gives entries with the line they begin on', () => {
    const { entries } = parsed();
    const lines = SOURCE.split('\n');
    for (const { entry, line } of entries) expect(lines[(line ?? 0) - 1]).toContain(entry.id);
    expect(entries).toHaveLength(7);
  });

  it('names field and line of what is wrong in YAML', () => {
    const { problems } = parsePackFile(`entries:\n${ENTRY}    lat: 91\n    population: 5\n`, 'x.yaml');
    expect(problems.map(({ line, path }) => ({ line, path }))).toEqual(
      expect.arrayContaining([
        { line: 6, path: 'entries[0].lat' },
        { line: 7, path: 'entries[0].population' },
      ]),
    );
  });

  it('names field and line of what is wrong in JSON, also with tabs', () => {
    const text = `{\n\t"entries": [\n\t\t{\n\t\t\t"id": "place/here",\n\t\t\t"names": { "en": "Here" },\n\t\t\t"gist": { "en": "A place." },\n\t\t\t"type": "citadel"\n\t\t}\n\t]\n}`;
    const { problems } = parsePackFile(text, 'x.json');
    expect(problems.map(({ line, path, file }) => ({ file, line, path }))).toEqual([
      { file: 'x.json', line: 7, path: 'entries[0].type' },
    ]);
  });

  it('keeps the entries that are right beside one that is wrong', () => {
    const { entries, problems } = parsePackFile(`entries:\n${ENTRY}  - id: nonsense\n`, 'x.yaml');
    expect(entries.map(({ entry }) => entry.id)).toEqual(['place/here']);
    expect(problems).toEqual([expect.objectContaining({ line: 6, path: 'entries[1].id' })]);
  });

  it('names the line of a syntax error', () => {
    const { problems } = parsePackFile('entries:\n  - id: "place/here\n', 'x.yaml');
    expect(problems[0]).toMatchObject({ rule: 'syntax', severity: 'error' });
    expect(problems[0]?.line).toBeGreaterThan(1);
  });

  it('says which field of the manifest is wrong', () => {
    const { manifest, problems } = parsePackFile(
      `${MANIFEST.replace('1.2.0', 'newest')}entries: []\n`,
      'x.yaml',
    );
    expect(manifest).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ line: 3, path: 'version' })]);
  });

  it('refuses the same key twice', () => {
    const { problems } = parsePackFile(`entries:\n${ENTRY}    type: sea\n`, 'x.yaml');
    expect(problems).toEqual([expect.objectContaining({ rule: 'syntax', line: 6 })]);
  });

  it('refuses aliases that stand for more than the file could say', () => {
    let text = 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n';
    for (let i = 1; i < 9; i++)
      text += `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}]\n`;
    const { entries, problems } = parsePackFile(`${text}entries: []\n`, 'bomb.yaml');
    expect(entries).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({ rule: 'syntax', message: expect.stringContaining('alias') }),
    ]);
  });

  it('stops counting problems where nobody reads on', () => {
    const many = Array.from({ length: 1000 }, () => '  - nothing').join('\n');
    expect(parsePackFile(`entries:\n${many}\n`, 'x.yaml').problems.length).toBeLessThanOrEqual(200);
  });

  it.each(['', 'null', '[]', '42', 'just words', '\u0000\u0001\u0002', '{"entries": {}}'])(
    'answers %j with a problem, not with an exception',
    (text) => {
      const { entries, problems } = parsePackFile(text, 'x');
      expect(entries).toEqual([]);
      expect(problems.length).toBeGreaterThan(0);
    },
  );

  it('never throws, whatever it is given', () => {
    const piece = fc.constantFrom(
      ...SOURCE.split(/(?=[\n:{[,&*])/),
      '&a ',
      '*a',
      '? ',
      '- ',
      '\t',
      '"',
      '<<: ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 40 }), (pieces) => {
        expect(() => parsePackFile(pieces.join(''), 'fuzz')).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });
});
