import type { Publication, SampleArticle } from './data';
import { STYLE } from './style';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);
const address = (slug: string): string => `/${slug}.html`;

/** A front page: headlines and teasers, no article. */
export function frontPage(publication: Publication, articles: readonly SampleArticle[]): string {
  const list = articles.map(
    (a, i) =>
      `<article class="teaser${i === 0 ? ' lead' : ''}"><p class="kicker">${escaped(a.kicker)}</p><h2><a href="${address(a.slug)}">${escaped(a.headline)}</a></h2><p>${escaped(a.standfirst)}</p></article>`,
  );
  return page(
    publication,
    publication.name,
    `<meta property="og:type" content="website">`,
    `<main class="front">${list.join('')}${teasers(publication)}</main>`,
    '/',
  );
}

/** An article page with the furniture of a real one: navigation, consent, share bar, newsletter, teasers, comments. */
export function articlePage(
  publication: Publication,
  article: SampleArticle,
  others: readonly SampleArticle[],
  origin: string,
): string {
  const { labels } = publication;
  const time = `${article.date}T${article.time}:00${article.timeZone}`;
  const url = `${origin}${address(article.slug)}`;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.headline,
    description: article.standfirst,
    datePublished: time,
    dateModified: time,
    inLanguage: article.lang,
    mainEntityOfPage: url,
    articleSection: article.section,
    author: { '@type': 'Organization', name: article.byline },
    publisher: { '@type': 'Organization', name: publication.name },
  };
  const head = `<meta name="description" content="${escaped(article.standfirst)}"><link rel="canonical" href="${url}"><meta property="og:type" content="article"><meta property="og:title" content="${escaped(article.headline)}"><meta property="og:url" content="${url}"><meta property="og:site_name" content="${escaped(publication.name)}"><meta property="article:published_time" content="${time}"><script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;
  const shown = new Intl.DateTimeFormat(article.lang === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${article.date}T00:00:00Z`));
  const caption = article.blocks.find((b) => b.type === 'caption');
  const body = article.blocks.filter((b) => b !== caption).map(block);
  const half = Math.ceil(body.length / 2);
  const main = `<main><article class="story"><header><p class="kicker">${escaped(article.kicker)}</p><h1>${escaped(article.headline)}</h1><p class="standfirst">${escaped(article.standfirst)}</p><p class="meta"><span class="byline">${escaped(article.byline)}</span> · ${escaped(labels.published ?? '')} <time datetime="${time}">${escaped(shown)}, ${escaped(article.time)}</time></p><ul class="share" aria-label="${escaped(labels.share ?? '')}"><li><button type="button">${escaped(labels.share ?? '')}</button></li><li><button type="button">${escaped(labels.print ?? '')}</button></li></ul></header>
${caption?.type === 'caption' ? `<figure><div class="picture" role="img" aria-label=""></div><figcaption>${escaped(caption.text)}</figcaption></figure>` : ''}
<div class="body">${body.slice(0, half).join('\n')}${newsletter(publication)}${body.slice(half).join('\n')}</div></article>
<aside class="more"><h2>${escaped(labels.more ?? '')}</h2><ul>${others.map((o) => `<li><a href="${address(o.slug)}">${escaped(o.headline)}</a></li>`).join('')}</ul></aside>
${teasers(publication)}<section class="comments"><h2>${escaped(labels.comments ?? '')}</h2><form><textarea aria-label="${escaped(labels.comments ?? '')}" rows="3"></textarea></form></section></main>`;
  return page(publication, `${article.headline} – ${publication.name}`, head, main, article.section);
}

function block(b: SampleArticle['blocks'][number]): string {
  switch (b.type) {
    case 'paragraph':
      return `<p>${escaped(b.text)}</p>`;
    case 'subhead':
      return `<h2>${escaped(b.text)}</h2>`;
    case 'caption':
      return `<figure><div class="picture" role="img" aria-label=""></div><figcaption>${escaped(b.text)}</figcaption></figure>`;
    case 'quote':
      return `<blockquote><p>${escaped(b.text)}</p>${b.attribution ? `<footer>${escaped(b.attribution)}</footer>` : ''}</blockquote>`;
    case 'list':
      return `<ul>${b.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
  }
}

const newsletter = ({ newsletter: n }: Publication): string =>
  `<aside class="newsletter"><h3>${escaped(n.title)}</h3><p>${escaped(n.text)}</p><form><input type="email" placeholder="${escaped(n.placeholder)}" aria-label="${escaped(n.placeholder)}"><button type="button">${escaped(n.button)}</button></form></aside>`;
const teasers = (p: Publication): string =>
  `<section class="teasers" aria-label="${escaped(p.labels.mostRead ?? '')}">${p.teasers.map((t) => `<div class="card"><span>${escaped(t.section)}</span><h3><a href="/">${escaped(t.headline)}</a></h3><p>${escaped(t.text)}</p></div>`).join('')}</section>`;

function page(publication: Publication, title: string, head: string, main: string, section: string): string {
  const { labels, consent } = publication;
  return `<!doctype html>
<html lang="${publication.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>${head}<style>${STYLE}</style></head>
<body><header class="masthead"><a class="name" href="/">${escaped(publication.name)}</a><p>${escaped(publication.tagline)}</p><nav aria-label="${escaped(labels.menu ?? '')}"><ul>${publication.sections.map((s) => `<li><a href="/"${s === section ? ' aria-current="true"' : ''}>${escaped(s)}</a></li>`).join('')}</ul></nav></header>
${main}
<footer class="foot"><ul>${publication.footer.map((f) => `<li><a href="/">${escaped(f)}</a></li>`).join('')}</ul></footer>
<div class="consent" role="region" aria-label="${escaped(consent.title)}"><strong>${escaped(consent.title)}</strong> ${escaped(consent.text)} <button type="button" onclick="this.parentNode.remove()">${escaped(consent.accept)}</button></div>
</body></html>`;
}
