import type { Language } from '../../language';
import { isFirstName } from '../../language/first-names';
import { type LargerName, largerName } from './larger-name';
import { isCredit, isDateline, lineOf } from './line';
import { patternsOf } from './patterns';
import { isProduct } from './products';
import { type TeamContext, teamContext } from './team';
import { isTitle, wordSet } from './word-sets';

/** What stands around a span, as far as it tells names apart. */
export interface Context extends LargerName, TeamContext {
  /** The span begins its sentence: a capital there says nothing. */
  readonly sentenceStart: boolean;
  /** A title or office stands directly before ("Präsident", "Foreign Secretary"). */
  readonly title: boolean;
  /** It is one that anybody may bear ("Herr", "Dr"). */
  readonly civilTitle: boolean;
  /** A given name stands directly before that is not part of the span. */
  readonly firstNameBefore: boolean;
  /** The word before is capitalised, no title, and no sentence starts with it: perhaps part of a longer name. */
  readonly capitalBefore: boolean;
  /** A capitalised word follows that is neither a title nor a day of the week. Offset of that word, or -1. */
  readonly capitalAfter: number;
  readonly placeCue: boolean;
  /** "Chicago-based". */
  readonly based: boolean;
  /** Behind the adjective of some place: "das baden-württembergische Innenministerium". */
  readonly placeAdjective: boolean;
  /** "state Senate": that of a part of the country. */
  readonly regional: boolean;
  /** "Apple shares", "Autobauer Ford". */
  readonly companyCue: boolean;
  /** What a company is stands before it: "Mischkonzern Johnson". */
  readonly companyBefore: boolean;
  /** A product's name follows: "VW Golf". */
  readonly product: boolean;
  /** The span often ends names, and a capitalised word stands before it: "Freemason Island". */
  readonly nameTail: boolean;
  /** "Tageszeitung „Die Glocke“": the quoted name is the one meant. */
  readonly nameQuotedBehind: boolean;
  /** A word for a ship with the ship's quoted name behind it. */
  readonly namedThing: boolean;
  /** An office with a capital where nouns have none: somebody's, not the office as such. */
  readonly officeOfSomebody: boolean;
  /** The span itself is an office or title ("Prime Minister"). */
  readonly isTitle: boolean;
  /** An office with the name of who holds it behind it: "Prime Minister Jane Doe". */
  readonly titleOfName: boolean;
  /** "Tehran radio". */
  readonly broadcaster: boolean;
  /** "Treasury bonds". */
  readonly security: boolean;
  /** "London 2012 Olympics". */
  readonly eventYear: boolean;
  /** A definite article, or a preposition holding one, stands before. */
  readonly article: boolean;
  /** "Karbala-8": an operation, a missile or a mission. */
  readonly numbered: boolean;
  /** The span has no capital. */
  readonly lowerCase: boolean;
  /** An article or another determiner stands before. */
  readonly determiner: boolean;
  /** An article and an adjective with a capital before it: "des Dritten Reiches". */
  readonly articleAndAdjective: boolean;
  /** A preposition that only places follow ("in"), and no possessive behind. */
  readonly inPlace: boolean;
  /** "Golf von …", "Supreme Court of …": the name goes on. */
  readonly ofName: boolean;
  /** A given name with a capitalised word behind it. */
  readonly givenName: boolean;
  /** In German: the adjective of a town before it ("Hamburger Verfassungsschutz"). */
  readonly townAdjective: string | null;
  /** Part of an address: "umweltbundesamt.de", "@…". */
  readonly address: boolean;
  /** A small word in capitals, beside other words in capitals: "FAMILIES WHO LOST". */
  readonly shouted: boolean;
  /** A day of the week behind "on", "next" and the like. */
  readonly calendarDay: boolean;
  /** Behind a particle of a foreign name: "Front pour la Libération". */
  readonly foreignParticle: boolean;
  /** Another word in capitals follows: "CMA CGM". */
  readonly capitalsBehind: boolean;
  /** Opens a sentence and is also a word like "weil" or "will". */
  readonly functionWord: boolean;
  /** A given name before a hyphen: "Hans-Christian". */
  readonly hyphenGivenName: boolean;
  /** A name and "and" before it: "American Telephone and Telegraph Co" may be one company. */
  readonly joinedBefore: boolean;
  /** A compound cut short: "Kurz- und Mittelstrecke". */
  readonly cutCompound: boolean;
  /** "die Niedersachsen": the people, not the place. */
  readonly people: boolean;
  /** The span is written as an abbreviation: "Calif.", "N.J.", "TX". */
  readonly shortened: boolean;
  /** A comma and such an abbreviation follow. */
  readonly shortenedBehind: boolean;
  /** Alone between quotation marks: a ship, a mission, a programme. */
  readonly quoted: boolean;
  /** A word for a newspaper or broadcaster, or for reporting, stands beside. */
  readonly sourceCue: boolean;
  /** The place an agency's report comes from: "Washington (dpa) –". */
  readonly dateline: boolean;
  /** The dateline of another report follows: "… könnte BP London (dpa) –". */
  readonly datelineBehind: boolean;
  /** Inside a photo credit or a byline. */
  readonly credit: boolean;
  /** A country's abbreviation as an adjective: "US-Präsident", "U.S. officials". */
  readonly attributive: boolean;
  /** Two words with capitals follow, and no third. */
  readonly fullNameBehind: boolean;
  /** "sagte", "erklärte": who speaks follows. */
  readonly behindSpeech: boolean;
  /** "a Manhattan and …": one of many. */
  readonly indefinite: boolean;
  readonly hyphenBefore: boolean;
  readonly hyphenAfter: boolean;
  /** "Toronto-Dominion". */
  readonly capitalBehindHyphen: boolean;
}

const WORD_BEFORE = /([\p{L}\p{N}.'’]+)([^\p{L}\p{N}]*)$/u;
const WORD_AFTER = /^([^\p{L}\p{N}]*)([\p{L}\p{N}]+)/u;
/** Far enough to hold the longest word and its punctuation. */
const WINDOW = 60;
/** "D’León", "O'Brien": an article or particle that has lost its vowel. */
const ELIDED = /(?<!\p{L})\p{Lu}['’]$/u;
/** "CMA CGM", "G7 X"; not "the G7 I know". */
const CAPITALS_BEHIND = /^ (?:\p{Lu}{2,}|[B-HJ-Z](?!\.))(?![\p{L}\p{N}-])/u;
/** Two words with capitals and then none: behind an office a full name. */
const FULL_NAME_BEHIND = /^ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?![\p{L}-]| \p{Lu})/u;
const QUOTED_NAME = /^ ["„“»«‚‘]\p{Lu}/u;
const HYPHEN = /[-‐‑]/;
const SENTENCE_END = /[.!?:…*•·]["“”»«‘’)]*\s+["„“»«‚‘(]*$/;
export function contextOf(text: string, start: number, end: number, language: Language): Context {
  const left = text.slice(Math.max(0, start - WINDOW), start);
  const right = text.slice(end, end + WINDOW);
  const before = WORD_BEFORE.exec(left);
  const after = WORD_AFTER.exec(right);
  const gapBefore = before?.[2] ?? '';
  const gapAfter = after?.[1] ?? '';
  const wordBefore = before?.[1]?.replace(/\.$/, '') ?? '';
  const wordAfter = after?.[2] ?? '';
  const besideBefore = /^[ \u00a0.]?[ \u00a0]?$/.test(gapBefore) && gapBefore !== '';
  const besideAfter =
    /^\.?[ \u00a0]$/.test(gapAfter) && (gapAfter.length === 1 || isAbbreviation(text, start, end));
  const abbreviated =
    before?.[1]?.endsWith('.') === true && /^\s+$/.test(gapBefore) && language.isAbbreviation(wordBefore);
  const sentenceStart =
    left.trim() === '' || /\n\s*$/.test(left) || (SENTENCE_END.test(left) && !abbreviated);
  const lowerBefore = wordBefore.toLowerCase();
  const lowerAfter = wordAfter.toLowerCase();
  const patterns = patternsOf(language);
  const title =
    (besideBefore && !sentenceStart && isTitle(lowerBefore, language)) ||
    patterns.sharedTitle.test(left) ||
    patterns.longTitle?.test(left) === true;
  const hyphenBefore =
    HYPHEN.test(left.slice(-1)) &&
    /[\p{L}\p{N}]/u.test(left.slice(-2, -1)) &&
    !language.compounds.prefixes.has(lowerBefore);
  const hyphenAfter = HYPHEN.test(right.slice(0, 1)) && /[\p{L}\p{N}]/u.test(right.slice(1, 2));
  const line = lineOf(text, start, end);
  const surface = text.slice(start, end);
  const office = isTitle(surface.slice(surface.search(/\p{L}+$/u)).toLowerCase(), language);
  // "Das Buch ist sein. Merkel …": the full stop parts them.
  const adjoins = besideBefore && !sentenceStart;
  const article = adjoins && wordSet(language, 'articles').has(lowerBefore);
  return {
    article,
    address: /^\.\p{Ll}{2,4}(?!\p{L})/u.test(right) || /(?:www\.|@|\.\p{Ll}{2,4}\/\S*)$/iu.test(left),
    foreignParticle:
      (besideBefore && wordSet(language, 'foreignParticles').has(wordBefore)) || ELIDED.test(left),
    capitalsBehind: CAPITALS_BEHIND.test(right),
    shouted:
      surface === surface.toUpperCase() &&
      (wordSet(language, 'functionWords').has(surface.toLowerCase()) ||
        wordSet(language, 'shoutedWords').has(surface.toLowerCase())) &&
      (/\p{Lu}{4,}$/u.test(wordBefore) || /^[ \u00a0]\p{Lu}{4,}(?!\p{L})/u.test(right)),
    lowerCase: surface === surface.toLowerCase(),
    determiner: article || (adjoins && wordSet(language, 'determiners').has(lowerBefore)),
    articleAndAdjective: besideBefore && !title && patterns.articleAndAdjective?.test(left) === true,
    inPlace: besideBefore && wordSet(language, 'inCues').has(lowerBefore) && !/^(?:['’]|s['’])/.test(right),
    ofName: patterns.ofName.test(right),
    givenName: besideAfter && isCapital(wordAfter) && isFirstName(surface),
    townAdjective: besideBefore ? (patterns.townAdjective?.exec(wordBefore)?.[1] ?? null) : null,
    functionWord: sentenceStart && wordSet(language, 'functionWords').has(surface.toLowerCase()),
    hyphenGivenName: /^[-‐‑]\p{Lu}\p{L}+ \p{Lu}/u.test(right) && isFirstName(surface),
    joinedBefore: patterns.joinedBefore.test(left),
    cutCompound: patterns.cutCompound.test(right),
    people: article && wordSet(language, 'peoples').has(surface.toLowerCase()),
    nameQuotedBehind: QUOTED_NAME.test(right),
    namedThing: wordSet(language, 'namedAfter').has(surface.toLowerCase()) && QUOTED_NAME.test(right),
    nameTail: wordSet(language, 'nameTails').has(surface.toLowerCase()),
    product: isProduct(right),
    isTitle: office,
    officeOfSomebody: office && !sentenceStart && !language.names.capitalisesNouns && isCapital(surface),
    titleOfName:
      besideAfter &&
      isCapital(wordAfter) &&
      office &&
      (isFirstName(wordAfter) || !language.names.capitalisesNouns || FULL_NAME_BEHIND.test(right)),
    broadcaster: besideAfter && wordSet(language, 'broadcasters').has(wordAfter),
    security: besideAfter && wordSet(language, 'securities').has(wordAfter),
    eventYear: !language.names.capitalisesNouns && /^ (?:19|20)\d\d \p{Lu}/u.test(right),
    shortened: /^(?:\p{Lu}\.? ?)+$/u.test(surface) || text[end] === '.',
    shortenedBehind: /^, (?:(?:\p{Lu}\p{L}{0,4}\. ?)+|\p{Lu}{2}(?!\p{L}))/u.test(right),
    sentenceStart,
    title,
    civilTitle: title && wordSet(language, 'civilTitles').has(lowerBefore),
    firstNameBefore:
      besideBefore &&
      !sentenceStart &&
      !title &&
      (isFirstName(wordBefore) || /^\p{Lu}\.$/u.test(before?.[1] ?? '')),
    capitalBefore:
      besideBefore &&
      !sentenceStart &&
      !title &&
      isCapital(wordBefore) &&
      !/['’]s$/.test(wordBefore) &&
      !wordSet(language, 'calendar').has(lowerBefore) &&
      !wordSet(language, 'articles').has(lowerBefore) &&
      !wordSet(language, 'openers').has(lowerBefore) &&
      !startsSentence(left, before?.index ?? 0),
    capitalAfter:
      besideAfter &&
      isCapital(wordAfter) &&
      !isTitle(lowerAfter, language) &&
      !wordSet(language, 'calendar').has(lowerAfter) &&
      // Headlines in capitals: "Zelensky Is …".
      !wordSet(language, 'functionWords').has(lowerAfter)
        ? end + gapAfter.length
        : -1,
    calendarDay:
      wordSet(language, 'calendar').has(surface.toLowerCase()) &&
      (!besideBefore || sentenceStart || wordSet(language, 'dayCues').has(lowerBefore)),
    placeCue: patterns.placeCue.test(left) || patterns.basedBehind.test(right),
    based: patterns.basedBehind.test(right),
    placeAdjective: patterns.placeAdjective?.test(left) === true,
    regional: besideBefore && wordSet(language, 'regionals').has(lowerBefore),
    companyCue: patterns.companyBehind.test(right) || patterns.companyBefore.test(left),
    companyBefore: patterns.companyNoun.test(left),
    ...largerName(left, right, language),
    ...teamContext(left, right, line.sentence, language),
    dateline: isDateline(text, start, end, sentenceStart, language),
    datelineBehind: /^ \p{Lu}[\p{L} -]{2,24} ?\(\p{L}{2,12}\)/u.test(right),
    credit: isCredit(line.before, line.whole, language),
    attributive:
      hyphenAfter ||
      (!language.names.capitalisesNouns &&
        /^[.]?[ \u00a0-]$/.test(gapAfter) &&
        wordAfter !== '' &&
        !wordSet(language, 'functionWords').has(lowerAfter)),
    sourceCue:
      (besideBefore && wordSet(language, 'sourceCues').has(lowerBefore)) ||
      (besideAfter && wordSet(language, 'sourceCues').has(lowerAfter)),
    quoted: /(?:["„“»«‚‘]|``\s?)$/.test(left) && /^(?:[,.]? ?["“”»«‘’]|[,.]? ?'')(?!\p{L})/u.test(right),
    numbered: /^[-‐‑]\d/.test(right) || (/\d[.,]$/.test(left) && /^\d/.test(surface)),
    fullNameBehind: FULL_NAME_BEHIND.test(right) && !isTitle(lowerAfter, language),
    behindSpeech: besideBefore && wordSet(language, 'speechVerbs').has(lowerBefore),
    indefinite:
      besideBefore &&
      !hyphenAfter &&
      wordSet(language, 'indefiniteArticles').has(lowerBefore) &&
      (!besideAfter || wordSet(language, 'functionWords').has(lowerAfter)),
    hyphenBefore,
    hyphenAfter,
    capitalBehindHyphen: /^[-‐‑]\p{Lu}\p{Ll}/u.test(right),
  };
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** "U.S" in "U.S. officials": the full stop belongs to the name, not to the sentence. */
const isAbbreviation = (text: string, start: number, end: number): boolean =>
  text.slice(start, end).includes('.');

function startsSentence(left: string, index: number): boolean {
  const lead = left.slice(0, index);
  return lead.trim() === '' || SENTENCE_END.test(lead) || /\n\s*$/.test(lead);
}
