/** What of an article's page is its text, and what is not. */
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
  page,
  whole,
} from './page';
import { DE, EN, FR, paragraphs, teasers } from './prose';

export const PARTS: readonly Case[] = [
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
];
