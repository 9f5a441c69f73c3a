import type { Alias, Texts } from '../../model';

/** What a row of data/listed/ says of a name. */
export interface ListedRow {
  readonly names: Texts;
  readonly aliases: Readonly<Record<string, Alias[]>>;
  readonly weakName: boolean;
  /** The name as encyclopedias have it: "The Herald (Glasgow)". */
  readonly article: string;
  readonly titles: Readonly<Record<string, string>>;
  /** Of a person, where it is not the last word. */
  readonly surname: string | null;
}

/** What companies leave away once they are named: "Dominion Textile" is "Dominion" in the next sentence. */
const TAIL =
  / (?:Airlines|Airways|Bank|Bankshares|Brands|Breweries|Capital|Communications|Company|Corporation|Electric|Electronics|Energy|Entertainment|Financial|Foods|Group|Holdings?|Industries|International|Investments|Limited|Management|Media|Mining|Motors?|Partners|Pharmaceuticals|Resources|Securities|Steel|Stores|Supermarkets|Systems|Technologies|Technology|Textile)$/;
const SHORT_MIN = 5;

/** The name's first word or two, which mean the company only where it is named in full. */
export function shortCompanyName(name: string): string | null {
  const short = name.replace(TAIL, '').replace(/,? (?:Inc|Ltd|Corp)\.$/, '');
  const words = short.split(' ').length;
  return short !== name &&
    words <= 2 &&
    short.length >= SHORT_MIN &&
    !/^(?:The|Bank|China|First|National)\b/.test(short)
    ? short
    : null;
}

const BRACKET = / \([^)]*\)$/;

/**
 * "Name; Alias; ~weak alias; de=German name; de:German alias; en:English alias; wp.en=Title": fields after semicolons.
 * "~Name" needs evidence, and so does "Name (what it is)", which is the title of its article; "wp.de=" without a title takes the kind's default away.
 * "sn=Xi": a person's surname.
 */
export function parseListed(written: string): ListedRow {
  const [first = '', ...fields] = written.split(';').map((field) => field.trim());
  const article = first.replace(/^~/, '');
  const name = article.replace(BRACKET, '');
  const weakName = first.startsWith('~') || name !== article;
  const names: Record<string, string> = { de: name, en: name };
  const titles: Record<string, string> = {};
  let surname: string | null = null;
  const aliases: Record<string, Alias[]> = {};
  for (const field of fields) {
    const [, key, sign, value = field] = /^(wp\.de|wp\.en|de|en|sn)(=|:)(.*)$/.exec(field) ?? [];
    if (key?.startsWith('wp.')) titles[key.slice('wp.'.length)] = value;
    else if (key === 'sn') surname = value;
    else if (key !== undefined && sign === '=') names[key] = value;
    else {
      const lang = key ?? 'mul';
      const weak = value.startsWith('~');
      const list = aliases[lang] ?? [];
      aliases[lang] = list;
      list.push(weak ? { name: value.slice(1), weak } : { name: value });
    }
  }
  const bare = /^The (\S+ .+)$/.exec(name)?.[1];
  if (bare && !aliases.mul?.some((alias) => alias.name === bare))
    aliases.mul = [...(aliases.mul ?? []), weakName ? { name: bare, weak: true } : { name: bare }];
  return { names, aliases, weakName, article, titles, surname };
}
