import type { Texts } from '../../model';

/** Of a dozen inhabitants a rounded number says nothing. */
const FEWEST_TOLD = 100;

const NUMBERS = { de: new Intl.NumberFormat('de-DE'), en: new Intl.NumberFormat('en-GB') };

/** Numbers as a gist says them: two significant digits, words for millions and billions. */
export function roughly(n: number): { de: string; en: string } {
  const rounded = Number(n.toPrecision(2));
  if (rounded >= 1_000_000_000) return inMillions(rounded, 1_000_000_000, 'Milliarden', 'billion');
  if (rounded >= 1_000_000) return inMillions(rounded, 1_000_000, 'Millionen', 'million');
  return { de: NUMBERS.de.format(rounded), en: NUMBERS.en.format(rounded) };
}

function inMillions(n: number, unit: number, de: string, en: string): { de: string; en: string } {
  const value = Number((n / unit).toPrecision(2));
  const german = value === 1 ? `eine${de === 'Millionen' ? ' Million' : ' Milliarde'}` : '';
  return {
    de: german || `${NUMBERS.de.format(value)} ${de}`,
    en: `${NUMBERS.en.format(value)} ${en}`,
  };
}

/** "rund 20 Millionen Einwohnern" (dative, after "mit") / "about 20 million inhabitants"; below a hundred nothing is said. */
export function inhabitants(n: number): { de: string; en: string } | null {
  if (n < FEWEST_TOLD) return null;
  const { de, en } = roughly(n);
  return {
    de: `rund ${de.replace(/^eine /, 'einer ')} Einwohnern`,
    en: `about ${en} inhabitants`,
  };
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const texts = (de: string, en: string): Texts => ({ de, en });
