/** Pages that change before the reader's eyes: each with an act to run in the page, and what it must say. */
import { DE, EN, paragraphs } from './prose';

export interface Scene {
  readonly name: string;
  readonly html: string;
  /** An expression for the page; `reading` is the module under test. */
  readonly act: string;
  readonly says: string;
}

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Port Wexley buys its ferry terminal</title></head><body>${body}</body></html>`;
const ARTICLE = `<main><article><h1>Port Wexley buys its ferry terminal</h1>${paragraphs(EN)}</article></main>`;
const has = (text: string) =>
  `reading.read(document, location.href).article.text.includes(${JSON.stringify(text)}) ? 'yes' : 'no'`;

/** Watches, runs `then` once the article has arrived (or at once), and says the kinds of change it was told in `ms`. */
const watched = (then: string, ms: number, atOnce = false) => `new Promise((resolve) => {
  const kinds = [];
  const abort = new AbortController();
  const then = () => { ${then} };
  let done = ${atOnce};
  reading.watch(document, { signal: abort.signal }, (change) => {
    kinds.push(change.kind);
    if (!done) { done = true; setTimeout(then, 50); }
  });
  if (${atOnce}) then();
  setTimeout(() => { abort.abort(); resolve(kinds.join(' ')); }, ${ms});
})`;

/** Watches, calls `steps` one after the other, each with time to be noticed, and says what it was told and read. */
const story = (...steps: string[]) => `new Promise((resolve) => {
  const told = [];
  const abort = new AbortController();
  reading.watch(document, { signal: abort.signal, isArticle: true }, (change) => {
    const text = change.kind === 'left' ? '' : change.reading.article.text;
    told.push([change.kind, text.includes(${JSON.stringify(EN.at(-1))}) && 'en', text.includes(${JSON.stringify(DE.at(-1))}) && 'de'].filter(Boolean).join(':'));
  });
  const steps = [${steps.map((step) => `() => { ${step} }`).join(', ')}];
  const next = () => {
    const step = steps.shift();
    if (!step) { abort.abort(); resolve(told.join(' ')); return; }
    step();
    setTimeout(next, 1500);
  };
  setTimeout(next, 300);
})`;
const TALL = '<div style="height:3000px"></div>';
const SECOND = `<article><h1>Altenbruck kauft die alte Mühle</h1>${paragraphs(DE)}${TALL}</article>`;
const down = `document.querySelectorAll('article')[1].scrollIntoView()`;

export const LIVE: readonly Scene[] = [
  {
    name: 'an article in an open shadow root',
    html: page(
      `<story-body></story-body><script>customElements.define('story-body', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(ARTICLE)}; } })</script>`,
    ),
    act: has(EN.at(-1) ?? ''),
    says: 'yes',
  },
  {
    name: 'an article in a frame of the same origin',
    html: page(
      `<p>Loading</p><iframe srcdoc="${ARTICLE.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
    ),
    act: `new Promise((resolve) => setTimeout(() => resolve(${has(EN.at(-1) ?? '')}), 500))`,
    says: 'yes',
  },
  {
    name: 'an article that arrives late',
    html: page('<div id="root"></div>'),
    act: watched(
      `setTimeout(() => { document.getElementById('root').innerHTML = ${JSON.stringify(ARTICLE)}; }, 200)`,
      2500,
      true,
    ),
    says: 'arrived',
  },
  {
    name: 'a web app that routes with pushState',
    html: page(ARTICLE),
    act: watched(
      `history.pushState({}, '', '/news/altenbruck-kauft-die-muehle-67890'); document.title = 'Altenbruck kauft die alte Mühle'; document.querySelector('main').innerHTML = ${JSON.stringify(`<article><h1>Altenbruck kauft die alte Mühle</h1>${paragraphs(DE)}</article>`)};`,
      3000,
    ),
    says: 'arrived left arrived',
  },
  {
    name: 'a web app that routes with the Navigation API, or with History where there is none',
    html: page(ARTICLE),
    act: watched(
      `const to = '/news/altenbruck-kauft-die-muehle-67890'; const draw = () => { document.title = 'Altenbruck kauft die alte Mühle'; document.querySelector('main').innerHTML = ${JSON.stringify(`<article><h1>Altenbruck kauft die alte Mühle</h1>${paragraphs(DE)}</article>`)}; }; if (globalThis.navigation?.addEventListener) { navigation.addEventListener('navigate', (event) => event.intercept({ handler: async () => draw() })); navigation.navigate(to); } else { history.pushState({}, '', to); draw(); }`,
      3000,
    ),
    says: 'arrived left arrived',
  },
  {
    name: 'a way back through the history, to another article',
    html: page(ARTICLE),
    act: watched(
      `history.replaceState({}, '', '/news/first-story-of-the-day-1'); const main = document.querySelector('main'); const before = main.innerHTML; setTimeout(() => { history.pushState({}, '', '/news/second-story-of-the-day-2'); main.innerHTML = ${JSON.stringify(`<article><h1>Altenbruck kauft die alte Mühle</h1>${paragraphs(DE)}</article>`)}; }, 900); addEventListener('popstate', () => { main.innerHTML = before; }); setTimeout(() => history.back(), 2200)`,
      4500,
    ),
    says: 'arrived left arrived left arrived left arrived',
  },
  {
    name: 'a passage is found in the page again after its node was replaced, and after its neighbours changed',
    html: page(ARTICLE),
    act: `new Promise((resolve) => {
      const wanted = 'the steel frame was sound';
      const abort = new AbortController();
      let from = -1;
      const found = [];
      reading.watch(document, { signal: abort.signal, isArticle: true }, (change) => {
        if (change.kind === 'left') return;
        const { reading: now } = change;
        if (change.kind === 'arrived') {
          from = now.article.text.indexOf(wanted);
          const p = [...document.querySelectorAll('p')].find((one) => one.textContent.includes(wanted));
          setTimeout(() => p.replaceChildren(document.createTextNode(p.textContent)), 50);
          setTimeout(() => p.insertAdjacentHTML('beforebegin', ${JSON.stringify(`<p>${DE[0]}</p>`)}), 600);
          return;
        }
        if (change.kind === 'changed') from = change.placeOf(from, from + wanted.length)?.start ?? -1;
        found.push(now.range(from, from + wanted.length)?.toString());
      });
      setTimeout(() => { abort.abort(); resolve(found.join(' | ')); }, 3000);
    })`,
    says: 'the steel frame was sound | the steel frame was sound',
  },
  {
    name: 'hydration that replaces the whole article',
    html: page(ARTICLE),
    act: watched(`document.body.innerHTML = ${JSON.stringify(ARTICLE)}`, 3000),
    says: 'arrived moved',
  },
  {
    name: 'a framework that replaces the text of one paragraph',
    html: page(ARTICLE),
    act: watched(
      `const p = document.querySelectorAll('p')[1]; p.replaceChildren(document.createTextNode(p.textContent))`,
      1500,
    ),
    says: 'arrived moved',
  },
  {
    name: 'a live blog that grows',
    html: page(ARTICLE),
    act: watched(
      `document.querySelector('h1').insertAdjacentHTML('afterend', ${JSON.stringify(`<p>${DE[0]}</p>`)})`,
      3000,
    ),
    says: 'arrived changed',
  },
  {
    name: 'infinite scroll: the article before the reader’s eyes, and back again',
    html: page(
      `<main><article><h1>Port Wexley buys its ferry terminal</h1>${paragraphs(EN)}${TALL}</article>${SECOND}</main>`,
    ),
    act: story(down, 'scrollTo(0, 0)', ''),
    says: 'arrived:en left arrived:de left arrived:en',
  },
  {
    name: 'infinite scroll: an article that is added below, with an address of its own',
    html: page(
      `<main><article><h1>Port Wexley buys its ferry terminal</h1>${paragraphs(EN)}${TALL}</article></main>`,
    ),
    act: story(
      `document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(SECOND)})`,
      `${down}; history.replaceState({}, '', '/news/altenbruck-kauft-die-muehle-67890')`,
      '',
    ),
    says: 'arrived:en moved:en left arrived:de',
  },
  {
    name: 'what a style hides is not read: a second copy for small screens, a notice, a closed box',
    html: page(
      `<style>.small, .notice, .more { display: none } .open { display: block }</style><main><article><h1>Port Wexley buys its ferry terminal</h1><p class="notice">${DE.at(-1)}</p>${paragraphs(EN)}<p class="small">${DE.at(-1)}</p></article></main>`,
    ),
    act: story(''),
    says: 'arrived:en',
  },
  {
    name: 'a box that a click opens is read then',
    html: page(
      `<style>.more { display: none } .open { display: block }</style><main><article><h1>Port Wexley buys its ferry terminal</h1>${paragraphs(EN)}<button>More</button><p class="more">${DE.at(-1)}</p></article></main>`,
    ),
    act: story(
      `document.querySelector('button').onclick = () => document.querySelector('.more').classList.add('open'); document.querySelector('button').click()`,
      '',
    ),
    says: 'arrived:en changed:en:de',
  },
  {
    name: 'a page whose styles hide everything at first is read all the same',
    html: page(`<style>main { visibility: hidden }</style>${ARTICLE}`),
    act: story(''),
    says: 'arrived:en',
  },
  {
    name: 'fifty thousand nodes beside an article, in slices',
    html: page(`${ARTICLE}<ul>${'<li><a href="/x"><b>Row</b></a></li>'.repeat(12_500)}</ul>`),
    act: `(async () => {
      let slices = 1;
      const found = await reading.readInSlices(document, location.href, { yieldNow: () => { slices++; return new Promise((r) => setTimeout(r, 0)); } });
      return found.article.text.includes(${JSON.stringify(EN.at(-1))}) && slices > 1 ? 'yes' : 'no, ' + slices;
    })()`,
    says: 'yes',
  },
];
