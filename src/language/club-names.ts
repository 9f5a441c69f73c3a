import data from './club-names.json';

const words = new Set(data.generic);

const MIN_LETTERS = 4;

/**
 * Parts of a club's full name that reports use for it once they have named it in full: "Newcastle United" is
 * "Newcastle" and "United", "FC Augsburg" is "Augsburg". Words that mark a club but name none stay out.
 */
export function clubShortNames(full: string): string[] {
  const parts = full.split(/ (?:& )?/);
  if (parts.length < 2) return [];
  return parts.filter(
    (part) => part.length >= MIN_LETTERS && /^\p{Lu}\p{L}+$/u.test(part) && !words.has(part.toLowerCase()),
  );
}
