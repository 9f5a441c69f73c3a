import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { MeasuresSchema } from '../src/language/measures';
import { RULES } from '../src/language/rules';

const CHECK = /[\\/]src[\\/]language[\\/]rules\.ts$/;
const RULE = /[\\/]src[\\/]language[\\/][a-z]{2,3}[\\/]([a-z-]+\.json)$/;
const MEASURES = /[\\/]src[\\/]language[\\/]measures\.json$/;
/** Marks a module that this plugin makes; without the file's ending, so that no other takes it for JSON. */
const PREFIX = '\0backstory-rule:';

/** What is packed in place of the module that validates. */
const READ =
  'export const checkedMeasures = JSON.parse; export const checkedRules = (files) => Object.fromEntries(Object.entries(files).map(([name, text]) => [name, JSON.parse(text)]));';

/** The file of a language's folder that holds the rules of a name. */
export const fileOf = (name: string): string =>
  `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`;
const schemas = new Map(Object.entries(RULES).map(([name, schema]) => [fileOf(name), schema]));

/** A rule file of a language, or the measures of all, as its schema gives it back, defaults and all; null for other files. @throws ValiError */
export function checkedRule(file: string): string | null {
  const schema = MEASURES.test(file) ? MeasuresSchema : schemas.get(RULE.exec(file)?.[1] ?? '');
  return schema ? JSON.stringify(v.parse(schema, JSON.parse(readFileSync(file, 'utf8')))) : null;
}

/**
 * Languages are validated when a package is built, not at every start: their files are packed as their schemas give them
 * back, and neither schemas nor what asks them are packed. They are packed as texts, which the language an article is in
 * parses when it is first asked for.
 */
export function checkedRules(): Plugin {
  return {
    name: 'backstory:checked-rules',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.') || !source.endsWith('.json')) return null;
      const file = resolve(dirname(importer), source);
      return RULE.test(file) || MEASURES.test(file) ? PREFIX + file.slice(0, -'.json'.length) : null;
    },
    load(id) {
      if (CHECK.test(id)) return READ;
      if (!id.startsWith(PREFIX)) return null;
      const file = `${id.slice(PREFIX.length)}.json`;
      this.addWatchFile(file);
      return `export default ${JSON.stringify(checkedRule(file))};`;
    },
  };
}
