import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** Everything `npm test` checks, in the order of what fails fastest. A step counts as one test; Vitest's steps count their own. */
interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Vitest writes its counts here. */
  readonly counts?: string;
}

const OUT = '.cache/test';
const vitest = (name: string, config: string): Step => {
  const counts = join(OUT, `${name}.json`);
  return {
    name,
    counts,
    command: [
      'vitest',
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${counts}`,
    ],
  };
};

const STEPS: readonly Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'ci', '--error-on-warnings', '--max-diagnostics=30', '.'] },
  { name: 'pack', command: ['tsx', 'src/cli/pack.ts', 'check'] },
  vitest('unit', 'vitest.config.ts'),
  { name: 'build', command: ['tsx', 'scripts/build.ts'] },
  {
    name: 'web-ext',
    command: ['web-ext', 'lint', '--source-dir', 'dist/firefox', '--no-config-discovery', '--boring'],
  },
  vitest('browser', 'vitest.browser.config.ts'),
];

const CountsSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numFailedTestSuites: v.number(),
});

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
let passed = 0;
let failed = 0;
let skipped = 0;
for (const { name, command, counts } of STEPS) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const [program = '', ...args] = command;
  const { status } = spawnSync(join('node_modules', '.bin', program), args, {
    stdio: 'inherit',
    // As in build.ts: the bundled loader reads configuration as the rest of the project is written.
    env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    shell: process.platform === 'win32',
  });
  if (counts && existsSync(counts)) {
    const found = v.parse(CountsSchema, JSON.parse(readFileSync(counts, 'utf8')));
    passed += found.numPassedTests;
    skipped += found.numPendingTests;
    // A file that does not even load has no failed test of its own.
    failed += Math.max(found.numFailedTests, status === 0 ? 0 : 1);
  } else if (status === 0) passed++;
  else failed++;
  console.log(
    `${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(0)} s`,
  );
}
console.log('');
if (skipped > 0) console.log(`skipped: ${skipped} (they say why above)`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
