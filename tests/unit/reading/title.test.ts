// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { titleOf, unescaped, withoutSite } from '../../../src/reading/title';

function heading(html: string): { text: string; element: Element } {
  document.body.innerHTML = `<h1>${html}</h1>`;
  const element = document.querySelector('h1') ?? document.body;
  return { text: element.textContent ?? '', element };
}
const PLAIN = 'Harbour council buys the terminal';

describe('the title of an article', () => {
  it('is its headline, whatever the page writes for search engines', () => {
    expect(titleOf(heading(PLAIN), ['Terminal, harbour, council: all you need to know'])).toBe(PLAIN);
  });

  it('is the page’s title where there is no headline', () => {
    expect(titleOf(null, [PLAIN])).toBe(PLAIN);
    expect(titleOf(null, [])).toBeNull();
  });

  it('goes without a kicker in an element of its own, if the page gives it so anywhere', () => {
    const both = heading(`<span>Port Wexley</span> <span>${PLAIN}</span>`);
    expect(titleOf(both, [`Port Wexley: ${PLAIN}`, PLAIN])).toBe(PLAIN);
  });

  it('goes without a kicker that the page parts from it by a sign', () => {
    const both = heading(`<span>Port Wexley</span> <span>${PLAIN}</span>`);
    for (const title of [`Port Wexley: ${PLAIN}`, `Port Wexley – ${PLAIN} | The Post`, `Wexley - “${PLAIN}”`])
      expect(titleOf(both, [title])).toBe(PLAIN);
    expect(titleOf(both, [`Port Wexley ${PLAIN}`])).toBe(`Port Wexley ${PLAIN}`);
  });

  it('keeps a kicker that JSON-LD counts in, if no title goes without, and is spelled as there', () => {
    const both = heading(`<span>Port Wexley</span> <span>${PLAIN}</span>`);
    const whole = `Port Wexley: ${PLAIN}`;
    expect(titleOf(both, [whole], whole)).toBe(whole);
    expect(titleOf(both, [PLAIN, whole], whole)).toBe(PLAIN);
  });

  it('keeps a name in an element of its own that begins the sentence', () => {
    for (const html of ['<em>Dune</em>: a film for summer', '<span>Dune</span>: a film for summer'])
      expect(titleOf(heading(html), ['Dune: a film for summer'])).toBe('Dune: a film for summer');
  });

  it('is never the second part alone where a title of the page is the first', () => {
    const both = heading('<span>The tide</span> <span>a report in five parts</span>');
    const whole = 'The tide: a report in five parts';
    expect(titleOf(both, ['The tide | The Post', whole])).toBe(whole);
  });

  it('keeps an opening without an element of its own, for it may be half of a sentence', () => {
    expect(titleOf(heading(`Once more: ${PLAIN}`), [`Once more: ${PLAIN}`, PLAIN])).toBe(
      `Once more: ${PLAIN}`,
    );
  });

  it('is not a label above the text that no title repeats', () => {
    expect(titleOf(heading('News'), [PLAIN])).toBe(PLAIN);
    expect(titleOf(heading('Floods'), ['Floods | The Wexley Post'])).toBe('Floods');
  });

  it('has no name of the site behind, but any other', () => {
    expect(withoutSite(`${PLAIN} | The Post`, ['The Post', 'post.example'])).toBe(PLAIN);
    expect(withoutSite(`${PLAIN} - post.example`, [null, 'post.example'])).toBe(PLAIN);
    expect(withoutSite(`${PLAIN} - a report`, ['The Post'])).toBe(`${PLAIN} - a report`);
  });

  it('is what was meant where it was escaped twice', () => {
    expect(unescaped('&quot;Dogs &amp; cats&quot; &#8211; a play')).toBe('"Dogs & cats" – a play');
    expect(unescaped('R&D & more; or less')).toBe('R&D & more; or less');
  });
});
