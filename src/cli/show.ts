import type { Card, FigureCard, PersonCard, StoryCard } from '../model';
import type { Result } from './result';

/** Words of the terminal output, by the card's language. */
const WORDS = {
  de: {
    background: 'Hintergrund',
    figures: 'Zahlen',
    glossary: 'Glossar',
    on: 'am',
    now: 'heute',
    asOf: 'Stand',
    before: 'Bis dahin',
    latest: 'Zuletzt',
    since: 'Seither',
    none: 'keine',
    earlier: 'Vorgeschichte',
    noDay: 'Der Tag des Artikels ist nicht bekannt; die Zeitleiste ist nicht geteilt.',
    nothingSince: 'Seither ist nichts verzeichnet.',
    sources: 'Quellen',
    part: 'davon',
    died: 'gestorben',
    office: 'kein Amt',
    confused: 'Nicht zu verwechseln',
  },
  en: {
    background: 'Background',
    figures: 'Figures',
    glossary: 'Glossary',
    on: 'on',
    now: 'now',
    asOf: 'as of',
    before: 'Until then',
    latest: 'Latest',
    since: 'Since then',
    none: 'none',
    earlier: 'Earlier',
    noDay: 'The day of the article is unknown; the timeline is not split.',
    nothingSince: 'Nothing is recorded since.',
    sources: 'Sources',
    part: 'of these',
    died: 'died',
    office: 'no office',
    confused: 'Not to be confused with',
  },
} as const;
type Words = (typeof WORDS)[keyof typeof WORDS];

/** How a heading, an item and a detail are written; one shape for the plain terminal, one for Markdown. */
interface Style {
  readonly deck: (text: string) => string;
  readonly card: (title: string, note: string) => string;
  readonly line: (text: string) => string;
}
const PLAIN: Style = {
  deck: (text) => `\n${text.toUpperCase()}\n${'─'.repeat(text.length)}`,
  card: (title, note) => `\n• ${title}${note && `  [${note}]`}`,
  line: (text) => `  ${text}`,
};
const MARKDOWN: Style = {
  deck: (text) => `\n## ${text}`,
  card: (title, note) => `\n### ${title}${note && ` _(${note})_`}\n`,
  line: (text) => `- ${text}`,
};

export function showResult(result: Result, format: 'plain' | 'markdown'): string {
  const style = format === 'markdown' ? MARKDOWN : PLAIN;
  const lang = result.cards[0]?.lang ?? result.article.lang;
  const words: Words = lang === 'de' ? WORDS.de : WORDS.en;
  const { title, published, lang: articleLang } = result.article;
  const facts = [published, articleLang].filter(Boolean).join(' · ');
  const lines = [
    format === 'markdown' ? `# ${title ?? result.id}\n\n${facts}` : `${title ?? result.id}\n${facts}`,
  ];
  if (result.note) lines.push(style.line(result.note));
  for (const deck of ['background', 'figures', 'glossary'] as const) {
    const cards = result.cards.filter((card) => card.deck === deck);
    lines.push(style.deck(`${words[deck]} (${cards.length})`));
    if (cards.length === 0) lines.push(style.line(words.none));
    for (const card of cards) lines.push(...cardLines(card, style, words, published));
  }
  return `${lines.join('\n')}\n`;
}

function cardLines(card: Card, style: Style, words: Words, day: string | null): string[] {
  switch (card.kind) {
    case 'figure':
      return figureLines(card, style, words);
    case 'story':
      return [
        style.card(card.title, card.relation === 'earlier' ? words.earlier : ''),
        style.line(card.gist),
        ...storyLines(card, style, words),
      ];
    case 'person':
      return [style.card(card.title, ''), style.line(card.gist), ...officeLines(card, style, words, day)];
    case 'organisation':
      return [style.card(card.title, card.nameAt ?? ''), style.line(card.gist)];
    case 'place':
      return [
        style.card(card.title, card.country ?? ''),
        style.line(card.gist),
        ...card.facts.map((fact) => style.line(`${fact.label}: ${fact.value} (${fact.asOf})`)),
      ];
    case 'term':
      return [
        style.card(card.title, ''),
        style.line(card.gist),
        ...card.confusedWith.map((other) =>
          style.line(`${words.confused}: ${other.title} – ${other.difference}`),
        ),
      ];
  }
}

/** Nothing where no office is known: whoever is in a list may well hold one. */
function officeLines(card: PersonCard, style: Style, words: Words, day: string | null): string[] {
  if (!card.roleAt && !card.roleNow && !card.roleBefore && !card.died) return [];
  const lines: string[] = [];
  if (day)
    lines.push(
      style.line(
        `${words.on} ${day}: ${card.roleAt ?? (card.roleBefore ? `${words.office} (${card.roleBefore.title} ${card.roleBefore.from}–${card.roleBefore.to ?? ''})` : words.office)}`,
      ),
    );
  const [now] = card.rolesNow;
  if (card.died) lines.push(style.line(`${words.died} ${card.died}`));
  else
    lines.push(
      style.line(
        `${words.now}: ${card.roleNow ?? words.office}${(now?.asOf ?? card.asOf) ? ` (${words.asOf} ${now?.asOf ?? card.asOf})` : ''}`,
      ),
    );
  return lines;
}

function storyLines(card: StoryCard, style: Style, words: Words): string[] {
  const lines: string[] = [];
  if (card.splitAt === null) lines.push(style.line(words.noDay));
  const event = (e: StoryCard['before'][number]): string =>
    style.line(`${e.day}${e.until ? `–${e.until}` : ''}  ${e.text} (${e.source.title})`);
  const figure = (f: StoryCard['figuresBefore'][number]): string =>
    style.line(
      `${f.day}  ${f.shown} · ${[f.label, f.subject, f.attribution].filter(Boolean).join(' · ')} (${f.source.title})`,
    );
  lines.push(style.line(`${words.before}:`), ...card.before.map(event), ...card.figuresBefore.map(figure));
  if (card.latest) lines.push(style.line(`${words.latest}: ${card.latest.day}  ${card.latest.text}`));
  if (card.splitAt !== null) {
    lines.push(style.line(`${words.since}:`));
    if (card.since.length + card.figuresSince.length === 0) lines.push(style.line(words.nothingSince));
    lines.push(...card.since.map(event), ...card.figuresSince.map(figure));
  }
  return lines;
}

function figureLines(card: FigureCard, style: Style, words: Words): string[] {
  const facts = [card.subject, card.place, card.day, card.attribution && `„${card.attribution}“`]
    .filter(Boolean)
    .join(' · ');
  return [
    style.card(`${card.shown} · ${card.label}`, card.partOf ? words.part : ''),
    style.line(facts || card.sentence),
    ...card.comparisons.map((c) => style.line(c.text)),
  ];
}
