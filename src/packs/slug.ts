/** Letters that Unicode decomposition leaves alone, in the spelling that English names give them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'a',
  ħ: 'h',
  ŋ: 'n',
};

/** Latin letters without their marks: "Málaga" → "Malaga", "Łódź" → "Lodz". Case is kept. */
export function withoutMarks(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{L}/gu, (letter) => {
      const lower = letter.toLowerCase();
      const plain = LETTERS[lower];
      if (plain === undefined) return letter;
      return letter === lower ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
    });
}

/** The part of an entry id that stands for a name: "Côte d’Ivoire" → "cote-divoire". */
export function slug(name: string): string {
  return withoutMarks(name)
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/['’‘`ʻʼʿʾ.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
