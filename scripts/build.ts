import { build } from 'vite';
import { builtWorldFile } from '../src/world/build';
import { checkParts, checkSizes } from './sizes';

/** `npm run build -- [chrome] [firefox]`: both unless named. */
const wanted = process.argv.slice(2).filter((arg) => arg === 'chrome' || arg === 'firefox');
// Vite recommends its next config loader; the bundled one reads TypeScript as the rest of the project writes it.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
process.env.BACKSTORY_WORLD = await builtWorldFile(console.log);
for (const target of wanted.length > 0 ? wanted : ['chrome', 'firefox']) {
  process.env.BACKSTORY_TARGET = target;
  await build({ logLevel: 'warn', configLoader: 'bundle' });
  checkSizes(target);
}
await checkParts();
