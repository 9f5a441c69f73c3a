/** Hand-made pages for what is hard about knowing and reading an article. Each says what has to come out. */
import { AR, DE, EN, FR, JA, links, paragraphs, teasers } from './prose';

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

interface Parts {
  readonly lang?: string;
  readonly title?: string;
  readonly head?: string;
  readonly body: string;
  readonly bodyClass?: string;
}

const page = ({ lang = 'en', title = '', head = '', body, bodyClass = '' }: Parts) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body class="${bodyClass}">${body}</body></html>`;

const EN_TITLE = 'Port Wexley buys its ferry terminal';
const DE_TITLE = 'Altenbruck kauft die Mühle am Fluss';
const first = (texts: readonly string[]) => texts[0] ?? '';
const last = (texts: readonly string[]) => texts.at(-1) ?? '';
const chrome = (body: string) =>
  `<header><nav>${links(12)}</nav></header>${body}<footer>${links(20, 'Service')}<p>All rights of this paper are reserved to the paper and nobody else at all.</p></footer>`;
const article = (body: string, more: Partial<Parts> = {}) =>
  page({
    title: `${EN_TITLE} | The Wexley Post`,
    body: chrome(`<main><article><h1>${EN_TITLE}</h1>${body}</article></main>`),
    ...more,
  });
const ARTICLE_URL = 'https://www.wexley-post.example/news/port-wexley-buys-its-ferry-terminal-48213';
const DE_URL = 'https://www.altenbrucker-bote.example/stadt/altenbruck-kauft-die-muehle-am-fluss-77120.html';
const whole = { isArticle: true, headline: EN_TITLE, includes: [first(EN), last(EN)] } as const;
const ld = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`;

export const CASES: readonly Case[] = [
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
    name: 'teasers, a newsletter box and comments around the text stay out',
    url: ARTICLE_URL,
    html: article(
      `${paragraphs(EN, 3)}<aside class="newsletter"><h3>Our newsletter</h3><p>Every morning the news of the coast in your inbox, written by the desk and free of charge for all.</p></aside>${paragraphs(EN.slice(3))}
       <section class="related"><h2>More on this</h2>${teasers(4)}</section>
       <section id="comments"><h2>3 comments</h2><p>I have always said that the terminal should be saved, and nobody ever listened to me or to anybody else.</p></section>`,
    ),
    ...whole,
    excludes: ['inbox', 'Another story', 'I have always said'],
  },
  {
    name: 'pictures keep their captions, marked as such; credits go',
    url: ARTICLE_URL,
    html: article(
      `${paragraphs(EN, 2)}<figure><img src="a.jpg" alt=""><figcaption>The terminal seen from the eastern quay on a calm morning in May. <span class="credit">Photo: A. Body</span></figcaption></figure>${paragraphs(EN.slice(2))}`,
    ),
    ...whole,
    captions: ['The terminal seen from the eastern quay on a calm morning in May.'],
  },
  {
    name: 'a standfirst between headline and byline',
    url: ARTICLE_URL,
    html: article(
      `<p class="standfirst">A covered market is to rise where the ferries used to land.</p><div class="byline">By Owen Tarn</div><div class="share-bar"><a href="#">Share</a> <a href="#">Mail</a></div>${paragraphs(EN)}`,
    ),
    ...whole,
    includes: [first(EN), 'where the ferries used to land'],
    excludes: ['Owen Tarn', 'Mail'],
  },
  {
    name: 'a standfirst in a heading of its own',
    url: DE_URL,
    html: page({
      lang: 'de',
      title: DE_TITLE,
      body: chrome(
        `<article><header><h1>${DE_TITLE}</h1><h2>Elf Jahre stand das Haus leer, nun sollen dort 38.000 Bände einziehen.</h2></header>${paragraphs(DE)}</article>`,
      ),
    }),
    isArticle: true,
    includes: ['Elf Jahre stand das Haus leer', last(DE)],
  },
  {
    name: 'a wrapper with a bad name holds the whole article',
    url: ARTICLE_URL,
    html: page({
      title: EN_TITLE,
      body: `<div class="page with-sidebar ad-container"><div class="sidebar-wrapper"><h1>${EN_TITLE}</h1>${paragraphs(EN)}</div></div>`,
    }),
    ...whole,
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
  {
    name: 'kicker and headline in one heading stay two',
    url: ARTICLE_URL,
    html: page({
      title: EN_TITLE,
      head: `<meta property="og:title" content="${EN_TITLE}">`,
      body: `<article><h1><span class="k">Harbour plans</span><span>${EN_TITLE}</span></h1>${paragraphs(EN)}</article>`,
    }),
    isArticle: true,
    headline: `Harbour plans ${EN_TITLE}`,
    title: EN_TITLE,
  },
  {
    name: 'kicker and headline in boxes of one heading',
    url: ARTICLE_URL,
    html: page({
      title: `Harbour plans: ${EN_TITLE} | The Wexley Post`,
      body: `<article><h1><div class="k"><span>Harbour plans</span></div><div>${EN_TITLE}</div></h1>${paragraphs(EN)}</article>`,
    }),
    isArticle: true,
    headline: `Harbour plans ${EN_TITLE}`,
    title: EN_TITLE,
    includes: [first(EN), last(EN)],
  },
  {
    name: 'a heading that was never closed holds paragraphs all the same',
    url: ARTICLE_URL,
    html: page({
      title: EN_TITLE,
      body: `<article><h1>${EN_TITLE}</h1><p>${first(EN)}</p><h2><div>The terminal and its past</div>${paragraphs(EN.slice(1))}</article>`,
    }),
    isArticle: true,
    headline: EN_TITLE,
    includes: [first(EN), `\n\n${last(EN)}`],
  },
  {
    name: 'the headline is the heading above the text, not the one in the breadcrumb',
    url: ARTICLE_URL,
    html: page({
      title: `Ferry terminal sold: all about the deal | The Wexley Post`,
      head: `<meta property="og:title" content="${EN_TITLE}">`,
      body: `<div><a href="/">Home</a><a href="/coast">Coast</a><h1>Ferry terminal sold: all about the deal</h1></div><article><h2>${EN_TITLE}</h2>${paragraphs(EN)}</article>`,
    }),
    ...whole,
    title: EN_TITLE,
    excludes: ['all about the deal'],
  },
  {
    name: 'hidden parts are not read',
    url: ARTICLE_URL,
    html: article(
      `${paragraphs(EN, 3)}<div hidden><p>${first(DE)}</p></div><p style="display: none">${DE[1]}</p><div aria-hidden="true"><p>${DE[2]}</p></div>${paragraphs(EN.slice(3))}`,
    ),
    ...whole,
    excludes: DE.slice(0, 3),
  },
  {
    name: 'a box of external content asks for consent; it stays out',
    url: DE_URL,
    html: page({
      lang: 'de',
      title: DE_TITLE,
      body: `<article><h1>${DE_TITLE}</h1>${paragraphs(DE, 3)}<div><p>Empfohlener redaktioneller Inhalt</p><p>An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt.</p><p>Ich bin damit einverstanden, dass mir Inhalte von Dritten angezeigt werden.</p></div>${paragraphs(DE.slice(3))}</article>`,
    }),
    isArticle: true,
    includes: [first(DE), last(DE)],
    excludes: ['externen Inhalt', 'einverstanden'],
  },
  {
    name: 'the author at the end is no part of the story',
    url: ARTICLE_URL,
    html: article(
      `${paragraphs(EN)}<p>Owen Tarn is a reporter at the Wexley Post and covers the coast, its councils and its weather.</p>`,
    ),
    ...whole,
    excludes: ['covers the coast'],
  },
  {
    name: 'rules for comments below the text stay out, in a box without a telling name',
    url: ARTICLE_URL,
    html: article(
      `${paragraphs(EN)}<div class="b7"><h3>Commenting guidelines</h3><p>Keep it short, keep it kind, and stay with the subject of the story that you have read above. Whoever insults others is shown the door.</p><p>Names of private persons are taken out by the desk.</p></div>`,
    ),
    ...whole,
    excludes: ['Keep it short', 'taken out by the desk'],
  },
  {
    name: 'a German paragraph about the netiquette stays out, one about somebody’s comment stays in',
    url: DE_URL,
    html: page({
      lang: 'de',
      title: DE_TITLE,
      body: `<article><h1>${DE_TITLE}</h1>${paragraphs(DE)}<p>Zum Preis der Mühle wollte der Bürgermeister keinen Kommentar abgeben.</p><p>${first(DE)}</p><p>Wir freuen uns über sachliche Kommentare zu diesem Beitrag und lesen jeden davon.</p><p>Es gilt unsere Netiquette, die jeder kennt, der hier schreibt.</p></article>`,
    }),
    isArticle: true,
    includes: ['keinen Kommentar abgeben'],
    excludes: ['Netiquette', 'sachliche Kommentare'],
  },
  {
    name: 'a paragraph that links to the site’s own rules stays out, in a language of which nothing is known',
    url: 'https://www.sanomat-wexley.example/uutiset/satama-48213',
    html: page({
      lang: 'fr',
      title: EN_TITLE,
      body: `<article><h1>${EN_TITLE}</h1>${paragraphs(FR)}<p>Keskustelussa noudatetaan <a href="/info/community_guidelines.html">sääntöjä</a>, jotka jokainen lukee ensin.</p></article>`,
    }),
    isArticle: true,
    includes: [last(FR)],
    excludes: ['Keskustelussa'],
  },
  {
    name: 'a refusal to comment is news',
    url: ARTICLE_URL,
    html: article(
      `${paragraphs(EN.slice(0, 3))}<p>By Tuesday night the owner had not answered a request for comment.</p><p>To all questions the council’s lawyers gave no comment.</p>${paragraphs(EN.slice(3))}`,
    ),
    ...whole,
    includes: ['a request for comment.', 'gave no comment.'],
  },
  {
    name: 'an interview with short questions',
    url: ARTICLE_URL,
    html: article(
      EN.map((text, i) => `<p><strong>And what about point ${i + 1}?</strong></p><p>${text}</p>`).join(''),
    ),
    ...whole,
    includes: ['And what about point 3?', last(EN)],
  },
  {
    name: 'lists belong to the text',
    url: ARTICLE_URL,
    html: article(
      `${paragraphs(EN, 4)}<ul><li>Nine members voted for the plan.</li><li>Four members voted against it.</li></ul>${paragraphs(EN.slice(4))}`,
    ),
    ...whole,
    includes: ['Nine members voted for the plan.'],
  },
  {
    name: 'a link list in mid-text does not belong',
    url: ARTICLE_URL,
    html: article(
      `${paragraphs(EN, 4)}<ul><li><a href="/a">Why the ferries stopped running</a></li><li><a href="/b">What a market hall costs today</a></li></ul>${paragraphs(EN.slice(4))}`,
    ),
    ...whole,
    excludes: ['Why the ferries'],
  },
  {
    name: 'a line break parts words',
    url: ARTICLE_URL,
    html: article(
      `${paragraphs(EN)}<p>The dates of the market are these:<br>June 9, the quay<br>June 16, the town hall, if the weather holds.</p>`,
    ),
    ...whole,
    includes: ['are these: June 9, the quay June 16,'],
  },
  {
    name: 'a byline without the name of one',
    url: ARTICLE_URL,
    html: article(`<p>By Owen Tarn, Port Wexley</p>${paragraphs(EN)}`),
    ...whole,
    excludes: ['Owen Tarn'],
  },
  // What is no article.
  {
    name: 'a section front',
    url: 'https://www.wexley-post.example/coast/',
    html: page({
      title: 'Coast | The Wexley Post',
      body: chrome(`<main><h1>Coast</h1>${teasers(24, 'article')}</main>`),
    }),
    isArticle: false,
  },
  {
    name: 'a front page with long teasers',
    url: 'https://www.wexley-post.example/',
    html: page({
      title: 'The Wexley Post: news from the coast',
      bodyClass: 'home',
      body: chrome(
        `<main>${EN.map((text, i) => `<section><h2><a href="/s${i}">A story called number ${i}</a></h2><p>${text}</p></section>`).join('')}${teasers(12)}</main>`,
      ),
    }),
    isArticle: false,
  },
  {
    name: 'a front page of a web app, with JSON-LD of its stories',
    url: 'https://app.wexley.example/',
    html: page({
      title: 'Wexley',
      head: ld({
        '@type': 'ItemList',
        itemListElement: EN.map((_, position) => ({
          '@type': 'NewsArticle',
          position,
          headline: `Story ${position}`,
        })),
      }),
      body: `<div id="root"><div class="css-1x"><div class="css-2y">${teasers(30)}</div></div></div>`,
    }),
    isArticle: false,
  },
  {
    name: 'a topic page',
    url: 'https://www.wexley-post.example/topic/ferries',
    html: page({
      title: 'Ferries: all stories',
      body: chrome(`<h1>Ferries</h1><p>${first(EN)}</p>${teasers(15)}`),
    }),
    isArticle: false,
  },
  {
    name: 'a search result',
    url: 'https://www.wexley-post.example/search?q=ferry',
    html: page({ title: 'ferry - search', body: chrome(`<form><input name="q"></form>${teasers(20)}`) }),
    isArticle: false,
  },
  {
    name: 'an archive by month',
    url: 'https://blog.example/2014/03/',
    html: page({
      title: 'March 2014',
      bodyClass: 'archive',
      body: `<div>${EN.slice(0, 4)
        .map(
          (text, i) =>
            `<div class="post"><h2><a href="/p/${i}">Post ${i}</a></h2><p>${text}</p><a href="/p/${i}">Continue reading</a></div>`,
        )
        .join('')}</div>${links(40)}`,
    }),
    isArticle: false,
  },
  {
    name: 'a shop',
    url: 'https://shop.example/product/oilskin-jacket-4711',
    html: page({
      title: 'Oilskin jacket',
      head: `<meta property="og:type" content="product">${ld({ '@type': 'Product', name: 'Oilskin jacket' })}`,
      body: chrome(
        `<h1>Oilskin jacket</h1><p>Keeps the rain off in any weather the coast has in store, and lasts for years with a little care.</p><button>Buy</button>${teasers(8)}`,
      ),
    }),
    isArticle: false,
  },
  {
    name: 'a login page',
    url: 'https://www.wexley-post.example/login',
    html: page({
      title: 'Log in',
      body: '<h1>Welcome back to the Post</h1><form><input name="name"><input type="password"></form><p>Forgot the password? We can send a link to the address that you gave us when you signed up.</p>',
    }),
    isArticle: false,
  },
  {
    name: 'a forum',
    url: 'https://forum.example/forum/12',
    html: page({
      title: 'Boats - Forum',
      body: chrome(
        `<table>${Array.from({ length: 25 }, (_, i) => `<tr><td><a href="/t/${i}">Which varnish for deck ${i}?</a></td><td>${i}</td><td><a href="/u/${i}">sailor${i}</a></td></tr>`).join('')}</table>`,
      ),
    }),
    isArticle: false,
  },
  {
    name: 'a gallery',
    url: 'https://www.wexley-post.example/gallery/harbour-days',
    html: page({
      title: 'Harbour days in pictures',
      body: chrome(
        `<h1>Harbour days in pictures</h1>${Array.from({ length: 20 }, (_, i) => `<figure><img src="${i}.jpg"><figcaption>Picture ${i} of the harbour.</figcaption></figure>`).join('')}`,
      ),
    }),
    isArticle: false,
  },
  {
    name: 'a video page',
    url: 'https://www.wexley-post.example/video/storm',
    html: page({
      title: 'Storm: the video',
      head: '<meta property="og:type" content="video.other">',
      body: chrome(`<h1>Storm: the video</h1><video></video><p>The storm in one minute.</p>${teasers(12)}`),
    }),
    isArticle: false,
  },
  {
    name: 'an empty page',
    url: 'https://empty.example/',
    html: '<!doctype html><html><head></head><body></body></html>',
    isArticle: false,
    lang: null,
    published: null,
  },
  {
    name: 'a page that is one script',
    url: 'https://app.example/mail',
    html: page({ title: 'Mail', body: '<div id="app"></div><script>start()</script>' }),
    isArticle: false,
  },
  {
    name: 'a page inside one form, whose fields have the names of its properties',
    url: ARTICLE_URL,
    html: page({
      title: `${EN_TITLE} | The Wexley Post`,
      body: `<form id="aspnet" class="page" action="/"><input name="id" value="1"><input name="className" value="2"><input name="attributes"><input name="firstChild"><input name="nextSibling"><input name="localName"><input name="nodeType"><input name="getAttribute"><input name="matches"><input name="parentNode"><input name="textContent">${chrome(
        `<main><h1>${EN_TITLE}</h1>${paragraphs(EN)}</main>`,
      )}</form>`,
    }),
    ...whole,
  },
  {
    name: 'pictures and forms with the names of the document’s own properties',
    url: ARTICLE_URL,
    html: article(
      `<img name="body" alt=""><img name="head" alt=""><form name="title"><input></form><form name="documentElement"><input></form>${paragraphs(EN)}`,
    ),
    ...whole,
  },
  {
    name: 'a wiki',
    url: 'https://wiki.example/wiki/Port_Wexley',
    html: page({
      title: 'Port Wexley – Harbourpedia',
      bodyClass: 'mediawiki ltr ns-0 page-Port_Wexley',
      body: `<nav>${links(30)}</nav><main><h1>Port Wexley</h1><p>From Harbourpedia, which anybody can edit</p><table class="infobox"><tr><th>Inhabitants</th><td>38,000</td></tr></table>${EN.map((text, i) => `<h2>Part ${i} [edit]</h2><p>${text.replaceAll('harbour', '<a href="/wiki/Harbour">harbour</a>')} <sup><a href="#c${i}">[${i}]</a></sup></p>`).join('')}<h2>References</h2><ol>${'<li><a href="/r">A source</a></li>'.repeat(20)}</ol></main><footer>${links(20)}</footer>`,
    }),
    isArticle: false,
  },
  {
    name: 'a section front of a web app: boxes without lists, each with two sentences',
    url: 'https://www.wexley-post.example/politics',
    html: page({
      title: 'Politics | The Wexley Post',
      head: '<meta property="og:type" content="website">',
      body: `<div id="app"><div class="css-1x"><div class="css-2y">${links(14)}</div></div><div class="css-3z">${EN.concat(
        EN,
      )
        .map(
          (text, i) =>
            `<div class="css-4a"><a href="/politics/story-number-${i}-of-the-day"><div class="css-5b"></div><span class="css-6c">Story ${i} of the day in the town</span></a><div class="css-7d">${text}</div><time datetime="2026-11-${10 + i}">${i} h</time></div>`,
        )
        .join('')}</div></div>`,
    }),
    isArticle: false,
  },
  {
    name: 'from right to left, in a language that nobody here knows',
    url: 'https://news.example/2026/11/20/long-story-of-the-islands-48213',
    html: page({
      lang: '',
      title: 'ރަށުގެ ޚަބަރު އަދި މީހުންގެ ވާހަކަ',
      head: '<meta property="og:type" content="article">',
      body: `<main dir="rtl"><article><h1>ރަށުގެ ޚަބަރު އަދި މީހުންގެ ވާހަކަ</h1>${Array.from(
        { length: 5 },
        (_, i) => `<p>${'ރަށު މީހުން ކަނޑު މަސް ގޮވި ދޯނި ރޯޅި '.repeat(8)}${i}.</p>`,
      ).join('')}</article></main>`,
    }),
    isArticle: true,
    lang: null,
  },
  { name: 'no HTML at all', url: 'https://api.example/status', html: '{"status":"ok"}', isArticle: false },
];
