import { dayText } from '../../ui/days';
import { sayIn, uiLang } from '../../ui/strings';
import type { Exported, Format } from './format';

/**
 * Flash cards as Anki's text import takes them (docs.ankiweb.net, "Text Files"): front, back, tags; no HTML,
 * fields with a tab, a line break or a quotation mark in quotation marks.
 */
export const anki: Format = {
  extension: 'txt',
  mime: 'text/plain',
  figuresOnly: false,
  head: () => '#separator:tab\n#html:false\n#tags column:3\n',
  page: (cards) =>
    cards.map((card) => `${[front(card), back(card), tags(card)].map(field).join('\t')}\n`).join(''),
  foot: '',
};

function front({ card, articles }: Exported): string {
  if (card.kind !== 'figure') return card.title;
  const lang = uiLang(card.lang);
  const day = card.day ?? articles[0]?.published ?? null;
  const what = card.subject ? `${card.label}: ${card.subject}` : card.label;
  return `${what}${day ? ` (${dayText(lang, day)})` : ''}?\n${card.sentence.replace(card.shown, '…')}`;
}

function back({ card, note, articles }: Exported): string {
  const lang = uiLang(card.lang);
  const say = sayIn(lang);
  const lines: string[] = [];
  if (card.kind === 'figure') {
    lines.push(card.attribution ? `${card.shown} (${card.attribution})` : card.shown);
  } else {
    lines.push(card.gist);
    if (card.kind === 'person' && card.roleAt && articles[0]?.published)
      lines.push(`${say('card.onDay', { day: dayText(lang, articles[0].published) })}: ${card.roleAt}`);
    if (card.kind === 'person' && card.roleNow) lines.push(`${say('card.now')}: ${card.roleNow}`);
    lines.push(...card.facts.map(({ label, value, asOf }) => `${label}: ${value} (${asOf})`));
  }
  if (note) lines.push(note);
  const source = card.kind === 'figure' ? articles[0]?.url : card.sources[0]?.url;
  if (source) lines.push(source);
  return lines.filter(Boolean).join('\n');
}

/** Tags have no spaces; two colons make a level. */
const tags = ({ card, saved }: Exported): string =>
  [
    'backstory',
    `backstory::${card.deck}`,
    `backstory::${card.kind}`,
    ...(saved ? ['backstory::saved'] : []),
  ].join(' ');

const field = (text: string): string =>
  /["\t\r\n]/.test(text) || text.startsWith('#') ? `"${text.replaceAll('"', '""')}"` : text;
