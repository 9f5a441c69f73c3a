import type { Texts } from '../../model';

/** Of a dozen inhabitants a rounded number says nothing. */
const FEWEST_TOLD = 100;

/** Two digits would make 106 million 110 million. */
const WHOLE_MILLIONS_FROM = 100_000_000;

const NUMBERS = { de: new Intl.NumberFormat('de-DE'), en: new Intl.NumberFormat('en-GB') };

/** Numbers as a gist says them: two significant digits, whole millions above a hundred of them, words for millions and billions. */
export function roughly(n: number): { de: string; en: string } {
  if (n >= WHOLE_MILLIONS_FROM && n < 999_500_000) return inUnits(Math.round(n / 1e6), 'Million', 'million');
  const rounded = Number(n.toPrecision(2));
  if (rounded >= 1e9) return inUnits(rounded / 1e9, 'Milliarde', 'billion');
  if (rounded >= 1e6) return inUnits(rounded / 1e6, 'Million', 'million');
  return { de: NUMBERS.de.format(rounded), en: NUMBERS.en.format(rounded) };
}

function inUnits(value: number, de: string, en: string): { de: string; en: string } {
  const plural = de.endsWith('e') ? `${de}n` : `${de}en`;
  return {
    de: value === 1 ? `eine ${de}` : `${NUMBERS.de.format(value)} ${plural}`,
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
