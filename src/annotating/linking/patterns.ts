import type { Language } from '../../language';

/** A language's lists of words as the patterns that are asked beside every span; made once. */
export interface Patterns {
  readonly versusBefore: RegExp;
  readonly versusBehind: RegExp;
  /** "against Sevilla and …": the first one's preposition counts for all. */
  readonly opponentBefore: RegExp;
  readonly teamRoleBehind: RegExp;
  /** "Portsmouth were": one town, several people; null where verbs do not tell. */
  readonly severalBehind: RegExp | null;
  /** "…, and when": a clause begins with what follows. */
  readonly clauseBefore: RegExp;
  /** The name of a company before its legal form; null where nouns have capitals. Global. */
  readonly company: RegExp | null;
  /** What only parts of a country have ("Statehouse", "Landtag"), and what only the whole has. */
  readonly provincial: RegExp;
  readonly national: RegExp;
  /** Global. */
  readonly sportWords: RegExp;
  /** "Secretary of State", "Minister for Foreign Affairs"; null where nobody writes so. */
  readonly longTitle: RegExp | null;
  /** "Presidents Putin and …". */
  readonly sharedTitle: RegExp;
  readonly companyBehind: RegExp;
  readonly companyBefore: RegExp;
  /** "Mischkonzern …", "carmaker …". */
  readonly companyNoun: RegExp;
  /** "…-based": only of places. */
  readonly basedBehind: RegExp;
  readonly articleBefore: RegExp;
  /** ", die …", ", bei dem …": a relative clause begins; null where its words are no articles. */
  readonly relativeBefore: RegExp | null;
  /** An article, another determiner or an adjective: "der alte …". */
  readonly phraseBefore: RegExp;
  /** "… in Wien": the name goes on with a place. */
  readonly inName: RegExp;
  /** "in the …": a place may follow as well as behind the preposition alone. */
  readonly placeCue: RegExp;
  /** "provinces of Herat and …", "Provinz …": a part of the country by that name. */
  readonly regionBefore: RegExp;
  /** "Kandahar province", "Herat and Kandahar provinces"; null where nothing stands there. */
  readonly regionBehind: RegExp | null;
  /** "…, a state that …"; null where nobody writes so. */
  readonly regionApposition: RegExp | null;
  /** "governor of …", "Senator Jane Doe of …". */
  readonly regionOfficeBefore: RegExp;
  /** "New York Gov.". */
  readonly regionOfficeBehind: RegExp | null;
  readonly vote: RegExp;
  /** "Golf von …", "Supreme Court of the …". */
  readonly ofName: RegExp;
  readonly joinedBefore: RegExp;
  /** "… and London Stock Exchanges": the words behind the joint. */
  readonly joinedBehind: RegExp;
  /** A comma and, in the same clause, a word that joins: perhaps a name that is a list. */
  readonly list: RegExp;
  /** The end of such a name from its first comma on; "Johnson, and Johnson" is none. */
  readonly listEnd: RegExp;
  /** "… and Co": directly behind the name of a firm. */
  readonly firmTail: RegExp;
  readonly cutCompound: RegExp;
  /** The stem of a town's adjective, or null in a language without such. */
  readonly townAdjective: RegExp | null;
  /** "baden-württembergischen": whose it is, known or not; null in a language without such adjectives. */
  readonly placeAdjective: RegExp | null;
  /** An article and an adjective with a capital before a noun. */
  readonly articleAndAdjective: RegExp | null;
  readonly score: RegExp;
  /** "sagte Jane Doe der …", "Interview mit dem …": a newspaper in the dative; null where its article tells nothing. */
  readonly toldTo: RegExp | null;
  readonly model: RegExp;
  readonly institution: RegExp;
  /** The name of somebody or something that a name with "of" belongs to: "Wernher von …". */
  readonly bearer: RegExp;
  readonly capitalRun: RegExp;
  readonly titleWord: RegExp;
  readonly creditOpener: RegExp;
  readonly byline: RegExp;
  /** The full name of a body with its abbreviation in brackets; global. */
  readonly spelledOut: RegExp;
}

const cache = new Map<Language, Patterns>();

export function patternsOf(language: Language): Patterns {
  let patterns = cache.get(language);
  if (!patterns) {
    patterns = compile(language);
    cache.set(language, patterns);
  }
  return patterns;
}

/** The words as alternatives, longer ones first, so that "vs." is not cut to "vs". */
const any = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

/** The same, with or without a capital. */
const anyCase = (words: readonly string[]): string =>
  any(words).replace(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);

/** "Lumber", "Bristol-Myers", but not "Chicago-based". */
const CAPITAL_WORD = "\\p{Lu}(?:[\\p{L}’']|-(?=\\p{Lu}))*";

/** A name of up to three words. */
const NAME = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}";

function compile({ contexts, names }: Language): Patterns {
  const verbs = contexts.winVerbs;
  const small = any(contexts.clubWords);
  return {
    versusBefore: new RegExp(`(?<!\\p{L})(?:${any([...contexts.versus, ...verbs])}) $`, 'u'),
    versusBehind: new RegExp(
      `^ (?:(?:${any(contexts.versus)}) ${verbs.length > 0 ? `|(?:${any(verbs)}) \\p{Lu}` : ''})`,
      'u',
    ),
    opponentBefore: new RegExp(
      `(?<!\\p{L})(?:${any(contexts.opponents)}) (?:\\p{Lu}[\\p{L}'’.-]+(?:,| (?:${any(contexts.joins)})) ){0,3}$`,
      'u',
    ),
    teamRoleBehind: new RegExp(`^(?:['’]s?|s['’])?[ \\u00a0-](?:${any(contexts.teamRoles)})(?!\\p{L})`, 'iu'),
    company: names.capitalisesNouns
      ? null
      : new RegExp(
          `(?<![\\p{L}’'-])(${CAPITAL_WORD}(?: (?:(?:${any(contexts.of)}|&) )?${CAPITAL_WORD}){1,5}) (?:${anyCase(names.companyForms)}|${any(names.companyForms).toUpperCase()})(?!\\p{L})`,
          'gu',
        ),
    provincial: new RegExp(`(?<!\\p{L})(?:${any(contexts.provincialWords)})(?!\\p{L})`, 'iu'),
    national: new RegExp(`(?<!\\p{L})(?:${any(contexts.nationalWords)})`, 'iu'),
    severalBehind:
      contexts.severalVerbs.length > 0
        ? new RegExp(`^ (?:${any(contexts.severalVerbs)})(?!\\p{L})`, 'u')
        : null,
    clauseBefore: new RegExp(`(?<!\\p{L})(?:${anyCase(contexts.clauseOpeners)}) $`, 'u'),
    sportWords: new RegExp(`(?<!\\p{L})(?:${any(contexts.sportWords)})(?!\\p{L})`, 'giu'),
    sharedTitle: new RegExp(
      `(?:${anyCase(contexts.pluralTitles)}) (?:\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}(?:, |,? (?:${any(contexts.joins)}) )){1,3}$`,
      'u',
    ),
    longTitle:
      contexts.titleOf.length > 0
        ? new RegExp(
            `(?<!\\p{L})(?=\\p{Lu})\\p{L}*(?:${anyCase(names.titleEndings)}) (?:${any(contexts.titleOf)})(?: (?:${any(contexts.nameArticles)}))?(?: (?:\\p{Lu}[\\p{L}'’-]+|${any(contexts.joins)})){1,4} $`,
            'u',
          )
        : null,
    companyBehind: new RegExp(`^(?:['’]s)?[ \\u00a0-](?:${anyCase(contexts.companyBehind)})(?!\\p{L})`, 'u'),
    companyBefore: new RegExp(
      `(?:${anyCase(contexts.companyBefore)}|(?<!\\p{L})(?:${anyCase(contexts.companyBehind)}) (?:${any(contexts.of)}|in))[ \\u00a0]$`,
      'u',
    ),
    companyNoun: new RegExp(`(?:${anyCase(contexts.companyBefore)})[ \\u00a0]$`, 'u'),
    basedBehind: new RegExp(`^[-‐‑](?:${any(contexts.basedBehind)})(?!\\p{L})`, 'u'),
    phraseBefore: new RegExp(
      `(?<!\\p{L})(?:${anyCase([...names.articles, ...names.determiners])}|\\p{Ll}{3,}(?:${any(contexts.adjectiveEndings)}))[ \\u00a0]$`,
      'u',
    ),
    articleBefore: new RegExp(`(?<!\\p{L})(?:${anyCase(names.articles)})[ \\u00a0]$`, 'u'),
    relativeBefore: names.capitalisesNouns
      ? new RegExp(`, (?:\\p{Ll}{2,6} )?(?:${any(names.articles)}) $`, 'u')
      : null,
    inName: new RegExp(`^ (?:${any(names.inCues)}) \\p{Lu}`, 'u'),
    placeCue: new RegExp(
      `(?<!\\p{L})(?:${anyCase(names.placeCues)})(?:[ \\u00a0](?:${any(names.articles)}))?[ \\u00a0]$`,
      'u',
    ),
    regionBefore: new RegExp(
      `(?<!\\p{L})(?:${anyCase(contexts.regionsBefore)}) (?:${NAME}(?:, |,? (?:${any(contexts.joins)}) )){0,3}$`,
      'u',
    ),
    regionBehind:
      contexts.regionsBehind.length > 0
        ? new RegExp(
            `^(?:(?:, |,? (?:${any(contexts.joins)}) )${NAME}){0,3} (?:${any(contexts.regionsBehind)})(?!\\p{L})`,
            'u',
          )
        : null,
    regionApposition:
      contexts.regionNouns.length > 0
        ? new RegExp(
            `^, (?:${any([...names.articles, ...names.determiners, ...contexts.indefiniteArticles])})(?: [\\p{L}'’-]+){0,4} (?:${any(contexts.regionNouns)})(?=[,.;:)]| \\p{Lu}| (?:${any(contexts.clauseOpeners)}) )`,
            'u',
          )
        : null,
    regionOfficeBefore: new RegExp(
      `(?<!\\p{L})(?:${anyCase(contexts.regionOfficesBefore)}${
        contexts.regionOfficers.length > 0
          ? `|(?:${any(contexts.regionOfficers)}) (?:\\p{Lu}[\\p{L}.'’-]* ){1,3}(?:${any(contexts.of)}|from)`
          : ''
      }) $`,
      'u',
    ),
    regionOfficeBehind:
      contexts.regionOfficesBehind.length > 0
        ? new RegExp(`^(?:['’]s)? (?:${any(contexts.regionOfficesBehind)})(?!\\p{L})`, 'iu')
        : null,
    vote: new RegExp(`(?<!\\p{L})(?:${any(contexts.voteWords)})(?!\\p{L})`, 'iu'),
    ofName: new RegExp(`^ (?:${any(contexts.of)})(?: (?:${any(contexts.nameArticles)}))? \\p{Lu}`, 'u'),
    joinedBefore: new RegExp(`\\p{Lu}[\\p{L}'’-]+ (?:${any(contexts.joins)}) $`, 'u'),
    joinedBehind: new RegExp(`^ (?:${any(contexts.joins)})((?: \\p{Lu}[\\p{L}'’-]*){2,4})`, 'u'),
    list: new RegExp(`,[^.!?;:()\\n]{0,80} (?:${any(contexts.joins)}) `, 'u'),
    listEnd: new RegExp(`^,(?! (?:${any(contexts.joins)}) ).* (?:${any(contexts.joins)}) `, 'u'),
    firmTail: new RegExp(`^,? (?:${any(contexts.joins)}) (?:${any(contexts.firmTails)})(?!\\p{L})`, 'u'),
    cutCompound: new RegExp(`^[-‐‑] (?:${any(contexts.compoundJoins)}) `, 'u'),
    townAdjective: contexts.townAdjective
      ? new RegExp(`^(\\p{Lu}\\p{L}{2,})${contexts.townAdjective}$`, 'u')
      : null,
    placeAdjective: contexts.placeAdjective
      ? new RegExp(`\\p{L}${contexts.placeAdjective}(?:${any(contexts.adjectiveEndings)})[ \\u00a0]$`, 'u')
      : null,
    articleAndAdjective:
      contexts.adjectiveEndings.length > 0
        ? new RegExp(
            `(?<!\\p{L})(?:${any(names.articles)}) \\p{Lu}\\p{L}+(?:${any(contexts.adjectiveEndings)}) $`,
            'iu',
          )
        : null,
    score: new RegExp(
      `(?<![\\d:.,-])\\d{1,2}[:–-]\\d{1,2}(?![\\d:.,-]|\\s?(?:${any(contexts.noResult)})(?!\\p{L}))`,
      'iu',
    ),
    toldTo:
      contexts.toldPhrases.length > 0
        ? new RegExp(
            `(?<!\\p{L})(?:(?:${any(contexts.speechVerbs)}) (?:(?:\\p{Lu}[\\p{L}’-]+ ){2,4}|${any(contexts.speakers)} )|(?:${any(contexts.toldPhrases)}) )(?:${any(contexts.toldArticles)}) $`,
            'u',
          )
        : null,
    model: new RegExp(
      `^[ \\u00a0-](?:(?!(?:19|20)\\d\\d\\b|\\d{1,3}[-–:]\\d{1,2}(?!\\d))\\d{2,4}\\b(?![.,:]\\d| ?%| \\p{Lu}| (?:${any(contexts.noModel)})(?!\\p{L}))|\\p{Lu}\\d{1,4}\\b)|^-\\d`,
      'u',
    ),
    institution: names.capitalisesNouns
      ? new RegExp(`([\\p{L}-]+)(?: (?:${any(contexts.institutionOf)}))?[ \\u00a0]$`, 'u')
      : new RegExp(
          `(\\p{Lu}[\\p{L}-]+) (?:${any(contexts.institutionOf)})[ \\u00a0](?:(?:${any(contexts.nameArticles)}) )?$`,
          'u',
        ),
    bearer: new RegExp(`(\\p{Lu}\\p{L}+) (?:${any(contexts.of)})[ \\u00a0]$`, 'u'),
    capitalRun: new RegExp(`^(?:[ \\u00a0](?:\\p{Lu}[\\p{L}'’-]*|&|${small}))+`, 'u'),
    titleWord: new RegExp(`^(?:${any(contexts.titleWords)})$`, 'u'),
    creditOpener: new RegExp(`([\\p{L}]+)(?::| (?:${any(contexts.creditJoins)}))\\s?[^:.!?\\n]{0,40}$`, 'iu'),
    byline: new RegExp(`^\\s*(?:${any(contexts.bylines)})\\s\\p{Lu}`, 'iu'),
    spelledOut: new RegExp(
      `((?:\\p{Lu}[\\p{L}’'-]+[ \\u00a0](?:(?:${any(contexts.bodyWords)})[ \\u00a0]){0,2}){2,8})\\((\\p{Lu}{2,6})\\)`,
      'gu',
    ),
  };
}
