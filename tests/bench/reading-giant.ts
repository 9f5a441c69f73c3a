/** Pages of 50,000 elements and more, for the longest task that reading makes of them. */
const SENTENCE =
  'The council of the northern town voted on Tuesday to repair the outer wall before the winter, for a sum that nobody named';

export const GIANTS: readonly { readonly name: string; readonly html: string }[] = [
  { name: 'an article over an archive of links', html: page(article(20) + archive(16_000)) },
  { name: 'a live blog of 4,000 posts', html: page(liveBlog(4000)) },
  { name: 'one article of 50,000 elements', html: page(article(25_000)) },
  { name: 'tables in deep boxes', html: page(article(20) + '<div>'.repeat(200) + table(12_000)) },
];

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><title>The harbour reopens after the storm</title></head><body>${body}</body></html>`;
}

function article(paragraphs: number): string {
  const body = Array.from(
    { length: paragraphs },
    (_, i) => `<p>${SENTENCE}, and vote ${i} had <b>${i % 30} members</b> of the opposition behind it.</p>`,
  );
  return `<article><h1>The harbour reopens after the storm</h1>${body.join('')}</article>`;
}

function archive(links: number): string {
  const rows = Array.from(
    { length: links },
    (_, i) => `<li class="teaser"><a href="/a/${i}"><b>Row ${i} of the archive of the paper</b></a></li>`,
  );
  return `<ul class="archive">${rows.join('')}</ul>`;
}

function liveBlog(posts: number): string {
  const items = Array.from(
    { length: posts },
    (_, i) =>
      `<article class="post"><header><time datetime="2026-11-20">${i % 24}:00</time><h2>Update ${i} from the harbour</h2></header>` +
      `<div class="body"><p>${SENTENCE}, says note ${i}.</p><ul><li>First, the ferries: ${i}.</li><li>Then the wall: ${i}.</li></ul>` +
      `<figure><figcaption>A boat, number ${i}. Photo: Nobody</figcaption></figure><p>${SENTENCE}.</p></div></article>`,
  );
  return `<main><h1>The harbour reopens after the storm</h1>${items.join('')}</main>`;
}

function table(rows: number): string {
  const cells = Array.from(
    { length: rows },
    (_, i) => `<tr><td>${i}</td><td>Row of the harbour's ledger</td><td>${i * 3}.50</td></tr>`,
  );
  return `<table>${cells.join('')}</table>`;
}
