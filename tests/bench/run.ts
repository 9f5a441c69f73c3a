/** `npm run bench -- NAME [ARGS]`: runs one of the benches beside this file. */
import { readdir } from 'node:fs/promises';

const [name, ...args] = process.argv.slice(2);
const known = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts' && !file.includes('.d.'))
  .map((file) => file.slice(0, -3))
  .sort();
if (name === undefined || !known.includes(name)) {
  console.error(`Say what to measure: ${known.join(', ')}`);
  process.exit(2);
}
const { run } = (await import(`./${name}.ts`)) as { run?: (args: string[]) => Promise<void> };
if (!run) {
  console.error(`tests/bench/${name}.ts is a part of another measurement; it has no run().`);
  process.exit(2);
}
await run(args);
