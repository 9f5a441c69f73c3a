import type { Texts } from '../../model';

/** Numbers as a gist says them: two significant digits, words for millions and billions. */
export function roughly(n: number): { de: string; en: string } {
  const rounded = Number(n.toPrecision(2));
  if (rounded >= 1_000_000_000) return inMillions(rounded, 1_000_000_000, 'Milliarden', 'billion');
  if (rounded >= 1_000_000) return inMillions(rounded, 1_000_000, 'Millionen', 'million');
  return { de: rounded.toLocaleString('de-DE'), en: rounded.toLocaleString('en-GB') };
}

function inMillions(n: number, unit: number, de: string, en: string): { de: string; en: string } {
  const value = Number((n / unit).toPrecision(2));
  const german = value === 1 ? `eine${de === 'Millionen' ? ' Million' : ' Milliarde'}` : '';
  return {
    de: german || `${value.toLocaleString('de-DE')} ${de}`,
    en: `${value.toLocaleString('en-GB')} ${en}`,
  };
}

/** "rund 20 Millionen Einwohner(n)"; below a hundred nothing is said. */
export function inhabitants(n: number): { de: string; deDative: string; en: string } | null {
  if (n < 100) return null;
  const words = roughly(n);
  const de = words.de.startsWith('eine ') ? `rund ${words.de}` : `rund ${words.de}`;
  const dative = words.de.startsWith('eine ') ? `rund einer ${words.de.slice(5)}` : `rund ${words.de}`;
  return {
    de: `${de} Einwohner`,
    deDative: `${dative} Einwohnern`,
    en: `about ${words.en} inhabitants`,
  };
}

/** "A, B und C" / "A, B and C". */
export function list(items: readonly string[], lang: 'de' | 'en'): string {
  return new Intl.ListFormat(lang === 'de' ? 'de-DE' : 'en-GB', { type: 'conjunction' }).format(items);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const texts = (de: string, en: string): Texts => ({ de, en });
