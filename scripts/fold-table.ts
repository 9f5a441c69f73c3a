import { writeFileSync } from 'node:fs';
import { foldTable } from '../src/annotating/lexicon/fold-rules';
import { packFoldTable } from '../src/annotating/lexicon/fold-table';

/** `node --import tsx scripts/fold-table.ts`: writes what letters fold to, by the Unicode data of this Node. */
const file = new URL('../src/annotating/lexicon/fold-table.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(packFoldTable(foldTable()))}\n`);
