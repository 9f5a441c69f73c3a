import type surface from './strings/en.json';
import de from './strings/page.de.json';
import en from './strings/page.en.json';

export const UI_LANGS = ['de', 'en'] as const;
export type UiLang = (typeof UI_LANGS)[number];
/** Strings of cards and tray, which go into pages, and those of our own pages alone. */
export type StringKey = keyof typeof en | keyof typeof surface;

/** A text, or one text per CLDR plural category of the parameter `n`. */
type Entry = string | { readonly one?: string; readonly other: string };
export type StringTable = Readonly<Record<string, Entry>>;

const TABLES: Record<UiLang, StringTable> = { de, en };

/** Adds the strings a page has no use for: surface-strings.ts does so for our own pages. */
export function addStrings(tables: Readonly<Record<UiLang, StringTable>>): void {
  for (const lang of UI_LANGS) TABLES[lang] = { ...TABLES[lang], ...tables[lang] };
}
const PLURALS: Record<UiLang, Intl.PluralRules> = {
  de: new Intl.PluralRules('de'),
  en: new Intl.PluralRules('en'),
};
const NUMBERS: Record<UiLang, Intl.NumberFormat> = {
  de: new Intl.NumberFormat('de'),
  en: new Intl.NumberFormat('en-GB'),
};

export type Params = Readonly<Record<string, string | number>>;

/** The nearest language we have strings in. */
export function uiLang(tag: string | null | undefined): UiLang {
  return tag?.toLowerCase().split(/[-_]/)[0] === 'de' ? 'de' : 'en';
}

/** The text of a key, `{name}` replaced; numbers are written the language's way. */
export function text(lang: UiLang, key: StringKey, params: Params = {}): string {
  const entry = TABLES[lang][key];
  if (entry === undefined) return key;
  const n = params.n;
  const pattern =
    typeof entry === 'string'
      ? entry
      : ((typeof n === 'number' && PLURALS[lang].select(n) === 'one' ? entry.one : undefined) ?? entry.other);
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? NUMBERS[lang].format(value) : value;
  });
}

export type Say = (key: StringKey, params?: Params) => string;

export function sayIn(lang: UiLang): Say {
  return (key, params) => text(lang, key, params);
}
