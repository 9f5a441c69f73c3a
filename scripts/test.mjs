import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { installMissing } from './browsers.mjs';
import { ensureNode, ensurePackages, runScript } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
ensureNode();
ensurePackages();
const hints = installMissing(['chromium', 'firefox'], console.log);
if (hints.length > 0) {
  for (const hint of hints) console.error(hint);
  process.exit(1);
}
process.exitCode = runScript('scripts/check.ts', process.argv.slice(2));
