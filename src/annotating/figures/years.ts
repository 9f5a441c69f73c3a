const YEAR_BEFORE =
  /(?:\b(?:in|im|seit|since|until|bis|von|from|by|of|und|and|vor|nach|before|after|ab|to|jahr|jahre|jahres|year|anfang|mitte|ende|early|late|during|for|the|between|zwischen|around|um|–|-|mid)|[(/,–-]|^)\s*$/iu;

/** Nothing is counted right behind these: "seit 2019 Rentner", "zwischen 1869 und 1887 Karten". */
const SINCE_BEFORE =
  /\b(?:seit|since|anno|im jahr|im jahre|in the year|(?:zwischen|von|between|from) (?:1\d|20)\d\d (?:und|bis|and|to))\s+$/iu;
const NOUN_AFTER = /^ (?:\p{Ll}+e[nr]? )?\p{Lu}\p{Ll}+en\b/u;
const FUNCTION_AFTER =
  /^(?:[.,;:)!?]|\s+(?:der|die|das|den|dem|in|im|am|an|auf|aus|bei|mit|nach|von|vor|zu|zum|zur|für|und|seine|seinen|ihre|als|wurde|war|hatte|the|a|at|on|with|and|to|was|when|after|as)\b)/u;
const COUNTED_AFTER =
  /^\s+(?:\p{Lu}\p{Ll}+(?:en|er|innen|te|ungen)|people|euro|dollar|menschen|met(?:er|re)s?|kilomet(?:er|re)s?|dollars|euros|pounds|percent|prozent|km|seats|votes|homes|soldiers|troops|deaths|jobs|miles|acres|feet|tonnes)\b/u;

/** Four digits are a year where a preposition, a bracket or a word for it stands before them, and nothing counted behind. */
/** "zwischen 1600 und 3400 Tonnen": one end of a range whose other is no year. */
const RANGE_AFTER = /^\s(?:und|bis|and|to)\s(?!1[5-9]\d\d\b|20\d\d\b)[\d.,]+\s\p{L}/u;

export function yearStands(
  text: string,
  at: number,
  g: { readonly year?: string | undefined; readonly start?: string | undefined },
): boolean {
  const value = Number(g.year);
  const start = text.slice(Math.max(0, at - 24), at);
  const after = text.slice(at + 4, at + 30);
  if (g.start !== undefined) return true;
  const whole = text.slice(at, at + 12);
  if (/^\D/.test(whole)) return true;
  if (
    /^\s?(?:%|€|\$|°)/.test(after) ||
    /^\s(?:Euro|Pfund|Franken|Mark|DM|Rubel|Kronen|Tonnen|Kilo|Kilogramm|Liter|Hektar|Quadratmeter|Megawatt|Meter|Kilometer|km|Prozent|Dollar|Menschen|people|million|Millionen)/.test(
      after,
    )
  )
    return false;
  if (/[$€£#]\s?$/.test(start)) return false;
  if (/\b(?:zwischen|between)\s(?:\p{L}+\s)?$/u.test(start) && RANGE_AFTER.test(after)) return false;
  if (SINCE_BEFORE.test(start) && value >= 1000 && value <= 2100) return true;
  if (YEAR_BEFORE.test(start) && !COUNTED_AFTER.test(after)) return true;
  if (FUNCTION_AFTER.test(after)) return value >= 1100 && value <= 2100;
  return value >= 1900 && value <= 2035 && !COUNTED_AFTER.test(after) && !NOUN_AFTER.test(after);
}
