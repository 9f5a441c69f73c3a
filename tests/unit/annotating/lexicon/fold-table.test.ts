import { describe, expect, it } from 'vitest';
import { BREAK } from '../../../../src/annotating/lexicon/fold-classes';
import { foldTable } from '../../../../src/annotating/lexicon/fold-rules';
import { packFoldTable, unpackFoldTable } from '../../../../src/annotating/lexicon/fold-table';
import packed from '../../../../src/annotating/lexicon/fold-table.json';

describe('the table of folded letters', () => {
  const byRule = foldTable();

  it('is the same once packed and read', () => {
    expect(unpackFoldTable(packFoldTable(byRule))).toEqual(byRule);
  });

  it('is what the rules make of Unicode, but for letters that a newer Unicode has', () => {
    const kept = unpackFoldTable(packed);
    const differing = [...byRule.first.keys()].filter(
      (unit) =>
        kept.first[unit] !== byRule.first[unit] ||
        kept.second[unit] !== byRule.second[unit] ||
        kept.upper[unit] !== byRule.upper[unit],
    );
    expect(differing.filter((unit) => kept.first[unit] !== BREAK)).toEqual([]);
    expect(differing.length).toBeLessThan(20);
  });
});
