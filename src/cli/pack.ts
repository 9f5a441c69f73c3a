import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkEntries } from '../packs/check';
import { showProblem } from '../packs/problem';
import { readPackSource } from '../packs/source-files';
import { readWorldSource } from '../world/source';

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
    const problems = [
      ...source.problems,
      ...checkEntries(source.entries, source.manifest?.languages ?? ['de', 'en'], ids),
    ];
    const errors = problems.filter((p) => p.severity === 'error');
    const warnings = problems.filter((p) => p.severity === 'warning');
    for (const problem of showWarnings ? problems : errors) console.log(showProblem(problem));
    const byRule = new Map<string, number>();
    for (const w of warnings) byRule.set(w.rule, (byRule.get(w.rule) ?? 0) + 1);
    const counts = [...byRule].map(([rule, n]) => `${n} ${rule}`).join(', ');
    console.log(
      `${name}: ${source.entries.length} entries, ${errors.length} errors, ${warnings.length} warnings${counts && ` (${counts})`}`,
    );
    if (errors.length > 0) failed = true;
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
