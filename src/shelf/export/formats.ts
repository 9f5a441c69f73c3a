import { anki } from './anki';
import { csv } from './csv';
import type { Format } from './format';
import { json } from './json';
import { markdown } from './markdown';

export const FORMATS = { markdown, csv, json, anki } as const satisfies Record<string, Format>;
export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = ['markdown', 'csv', 'json', 'anki'] as const satisfies readonly FormatName[];
