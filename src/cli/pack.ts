import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { joinPack } from '../packs/join';
import { packJsonSchema } from '../packs/json-schema';
import { readPackSource } from '../packs/source-files';
import { readWorldSource } from '../world/source';
import { crosscheck } from './crosscheck';
import { readExceptions } from './crosscheck/exceptions';
import { packReport } from './pack-report';

const USAGE = `usage: npm run -s pack -- check [DIR|FILE …] [--warnings]
       npm run -s pack -- check            the built-in pack
       npm run -s pack -- build DIR        one JSON file of a pack, on standard output
       npm run -s pack -- schema           the JSON Schema of a pack
       npm run -s pack -- crosscheck DIR   the built-in pack against tables of reference data`;

async function main(args: string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === 'schema') {
    process.stdout.write(`${JSON.stringify(packJsonSchema(), null, 2)}\n`);
    return 0;
  }
  if (command === 'build') return buildPack(rest);
  if (command === 'crosscheck') return crosscheckWorld(rest);
  if (command !== 'check') {
    console.error(USAGE);
    return 2;
  }
  const showWarnings = rest.includes('--warnings');
  const paths = rest.filter((arg) => !arg.startsWith('--'));
  const world = await readWorldSource();
  const ids = new Set(world.entries.map(({ entry }) => entry.id));
  let failed = false;
  const sources =
    paths.length === 0
      ? [{ name: 'world', source: world }]
      : await Promise.all(
          paths.map(async (path) => {
            if (!existsSync(path)) throw new Error(`${path}: no such file or folder`);
            return { name: path, source: await readPackSource(resolve(path), process.cwd()) };
          }),
        );
  for (const { name, source } of sources) {
    const report = packReport(name, source, ids, showWarnings);
    for (const line of report.lines) console.log(line);
    failed ||= report.failed;
  }
  return failed ? 1 : 0;
}

async function crosscheckWorld([folder]: string[]): Promise<number> {
  if (folder === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { entries } = await readWorldSource();
  const exceptions = readExceptions(join(import.meta.dirname, 'crosscheck', 'exceptions.yaml'));
  const { lines, failed } = crosscheck(
    entries.map(({ entry }) => entry),
    folder,
    exceptions,
  );
  for (const line of lines) console.log(line);
  return failed ? 1 : 0;
}

/** Only a pack without errors is built. */
async function buildPack([path]: string[]): Promise<number> {
  if (path === undefined) {
    console.error(USAGE);
    return 2;
  }
  if (!existsSync(path)) throw new Error(`${path}: no such file or folder`);
  const source = await readPackSource(resolve(path), process.cwd());
  const { lines, failed } = packReport(path, source, new Set(), false);
  for (const line of lines) console.error(line);
  if (failed) return 1;
  process.stdout.write(joinPack(source));
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
