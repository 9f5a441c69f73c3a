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

/** Same table, entry, field and the same word of the table: the same disagreement. */
export const keyOf = ({ table, entry, field, theirs }: Omit<Finding, 'ours'>): string =>
  `${table}|${entry}|${field}|${theirs}`;

export const showFinding = ({ table, entry, field, ours, theirs }: Finding): string =>
  `${table}: ${entry} ${field}: ours ${ours} | theirs ${theirs}`;
