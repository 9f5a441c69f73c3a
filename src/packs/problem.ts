import type { Fault, FaultCode } from '../model';

interface Place {
  readonly file: string;
  /** 1-based; null where the problem is not at one place. */
  readonly line: number | null;
  /** Field path, e.g. `entries[3].roles[0].from`. */
  readonly path: string;
  /** For editors, in English. */
  readonly message: string;
}

/** Keeps a pack out. Its rule is said to a reader who imports the pack, in their language. */
export interface PackError extends Place {
  readonly severity: 'error';
  readonly rule: FaultCode;
  readonly params: Fault['params'];
}

/** For a pack's editors. */
export interface PackWarning extends Place {
  readonly severity: 'warning';
  /** Name of the rule, for filtering and for lists of known exceptions. */
  readonly rule: string;
}

/** Something wrong in a pack: where, what, and whether it keeps the pack out. */
export type Problem = PackError | PackWarning;

export const isError = (problem: Problem): problem is PackError => problem.severity === 'error';

export function showProblem({ file, line, path, message, severity, rule }: Problem): string {
  return `${file}${line === null ? '' : `:${line}`} ${severity} ${path}: ${message} (${rule})`;
}
