// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Collector } from '../../../src/reading/collect';
import { read } from '../../../src/reading/reading';
import { articlesOf } from '../../../src/reading/units';
import { DE, EN, paragraphs } from '../../site/cases/prose';

function articlesIn(body: string): string[] {
  document.body.innerHTML = body;
  const page = new Collector(document.body);
  while (!page.step(1000));
  return articlesOf(page).map((element) => element.id);
}
const story = (id: string, texts: readonly string[], level = 1) =>
  `<section id="${id}"><h${level}>Story ${id} of the day</h${level}>${paragraphs(texts)}</section>`;

describe('several articles on one page', () => {
  it('are the largest elements with one headline each', () => {
    expect(articlesIn(`<main>${story('a', EN)}${story('b', DE)}</main>`)).toEqual(['a', 'b']);
  });

  it('are not the posts of a live blog, whose headings are lower', () => {
    expect(articlesIn(`<h1>The storm, live</h1>${story('a', EN, 2)}${story('b', DE, 2)}`)).toEqual([]);
  });

  it('are not headlines without a text below', () => {
    expect(articlesIn(`${story('a', EN)}<section id="b"><h1>Subscribe</h1><p>Now.</p></section>`)).toEqual(
      [],
    );
  });

  it('are not the parts of a text that was read as one', () => {
    document.title = 'Story a of the day';
    document.body.innerHTML = `<div>${story('a', EN)}${story('b', DE)}</div>`;
    expect(read(document, 'https://post.example/news/story-of-the-day-1').articles).toEqual([]);
  });

  it('are read one by one, each with the day that stands in it', () => {
    document.title = 'Story a of the day';
    document.body.innerHTML = `<article id="a"><h1>Story a of the day</h1><time datetime="2026-11-19">19 Nov</time>${paragraphs(EN)}</article><article id="b"><h1>Story b of the day</h1><time datetime="2026-11-20">20 Nov</time>${paragraphs(DE)}</article>`;
    const url = 'https://post.example/2026/11/19/story-of-the-day-1';
    const whole = read(document, url);
    expect(whole.articles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(whole.article.published).toBe('2026-11-19');
    const second = read(document, url, { within: whole.articles[1] });
    expect(second.article).toMatchObject({
      title: 'Story b of the day',
      published: '2026-11-20',
      lang: 'de',
      url: null,
    });
    expect(second.article.text).not.toContain(EN[0]);
  });
});
