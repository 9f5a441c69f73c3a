/** What hand-made pages are made of. */
import { EN, links } from './prose';

export interface Case {
  readonly name: string;
  readonly url: string;
  readonly html: string;
  readonly isArticle: boolean;
  /** Of the reading; what is not named is not looked at. */
  readonly headline?: string;
  readonly title?: string;
  readonly lang?: string | null;
  readonly published?: string | null;
  readonly canonical?: string;
  readonly includes?: readonly string[];
  readonly excludes?: readonly string[];
  readonly captions?: readonly string[];
  /** Needs what a parser alone does not have: scripts, shadow roots, frames. */
  readonly browserOnly?: boolean;
}

export interface Parts {
  readonly lang?: string;
  readonly title?: string;
  readonly head?: string;
  readonly body: string;
  readonly bodyClass?: string;
}

export const page = ({ lang = 'en', title = '', head = '', body, bodyClass = '' }: Parts) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body class="${bodyClass}">${body}</body></html>`;

export const EN_TITLE = 'Port Wexley buys its ferry terminal';
export const DE_TITLE = 'Altenbruck kauft die Mühle am Fluss';
export const first = (texts: readonly string[]) => texts[0] ?? '';
export const last = (texts: readonly string[]) => texts.at(-1) ?? '';
export const chrome = (body: string) =>
  `<header><nav>${links(12)}</nav></header>${body}<footer>${links(20, 'Service')}<p>All rights of this paper are reserved to the paper and nobody else at all.</p></footer>`;
export const article = (body: string, more: Partial<Parts> = {}) =>
  page({
    title: `${EN_TITLE} | The Wexley Post`,
    body: chrome(`<main><article><h1>${EN_TITLE}</h1>${body}</article></main>`),
    ...more,
  });
export const ARTICLE_URL = 'https://www.wexley-post.example/news/port-wexley-buys-its-ferry-terminal-48213';
export const DE_URL =
  'https://www.altenbrucker-bote.example/stadt/altenbruck-kauft-die-muehle-am-fluss-77120.html';
export const whole = { isArticle: true, headline: EN_TITLE, includes: [first(EN), last(EN)] } as const;
export const ld = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`;
