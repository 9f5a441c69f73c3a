import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { DaySchema } from '../model';
import { DocumentSchema, documentFromBytes, InputError, readDocument } from './document';
import { explain } from './explain';
import { openWorld } from './packs';
import { resultOf } from './result';
import { showResult } from './show';

const USAGE = `usage: npm run -s annotate -- FILE… [--lang de|en] [--date YYYY-MM-DD] [--url U] [--cards de|en] [--json | --markdown]
       npm run -s annotate -- FILE --explain MENTION      why a name was linked, or not
       npm run -s annotate -- --jsonl                     one {"id","text"|"html","lang"?,"date"?,"url"?,"title"?} a line in, one result a line out`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      date: { type: 'string' },
      url: { type: 'string' },
      cards: { type: 'string' },
      json: { type: 'boolean' },
      markdown: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      explain: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || (positionals.length === 0 && !values.jsonl)) {
    console.error(USAGE);
    return values.help ? 0 : 2;
  }
  if (values.date !== undefined && !v.is(DaySchema, values.date))
    throw new InputError(`--date ${values.date}: expected a day such as 2022-01-06`);
  const today = new Date().toISOString().slice(0, 10);
  const options = { today, ...(values.cards && { cardLang: values.cards }) };
  const facts = {
    ...(values.lang && { lang: values.lang }),
    ...(values.date && { date: values.date }),
    ...(values.url && { url: values.url }),
  };
  const packs = [await openWorld()];
  if (values.jsonl) return annotateLines(packs, options);

  let failed = false;
  const results: object[] = [];
  for (const file of positionals) {
    try {
      const document = documentFromBytes(await readBytes(file), facts);
      if (values.explain !== undefined) {
        process.stdout.write(await explain(readDocument(document).article, values.explain, packs));
        continue;
      }
      const result = await resultOf(file, document, packs, options);
      if (values.json) results.push(result);
      else process.stdout.write(showResult(result, values.markdown ? 'markdown' : 'plain'));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      console.error(`${file}: ${error.message}`);
      failed = true;
    }
  }
  if (values.json && results.length > 0)
    process.stdout.write(`${JSON.stringify(positionals.length === 1 ? results[0] : results, null, 2)}\n`);
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
  packs: Parameters<typeof resultOf>[2],
  options: Parameters<typeof resultOf>[3],
): Promise<number> {
  let failed = false;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    let id: string | number = number;
    let output: object;
    try {
      const raw: unknown = JSON.parse(line);
      if (
        typeof raw === 'object' &&
        raw !== null &&
        'id' in raw &&
        (typeof raw.id === 'string' || typeof raw.id === 'number')
      )
        id = raw.id;
      const parsed = v.safeParse(DocumentSchema, raw);
      if (!parsed.success)
        throw new InputError(
          parsed.issues
            .map((issue) => `${issue.path?.map((p) => p.key).join('.') ?? ''}: ${issue.message}`)
            .join('; '),
        );
      output = await resultOf(id, parsed.output, packs, options);
    } catch (error) {
      failed = true;
      output = {
        id,
        error:
          error instanceof SyntaxError
            ? `line ${number} is not JSON`
            : error instanceof Error
              ? error.message
              : String(error),
      };
    }
    if (!process.stdout.write(`${JSON.stringify(output)}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return failed ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const expected =
      error instanceof InputError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    console.error(expected && error instanceof Error ? `${error.message}\n${USAGE}` : error);
    process.exitCode = 2;
  },
);
