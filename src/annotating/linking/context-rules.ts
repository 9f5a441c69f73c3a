import { isFirstName } from '../../language/first-names';
import type { Context } from './context';
import { capitalBefore, inQuotedName, institutionBefore, type NameBehind, nameBehind } from './larger-name';
import type { Rules } from './lazily';
import { isCredit, isDateline, type Line, lineOf } from './line';
import { isProduct } from './products';
import { type Spot, startsSentence } from './spot';
import { isTitle, wordSet } from './word-sets';

/** What several answers share. */
interface Shared {
  readonly line: Line;
  readonly behind: NameBehind;
}

/** "D’León", "O'Brien": an article or particle that has lost its vowel. */
const ELIDED = /(?<!\p{L})\p{Lu}['’]$/u;
/** "CMA CGM", "G7 X"; not "the G7 I know". */
const CAPITALS_BEHIND = /^ (?:\p{Lu}{2,}|[B-HJ-Z](?!\.))(?![\p{L}\p{N}-])/u;
/** Two words with capitals and then none: behind an office a full name. */
const FULL_NAME_BEHIND = /^ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?![\p{L}-]| \p{Lu})/u;
/** "(BA/gm)": who wrote the report. */
const AUTHORS = /^(?:\/\p{L}{2,4})?\/\p{Ll}{2,3}\)/u;
const QUOTED_NAME = /^ ["„“»«‚‘]\p{Lu}/u;
/** "(D-New York)": whom a lawmaker stands for. */
const PARTY = /\([DRI]-$/;
/** A noun directly before the opening quotation mark. */
const NOUN_AND_QUOTE = /\p{Lu}\p{L}+ ["„“»«‚‘]$/u;
/** A space and a quotation mark. */
const QUOTE_LENGTH = 2;
const YEAR = /(?<!\d)(?:19|20)\d\d[ \u00a0]$/;
const WORD_AND_COMMA = /^ \p{Lu}\p{Ll}+,/u;
const WORD_AND_VERB = /^ \p{Lu}\p{Ll}+ \p{Ll}+t(?: |e[tn]? )/u;
const CAPITALS = /^\p{Lu}[^ ]*(?: \p{Lu}[^ ]*)+$/u;
const OF_BODY = /(\p{Lu}\p{L}+) (?:for|of|on|against)(?: (?:the|an?))? (?:\p{Lu}\p{L}+,? and )?$/u;
const HYPHEN = /[-‐‑]/;
const HYPHENED = /^\p{Lu}\p{Ll}{2,}[-‐‑]\p{Lu}\p{Ll}{2,}$/u;

/** Longer words are enough to tell: small ones have no capital in headlines either. */
const LONGER_WORDS = /(?<![\p{L}'’])\p{L}{4,}/gu;
const ENOUGH_WORDS = 4;
const MOST = 0.8;

function isHeadline(sentence: string): boolean {
  const words = sentence.match(LONGER_WORDS) ?? [];
  return words.length >= ENOUGH_WORDS && words.filter(isCapital).length >= words.length * MOST;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** How each question about a span is answered. */
export const RULES: Rules<Spot, Context & Shared> = {
  line: ({ text, start, end }) => lineOf(text, start, end),
  behind: ({ right, language }) => nameBehind(right, language),
  article: ({ language, lowerBefore, adjoins }) => adjoins && wordSet(language, 'articles').has(lowerBefore),
  articleInName: ({ wordBefore }, { article }) => article && isCapital(wordBefore),
  address: ({ left, right }) =>
    /^\.\p{Ll}{2,4}(?!\p{L})/u.test(right) || /(?:www\.|@|\.\p{Ll}{2,4}\/\S*)$/iu.test(left),
  foreignParticle: ({ language, left, wordBefore, besideBefore }) =>
    (besideBefore && wordSet(language, 'foreignParticles').has(wordBefore)) || ELIDED.test(left),
  capitalsBehind: ({ right }) => CAPITALS_BEHIND.test(right),
  shouted: ({ language, right, surface, lower, wordBefore }) =>
    surface === surface.toUpperCase() &&
    (wordSet(language, 'functionWords').has(lower) || wordSet(language, 'shoutedWords').has(lower)) &&
    (/\p{Lu}{4,}$/u.test(wordBefore) || /^[ \u00a0]\p{Lu}{4,}(?!\p{L})/u.test(right)),
  lowerCase: ({ surface }) => surface === surface.toLowerCase(),
  determiner: ({ language, lowerBefore, adjoins }, { article }) =>
    article || (adjoins && wordSet(language, 'determiners').has(lowerBefore)),
  relative: ({ left, patterns }) => patterns.relativeBefore?.test(left) === true,
  articleAndAdjective: ({ left, besideBefore, patterns }, { title }) =>
    besideBefore && !title && patterns.articleAndAdjective?.test(left) === true,
  inPlace: ({ language, right, lowerBefore, adjoins }) =>
    adjoins && wordSet(language, 'inCues').has(lowerBefore) && !/^(?:['’]|s['’])/.test(right),
  ofName: ({ right, patterns }) => patterns.ofName.test(right),
  givenName: ({ surface, wordAfter, besideAfter }) =>
    besideAfter && isCapital(wordAfter) && isFirstName(surface),
  townAdjective: ({ wordBefore, besideBefore, patterns }) =>
    besideBefore ? (patterns.townAdjective?.exec(wordBefore)?.[1] ?? null) : null,
  functionWord: ({ language, lower }, { sentenceStart }) =>
    sentenceStart && wordSet(language, 'functionWords').has(lower),
  hyphenGivenName: ({ right, surface }) => /^[-‐‑]\p{Lu}\p{L}+ \p{Lu}/u.test(right) && isFirstName(surface),
  joinedBefore: ({ left, patterns }) => patterns.joinedBefore.test(left),
  cutCompound: ({ right, patterns }) => patterns.cutCompound.test(right),
  people: ({ language, lower }, { article }) => article && wordSet(language, 'peoples').has(lower),
  nameQuotedBehind: ({ right }) => QUOTED_NAME.test(right),
  namedThing: ({ language, right, lower }) =>
    wordSet(language, 'namedAfter').has(lower) && QUOTED_NAME.test(right),
  nameTail: ({ language, lower }) => wordSet(language, 'nameTails').has(lower),
  product: ({ right }) => isProduct(right),
  isTitle: ({ language, surface }) =>
    isTitle(surface.slice(surface.search(/\p{L}+$/u)).toLowerCase(), language),
  officeOfSomebody: ({ language, surface }, { isTitle: isOffice, sentenceStart }) =>
    isOffice && !sentenceStart && !language.names.capitalisesNouns && isCapital(surface),
  titleOfName: ({ language, right, wordAfter, besideAfter }, { isTitle: isOffice }) =>
    besideAfter &&
    isCapital(wordAfter) &&
    isOffice &&
    (isFirstName(wordAfter) || !language.names.capitalisesNouns || FULL_NAME_BEHIND.test(right)),
  broadcaster: ({ language, wordAfter, besideAfter }) =>
    besideAfter && wordSet(language, 'broadcasters').has(wordAfter),
  security: ({ language, wordAfter, besideAfter }) =>
    besideAfter && wordSet(language, 'securities').has(wordAfter),
  eventYear: ({ language, right }) =>
    !language.names.capitalisesNouns && /^ (?:19|20)\d\d \p{Lu}/u.test(right),
  shortened: ({ text, end, surface }) => /^(?:\p{Lu}\.? ?)+$/u.test(surface) || text[end] === '.',
  shortenedBehind: ({ right }) => /^, (?:(?:\p{Lu}\p{L}{0,4}\. ?)+|\p{Lu}{2}(?!\p{L}))/u.test(right),
  sentenceStart: ({ sentenceStart }) => sentenceStart,
  title: ({ language, left, lowerBefore, adjoins, patterns }) =>
    (adjoins && isTitle(lowerBefore, language)) ||
    patterns.sharedTitle.test(left) ||
    patterns.longTitle?.test(left) === true,
  civilTitle: ({ language, lowerBefore }, { title }) =>
    title && wordSet(language, 'civilTitles').has(lowerBefore),
  firstNameBefore: ({ wordBefore, rawBefore, besideBefore }, { title, sentenceStart }) =>
    besideBefore && !sentenceStart && !title && (isFirstName(wordBefore) || /^\p{Lu}\.$/u.test(rawBefore)),
  capitalBefore: (
    { language, left, wordBefore, beforeAt, lowerBefore, besideBefore },
    { title, sentenceStart },
  ) =>
    besideBefore &&
    !sentenceStart &&
    !title &&
    isCapital(wordBefore) &&
    !/['’]s$/.test(wordBefore) &&
    !wordSet(language, 'calendar').has(lowerBefore) &&
    !wordSet(language, 'articles').has(lowerBefore) &&
    !wordSet(language, 'openers').has(lowerBefore) &&
    !startsSentence(left, beforeAt),
  capitalAfter: ({ end, language, wordAfter, gapAfter, lowerAfter, besideAfter }) =>
    besideAfter &&
    isCapital(wordAfter) &&
    !isTitle(lowerAfter, language) &&
    !wordSet(language, 'calendar').has(lowerAfter) &&
    // Headlines in capitals: "Zelensky Is …".
    !wordSet(language, 'functionWords').has(lowerAfter)
      ? end + gapAfter.length
      : -1,
  calendarDay: ({ language, lower, lowerBefore, besideBefore }, { sentenceStart }) =>
    wordSet(language, 'calendar').has(lower) &&
    (!besideBefore || sentenceStart || wordSet(language, 'dayCues').has(lowerBefore)),
  placeCue: ({ left, right, patterns }) => patterns.placeCue.test(left) || patterns.basedBehind.test(right),
  based: ({ right, patterns }) => patterns.basedBehind.test(right),
  placeAdjective: ({ left, patterns }) => patterns.placeAdjective?.test(left) === true,
  regional: ({ language, lowerBefore, besideBefore }) =>
    besideBefore && wordSet(language, 'regionals').has(lowerBefore),
  // "the state of New York's subway": how it is, or the state.
  region: ({ left, right, patterns }, { possessive }) =>
    (!possessive && (patterns.regionBefore.test(left) || PARTY.test(left))) ||
    patterns.regionBehind?.test(right) === true ||
    patterns.regionApposition?.test(right) === true,
  regionOffice: ({ left, right, patterns }) =>
    patterns.regionOfficeBefore.test(left) || patterns.regionOfficeBehind?.test(right) === true,
  companyCue: ({ left, right, patterns }) =>
    patterns.companyBehind.test(right) || patterns.companyBefore.test(left),
  companyBefore: ({ left, patterns }) => patterns.companyNoun.test(left),
  otherThing: (_, { behind }) => behind.otherThing,
  company: (_, { behind }) => behind.company,
  legalFormBehind: (_, { behind }) => behind.legalFormBehind,
  anyCapitalBefore: ({ left, language }) => capitalBefore(left, language),
  insideCompany: (_, { behind, anyCapitalBefore }) =>
    behind.insideCompany || (behind.company && anyCapitalBefore),
  institution: ({ left, right, language }) => institutionBefore(left, right, language),
  model: ({ right, patterns }) => patterns.model.test(right),
  inQuotedName: ({ left, right, language }) => inQuotedName(left, right, language),
  versus: ({ left, right, patterns }) =>
    patterns.versusBefore.test(left) || patterns.versusBehind.test(right),
  opponent: ({ left, patterns }, { versus }) => versus || patterns.opponentBefore.test(left),
  teamRole: ({ left, right, lower, patterns }, { sentenceStart }) =>
    patterns.teamRoleBehind.test(right) ||
    (patterns.severalBehind?.test(right) === true &&
      !lower.endsWith('s') &&
      (sentenceStart || patterns.clauseBefore.test(left))),
  possessive: ({ right }) => /^(?:['’]s?|s['’])(?!\p{L})/u.test(right),
  match: ({ patterns }, { line }) => patterns.score.test(line.sentence) && !patterns.vote.test(line.sentence),
  dateline: ({ text, start, end, language }, { sentenceStart }) =>
    isDateline(text, start, end, sentenceStart, language),
  datelineBehind: ({ right }) => /^ \p{Lu}[\p{L} -]{2,24} ?\(\p{L}{2,12}\)/u.test(right),
  credit: ({ language, left, right, lower }, { line }) =>
    isCredit(line.before, line.whole, language) ||
    (left.endsWith('(') && AUTHORS.test(right) && !wordSet(language, 'agencies').has(lower)),
  attributive: ({ language, wordAfter, gapAfter, lowerAfter }, { hyphenAfter }) =>
    hyphenAfter ||
    (!language.names.capitalisesNouns &&
      /^[.]?[ \u00a0-]$/.test(gapAfter) &&
      wordAfter !== '' &&
      !wordSet(language, 'functionWords').has(lowerAfter)),
  sourceCue: ({ language, left, lower, lowerBefore, lowerAfter, besideBefore, besideAfter, patterns }) =>
    (besideBefore && wordSet(language, 'sourceCues').has(lowerBefore)) ||
    (besideAfter && wordSet(language, 'sourceCues').has(lowerAfter)) ||
    (patterns.toldTo?.test(left) === true && !wordSet(language, 'anyPress').has(lower)),
  quoted: ({ left, right }) =>
    /(?:["„“»«‚‘]|``\s?)$/.test(left) && /^(?:[,.]? ?["“”»«‘’]|[,.]? ?'')(?!\p{L})/u.test(right),
  quotedSource: ({ language, left, wordBefore, lowerBefore }, { quoted, sourceCue }) =>
    quoted &&
    language.names.capitalisesNouns &&
    (sourceCue ||
      !NOUN_AND_QUOTE.test(left) ||
      wordSet(language, 'sourceCues').has(lowerBefore) ||
      isTitle(lowerBefore, language) ||
      startsSentence(left, left.length - wordBefore.length - QUOTE_LENGTH)),
  numbered: ({ left, right, surface }) =>
    /^[-‐‑]\d/.test(right) || (/\d[.,]$/.test(left) && /^\d/.test(surface)),
  headline: (_, { line }) => isHeadline(line.sentence),
  nounBehind: ({ language, wordAfter, lowerAfter, besideAfter }) =>
    besideAfter && wordAfter === lowerAfter && !wordSet(language, 'functionWords').has(lowerAfter),
  givenNames: ({ surface }) => surface.split(/[ -]/).every((word) => isFirstName(word)),
  amount: ({ left }) => /\d[ \u00a0]$/.test(left),
  unit: ({ language, left, lower }, { amount }) =>
    amount && wordSet(language, 'bodyUnits').has(lower) && !YEAR.test(left),
  fullNameBehind: ({ language, right, lowerAfter }) =>
    FULL_NAME_BEHIND.test(right) && !isTitle(lowerAfter, language),
  behindSpeech: ({ language, lowerBefore, besideBefore }) =>
    besideBefore && wordSet(language, 'speechVerbs').has(lowerBefore),
  indefinite: ({ language, lowerBefore, lowerAfter, besideBefore, besideAfter }, { hyphenAfter }) =>
    besideBefore &&
    !hyphenAfter &&
    wordSet(language, 'indefiniteArticles').has(lowerBefore) &&
    (!besideAfter || wordSet(language, 'functionWords').has(lowerAfter)),
  hyphenBefore: ({ language, left, lowerBefore }) =>
    HYPHEN.test(left.slice(-1)) &&
    /[\p{L}\p{N}]/u.test(left.slice(-2, -1)) &&
    !language.compounds.prefixes.has(lowerBefore),
  hyphenAfter: ({ right }) => HYPHEN.test(right.slice(0, 1)) && /[\p{L}\p{N}]/u.test(right.slice(1, 2)),
  nameBetween: ({ left, right }, { sentenceStart }) =>
    sentenceStart ? WORD_AND_VERB.test(right) : left.endsWith(', ') && WORD_AND_COMMA.test(right),
  bodyOf: ({ language, left, surface }, { sentenceStart }) =>
    !language.names.capitalisesNouns &&
    !sentenceStart &&
    CAPITALS.test(surface) &&
    wordSet(language, 'institutions').has(OF_BODY.exec(left)?.[1]?.toLowerCase() ?? ''),
  hyphenInside: ({ surface }) =>
    HYPHENED.test(surface) && isFirstName(surface.slice(0, surface.search(HYPHEN))),
  officeBehindHyphen: ({ language, lowerAfter }, { hyphenAfter }) =>
    hyphenAfter && isTitle(lowerAfter, language),
  capitalBehindHyphen: ({ right }) => /^[-‐‑]\p{Lu}\p{Ll}/u.test(right),
};
