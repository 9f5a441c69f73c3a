import { measure } from '../measure';

/** `npm run bench -- NAME [ARGS]`: runs one of the measurements beside this file. */
await measure(import.meta.dirname, process.argv.slice(2));
