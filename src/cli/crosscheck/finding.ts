/** One disagreement between an entry and a table. */
export interface Finding {
  readonly table: string;
  readonly entry: string;
  /** What of it: a field, an office key, a name. */
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What a check compared, and what it found. */
export interface Outcome {
  readonly table: string;
  readonly compared: number;
  readonly findings: readonly Finding[];
}

export const keyOf = ({ table, entry, field }: Pick<Finding, 'table' | 'entry' | 'field'>): string =>
  `${table}|${entry}|${field}`;

export const showFinding = ({ table, entry, field, ours, theirs }: Finding): string =>
  `${table}: ${entry} ${field}: ours ${ours} | theirs ${theirs}`;
