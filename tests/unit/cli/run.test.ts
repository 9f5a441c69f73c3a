import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackView } from '../../../src/annotating/pack-view';
import { run } from '../../../src/cli/run';
import { articleFromText } from '../../../src/cli/text';
import { STRIKE } from '../annotating/cards/sample-articles';
import { sampleView } from '../packs/sample-pack';
import { type ContractResult, ResultSchema } from './result-schema';

let dir: string;
let packs: PackView[];
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annotate-'));
  packs = [await sampleView()];
});
afterAll(() => rm(dir, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(dir, name);
  await writeFile(path, content);
  return path;
}

async function annotate(args: string[], input = '') {
  let out = '';
  const errors: string[] = [];
  const code = await run(args, {
    input: Readable.from([input]),
    write: async (text) => {
      out += text;
    },
    error: (line) => errors.push(line),
    packs: async () => packs,
  });
  return { code, out, errors };
}
const asResult = (json: string): ContractResult => v.parse(ResultSchema, JSON.parse(json));

describe('annotate FILE', () => {
  it('prints the three decks', async () => {
    const { code, out, errors } = await annotate([
      await file('a.txt', STRIKE),
      '--lang',
      'en',
      '--date',
      '2022-03-10',
    ]);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(out).toMatch(/BACKGROUND \(\d+\)[\s\S]*FIGURES \(\d+\)[\s\S]*GLOSSARY \(\d+\)/);
    for (const words of [
      '• Strikes in Marnia',
      'Until then:',
      'Since then:',
      '• Tilda Vorn',
      'on 2022-03-10: President',
      'now: President (as of 2026-08)',
    ])
      expect(out).toContain(words);
  });

  it('prints Markdown', async () => {
    const path = await file('a.txt', STRIKE);
    const { out } = await annotate([path, '--lang', 'en', '--date', '2022-03-10', '--markdown']);
    expect(out).toMatch(/^# Strike in Marnia\n/);
    for (const line of ['## Background', '### Tilda Vorn', '- now: President'])
      expect(out).toContain(`\n${line}`);
    expect(out).not.toContain('•');
  });

  it('prints JSON by the contract, with offsets into exactly the text given', async () => {
    const text = `\ufeff\r\n  ${STRIKE.replaceAll('\n', '\r\n')}\t\r\n\r\n\u{1F6A2} Marnia.\n\n`;
    const path = await file('crlf.txt', text);
    const { code, out } = await annotate([path, '--lang', 'en', '--date', '2022-03-10', '--json']);
    expect(code).toBe(0);
    const result = asResult(out);
    expect(result.article.text).toBe(text);
    expect(result.article).toMatchObject({
      isArticle: true,
      lang: 'en',
      published: '2022-03-10',
      title: 'Strike in Marnia',
    });
    expect(result.mentions.map(({ entry }) => entry)).toContain('person/tilda-vorn');
    for (const { start, end, surface } of result.mentions) expect(text.slice(start, end)).toBe(surface);
    expect(result.figures).toHaveLength(1);
    for (const figure of result.figures) expect(text.slice(figure.start, figure.end)).toBe(figure.text);
    expect(result.stories.map(({ entry }) => entry)).toEqual(['story/marnian-strikes']);
  });

  it('gives several files as a list', async () => {
    const paths = [
      await file('a.txt', STRIKE),
      await file('b.txt', 'The port of Marnia was closed on Monday.'),
    ];
    const { out } = await annotate([...paths, '--json', '--lang', 'en']);
    expect(v.parse(v.array(ResultSchema), JSON.parse(out)).map(({ id }) => id)).toEqual(paths);
  });

  it('reads an HTML page', async () => {
    const html = `<!doctype html><html lang="en"><head><title>Strike in Marnia</title></head><body><article><h1>Strike in Marnia</h1>${`<p>The strike in Marnia went on, President Tilda Vorn said on Thursday, and nobody knew for how long it would.</p>`.repeat(6)}</article></body></html>`;
    const { out } = await annotate([await file('a.html', html), '--date', '2022-03-10', '--json']);
    const result = asResult(out);
    expect(result.article.text).not.toContain('<');
    expect(result.mentions.map(({ entry }) => entry)).toContain('person/tilda-vorn');
  });
});

describe('bad input is named, and loses nothing', () => {
  const binary = Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]);
  const latin1 = Uint8Array.from([0x4d, 0xfc, 0x6e, 0x63, 0x68, 0x65, 0x6e]);

  it.each([
    ['an empty file', '', 'the text is empty'],
    ['a file of blanks', ' \n\n\t', 'the text is empty'],
    ['a binary file', binary, 'this is not text: it holds NUL bytes'],
    ['a file that is not UTF-8', latin1, 'this is not UTF-8 text'],
    ['an archive', 'word '.repeat(100_000), 'characters; at most'],
  ])('%s', async (name, content, message) => {
    const path = await file(`${name}.txt`, content);
    const { code, out, errors } = await annotate([path, '--json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toEqual([expect.stringContaining(message)]);
    expect(errors[0]).toContain(path);
  });

  it('a missing file, or a folder', async () => {
    expect((await annotate([join(dir, 'nowhere.txt')])).errors[0]).toContain('nowhere.txt: no such file');
    expect(await annotate([dir])).toMatchObject({
      code: 1,
      errors: [expect.stringContaining('cannot be read')],
    });
  });

  it('one bad file among several: the others are printed, and the status is 1', async () => {
    const good = await file('a.txt', STRIKE);
    const { code, out, errors } = await annotate([good, join(dir, 'nowhere.txt'), good, '--lang', 'en']);
    expect(code).toBe(1);
    expect(out.split('BACKGROUND')).toHaveLength(3);
    expect(errors).toHaveLength(1);
  });

  it('an unknown --lang or --cards, and a --date that is none, before anything is done', async () => {
    const path = await file('a.txt', STRIKE);
    for (const [args, message] of [
      [['--lang', 'fr'], '--lang fr: no rules for this language; known are de, en'],
      [['--cards', 'klingon'], '--cards klingon'],
      [['--date', '6.1.2022'], '--date 6.1.2022: expected a day such as 2022-01-06'],
      [['--date', '2022-02-30'], '--date 2022-02-30'],
      [['--frobnicate'], '--frobnicate'],
    ] as const) {
      const { code, out, errors } = await annotate([path, ...args]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(errors[0]).toContain(message);
      expect(errors[0]).toContain('usage:');
    }
  });

  it('no file at all: how it is used', async () => {
    expect(await annotate([])).toMatchObject({
      code: 2,
      out: '',
      errors: [expect.stringContaining('usage:')],
    });
    expect(await annotate(['--help'])).toMatchObject({ code: 0 });
  });

  it('a text in a language without rules says so', async () => {
    const french =
      'Le président a déclaré que la grève dans le port ne serait pas terminée avant la fin de la semaine, et que les négociations avec les syndicats allaient reprendre.';
    const { out } = await annotate([await file('fr.txt', french), '--json']);
    expect(asResult(out)).toMatchObject({
      article: { lang: 'fr', text: french },
      cards: [],
      note: expect.stringContaining('"fr"'),
    });
  });

  it('a page without text says so', async () => {
    const { out } = await annotate([
      await file('empty.html', '<!doctype html><html><body></body></html>'),
      '--json',
    ]);
    expect(asResult(out)).toMatchObject({
      article: { isArticle: false },
      mentions: [],
      cards: [],
      note: 'the page has no text to read',
    });
  });
});

describe('annotate --jsonl', () => {
  const lines = async (input: string) => {
    const { code, out, errors } = await annotate(['--jsonl'], input);
    return {
      code,
      errors,
      results: out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    };
  };
  const good = (id: string): string =>
    JSON.stringify({ id, text: STRIKE, lang: 'en', date: '2022-03-10T09:00:00Z' });

  it('gives one result a line, by the contract', async () => {
    const { code, results } = await lines(`${good('one')}\n\n${good('two')}\r\n`);
    expect(code).toBe(0);
    expect(results.map((result) => v.parse(ResultSchema, result).id)).toEqual(['one', 'two']);
    expect(results[0]).toMatchObject({ article: { published: '2022-03-10' } });
  });

  it('answers a bad line with its id and error, goes on, and ends with status 1', async () => {
    const bad = [
      '{"id": "half',
      '"just a text"',
      '{"id":"nothing"}',
      '{"id":"empty","text":"  "}',
      '{"id":"day","text":"x","date":"yesterday"}',
      '{"id":7,"text":["x"]}',
    ];
    const { code, results } = await lines([...bad, good('last')].join('\n'));
    expect(code).toBe(1);
    expect(results.slice(0, -1)).toEqual([
      { id: 1, error: 'line 1 is not JSON' },
      { id: 2, error: expect.stringContaining('Object') },
      { id: 'nothing', error: 'neither "text" nor "html" is given' },
      { id: 'empty', error: 'the text is empty' },
      { id: 'day', error: expect.stringContaining('date') },
      { id: 7, error: expect.stringContaining('text') },
    ]);
    expect(v.parse(ResultSchema, results.at(-1)).id).toBe('last');
  });

  it('reads HTML too', async () => {
    const { results } = await lines(
      JSON.stringify({ id: 'h', html: '<html lang="en"><body><p>Hello Marnia.</p></body></html>' }),
    );
    expect(v.parse(ResultSchema, results[0]).article.text).not.toContain('<');
  });

  it('gives exactly one line for each line that is not blank, whatever stands in it', async () => {
    const any = fc.oneof(
      fc.string(),
      fc.json(),
      fc.record({ id: fc.string(), text: fc.string() }).map((doc) => JSON.stringify(doc)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(any, { maxLength: 5 }), async (given) => {
        const input = given.map((line) => line.replace(/[\r\n\u2028\u2029]/g, ' '));
        const { results } = await lines(input.join('\n'));
        expect(results).toHaveLength(input.filter((line) => line.trim() !== '').length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the blocks of a plain text', () => {
  it('lie in order inside exactly the text given, without blanks at their ends', () => {
    const piece = fc.constantFrom(
      'A line.',
      'Head',
      '\n',
      '\n\n',
      ' ',
      '\t',
      '\r\n',
      '\u00a0',
      '\u{1F6A2}',
      '"',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const article = articleFromText(text, { lang: 'en' });
          expect(article.text).toBe(text);
          let at = 0;
          for (const { start, end } of article.blocks) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          const outside = article.blocks.reduceRight(
            (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
            text,
          );
          expect(outside.trim()).toBe('');
        },
      ),
    );
  });
});
