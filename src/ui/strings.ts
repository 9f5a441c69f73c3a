import de from './strings/de.json';
import en from './strings/en.json';

export const UI_LANGS = ['de', 'en'] as const;
export type UiLang = (typeof UI_LANGS)[number];
export type StringKey = keyof typeof en;

/** A text, or one text per CLDR plural category of the parameter `n`. */
type Entry = string | { readonly one?: string; readonly other: string };

const TABLES: Record<UiLang, Record<StringKey, Entry>> = { de, en };
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
