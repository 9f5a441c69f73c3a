/** Pages that are no article, and pages out to confuse. */
import { ARTICLE_URL, article, type Case, chrome, EN_TITLE, first, ld, page, whole } from './page';
import { EN, links, paragraphs, teasers } from './prose';

export const OTHERS: readonly Case[] = [
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
