import {
  type Entry,
  type EntryId,
  type Fault,
  type FaultCode,
  isOrganisation,
  isPerson,
  isPlace,
  isStory,
  isTerm,
  kindOf,
  type PartialDay,
  type Role,
  type Texts,
} from '../model';
import { personWarnings } from './check-person';
import { MAX_GIST_CHARS, MAX_SENTENCE_WORDS, MAX_YEARS_BEFORE_WINDOW } from './limits';
import type { SourcedEntry } from './parse';
import type { Problem } from './problem';

/**
 * The rules a pack has to meet beyond its schema. `known` holds ids that other installed packs define.
 * Errors keep a pack out of the build; warnings are for its editors.
 */
export function checkEntries(
  sourced: readonly SourcedEntry[],
  languages: readonly string[],
  known: ReadonlySet<string> = new Set(),
): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set(sourced.map(({ entry }) => entry.id));
  const seen = new Map<string, SourcedEntry>();
  for (const item of sourced) {
    const { entry, file, line } = item;
    const at = (path: string) => `${entry.id}${path && `.${path}`}`;
    const add: Add = {
      error(rule, params, path, message) {
        problems.push({ file, line, path: at(path), message, severity: 'error', rule, params });
      },
      warning(rule, path, message) {
        problems.push({ file, line, path: at(path), message, severity: 'warning', rule });
      },
    };
    const first = seen.get(entry.id);
    if (first) add.error('duplicate-id', {}, '', `already written in ${first.file}:${first.line ?? '?'}`);
    else seen.set(entry.id, item);

    for (const lang of languages) {
      if (!entry.names[lang]) add.error('language', { lang }, 'names', `no name in "${lang}"`);
      if (!entry.gist[lang]) add.error('language', { lang }, 'gist', `no gist in "${lang}"`);
    }
    if (entry.sources.length === 0 && Object.keys(entry.wikipedia).length === 0 && !isStory(entry)) {
      add.error('source', {}, 'sources', 'no source and no Wikipedia title: readers have nothing to open');
    }
    for (const [lang, gist] of Object.entries(entry.gist)) {
      if (gist.length > MAX_GIST_CHARS)
        add.warning('gist-length', `gist.${lang}`, `${gist.length} characters, at most ${MAX_GIST_CHARS}`);
    }
    for (const [field, texts] of textFields(entry)) {
      for (const [lang, text] of Object.entries(texts)) {
        const words = longestSentence(text);
        if (words > MAX_SENTENCE_WORDS)
          add.warning(
            'sentence-length',
            `${field}.${lang}`,
            `a sentence of ${words} words, at most ${MAX_SENTENCE_WORDS}`,
          );
      }
    }
    for (const [path, id] of references(entry)) {
      if (!ids.has(id) && !known.has(id)) add.warning('dead-reference', path, `no entry "${id}"`);
    }
    if (isPerson(entry)) {
      checkRoles(entry.roles, add);
      for (const { rule, path, message } of personWarnings(entry, languages))
        add.warning(rule, path, message);
    }
    if (isStory(entry)) checkStory(entry, languages, add);
  }
  problems.push(...overlaps(sourced), ...samePages(sourced));
  return problems;
}

interface Add {
  error(rule: FaultCode, params: Fault['params'], path: string, message: string): void;
  warning(rule: string, path: string, message: string): void;
}

function checkRoles(roles: readonly Role[], add: Add): void {
  roles.forEach((role, i) => {
    if (!role.to && !role.asOf) add.error('role-dates', {}, `roles[${i}]`, 'has neither "to" nor "asOf"');
    if (role.to && latest(role.to) < earliest(role.from))
      add.error('role-dates', {}, `roles[${i}]`, `ends (${role.to}) before it begins (${role.from})`);
  });
}

function checkStory(
  story: Extract<Entry, { events: unknown }>,
  languages: readonly string[],
  add: Add,
): void {
  const from = earliest(story.window.from);
  const to = story.window.to ? latest(story.window.to) : '9999-12-31';
  if (!story.events.some((event) => latest(event.day) >= from && earliest(event.day) <= to))
    add.error('window', {}, 'events', 'no event lies inside the window');
  const tooEarly = `${Number(from.slice(0, 4)) - MAX_YEARS_BEFORE_WINDOW}${from.slice(4)}`;
  story.events.forEach((event, i) => {
    if (latest(event.day) < tooEarly)
      add.warning('window', `events[${i}]`, `more than ${MAX_YEARS_BEFORE_WINDOW} years before the window`);
    for (const lang of languages)
      if (!event.text[lang]) add.error('language', { lang }, `events[${i}].text`, `no text in "${lang}"`);
    const previous = story.events[i - 1];
    if (previous && earliest(previous.day) > latest(event.day))
      add.warning('order', `events[${i}]`, 'stands after a later event');
  });
}

/** Two people or two organisations with one Wikipedia page are one. A term or a place may share a page with its neighbour. */
function samePages(sourced: readonly SourcedEntry[]): Problem[] {
  const first = new Map<string, string>();
  return sourced.flatMap(({ entry, file, line }) => {
    if (!isPerson(entry) && !isOrganisation(entry)) return [];
    return Object.entries(entry.wikipedia).flatMap(([lang, title]): Problem[] => {
      const page = `${kindOf(entry.id)} ${lang} ${title}`;
      const other = first.get(page);
      first.set(page, other ?? entry.id);
      if (other === undefined || other === entry.id) return [];
      const message = `"${title}" is the page of ${other} too`;
      const path = `${entry.id}.wikipedia.${lang}`;
      return [{ file, line, path, severity: 'warning', rule: 'same-page', message }];
    });
  });
}

/** Two people in an office that only one holds at a time. A day of handing over may be shared. */
function overlaps(sourced: readonly SourcedEntry[]): Problem[] {
  const holders = new Map<string, { item: SourcedEntry; role: Role }[]>();
  for (const item of sourced) {
    if (!isPerson(item.entry)) continue;
    for (const role of item.entry.roles) {
      if (!role.office || role.disputed) continue;
      const list = holders.get(role.office) ?? [];
      list.push({ item, role });
      holders.set(role.office, list);
    }
  }
  const problems: Problem[] = [];
  for (const [office, list] of holders) {
    list.sort((a, b) => (earliest(a.role.from) < earliest(b.role.from) ? -1 : 1));
    let a: (typeof list)[number] | undefined;
    for (const b of list) {
      if (a && a.item.entry.id !== b.item.entry.id && endOf(a.role) > latest(b.role.from)) {
        problems.push({
          file: b.item.file,
          line: b.item.line,
          path: `${b.item.entry.id}.roles`,
          severity: 'error',
          rule: 'office-overlap',
          params: { office, other: a.item.entry.id, day: b.role.from },
          message: `${office} from ${b.role.from}, but ${a.item.entry.id} holds it ${a.role.from}–${a.role.to ?? ''}`,
        });
      }
      // A long tenure may overlap more than the next one.
      if (!a || endOf(b.role) >= endOf(a.role)) a = b;
    }
  }
  return problems;
}

const endOf = (role: Role): string => (role.to ? earliest(role.to) : '9999-12-31');

function* textFields(entry: Entry): Generator<[string, Texts]> {
  yield ['gist', entry.gist];
  yield ['background', entry.background];
  if (isTerm(entry))
    for (const [i, c] of entry.confusedWith.entries()) yield [`confusedWith[${i}].difference`, c.difference];
  if (isStory(entry)) for (const [i, e] of entry.events.entries()) yield [`events[${i}].text`, e.text];
}

export function* references(entry: Entry): Generator<[string, EntryId]> {
  for (const [i, id] of entry.related.entries()) yield [`related[${i}]`, id];
  if (isPerson(entry))
    for (const [i, role] of entry.roles.entries()) if (role.of) yield [`roles[${i}].of`, role.of];
  if (isOrganisation(entry)) {
    if (entry.place) yield ['place', entry.place];
    if (entry.partOf) yield ['partOf', entry.partOf];
    for (const [i, id] of entry.members.entries()) yield [`members[${i}]`, id];
  }
  if (isPlace(entry)) {
    if (entry.capital) yield ['capital', entry.capital];
    if (entry.partOf) yield ['partOf', entry.partOf];
    for (const [i, id] of entry.neighbours.entries()) yield [`neighbours[${i}]`, id];
  }
  if (isTerm(entry))
    for (const [i, c] of entry.confusedWith.entries())
      if (c.entry) yield [`confusedWith[${i}].entry`, c.entry];
  if (isStory(entry)) {
    for (const key of ['core', 'entries'] as const)
      for (const [i, id] of entry.signature[key].entries()) yield [`signature.${key}[${i}]`, id];
    for (const key of ['people', 'places', 'terms'] as const)
      for (const [i, id] of entry[key].entries()) yield [`${key}[${i}]`, id];
    for (const [i, e] of entry.events.entries()) if (e.place) yield [`events[${i}].place`, e.place];
    for (const [i, f] of entry.figures.entries()) if (f.place) yield [`figures[${i}].place`, f.place];
  }
}

const earliest = (day: PartialDay): string =>
  day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day;
const latest = (day: PartialDay): string =>
  day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day;

/** Sentence ends are a full stop, question or exclamation mark before a space and a capital; enough for our own prose. */
function longestSentence(text: string): number {
  let most = 0;
  for (const sentence of text.split(/(?<=[.!?;:])\s+(?=[\p{Lu}„"“])/u))
    most = Math.max(most, sentence.split(/\s+/).filter((w) => /[\p{L}\d]/u.test(w)).length);
  return most;
}
