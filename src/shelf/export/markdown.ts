import { cardText, escapeMarkdown } from '../../ui/copy';
import { dayText } from '../../ui/days';
import { sayIn, uiLang } from '../../ui/strings';
import type { ExportContext, Exported, Format } from './format';

/** Cards as they are copied, with their sources, one after the other. */
export const markdown: Format = {
  extension: 'md',
  mime: 'text/markdown',
  figuresOnly: false,
  head: ({ lang, day }) => {
    const say = sayIn(lang);
    return `# ${say('export.title')}\n\n${escapeMarkdown(dayText(lang, day))}\n`;
  },
  page: (cards, context) => cards.map((card) => `\n---\n\n${one(card, context)}\n`).join(''),
  foot: '',
};

function one({ card, note, articles }: Exported, { lang }: ExportContext): string {
  const [article = null] = articles;
  const parts = [
    cardText(card, 'markdown', { lang: uiLang(card.lang), day: article?.published ?? null, article }),
  ];
  if (article?.published)
    parts.push(escapeMarkdown([article.site, dayText(lang, article.published)].filter(Boolean).join(', ')));
  if (note) parts.push(`${sayIn(lang)('note')}:\n\n${quote(note)}`);
  return parts.join('\n\n');
}

const quote = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${escapeMarkdown(line)}`)
    .join('\n');
