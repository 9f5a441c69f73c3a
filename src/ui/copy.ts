import type { Card } from '../model';
import { countedText } from './counted';
import { dayText } from './days';
import { sayIn, type UiLang } from './strings';

export interface CopyContext {
  readonly lang: UiLang;
  readonly day: string | null;
  /** The article the card was read with. */
  readonly article: { readonly title: string | null; readonly url: string | null } | null;
}

const FORMATS = {
  plain: {
    title: (text: string) => text,
    item: (text: string) => `– ${text}`,
    quote: (text: string) => `„${text}“`,
    link: (title: string, url: string) => `${title}: ${url}`,
  },
  markdown: {
    title: (text: string) => `**${escapeMarkdown(text)}**`,
    item: (text: string) => `- ${escapeMarkdown(text)}`,
    quote: (text: string) => `> ${escapeMarkdown(text)}`,
    link: (title: string, url: string) => `[${escapeMarkdown(title)}](${url.replaceAll(')', '%29')})`,
  },
} as const;
export type CopyFormat = keyof typeof FORMATS;

/** A card as text that can be pasted elsewhere, always with its day and its sources. */
export function cardText(card: Card, format: CopyFormat, context: CopyContext): string {
  const say = sayIn(context.lang);
  const as = FORMATS[format];
  const body = format === 'markdown' ? escapeMarkdown : (text: string) => text;
  const lines: string[] = [];
  if (card.kind === 'figure') {
    lines.push(as.title(`${card.shown} ${countedText(card)}`));
    if (card.attribution) lines.push(body(`${say('figure.who')}: ${card.attribution}`));
    lines.push(...card.comparisons.map((comparison) => as.item(comparison.text)));
    lines.push(as.quote(card.sentence));
  } else {
    lines.push(as.title(card.title), body(card.gist));
    if (card.kind === 'person') {
      if (card.roleAt && context.day) {
        lines.push(
          as.item(`${say('card.onDay', { day: dayText(context.lang, context.day) })}: ${card.roleAt}`),
        );
      }
      if (card.roleNow) lines.push(as.item(`${say('card.now')}: ${card.roleNow}`));
    }
    if (card.kind === 'story') {
      const events = [...card.before, ...card.since];
      lines.push(...events.map((event) => as.item(`${dayText(context.lang, event.day)}: ${event.text}`)));
    }
    lines.push(...card.facts.map((fact) => as.item(`${fact.label}: ${fact.value} (${fact.asOf})`)));
    if (card.background) lines.push(body(card.background));
  }
  if (card.asOf) lines.push(body(say('card.asOf', { day: dayText(context.lang, card.asOf) })));
  if (card.sources.length > 0) {
    lines.push(body(`${say('card.sources')}:`));
    lines.push(...card.sources.map((source) => as.link(source.title, source.url)));
  }
  const { article } = context;
  if (article?.url)
    lines.push(as.link(say('copy.readIn', { title: article.title ?? article.url }), article.url));
  return lines
    .filter(Boolean)
    .join(format === 'markdown' ? '\n\n' : '\n')
    .replaceAll('\n\n- ', '\n- ');
}

export function escapeMarkdown(value: string): string {
  return value.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
