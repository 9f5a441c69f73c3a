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

describe('what belongs to the article', () => {
  const read_ = (inside: string, head = '') =>
    read(open(`<h1>The council decides</h1><article>${inside}</article>`, head), URL_).article;
  const roles = ({ text, blocks }: Reading['article'], role: string) =>
    blocks.filter((block) => block.role === role).map(({ start, end }) => text.slice(start, end));
  const [first = '', ...others] = EN;

  it('a post that is embedded among the paragraphs is a quotation', () => {
    const post =
      '<blockquote class="twitter-tweet"><p>We did not see this coming, and nor did they.</p></blockquote>';
    expect(roles(read_(`<p>${first}</p>${post}${paragraphs(others)}`), 'quote')).toEqual([
      'We did not see this coming, and nor did they.',
    ]);
  });

  it('but a wall of posts is not', () => {
    const wall = EN.map((text) => `<blockquote class="twitter-tweet"><p>Post: ${text}</p></blockquote>`);
    expect(read_(`${paragraphs(EN)}${wall.join('')}`).text).not.toContain('Post:');
  });

  it('a heading is not left out for the anchor of a table of contents', () => {
    const page = read_(`<p>${first}</p><h2 id="toc_1">What happens next</h2>${paragraphs(others)}`);
    expect(roles(page, 'heading')).toEqual(['What happens next']);
  });

  it('a box without links is no teaser, whatever its name', () => {
    const steps = ['Wash the pears well.', 'Cut them in four.', 'Boil them for an hour.', 'Let them cool.'];
    const box = `<section class="card"><ol>${steps.map((step) => `<li>${step}</li>`).join('')}</ol></section>`;
    expect(roles(read_(`<p>${first}</p>${box}${paragraphs(others)}`), 'list-item')).toEqual(steps);
  });

  it('a gallery of counted pictures is left out', () => {
    const pictures = [1, 2, 3, 4].map((n) => `<li><h3>${n}/4 A view</h3><p>${n}. ${first}</p></li>`);
    const { text } = read_(`${paragraphs(others)}<ul>${pictures.join('')}</ul>`);
    expect(text).not.toContain('A view');
    expect(text).toContain(others.at(-1));
  });

  it('a caption that stands twice is read once', () => {
    const caption = 'The ferry terminal at Port Wexley has stood empty for nine years.';
    const { text } = read_(
      `<p>${first}</p><figure><figcaption>${caption} Photo: A. Berg</figcaption></figure><div class="over">${caption}</div>${paragraphs(others)}`,
    );
    expect(text.split(caption)).toHaveLength(2);
  });
});

describe('the day of publication', () => {
  const day = (inside: string, head = '') =>
    read(open(`${inside}<article><h1>The council decides</h1>${paragraphs(EN)}</article>`, head), URL_)
      .article.published;

  it('is the earlier of a visible date and a meta that does not say what it dates', () => {
    const meta = '<meta name="date" content="2026-02-03">';
    expect(day('<div><time datetime="2026-02-01">1 February 2026</time></div>', meta)).toBe('2026-02-01');
    expect(day('<div><time datetime="2026-11-20">20 November 2026</time></div>', meta)).toBe('2026-02-03');
  });

  it('is not the day that stands in the navigation', () => {
    const dates =
      '<nav><time datetime="2026-11-20">today</time></nav><p><time datetime="2026-02-01">1 Feb</time></p>';
    expect(day(dates)).toBe('2026-02-01');
  });

  it('is what the page says of itself where it describes no article', () => {
    const data = JSON.stringify({ '@type': 'WebPage', datePublished: '2026-02-01T08:00:00Z' });
    expect(day('', `<script type="application/ld+json">${data}</script>`)).toBe('2026-02-01');
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
