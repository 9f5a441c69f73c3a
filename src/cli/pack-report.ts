import { checkEntries } from '../packs/check';
import { showProblem } from '../packs/problem';
import type { PackSource } from '../packs/source-files';

/** Languages of a pack whose manifest is missing: those of the built-in one. */
const LANGUAGES = ['de', 'en'];

/** What `pack check` says of a pack: a line a problem, then one with the counts. `known`: ids of the built-in pack. */
export function packReport(
  name: string,
  source: PackSource,
  known: ReadonlySet<string>,
  showWarnings: boolean,
): { readonly lines: readonly string[]; readonly failed: boolean } {
  const problems = [
    ...source.problems,
    ...checkEntries(source.entries, source.manifest?.languages ?? LANGUAGES, known),
  ];
  const errors = problems.filter((p) => p.severity === 'error');
  const warnings = problems.filter((p) => p.severity === 'warning');
  const byRule = new Map<string, number>();
  for (const { rule } of warnings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const counts = [...byRule].map(([rule, n]) => `${n} ${rule}`).join(', ');
  return {
    lines: [
      ...(showWarnings ? problems : errors).map(showProblem),
      `${name}: ${source.entries.length} entries, ${errors.length} errors, ${warnings.length} warnings${counts && ` (${counts})`}`,
    ],
    failed: errors.length > 0,
  };
}
