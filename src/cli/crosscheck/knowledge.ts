import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseCsv } from './csv';

/** May facts be carried over into entries, or only compared? As the tables' own README says. */
export type Use = 'take' | 'check';

export interface TableSpec<T extends v.GenericSchema> {
  /** Path below the folder of tables. */
  readonly file: string;
  readonly use: Use;
  /** Last day the table speaks of. */
  readonly asOf: string;
  readonly row: T;
}

/** The folder of tables. A table that is not there is skipped, and remembered by its name. */
export class Knowledge {
  readonly missing: string[] = [];
  readonly read = new Map<string, { rows: number; use: Use; asOf: string }>();

  constructor(readonly folder: string) {}

  /** @throws Error that names table, row and field, where a row is not what its schema says. */
  table<T extends v.GenericSchema>({ file, use, asOf, row }: TableSpec<T>): v.InferOutput<T>[] | null {
    const path = join(this.folder, file);
    if (!existsSync(path)) {
      if (!this.missing.includes(file)) this.missing.push(file);
      return null;
    }
    const rows = parseCsv(readFileSync(path, 'utf8')).map((raw, i) => {
      const parsed = v.safeParse(row, raw);
      if (parsed.success) return parsed.output;
      const [issue] = parsed.issues;
      throw new Error(
        `${file}, record ${i + 2}: ${issue ? `${v.getDotPath(issue) ?? 'row'}: ${issue.message}` : 'not as expected'}`,
      );
    });
    this.read.set(file, { rows: rows.length, use, asOf });
    return rows;
  }
}
