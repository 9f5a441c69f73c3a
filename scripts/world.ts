import { stat } from 'node:fs/promises';
import { builtWorldFile } from '../src/world/build';

const file = await builtWorldFile(console.log);
console.log(`world pack: ${((await stat(file)).size / 1e6).toFixed(1)} MB`);
