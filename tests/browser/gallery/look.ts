import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { axe, openGallery, type Theme } from './open';
import { VIEWS } from './views';

/**
 * Screenshots and axe-core over the whole gallery, every width and theme.
 * `node --import tsx tests/browser/gallery/look.ts OUT [--browser firefox] [--only popup] [--forced] [--touch]`
 * Ends with status 1 when axe or a page finds fault.
 */
const [out = 'dist/gallery-shots', ...flags] = process.argv.slice(2);
const flag = (name: string) => {
  const at = flags.indexOf(name);
  return at < 0 ? null : (flags[at + 1] ?? '');
};
const only = flag('--only');

const themes: readonly Theme[] = flags.includes('--forced') ? ['forced'] : ['light', 'dark'];
const touch = flags.includes('--touch');

const faults: string[] = [];
mkdirSync(out, { recursive: true });
const gallery = await openGallery(flag('--browser') === 'firefox' ? 'firefox' : 'chromium', (text) =>
  faults.push(text),
);
try {
  for (const view of VIEWS) {
    if (only && !view.name.startsWith(only)) continue;
    for (const theme of themes) {
      for (const width of view.widths) {
        const page = await gallery.open(view, theme, width, touch);
        const name = `${view.name}-${theme}-${width}`;
        writeFileSync(join(out, `${name}.png`), await page.screenshot({ fullPage: view.full ?? false }));
        for (const fault of await axe(page)) faults.push(`${name}: ${fault}`);
        await gallery.done(page);
      }
    }
  }
} finally {
  await gallery.close();
}
console.log(faults.join('\n'));
console.log(`${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
