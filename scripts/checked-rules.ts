import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { RULES } from '../src/language/rules';

const CHECK = /[\\/]src[\\/]language[\\/]rules\.ts$/;
const RULE = /[\\/]src[\\/]language[\\/][a-z]{2,3}[\\/]([a-z-]+\.json)$/;

/** The file of a language's folder that holds the rules of a name. */
export const fileOf = (name: string): string =>
  `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`;
const schemas = new Map(Object.entries(RULES).map(([name, schema]) => [fileOf(name), schema]));

/** A rule file of a language as its schema gives it back, defaults and all; null for other files. @throws ValiError */
export function checkedRule(file: string): string | null {
  const schema = schemas.get(RULE.exec(file)?.[1] ?? '');
  return schema ? JSON.stringify(v.parse(schema, JSON.parse(readFileSync(file, 'utf8')))) : null;
}

/**
 * Languages are validated when a package is built, not at every start: their files are packed as their schemas give them
 * back, and neither schemas nor what asks them are packed.
 */
export function checkedRules(): Plugin {
  return {
    name: 'backstory:checked-rules',
    enforce: 'pre',
    load(id) {
      if (CHECK.test(id)) return 'export const checkedRules = (files) => files;';
      return checkedRule(id);
    },
  };
}
