/** Articles as pages have them: languages, markup, metadata, kinds. */
import {
  ARTICLE_URL,
  article,
  type Case,
  chrome,
  DE_TITLE,
  DE_URL,
  EN_TITLE,
  first,
  last,
  ld,
  page,
  whole,
} from './page';
import { AR, DE, EN, FR, JA, links, paragraphs } from './prose';

export const ARTICLES: readonly Case[] = [
  { name: 'a plain article', url: ARTICLE_URL, html: article(paragraphs(EN)), ...whole, lang: 'en' },
  {
    name: 'a German article with a dateline in words',
    url: DE_URL,
    html: page({
      lang: 'de-DE',
      title: `${DE_TITLE} - Altenbrucker Bote`,
      body: chrome(
        `<main><h1>${DE_TITLE}</h1><p class="byline">Von Jette Holm</p><span class="stamp">6. Januar 2022, 14:07 Uhr</span>${paragraphs(DE)}</main>`,
      ),
    }),
    isArticle: true,
    headline: DE_TITLE,
    lang: 'de',
    published: '2022-01-06',
    includes: [first(DE), last(DE)],
    excludes: ['Jette Holm', '14:07'],
  },
  {
    name: 'paragraphs that are line breaks in one element',
    url: ARTICLE_URL,
    html: page({ title: EN_TITLE, body: `<h1>${EN_TITLE}</h1><div>${EN.join('<br><br>')}</div>` }),
    ...whole,
  },
  {
    name: 'a page of the nineties: tables and font elements',
    url: 'http://www.wexley.example/archive97/port-wexley-buys-ferry-terminal.htm',
    html: `<html><head><title>${EN_TITLE}</title></head><body><table><tr><td>${links(8)}</td><td><font size=5><b>${EN_TITLE}</b></font><p>${EN.join('<p>')}</td></tr></table></body></html>`,
    isArticle: true,
    includes: [first(EN), last(EN)],
  },
  {
    name: 'JSON-LD names the text, the day and the language',
    url: ARTICLE_URL,
    html: article(
      `${paragraphs(EN)}<p>The desk of this paper can be reached on every day of the week but Sunday, by telephone and by letter.</p>`,
      {
        head: ld({
          '@type': 'NewsArticle',
          headline: EN_TITLE,
          datePublished: '2024-05-03T21:15:00+02:00',
          inLanguage: 'en-GB',
          articleBody: EN.join('\n'),
        }),
      },
    ),
    ...whole,
    published: '2024-05-03',
    excludes: ['The desk of this paper'],
  },
  {
    name: 'JSON-LD with raw line breaks in its strings',
    url: ARTICLE_URL,
    html: article(paragraphs(EN), {
      head: `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${EN_TITLE}","description":"two\nlines","datePublished":"2023-11-07"}</script>`,
    }),
    ...whole,
    published: '2023-11-07',
  },
  {
    name: 'JSON-LD that is not JSON at all',
    url: ARTICLE_URL,
    html: article(paragraphs(EN), {
      head: '<script type="application/ld+json">{oops</script><meta property="article:published_time" content="2021-02-03T04:05:06Z">',
    }),
    ...whole,
    published: '2021-02-03',
  },
  {
    name: 'JSON-LD in a graph',
    url: ARTICLE_URL,
    html: article(paragraphs(EN), {
      head: ld({
        '@graph': [
          { '@type': 'WebSite', name: 'The Wexley Post' },
          { '@type': ['NewsArticle'], headline: EN_TITLE, datePublished: '2025-01-31' },
        ],
      }),
    }),
    ...whole,
    published: '2025-01-31',
  },
  {
    name: 'microdata names the text',
    url: ARTICLE_URL,
    html: article(
      `<time itemprop="datePublished" datetime="2020-07-01T08:00">Wednesday</time><div itemprop="articleBody">${paragraphs(EN)}</div>`,
    ),
    ...whole,
    published: '2020-07-01',
  },
  {
    name: 'the page says English, the text is German',
    url: DE_URL,
    html: page({ lang: 'en', title: DE_TITLE, body: `<h1>${DE_TITLE}</h1>${paragraphs(DE)}` }),
    isArticle: true,
    lang: 'de',
  },
  {
    name: 'a page without a language',
    url: ARTICLE_URL,
    html: article(paragraphs(EN)).replace(' lang="en"', ''),
    ...whole,
    lang: 'en',
  },
  {
    name: 'a French article',
    url: 'https://gazette.example/saint-verlin-rachete-la-vieille-gare-1881',
    html: page({
      lang: 'fr',
      title: 'Saint-Verlin rachète la vieille gare',
      body: `<article><h1>Saint-Verlin rachète la vieille gare</h1>${paragraphs(FR)}</article>`,
    }),
    isArticle: true,
    lang: 'fr',
    includes: [last(FR)],
  },
  {
    name: 'an Arabic article, from right to left',
    url: 'https://waha.example/2024/05/news-48110',
    html: page({
      lang: 'ar',
      title: 'المدينة تشتري المبنى القديم على ضفة النهر',
      body: `<div dir="rtl"><h1>المدينة تشتري المبنى القديم على ضفة النهر</h1>${paragraphs(AR)}</div>`,
    }),
    isArticle: true,
    lang: 'ar',
    includes: [first(AR)],
  },
  {
    name: 'a Japanese article',
    url: 'https://minato.example/news/20240503-118822.html',
    html: page({
      lang: 'ja',
      title: '港町が古い船着き場を買い取り市場に改装へ',
      body: `<article><h1>港町が古い船着き場を買い取り市場に改装へ</h1>${paragraphs(JA)}</article>`,
    }),
    isArticle: true,
    lang: 'ja',
    includes: [last(JA)],
  },
  {
    name: 'a paywalled stub is short and still an article',
    url: ARTICLE_URL,
    html: article(
      `${paragraphs(EN, 2)}<div class="paywall"><h2>Read on with a subscription</h2><p>Four weeks for one pound, then the usual price; it can be ended at any time and without a reason.</p></div>`,
      {
        head: ld({
          '@type': 'NewsArticle',
          headline: EN_TITLE,
          isAccessibleForFree: false,
          datePublished: '2026-03-01',
        }),
      },
    ),
    isArticle: true,
    includes: [first(EN)],
    excludes: ['one pound'],
  },
  {
    name: 'a live blog keeps all of its posts',
    url: 'https://www.wexley-post.example/live/storm-reaches-port-wexley-live-51090',
    html: page({
      title: 'Storm reaches Port Wexley: live',
      head: ld({
        '@type': 'LiveBlogPosting',
        headline: 'Storm reaches Port Wexley: live',
        datePublished: '2026-01-09',
      }),
      body: chrome(
        `<main><h1>Storm reaches Port Wexley: live</h1>${EN.map((text, i) => `<article><h2>Update number ${i + 1} from the quay</h2><p>${text}</p></article>`).join('')}</main>`,
      ),
    }),
    isArticle: true,
    includes: [first(EN), EN[3] ?? '', last(EN)],
  },
  {
    name: 'infinite scroll: of two articles the one the page is about',
    url: ARTICLE_URL,
    html: page({
      title: EN_TITLE,
      body: `<main><article><h1>${EN_TITLE}</h1>${paragraphs(EN)}</article><article><h1>Another town, another mill</h1>${DE.map((text) => `<p>${text}</p>`).join('')}</article></main>`,
    }),
    ...whole,
    excludes: [first(DE), 'Another town'],
  },
  {
    name: 'an AMP page',
    url: `${ARTICLE_URL}/amp`,
    html: page({
      title: EN_TITLE,
      bodyClass: 'amp-mode',
      head: `<link rel="canonical" href="${ARTICLE_URL}">`,
      body: `<amp-sidebar>${links(9)}</amp-sidebar><article><h1>${EN_TITLE}</h1><amp-ad>Buy this and that and the other thing too, today.</amp-ad>${paragraphs(EN)}</article>`,
    }),
    ...whole,
    canonical: ARTICLE_URL,
    excludes: ['Buy this'],
  },
  {
    name: 'a print version',
    url: `${ARTICLE_URL}?print=1`,
    html: `<html><head><title>${EN_TITLE}</title></head><body><h1>${EN_TITLE}</h1>${paragraphs(EN)}<p>© The Wexley Post</p></body></html>`,
    ...whole,
    excludes: ['©'],
  },
  {
    name: 'a canonical address of another site is not believed',
    url: ARTICLE_URL,
    html: article(paragraphs(EN), { head: '<link rel="canonical" href="https://elsewhere.example.org/">' }),
    ...whole,
    canonical: ARTICLE_URL,
  },
  {
    name: 'the fragment is no part of the address',
    url: `${ARTICLE_URL}#comments`,
    html: article(paragraphs(EN)),
    ...whole,
    canonical: ARTICLE_URL,
  },
  {
    name: 'soft hyphens and odd blanks are not in the text',
    url: DE_URL,
    html: page({
      lang: 'de',
      title: DE_TITLE,
      body: `<h1>Alten\u00adbruck kauft die Mühle am\u00a0Fluss</h1>${paragraphs(DE)}<p>Die Feuer\u00adwehr\u200b\n   bleibt,\t wo sie ist, sagte der Wehrführer am\u00a0Abend.</p>`,
    }),
    isArticle: true,
    headline: DE_TITLE,
    includes: ['Die Feuerwehr bleibt, wo sie ist, sagte der Wehrführer am Abend.'],
  },
];
