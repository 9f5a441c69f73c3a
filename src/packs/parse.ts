import * as v from 'valibot';
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import { type Entry, type Fault, type FaultCode, type PackManifest, PackManifestSchema } from '../model';
import { MAX_ALIASES, MAX_ENTRIES_PER_PACK, MAX_PACK_SOURCE_CHARS, MAX_PROBLEMS } from './limits';
import { parseEntry } from './parse-entry';
import type { Problem } from './problem';

/** An entry with the place it was written at. */
export interface SourcedEntry {
  readonly entry: Entry;
  readonly file: string;
  readonly line: number | null;
}

export interface ParsedFile {
  readonly manifest: PackManifest | null;
  readonly entries: readonly SourcedEntry[];
  readonly problems: readonly Problem[];
}

type Path = readonly (string | number)[];

/**
 * Reads one source file of a pack: YAML 1.2, and so JSON too. Aliases are counted: a few bytes of them can stand for gigabytes.
 * Never throws: what is wrong comes back as problems with field and line, and entries that are right come back all the same.
 */
export function parsePackFile(text: string, file: string): ParsedFile {
  const problems: Problem[] = [];
  const fail: Fail = (line, path, message, rule, params = {}) => {
    if (problems.length < MAX_PROBLEMS)
      problems.push({ file, line, path, message, severity: 'error', rule, params });
  };
  if (text.length > MAX_PACK_SOURCE_CHARS) {
    fail(null, '', `the file is longer than ${MAX_PACK_SOURCE_CHARS} characters; split it`, 'too-long', {
      n: MAX_PACK_SOURCE_CHARS,
    });
    return { manifest: null, entries: [], problems };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true });
  for (const error of document.errors)
    fail(error.linePos?.[0].line ?? null, '', firstLine(error.message), 'syntax');
  if (document.errors.length > 0) return { manifest: null, entries: [], problems };
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    fail(null, '', 'too many anchors and aliases (& and *)', 'syntax');
    return { manifest: null, entries: [], problems };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    fail(1, '', 'expected a pack: an object with a list under "entries"', 'no-pack');
    return { manifest: null, entries: [], problems };
  }
  const { entries: rawEntries, ...rest } = data as Record<string, unknown>;
  let manifest: PackManifest | null = null;
  if ('format' in rest) {
    const parsed = v.safeParse(PackManifestSchema, rest);
    if (parsed.success) manifest = parsed.output;
    else for (const issue of parsed.issues) report(issue, [], lines, document, fail);
  } else {
    for (const key of Object.keys(rest))
      fail(lineAt(document, lines, [key]), key, 'unknown field', 'unknown-field');
  }
  const list = rawEntries ?? (manifest ? [] : undefined);
  if (!Array.isArray(list)) {
    fail(lineAt(document, lines, ['entries']), 'entries', 'expected a list of entries', 'no-pack');
    return { manifest, entries: [], problems };
  }
  if (list.length > MAX_ENTRIES_PER_PACK) {
    fail(null, 'entries', `more than ${MAX_ENTRIES_PER_PACK} entries; split the pack`, 'too-many', {
      n: MAX_ENTRIES_PER_PACK,
    });
    return { manifest, entries: [], problems };
  }
  const entries: SourcedEntry[] = [];
  list.forEach((raw: unknown, index) => {
    const parsed = parseEntry(raw);
    if (parsed.success)
      entries.push({ entry: parsed.output, file, line: lineAt(document, lines, ['entries', index]) });
    else for (const issue of parsed.issues) report(issue, ['entries', index], lines, document, fail);
  });
  return { manifest, entries, problems };
}

type Fail = (
  line: number | null,
  path: string,
  message: string,
  rule: FaultCode,
  params?: Fault['params'],
) => void;

function report(
  issue: v.BaseIssue<unknown>,
  base: Path,
  lines: LineCounter,
  document: Document.Parsed,
  fail: Fail,
): void {
  const path = [...base, ...(issue.path ?? []).map((step) => step.key as string | number)];
  const { rule, params } = faultOf(issue);
  fail(lineAt(document, lines, path), showPath(path), issue.message, rule, params);
}

/** What a schema finds wrong: a field too many, one too few, or one of the wrong form. */
function faultOf({ type, expected, received }: v.BaseIssue<unknown>): {
  readonly rule: FaultCode;
  readonly params: Fault['params'];
} {
  if (type === 'strict_object' && expected === 'never') return { rule: 'unknown-field', params: {} };
  if (received === 'undefined') return { rule: 'missing', params: {} };
  return { rule: 'form', params: { received } };
}

function lineAt(document: Document.Parsed, lines: LineCounter, path: Path): number | null {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    const start = rangeStart(node);
    if (start === null) continue;
    const key = path[depth - 1];
    const parent = depth > 0 ? document.getIn(path.slice(0, depth - 1), true) : null;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => (item.key as { value?: unknown } | null)?.value === key);
      const keyStart = rangeStart(pair?.key);
      if (keyStart !== null) return lines.linePos(keyStart).line;
    }
    return lines.linePos(start).line;
  }
  return null;
}

function rangeStart(node: unknown): number | null {
  const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
  return range?.[0] ?? null;
}

function showPath(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
