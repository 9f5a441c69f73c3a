import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureNode, ensurePackages, runScript } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
ensureNode();
ensurePackages();
process.exitCode = runScript('scripts/open.ts', process.argv.slice(2));
