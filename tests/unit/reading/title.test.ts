// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { titleOf } from '../../../src/reading/title';

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

  it('keeps a kicker that every title of the page has', () => {
    const both = heading(`<span>Port Wexley:</span> <span>${PLAIN}</span>`);
    expect(titleOf(both, [`Port Wexley: ${PLAIN}`])).toBe(`Port Wexley: ${PLAIN}`);
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
});
