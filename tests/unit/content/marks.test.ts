// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { allowed, type Mark, thin } from '../../../src/content/marks';

beforeEach(() => {
  document.body.innerHTML = `
    <p id="one">Almaty und Almaty</p>
    <p id="two">Almaty und <a href="#">Kasachstan</a></p>
    <pre><code id="code">Almaty</code></pre>
    <div contenteditable="true" id="editor">Almaty</div>
    <form><label id="form">Almaty</label></form>`;
});

function mark(id: string, words: string, from = 0): Mark {
  const walker = document.createTreeWalker(
    document.getElementById(id) ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words, from) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return { start: at, cardId: `place/${words.toLowerCase()}`, deck: 'background', range };
  }
  throw new Error(`No "${words}" in #${id}`);
}

describe('density', () => {
  const marks = () => [
    mark('one', 'Almaty'),
    mark('one', 'Almaty', 3),
    mark('two', 'Almaty'),
    mark('two', 'Kasachstan'),
  ];

  it('marks each card’s first mention', () => {
    expect(thin(marks(), 'first')).toHaveLength(2);
  });
  it('marks the first mention of every paragraph', () => {
    expect(thin(marks(), 'paragraph')).toHaveLength(3);
  });
  it('marks all, or none', () => {
    expect(thin(marks(), 'all')).toHaveLength(4);
    expect(thin(marks(), 'none')).toHaveLength(0);
  });
});

describe('marks', () => {
  it('keep out of code, editors and forms, and stay in links', () => {
    expect(['code', 'editor', 'form'].map((id) => allowed(mark(id, 'Almaty')))).toEqual([
      false,
      false,
      false,
    ]);
    expect(allowed(mark('two', 'Kasachstan'))).toBe(true);
  });

  it('are gone with the words they stood on', () => {
    const gone = mark('one', 'Almaty');
    document.getElementById('one')?.remove();
    expect(allowed(gone)).toBe(false);
  });
});
