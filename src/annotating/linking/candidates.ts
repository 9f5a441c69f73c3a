import type { Language } from '../../language';
import { firstParts } from '../../language/compounds';
import type { Article, EntryKind } from '../../model';
import { FOLD, foldName, UPPER } from '../lexicon/fold';
import { languageFlag, NameFlag } from '../lexicon/format';
import type { Target } from '../lexicon/lexicon';
import { MIN_STEM_UNITS } from '../lexicon/limits';
import { lookup } from '../lexicon/lookup';
import { type FoldedEnding, scan } from '../lexicon/scan';
import type { PackView } from '../pack-view';
import { BREAKS } from './broken-names';
import type { Candidate, CandidateSpan } from './candidate';
import { patternsOf } from './patterns';
import { wordSet } from './word-sets';

/** Names that alone do not tell what they mean. */
const NEEDS_EVIDENCE = NameFlag.weak | NameFlag.demonym | NameFlag.surname | NameFlag.short;

/** In headlines set in capitals a name of at least this many letters still counts as itself. */
const MIN_ALL_CAPS_LETTERS = 4;

/** All spans of the article that some pack has a name for, with every entry the name may stand for on that day. */
export function findCandidates(
  article: Article,
  packs: readonly PackView[],
  language: Language,
): CandidateSpan[] {
  const endings = foldedEndings(language);
  const day = article.published ? Number(article.published.replaceAll('-', '')) : null;
  const bit = languageFlag(language.id);
  const spans = new Map<
    string,
    { start: number; end: number; words: number; compound: boolean; whole: boolean; candidates: Candidate[] }
  >();

  const add = (
    start: number,
    end: number,
    endingUnits: number,
    pack: number,
    target: Target,
    compound: boolean,
  ): void => {
    if ((target.flags & bit) === 0) return;
    if (day !== null && (day < target.from || day > target.to)) return;
    const view = packs[pack];
    if (!view) return;
    const kind = view.kind(target.entry);
    const surface = article.text.slice(start, end);
    if (
      endingUnits > 0 &&
      !mayEnd(surface, endingUnits, kind, target.flags, language) &&
      !(kind === 'organisation' && isPluralOfBody(surface, endingUnits, article.text, start, end, language))
    )
      return;
    if (!caseFits(surface, target.flags, endingUnits)) return;
    if (kind !== 'term' && !language.names.capitalisesNouns && !titleCase(surface, target.flags)) return;
    const key = `${start}-${end}`;
    let span = spans.get(key);
    if (!span) {
      const words = foldName(surface).split(' ').length;
      span = { start, end, words, compound, whole: false, candidates: [] };
      spans.set(key, span);
    }
    // "Hamas" is the body, not the genitive of the town of Hama. The scan tells whole names before inflected ones.
    if (endingUnits > 0 && span.whole) return;
    if (endingUnits === 0 && (target.flags & NEEDS_EVIDENCE) === 0) span.whole = true;
    if (!span.candidates.some((c) => c.pack === pack && c.entry === target.entry)) {
      span.candidates.push({
        pack,
        entry: target.entry,
        kind,
        flags: target.flags,
        prior: view.prior(target.entry),
      });
    }
  };

  packs.forEach((view, pack) => {
    for (const block of article.blocks) {
      const text = article.text.slice(block.start, block.end);
      scan(text, view.lexicon, endings, (start, end, name, ending) => {
        for (const target of view.lexicon.targets(name))
          add(block.start + start, block.start + end, ending, pack, target, false);
      });
      for (const broken of BREAKS) {
        const mended = broken.without(text, language);
        if (mended === null) continue;
        scan(mended, view.lexicon, endings, (start, end, name, ending) => {
          const nameEnd = broken.end(text, start, end, language);
          if (nameEnd < 0) return;
          const left = nameEnd === end ? ending : 0;
          for (const target of view.lexicon.targets(name))
            if (broken.kinds.has(view.kind(target.entry)))
              add(block.start + start, block.start + nameEnd, left, pack, target, false);
        });
      }
      for (const [start, end, short] of middleInitials(text)) {
        const name = lookup(view.lexicon, short);
        if (name < 0) continue;
        for (const target of view.lexicon.targets(name))
          if (view.kind(target.entry) === 'person' && (target.flags & NameFlag.surname) === 0)
            add(block.start + start, block.start + end, 0, pack, target, false);
      }
      for (const [start, end] of dottedWords(text)) {
        const name = lookup(view.lexicon, text.slice(start, end));
        if (name < 0) continue;
        for (const target of view.lexicon.targets(name))
          add(block.start + start, block.start + end, 0, pack, target, false);
      }
      if (language.compounds.heads.size > 0) {
        for (const [start, end] of compoundStems(text, language)) {
          const name = lookup(view.lexicon, text.slice(start, end));
          if (name < 0) continue;
          for (const target of view.lexicon.targets(name))
            if (mayBegin(view, target)) add(block.start + start, block.start + end, 0, pack, target, true);
        }
      }
    }
  });
  return [...spans.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

const endingsCache = new Map<string, FoldedEnding[]>();

function foldedEndings(language: Language): FoldedEnding[] {
  const cached = endingsCache.get(language.id);
  if (cached) return cached;
  const { proper, body, noun, demonym } = language.names.endings;
  const endings = [...new Set([...proper, ...body, ...noun, ...demonym])]
    .sort((a, b) => b.length - a.length)
    .map((ending) => ({ units: [...foldName(ending)].map((c) => c.charCodeAt(0)), minStem: MIN_STEM_UNITS }));
  endingsCache.set(language.id, endings);
  return endings;
}

function mayEnd(
  surface: string,
  units: number,
  kind: EntryKind,
  flags: number,
  { names }: Language,
): boolean {
  const ending = foldName(surface).slice(-units);
  if (flags & NameFlag.demonym) return names.endings.demonym.includes(ending);
  if (kind === 'person' || kind === 'place') return names.endings.proper.includes(ending);
  // Abbreviations take only -s ("NGOs", "der EZBs").
  if (flags & NameFlag.acronym)
    return ending === 's' && (kind !== 'organisation' || names.endings.body.includes('s'));
  return (kind === 'organisation' ? names.endings.body : names.endings.noun).includes(ending);
}

const FORM_BEHIND = /^ (\p{L}+)/u;
/** Long enough for the longest legal form. */
const FORM_WINDOW = 16;

/**
 * "Dominion Textiles Inc" for "Dominion Textile": of several words, with a legal form behind. And two bodies of one
 * kind: "the Tokyo and London Stock Exchanges". In German the first part of a compound: "Küstenwachen-Sprecherin".
 */
function isPluralOfBody(
  surface: string,
  units: number,
  text: string,
  start: number,
  end: number,
  language: Language,
): boolean {
  if (units !== 1) return false;
  if (language.names.capitalisesNouns)
    return LINKING_N.test(surface) && PART_BEHIND.test(text.slice(end, end + 3));
  if (!surface.includes(' ')) return false;
  if (patternsOf(language).joinedBefore.test(text.slice(Math.max(0, start - JOIN_WINDOW), start)))
    return true;
  const form = FORM_BEHIND.exec(text.slice(end, end + FORM_WINDOW))?.[1]?.toLowerCase();
  return form !== undefined && wordSet(language, 'companyForms').has(form);
}

const LINKING_N = /\p{Ll}en$/u;
const PART_BEHIND = /^[-‐‑]\p{Lu}/u;
/** Far enough for a name and the word that joins. */
const JOIN_WINDOW = 30;

/** Where nouns have no capitals, a name of several words ends with one: "the guardian" is no newspaper. */
function titleCase(surface: string, flags: number): boolean {
  if (/^the \p{Ll}/u.test(surface) && (flags & NameFlag.weak) !== 0) return false;
  if ((flags & NameFlag.capital) === 0 || /\p{Lu}\.?\p{Lu}/u.test(surface)) return true;
  return !/[ \u00a0]\p{Ll}[\p{L}'’]*$/u.test(surface);
}

/** A name written with a capital is not the same word in lower case; an abbreviation keeps its capitals. */
function caseFits(surface: string, flags: number, endingUnits: number): boolean {
  if ((flags & NameFlag.capital) === 0) return true;
  let letters = 0;
  let uppers = 0;
  let first = -1;
  const end = surface.length - endingUnits;
  for (let i = 0; i < end; i++) {
    const unit = surface.charCodeAt(i);
    if ((FOLD[unit] ?? 0) < 16 || !/\p{L}/u.test(surface[i] ?? '')) continue;
    letters++;
    if (UPPER[unit]) uppers++;
    if (first < 0) first = UPPER[unit] ?? 0;
  }
  if (letters === 0) return true;
  if (flags & NameFlag.acronym) return uppers === letters;
  if (first !== 1) return false;
  return (
    uppers < letters ||
    letters === 1 ||
    letters >= MIN_ALL_CAPS_LETTERS ||
    (flags & NameFlag.bothCases) !== 0 ||
    DOTTED.test(surface)
  );
}

/** "Gerald R. Ford": a middle initial more than the name the packs know. */
function* middleInitials(text: string): Generator<[number, number, string]> {
  for (const match of text.matchAll(/(\p{Lu}\p{L}+) (?:\p{Lu}\. ?){1,2}(\p{Lu}[\p{L}-]+)/gu))
    yield [match.index, match.index + match[0].length, `${match[1]} ${match[2]}`];
}

/** "E.ON" is written in capitals because it is, not because all is. */
const DOTTED = /\p{L}\.\p{L}/u;
const IN_WORD = /[\p{L}\p{N}]/u;

/** "E.ON", "Booking.com", "ProSiebenSat.1": the scan ends names at a full stop that no abbreviation has. */
function* dottedWords(text: string): Generator<[number, number]> {
  const inWord = (at: number): boolean => IN_WORD.test(text[at] ?? '');
  let from = 0;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    if (dot < from || !inWord(dot - 1) || !inWord(dot + 1)) continue;
    let start = dot;
    while (start > from && inWord(start - 1)) start--;
    let end = dot + 1;
    while (inWord(end) || (text[end] === '.' && inWord(end + 1))) end++;
    from = end;
    yield [start, end];
  }
}

/** Spans of possible first parts of closed compounds whose second part is a known head. */
function* compoundStems(text: string, { compounds }: Language): Generator<[number, number]> {
  for (const match of text.matchAll(/(?<!\p{L})\p{Lu}\p{L}{7,}/gu))
    for (const length of firstParts(match[0], compounds)) yield [match.index, match.index + length];
}

/** Small towns are called like too many things ("Kirchenführer"). */
const MIN_PLACE_PRIOR = 0.6;

/** Whether a name may be the first part of a closed compound: "Nato", "Russland", not "Russe", "Merz" or "Zins". */
function mayBegin(view: PackView, { entry, flags }: Target): boolean {
  if ((flags & (NameFlag.weak | NameFlag.demonym | NameFlag.surname)) !== 0) return false;
  const kind = view.kind(entry);
  return kind !== 'term' && (kind !== 'place' || view.prior(entry) >= MIN_PLACE_PRIOR);
}
