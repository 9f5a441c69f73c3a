import type { Language } from '../../language';
import { isFirstName } from '../../language/first-names';
import { patternsOf } from './patterns';
import { isTitle, wordSet } from './word-sets';

/** Capitalised words behind a name that may still make another thing of it: "Great Lakes Chemical Corp". */
const MAX_RUN_WORDS = 4;
/** Joins two places to one: "San Juan de Nicaragua". */
const JOINED_BEHIND = /^ (?:de|dels?|della|di|do|dos|la|las|los) \p{Lu}/u;
const JOINED_BEFORE = /\p{Lu}\p{L}+ (?:de|del|della|di|dos)(?: la| las| los)? $/u;
/** "University of …" in a German text. */
const ENGLISH_OF = /\p{Lu}\p{L}+ of (?:the )?$/u;
const HYPHEN = /^[-‐‑]/;

/**
 * Whether the words around a span make a longer name of it that means something else:
 * a street, a university, a company, a ship.
 */
export interface LargerName {
  /** What follows makes a street, club or prize of it. */
  readonly otherThing: boolean;
  /** A company's legal form follows. */
  readonly company: boolean;
  /** Such a form follows directly: "Madeira Inc". */
  readonly legalFormBehind: boolean;
  /** A capitalised word before that is no office, also at the start of a sentence; never where nouns have capitals. */
  readonly anyCapitalBefore: boolean;
  /** The name of a company goes on before or behind: "General Motors Acceptance Corp". */
  readonly insideCompany: boolean;
  /** What stands before makes a university, company or ship of it. */
  readonly institution: boolean;
  /** A number or type behind a company's name makes a product of it. */
  readonly model: boolean;
  /** Part of a short quoted name: «Race to Dubai». */
  readonly inQuotedName: boolean;
}

/** What the words behind say; `insideCompany` as far as they do. */
export type NameBehind = Pick<LargerName, 'otherThing' | 'company' | 'legalFormBehind' | 'insideCompany'>;

export function nameBehind(right: string, language: Language): NameBehind {
  const others = wordSet(language, 'otherThings');
  if (HYPHEN.test(right)) {
    // "Willy-Brandt-Haus", "Adenauer-Stiftung": the last part says what it is.
    const joined = /^(?:[-‐‑][\p{L}\p{N}]+)*[-‐‑]([\p{L}\p{N}]+)/u.exec(right);
    const last = joined?.[1]?.toLowerCase() ?? '';
    // "Louisiana-Pacific Corp".
    const behind = /^ (\p{Lu}\p{L}+)/u.exec(right.slice(joined?.[0].length ?? 0))?.[1]?.toLowerCase() ?? '';
    const company = !language.names.capitalisesNouns && wordSet(language, 'companyForms').has(behind);
    return {
      otherThing: others.has(last) || [...others].some((other) => other.length > 4 && last.endsWith(other)),
      company,
      legalFormBehind: false,
      insideCompany: company,
    };
  }
  const forms = wordSet(language, 'companyForms');
  const run = patternsOf(language).capitalRun.exec(right)?.[0] ?? '';
  const words = run
    .toLowerCase()
    .split(/[ \u00a0]/)
    .filter(Boolean)
    .slice(0, MAX_RUN_WORDS);
  // Where nouns are capitalised, a capital behind the next word belongs to another thing.
  const near = language.names.capitalisesNouns ? words.slice(0, 1) : words;
  return {
    otherThing: near.some((word) => others.has(word)) || namesSeveral(right, language),
    company: words.some((word) => forms.has(word)),
    legalFormBehind: forms.has(words[0] ?? ''),
    // "Intel Corp" is Intel; "General Motors Acceptance Corp" is not General Motors.
    insideCompany: words.slice(1).some((word) => forms.has(word)) && !forms.has(words[0] ?? ''),
  };
}

/** "Tokyo and London Stock Exchanges": a plural behind the last of several makes that of all of them. */
function namesSeveral(right: string, language: Language): boolean {
  const run = patternsOf(language).joinedBehind.exec(right)?.[1];
  if (run === undefined) return false;
  const last = run.trim().toLowerCase().split(' ').at(-1) ?? '';
  return last.endsWith('s') && wordSet(language, 'otherThings').has(last);
}

/** "National Guardian Corp": a capitalised word before, also where it begins the sentence. */
export function capitalBefore(left: string, language: Language): boolean {
  const word = /(\p{Lu}[\p{L}'’-]*)[ \u00a0]$/u.exec(left)?.[1]?.toLowerCase();
  return (
    word !== undefined &&
    !/['’]s$|-/.test(word) &&
    !language.names.capitalisesNouns &&
    !wordSet(language, 'functionWords').has(word) &&
    !wordSet(language, 'openers').has(word) &&
    !isTitle(word, language)
  );
}

/** Words of the longest quoted name; more is a sentence. */
const MAX_QUOTED_WORDS = 5;
const OPENED = /["„“»«‚‘]([^"„“”»«‚‘’.!?;\n]{0,40})$/u;
const CLOSED = /^([^"„“”»«‚‘’.!?;\n]{0,40})["“”»«‘’](?!\p{L})/u;

/** «Race to Dubai», “Houston's Top Dentists”: capitals between quotation marks, of which the span is only a part. */
export function inQuotedName(left: string, right: string, language: Language): boolean {
  const opened = OPENED.exec(left)?.[1];
  const closed = CLOSED.exec(right)?.[1];
  if (opened === undefined || closed === undefined) return false;
  const { titleWord } = patternsOf(language);
  const words = `${opened} ${closed.replace(/^['’]s\b/, '')}`.split(/[ \u00a0:]+/).filter(Boolean);
  return (
    words.some((word) => /^\p{Lu}/u.test(word) && !isTitle(word.toLowerCase(), language)) &&
    words.length < MAX_QUOTED_WORDS &&
    words.every((word) => /^[\p{Lu}\d]/u.test(word) || titleWord.test(word))
  );
}

export function institutionBefore(left: string, right: string, language: Language): boolean {
  const patterns = patternsOf(language);
  const ofName = patterns.institution.exec(left)?.[1];
  const lower = ofName?.toLowerCase() ?? '';
  if (ofName && /^\p{Lu}/u.test(ofName) && wordSet(language, 'institutions').has(lower)) return true;
  if (language.names.capitalisesNouns && ENGLISH_OF.test(left)) return true;
  const bearer = patterns.bearer.exec(left)?.[1];
  if (bearer && isFirstName(bearer)) return true;
  if (JOINED_BEHIND.test(right) || JOINED_BEFORE.test(left)) return true;
  const club = /([\p{L}\d.-]+)[ \u00a0]$/u.exec(left)?.[1];
  // "AS", "VfL", but not "As".
  if (
    club &&
    /\p{Lu}.*\p{Lu}|^\p{Lu}\p{Ll}{3}/u.test(club) &&
    wordSet(language, 'clubPrefixes').has(club.toLowerCase())
  )
    return true;
  const ship = /([\p{L}-]+)[ \u00a0]["„“»«‚‘]?$/u.exec(left)?.[1];
  return ship !== undefined && wordSet(language, 'namedAfter').has(ship.toLowerCase());
}
