import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Runs one of the measurements in a folder by its name, as the command line gives it. */
export async function measure(folder: string, [name, ...args]: readonly string[]): Promise<void> {
  const known = (await readdir(folder))
    .filter((file) => file.endsWith('.ts') && file !== 'run.ts' && !file.includes('.d.'))
    .map((file) => file.slice(0, -3))
    .sort();
  if (name === undefined || !known.includes(name)) {
    console.error(`Say what to measure: ${known.join(', ')}`);
    process.exit(2);
  }
  const { run } = (await import(join(folder, `${name}.ts`))) as { run?: (args: string[]) => Promise<void> };
  if (!run) {
    console.error(`${name}.ts is a part of another measurement; it has no run().`);
    process.exit(2);
  }
  await run(args);
}
