import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPackSource } from '../packs/source-files';
import { readWorldSource } from '../world/source';
import { packReport } from './pack-report';

const USAGE = `usage: npm run -s pack -- check [DIR|FILE …] [--warnings]
       npm run -s pack -- check            the built-in pack`;

async function main(args: string[]): Promise<number> {
  const [command, ...rest] = args;
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

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
