import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { PackView } from '../annotating/pack-view';
import { DaySchema, READING_LANGS, ReadingLangSchema } from '../model';
import { DocumentSchema, documentFromBytes, InputError, readDocument } from './document';
import { explain } from './explain';
import { type ResultOptions, resultOf } from './result';
import { showResult } from './show';

export const USAGE = `usage: npm run -s annotate -- FILE… [--lang de|en] [--date YYYY-MM-DD] [--url U] [--cards de|en] [--json | --markdown]
       npm run -s annotate -- FILE --explain MENTION      why a name was linked, or not
       npm run -s annotate -- --jsonl                     one {"id","text"|"html","lang"?,"date"?,"url"?,"title"?} a line in, one result a line out`;

const OPTIONS = {
  lang: { type: 'string' },
  date: { type: 'string' },
  url: { type: 'string' },
  cards: { type: 'string' },
  json: { type: 'boolean' },
  markdown: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  explain: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** What the command needs of its surroundings. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  /** Standard output; resolves when more may be written. */
  readonly write: (text: string) => Promise<void>;
  /** One line to standard error. */
  readonly error: (line: string) => void;
  readonly packs: () => Promise<readonly PackView[]>;
}

/**
 * The `annotate` command. Resolves to the exit status: 0; 1 where some input could not be read; 2 where the command was
 * not understood and nothing was done.
 */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  const understood = understand(args);
  if (!understood.ok) {
    terminal.error(understood.message ? `${understood.message}\n${USAGE}` : USAGE);
    return understood.status;
  }
  const { values, files } = understood;
  const options = {
    today: new Date().toISOString().slice(0, 10),
    ...(values.cards && { cardLang: values.cards }),
  };
  const packs = await terminal.packs();
  return values.jsonl
    ? annotateLines(packs, options, terminal)
    : annotateFiles(files, values, packs, options, terminal);
}

function parse(args: string[]) {
  return parseArgs({ args, allowPositionals: true, options: OPTIONS });
}
type Values = ReturnType<typeof parse>['values'];
type Understood =
  | { ok: true; values: Values; files: string[] }
  | { ok: false; status: number; message: string | null };

function understand(args: string[]): Understood {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return { ok: false, status: 2, message: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals: files } = parsed;
  if (values.help) return { ok: false, status: 0, message: null };
  const refuse = (message: string | null): Understood => ({ ok: false, status: 2, message });
  if (files.length === 0 && !values.jsonl) return refuse(null);
  if (values.date !== undefined && !v.is(DaySchema, values.date))
    return refuse(`--date ${values.date}: expected a day such as 2022-01-06`);
  for (const option of ['lang', 'cards'] as const) {
    const given = values[option];
    if (given !== undefined && !v.is(ReadingLangSchema, given))
      return refuse(
        `--${option} ${given}: no rules for this language; known are ${READING_LANGS.join(', ')}`,
      );
  }
  return { ok: true, values, files };
}

async function annotateFiles(
  files: readonly string[],
  { lang, date, url, explain: mention, json, markdown }: Values,
  packs: readonly PackView[],
  options: ResultOptions,
  { write, error: complain }: Terminal,
): Promise<number> {
  const facts = { ...(lang && { lang }), ...(date && { date }), ...(url && { url }) };
  let failed = false;
  const results: object[] = [];
  for (const file of files) {
    try {
      const document = documentFromBytes(await readBytes(file), facts);
      if (mention !== undefined) {
        await write(await explain(readDocument(document).article, mention, packs));
        continue;
      }
      const result = await resultOf(file, document, packs, options);
      if (json) results.push(result);
      else await write(showResult(result, markdown ? 'markdown' : 'plain'));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      complain(`${file}: ${error.message}`);
      failed = true;
    }
  }
  if (json && results.length > 0)
    await write(`${JSON.stringify(files.length === 1 ? results[0] : results, null, 2)}\n`);
  return failed ? 1 : 0;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new InputError(
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'no such file'
        : `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`,
    );
  }
}

/** A bad line gets `{"id","error"}` and the run goes on; the exit status is 1 at the end. */
async function annotateLines(
  packs: readonly PackView[],
  options: ResultOptions,
  { input, write }: Terminal,
): Promise<number> {
  let failed = false;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    let id: string | number = number;
    let output: object;
    try {
      const raw: unknown = JSON.parse(line);
      id = idOf(raw) ?? number;
      const parsed = v.safeParse(DocumentSchema, raw);
      if (!parsed.success)
        throw new InputError(
          parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'line'}: ${issue.message}`).join('; '),
        );
      output = await resultOf(id, parsed.output, packs, options);
    } catch (error) {
      failed = true;
      output = { id, error: error instanceof SyntaxError ? `line ${number} is not JSON` : messageOf(error) };
    }
    await write(`${JSON.stringify(output)}\n`);
  }
  return failed ? 1 : 0;
}

function idOf(raw: unknown): string | number | null {
  if (typeof raw !== 'object' || raw === null || !('id' in raw)) return null;
  return typeof raw.id === 'string' || typeof raw.id === 'number' ? raw.id : null;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
