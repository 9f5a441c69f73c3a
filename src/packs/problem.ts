/** Something wrong in a pack: where, what, and whether it keeps the pack out. */
export interface Problem {
  readonly file: string;
  /** 1-based; null where the problem is not at one place. */
  readonly line: number | null;
  /** Field path, e.g. `entries[3].roles[0].from`. */
  readonly path: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  /** Name of the rule, for filtering and for lists of known exceptions. */
  readonly rule: string;
}

export function showProblem({ file, line, path, message, severity, rule }: Problem): string {
  return `${file}${line === null ? '' : `:${line}`} ${severity} ${path}: ${message} (${rule})`;
}
