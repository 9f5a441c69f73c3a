// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type Reading, read, readInSlices } from '../../../src/reading';
import { SLICE_MS } from '../../../src/reading/limits';
import { EN, paragraphs } from '../../site/cases/prose';

function open(body: string, head = ''): Document {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  return document;
}

const URL_ = 'https://post.example/news/harbour-council-buys-terminal-1';
const find = (reading: Reading, text: string) => {
  const start = reading.article.text.indexOf(text);
  expect(start, `"${text}" is in the text`).toBeGreaterThanOrEqual(0);
  return [start, start + text.length] as const;
};

describe('ranges', () => {
  it('lie in the page itself, over element borders and collapsed blanks', () => {
    const page = open(
      `<h1>The council decides</h1><p id="p">The <b>harbour</b>\n   council of <a href="#">Port\u00adWexley</a> voted on Tuesday night to buy the disused ferry terminal.</p>${paragraphs(EN)}`,
    );
    const reading = read(page, URL_);
    const range = reading.range(...find(reading, 'harbour council of PortWexley voted'));
    expect(range?.toString()).toBe('harbour\n   council of Port\u00adWexley voted');
    expect(page.getElementById('p')?.contains(range?.startContainer ?? null)).toBe(true);
  });

  it('and offsets are each other’s inverse at every character of the article', () => {
    const page = open(
      `<h1>The council decides</h1><p>One <i>two</i>\n three, <b>four</b> five six seven eight nine ten eleven twelve thirteen fourteen.</p>${paragraphs(EN)}`,
    );
    const reading = read(page, URL_);
    const { text, blocks } = reading.article;
    let checked = 0;
    for (const block of blocks) {
      for (let i = block.start; i < block.end; i++) {
        if (/\s/.test(text.charAt(i))) continue;
        const range = reading.range(i, i + 1);
        expect(range?.toString()).toBe(text.charAt(i));
        if (range) expect(reading.offsetAt(range.startContainer, range.startOffset)).toBe(i);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(500);
  });

  it('are null outside of the text and where the page lost the nodes', () => {
    const page = open(`<h1>The council decides</h1>${paragraphs(EN)}`);
    const reading = read(page, URL_);
    expect(reading.range(-1, 3)).toBeNull();
    expect(reading.range(5, 5)).toBeNull();
    expect(reading.range(0, reading.article.text.length + 1)).toBeNull();
    page.querySelector('h1')?.remove();
    expect(reading.range(0, 3)).toBeNull();
  });

  it('live again after a framework replaced the nodes of a block with the same words', () => {
    const page = open(`<h1>The council decides</h1>${paragraphs(EN)}`);
    const reading = read(page, URL_);
    const paragraph = page.querySelectorAll('p')[2];
    const words = paragraph?.textContent ?? '';
    const [start, end] = find(reading, words.slice(10, 40));
    paragraph?.replaceChildren(page.createTextNode(words.slice(0, 20)), page.createTextNode(words.slice(20)));
    expect(reading.range(start, end)).toBeNull();
    expect(reading.mend(paragraph as Element)).toBe(true);
    expect(reading.range(start, end)?.toString()).toBe(words.slice(10, 40));
    const [lastStart, lastEnd] = find(reading, (EN.at(-1) ?? '').slice(0, 20));
    expect(reading.range(lastStart, lastEnd)?.toString()).toBe((EN.at(-1) ?? '').slice(0, 20));
  });

  it('are not mended when the block says something else', () => {
    const page = open(`<h1>The council decides</h1>${paragraphs(EN)}`);
    const reading = read(page, URL_);
    const paragraph = page.querySelectorAll('p')[2] as Element;
    paragraph.textContent = 'Something else.';
    expect(reading.mend(paragraph)).toBe(false);
  });
});

describe('where the text may stand', () => {
  it('open shadow roots', () => {
    const page = open('<story-body></story-body>');
    const root = page.querySelector('story-body')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = `<h1>The council decides</h1>${paragraphs(EN)}`;
    const reading = read(page, URL_);
    expect(reading.article.text).toContain(EN.at(-1));
    expect(reading.range(...find(reading, 'harbour council'))?.toString()).toBe('harbour council');
  });

  it('giant pages are read in slices that give way', async () => {
    const row = '<li><a href="/x"><b>Row</b></a></li>';
    const page = open(
      `<h1>The council decides</h1><article>${paragraphs(EN)}</article><ul>${row.repeat(4000)}</ul>`,
    );
    let gaveWay = 0;
    let clock = 0;
    const reading = await readInSlices(page, URL_, {
      now: () => {
        clock += SLICE_MS;
        return clock;
      },
      yieldNow: async () => {
        gaveWay++;
      },
    });
    expect(reading.article.text).toContain(EN.at(-1));
    expect(gaveWay).toBeGreaterThan(3);
  }, 30_000);

  it('an aborted reading ends with the signal’s reason', async () => {
    const page = open(`<h1>The council decides</h1>${paragraphs(EN)}`);
    await expect(readInSlices(page, URL_, { signal: AbortSignal.abort(new Error('left')) })).rejects.toThrow(
      'left',
    );
  });
});

describe('after routing without loading', () => {
  it('a head that speaks of the page before is not believed', () => {
    const head =
      '<title>The council decides</title><link rel="canonical" href="https://post.example/news/old-1"><meta property="og:title" content="The old story"><meta property="article:published_time" content="2020-01-01">';
    const page = open(`<h1>The council decides</h1>${paragraphs(EN)}`, head);
    const { article } = read(page, URL_, { routed: true });
    expect(article).toMatchObject({ url: URL_, title: 'The council decides', published: null });
  });
});
