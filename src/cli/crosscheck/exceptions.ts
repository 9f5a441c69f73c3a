import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { type Finding, keyOf } from './finding';

/** Disagreements that stay, by table and reason. `theirs` pins an exception to what the table said when it was judged. */
const ExceptionsSchema = v.strictObject({
  exceptions: v.array(
    v.strictObject({
      table: v.string(),
      /** Sort of reason, counted in the report. */
      class: v.picklist([
        'table-wrong',
        'table-older',
        'other-definition',
        'other-precision',
        'other-thing',
        'disputed',
        'not-in-scope',
      ]),
      reason: v.pipe(v.string(), v.minLength(1)),
      source: v.optional(v.pipe(v.string(), v.startsWith('https://'))),
      of: v.pipe(
        v.array(v.strictObject({ entry: v.string(), field: v.string(), theirs: v.string() })),
        v.minLength(1),
      ),
    }),
  ),
});

export interface Exception {
  readonly table: string;
  readonly entry: string;
  readonly field: string;
  readonly theirs: string;
  readonly reason: string;
  readonly class: string;
}

/** @throws Error where the file is not what its schema says, or lists a disagreement twice. */
export function readExceptions(file: string): Exception[] {
  const raw = v.parse(ExceptionsSchema, parse(readFileSync(file, 'utf8')));
  const list = raw.exceptions.flatMap(({ table, reason, class: sort, of }) =>
    of.map((one) => ({ table, reason, class: sort, ...one })),
  );
  const seen = new Set<string>();
  for (const one of list) {
    if (seen.has(keyOf(one))) throw new Error(`${file}: listed twice: ${keyOf(one)}`);
    seen.add(keyOf(one));
  }
  return list;
}

export interface Judged {
  readonly left: readonly Finding[];
  readonly excepted: readonly { finding: Finding; exception: Exception }[];
  /** Exceptions for which there is no such disagreement, or no longer. */
  readonly needless: readonly Exception[];
}

/** `tables`: those that were read; exceptions for a table that was skipped are neither used nor needless. */
export function judge(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  tables: ReadonlySet<string>,
): Judged {
  const byKey = new Map(exceptions.map((exception) => [keyOf(exception), exception]));
  const used = new Set<Exception>();
  const left: Finding[] = [];
  const excepted: { finding: Finding; exception: Exception }[] = [];
  for (const finding of findings) {
    const exception = byKey.get(keyOf(finding));
    if (exception) {
      used.add(exception);
      excepted.push({ finding, exception });
    } else left.push(finding);
  }
  const needless = exceptions.filter((one) => !used.has(one) && tables.has(one.table));
  return { left, excepted, needless };
}
